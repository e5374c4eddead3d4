/**
 * Files that are whole or absent: written aside, flushed to the disk, renamed over the old one. A
 * process killed at any point leaves the old file or the new one, and at most a temp file that the
 * next writer sweeps away.
 */
import { copyFile, link, lstat, mkdir, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode, toHostError } from './errors.js';
import { MACHINE } from './machine.js';

const TEMP = /^\..+\.([0-9a-f]{8})\.(\d+)\.\d+\.tmp$/;
/** A temp file of another machine (a shared folder) is given this long, in ms. */
const FOREIGN_AGE = 3_600_000;
let counter = 0;

/** Who may do what with a file, as the one that it replaces had it. */
export interface Rights {
  readonly mode?: number | undefined;
  /** The group's number; left as the system gives it where the writer does not belong to that group. */
  readonly gid?: number | undefined;
}

export interface WriteOptions extends Rights {
  /** Where the version that is being replaced is kept (a hard link where the file system has them). */
  readonly keep?: string;
}

/** A file written aside and flushed, and what `identityOf` will say of it under any name. */
export interface Temp {
  readonly path: string;
  readonly identity: string;
}

/** @throws HostError `no-space`, `read-only` or another that says why; then the old file is untouched and no temp file is left. */
export async function writeAtomic(path: string, data: string | Uint8Array, options: WriteOptions = {}): Promise<void> {
  const temp = await writeTemp(path, data, options);
  try {
    if (options.keep !== undefined) await keepVersion(path, options.keep);
    await renameOver(temp.path, path);
  } catch (error) {
    await discard(temp);
    throw toHostError(error, path);
  }
  await syncFolder(dirname(path));
}

/** Writes a file aside, in the folder of `path`. @throws HostError as `writeAtomic`; nothing is left then. */
export async function writeTemp(path: string, data: string | Uint8Array, rights: Rights = {}): Promise<Temp> {
  const temp = tempBeside(path);
  try {
    const file = await open(temp, 'wx', rights.mode ?? 0o600);
    try {
      // First the group: changing it may take rights away. Neither may be possible here (another's group, a FAT stick).
      if (rights.gid !== undefined && (await file.stat()).gid !== rights.gid) await file.chown(-1, rights.gid).catch(() => undefined);
      // The mode given to open is cut by the umask; a team's group-writable file must stay so.
      if (rights.mode !== undefined) await file.chmod(rights.mode).catch(() => undefined);
      await file.writeFile(data);
      await file.sync();
      return { path: temp, identity: identityIn(await file.stat({ bigint: true })) };
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined);
    throw toHostError(error, path);
  }
}

export async function discard(temp: Temp): Promise<void> {
  await rm(temp.path, { force: true }).catch(() => undefined);
}

/** Changes with every write, replacement or edit in place, and not with a new name: inode, size and nanoseconds. */
export const identityIn = (info: { readonly ino: bigint; readonly size: bigint; readonly mtimeNs: bigint }): string =>
  `${info.ino}:${info.size}:${info.mtimeNs}`;

/** Makes the folder that a file of the agent's own is to lie in. @throws HostError as `writeAtomic`. */
export async function ensureFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw toHostError(error, path);
  });
}

/** @returns a name in the folder of `path` that nobody uses, and that `sweep` knows again when we are gone. */
export function tempBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${MACHINE}.${process.pid}.${++counter}.tmp`);
}

/** Keeps what stands at `path` under another name, if there is anything. */
export async function keepVersion(path: string, as: string): Promise<void> {
  await rm(as, { force: true });
  const unlessGone = (error: unknown): void => {
    if (systemCode(error) !== 'ENOENT') throw error;
  };
  // No second names here (a FAT stick, another disk): a copy.
  await link(path, as)
    .catch(unlessGone)
    .catch(() => copyFile(path, as).catch(unlessGone));
}

/** Windows refuses to replace a file that a virus scanner or an indexer has open at that moment. */
export async function renameOver(from: string, to: string): Promise<void> {
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
  } catch {
    /* the file itself is flushed; only the name could come back old after a power cut */
  }
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
