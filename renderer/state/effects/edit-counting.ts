/** What became of the replies of a letter that was sent: counted for the library, on this machine. */
import type { CaseContext } from '../../../core/contract.js';
import type { CaseRecord } from '../../../core/host.js';
import { fillReply, type FillOptions } from '../../../core/template/fill.js';
import { attempt, type Surroundings } from '../effects.js';
import { shelve, type ShelvedReply } from '../replies.js';
import { fillContext } from '../select.js';

export interface EditCounting {
  /** Counts what became of the replies that came into the case's draft, now that it was sent. */
  countEdits(record: CaseRecord): Promise<void>;
  /** Reads those counts, for the library. */
  loadEdits(): Promise<void>;
}

/** The wording of a reply for the active case, and what it is filled with. */
export type Chosen = (reply: ShelvedReply) => { readonly body: string; readonly known: CaseContext; readonly options: FillOptions };

export function editCounting(around: Surroundings, chosen: Chosen): EditCounting {
  const { store, host } = around;
  async function loadEdits(): Promise<void> {
    const edits = await attempt(around, () => host.readEdits());
    if (edits) store.setState({ edits });
  }
  return {
    loadEdits,
    async countEdits(record) {
      const state = store.getState(),
        keys = state.inserted[record.id] ?? [];
      if (keys.length === 0) return;
      const [{ seenIn }, { knownValues }] = await Promise.all([
        import('../../../core/library/seen.js'),
        import('../../../core/template/to-template.js'),
      ]);
      const context = fillContext(state, record),
        values = knownValues([], context);
      for (const key of keys) {
        const as = state.insertedAs[`${record.id} ${key}`],
          shelved = shelve(state.libraries).find((one) => one.key === key);
        if (!as || !shelved) continue;
        const { options } = chosen(shelved);
        const print = (expression: string): string => {
          const { text, fields, problems } = fillReply(`{{ ${expression} }}`, context, options);
          return fields.length > 0 || problems.length > 0 ? '' : text;
        };
        const seen = seenIn({ body: as.body, inserted: as.text, sent: record.draft, print, values });
        if (seen.length > 0) await attempt(around, () => host.recordEdits(shelved.library, shelved.reply.id, seen));
      }
      if (state.edits !== null) await loadEdits();
    },
  };
}
