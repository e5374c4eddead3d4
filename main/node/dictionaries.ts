/** Hunspell dictionaries that a team drops in: pairs of files in the agent's folder and beside the shared library. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HostError, type DictionaryFault, type DictionaryFile, type DictionaryList } from '../../core/host.js';
import { COMPILED_AS } from '../../core/spelling/dropped/version.js';
import { openCompiled } from './compiled.js';
import { decodeHunspell } from './hunspell-text.js';
import { makeQueue } from './queue.js';
import { openShare, START_LIMIT, type Share } from './share.js';
import { identityOf } from './text-file.js';
import { watchFolder } from './watch.js';

/** The largest word lists in use (Hungarian, Galician) are some 9 MB. */
const MAX_BYTES = 24 * 1024 * 1024;
const MOST = 16;
export const DICTIONARIES_FOLDER = 'dictionaries';
const FILE = /^([^.][^\n]{0,79})\.(aff|dic)$/;
export const isDictionaryFile = (name: string): boolean => FILE.test(name);

interface Pair {
  readonly name: string;
  readonly folder: string;
  readonly aff?: string;
  readonly dic?: string;
}
/** A pair as it was when it was last read: read again only when a file changed. */
interface Known {
  readonly identity: string;
  readonly file: DictionaryFile;
}

export interface Dictionaries {
  listDictionaries(): Promise<DictionaryList>;
  readDictionary(name: string): Promise<{ readonly revision: string; readonly aff: string; readonly dic: string }>;
  readCompiled(revision: string): Promise<string | null>;
  saveCompiled(revision: string, compiled: string): Promise<null>;
  close(): void;
}

export interface DictionariesOptions {
  readonly data: string;
  /** The folder of the shared library as it is now. */
  readonly teamFolder: () => string;
  readonly onChange: (list: DictionaryList) => void;
  readonly onBug: (error: unknown) => void;
}

export function openDictionaries({ data, teamFolder, onChange, onBug }: DictionariesOptions): Dictionaries {
  const own = join(data, DICTIONARIES_FOLDER);
  // The folder that the agent is told must be there to drop something in.
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
  } catch {
    /* a data folder that cannot be written is told by what is saved */
  }
  const compiled = openCompiled(join(data, 'compiled'));
  const queue = makeQueue();
  const known = new Map<string, Known>();
  let last: string | null = null;
  let share: { readonly folder: string; readonly jobs: Share; last: readonly DictionaryFile[] } | null = null;

  /** What a folder holds; while the team's does not answer, what it last held. */
  async function filesIn(folder: string, from: number): Promise<readonly DictionaryFile[]> {
    const read = async (): Promise<readonly DictionaryFile[]> => {
      const files: DictionaryFile[] = [];
      for (const [i, pair] of (await pairsIn(folder)).entries())
        files.push(from + i < MOST ? await describe(pair, known) : faulty(pair, 'too-many'));
      return files;
    };
    if (folder === own) return read();
    if (share === null || share.folder !== folder) share = { folder, jobs: openShare(folder), last: [] };
    const team = share;
    team.last = await team.jobs.run(read, START_LIMIT).catch(() => team.last);
    return team.last;
  }

  /** By name; one in the agent's own folder hides the team's of that name. */
  async function list(): Promise<DictionaryList> {
    const mine = await filesIn(own, 0);
    const folder = join(teamFolder(), DICTIONARIES_FOLDER);
    const team = folder === own ? [] : (await filesIn(folder, mine.length)).filter(({ name }) => !mine.some((file) => file.name === name));
    const files = [...mine, ...team].sort((a, b) => (a.name < b.name ? -1 : 1));
    const text = JSON.stringify(files);
    const changed = last !== null && last !== text;
    if (last !== text) await compiled.keepOnly(files.map(({ revision }) => revision));
    last = text;
    if (changed) onChange({ folder: own, files });
    return { folder: own, files };
  }
  const look = (): Promise<void> => queue(list).then(() => undefined, onBug);
  const stop = watchFolder(own, look);
  return {
    listDictionaries: () => queue(list),
    readDictionary: (name) =>
      queue(async () => {
        const { files } = await list();
        const file = files.find((one) => one.name === name);
        if (!file || file.fault !== undefined) throw new HostError('not-found', `no dictionary ${name}`);
        const read = async () => decodeHunspell(await readFile(`${file.path}.aff`), await readFile(`${file.path}.dic`));
        const texts = await (dirname(file.path) === own || share === null ? read() : share.jobs.run(read));
        if (texts === null) throw new HostError('invalid', `${file.path}: the encoding is not known`);
        return { revision: file.revision, ...texts };
      }),
    readCompiled: compiled.read,
    saveCompiled: (revision, bytes) =>
      queue(async () => {
        if (!(await list()).files.some((file) => file.revision === revision))
          throw new HostError('not-found', 'no dictionary is at that revision');
        await compiled.save(revision, bytes);
        return null;
      }),
    close: stop,
  };
}

/** The pairs of a folder by name. */
async function pairsIn(folder: string): Promise<Pair[]> {
  const pairs = new Map<string, Pair>();
  for (const file of (await readdir(folder).catch(() => [])).sort()) {
    const [, name, kind] = FILE.exec(file) ?? [];
    if (name !== undefined && kind !== undefined) pairs.set(name, { ...(pairs.get(name) ?? { name, folder }), [kind]: join(folder, file) });
  }
  return [...pairs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const faulty = ({ name, folder }: Pair, fault: DictionaryFault): DictionaryFile => ({
  name,
  path: join(folder, name),
  revision: '',
  fault,
});

async function describe(pair: Pair, known: Map<string, Known>): Promise<DictionaryFile> {
  const { name, folder, aff, dic } = pair;
  if (aff === undefined || dic === undefined) return faulty(pair, 'alone');
  const path = join(folder, name);
  try {
    const identity = `${String(await identityOf(aff))} ${String(await identityOf(dic))}`;
    const before = known.get(path);
    if (before?.identity === identity) return before.file;
    const sizes = await Promise.all([stat(aff), stat(dic)]);
    const file = sizes.some((info) => info.size > MAX_BYTES)
      ? faulty(pair, 'too-large')
      : describeBytes(pair, await readFile(aff), await readFile(dic));
    known.set(path, { identity, file });
    return file;
  } catch {
    return faulty(pair, 'unreadable');
  }
}

function describeBytes(pair: Pair, aff: Uint8Array, dic: Uint8Array): DictionaryFile {
  if (decodeHunspell(aff, dic) === null) return faulty(pair, 'encoding');
  const revision = createHash('sha256').update(`${COMPILED_AS} ${aff.length} `).update(aff).update(dic).digest('hex').slice(0, 32);
  return { name: pair.name, path: join(pair.folder, pair.name), revision };
}
