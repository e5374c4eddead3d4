/** Closed cases: kept as long as the policy says, found by their words, brought back whole. */
import { caseRecord } from '../../core/host/stored-case.js';
import type { CaseRecord, ClosedCase, ClosedMark } from '../../core/host.js';
import { fold } from '../../core/text/fold.js';
import { openJsonLines } from './json-lines.js';
import { parseLeniently } from './lenient.js';
import type { StoreContext } from './stores.js';

/** Characters of a case shown in a list. */
const START = 160;

export type ClosedRecord = CaseRecord & { readonly closed: ClosedMark };

export interface ClosedCases {
  add(record: ClosedRecord): Promise<void>;
  /** Null when it is not there. */
  take(id: string): Promise<ClosedRecord | null>;
  /** @param isOpen a case killed half-way between closing and being put away is open, not closed. */
  find(query: string, limit: number, isOpen: (id: string) => boolean): Promise<readonly ClosedCase[]>;
  drop(id: string): Promise<void>;
  clear(before: string): Promise<number>;
  /** Every record, newest first. */
  all(): Promise<readonly ClosedRecord[]>;
  /** Those for whom `about` holds. */
  matching(about: (record: CaseRecord) => boolean): Promise<readonly ClosedCase[]>;
}

const listed = ({ id, channel, message, draft, closed }: ClosedRecord): ClosedCase => ({
  id,
  channel,
  ...closed,
  start: (message.trim() === '' ? draft : message).trim().replace(/\s+/g, ' ').slice(0, START),
});

/** All that a case is looked for by, folded. */
const wordsOf = ({ message, draft, closed }: ClosedRecord): string => fold(`${closed.customer}\n${closed.order}\n${message}\n${draft}`);

/** What stands in for a value of a later version. */
const DEFAULTS = {
  channel: 'email',
  lang: 'auto',
  context: {},
  entities: undefined,
  overrides: [],
  dismissed: [],
  words: undefined,
  sample: undefined,
};

export function openClosedCases(context: StoreContext): ClosedCases {
  const lines = openJsonLines<ClosedRecord>(context, 'closed', (value) => {
    try {
      const record = parseLeniently<CaseRecord>(caseRecord, value, DEFAULTS).value;
      return record.closed === undefined ? null : (record as ClosedRecord);
    } catch {
      return null;
    }
  });
  /** A case closed twice has two lines until it is taken; the later one counts. */
  async function all(keep: (record: ClosedRecord) => boolean, worth?: (line: string) => boolean): Promise<ClosedRecord[]> {
    const found = new Map<string, ClosedRecord>();
    await lines.each(
      (record) => {
        found.delete(record.id);
        if (keep(record)) found.set(record.id, record);
      },
      worth ? { worth } : {},
    );
    return [...found.values()].sort((a, b) => b.closed.at.localeCompare(a.closed.at));
  }
  return {
    add: (record) => lines.append(record.closed.at, record),
    take: async (id) =>
      (
        await all(
          (record) => record.id === id,
          (line) => line.includes(id),
        )
      )[0] ?? null,
    find: async (query, limit, isOpen) => {
      const wanted = fold(query)
        .split(/\s+/)
        .filter((word) => word !== '');
      // As they stand in JSON, where quotes and backslashes are written otherwise.
      const plain = wanted.filter((word) => !/["\\]/.test(word));
      const found = await all(
        (record) => !isOpen(record.id) && wanted.every((word) => wordsOf(record).includes(word)),
        (line) => {
          const folded = fold(line);
          return plain.every((word) => folded.includes(word));
        },
      );
      return found.slice(0, limit).map(listed);
    },
    drop: async (id) => {
      await lines.remove((record) => record.id === id, { worth: (line) => line.includes(id) });
    },
    clear: (before) => lines.remove((record) => record.closed.at < before, { until: before }),
    all: () => all(() => true),
    matching: async (about) => (await all(about)).map(listed),
  };
}
