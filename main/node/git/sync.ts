/**
 * A team's library that lives in a git repository, brought in step with the remote that the team shares. What stands in the folder is
 * committed with the agent's name, what the others did is fetched and merged reply by reply and paragraph by paragraph, as in a shared
 * folder, and pushed; whoever was first is merged and it is tried again. What merging cannot settle stays as the others have it, and ours
 * becomes a proposal beside the library, so that it is decided in the window and lost nowhere. Files that are not the team's library,
 * policy or proposals are merged whole, or it is refused and told.
 */
import { readFile, rm, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { HostError } from '../../../core/host.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { mergeLibraries, mergeLines } from '../../../core/library/merge-library.js';
import type { MergeConflict } from '../../../core/library/merge-reply.js';
import { parsePolicy } from '../../../core/policy/parse.js';
import { writeAtomic } from '../atomic.js';
import { MACHINE_NAME } from '../author.js';
import { withLock } from '../lock.js';
import { policyPathOf } from '../policy-file.js';
import { nameAt, openProposalFiles } from '../proposal-files.js';
import { makeQueue } from '../queue.js';
import { identityOf, readTextFile } from '../text-file.js';
import { commitFiles, type SyncOptions } from './commit.js';
import { GIT_FILES as fs } from './files.js';
import { openRemote } from './remote.js';
import { authorsSince, changedReplies } from './moved.js';
import { receiveProposals, sendProposals, settledRecords } from './proposal-branches.js';
import { repositoryOf, slashed, type Repository } from './repository.js';
import { blobText, filesOf, mergeFiles, type Blob, type Files } from './trees.js';

/** What a sync came to. */
export interface Synced {
  /** The remote as the repository names it; null: it has none, and only the history was kept. */
  readonly remote: string | null;
  /** The commit that stands now. */
  readonly commit: string;
  /** Our own changes were committed; theirs came in; ours went out. */
  readonly committed: boolean;
  readonly received: boolean;
  readonly sent: boolean;
  /** Who made what came in, newest first; titles of the replies that came in changed, and of those that went out. */
  readonly from: readonly string[];
  readonly receivedReplies: readonly string[];
  readonly sentReplies: readonly string[];
  /** Titles of replies that both changed: the others' text stands, and ours is a proposal. */
  readonly disputed: readonly string[];
  /** Titles of proposals that came in, and of those that went out. */
  readonly proposals: { readonly received: readonly string[]; readonly sent: readonly string[] };
}

/** What touches the branch and the folder goes one after the other in this program; the network is waited for outside. */
const queues = new Map<string, ReturnType<typeof makeQueue>>();
function locally<T>({ gitdir }: Repository, job: () => Promise<T>): Promise<T> {
  const queue = queues.get(gitdir) ?? makeQueue();
  queues.set(gitdir, queue);
  return queue(job);
}

/** Commits what was saved, without the network. */
export const keepSaved = (options: SyncOptions, repository: Repository): Promise<unknown> =>
  locally(repository, () => commitOwn(options, repository));

/** Others keep being first: then it is told. */
const TRIES = 8;
const pause = (attempt: number): Promise<unknown> => new Promise((done) => setTimeout(done, 30 * 2 ** attempt * Math.random()));

/** @throws HostError `unsupported` without a repository, `conflict` when it cannot be merged by itself, or as the remote. */
export async function syncLibrary(options: SyncOptions): Promise<Synced> {
  const { library } = options;
  const repository = await repositoryOf(library);
  if (repository === null) throw new HostError('unsupported', `${library}: it lies in no git repository, or one that stands on no branch`);
  const { dir, gitdir, branch, url } = repository;
  const remote = url === null ? null : await openRemote(url, dir, gitdir, options.key, options.signal);
  const name = slashed(dir, library);
  const begun = await git.resolveRef({ fs, dir, ref: 'HEAD' }).catch(() => null);
  const disputed: string[] = [],
    sentReplies: string[] = [],
    proposals = { received: [] as string[], sent: [] as string[] };
  let committed = false,
    received = false,
    sent = false,
    /** Ours, before anything came in. */
    own: string | null = null;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const tips = (await remote?.tips()) ?? new Map<string, string>();
    if (remote !== null) proposals.received.push(...(await receiveProposals(options, repository, remote, tips)));
    const mine = await locally(repository, () => commitOwn(options, repository));
    committed ||= mine.committed;
    own ??= mine.commit;
    const theirs = (await remote?.receive(branch)) ?? null;
    if (theirs === null && mine.commit === null) throw new HostError('not-found', `${library}: there is nothing to sync`);
    const merged = await locally(repository, () => join3(options, repository, mine.commit, theirs));
    if (merged === 'again') continue;
    received ||= merged.received;
    disputed.push(...merged.disputed);
    if (merged.disputed.length > 0) continue;
    const behind = remote !== null && merged.commit !== theirs;
    if (behind && !(await remote.send(branch, theirs, merged.commit))) {
      await pause(attempt);
      continue;
    }
    sent ||= behind;
    if (behind) sentReplies.push(...(await changedReplies(gitdir, name, theirs, merged.commit)));
    const out = remote === null ? null : await sendProposals(options, repository, remote, tips, merged.commit);
    proposals.sent.push(...(out?.sent ?? []));
    if (out?.again) {
      await pause(attempt);
      continue;
    }
    return {
      ...{ remote: url, commit: merged.commit, committed, received, sent, disputed, sentReplies, proposals },
      from: received && theirs !== null ? await authorsSince(gitdir, begun, theirs) : [],
      receivedReplies: received ? await changedReplies(gitdir, name, own, merged.commit) : [],
    };
  }
  throw new HostError('conflict', `${url ?? dir}: others keep being first; try again`);
}

/** The team's files as they stand in the folder, by their path in the repository. */
async function ownFiles(options: SyncOptions, repository: Repository, before: Files): Promise<Map<string, Buffer>> {
  const { library } = options,
    { dir } = repository;
  const out = new Map<string, Buffer>();
  for (const path of [library, policyPathOf(library), ...(await settledRecords(options, repository, before))]) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) out.set(slashed(dir, path), bytes);
  }
  return out;
}

/** A file's ids as it stands and as git keeps it where it puts Windows' line ends into the folder (`core.autocrlf`): neither is a change. */
async function oidsOf(bytes: Buffer): Promise<readonly string[]> {
  const plain = bytes.includes(13) ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes;
  return Promise.all([bytes, plain].map(async (object) => (await git.hashBlob({ object })).oid));
}

/** Commits what of the team's files differs from the branch. A library that cannot be read is not taken: half a file would go to everybody. */
async function commitOwn(
  options: SyncOptions,
  repository: Repository,
): Promise<{ readonly commit: string | null; readonly committed: boolean }> {
  const { dir, gitdir, branch } = repository;
  const head = await git.resolveRef({ fs, dir, ref: 'HEAD' }).catch(() => null);
  const text = await readTextFile(options.library);
  if (text.kind !== 'text' || text.guessed !== undefined)
    throw new HostError('unconfirmed', `${options.library}: it is not there, or cannot be read`);
  if (parseLibrary(text.text, 'en').problems.some(({ severity }) => severity === 'error'))
    throw new HostError('unconfirmed', `${options.library}: it has mistakes; nothing is sent until they are mended`);
  const before = await filesOf(gitdir, head);
  const after = new Map(before);
  for (const [path, bytes] of await ownFiles(options, repository, before)) {
    const known = before.get(path)?.oid;
    if (known !== undefined && (await oidsOf(bytes)).includes(known)) continue;
    const oid = await git.writeBlob({ fs, gitdir, blob: bytes });
    after.set(path, { oid, mode: before.get(path)?.mode ?? '100644', type: 'blob' });
  }
  const policy = slashed(dir, policyPathOf(options.library));
  if (before.has(policy) && !(await readFile(join(dir, policy)).catch(() => null))) after.delete(policy);
  const changed = [...after].filter(([path, blob]) => before.get(path)?.oid !== blob.oid).map(([path]) => path);
  if (changed.length === 0 && after.size === before.size) return { commit: head, committed: false };
  const commit = await commitFiles(
    options,
    repository,
    after,
    head === null ? [] : [head],
    `Relee: ${
      changed
        .map((path) => basename(path))
        .slice(0, 3)
        .join(', ') || 'policy.yaml'
    }`,
  );
  await git.writeRef({ fs, dir, ref: `refs/heads/${branch}`, value: commit, force: true });
  await stage(repository, before, after);
  return { commit, committed: true };
}

/** So that `git status` tells a person what it should. */
async function stage({ dir }: Repository, before: Files, after: Files): Promise<void> {
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
async function join3(options: SyncOptions, repository: Repository, mine: string | null, theirs: string | null): Promise<Joined | 'again'> {
  const { gitdir, dir, branch } = repository;
  if ((await git.resolveRef({ fs, dir, ref: 'HEAD' }).catch(() => null)) !== mine) return 'again';
  if (theirs === null || theirs === mine) return { commit: (mine ?? theirs) as string, received: false, disputed: [] };
  const [base] = mine === null ? [] : ((await git.findMergeBase({ fs, gitdir, oids: [mine, theirs] })) as string[]);
  if (mine !== null && base === theirs) return { commit: mine, received: false, disputed: [] };
  const [was, ours, hers] = [await filesOf(gitdir, base ?? null), await filesOf(gitdir, mine), await filesOf(gitdir, theirs)];
  const conflicts: MergeConflict[] = [];
  const name = slashed(dir, options.library),
    policy = slashed(dir, policyPathOf(options.library));
  const merged = await mergeFiles(was, ours, hers, async (path, b, m, t) => {
    // Deleted by one and changed by the other: what was changed stays.
    if (m === undefined || t === undefined) return m ?? t;
    if (path === name) return mergeText(gitdir, [b, m, t], conflicts);
    return path === policy ? mergePolicy(gitdir, [b, m, t]) : null;
  });
  if (merged.files === null)
    throw new HostError('conflict', `${merged.path}: it was changed here and at the remote; settle it with git, then sync again`);
  if (!(await putInFolder(repository, options.library, ours, merged.files))) return 'again';
  const commit = base === mine ? theirs : await commitFiles(options, repository, merged.files, [mine as string, theirs], 'Relee: merge');
  await git.writeRef({ fs, dir, ref: `refs/heads/${branch}`, value: commit, force: true });
  await stage(repository, ours, merged.files);
  await propose(options, conflicts);
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

/** What of ours the others' text stands over, as proposals of ours. */
async function propose({ library, by, now, mark, conflictNote }: SyncOptions, conflicts: readonly MergeConflict[]): Promise<void> {
  const shelf = openProposalFiles(library);
  for (const { base, mine, theirs } of conflicts) {
    if (mine === null && theirs === null) continue;
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
