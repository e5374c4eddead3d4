/**
 * One library, shared with other processes, other machines and people's editors. A save locks, reads
 * what stands there now, merges the one reply into it and replaces the file; so every acknowledged
 * change survives any number of writers.
 */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HostError, type LibraryFile, type ReplyOutcome } from '../../core/host.js';
import { LibraryEditError, putReply, removeReply } from '../../core/library/codec.js';
import { mergeReply, type MergeConflict } from '../../core/library/merge.js';
import { sameReply } from '../../core/library/same.js';
import type { Library, Reply } from '../../core/library/types.js';
import { sweep } from './atomic.js';
import { isoDate } from './dates.js';
import { toHostError } from './errors.js';
import { LibraryOnDisk, type LibraryFileOptions } from './library-file.js';
import { LockLost, withLock } from './lock.js';
import { makeQueue } from './queue.js';
import { watchPath } from './watch.js';

export interface LibraryOptions extends LibraryFileOptions {
  readonly now: () => Date;
  readonly onChange: (file: LibraryFile) => void;
  readonly onBug: (error: unknown) => void;
}

export interface LibraryStore {
  read(): Promise<LibraryFile>;
  /** @throws HostError `conflict` when other programs keep the file busy, `read-only`, `no-space`, or `invalid` when that reply is broken in the file. */
  save(reply: Reply, base: Reply | null): Promise<ReplyOutcome>;
  /** @throws HostError as `save`, and `not-found`. */
  remove(base: Reply): Promise<ReplyOutcome>;
  close(): Promise<void>;
}

/** What one change comes to: a text to write, and what it holds where that is known without parsing it; or nothing to write, or a conflict. */
interface Edit { readonly write: { readonly text: string; readonly library: Library | null } | null; readonly reply: Reply | null; readonly merged: boolean; readonly conflict?: MergeConflict }

/** Tries before a save gives up because others keep replacing the file under it. */
const TRIES = 8;

export async function openLibraryStore(options: LibraryOptions): Promise<LibraryStore> {
  const path = await realpath(options.path).catch(() => options.path);
  const disk = new LibraryOnDisk(options, path);
  const queue = makeQueue();

  async function change(edit: () => Edit): Promise<ReplyOutcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { conflict, reply, merged } = await withLock(path, async (held) => {
          await disk.refresh();
          if (disk.unreadable !== null) throw new HostError('read-only', `${options.path}: ${disk.unreadable}`);
          const edited = edit();
          if (edited.write !== null) await disk.commit(edited.write.text, edited.write.library, held);
          return edited;
        });
        options.onChange(disk.file);
        if (conflict === undefined) return { code: 'saved', file: disk.file, reply, merged };
        return { code: 'conflict', file: disk.file, base: conflict.base, mine: conflict.mine, theirs: conflict.theirs, fields: conflict.fields };
      } catch (error) {
        disk.forget();
        if (error instanceof LibraryEditError) throw new HostError('invalid', error.message);
        if (!(error instanceof LockLost)) throw toHostError(error, options.path);
        if (attempt === TRIES) throw new HostError('conflict', `${options.path}: other programs keep changing the file`);
      }
    }
  }

  await sweep(dirname(path));
  await disk.refresh();
  const stop = watchPath(path, () => {
    void queue(async () => { if (await disk.refresh()) options.onChange(disk.file); }).catch(options.onBug);
  });
  return {
    read: () => queue(async () => {
      await disk.refresh();
      return disk.file;
    }),
    save: (reply, base) => queue(() => change(() => saving(disk, reply, base, isoDate(options.now())))),
    remove: (base) => queue(() => change(() => removing(disk, base))),
    close: async () => {
      stop();
      await queue(async () => undefined);
    },
  };
}

function saving(disk: LibraryOnDisk, mine: Reply, base: Reply | null, today: string): Edit {
  const { library } = disk.file;
  const theirs = library.replies.find((reply) => reply.id === mine.id) ?? null;
  const { reply, conflict } = mergeReply(mine.id, base, mine, theirs);
  if (conflict !== null) return { write: null, reply: theirs, merged: false, conflict };
  if (reply === null || reply === theirs) return { write: null, reply, merged: reply !== null && !sameBut(reply, mine) };
  const stamped: Reply = { ...reply, updated: today };
  const text = putReply(disk.current, stamped);
  const write = text === disk.current && theirs !== null ? null : { text, library: withReply(library, stamped) };
  return { write, reply: stamped, merged: !sameBut(stamped, mine) };
}

/** Whether two replies are the same but for the day they were changed. */
const sameBut = (one: Reply, other: Reply): boolean => sameReply({ ...one, updated: '' }, { ...other, updated: '' });

function removing(disk: LibraryOnDisk, base: Reply): Edit {
  const { library } = disk.file;
  const theirs = library.replies.find((reply) => reply.id === base.id);
  if (theirs === undefined) throw new HostError('not-found', `no reply ${base.id}`);
  if (!sameBut(base, theirs)) return { write: null, reply: theirs, merged: false, conflict: { id: base.id, base, mine: null, theirs, fields: [] } };
  const write = { text: removeReply(disk.current, base.id), library: { ...library, replies: library.replies.filter((reply) => reply !== theirs) } };
  return { write, reply: null, merged: false };
}

/** The library after one reply was put in; null when that could make a problem, and the text must be parsed again. */
function withReply(library: Library, reply: Reply): Library | null {
  const others = library.replies.filter((other) => other.id !== reply.id);
  if (reply.shortcut !== undefined && others.some((other) => other.shortcut === reply.shortcut)) return null;
  const known = others.length < library.replies.length;
  return { ...library, replies: known ? library.replies.map((other) => (other.id === reply.id ? reply : other)) : [...library.replies, reply] };
}
