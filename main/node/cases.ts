/** Cases, one durable file each: a draft is saved while it is typed, and a 5 MB paste in one case costs the others nothing. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { caseRecord } from '../../core/host/stored-case.js';
import { HostError, type CaseRecord, type ClosedCase } from '../../core/host.js';
import { sweep } from './atomic.js';
import type { ClosedCases, ClosedRecord } from './closed-cases.js';
import { DurableFile } from './durable.js';
import { systemCode } from './errors.js';
import { parseLeniently } from './lenient.js';
import { makeLatest } from './queue.js';
import type { StoreContext } from './stores.js';

const SUFFIX = '.json';

/** Ids hold dots, colons and capitals; file names may hold no colon and must differ in more than case. */
export const fileNameOf = (id: string): string =>
  id.replace(/[^a-z0-9_-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** What stands in for a value that makes no sense here: the agent's words are kept whatever the rest is. */
const defaults = (now: string): Readonly<Record<string, unknown>> => ({
  draft: '',
  channel: 'email',
  lang: 'auto',
  context: {},
  entities: undefined,
  overrides: [],
  dismissed: [],
  words: undefined,
  receivedAt: now,
  updatedAt: now,
  sample: undefined,
  closed: undefined,
});

interface Slot {
  readonly file: DurableFile<CaseRecord>;
  readonly writer: ReturnType<typeof makeLatest<CaseRecord>>;
  record: CaseRecord | null;
}

export interface Cases {
  listCases(): Promise<readonly CaseRecord[]>;
  saveCase(record: CaseRecord): Promise<null>;
  removeCase(id: string): Promise<null>;
  closeCase(record: CaseRecord): Promise<null>;
  reopenCase(id: string): Promise<CaseRecord | null>;
  findClosed(query: string, limit: number): Promise<readonly ClosedCase[]>;
  clearClosed(before: string): Promise<number>;
  /** Waits for writes under way. */
  flush(): Promise<void>;
}

export async function openCases(context: StoreContext, closed: ClosedCases, onChange: (id: string) => void): Promise<Cases> {
  const folder = join(context.data, 'cases');
  const slots = new Map<string, Slot>();
  const slotOf = (name: string): Slot => {
    const known = slots.get(name);
    if (known) return known;
    const file = new DurableFile<CaseRecord>(join(folder, `${name}${SUFFIX}`), {
      decode: (text) => parseLeniently<CaseRecord>(caseRecord, JSON.parse(text), defaults(context.now().toISOString())),
      encode: (record) => JSON.stringify(record),
      broken: join(context.data, 'broken'),
      now: context.now,
      onNotice: context.onNotice,
    });
    const slot: Slot = { file, writer: makeLatest((record) => file.write(record)), record: null };
    slots.set(name, slot);
    return slot;
  };
  await sweep(folder);
  const names = new Set(
    (await namesIn(folder, context)).filter((name) => /\.json(\.bak)?$/.test(name)).map((name) => name.replace(/\.json(\.bak)?$/, '')),
  );
  await Promise.all(
    [...names].map(async (name) => {
      const slot = slotOf(name);
      slot.record = await slot.file.read();
    }),
  );
  await nameAfterIds(slots, slotOf);
  const saveCase = async (record: CaseRecord): Promise<null> => {
    const slot = slotOf(fileNameOf(record.id));
    await slot.writer.save(record);
    slot.record = record;
    onChange(record.id);
    return null;
  };
  const putAway = async (id: string): Promise<void> => {
    const slot = slots.get(fileNameOf(id));
    if (!slot) return;
    await slot.writer.idle();
    await slot.file.remove();
    slots.delete(fileNameOf(id));
  };
  return {
    listCases: async () =>
      [...slots.values()]
        .flatMap((slot) => slot.record ?? [])
        .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id)),
    saveCase,
    removeCase: async (id) => {
      if ((slots.get(fileNameOf(id))?.record ?? null) === null) throw new HostError('not-found', `no case ${id}`);
      await putAway(id);
      onChange(id);
      return null;
    },
    // Kept as closed before it is no longer open: killed in between it is both, and open counts.
    closeCase: async (record) => {
      await closed.add(record as ClosedRecord);
      await putAway(record.id);
      onChange(record.id);
      return null;
    },
    reopenCase: async (id) => {
      const found = await closed.take(id);
      if (found === null) return null;
      const { closed: _mark, ...record } = found;
      await saveCase(record);
      await closed.drop(id);
      return record;
    },
    findClosed: (query, limit) => closed.find(query, limit, (id) => (slots.get(fileNameOf(id))?.record ?? null) !== null),
    clearClosed: (before) => closed.clear(before),
    flush: async () => {
      await Promise.all([...slots.values()].map((slot) => slot.writer.idle()));
    },
  };
}

/** A folder that cannot be listed is told: its cases are there, and not seen. */
async function namesIn(folder: string, context: StoreContext): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') context.onNotice({ kind: 'unreadable', file: folder });
    return [];
  }
}

/** A file that a person or a sync client copied holds a case under another's id: it becomes a case of its own, unless it says the same. */
async function nameAfterIds(slots: Map<string, Slot>, slotOf: (name: string) => Slot): Promise<void> {
  for (const [name, slot] of [...slots]) {
    const record = slot.record;
    if (record === null || name === fileNameOf(record.id)) continue;
    const own = slots.get(fileNameOf(record.id))?.record ?? null;
    if (own === null || own.message !== record.message || own.draft !== record.draft) {
      let id = record.id;
      for (let n = 2; own !== null && (slots.get(fileNameOf(id))?.record ?? null) !== null; n++) id = `${record.id.slice(0, 110)}-${n}`;
      const copy = slotOf(fileNameOf(id));
      await copy.file.write({ ...record, id });
      copy.record = { ...record, id };
    }
    await slot.file.remove();
    slots.delete(name);
  }
}
