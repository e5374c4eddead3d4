/** The repository that a library lies in. */
import { dirname, join, relative, sep } from 'node:path';
import git from 'isomorphic-git';
import { GIT_FILES as fs } from './files.js';

export interface Repository {
  readonly dir: string;
  readonly gitdir: string;
  readonly branch: string;
  /** Where `origin` is, as the repository's own settings name it; null: nowhere. */
  readonly url: string | null;
}

/** @returns null when the file lies in no repository, or one that stands on no branch. */
export async function repositoryOf(file: string): Promise<Repository | null> {
  const dir = await git.findRoot({ fs, filepath: dirname(file) }).catch(() => null);
  if (dir === null) return null;
  const branch = await git.currentBranch({ fs, dir }).catch(() => undefined);
  if (typeof branch !== 'string') return null;
  const url = (await git.getConfig({ fs, dir, path: 'remote.origin.url' }).catch(() => undefined)) as string | undefined;
  return { dir, gitdir: join(dir, '.git'), branch, url: url ?? null };
}

/** A file's name as the repository knows it. */
export const slashed = (dir: string, path: string): string => relative(dir, path).split(sep).join('/');
