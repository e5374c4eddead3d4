/** The agent's own data, one durable lowdb file a subject. Only one process writes them: the shells claim the data folder first. */
import { join } from 'node:path';
import { Low } from 'lowdb';
import * as v from 'valibot';
import { followUp as followUpSchema } from '../../core/host/stored-case.js';
import { REPLY_EDITS } from '../../core/host/stored-reply.js';
import { HostError, type FollowUp, type Notice, type ReplyUse } from '../../core/host.js';
import { withoutWords, withSeen, type ReplyEdits, type SeenSentence } from '../../core/library/edits.js';
import { DurableFile } from './durable.js';
import { listLeniently, mapLeniently, type Lenient } from './lenient.js';
import { makeQueue } from './queue.js';

export interface StoreContext {
  /** Absolute path of the data folder. */
  readonly data: string;
  readonly now: () => Date;
  readonly onNotice: (notice: Notice) => void;
}

/** A small file read once, changed in memory, written whole before each change is acknowledged. */
export interface Store<T> {
  read(): Promise<T>;
  change(edit: (data: T) => T): Promise<T>;
  /** Lets go of the version before, for what may not be kept anywhere. */
  forgetEarlier(): Promise<void>;
  /** Empties it, and lets go of the version before. */
  clear(): Promise<void>;
}

/** @param decode what a readable file holds; throws for what counts as broken. */
export function openStore<T>(context: StoreContext, name: string, decode: (raw: unknown) => Lenient<T>, empty: T): Store<T> {
  const file = new DurableFile<T>(join(context.data, `${name}.json`), {
    decode: (text) => decode(JSON.parse(text)),
    encode: (data) => `${JSON.stringify(data, null, 1)}\n`,
    broken: join(context.data, 'broken'),
    now: context.now,
    onNotice: context.onNotice,
  });
  const low = new Low<T>(file, empty);
  const loaded = low.read();
  const queue = makeQueue();
  const store: Store<T> = {
    read: async () => {
      await loaded;
      return low.data;
    },
    clear: async () => {
      await store.change(() => empty);
      await store.forgetEarlier();
    },
    change: (edit) =>
      queue(async () => {
        await loaded;
        const before = low.data;
        low.data = edit(before);
        try {
          await low.write();
        } catch (error) {
          low.data = before;
          throw error;
        }
        return low.data;
      }),
    forgetEarlier: () => queue(() => file.removeBackup()),
  };
  return store;
}

export function openFollowUps(context: StoreContext, onChange: () => void) {
  const store = openStore<readonly FollowUp[]>(context, 'follow-ups', (raw) => listLeniently(followUpSchema, raw), []);
  return {
    listFollowUps: () => store.read(),
    saveFollowUp: async (followUp: FollowUp): Promise<null> => {
      await store.change((all) => [...all.filter((other) => other.id !== followUp.id), followUp]);
      onChange();
      return null;
    },
    removeFollowUp: async (id: string): Promise<null> => {
      await store.change((all) => {
        if (!all.some((followUp) => followUp.id === id)) throw new HostError('not-found', `no follow-up ${id}`);
        return all.filter((followUp) => followUp.id !== id);
      });
      onChange();
      return null;
    },
    forgetFollowUps: async (gone: (followUp: FollowUp) => boolean): Promise<void> => {
      await store.change((all) => all.filter((followUp) => !gone(followUp)));
      await store.forgetEarlier();
      onChange();
    },
  };
}

/** Texts of forms not saved yet, by the form's key: typing survives a killed process. */
export function openForms(context: StoreContext) {
  const store = openStore<Readonly<Record<string, string>>>(context, 'forms', (raw) => mapLeniently(v.string(), raw), {});
  return {
    clearForms: store.clear,
    readForms: () => store.read(),
    saveForm: async (key: string, text: string | null): Promise<null> => {
      await store.change(({ [key]: _old, ...others }) => (text === null ? others : { ...others, [key]: text }));
      return null;
    },
  };
}

/** @returns what is here, with what is counted higher elsewhere. */
const withHigher = <T>(here: Readonly<Record<string, T>>, more: Readonly<Record<string, T>>, count: (one: T) => number) => ({
  ...here,
  ...Object.fromEntries(Object.entries(more).filter(([key, one]) => count(one) > (here[key] === undefined ? 0 : count(here[key])))),
});

function openUses(context: StoreContext) {
  const store = openStore<Readonly<Record<string, ReplyUse>>>(
    context,
    'uses',
    (raw) => mapLeniently(v.looseObject({ count: v.number(), last: v.string() }), raw),
    {},
  );
  return {
    clearUses: store.clear,
    readUses: () => store.read(),
    raiseUses: async (more: Readonly<Record<string, ReplyUse>>): Promise<void> => {
      await store.change((uses) => withHigher(uses, more, ({ count }) => count));
    },
    recordUse: async (library: string, id: string): Promise<null> => {
      const key = `${library}:${id}`;
      await store.change((uses) => ({ ...uses, [key]: { count: (uses[key]?.count ?? 0) + 1, last: context.now().toISOString() } }));
      return null;
    },
  };
}

/** What became of replies in the letters that were sent. */
function openEdits(context: StoreContext) {
  const store = openStore<Readonly<Record<string, ReplyEdits>>>(context, 'edits', (raw) => mapLeniently<ReplyEdits>(REPLY_EDITS, raw), {});
  return {
    clearEdits: store.clear,
    readEdits: () => store.read(),
    raiseEdits: async (more: Readonly<Record<string, ReplyEdits>>): Promise<void> => {
      await store.change((all) => withHigher(all, more, ({ uses }) => uses));
    },
    recordEdits: async (library: string, id: string, seen: readonly SeenSentence[]): Promise<null> => {
      const key = `${library}:${id}`;
      await store.change((all) => ({ ...all, [key]: withSeen(all[key], seen, context.now().toISOString()) }));
      return null;
    },
    /** Lets go of words that hold something; the counts stay. */
    forgetEdits: async (holds: (text: string) => boolean): Promise<void> => {
      const all = await store.read();
      if (
        !Object.values(all).some(({ sentences }) =>
          sentences.some(({ instead }) => instead.some(({ text }) => text !== undefined && holds(text))),
        )
      )
        return;
      await store.change((kept) => Object.fromEntries(Object.entries(kept).map(([key, edits]) => [key, withoutWords(edits, holds)])));
      await store.forgetEarlier();
    },
  };
}

/** How often replies are used, and what became of them. */
export const openCounts = (context: StoreContext) => ({ ...openUses(context), ...openEdits(context) });

export function openWords(context: StoreContext) {
  const store = openStore<readonly string[]>(context, 'words', (raw) => listLeniently(v.string(), raw), []);
  return {
    clearWords: store.clear,
    readWords: () => store.read(),
    addWord: (word: string) => store.change((words) => (words.includes(word) ? words : [...words, word])),
    addWords: (more: readonly string[]) => store.change((words) => [...new Set([...words, ...more])]),
    removeWord: (word: string) => store.change((words) => words.filter((other) => other !== word)),
  };
}
