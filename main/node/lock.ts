/**
 * One writer at a time on a file that several processes and machines share. The lock is a symbolic
 * link whose target names its holder: made in one step, with its content, or not at all. A holder
 * that was killed is recognised at once on its own machine, elsewhere after the lock has stood
 * unchanged for `patience`. Because stealing can, in a window of microseconds, hit a living holder,
 * a holder asks `held` right before it commits. Who has waited leaves a sign on the lock that stands, and its holder lets others go
 * first the next time: else a program that saves one thing after the other keeps the rest from ever getting in.
 */
import { randomBytes } from 'node:crypto';
import { lstat, lutimes, readFile, readlink, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HostError } from '../../core/host.js';
import { isAlive, tempBeside } from './atomic.js';
import { systemCode, toHostError } from './errors.js';
import { MACHINE, startOf } from './machine.js';

/** How long is waited, in ms. */
export interface LockLimits {
  /** No write takes this long: a lock that did not change meanwhile was left behind; one that cannot be read is given up. */
  readonly patience: number;
  /** The same where its holder is known to run, on this machine: a busy processor lets it wait for seconds. */
  readonly lives: number;
  /** It cannot be taken over for so long after that: then the agent is told. While it goes from hand to hand our turn comes. */
  readonly giveUp: number;
  /** Nobody waits longer, also where others come and go: one of them may be a program that never tires. */
  readonly longest: number;
  /** From then on the agent is told that we wait. */
  readonly tell: number;
}
const LIMITS: LockLimits = { patience: 10_000, lives: 60_000, giveUp: 15_000, longest: 120_000, tell: 1_500 };

/** Who has waited so long says so, in ms. */
const SIGN_AFTER = 50;
/** The sign: a time that no lock was made at, in s. */
const SIGN = 86_400;
/** How long who had the lock stands back, in ms: longer than the others' `pause`, also when they share a busy processor. */
const STAND_BACK = 20;

/** Thrown by `held` when the lock was taken from us; the work can simply be done again. */
export class LockLost extends Error {}

export interface Held {
  (): Promise<void>;
}

export interface LockOptions {
  /** Told once when the lock is not to be had at once. */
  readonly onWait?: (() => void) | undefined;
  /** Called at each look at a lock that another holds: the folder answers, it is the other that we wait for. */
  readonly onBusy?: (() => void) | undefined;
  /** Where others than the usual ones hold. */
  readonly limits?: Partial<LockLimits>;
}

/** What stands where the lock is made. A mark that cannot be read (a folder, another user's file) is nobody's to take away. */
type Holder =
  | { readonly kind: 'free' }
  | { readonly kind: 'mark'; readonly mark: string; /** Somebody waits for it. */ readonly awaited: boolean }
  | { readonly kind: 'unreadable' };

const lockPath = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/**
 * Runs `work` alone among all who lock `path`.
 * @throws HostError `read-only` or `no-space` when no lock can be made there, `locked` when it stays busy or cannot be read.
 */
export async function withLock<T>(path: string, work: (held: Held) => Promise<T>, options: LockOptions = {}): Promise<T> {
  const lock = lockPath(path);
  const mine = `${MACHINE}:${process.pid}:${randomBytes(8).toString('hex')}:${startOf(process.pid)}`;
  const isMine = (holder: Holder): boolean => holder.kind === 'mark' && holder.mark === mine;
  await standBack(lock);
  await acquire(lock, mine, path, options);
  try {
    return await work(async () => {
      if (!isMine(await holderOf(lock))) throw new LockLost('the lock was taken over');
    });
  } finally {
    const holder = await holderOf(lock);
    if (isMine(holder)) {
      if (holder.kind === 'mark' && holder.awaited) otherFirst.set(lock, performance.now());
      await unlink(lock).catch(() => undefined);
    }
  }
}

/** When this program released a lock that others were waiting for, by the lock's path. */
const otherFirst = new Map<string, number>();
async function standBack(lock: string): Promise<void> {
  const since = otherFirst.get(lock);
  if (since === undefined) return;
  otherFirst.delete(lock);
  const left = since + STAND_BACK * (1 + Math.random()) - performance.now();
  if (left > 0) await new Promise((done) => setTimeout(done, left));
}

async function acquire(lock: string, mine: string, path: string, options: LockOptions): Promise<void> {
  const limits = { ...LIMITS, ...options.limits };
  // Not the clock of the wall: that one can be set back.
  const began = performance.now();
  let seen = '',
    since = began,
    /** Since when it is tried to take the one that was left behind away. */
    stealing: number | null = null,
    told = false;
  for (;;) {
    if (await make(lock, mine, path)) return;
    const holder = await holderOf(lock),
      time = performance.now(),
      waited = time - began;
    options.onBusy?.();
    if (holder.kind !== 'free') {
      const mark = holder.kind === 'mark' ? holder.mark : '';
      if (mark !== seen) [seen, since, stealing] = [mark, time, null];
      // Where times cannot be set it stays as it was: a matter of luck.
      if (holder.kind === 'mark' && !holder.awaited && waited > SIGN_AFTER) await lutimes(lock, SIGN, SIGN).catch(() => undefined);
      if (isLeftBehind(holder, time - since, limits)) {
        if (holder.kind === 'unreadable')
          throw new HostError('locked', `${lock}: the lock cannot be read; if no other program is saving, remove it`);
        stealing ??= time;
        if (time - stealing > limits.giveUp) throw new HostError('locked', `${path}: another program keeps the file locked`);
        await steal(lock, mark);
      }
    }
    if (waited > limits.longest) throw new HostError('locked', `${path}: another program keeps the file locked`);
    if (!told && waited > limits.tell) {
      told = true;
      options.onWait?.();
    }
    await pause();
  }
}

/** @param stood how long it has stood unchanged, in ms. */
function isLeftBehind(holder: Exclude<Holder, { readonly kind: 'free' }>, stood: number, limits: LockLimits): boolean {
  if (holder.kind === 'unreadable') return stood > limits.patience;
  const fate = fateOf(holder.mark);
  return fate === 'gone' || stood > (fate === 'lives' ? limits.lives : limits.patience);
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
    const awaited = Math.round(info.mtimeMs / 1_000) === SIGN;
    if (info.isSymbolicLink()) return { kind: 'mark', mark: await readlink(lock), awaited };
    // Pipes and devices would hang who reads them.
    return info.isFile() ? { kind: 'mark', mark: await readFile(lock, 'utf8'), awaited } : { kind: 'unreadable' };
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? { kind: 'free' } : { kind: 'unreadable' };
  }
}

/** Whether the holder runs still, as far as can be told here; its number may have been given to another program since. */
function fateOf(mark: string): 'gone' | 'lives' | 'unknown' {
  const [machine, pid = '', , start = ''] = mark.split(':');
  if (machine !== MACHINE || !/^\d{1,10}$/.test(pid)) return 'unknown';
  if (!isAlive(Number(pid))) return 'gone';
  if (start === '') return 'unknown';
  return startOf(Number(pid)) === start ? 'lives' : 'gone';
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
