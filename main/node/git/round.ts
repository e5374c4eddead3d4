/** What a round of the background sync is made of. */
import { readdir, stat } from 'node:fs/promises';
import git from 'isomorphic-git';
import { policyPathOf } from '../policy-file.js';
import { proposalsFolderOf } from '../proposal-files.js';
import { besideStanding } from './beside.js';
import { GIT_FILES as fs } from './files.js';
import { openRemote } from './remote.js';
import type { Repository } from './repository.js';

export { openGitHistory } from './history.js';
export { RefLocked, removeRefLock } from './ref-lock.js';
export { repositoryOf, slashed } from './repository.js';
export { keepSaved, syncLibrary } from './sync.js';

/** What a round hangs on, there and here: while it stays the same there is nothing to do. */
export async function standingOf(
  library: string,
  { dir, gitdir, branch, url }: Repository,
  key: string | null,
  signal: AbortSignal,
): Promise<{ readonly all: string; /** Where our branch stands there. */ readonly tip: string | undefined }> {
  const tips = url === null ? new Map<string, string>() : await (await openRemote(url, dir, gitdir, { key, signal })).tips();
  const head = await git.resolveRef({ fs, dir, ref: `refs/heads/${branch}` }).catch(() => '');
  const files = await Promise.all(
    [library, policyPathOf(library)].map((path) =>
      stat(path).then(
        ({ size, mtimeMs, ino }) => `${size} ${mtimeMs} ${ino}`,
        () => '',
      ),
    ),
  );
  const proposals = await readdir(proposalsFolderOf(library)).catch(() => []);
  const beside = await besideStanding(library);
  return { all: JSON.stringify([[...tips].sort(), head, files, proposals.sort(), beside]), tip: tips.get(branch) };
}
