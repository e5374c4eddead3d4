/** The repository that a team shares: a folder, or an address over HTTP. What is fetched lands in the local repository under its own name. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import git, { Errors, type HttpClient } from 'isomorphic-git';
import { HostError } from '../../../core/host.js';
import { isOwnNetwork, hostOf, isElsewhere, RefusedAddress } from '../http/addresses.js';
import { exchange } from '../http/request.js';
import { copyObjects, gitFolderOf, moveBranch, tipOf } from './folder-remote.js';
import { GIT_FILES as fs } from './files.js';

export interface Remote {
  /** Brings what a branch hangs on here. @returns where it stands; null when it is not there yet. */
  receive(branch: string): Promise<string | null>;
  /** Moves the branch from where we saw it. @returns false when somebody else moved it first. */
  send(branch: string, seen: string | null, to: string): Promise<boolean>;
}

/** A pack of the largest team's library with years of history, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;
/** One exchange takes at most so long, in ms. */
const TIME = 60_000;

/**
 * @param key `user:secret`, or a token alone; sent over HTTPS, or to this machine and private networks.
 * @throws HostError `unsupported` for what is neither a folder nor HTTP, `invalid` for an address that is none.
 */
export async function openRemote(url: string, dir: string, gitdir: string, key: string | null): Promise<Remote> {
  if (/^https?:\/\//i.test(url)) return httpRemote(url, gitdir, key);
  if (/^(?:ssh|git|ftps?):\/\/|^[^/\\:]{2,}@[^/\\]+:/i.test(url))
    throw new HostError('unsupported', `${url}: only a folder, or an address that begins with https://, can be synced`);
  const folder = await gitFolderOf(url.startsWith('file://') ? fileURLToPath(url) : resolve(dir, url));
  if (folder === null) throw new HostError('not-found', `${url}: there is no git repository`);
  return {
    receive: async (branch) => {
      const tip = await tipOf(folder, branch);
      if (tip !== null) await copyObjects(folder, gitdir, tip);
      return tip;
    },
    send: async (branch, seen, to) => {
      await copyObjects(gitdir, folder, to);
      return moveBranch(folder, branch, seen, to);
    },
  };
}

function httpRemote(given: string, gitdir: string, key: string | null): Remote {
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') throw new HostError('invalid', `${url.host}: the key does not belong in the address`);
  const onAuth = () => {
    if (key === null) return { cancel: true };
    const at = key.indexOf(':');
    return { username: at < 0 ? 'relee' : key.slice(0, at), password: at < 0 ? key : key.slice(at + 1) };
  };
  const common = { fs, gitdir, url: given, http: client(url), onAuth, onAuthFailure: () => ({ cancel: true }) };
  const told = (error: unknown): never => {
    if (error instanceof RefusedAddress)
      throw new HostError('invalid', `${url.host}: over http:// only this machine or the private network; use https://`);
    if (error instanceof Errors.HttpError || error instanceof Errors.UserCanceledError)
      throw new HostError('not-allowed', `${url.host}: the server refuses (${error.message}); is the key right?`);
    throw error;
  };
  return {
    receive: async (branch) => {
      // A repository without a commit has no such branch.
      const refs = await git.listServerRefs({ ...common, prefix: `refs/heads/${branch}`, protocolVersion: 1 }).catch(told);
      const tip = refs.find(({ ref }) => ref === `refs/heads/${branch}`)?.oid ?? null;
      if (tip !== null) await git.fetch({ ...common, ref: branch, remote: 'origin', singleBranch: true, tags: false }).catch(told);
      return tip;
    },
    send: async (branch, _seen, to) => {
      const ref = `refs/relee/push`;
      await git.writeRef({ fs, gitdir, ref, value: to, force: true });
      try {
        const { ok } = await git.push({ ...common, ref, remoteRef: `refs/heads/${branch}`, force: false });
        return ok;
      } catch (error) {
        // Somebody was first: git tells it before or after the pack was sent.
        if (error instanceof Errors.PushRejectedError || error instanceof Errors.GitPushError) return false;
        return told(error);
      } finally {
        await git.deleteRef({ fs, gitdir, ref });
      }
    },
  };
}

/** Git's questions through the one place that asks servers: no redirect, no proxy, bounded. */
function client(remote: URL): HttpClient {
  return {
    request: async ({ url, method = 'GET', headers = {}, body }) => {
      const target = new URL(url);
      if (target.origin !== remote.origin) throw new RefusedAddress(target.host);
      const parts: Uint8Array[] = [];
      for await (const part of body ?? []) parts.push(part);
      const ownNetworkOnly = target.protocol !== 'https:';
      if (ownNetworkOnly && isElsewhere(target) && !isOwnNetwork(hostOf(target))) throw new RefusedAddress(target.host);
      const answer = await exchange({
        url: target,
        method,
        headers,
        body: parts.length === 0 ? null : Buffer.concat(parts),
        ownNetworkOnly,
        mostBytes: MOST_BYTES,
        signal: AbortSignal.timeout(TIME),
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
