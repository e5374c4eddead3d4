/** A commit's files as a flat map, three of them merged, and the map written as trees again. */
import git from 'isomorphic-git';
import { GIT_FILES as fs } from './files.js';

export interface Blob {
  readonly oid: string;
  readonly mode: string;
  readonly type: 'blob' | 'commit';
}
/** By path, with slashes. */
export type Files = ReadonlyMap<string, Blob>;

/** @returns a file of a commit as text, by its object's id. */
export const blobText = async (gitdir: string, oid: string, cache: object = {}): Promise<string> =>
  Buffer.from((await git.readBlob({ fs, gitdir, oid, cache })).blob).toString('utf8');

/** A file's ids as it stands and as git keeps it where it puts Windows' line ends into the folder (`core.autocrlf`): neither is a change. */
export async function oidsOf(bytes: Buffer): Promise<readonly string[]> {
  const plain = bytes.includes(13) ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes;
  return Promise.all([bytes, plain].map(async (object) => (await git.hashBlob({ object })).oid));
}

/** @param commit null: no commit yet. */
export async function filesOf(gitdir: string, commit: string | null): Promise<Files> {
  const out = new Map<string, Blob>();
  if (commit === null) return out;
  const { commit: read } = await git.readCommit({ fs, gitdir, oid: commit });
  const walk = async (oid: string, prefix: string): Promise<void> => {
    const { tree } = await git.readTree({ fs, gitdir, oid });
    for (const entry of tree) {
      if (entry.type === 'tree') await walk(entry.oid, `${prefix}${entry.path}/`);
      else out.set(`${prefix}${entry.path}`, { oid: entry.oid, mode: entry.mode, type: entry.type });
    }
  };
  await walk(read.tree, '');
  return out;
}

/** The files of one folder of a commit, by their names there; empty when it is not there. @param folder with slashes. */
export async function filesUnder(gitdir: string, commit: string, folder: string): Promise<Files> {
  let { tree: oid } = (await git.readCommit({ fs, gitdir, oid: commit })).commit;
  for (const name of folder.split('/')) {
    const found = (await git.readTree({ fs, gitdir, oid })).tree.find((entry) => entry.path === name && entry.type === 'tree');
    if (found === undefined) return new Map();
    oid = found.oid;
  }
  const { tree } = await git.readTree({ fs, gitdir, oid });
  return new Map(
    tree.flatMap(({ path, type, ...entry }) => (type === 'tree' ? [] : [[path, { oid: entry.oid, mode: entry.mode, type }] as const])),
  );
}

/** @returns the tree's id. */
export async function writeFiles(gitdir: string, files: Files): Promise<string> {
  const here: { path: string; oid: string; mode: string; type: 'blob' | 'tree' | 'commit' }[] = [];
  const below = new Map<string, Map<string, Blob>>();
  for (const [path, blob] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) here.push({ path, ...blob });
    else {
      const name = path.slice(0, slash);
      below.set(name, (below.get(name) ?? new Map<string, Blob>()).set(path.slice(slash + 1), blob));
    }
  }
  for (const [path, inside] of below) here.push({ path, mode: '040000', type: 'tree', oid: await writeFiles(gitdir, inside) });
  return git.writeTree({ fs, gitdir, tree: here });
}

/** Merges whole files: what one side changed holds. @returns null with the first path that both changed, and that `settle` cannot settle. */
export async function mergeFiles(
  base: Files,
  mine: Files,
  theirs: Files,
  settle: (path: string, base: Blob | undefined, mine: Blob | undefined, theirs: Blob | undefined) => Promise<Blob | null | undefined>,
): Promise<{ readonly files: Files } | { readonly files: null; readonly path: string }> {
  const out = new Map<string, Blob>();
  for (const path of new Set([...mine.keys(), ...theirs.keys()])) {
    const [b, m, t] = [base.get(path), mine.get(path), theirs.get(path)];
    const same = (one: Blob | undefined, other: Blob | undefined) => one?.oid === other?.oid && one?.mode === other?.mode;
    const merged = same(m, t) || same(m, b) ? t : same(t, b) ? m : await settle(path, b, m, t);
    if (merged === null) return { files: null, path };
    if (merged !== undefined) out.set(path, merged);
  }
  return { files: out };
}
