/**
 * A remote that is a folder: a bare repository on a network drive, a synced folder or a stick. Objects that the other side lacks are
 * copied, those that others hang on first, so that a copy that was cut off leaves nothing that points into the void; a branch moves
 * under git's own lock, and only from where we saw it. Other programs' `git push` to the same folder keeps to the same rules.
 */
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import git from 'isomorphic-git';
import { writeAtomic } from '../atomic.js';
import { GIT_FILES as fs } from './files.js';
import { takeRefLock } from './ref-lock.js';

/** The folder that holds a repository's objects; null when there is none. */
export async function gitFolderOf(path: string): Promise<string | null> {
  for (const folder of [path, join(path, '.git')]) {
    const found = await Promise.all(['HEAD', 'objects', 'refs'].map((name) => stat(join(folder, name)).catch(() => null)));
    if (found.every((one) => one !== null)) return folder;
  }
  return null;
}

async function has(gitdir: string, oid: string): Promise<boolean> {
  if ((await stat(join(gitdir, 'objects', oid.slice(0, 2), oid.slice(2))).catch(() => null)) !== null) return true;
  return git.readObject({ fs, gitdir, oid, format: 'deflated' }).then(
    () => true,
    () => false,
  );
}

/** What an object hangs on. */
async function needsOf(gitdir: string, oid: string): Promise<readonly string[]> {
  const { type } = await git.readObject({ fs, gitdir, oid, format: 'content' });
  if (type === 'commit') {
    const { commit } = await git.readCommit({ fs, gitdir, oid });
    return [commit.tree, ...commit.parent];
  }
  if (type !== 'tree') return [];
  // A submodule's commit lies in another repository.
  return (await git.readTree({ fs, gitdir, oid })).tree.flatMap((entry) => (entry.type === 'commit' ? [] : [entry.oid]));
}

/** Copies what `oid` hangs on, and last itself. Each object is looked at once. */
export async function copyObjects(from: string, to: string, oid: string): Promise<void> {
  const seen = new Set<string>();
  const stack: { readonly oid: string; readonly ready: boolean }[] = [{ oid, ready: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.ready) {
      await copyOne(from, to, next.oid);
      continue;
    }
    if (seen.has(next.oid) || (seen.add(next.oid), await has(to, next.oid))) continue;
    stack.push({ oid: next.oid, ready: true });
    for (const need of await needsOf(from, next.oid)) stack.push({ oid: need, ready: false });
  }
}

async function copyOne(from: string, to: string, oid: string): Promise<void> {
  // Out of a pack it comes without its head, whatever form is asked for.
  const { object, type } = await git.readObject({ fs, gitdir: from, oid, format: 'content' });
  const content = Buffer.from(object as Uint8Array);
  const path = join(to, 'objects', oid.slice(0, 2), oid.slice(2));
  await mkdir(join(to, 'objects', oid.slice(0, 2)), { recursive: true });
  // As git leaves them: nobody changes an object.
  await writeAtomic(path, deflateSync(Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])), { mode: 0o444 });
}

/** @returns where a branch stands; null when it is not there. */
export const tipOf = (gitdir: string, branch: string): Promise<string | null> =>
  git.resolveRef({ fs, gitdir, ref: `refs/heads/${branch}` }).catch(() => null);

/** Where each branch stands. */
export async function tipsOf(gitdir: string): Promise<Map<string, string>> {
  // What no branch may be named: git's own lock, which lies beside the branch that it is of, and one that is being taken away.
  const names = (await git.listBranches({ fs, gitdir })).filter((name) => !name.endsWith('.lock') && !/(?:^|\/)\./.test(name));
  const tips = await Promise.all(names.map(async (name) => [name, await tipOf(gitdir, name)] as const));
  return new Map(tips.flatMap(([name, tip]) => (tip === null ? [] : [[name, tip] as const])));
}

/** Moves a branch from where we saw it. @param patience for git's lock, in ms. @returns false when it stands elsewhere by now. */
export async function moveBranch(gitdir: string, branch: string, seen: string | null, to: string, patience?: number): Promise<boolean> {
  const ref = join(gitdir, 'refs', 'heads', branch);
  await mkdir(dirname(ref), { recursive: true });
  const lock = `${ref}.lock`;
  const file = await takeRefLock(lock, patience);
  let moved = false;
  try {
    if ((await tipOf(gitdir, branch)) === seen) {
      await file.writeFile(`${to}\n`);
      await file.sync();
      await file.close();
      await rename(lock, ref);
      moved = true;
    }
    return moved;
  } finally {
    await file.close().catch(() => undefined);
    // After the rename it is the branch itself.
    if (!moved) await rm(lock, { force: true });
  }
}

/** Deletes a branch that stands where we saw it. @param patience for git's lock, in ms. @returns false when it stands elsewhere by now. */
export async function removeBranch(gitdir: string, branch: string, seen: string, patience?: number): Promise<boolean> {
  const name = `refs/heads/${branch}`,
    ref = join(gitdir, ...name.split('/'));
  await mkdir(dirname(ref), { recursive: true });
  const lock = `${ref}.lock`;
  const file = await takeRefLock(lock, patience);
  try {
    if ((await tipOf(gitdir, branch)) !== seen) return false;
    // First out of the packed ones, as git does it: one there would stand again once the loose one is gone.
    await unpack(gitdir, name, patience);
    await rm(ref, { force: true });
    return true;
  } finally {
    await file.close().catch(() => undefined);
    await rm(lock, { force: true });
  }
}

async function unpack(gitdir: string, name: string, patience?: number): Promise<void> {
  const path = join(gitdir, 'packed-refs');
  const file = await takeRefLock(`${path}.lock`, patience);
  let replaced = false;
  try {
    const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
    // What a tag points to stands in a line of its own below; a branch has none.
    const left = lines.filter((line) => line.slice(41) !== name);
    if (left.length === lines.length) return;
    await file.writeFile(left.join('\n'));
    await file.sync();
    await file.close();
    await rename(`${path}.lock`, path);
    replaced = true;
  } finally {
    await file.close().catch(() => undefined);
    if (!replaced) await rm(`${path}.lock`, { force: true });
  }
}
