/** "What is stored where": each subject's place, size, number and age as it lies on the disk, and clearing it. */
import { readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { AddedLibrary } from '../../core/library-name.js';
import { librariesFolder } from './added-libraries.js';
import type { ClearableKind, StoredKind, StoredPlace } from '../../core/stored-kinds.js';
import { followShare } from './follow-share.js';
import { openShare, START_LIMIT, type Share } from './share.js';
import { FIGURES_FOLDER } from './team-figures.js';

export interface PlacesContext {
  readonly data: string;
  readonly sharedLibrary: () => string | null;
  readonly added: () => readonly AddedLibrary[];
  /** What clears each subject; what is only files needs none. */
  readonly clear: Readonly<Record<Exclude<ClearableKind, FilesOnly>, () => Promise<unknown>>>;
}

/** Subjects that are files and nothing else: nothing of them stays in memory that would write them anew. */
const FILES_ONLY = ['versions', 'last-good', 'compiled', 'broken', 'restored', 'log'] as const;
type FilesOnly = (typeof FILES_ONLY)[number];
const isFilesOnly = (kind: StoredKind): kind is FilesOnly => FILES_ONLY.some((one) => one === kind);

/** Files and folders of the data folder, by subject. What DurableFile keeps beside a file ends in `.bak`. */
const NAMES: Readonly<
  Record<
    Exclude<
      StoredKind,
      'library' | 'closed-libraries' | 'shared' | 'policy' | 'team-history' | 'team-practice' | 'team-figures' | 'learnt'
    >,
    readonly string[]
  >
> = {
  cases: ['cases'],
  closed: ['closed'],
  history: ['history'],
  'follow-ups': ['follow-ups.json'],
  uses: ['uses.json'],
  edits: ['edits.json'],
  words: ['words.json'],
  practice: ['practice.json'],
  forms: ['forms.json'],
  versions: ['versions'],
  'last-good': ['last-good'],
  compiled: ['compiled'],
  broken: ['broken'],
  restored: ['restored'],
  log: ['log.jsonl', 'log.jsonl.old'],
  'reader-key': ['reader-key.json'],
  'git-key': ['git-key.json'],
  repositories: ['repositories'],
  settings: ['settings.json'],
  personal: ['personal.yaml', 'personal.yaml.history'],
  dictionaries: ['dictionaries'],
};

export function openPlaces({ data, sharedLibrary, added, clear }: PlacesContext) {
  const shareOf = followShare();
  async function listStored(): Promise<readonly StoredPlace[]> {
    const library = sharedLibrary() ?? join(data, 'shared.yaml');
    const own = await Promise.all(
      (Object.entries(NAMES) as [keyof typeof NAMES, readonly string[]][]).map(async ([kind, names]) =>
        isFilesOnly(kind)
          ? clearablePlace(kind, names)
          : placeOf(kind, join(data, names[0] ?? ''), await sumOf(await filesOf(data, names))),
      ),
    );
    const learnt = await learntIn(join(data, 'settings.json'));
    return [...own, ...(await ofTheAdded(data, added())), learnt, ...(await ofTheTeam(library, shareOf(library)))];
  }
  /** The folder of each library that is open, where its policy and history lie too. */
  const openFolders = (): Promise<string[]> =>
    Promise.all([sharedLibrary(), ...added().map(({ path }) => path)].flatMap((path) => (path === null ? [] : [realFolder(path)])));

  /** What may be taken away of these names in the data folder: nothing that a library is open in. */
  async function clearableOf(names: readonly string[]): Promise<{ readonly paths: readonly string[]; readonly inUse: boolean }> {
    const open = await openFolders(),
      paths: string[] = [];
    let inUse = false;
    const look = async (path: string): Promise<void> => {
      const folder = await realpath(path).catch(() => path);
      if (!open.some((one) => one === folder || one.startsWith(folder + sep))) {
        paths.push(path);
        return;
      }
      inUse = true;
      if (!open.includes(folder)) for (const name of await readdir(path)) await look(join(path, name));
    };
    for (const name of names) await look(join(data, name));
    return { paths, inUse };
  }
  async function clearablePlace(kind: FilesOnly, names: readonly string[]): Promise<StoredPlace> {
    const { paths, inUse } = await clearableOf(names);
    const files = await Promise.all(paths.map((path) => filesOf(dirname(path), [basename(path)])));
    return { ...placeOf(kind, join(data, names[0] ?? ''), await sumOf(files.flat())), ...(inUse ? { inUse } : {}) };
  }
  return {
    listStored,
    async clearStored(kind: ClearableKind): Promise<readonly StoredPlace[]> {
      if (isFilesOnly(kind)) for (const path of (await clearableOf(NAMES[kind])).paths) await rm(path, { recursive: true, force: true });
      else await clear[kind]();
      return listStored();
    },
  };
}

/** Where a file lies once links are followed; a share that does not answer is not waited for. */
const realFolder = (path: string): Promise<string> =>
  openShare(path)
    .run(() => realpath(path), START_LIMIT)
    .then(dirname, () => dirname(path));

/** Libraries and policy are files of which the number says nothing. */
const UNCOUNTED: ReadonlySet<StoredKind> = new Set<StoredKind>(['personal', 'library', 'shared', 'policy', 'repositories']);
const placeOf = (kind: StoredKind, path: string, { bytes, count, oldest }: Sum): StoredPlace => ({
  kind,
  path,
  bytes,
  count: UNCOUNTED.has(kind) ? null : count,
  oldest,
});

interface Sum {
  readonly bytes: number | null;
  readonly count: number | null;
  readonly oldest: string | null;
}

/** Every file of these names, their `.bak` beside them, and all in folders of that name. */
async function filesOf(folder: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names.flatMap((one) => [one, `${one}.bak`])) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (info?.isFile()) found.push(path);
    if (!info?.isDirectory()) continue;
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []))
      if (entry.isFile()) found.push(join(entry.parentPath, entry.name));
  }
  return found;
}

async function sumOf(files: readonly string[]): Promise<Sum> {
  let bytes = 0;
  let count = 0;
  const days: string[] = [];
  for (const file of files) {
    const info = await stat(file).catch(() => null);
    if (info === null) continue;
    bytes += info.size;
    const entries = file.endsWith('.bak') ? 0 : await entriesIn(file, info.size);
    count += entries;
    const month = /^(\d{4}-\d\d)\.jsonl$/.exec(basename(file))?.[1];
    if (entries > 0) days.push(month === undefined ? info.mtime.toISOString().slice(0, 10) : `${month}-01`);
  }
  return { bytes, count, oldest: days.sort()[0] ?? null };
}

/** A list longer than this is not read to be counted, in bytes. */
const MOST_COUNTED = 64 * 1024 * 1024;

/** Lines of a log, entries of a list or a map, and one for any other file. */
async function entriesIn(file: string, size: number): Promise<number> {
  if (size === 0) return 0;
  if (size > MOST_COUNTED || !/\.jsonl?$/.test(file) || /[\\/]cases[\\/]/.test(file)) return 1;
  const text = await readFile(file, 'utf8').catch(() => '');
  if (file.endsWith('.jsonl')) return text.split('\n').filter((line) => line !== '').length;
  try {
    const value: unknown = JSON.parse(text);
    if (basename(file) === 'settings.json') return 1;
    return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  } catch {
    return 1;
  }
}

/** What was learnt from the agent's decisions lies in the settings' file. */
async function learntIn(path: string): Promise<StoredPlace> {
  const kept = await readFile(path, 'utf8').then(
    (text) => (JSON.parse(text) as { readonly learnt?: { readonly at?: string; readonly decisions?: number } | null }).learnt ?? null,
    () => null,
  );
  return {
    kind: 'learnt',
    path,
    bytes: kept === null ? 0 : JSON.stringify(kept).length,
    count: kept?.decisions ?? 0,
    oldest: kept?.at?.slice(0, 10) ?? null,
  };
}

const UNKNOWN: Sum = { bytes: null, count: null, oldest: null };

/** The libraries that the agent added, wherever they lie, and those that Relee made and that are closed now. */
async function ofTheAdded(data: string, added: readonly AddedLibrary[]): Promise<StoredPlace[]> {
  const open = await Promise.all(
    added.map(async ({ path, label }) => {
      const files = () => filesOf(dirname(path), [basename(path), `${basename(path)}.history`]);
      const sum = await openShare(path)
        .run(async () => sumOf(await files()), START_LIMIT)
        .catch(() => UNKNOWN);
      return { ...placeOf('library', path, sum), label };
    }),
  );
  const folder = librariesFolder(data),
    isOpen = (file: string): boolean => added.some(({ path }) => file === path || file.startsWith(`${path}.`));
  const closed = (await filesOf(data, [basename(folder)])).filter((file) => !isOpen(file));
  const sum = await sumOf(closed);
  return [...open, placeOf('closed-libraries', folder, { ...sum, count: closed.filter((file) => file.endsWith('.yaml')).length })];
}

/** What the team keeps beside its library; a share that does not answer is said so. */
async function ofTheTeam(library: string, share: Share): Promise<StoredPlace[]> {
  const folder = dirname(library);
  const named: readonly (readonly [StoredKind, string])[] = [
    ['shared', library],
    ['team-history', `${library}.history`],
    ['policy', join(folder, 'policy.yaml')],
    ['team-practice', join(folder, 'practice')],
    ['team-figures', join(folder, FIGURES_FOLDER)],
  ];
  return Promise.all(
    named.map(async ([kind, path]) => {
      const sum = await share.run(async () => sumOf(await filesOf(dirname(path), [basename(path)])), START_LIMIT).catch(() => UNKNOWN);
      return placeOf(kind, path, sum);
    }),
  );
}
