/**
 * Git's own lock on a branch of a repository in a folder: a file beside it, there while somebody writes. A git that was killed leaves it
 * behind, and then nobody can send. As git advises, it is for a person to take away, once nobody writes there: never done in silence.
 */
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { HostError } from '../../../core/host.js';
import { STALE_LOCK } from '../../../core/team-sync.js';
import { tempBeside } from '../atomic.js';
import { systemCode } from '../errors.js';

/** Git itself holds one for milliseconds: one that stands this long is told, in ms. */
export const LOCK_PATIENCE = 5_000;

/** The lock stood for as long as it was waited for. */
export class RefLocked extends HostError {
  constructor(
    readonly path: string,
    /** ISO instant at which it was made; null: it has just gone. */
    readonly since: string | null,
  ) {
    const when = since === null ? '' : ` since ${since}`;
    super('locked', `${path}: git's own lock stands there${when}; if no git is at work on that repository, delete this file and try again`);
  }
}

const sinceOf = (path: string): Promise<string | null> =>
  stat(path).then(
    ({ mtime }) => mtime.toISOString(),
    () => null,
  );

/** @param patience ms. @throws RefLocked when it stands for longer. */
export async function takeRefLock(lock: string, patience = LOCK_PATIENCE): Promise<FileHandle> {
  const began = performance.now();
  for (;;) {
    try {
      return await open(lock, 'wx', 0o644);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      if (performance.now() - began > patience) throw new RefLocked(lock, await sinceOf(lock));
      await new Promise((done) => setTimeout(done, 50 + Math.random() * 100));
    }
  }
}

/**
 * Takes away a lock that was left behind, as the agent saw it and decided.
 * @param since as it was told. @throws HostError `conflict` when it is another by now, `locked` while it is not old enough.
 */
export async function removeRefLock(lock: string, since: string, now: Date): Promise<void> {
  const isIt = async (path: string): Promise<boolean> => (await sinceOf(path)) === since;
  if (!lock.endsWith('.lock') || !(await isIt(lock))) throw new HostError('conflict', `${lock}: it is another lock by now`);
  if (now.getTime() - Date.parse(since) < STALE_LOCK) throw new RefLocked(lock, since);
  const aside = tempBeside(lock);
  await rename(lock, aside);
  // Somebody's who came in between is put back.
  if (!(await isIt(aside))) {
    await rename(aside, lock);
    throw new HostError('conflict', `${lock}: it is another lock by now`);
  }
  await rm(aside, { force: true });
}
