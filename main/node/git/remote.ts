/** The repository that a team shares: a folder, or an address over HTTP. What is fetched lands in the local repository under its own name. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import git, { Errors, type HttpClient } from 'isomorphic-git';
import { HostError } from '../../../core/host.js';
import { isHttp, isOwnNetwork, hostOf, isElsewhere, RefusedAddress } from '../http/addresses.js';
import { exchange, isNoAnswer, whyNoAnswer } from '../http/request.js';
import { copyObjects, gitFolderOf, moveBranch, removeBranch, tipOf, tipsOf } from './folder-remote.js';
import { GIT_FILES as fs } from './files.js';

export interface Remote {
  /** Where each branch stands, without bringing anything here. */
  tips(): Promise<ReadonlyMap<string, string>>;
  /** The branch that the remote begins with; null when it has none yet. */
  first(): Promise<string | null>;
  /** Brings what a branch hangs on here. @param near our own branch that has most of it. @returns where it stands; null when it is not there yet. */
  receive(branch: string, near?: string): Promise<string | null>;
  /** Moves the branch from where we saw it. @returns false when somebody else moved it first. */
  send(branch: string, seen: string | null, to: string): Promise<boolean>;
  /** Deletes the branch. @returns false when it stands elsewhere than we saw it, or the remote keeps it. */
  remove(branch: string, seen: string): Promise<boolean>;
}

/** How the branches begin that hold proposals. */
export const PROPOSAL_BRANCHES = 'relee/proposal-';
export const isProposalBranch = (branch: string): boolean => branch.startsWith(PROPOSAL_BRANCHES);
/** The branch to begin with where a remote names none that it has. */
const anyOf = (names: readonly string[]): string | null =>
  names.find((name) => name === 'main') ?? names.find((name) => !isProposalBranch(name)) ?? null;

const HEADS = 'refs/heads/';
/** @returns whether what is named is an address of another kind than HTTP, as git knows more of them. */
export const isOtherAddress = (url: string): boolean => /^(?:ssh|git|ftps?):\/\/|^[^/\\:]{2,}@[^/\\]+:/i.test(url);

/** How a server says that a branch is not to be moved by this key, however often it is tried (githooks(5), protected branches). */
const REFUSED = /hook declined|protected|not allowed|prohibited/i;

/** A pack of the largest team's library with years of history, and the list of all branches, in bytes. */
const MOST_PACK = 256 * 1024 * 1024,
  MOST_LISTED = 16 * 1024 * 1024;
/** One exchange takes at most so long, in ms. */
const PATIENCE = 60_000;

/** What a program says that got something else than git: the login page of a hotel, half an answer. */
const isNoGit = (error: unknown): boolean =>
  error instanceof Errors.SmartHttpError || error instanceof Errors.ParseError || error instanceof Errors.EmptyServerResponseError;

/** How a server is asked. */
export interface Asking {
  /** `user:secret`, or a token alone; sent over HTTPS, or to this machine and private networks. */
  readonly key: string | null;
  readonly signal?: AbortSignal;
  /** One exchange with a server takes at most so long, and so does a lock in a folder, in ms. */
  readonly patience?: number;
}

/**
 * @throws HostError `unsupported` for what is neither a folder nor HTTP, `invalid` for an address that is none.
 */
export async function openRemote(url: string, dir: string, gitdir: string, asking: Asking): Promise<Remote> {
  if (isHttp(url)) return httpRemote(url, gitdir, asking);
  if (isOtherAddress(url))
    throw new HostError('unsupported', `${url}: only a folder, or an address that begins with https://, can be synced`);
  const folder = await gitFolderOf(url.startsWith('file://') ? fileURLToPath(url) : resolve(dir, url));
  if (folder === null) throw new HostError('not-found', `${url}: there is no git repository`);
  return {
    tips: () => tipsOf(folder),
    first: async () => {
      const named = await git.currentBranch({ fs, gitdir: folder }).catch(() => undefined);
      const tips = await tipsOf(folder);
      return typeof named === 'string' && tips.has(named) ? named : anyOf([...tips.keys()]);
    },
    receive: async (branch) => {
      const tip = await tipOf(folder, branch);
      if (tip !== null) await copyObjects(folder, gitdir, tip);
      return tip;
    },
    send: async (branch, seen, to) => {
      await copyObjects(gitdir, folder, to);
      return moveBranch(folder, branch, seen, to, asking.patience);
    },
    remove: (branch, seen) => removeBranch(folder, branch, seen, asking.patience),
  };
}

function httpRemote(given: string, gitdir: string, asking: Asking): Remote {
  const { key } = asking;
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') throw new HostError('invalid', `${url.host}: the key does not belong in the address`);
  const onAuth = () => {
    if (key === null) return { cancel: true };
    const at = key.indexOf(':');
    return { username: at < 0 ? 'relee' : key.slice(0, at), password: at < 0 ? key : key.slice(at + 1) };
  };
  const common = { fs, gitdir, url: given, http: client(url, asking), onAuth, onAuthFailure: () => ({ cancel: true }) };
  const told = (error: unknown): never => {
    if (error instanceof RefusedAddress)
      throw new HostError('invalid', `${url.host}: over http:// only this machine or the private network; use https://`);
    // Some servers say of what one may not see that it is not there.
    const status = error instanceof Errors.HttpError ? error.data.statusCode : 0;
    if (status === 404) throw new HostError('not-found', `${url.host}: there is no such repository, or it wants another key`);
    if (status >= 500) throw new HostError('unreachable', `${url.host}: the server has a fault (${status})`);
    if (error instanceof Errors.HttpError || error instanceof Errors.UserCanceledError)
      throw new HostError('not-allowed', `${url.host}: the server refuses (${error.message}); is the key right?`);
    if (isNoGit(error)) throw new HostError('unreachable', `${url.host}: what answers there is no git server, or stopped half way`);
    if (isNoAnswer(error)) throw new HostError('unreachable', `${url.host}: it does not answer (${whyNoAnswer(error)})`);
    throw error;
  };
  const refs = () => git.listServerRefs({ ...common, symrefs: true, protocolVersion: 1 }).catch(told);
  const tips = async () =>
    new Map((await refs()).flatMap(({ ref, oid }) => (ref.startsWith(HEADS) ? [[ref.slice(HEADS.length), oid] as const] : [])));
  /** @param oid what the branch is to be; of one that goes, what it was. */
  const push = async (branch: string, oid: string, gone: boolean): Promise<boolean> => {
    const ref = `refs/relee/push`;
    await git.writeRef({ fs, gitdir, ref, value: oid, force: true });
    try {
      const { ok } = await git.push({ ...common, ref, remoteRef: `${HEADS}${branch}`, force: false, delete: gone });
      return ok;
    } catch (error) {
      if (error instanceof Errors.GitPushError && !gone && REFUSED.test(error.message))
        throw new HostError('not-allowed', `${url.host}: the server refuses (${error.message}); may the key write there?`);
      // Somebody was first: git tells it before or after the pack was sent.
      if (error instanceof Errors.PushRejectedError || error instanceof Errors.GitPushError) return false;
      return told(error);
    } finally {
      await git.deleteRef({ fs, gitdir, ref });
    }
  };
  return {
    tips,
    first: async () => {
      const all = await refs();
      const names = all.flatMap(({ ref }) => (ref.startsWith(HEADS) ? [ref.slice(HEADS.length)] : []));
      const named = all.find(({ ref }) => ref === 'HEAD')?.target?.slice(HEADS.length);
      return named !== undefined && names.includes(named) ? named : anyOf(names);
    },
    receive: async (branch, near = branch) => {
      // A repository without a commit has no such branch.
      const tip = (await tips()).get(branch) ?? null;
      const wanted = { ref: near, remoteRef: `${HEADS}${branch}`, remote: 'origin', singleBranch: true, tags: false };
      if (tip !== null) await git.fetch({ ...common, ...wanted }).catch(told);
      return tip;
    },
    send: (branch, _seen, to) => push(branch, to, false),
    remove: async (branch, seen) => (await tips()).get(branch) === seen && push(branch, seen, true),
  };
}

/** Git's questions through the one place that asks servers: no redirect, no proxy, bounded. */
function client(remote: URL, { signal: ended, patience = PATIENCE }: Asking): HttpClient {
  return {
    request: async ({ url, method = 'GET', headers = {}, body }) => {
      const target = new URL(url);
      if (target.origin !== remote.origin) throw new RefusedAddress(target.host);
      const parts: Uint8Array[] = [];
      for await (const part of body ?? []) parts.push(part);
      const ownNetworkOnly = target.protocol !== 'https:';
      if (ownNetworkOnly && isElsewhere(target) && !isOwnNetwork(hostOf(target))) throw new RefusedAddress(target.host);
      const late = AbortSignal.timeout(patience);
      const answer = await exchange({
        url: target,
        method,
        headers,
        body: parts.length === 0 ? null : Buffer.concat(parts),
        ownNetworkOnly,
        mostBytes: parts.length === 0 ? MOST_LISTED : MOST_PACK,
        signal: AbortSignal.any([late, ...(ended ? [ended] : [])]),
      }).catch((error: unknown) => {
        throw late.aborted ? new HostError('unreachable', `${target.host}: no whole answer within ${patience / 1_000} s`) : error;
      });
      return {
        url,
        method,
        statusCode: answer.status,
        statusMessage: answer.statusText,
        headers: answer.headers,
        body: (async function* () {
          yield answer.body;
        })(),
      };
    },
  };
}
