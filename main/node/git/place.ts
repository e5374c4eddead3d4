/**
 * What a person names as the place of the team's library: a file, a folder with one in it, or a repository, which is a folder or an https
 * address. A repository without files beside it is copied to this machine once, whole or not at all, and from then on kept in step.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import git from 'isomorphic-git';
import { HostError } from '../../../core/host.js';
import { GIT_FILES as fs } from './files.js';
import { gitFolderOf } from './folder-remote.js';
import { isHttp } from '../http/addresses.js';
import { isOtherAddress, openRemote } from './remote.js';

export interface Place {
  /** The library's file. */
  readonly library: string;
  /** The remote that was named and agreed to by that; null: none. */
  readonly remote: string | null;
}

export const REPOSITORIES = 'repositories';
/** Folders inside one another that are looked into for a library. */
const DEEPEST = 3;
/** Files looked into. */
const MOST_FILES = 2_000;

/**
 * @param data the agent's own folder.
 * @param keyFor the key of an address.
 * @throws HostError `not-found`, `invalid` for a folder with several libraries side by side, or as the remote.
 */
export async function placeOf(given: string, data: string, keyFor: (url: string) => Promise<string | null>): Promise<Place> {
  if (isHttp(given) || isOtherAddress(given)) return cloned(given, data, await keyFor(given));
  const info = isAbsolute(given) ? await stat(given).catch(() => null) : null;
  if (info?.isDirectory() !== true) return { library: given, remote: null };
  if ((await gitFolderOf(given)) === given) return cloned(given, data, null);
  return { library: await libraryIn(given), remote: null };
}

async function cloned(url: string, data: string, key: string | null): Promise<Place> {
  const name = basename(url.replace(/[/\\]+$/, ''))
    .replace(/\.git$/, '')
    .replace(/[^\w-]+/g, '-')
    .slice(0, 40);
  const target = join(data, REPOSITORIES, `${name}-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`);
  if ((await gitFolderOf(target)) === null) await clone(url, target, key);
  return { library: await libraryIn(target), remote: url };
}

/** Beside its place until it is whole: a copy that was cut off is none. */
async function clone(url: string, target: string, key: string | null): Promise<void> {
  const dir = `${target}.part`,
    gitdir = join(dir, '.git');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  try {
    await git.init({ fs, dir, defaultBranch: 'main' });
    await git.addRemote({ fs, dir, remote: 'origin', url });
    const remote = await openRemote(url, dir, gitdir, { key });
    const branch = await remote.first();
    const tip = branch === null ? null : await remote.receive(branch);
    if (branch === null || tip === null) throw new HostError('not-found', `${url}: the repository is empty; put the library into it first`);
    await git.writeRef({ fs, dir, ref: `refs/heads/${branch}`, value: tip, force: true });
    await git.writeRef({ fs, dir, ref: 'HEAD', value: `refs/heads/${branch}`, symbolic: true, force: true });
    await git.checkout({ fs, dir, ref: branch, force: true });
    await libraryIn(dir);
    await rename(dir, target);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The one library of a folder: the one that lies least deep. */
async function libraryIn(folder: string): Promise<string> {
  let level: readonly string[] = [folder],
    looked = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const found: string[] = [],
      next: string[] = [];
    for (const one of level)
      for (const entry of await readdir(one, { withFileTypes: true })) {
        const path = join(one, entry.name);
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) next.push(path);
        else if (/\.(?:ya?ml|json)$/i.test(entry.name) && looked++ < MOST_FILES && (await isLibrary(path))) found.push(path);
      }
    if (found.length > 1) throw new HostError('invalid', `${folder}: there are several libraries; name one of them: ${found.join(', ')}`);
    if (found[0] !== undefined) return found[0];
    level = next;
  }
  throw new HostError('not-found', `${folder}: there is no library in it`);
}

/** By its head, as every library of ours begins. */
async function isLibrary(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return /^(?:\ufeff)?[^]*?(?:^|[{,]\s*)"?relee"?:\s*"?library\b/m.test(buffer.subarray(0, bytesRead).toString('utf8'));
  } finally {
    await file.close();
  }
}
