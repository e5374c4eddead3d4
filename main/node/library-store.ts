/**
 * One library, shared with other processes, other machines and people's editors. A save locks, reads
 * what stands there now, merges the one reply into it and replaces the file; so every acknowledged
 * change survives any number of writers.
 */
import { dirname } from 'node:path';
import { HostError, type FileChoice, type LibraryFile, type RepliesOutcome, type ReplyOutcome } from '../../core/host.js';
import { LibraryEditError, putReplies, putReply, removeReply } from '../../core/library/codec.js';
import { mergeReply, type MergeConflict } from '../../core/library/merge-reply.js';
import { decideEdits, withChanges, type Change, type ReplyEdit } from '../../core/library/change-many.js';
import { withOlder } from '../../core/library/older.js';
import { sameBut } from '../../core/library/same.js';
import type { Library, Reply } from '../../core/library/types.js';
import { sweep } from './atomic.js';
import { isoDate } from './dates.js';
import { toHostError } from './errors.js';
import { LibraryOnDisk, type LibraryFileOptions } from './library-file.js';
import { LockLost, withLock, type Held } from './lock.js';
import { makeOwnSaves } from './own-saves.js';
import { openShare, START_LIMIT, type StillWanted } from './share.js';
import { watchPath } from './watch.js';

export interface LibraryOptions extends LibraryFileOptions {
  readonly onChange: (file: LibraryFile) => void;
  readonly onBug: (error: unknown) => void;
  /** A save was written: for the history of versions. Not waited for. */
  readonly onSaved?: (changes: readonly Change[]) => void;
  /** A save has been waiting for another program's lock for a while. */
  readonly onWait?: () => void;
}

export interface LibraryStore {
  /** Never waits for a share that hangs: then what was last good is told, with the trouble. */
  read(): Promise<LibraryFile>;
  /**
   * @throws HostError `unconfirmed` while the file is in trouble, `locked` or `conflict` when other programs keep it busy,
   *   `read-only`, `no-space`, `unreachable`, or `invalid` when that reply is broken in the file.
   */
  save(reply: Reply, base: Reply | null): Promise<ReplyOutcome>;
  /** @throws HostError as `save`, and `not-found`. */
  remove(base: Reply): Promise<ReplyOutcome>;
  /** Many at once, all or none. @throws HostError as `save`. */
  saveMany(edits: readonly ReplyEdit[]): Promise<RepliesOutcome>;
  /** @throws HostError as `save`, and `conflict` when the file is no longer at `revision`. */
  settle(choice: FileChoice, revision: string): Promise<LibraryFile>;
  close(): Promise<void>;
}

/** What a call comes to: a text to write, and what it holds where that is known without parsing it; or nothing to write. */
interface Edit {
  readonly changes: readonly Change[];
  readonly write: { readonly text: string; readonly library: Library | null } | null;
  /** What a person has to decide; as a rule nothing is written then. */
  readonly conflicts: readonly MergeConflict[];
}
/** The same for one reply: as it stands then, and whether a colleague's changes went in. */
interface OneEdit extends Edit {
  readonly reply: Reply | null;
  readonly merged: boolean;
}

/** After so many saves that another version came before, the next does not give way any more. */
const PATIENCE = 3;
/** A save gives up when the lock was taken from it so often: each time it had stood for longer than any save takes. */
const GIVE_UP = 8;
/** Closing waits so long for what is being saved, in ms. */
const CLOSE_LIMIT = 3_000;

export async function openLibraryStore(options: LibraryOptions): Promise<LibraryStore> {
  const disk = new LibraryOnDisk(options);
  const share = openShare(options.path);
  const own = makeOwnSaves(options.now);
  disk.savedHere = (id) => own.holds(id);

  /** Runs `work` under the lock until nobody came in between. */
  async function locked(work: (held: Held) => Promise<void>, stillWanted: StillWanted): Promise<void> {
    for (let lost = 0; ;) {
      try {
        disk.insists = lost >= PATIENCE;
        await withLock(
          disk.path,
          async (held) => {
            await disk.refresh();
            await work(async () => {
              stillWanted();
              await held();
            });
          },
          { onWait: options.onWait, onBusy: share.waitsForOther },
        );
        return;
      } catch (error) {
        disk.forget();
        if (error instanceof LibraryEditError) throw new HostError('invalid', error.message);
        if (!(error instanceof LockLost)) throw toHostError(error, options.path);
        lost += 1;
        if (lost >= GIVE_UP) throw new HostError('conflict', `${options.path}: other programs keep changing the file`);
      }
    }
  }

  const change = <E extends Edit>(edit: () => E): Promise<E> =>
    share.run(async (stillWanted) => {
      let edited: E | null = null;
      await locked(async (held) => {
        mustBeSound(disk.file);
        await putBackOwn(held);
        const now = (edited = edit());
        if (now.write === null) return;
        const before = disk.file.library;
        const slippedIn = await disk.commit(now.write.text, now.write.library, held);
        if (slippedIn !== null) own.adopt(before, slippedIn);
        // Before anything more is written: whatever slips in from now on was made without ours, and the next try finds ours there.
        own.noteAll(now.changes);
        if (slippedIn !== null) edited = await takeIn(slippedIn, now, held);
      }, stillWanted);
      const saved = edited as unknown as E;
      const kept = saved.changes.filter(({ id }) => !saved.conflicts.some((one) => one.id === id));
      if (saved.write !== null && kept.length > 0) options.onSaved?.(kept);
      options.onChange(disk.file);
      return saved;
    });

  /** What we saved a moment ago and a version made without it has overwritten. */
  async function putBackOwn(held: Held): Promise<boolean> {
    const text = own.putBack(disk.current, disk.file.library);
    if (text === null) return false;
    const before = disk.file.library;
    const slippedIn = await disk.commit(text.text, null, held);
    text.written();
    if (slippedIn !== null) own.adopt(before, slippedIn);
    return true;
  }

  /** A version that our save overwrote unseen: its changes are merged in. Where they meet ours in one place theirs stands, and who saved is asked. */
  async function takeIn<E extends Edit>(theirs: Library, edit: E, held: Held): Promise<E> {
    await putBackOwn(held);
    const there = new Map(theirs.replies.map((reply) => [reply.id, reply]));
    const conflicts = edit.changes.flatMap(({ id, before, after }) => mergeReply(id, before, after, there.get(id) ?? null).conflict ?? []);
    if (conflicts.length === 0) return edit;
    for (const { id } of conflicts) own.forget(id);
    await disk.commit(putReplies(disk.current, new Map(conflicts.map((one) => [one.id, one.theirs]))), null, held);
    return { ...edit, conflicts };
  }

  async function look(): Promise<void> {
    const changed = await share.run(() => disk.refresh());
    if (changed) options.onChange(disk.file);
    if (disk.file.trouble !== undefined || !own.isMissing(disk.file.library)) return;
    await share.run((stillWanted) =>
      locked(async (held) => {
        if (disk.file.trouble === undefined) await putBackOwn(held);
      }, stillWanted),
    );
    options.onChange(disk.file);
  }

  disk.onLate = (before, theirs) => {
    own.adopt(before, theirs);
    void share
      .run((stillWanted) =>
        locked(async (held) => {
          if (disk.file.trouble === undefined) await putBackOwn(held);
        }, stillWanted),
      )
      .then(() => options.onChange(disk.file), options.onBug);
  };

  async function unreachable(): Promise<void> {
    if (await disk.showUnreachable()) options.onChange(disk.file);
  }

  await share
    .run(async () => {
      await disk.refresh();
      await sweep(dirname(disk.path));
    }, START_LIMIT)
    .catch(async (error: unknown) => {
      if (!isUnreachable(error)) options.onBug(error);
      await disk.showUnreachable();
    });
  const stop = watchPath(
    () => disk.path,
    () =>
      look().catch(async (error: unknown) => {
        if (isUnreachable(error)) await unreachable();
        else options.onBug(error);
      }),
  );
  return {
    read: async () => {
      if (!share.hangs)
        await share
          .run(() => disk.refresh(), START_LIMIT)
          .catch(async (error: unknown) => {
            if (isUnreachable(error)) await unreachable();
            else if (!(error instanceof HostError && error.code === 'locked')) throw error;
          });
      return disk.file;
    },
    save: async (reply, base) => outcomeOf(await change(() => saving(disk, reply, base, isoDate(options.now()))), disk.file),
    remove: async (base) => outcomeOf(await change(() => removing(disk, base)), disk.file),
    saveMany: async (edits) => {
      const { write, conflicts } = await change(() => savingMany(disk, edits, isoDate(options.now())));
      return {
        code: write === null && conflicts.length > 0 ? 'conflict' : 'saved',
        file: disk.file,
        disputed: conflicts.map(({ id }) => id),
      };
    },
    settle: async (choice, revision) => {
      await share.run((stillWanted) =>
        locked(async (held) => {
          const { trouble } = disk.file;
          if (disk.file.revision !== revision || trouble === undefined || !trouble.choices.includes(choice))
            throw new HostError('conflict', `${options.path}: the file has changed meanwhile`);
          await disk.settle(choice, held);
        }, stillWanted),
      );
      options.onChange(disk.file);
      return disk.file;
    },
    close: async () => {
      stop();
      await share.run(async () => undefined, CLOSE_LIMIT).catch(() => undefined);
      await options.lastGood.flush();
    },
  };
}

/** Whether an error says that the folder does not answer: in time, or at all. */
const isUnreachable = (error: unknown): boolean => {
  const known = toHostError(error, '');
  return known instanceof HostError && known.code === 'unreachable';
};

function mustBeSound({ trouble, writable, path }: LibraryFile): void {
  if (writable) return;
  if (trouble?.kind === 'unreachable') throw new HostError('unreachable', `${path}: it does not answer`);
  if (trouble !== undefined && trouble.choices.length > 0) throw new HostError('unconfirmed', `${path}: ${trouble.kind}`);
  throw new HostError('read-only', `${path}: ${trouble?.kind ?? 'it cannot be written there'}`);
}

function outcomeOf({ conflicts: [conflict], reply, merged }: OneEdit, file: LibraryFile): ReplyOutcome {
  if (conflict === undefined) return { code: 'saved', file, reply, merged };
  return { code: 'conflict', file, base: conflict.base, mine: conflict.mine, theirs: conflict.theirs, fields: conflict.fields };
}

const NO_CHANGE = { changes: [], write: null, conflicts: [] } as const;

function saving(disk: LibraryOnDisk, mine: Reply, base: Reply | null, today: string): OneEdit {
  const { library } = disk.file;
  const theirs = library.replies.find((reply) => reply.id === mine.id) ?? null;
  const { reply, conflict } = mergeReply(mine.id, base, mine, theirs);
  if (conflict !== null) return { ...NO_CHANGE, conflicts: [conflict], reply: theirs, merged: false };
  if (reply === null || reply === theirs) return { ...NO_CHANGE, reply, merged: reply !== null && !sameBut(reply, mine) };
  const stamped: Reply = { ...withOlder(theirs, reply), updated: today };
  const text = putReply(disk.current, stamped);
  const write = text === disk.current && theirs !== null ? null : { text, library: withReply(library, stamped) };
  return {
    changes: [{ id: mine.id, before: theirs, after: stamped }],
    write,
    conflicts: [],
    reply: stamped,
    merged: !sameBut(reply, mine),
  };
}

function removing(disk: LibraryOnDisk, base: Reply): OneEdit {
  const { library } = disk.file,
    { id } = base;
  const theirs = library.replies.find((reply) => reply.id === id);
  if (theirs === undefined) throw new HostError('not-found', `no reply ${id}`);
  if (!sameBut(base, theirs))
    return { ...NO_CHANGE, conflicts: [{ id, base, mine: null, theirs, fields: [] }], reply: theirs, merged: false };
  const write = {
    text: removeReply(disk.current, id),
    library: { ...library, replies: library.replies.filter((reply) => reply !== theirs) },
  };
  return { changes: [{ id, before: theirs, after: null }], write, conflicts: [], reply: null, merged: false };
}

function savingMany(disk: LibraryOnDisk, edits: readonly ReplyEdit[], today: string): Edit {
  const { library } = disk.file,
    { changes, disputed } = decideEdits(library.replies, edits, today);
  if (changes.length === 0)
    return { ...NO_CHANGE, conflicts: disputed.map((id) => ({ id, base: null, mine: null, theirs: null, fields: [] })) };
  const replies = withChanges(library.replies, changes),
    shortcuts = replies.flatMap(({ shortcut }) => (shortcut === undefined ? [] : [shortcut]));
  const write = {
    text: putReplies(disk.current, new Map(changes.map(({ id, after }) => [id, after]))),
    library: new Set(shortcuts).size < shortcuts.length ? null : { ...library, replies },
  };
  return { changes, write, conflicts: [] };
}

/** The library after one reply was put in; null when that could make a problem, and the text must be parsed again. */
function withReply(library: Library, reply: Reply): Library | null {
  const others = library.replies.filter((other) => other.id !== reply.id);
  if (reply.shortcut !== undefined && others.some((other) => other.shortcut === reply.shortcut)) return null;
  const known = others.length < library.replies.length;
  return {
    ...library,
    replies: known ? library.replies.map((other) => (other.id === reply.id ? reply : other)) : [...library.replies, reply],
  };
}
