/** The libraries beside the team's and the agent's own: any number, each with its name and whether it is written to. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { LANGS, type Lang } from '../../core/contract.js';
import { HostError, type HostEvents, type LibraryFile, type LibraryName } from '../../core/host.js';
import type { AddedLibrary, AddedName, AddedPatch, LibrarySource } from '../../core/library-name.js';
import { MOST_LABEL } from '../../core/library-name.js';
import { parseLibrary, printLibrary } from '../../core/library/codec.js';
import { slugOf } from '../../core/library/formats/format.js';
import { ensureFolder, writeAtomic } from './atomic.js';
import type { LibraryOptions, LibraryStore } from './library-store.js';
import { makeQueue } from './queue.js';
import { openShare, START_LIMIT } from './share.js';
import { findStarter } from './starter.js';
import { readTextFile } from './text-file.js';

/** Where libraries lie that Relee makes itself. */
export const librariesFolder = (data: string): string => join(data, 'libraries');

export interface AddedOptions {
  readonly data: string;
  readonly starters: string;
  /** As the settings name them now. */
  readonly listed: readonly AddedLibrary[];
  /** Puts the list into the settings. */
  readonly keep: (libraries: readonly AddedLibrary[]) => void;
  /** Files that are open already under another name. */
  readonly taken: () => readonly string[];
  readonly openStore: (
    name: LibraryName,
    path: string,
    options: { readonly expected: boolean; readonly onChange: LibraryOptions['onChange'] },
  ) => Promise<LibraryStore>;
  readonly emit: <E extends keyof HostEvents>(event: E, payload: HostEvents[E]) => void;
}

export interface AddedLibraries {
  files(): Promise<readonly LibraryFile[]>;
  /** @throws HostError `not-found` when none of that name is open. */
  storeOf(name: LibraryName): LibraryStore;
  /** @throws HostError as `storeOf`. */
  pathOf(name: LibraryName): string;
  paths(): readonly string[];
  /** @throws HostError as `Host.addLibrary`. */
  add(source: LibrarySource): Promise<LibraryFile>;
  change(name: AddedName, patch: AddedPatch): Promise<LibraryFile>;
  close(name: AddedName): Promise<null>;
  stop(): Promise<void>;
}

interface Open {
  entry: AddedLibrary;
  readonly store: LibraryStore;
}

const STARTER_LABELS: Readonly<Record<Lang, string>> = { es: 'Respuestas de partida (español)', en: 'Starter replies (English)' };

export async function openAddedLibraries(options: AddedOptions): Promise<AddedLibraries> {
  const open = new Map<LibraryName, Open>();
  const oneByOne = makeQueue();
  const list = (): readonly AddedLibrary[] => [...open.values()].map(({ entry }) => entry);
  const of = (name: LibraryName): Open => {
    const found = open.get(name);
    if (found === undefined) throw new HostError('not-found', `no library ${name} is open`);
    return found;
  };
  const asSeen = (file: LibraryFile, { label, readOnly }: AddedLibrary): LibraryFile => ({
    ...file,
    label,
    writable: file.writable && !readOnly,
    ...(readOnly ? { readOnly } : {}),
  });
  async function begin(entry: AddedLibrary): Promise<Open> {
    const store = await options.openStore(entry.name, entry.path, {
      expected: true,
      onChange: (file) => {
        const now = open.get(entry.name);
        // Closed meanwhile: nobody waits for its news any more.
        if (now !== undefined) options.emit('libraryChanged', asSeen(file, now.entry));
      },
    });
    return { entry, store };
  }
  const begun = await Promise.all(options.listed.map(begin));
  for (const one of begun) open.set(one.entry.name, one);

  async function take(path: string, label: string | null): Promise<LibraryFile> {
    const known = [...options.taken(), ...list().map((one) => one.path)];
    for (const other of known) if (await isSameFile(path, other)) throw new HostError('conflict', `${path}: it is open already`);
    const found = await openShare(path).run(() => readTextFile(path), START_LIMIT);
    if (found.kind === 'missing') throw new HostError('not-found', `${path}: it is not there`);
    if (found.kind === 'unreadable') throw new HostError('invalid', `${path}: ${found.why}`);
    const name = nameFor(path, new Set(open.keys()));
    const entry = { name, path, label: label ?? labelIn(found.text, path), readOnly: false };
    const one = await begin(entry);
    open.set(name, one);
    options.keep(list());
    const file = asSeen(await one.store.read(), entry);
    options.emit('libraryChanged', file);
    return file;
  }
  async function make({ path, label, language }: Extract<LibrarySource, { kind: 'new' }>): Promise<LibraryFile> {
    const place = path === null ? await freePath(librariesFolder(options.data), fileNameOf(label)) : yamlPath(path);
    if (!isAbsolute(place)) throw new HostError('invalid', `${place}: a full path is needed`);
    if (path === null) await ensureFolder(place);
    else if (!(await isThere(dirname(place)))) throw new HostError('not-found', `${dirname(place)}: it is not there`);
    if (await isThere(place)) throw new HostError('conflict', `${place}: there is a file already`);
    await writeAtomic(place, printLibrary({ version: 1, name: label, language, replies: [] }));
    return take(place, label);
  }
  async function starter(language: Lang): Promise<LibraryFile> {
    const place = join(librariesFolder(options.data), `relee-${language}.yaml`);
    // A copy that was closed comes back as the agent left it.
    if (!(await isThere(place))) {
      const source = await findStarter(options.starters, language);
      const state = source === null ? null : await readTextFile(source);
      if (state?.kind !== 'text') throw new HostError('not-found', `${language}: no starter library came with this version`);
      await ensureFolder(place);
      await writeAtomic(place, state.text);
    }
    return take(place, STARTER_LABELS[language]);
  }
  return {
    files: () => Promise.all([...open.values()].map(async ({ entry, store }) => asSeen(await store.read(), entry))),
    storeOf: (name) => {
      const { entry, store } = of(name);
      return entry.readOnly ? unwritten(store, entry.path) : seenAs(store, (file) => asSeen(file, entry));
    },
    pathOf: (name) => of(name).entry.path,
    paths: () => list().map(({ path }) => path),
    add: (source) =>
      oneByOne(async () => {
        if (source.kind === 'new') return make(source);
        if (source.kind === 'starter') return starter(source.language);
        if (source.path === null || !isAbsolute(source.path)) throw new HostError('invalid', `${source.path}: a full path is needed`);
        return take(source.path, null);
      }),
    change: (name, patch) =>
      oneByOne(async () => {
        const one = of(name);
        one.entry = { ...one.entry, ...patch };
        options.keep(list());
        const file = asSeen(await one.store.read(), one.entry);
        options.emit('libraryChanged', file);
        return file;
      }),
    close: (name) =>
      oneByOne(async () => {
        const { store } = of(name);
        open.delete(name);
        options.keep(list());
        await store.close();
        return null;
      }),
    stop: async () => {
      await Promise.all([...open.values()].map(({ store }) => store.close()));
    },
  };
}

/** What a store answers, under the agent's name for the library. */
function seenAs(store: LibraryStore, seen: (file: LibraryFile) => LibraryFile): LibraryStore {
  const outcome = async <T extends { readonly file: LibraryFile }>(work: Promise<T>): Promise<T> => {
    const done = await work;
    return { ...done, file: seen(done.file) };
  };
  return {
    ...store,
    save: (reply, base) => outcome(store.save(reply, base)),
    remove: (base) => outcome(store.remove(base)),
    saveMany: (edits) => outcome(store.saveMany(edits)),
    settle: async (choice, revision) => seen(await store.settle(choice, revision)),
  };
}

/** A store that writes nothing: the agent wanted the library left alone. */
function unwritten(store: LibraryStore, path: string): LibraryStore {
  const refuse = (): Promise<never> => Promise.reject(new HostError('read-only', `${path}: it was opened for reading only`));
  return { ...store, save: refuse, remove: refuse, saveMany: refuse, settle: refuse };
}

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** By what the disk says: a link and its target are one file, and so are two spellings where case is not told apart. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const look = (path: string) => openShare(path).run(() => stat(path, { bigint: true }).catch(() => null), START_LIMIT);
  const [a, b] = await Promise.all([look(one), look(other)].map((work) => work.catch(() => null)));
  return a != null && b != null && a.ino !== 0n && a.ino === b.ino && a.dev === b.dev;
}

/** The same for the same path, on this computer and any other. */
function nameFor(path: string, taken: ReadonlySet<LibraryName>): AddedName {
  const hash = createHash('sha256').update(path).digest('hex');
  for (let length = 8; ; length += 2) {
    const name: AddedName = `added-${hash.slice(0, length)}`;
    if (!taken.has(name)) return name;
  }
}

/** @throws HostError `invalid` for a text that is no library: the import is for those. */
function labelIn(text: string, path: string): string {
  const { library } = parseLibrary(text, 'en');
  const says = /^\s*["']?relee["']?\s*:\s*["']?library\b/m.test(text.slice(0, 4_096));
  if (text.trim() !== '' && !says && library.replies.length === 0) throw new HostError('invalid', `${path}: it is no library of Relee`);
  return (library.name.trim() || basename(path, extname(path))).slice(0, MOST_LABEL).trim();
}

const yamlPath = (path: string): string => (/\.ya?ml$/i.test(path) ? path : `${path}.yaml`);

/** A name that every system takes. */
export const fileNameOf = (label: string): string => slugOf(label) || 'respuestas';

/** In the folder, not taken by any other file; the name of a starter's copy is kept for that. */
export async function freePath(folder: string, base: string): Promise<string> {
  const kept = new Set(LANGS.map((lang) => `relee-${lang}`));
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    const path = join(folder, `${name}.yaml`);
    if (!kept.has(name) && !(await isThere(path))) return path;
  }
}
