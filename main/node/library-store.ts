/**
 * One library, shared with other processes, other machines and people's editors. A save locks, reads
 * what stands there now, merges the one reply into it and replaces the file; so every acknowledged
 * change survives any number of writers.
 */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HostError, type LibraryFile } from '../../core/host.js';
import { LibraryEditError, putReply, removeReply } from '../../core/library/codec.js';
import { mergeReply } from '../../core/library/merge.js';
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
  /** @throws HostError `conflict`, `read-only`, `no-space`, or `invalid` when that reply is broken in the file. */
  save(reply: Reply, base: Reply | null): Promise<LibraryFile>;
  remove(id: string): Promise<LibraryFile>;
  close(): Promise<void>;
}

/** A text to write, and what it holds where that is known without parsing it. */
interface Edit { readonly text: string; readonly library: Library | null }

/** Tries before a save gives up because others keep replacing the file under it. */
const TRIES = 8;

export async function openLibraryStore(options: LibraryOptions): Promise<LibraryStore> {
  const path = await realpath(options.path).catch(() => options.path);
  const disk = new LibraryOnDisk(options, path);
  const queue = makeQueue();

  async function change(edit: () => Edit | null): Promise<LibraryFile> {
    for (let attempt = 1; ; attempt++) {
      try {
        await withLock(path, async (held) => {
          await disk.refresh();
          if (disk.unreadable !== null) throw new HostError('read-only', `${options.path}: ${disk.unreadable}`);
          const edited = edit();
          if (edited !== null) await disk.commit(edited.text, edited.library, held);
        });
        options.onChange(disk.file);
        return disk.file;
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
    remove: (id) => queue(() => change(() => removing(disk, id))),
    close: async () => {
      stop();
      await queue(async () => undefined);
    },
  };
}

/** @returns null when the file says so already. */
function saving(disk: LibraryOnDisk, mine: Reply, base: Reply | null, today: string): Edit | null {
  const { library } = disk.file;
  const theirs = library.replies.find((reply) => reply.id === mine.id) ?? null;
  const { reply, conflict } = mergeReply(mine.id, base, mine, theirs);
  if (conflict !== null) throw new HostError('conflict', `“${mine.title}” was changed elsewhere meanwhile${conflict.fields.length > 0 ? ` (${conflict.fields.join(', ')})` : ''}`);
  if (reply === null || reply === theirs) return null;
  const stamped: Reply = { ...reply, updated: today };
  const text = putReply(disk.current, stamped);
  return text === disk.current && theirs !== null ? null : { text, library: withReply(library, stamped) };
}

function removing(disk: LibraryOnDisk, id: string): Edit {
  const { library } = disk.file;
  if (!library.replies.some((reply) => reply.id === id)) throw new HostError('not-found', `no reply ${id}`);
  return { text: removeReply(disk.current, id), library: { ...library, replies: library.replies.filter((reply) => reply.id !== id) } };
}

/** The library after one reply was put in; null when that could make a problem, and the text must be parsed again. */
function withReply(library: Library, reply: Reply): Library | null {
  const others = library.replies.filter((other) => other.id !== reply.id);
  if (reply.shortcut !== undefined && others.some((other) => other.shortcut === reply.shortcut)) return null;
  const known = others.length < library.replies.length;
  return { ...library, replies: known ? library.replies.map((other) => (other.id === reply.id ? reply : other)) : [...library.replies, reply] };
}
