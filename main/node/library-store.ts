/**
 * One library, shared with other processes, other machines and people's editors. A save locks, reads
 * what stands there now, merges the one reply into it and replaces the file; so every acknowledged
 * change survives any number of writers.
 */
import { dirname } from 'node:path';
import { HostError, type FileChoice, type LibraryFile, type ReplyOutcome } from '../../core/host.js';
import { LibraryEditError, putReply, removeReply } from '../../core/library/codec.js';
import { mergeReply, type MergeConflict } from '../../core/library/merge-reply.js';
import { sameReply } from '../../core/library/same.js';
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
  readonly onSaved?: (id: string, before: Reply | null, after: Reply | null) => void;
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
  /** @throws HostError as `save`, and `conflict` when the file is no longer at `revision`. */
  settle(choice: FileChoice, revision: string): Promise<LibraryFile>;
  close(): Promise<void>;
}

/** What one change comes to: a text to write, and what it holds where that is known without parsing it; or nothing to write, or a conflict. */
interface Edit {
  readonly id: string;
  readonly before: Reply | null;
  readonly write: { readonly text: string; readonly library: Library | null } | null;
  readonly reply: Reply | null;
  readonly merged: boolean;
  readonly conflict?: MergeConflict;
}

/** After so many saves that another version came before, the next does not give way any more. */
const PATIENCE = 3;
/** A save gives up when others have kept replacing the file under it for so long, in ms. */
const GIVE_UP = 20_000;
/** Closing waits so long for what is being saved, in ms. */
const CLOSE_LIMIT = 3_000;

export async function openLibraryStore(options: LibraryOptions): Promise<LibraryStore> {
  const disk = new LibraryOnDisk(options);
  const share = openShare(options.path);
  const own = makeOwnSaves(options.now);
  disk.savedHere = (id) => own.holds(id);

  /** Runs `work` under the lock until nobody came in between. */
  async function locked(work: (held: Held) => Promise<void>, stillWanted: StillWanted): Promise<void> {
    const began = performance.now();
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
          { onWait: options.onWait },
        );
        return;
      } catch (error) {
        disk.forget();
        if (error instanceof LibraryEditError) throw new HostError('invalid', error.message);
        if (!(error instanceof LockLost)) throw toHostError(error, options.path);
        lost += 1;
        if (performance.now() - began > GIVE_UP) throw new HostError('conflict', `${options.path}: other programs keep changing the file`);
      }
    }
  }

  const change = (edit: () => Edit): Promise<ReplyOutcome> =>
    share.run(async (stillWanted) => {
      let edited: Edit | null = null;
      await locked(async (held) => {
        mustBeSound(disk.file);
        await putBackOwn(held);
        const now = (edited = edit());
        if (now.write === null) return;
        const before = disk.file.library;
        const slippedIn = await disk.commit(now.write.text, now.write.library, held);
        if (slippedIn !== null) own.adopt(before, slippedIn);
        // Before anything more is written: whatever slips in from now on was made without ours, and the next try finds ours there.
        own.note(now.id, now.before, now.reply);
        if (slippedIn !== null) edited = await takeIn(slippedIn, now, held);
      }, stillWanted);
      const saved = edited as unknown as Edit;
      if (saved.write !== null && saved.conflict === undefined) options.onSaved?.(saved.id, saved.before, saved.reply);
      options.onChange(disk.file);
      return outcomeOf(saved, disk.file);
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
  async function takeIn(theirs: Library, edit: Edit, held: Held): Promise<Edit> {
    await putBackOwn(held);
    const reply = theirs.replies.find(({ id }) => id === edit.id) ?? null;
    const { conflict } = mergeReply(edit.id, edit.before, edit.reply, reply);
    if (conflict === null) return edit;
    own.forget(edit.id);
    await disk.commit(reply === null ? removeReply(disk.current, edit.id) : putReply(disk.current, reply), null, held);
    return { ...edit, conflict, reply };
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
            else throw error;
          });
      return disk.file;
    },
    save: (reply, base) => change(() => saving(disk, reply, base, isoDate(options.now()))),
    remove: (base) => change(() => removing(disk, base)),
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

function outcomeOf({ conflict, reply, merged }: Edit, file: LibraryFile): ReplyOutcome {
  if (conflict === undefined) return { code: 'saved', file, reply, merged };
  return { code: 'conflict', file, base: conflict.base, mine: conflict.mine, theirs: conflict.theirs, fields: conflict.fields };
}

function saving(disk: LibraryOnDisk, mine: Reply, base: Reply | null, today: string): Edit {
  const { library } = disk.file;
  const theirs = library.replies.find((reply) => reply.id === mine.id) ?? null;
  const about = { id: mine.id, before: theirs };
  const { reply, conflict } = mergeReply(mine.id, base, mine, theirs);
  if (conflict !== null) return { ...about, write: null, reply: theirs, merged: false, conflict };
  if (reply === null || reply === theirs) return { ...about, write: null, reply, merged: reply !== null && !sameBut(reply, mine) };
  const stamped: Reply = { ...reply, updated: today };
  const text = putReply(disk.current, stamped);
  const write = text === disk.current && theirs !== null ? null : { text, library: withReply(library, stamped) };
  return { ...about, write, reply: stamped, merged: !sameBut(stamped, mine) };
}

/** Whether two replies are the same but for the day they were changed. */
const sameBut = (one: Reply, other: Reply): boolean => sameReply({ ...one, updated: '' }, { ...other, updated: '' });

function removing(disk: LibraryOnDisk, base: Reply): Edit {
  const { library } = disk.file,
    { id } = base;
  const theirs = library.replies.find((reply) => reply.id === id);
  if (theirs === undefined) throw new HostError('not-found', `no reply ${id}`);
  if (!sameBut(base, theirs))
    return { id, before: theirs, write: null, reply: theirs, merged: false, conflict: { id, base, mine: null, theirs, fields: [] } };
  const write = {
    text: removeReply(disk.current, id),
    library: { ...library, replies: library.replies.filter((reply) => reply !== theirs) },
  };
  return { id, before: theirs, write, reply: null, merged: false };
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
