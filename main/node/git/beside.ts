/**
 * What else the team keeps beside its library and goes through git with it: practice cases, dictionaries, and the figures that agents share,
 * as long as they hold nobody's words: what was in git once stays in its history, where no "forget this customer" reaches it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { mergeLines } from '../../../core/library/merge-library.js';
import { parsePractice } from '../../../core/practice/cases.js';
import { DICTIONARIES_FOLDER, isDictionaryFile } from '../dictionaries.js';
import { isPracticeFile, PRACTICE_FOLDER, printedCase } from '../practice.js';
import { FIGURES_FOLDER, holdsWords, isFiguresFile } from '../team-figures.js';
import { identityOf } from '../text-file.js';
import { GIT_FILES as fs } from './files.js';
import { slashed } from './repository.js';
import { blobText, oidsOf, type Blob, type Files } from './trees.js';

const KINDS: readonly {
  readonly folder: string;
  readonly isOne: (name: string) => boolean;
  readonly mayGo?: (bytes: Buffer) => boolean;
}[] = [
  { folder: FIGURES_FOLDER, isOne: isFiguresFile, mayGo: (bytes) => !holdsWords(bytes.toString('utf8')) },
  { folder: PRACTICE_FOLDER, isOne: isPracticeFile },
  { folder: DICTIONARIES_FOLDER, isOne: isDictionaryFile },
];

/** What a file was when it was last looked at: a dictionary of ten megabytes is not read at each save. */
const looked = new Map<string, { readonly identity: string; readonly oids: readonly string[] }>();
const MOST_KNOWN = 2_000;

async function namesIn(library: string, { folder, isOne }: (typeof KINDS)[number]): Promise<readonly string[] | null> {
  const names = await readdir(join(dirname(library), folder)).catch(() => null);
  return names?.filter(isOne) ?? null;
}

/** Names and dates of them all, for whether there is anything to do. */
export async function besideStanding(library: string): Promise<readonly string[]> {
  const out: string[] = [];
  for (const kind of KINDS)
    for (const name of (await namesIn(library, kind)) ?? []) {
      const path = join(dirname(library), kind.folder, name);
      out.push(`${kind.folder}/${name} ${await identityOf(path)}`);
    }
  return out;
}

/**
 * Brings a commit's files in step with those folders. A file that is gone from its folder was taken away by somebody, for git puts all of
 * them there; a folder that is gone whole says nothing.
 */
export async function takeBeside(library: string, dir: string, gitdir: string, before: Files, after: Map<string, Blob>): Promise<void> {
  for (const kind of KINDS) {
    const names = await namesIn(library, kind);
    if (names === null) continue;
    const folder = join(dirname(library), kind.folder),
      prefix = `${slashed(dir, folder)}/`;
    for (const path of before.keys())
      if (path.startsWith(prefix) && kind.isOne(path.slice(prefix.length)) && !names.includes(path.slice(prefix.length)))
        after.delete(path);
    for (const name of names) {
      const path = join(folder, name),
        known = before.get(prefix + name)?.oid;
      const identity = await identityOf(path),
        last = looked.get(path);
      if (identity === null) continue;
      if (known !== undefined && last?.identity === identity && last.oids.includes(known)) continue;
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null) continue;
      const oids = await oidsOf(bytes);
      if (looked.size > MOST_KNOWN) looked.clear();
      looked.set(path, { identity, oids });
      if ((known !== undefined && oids.includes(known)) || kind.mayGo?.(bytes) === false) continue;
      const oid = await git.writeBlob({ fs, gitdir, blob: bytes });
      after.set(prefix + name, { oid, mode: '100644', type: 'blob' });
    }
  }
}

/** Files beside those that a merge makes, by their path. */
type More = Map<string, Blob>;

/**
 * Both changed one of them. A practice case is merged line by line; where that fails both are there, ours under another name. Of figures,
 * which one machine alone writes, ours stand; of a dictionary, which nobody writes by hand, theirs.
 * @returns undefined when the file is none of them.
 */
export async function mergeBeside(
  library: string,
  dir: string,
  gitdir: string,
  path: string,
  [base, mine, theirs]: readonly [Blob | undefined, Blob, Blob],
  more: More,
): Promise<Blob | undefined> {
  const name = basename(path);
  const kind = KINDS.find(({ folder, isOne }) => path === `${slashed(dir, join(dirname(library), folder))}/${name}` && isOne(name));
  if (kind === undefined) return undefined;
  if (kind.folder === FIGURES_FOLDER) return mine;
  if (kind.folder === DICTIONARIES_FOLDER) return theirs;
  const text = (blob: Blob | undefined): Promise<string> => (blob === undefined ? Promise.resolve('') : blobText(gitdir, blob.oid));
  const [was, ours, hers] = [await text(base), await text(mine), await text(theirs)];
  const merged = mergeLines(was, ours, hers);
  const write = async (content: string): Promise<Blob> => ({
    oid: await git.writeBlob({ fs, gitdir, blob: Buffer.from(content) }),
    mode: '100644',
    type: 'blob',
  });
  if (merged !== null && parsePractice(merged).problems.length === 0) return write(merged);
  // Under names that say whose version it is, and come to the same wherever it is merged.
  const mark = mine.oid.slice(0, 7);
  const { cases } = parsePractice(ours);
  for (const one of cases) {
    const id = `${one.id.slice(0, 70)}-${mark}`;
    more.set(path.replace(name, `${id}.yaml`), await write(printedCase({ ...one, id })));
  }
  if (cases.length === 0) more.set(path.replace(name, `${mark}-${name}`), mine);
  return theirs;
}
