/**
 * One library file, shared with other processes, other machines and people's editors. A save locks,
 * reads what stands there now, merges the one reply into it and replaces the file; so every
 * acknowledged change survives any number of writers.
 */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import type { Lang } from '../../core/contract.js';
import { HostError, type LibraryFile, type LibraryName } from '../../core/host.js';
import { LibraryEditError, parseLibrary, printLibrary, putReply, removeReply } from '../../core/library/codec.js';
import { mergeReply } from '../../core/library/merge.js';
import type { Library, LibraryProblem, Reply } from '../../core/library/types.js';
import { sweep } from './atomic.js';
import { toHostError } from './errors.js';
import { LibraryAdapter } from './library-adapter.js';
import { LockLost, withLock, type Held } from './lock.js';
import { makeQueue } from './queue.js';
import { identityOf, isWritable, type FileState, type Unreadable } from './text-file.js';
import type { Versions } from './versions.js';
import { watchPath } from './watch.js';

export interface LibraryOptions {
  readonly name: LibraryName;
  readonly path: string;
  /** What a library that is not there yet starts as. */
  readonly empty: () => Library;
  /** The agent named this file: when it is not there, that is told. */
  readonly expected: boolean;
  /** Language of problems. */
  readonly uiLang: () => Lang;
  readonly versions: Versions;
  readonly now: () => Date;
  readonly onChange: (file: LibraryFile) => void;
  readonly onBug: (error: unknown) => void;
}

interface Edit { readonly text: string; readonly library: Library | null }

export interface LibraryStore {
  read(): Promise<LibraryFile>;
  /** @throws HostError `conflict`, `read-only`, `no-space`, or `invalid` when that reply is broken in the file. */
  save(reply: Reply, base: Reply | null): Promise<LibraryFile>;
  remove(id: string): Promise<LibraryFile>;
  close(): Promise<void>;
}

/** Tries before a save gives up because others keep replacing the file under it. */
const TRIES = 8;
/** A program that writes in place empties the file first: an empty one is believed after this, in ms. */
const EMPTY_GRACE = 200;

type Trouble = Unreadable | 'missing';
const MESSAGES: Readonly<Record<Lang, Readonly<Record<Trouble, string>>>> = {
  es: {
    missing: 'el archivo ya no está en su sitio; se muestra lo último que se leyó y al guardar se vuelve a crear',
    'not-a-file': 'esto no es un archivo', 'too-large': 'el archivo es demasiado grande para ser una biblioteca',
    forbidden: 'el sistema no deja leer el archivo', 'not-text': 'el archivo no es texto en UTF-8',
  },
  en: {
    missing: 'the file is no longer there; what was last read is shown, and saving creates it again',
    'not-a-file': 'this is no file', 'too-large': 'the file is too large to be a library',
    forbidden: 'the system does not allow to read the file', 'not-text': 'the file is no text in UTF-8',
  },
};

export async function openLibraryStore(options: LibraryOptions): Promise<LibraryStore> {
  const path = await realpath(options.path).catch(() => options.path);
  const adapter = new LibraryAdapter(path, options.versions);
  const low = new Low<FileState>(adapter, { kind: 'missing' });
  const queue = makeQueue();
  /** The last text that could be read: what a save brings back when the file is gone. */
  let text: string | null = null;
  /** The text that `file` describes; null while it describes trouble. */
  let shown: string | null = null;
  let identity: string | null = null;
  let file: LibraryFile = await describe({ library: options.empty(), problems: [] }, 'none');
  let loaded = false;

  /** @param revision the file's identity when its text was read: hashing megabytes at each save would cost more than the save. */
  async function describe(content: { library: Library; problems: readonly LibraryProblem[] }, revision: string, writable?: boolean): Promise<LibraryFile> {
    return { name: options.name, path: options.path, ...content, revision, writable: writable ?? (await isWritable(path)) };
  }
  const trouble = (what: Trouble): LibraryProblem => ({ line: 1, severity: 'error', message: MESSAGES[options.uiLang()][what] });

  /** Brings memory in step with the disk. @returns whether anything changed. */
  async function refresh(): Promise<boolean> {
    const found = await identityOf(path);
    if (loaded && found === identity) return false;
    await low.read();
    if (low.data.kind === 'text' && low.data.text.trim() === '' && text !== null && text.trim() !== '') {
      await new Promise((done) => setTimeout(done, EMPTY_GRACE));
      await low.read();
    }
    const state = low.data;
    const before = file.revision + file.problems.length;
    if (state.kind === 'text') {
      if (shown !== state.text) file = await describe(parseLibrary(state.text, options.uiLang()), state.identity);
      shown = text = state.text;
    } else {
      // What was last read stays on the screen.
      shown = null;
      if (state.kind === 'unreadable') file = await describe({ library: file.library, problems: [trouble(state.why)] }, state.identity, false);
      else file = await describe({ library: file.library, problems: text === null && !options.expected ? [] : [trouble('missing')] }, 'missing');
    }
    identity = state.kind === 'missing' ? null : state.identity;
    const first = !loaded;
    loaded = true;
    return first || before !== file.revision + file.problems.length;
  }

  /** Replaces the file by `next`. `library` is what it holds, where that is known without parsing it again. */
  async function commit(next: string, held: Held, library: Library | null): Promise<void> {
    const expected = identity;
    adapter.beforeCommit = async () => {
      await held();
      if ((await identityOf(path)) !== expected) throw new LockLost('the file was replaced meanwhile');
    };
    const mode = low.data.kind === 'text' ? low.data.mode : 0o644;
    low.data = { kind: 'text', text: next, identity: '', mode };
    await low.write();
    shown = text = next;
    identity = await identityOf(path);
    const known = library !== null && file.problems.length === 0;
    file = await describe(known ? { library, problems: [] } : parseLibrary(next, options.uiLang()), identity ?? 'gone', true);
  }

  async function change(edit: () => Edit | null): Promise<LibraryFile> {
    for (let attempt = 1; ; attempt++) {
      try {
        await withLock(path, async (held) => {
          await refresh();
          if (low.data.kind === 'unreadable') throw new HostError('read-only', `${options.path}: ${low.data.why}`);
          const edited = edit();
          if (edited !== null) await commit(edited.text, held, edited.library);
        });
        options.onChange(file);
        return file;
      } catch (error) {
        identity = 'unknown';
        if (error instanceof LibraryEditError) throw new HostError('invalid', error.message);
        if (!(error instanceof LockLost)) throw toHostError(error, options.path);
        if (attempt === TRIES) throw new HostError('conflict', `${options.path}: other programs keep changing the file`);
      }
    }
  }

  const current = (): string => text ?? printLibrary(options.empty());
  const find = (id: string): Reply | null => file.library.replies.find((reply) => reply.id === id) ?? null;

  function edited(mine: Reply, base: Reply | null): Edit | null {
    const theirs = find(mine.id);
    const { reply, conflict } = mergeReply(mine.id, base, mine, theirs);
    if (conflict !== null) throw new HostError('conflict', `“${mine.title}” was changed elsewhere meanwhile${conflict.fields.length > 0 ? ` (${conflict.fields.join(', ')})` : ''}`);
    if (reply === null || reply === theirs) return null;
    const stamped: Reply = { ...reply, updated: isoDate(options.now()) };
    const next = putReply(current(), stamped);
    if (next === text) return null;
    return { text: next, library: withReply(file.library, stamped) };
  }

  await sweep(dirname(path));
  await refresh();
  const stop = watchPath(path, () => {
    void queue(async () => { if (await refresh()) options.onChange(file); }).catch(options.onBug);
  });
  return {
    read: () => queue(async () => {
      await refresh();
      return file;
    }),
    save: (reply, base) => queue(() => change(() => edited(reply, base))),
    remove: (id) => queue(() => change(() => {
      if (find(id) === null) throw new HostError('not-found', `no reply ${id}`);
      return { text: removeReply(current(), id), library: { ...file.library, replies: file.library.replies.filter((reply) => reply.id !== id) } };
    })),
    close: async () => {
      stop();
      await queue(async () => undefined);
    },
  };
}

/** Local calendar day. */
export const isoDate = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** The library after one reply was put in; null when that could make a problem, and the text must be parsed again. */
function withReply(library: Library, reply: Reply): Library | null {
  const others = library.replies.filter((other) => other.id !== reply.id);
  if (reply.shortcut !== undefined && others.some((other) => other.shortcut === reply.shortcut)) return null;
  const known = others.length < library.replies.length;
  return { ...library, replies: known ? library.replies.map((other) => (other.id === reply.id ? reply : other)) : [...library.replies, reply] };
}
