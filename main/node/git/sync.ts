/**
 * A team's library that lives in a git repository, brought in step with the remote that the team shares. What stands in the folder is
 * committed with the agent's name, what the others did is fetched and merged reply by reply and paragraph by paragraph, as in a shared
 * folder, and pushed; whoever was first is merged and it is tried again. What merging cannot settle stays as the others have it, and ours
 * becomes a proposal beside the library, so that it is decided in the window and lost nowhere. Files that are not the team's library,
 * policy or proposals are merged whole, or it is refused and told.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import git from 'isomorphic-git';
import { HostError } from '../../../core/host.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { policyPathOf } from '../policy-file.js';
import { makeQueue } from '../queue.js';
import { readTextFile } from '../text-file.js';
import { takeBeside } from './beside.js';
import { commitFiles, type SyncOptions } from './commit.js';
import { GIT_FILES as fs } from './files.js';
import { joinWithTheirs, stage } from './join.js';
import { openRemote, type Remote } from './remote.js';
import { authorsSince, changedReplies } from './moved.js';
import { receiveProposals, sendProposals, settledRecords } from './proposal-branches.js';
import { repositoryOf, slashed, type Repository } from './repository.js';
import { filesOf, oidsOf, type Files } from './trees.js';

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

/** What the tries of one sync came to together. */
interface Told {
  committed: boolean;
  received: boolean;
  sent: boolean;
  /** Ours, before anything came in. */
  own: string | null;
  readonly disputed: string[];
  readonly sentReplies: string[];
  readonly proposals: { readonly received: string[]; readonly sent: string[] };
}

/** @throws HostError `unsupported` without a repository, `conflict` when it cannot be merged by itself, `locked` when others keep it busy, or as the remote. */
export async function syncLibrary(options: SyncOptions): Promise<Synced> {
  const { library } = options;
  const repository = await repositoryOf(library);
  if (repository === null) throw new HostError('unsupported', `${library}: it lies in no git repository, or one that stands on no branch`);
  const { dir, gitdir, url } = repository;
  const remote = url === null ? null : await openRemote(url, dir, gitdir, options);
  const begun = await git.resolveRef({ fs, dir, ref: 'HEAD' }).catch(() => null);
  const told: Told = {
    ...{ committed: false, received: false, sent: false, own: null },
    ...{ disputed: [], sentReplies: [], proposals: { received: [], sent: [] } },
  };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const done = await tryOnce(options, repository, remote, told);
    if (done !== null) {
      const { own, ...rest } = told;
      return {
        ...{ ...rest, remote: url, commit: done.commit },
        from: told.received && done.theirs !== null ? await authorsSince(gitdir, begun, done.theirs) : [],
        receivedReplies: told.received ? await changedReplies(gitdir, slashed(dir, library), own, done.commit) : [],
      };
    }
    await pause(attempt);
  }
  throw new HostError('locked', `${url ?? dir}: others keep being first; try again`);
}

interface Stand {
  /** Ours and theirs together, on the branch. */
  readonly commit: string;
  readonly theirs: string | null;
}

/** One try: ours committed, whatever the remote says; theirs merged, all of it sent. @returns null when it has to be done once more. */
async function tryOnce(options: SyncOptions, repository: Repository, remote: Remote | null, told: Told): Promise<Stand | null> {
  const mine = await locally(repository, () => commitOwn(options, repository));
  told.committed ||= mine.committed;
  told.own ??= mine.commit;
  const tips = (await remote?.tips()) ?? new Map<string, string>();
  if (remote !== null) told.proposals.received.push(...(await receiveProposals(options, repository, remote, tips)));
  const theirs = (await remote?.receive(repository.branch)) ?? null;
  if (theirs === null && mine.commit === null) throw new HostError('not-found', `${options.library}: there is nothing to sync`);
  const merged = await locally(repository, () => joinWithTheirs(options, repository, mine.commit, theirs));
  if (merged === 'again') return null;
  told.received ||= merged.received;
  told.disputed.push(...merged.disputed);
  // What became proposals of ours goes out like any other.
  if (merged.disputed.length > 0) return null;
  const done = { commit: merged.commit, theirs };
  return remote === null || (await sendAll(options, repository, remote, tips, done, told)) ? done : null;
}

/** @returns false when somebody was first. */
async function sendAll(
  options: SyncOptions,
  repository: Repository,
  remote: Remote,
  tips: ReadonlyMap<string, string>,
  { commit, theirs }: Stand,
  told: Told,
): Promise<boolean> {
  const { dir, gitdir, branch } = repository;
  if (commit !== theirs) {
    if (!(await remote.send(branch, theirs, commit))) return false;
    told.sent = true;
    told.sentReplies.push(...(await changedReplies(gitdir, slashed(dir, options.library), theirs, commit)));
  }
  const { sent, again } = await sendProposals(options, repository, remote, tips, commit);
  told.proposals.sent.push(...sent);
  return !again;
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
  await takeBeside(options.library, dir, gitdir, before, after);
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
        .join(', ') || 'something was taken away'
    }`,
  );
  await git.writeRef({ fs, dir, ref: `refs/heads/${branch}`, value: commit, force: true });
  await stage(repository, before, after);
  return { commit, committed: true };
}
