/**
 * Their commit and ours brought together: reply by reply and paragraph by paragraph, in the folder and on the branch. What merging cannot
 * settle stays as the others have it, and ours becomes a proposal.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { HostError } from '../../../core/host.js';
import { mergeLibraries, mergeLines } from '../../../core/library/merge-library.js';
import { sameReply } from '../../../core/library/same.js';
import type { Reply } from '../../../core/library/types.js';
import type { MergeConflict } from '../../../core/library/merge-reply.js';
import { parsePolicy } from '../../../core/policy/parse.js';
import { writeAtomic } from '../atomic.js';
import { MACHINE_NAME } from '../author.js';
import { withLock } from '../lock.js';
import { policyPathOf } from '../policy-file.js';
import { nameAt, openProposalFiles } from '../proposal-files.js';
import { identityOf } from '../text-file.js';
import { mergeBeside } from './beside.js';
import { commitFiles, type SyncOptions } from './commit.js';
import { GIT_FILES as fs } from './files.js';
import { slashed, type Repository } from './repository.js';
import { blobText, filesOf, mergeFiles, oidsOf, type Blob, type Files } from './trees.js';

/** So that `git status` tells a person what it should. */
export async function stage({ dir }: Repository, before: Files, after: Files): Promise<void> {
  try {
    for (const [path, blob] of after)
      if (before.get(path)?.oid !== blob.oid && blob.type === 'blob') await git.add({ fs, dir, filepath: path, force: true });
    for (const path of before.keys()) if (!after.has(path)) await git.remove({ fs, dir, filepath: path });
  } catch {
    // An index of a kind that isomorphic-git does not write: nothing hangs on it here, and git mends it with `git reset`.
  }
}

type Joined = { readonly commit: string; readonly received: boolean; readonly disputed: readonly string[] };

/** Brings their commit and ours together, in the folder and on the branch. `again`: somebody saved in the folder meanwhile. */
export async function joinWithTheirs(
  options: SyncOptions,
  repository: Repository,
  mine: string | null,
  theirs: string | null,
): Promise<Joined | 'again'> {
  const { gitdir, dir, branch } = repository;
  if ((await git.resolveRef({ fs, dir, ref: 'HEAD' }).catch(() => null)) !== mine) return 'again';
  if (theirs === null || theirs === mine) return { commit: (mine ?? theirs) as string, received: false, disputed: [] };
  const [base] = mine === null ? [] : ((await git.findMergeBase({ fs, gitdir, oids: [mine, theirs] })) as string[]);
  if (mine !== null && base === theirs) return { commit: mine, received: false, disputed: [] };
  const [was, ours, hers] = [await filesOf(gitdir, base ?? null), await filesOf(gitdir, mine), await filesOf(gitdir, theirs)];
  const conflicts: MergeConflict[] = [],
    more = new Map<string, Blob>();
  const name = slashed(dir, options.library),
    policy = slashed(dir, policyPathOf(options.library));
  const merged = await mergeFiles(was, ours, hers, async (path, b, m, t) => {
    // Deleted by one and changed by the other: what was changed stays.
    if (m === undefined || t === undefined) return m ?? t;
    if (path === name) return mergeText(gitdir, [b, m, t], conflicts);
    if (path === policy) return mergePolicy(gitdir, [b, m, t]);
    return (await mergeBeside(options.library, dir, gitdir, path, [b, m, t], more)) ?? null;
  });
  if (merged.files === null)
    throw new HostError('conflict', `${merged.path}: it was changed here and at the remote; settle it with git, then sync again`);
  const files = new Map([...merged.files, ...more]);
  // Before anything is overwritten: whenever this is killed, ours stands somewhere.
  await propose(options, conflicts);
  if (!(await putInFolder(repository, options.library, ours, files))) return 'again';
  const commit = base === mine ? theirs : await commitFiles(options, repository, files, [mine as string, theirs], 'Relee: merge');
  await git.writeRef({ fs, dir, ref: `refs/heads/${branch}`, value: commit, force: true });
  await stage(repository, ours, files);
  return { commit, received: true, disputed: conflicts.map(({ mine: m, theirs: t, id }) => (m ?? t)?.title ?? id) };
}

const textsOf = (gitdir: string, blobs: readonly (Blob | undefined)[]): Promise<string[]> =>
  Promise.all(blobs.map(async (blob) => (blob === undefined ? '' : blobText(gitdir, blob.oid))));

/** Line by line; null where both changed the same lines, or the two together make no whole policy. */
async function mergePolicy(gitdir: string, blobs: readonly (Blob | undefined)[]): Promise<Blob | null> {
  const [base = '', mine = '', theirs = ''] = await textsOf(gitdir, blobs);
  const text = mergeLines(base, mine, theirs);
  const mistakes = (policy: string): number => parsePolicy(policy).problems.filter(({ severity }) => severity === 'error').length;
  if (text === null || mistakes(text) > Math.min(mistakes(mine), mistakes(theirs))) return null;
  return { oid: await git.writeBlob({ fs, gitdir, blob: Buffer.from(text) }), mode: '100644', type: 'blob' };
}

async function mergeText(gitdir: string, blobs: readonly (Blob | undefined)[], conflicts: MergeConflict[]): Promise<Blob> {
  const [base, mine, theirs] = await textsOf(gitdir, blobs);
  const merged = mergeLibraries(base ?? '', mine ?? '', theirs ?? '');
  conflicts.push(...merged.conflicts);
  return { oid: await git.writeBlob({ fs, gitdir, blob: Buffer.from(merged.text) }), mode: '100644', type: 'blob' };
}

/** Writes what changed into the folder, each file only where nobody touched it since it was committed. @returns false when somebody did. */
async function putInFolder({ dir, gitdir }: Repository, library: string, before: Files, after: Files): Promise<boolean> {
  const write = async (path: string, blob: Blob | undefined, old: Blob | undefined): Promise<boolean> => {
    const target = join(dir, path);
    const there = await readFile(target).catch(() => null);
    const oids: readonly (string | undefined)[] = there === null ? [undefined] : await oidsOf(there);
    if (oids.includes(blob?.oid)) return true;
    if (!oids.includes(old?.oid)) return false;
    if (blob === undefined) await rm(target, { force: true });
    else {
      await mkdir(dirname(target), { recursive: true });
      const { blob: bytes } = await git.readBlob({ fs, gitdir, oid: blob.oid });
      await writeAtomic(target, bytes, { mode: blob.mode === '100755' ? 0o755 : 0o664 });
    }
    return true;
  };
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [old, blob] = [before.get(path), after.get(path)];
    if (old?.oid === blob?.oid || blob?.type === 'commit') continue;
    const target = join(dir, path);
    // The library is written as its own saves are: alone, and not over a version that came in between.
    const done =
      target === library
        ? await withLock(target, async (held) => {
            const identity = await identityOf(target);
            await held();
            return identity === (await identityOf(target)) && write(path, blob, old);
          })
        : await write(path, blob, old);
    if (!done) return false;
  }
  return true;
}

/** What of ours the others' text stands over, as proposals of ours; each once, however often the merge is tried. */
async function propose({ library, by, now, mark, conflictNote }: SyncOptions, conflicts: readonly MergeConflict[]): Promise<void> {
  if (conflicts.length === 0) return;
  const shelf = openProposalFiles(library);
  const { proposals, events } = await shelf.read();
  // Not what a lead has decided on before.
  const waiting = proposals.filter(
    ({ id, author, note }) =>
      author === mark && note === conflictNote && !events.some(({ proposal, act }) => proposal === id && act !== 'comment'),
  );
  for (const { base, mine, theirs } of conflicts) {
    if (mine === null && theirs === null) continue;
    const same = (reply: Reply | null): boolean => (reply === null || mine === null ? reply === mine : sameReply(reply, mine));
    const id = (mine ?? base)?.id;
    if (waiting.some((one) => (one.reply ?? one.base)?.id === id && same(one.reply))) continue;
    const at = now();
    await shelf.addProposal({
      id: nameAt(at),
      at: at.toISOString(),
      by,
      machine: MACHINE_NAME,
      author: mark,
      base: base ?? (mine === null ? theirs : null),
      reply: mine,
      note: conflictNote,
    });
  }
}
