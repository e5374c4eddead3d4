/** Appending lines to files: one write, flushed; what could not be written whole is cut off again. */
import { chmod, mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './atomic.js';
import { systemCode, toHostError } from './errors.js';

/** Makes the folder that a file beside a shared one is to lie in, as open to the team as the folder of that one. @throws HostError */
export async function ensureShared(path: string, beside: string): Promise<void> {
  const folder = dirname(path);
  try {
    await mkdir(folder);
    const { mode } = await stat(dirname(beside));
    await chmod(folder, mode & 0o7777).catch(() => undefined);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw toHostError(error, path);
  }
}

/** @throws HostError; the file is then as it was. */
export async function appendLine(path: string, line: string, mode = 0o600): Promise<void> {
  const created = await open(path, 'ax', mode).then(
    (file) => file.close().then(() => true),
    (error: unknown) => {
      if (systemCode(error) === 'EEXIST') return false;
      throw toHostError(error, path);
    },
  );
  if (created) await syncFolder(dirname(path));
  const file = await open(path, 'r+').catch((error: unknown) => {
    throw toHostError(error, path);
  });
  try {
    await appendTo(file, line);
  } catch (error) {
    throw toHostError(error, path);
  } finally {
    await file.close();
  }
}

async function appendTo(file: FileHandle, line: string): Promise<void> {
  const { size } = await file.stat();
  const last = Buffer.alloc(1);
  if (size > 0) await file.read(last, 0, 1, size - 1);
  try {
    // A line that a crash cut off is closed off first.
    await writeAll(file, Buffer.from(`${size > 0 && last[0] !== 10 ? '\n' : ''}${line}\n`), size);
    await file.sync();
  } catch (error) {
    await file.truncate(size).catch(() => undefined);
    throw error;
  }
}

async function writeAll(file: FileHandle, data: Buffer, position: number): Promise<void> {
  for (let done = 0; done < data.length;) done += (await file.write(data, done, data.length - done, position + done)).bytesWritten;
}
