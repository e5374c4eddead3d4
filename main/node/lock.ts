/**
 * One writer at a time on a file that several processes and machines share. The lock is a symbolic
 * link whose target names its holder: made in one step, with its content, or not at all. A holder
 * that was killed is recognised at once on its own machine, elsewhere after the lock has stood
 * unchanged for `PATIENCE`. Because stealing can, in a window of microseconds, hit a living holder,
 * a holder asks `held` right before it commits.
 */
import { randomBytes } from 'node:crypto';
import { lstat, readFile, readlink, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HostError } from '../../core/host.js';
import { isAlive, tempBeside } from './atomic.js';
import { systemCode, toHostError } from './errors.js';
import { MACHINE, startOf } from './machine.js';

/** No write takes this long, in ms: a lock that did not change meanwhile was left behind. */
const PATIENCE = 10_000;
/** Others keep taking the lock before us: then the agent is told, in ms. */
const GIVE_UP = 25_000;
/** From then on the agent is told that we wait, in ms. */
const TELL = 1_500;

/** Thrown by `held` when the lock was taken from us; the work can simply be done again. */
export class LockLost extends Error {}

export interface Held {
  (): Promise<void>;
}

export interface LockOptions {
  /** Told once when the lock is not to be had at once. */
  readonly onWait?: (() => void) | undefined;
  /** ms after which a lock that cannot be read is given up. */
  readonly patience?: number;
}

/** What stands where the lock is made. A mark that cannot be read (a folder, another user's file) is nobody's to take away. */
type Holder = { readonly kind: 'free' } | { readonly kind: 'mark'; readonly mark: string } | { readonly kind: 'unreadable' };

const lockPath = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/**
 * Runs `work` alone among all who lock `path`.
 * @throws HostError `read-only` or `no-space` when no lock can be made there, `locked` when it stays busy or cannot be read.
 */
export async function withLock<T>(path: string, work: (held: Held) => Promise<T>, options: LockOptions = {}): Promise<T> {
  const lock = lockPath(path);
  const mine = `${MACHINE}:${process.pid}:${randomBytes(8).toString('hex')}:${startOf(process.pid)}`;
  const isMine = (holder: Holder): boolean => holder.kind === 'mark' && holder.mark === mine;
  await acquire(lock, mine, path, options);
  try {
    return await work(async () => {
      if (!isMine(await holderOf(lock))) throw new LockLost('the lock was taken over');
    });
  } finally {
    if (isMine(await holderOf(lock))) await unlink(lock).catch(() => undefined);
  }
}

async function acquire(lock: string, mine: string, path: string, { onWait, patience = PATIENCE }: LockOptions): Promise<void> {
  // Not the clock of the wall: that one can be set back.
  const began = performance.now();
  let seen = '',
    since = began,
    told = false;
  for (;;) {
    if (await make(lock, mine, path)) return;
    const holder = await holderOf(lock);
    if (holder.kind === 'free') {
      await pause();
      continue;
    }
    const mark = holder.kind === 'mark' ? holder.mark : '';
    const time = performance.now();
    if (mark !== seen) [seen, since] = [mark, time];
    if (holder.kind === 'mark' && (isGone(mark) || time - since > PATIENCE)) await steal(lock, mark);
    else if (holder.kind === 'unreadable' && time - began > patience)
      throw new HostError('locked', `${lock}: the lock cannot be read; if no other program is saving, remove it`);
    if (time - began > GIVE_UP) throw new HostError('locked', `${path}: another program keeps the file locked`);
    if (!told && time - began > TELL) {
      told = true;
      onWait?.();
    }
    await pause();
  }
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 1 + Math.random() * 6));

async function make(lock: string, mine: string, path: string): Promise<boolean> {
  try {
    await symlink(mine, lock);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'ENOTDIR'].includes(systemCode(error))) throw toHostError(error, path);
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

async function holderOf(lock: string): Promise<Holder> {
  try {
    const info = await lstat(lock);
    if (info.isSymbolicLink()) return { kind: 'mark', mark: await readlink(lock) };
    // Pipes and devices would hang who reads them.
    return info.isFile() ? { kind: 'mark', mark: await readFile(lock, 'utf8') } : { kind: 'unreadable' };
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? { kind: 'free' } : { kind: 'unreadable' };
  }
}

/** Whether a holder of this machine runs no more; its number may have been given to another program since. */
function isGone(mark: string): boolean {
  const [machine, pid = '', , start = ''] = mark.split(':');
  if (machine !== MACHINE || !/^\d{1,10}$/.test(pid)) return false;
  return !isAlive(Number(pid)) || (start !== '' && startOf(Number(pid)) !== start);
}

/** Takes a dead holder's lock away. Should a living one's be caught instead, it is put back. */
async function steal(lock: string, dead: string): Promise<void> {
  const isDead = (holder: Holder): boolean => holder.kind === 'mark' && holder.mark === dead;
  const aside = tempBeside(lock);
  if (!isDead(await holderOf(lock))) return;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const caught = await holderOf(aside);
  if (caught.kind === 'mark' && caught.mark !== dead) await make(lock, caught.mark, lock).catch(() => false);
  await unlink(aside).catch(() => undefined);
}
