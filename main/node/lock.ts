/**
 * One writer at a time on a file that several processes and machines share. The lock is a symbolic
 * link whose target names its holder: made in one step, with its content, or not at all. A holder
 * that was killed is recognised at once on its own machine, elsewhere after the lock has stood
 * unchanged for `PATIENCE`. Because stealing can, in a window of microseconds, hit a living holder,
 * a holder asks `held` right before it commits.
 */
import { randomBytes } from 'node:crypto';
import { lstat, readFile, readlink, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { HostError } from '../../core/host.js';
import { isAlive, tempBeside } from './atomic.js';
import { systemCode, toHostError } from './errors.js';

/** No write takes this long, in ms: a lock that did not change meanwhile was left behind. */
const PATIENCE = 10_000;
const GIVE_UP = 30_000;

/** Thrown by `held` when the lock was taken from us; the work can simply be done again. */
export class LockLost extends Error {}

export interface Held { (): Promise<void> }

const lockPath = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/**
 * Runs `work` alone among all who lock `path`.
 * @throws HostError `read-only` or `no-space` when no lock can be made there, `conflict` when it stays busy for 30 s.
 */
export async function withLock<T>(path: string, work: (held: Held) => Promise<T>): Promise<T> {
  const lock = lockPath(path);
  const mine = `${hostname()}:${process.pid}:${randomBytes(8).toString('hex')}`;
  await acquire(lock, mine, path);
  try {
    return await work(async () => {
      if ((await holderOf(lock)) !== mine) throw new LockLost('the lock was taken over');
    });
  } finally {
    if ((await holderOf(lock)) === mine) await unlink(lock).catch(() => undefined);
  }
}

async function acquire(lock: string, mine: string, path: string): Promise<void> {
  const began = Date.now();
  let seen = '';
  let since = began;
  for (;;) {
    if (await make(lock, mine, path)) return;
    const holder = await holderOf(lock);
    if (holder === null) continue;
    if (holder !== seen) {
      seen = holder;
      since = Date.now();
    }
    if (isGone(holder) || Date.now() - since > PATIENCE) await steal(lock, holder, path);
    else if (Date.now() - began > GIVE_UP) throw new HostError('conflict', `${path}: another program keeps the file locked`);
    else await new Promise((done) => setTimeout(done, 1 + Math.random() * 6));
  }
}

async function make(lock: string, mine: string, path: string): Promise<boolean> {
  try {
    await symlink(mine, lock);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT'].includes(systemCode(error))) throw toHostError(error, path);
  }
  // No symbolic links here (Windows without the right to, some network drives): a plain file.
  try {
    await writeFile(lock, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw toHostError(error, path);
  }
}

/** @returns the holder's mark, null when nobody holds the lock. */
async function holderOf(lock: string): Promise<string | null> {
  try {
    return (await lstat(lock)).isSymbolicLink() ? await readlink(lock) : await readFile(lock, 'utf8');
  } catch {
    return null;
  }
}

function isGone(holder: string): boolean {
  const [host, pid] = holder.split(':');
  return host === hostname() && pid !== undefined && !isAlive(Number(pid));
}

/** Takes a dead holder's lock away. Should a living one's be caught instead, it is put back. */
async function steal(lock: string, dead: string, path: string): Promise<void> {
  const aside = tempBeside(path);
  if ((await holderOf(lock)) !== dead) return;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const caught = await holderOf(aside);
  if (caught !== null && caught !== dead) await make(lock, caught, lock).catch(() => false);
  await unlink(aside).catch(() => undefined);
}
