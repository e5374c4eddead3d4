/** What one round of a sync is told, and how it commits. */
import git from 'isomorphic-git';
import { MACHINE_NAME } from '../author.js';
import { GIT_FILES as fs } from './files.js';
import type { Repository } from './repository.js';
import { writeFiles, type Files } from './trees.js';

export interface SyncOptions {
  /** Full path of the library's file. */
  readonly library: string;
  readonly by: string;
  readonly key: string | null;
  readonly now: () => Date;
  /** `authorMark` of the agent, so that the window knows what is made of a conflict for their own. */
  readonly mark: string;
  /** What a proposal says that was made of a conflict. */
  readonly conflictNote: string;
  /** Ends what is being asked of a server. */
  readonly signal?: AbortSignal;
  /** One exchange with a server takes at most so long, in ms; a minute without it; five seconds for a lock in a folder. */
  readonly patience?: number;
}

/** @returns the commit; no branch moves. */
export async function commitFiles(
  { by, now }: SyncOptions,
  { gitdir }: Repository,
  files: Files,
  parent: readonly string[],
  message: string,
): Promise<string> {
  const at = now();
  const person = {
    name: by.trim() === '' ? MACHINE_NAME : by.trim(),
    email: `relee@${MACHINE_NAME}`,
    timestamp: Math.floor(at.getTime() / 1000),
    timezoneOffset: at.getTimezoneOffset(),
  };
  const tree = await writeFiles(gitdir, files);
  return git.writeCommit({ fs, gitdir, commit: { tree, parent: [...parent], author: person, committer: person, message: `${message}\n` } });
}
