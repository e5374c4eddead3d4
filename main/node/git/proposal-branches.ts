/**
 * Proposals in the team's repository. While one is open it is a branch of its own on the remote, `relee/proposal-<id>`: the team's branch as
 * it stood, and on top a commit for what was proposed and one for each word on it. Once it is decided its records go into the team's branch,
 * where its author and everybody read what became of it, and the branch is deleted. The records are the files that lie beside the library as
 * in a shared folder (`proposal-files.ts`); they are only ever added to, so nothing of theirs is ever merged.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import git from 'isomorphic-git';
import { titleOfProposal, type Proposal } from '../../../core/library/proposals.js';
import { MOST_RECORD_BYTES, openProposalFiles, PROPOSAL_ID, proposalsFolderOf, recordFilesOf } from '../proposal-files.js';
import { withEvents } from '../proposals.js';
import { commitFiles, type SyncOptions } from './commit.js';
import { GIT_FILES as fs } from './files.js';
import { isProposalBranch, PROPOSAL_BRANCHES, type Remote } from './remote.js';
import { slashed, type Repository } from './repository.js';
import { filesOf, filesUnder, type Blob, type Files } from './trees.js';

type Tips = ReadonlyMap<string, string>;

const branchOf = (id: string): string => `${PROPOSAL_BRANCHES}${id}`;

/** A proposal as it stands in the folder, with the names of its records. */
interface Standing {
  readonly proposal: Proposal;
  readonly names: readonly string[];
}

async function standingIn(library: string, mark: string): Promise<readonly Standing[]> {
  const { proposals, events } = await openProposalFiles(library).read();
  const files = await recordFilesOf(library);
  return proposals.map((one) => ({ proposal: withEvents(one, events, mark), names: files.get(one.id) ?? [] }));
}

/**
 * @param before what the team's branch holds.
 * @returns full paths of the records that belong into the team's branch: of proposals that are decided, of those that lie there already
 *   (somebody merged the branch by hand, or an earlier version put them there), and of all where there is no remote to hold a branch.
 */
export async function settledRecords({ library, mark }: SyncOptions, { dir, url }: Repository, before: Files): Promise<readonly string[]> {
  const folder = proposalsFolderOf(library);
  const isThere = (id: string): boolean => before.has(slashed(dir, join(folder, `${id}.json`)));
  const all = await standingIn(library, mark);
  return all
    .filter(({ proposal: { id, state } }) => url === null || state !== 'open' || isThere(id))
    .flatMap(({ names }) => names.map((name) => join(folder, name)));
}

const isHere = (gitdir: string, commit: string): Promise<boolean> =>
  git.readCommit({ fs, gitdir, oid: commit }).then(
    () => true,
    () => false,
  );

/** The records that a branch holds of the proposal that it is named after; nothing else of it is looked at. */
async function recordsOn(
  { library }: SyncOptions,
  { dir, gitdir }: Repository,
  id: string,
  tip: string,
): Promise<ReadonlyMap<string, Blob>> {
  const all = await filesUnder(gitdir, tip, slashed(dir, proposalsFolderOf(library)));
  return new Map([...all].filter(([name, { type }]) => name.startsWith(`${id}.`) && type === 'blob'));
}

function* openBranches(tips: Tips): Generator<readonly [branch: string, id: string, tip: string]> {
  for (const [branch, tip] of tips) {
    const id = branch.slice(PROPOSAL_BRANCHES.length);
    if (isProposalBranch(branch) && PROPOSAL_ID.test(id)) yield [branch, id, tip];
  }
}

/** Puts what others proposed, and said of it, beside the library. @returns titles of the proposals that were not here yet. */
export async function receiveProposals(
  options: SyncOptions,
  repository: Repository,
  remote: Remote,
  tips: Tips,
): Promise<readonly string[]> {
  const { library } = options,
    { gitdir, branch: team } = repository;
  const shelf = openProposalFiles(library);
  const known = await recordFilesOf(library);
  const arrived = new Set<string>();
  for (const [branch, id, tip] of openBranches(tips)) {
    const at = (await isHere(gitdir, tip)) ? tip : await remote.receive(branch, team);
    if (at === null) continue;
    for (const [name, { oid }] of await recordsOn(options, repository, id, at)) {
      if (known.get(id)?.includes(name)) continue;
      const { blob } = await git.readBlob({ fs, gitdir, oid });
      if (blob.length > MOST_RECORD_BYTES) continue;
      if ((await shelf.put(name, Buffer.from(blob))) && !known.has(id)) arrived.add(id);
    }
  }
  if (arrived.size === 0) return [];
  const all = await standingIn(library, options.mark);
  return all.flatMap(({ proposal }) => (arrived.has(proposal.id) ? [titleOfProposal(proposal)] : []));
}

/**
 * Sends what is open as branches, and deletes those of what is decided, once the team's branch holds every record of theirs.
 * @param tips as the remote's branches stood when the round began.
 * @param team the commit of the team's branch, which the remote has.
 * @returns titles of new proposals that went out; `again`: somebody else moved a branch meanwhile, or there is more for the team's branch.
 */
export async function sendProposals(
  options: SyncOptions,
  repository: Repository,
  remote: Remote,
  tips: Tips,
  team: string,
): Promise<{ readonly sent: readonly string[]; readonly again: boolean }> {
  const { library, mark } = options,
    { dir, gitdir } = repository,
    folder = proposalsFolderOf(library);
  const settled = await filesOf(gitdir, team);
  const isSettled = (name: string): boolean => settled.has(slashed(dir, join(folder, name)));
  const sent: string[] = [];
  let again = false;
  for (const { proposal, names } of await standingIn(library, mark)) {
    if (isSettled(`${proposal.id}.json`) || proposal.state !== 'open') {
      // Decided, or a word on what is decided, since this round began: it belongs into the team's branch.
      again ||= !names.every(isSettled);
      continue;
    }
    const tip = tips.get(branchOf(proposal.id)) ?? null;
    const there = tip === null ? new Map<string, Blob>() : await recordsOn(options, repository, proposal.id, tip);
    const fresh = names.filter((name) => !there.has(name));
    if (fresh.length === 0) continue;
    const commit = await branchCommit(options, repository, proposal, fresh, tip ?? team);
    const moved = await remote.send(branchOf(proposal.id), tip, commit);
    again ||= !moved;
    if (moved && tip === null) sent.push(titleOfProposal(proposal));
  }
  for (const [branch, id, tip] of openBranches(tips)) {
    const held = isSettled(`${id}.json`) ? [...(await recordsOn(options, repository, id, tip)).keys()] : [];
    // A word that comes in meanwhile is not lost: its author's round finds the proposal settled, and puts it there.
    if (held.length > 0 && held.every(isSettled)) await remote.remove(branch, tip);
  }
  await forgetBranches(gitdir);
  return { sent, again };
}

async function branchCommit(
  options: SyncOptions,
  repository: Repository,
  proposal: Proposal,
  fresh: readonly string[],
  on: string,
): Promise<string> {
  const { dir, gitdir } = repository,
    folder = proposalsFolderOf(options.library);
  const files = new Map(await filesOf(gitdir, on));
  for (const name of fresh) {
    const oid = await git.writeBlob({ fs, gitdir, blob: await readFile(join(folder, name)) });
    files.set(slashed(dir, join(folder, name)), { oid, mode: '100644', type: 'blob' });
  }
  const isNew = fresh.includes(`${proposal.id}.json`);
  const message = `Relee: ${isNew ? 'proposal' : 'on a proposal'}: ${titleOfProposal(proposal)} (${basename(options.library)})`;
  return commitFiles(options, repository, files, [on], isNew && proposal.note !== '' ? `${message}\n\n${proposal.note}` : message);
}

/** Their records lie in the folder: nobody's list of branches keeps those that are gone from the remote. */
async function forgetBranches(gitdir: string): Promise<void> {
  for (const branch of await git.listBranches({ fs, gitdir, remote: 'origin' }).catch(() => []))
    if (isProposalBranch(branch)) await git.deleteRef({ fs, gitdir, ref: `refs/remotes/origin/${branch}` });
}
