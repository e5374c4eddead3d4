/**
 * Files that are whole or absent: written aside, flushed to the disk, renamed over the old one. A
 * process killed at any point leaves the old file or the new one, and at most a temp file that the
 * next writer sweeps away.
 */
import { createHash } from 'node:crypto';
import { copyFile, link, lstat, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { systemCode, toHostError } from './errors.js';

const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const TEMP = /^\..+\.([0-9a-f]{8})\.(\d+)\.\d+\.tmp$/;
/** A temp file of another machine (a shared folder) is given this long, in ms. */
const FOREIGN_AGE = 3_600_000;
let counter = 0;

export interface WriteOptions {
  /** Where the version that is being replaced is kept (a hard link where the file system has them). */
  readonly keep?: string;
  /** Called with everything flushed, just before the rename; throwing abandons the write. */
  readonly beforeCommit?: () => Promise<void>;
  readonly mode?: number;
}

/** @throws HostError `no-space` or `read-only`; then the old file is untouched and no temp file is left. */
export async function writeAtomic(path: string, data: string | Uint8Array, options: WriteOptions = {}): Promise<void> {
  const folder = dirname(path);
  const temp = tempBeside(path);
  try {
    const file = await open(temp, 'wx', options.mode ?? 0o600);
    try {
      // The mode given to open is cut by the umask; a team's group-writable file must stay so.
      if (options.mode !== undefined) await file.chmod(options.mode);
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await options.beforeCommit?.();
    if (options.keep !== undefined) await keepVersion(path, options.keep);
    await renameOver(temp, path);
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined);
    throw toHostError(error, path);
  }
  await syncFolder(folder);
}

/** @returns a name in the folder of `path` that nobody uses, and that `sweep` knows again when we are gone. */
export function tempBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${MACHINE}.${process.pid}.${++counter}.tmp`);
}

/** Keeps what stands at `path` under another name, if there is anything. */
export async function keepVersion(path: string, as: string): Promise<void> {
  await rm(as, { force: true });
  try {
    await link(path, as);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    await copyFile(path, as);
  }
}

/** Windows refuses to replace a file that a virus scanner or an indexer has open at that moment. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const busy = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error));
      if (process.platform !== 'win32' || !busy || attempt === 20) throw error;
      await new Promise((done) => setTimeout(done, 10 * (attempt + 1)));
    }
  }
}

/** Makes a rename last; Windows has no such thing and some network drives refuse. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch { /* the file itself is flushed; only the name could come back old after a power cut */ }
}

/** Removes temp files whose writer is gone. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const match = TEMP.exec(name);
    if (match === null) continue;
    const path = join(folder, name);
    const gone = match[1] === MACHINE ? !isAlive(Number(match[2])) : await olderThan(path, FOREIGN_AGE);
    if (gone) await unlink(path).catch(() => undefined);
  }
}

async function olderThan(path: string, age: number): Promise<boolean> {
  const info = await lstat(path).catch(() => null);
  return info !== null && Date.now() - info.mtimeMs > age;
}

/** Whether a process of this machine runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
