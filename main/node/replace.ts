/**
 * Replaces a file that programs without our lock write too (sync clients, editors). A rename takes whatever stands there, even
 * what came a moment ago; so the two files change names in one step where the system can do that, and what came out is compared
 * with what was expected. Elsewhere the file is held open across a rename. Whatever slipped in is handed back, never lost.
 */
import { closeSync, fstatSync, openSync, readFileSync, renameSync } from 'node:fs';
import { copyFile, link, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exchange } from './exchange.js';
import { discard, identityIn, renameOver, syncFolder, tempBeside, writeTemp, type Rights } from './atomic.js';
import { systemCode, toHostError } from './errors.js';
import { identityOf } from './text-file.js';

export interface Replacement extends Rights {
  /** What `identityOf` said of the file when it was read; null: there was none. */
  readonly expected: string | null;
  /** Last check with everything flushed; throwing abandons the write. */
  readonly beforeCommit: () => Promise<void>;
  /** The file lies on a drive whose calls may hang: then nothing is done that would stop the program meanwhile. */
  readonly remote: boolean;
  /** Told of what a program went on to write into the file that was replaced: it had opened it before, and writes in place. */
  readonly onLate?: (bytes: Buffer) => void;
}

export interface Replaced {
  /** The new file's, taken from the handle that wrote it. */
  readonly identity: string;
  /** What stood there when it was not what was expected: it came between the last look and the rename. */
  readonly slippedIn: Buffer | null;
}

/** What stood under a name when that name was taken over; null: nothing. */
type Standing = {
  /** What `identityOf` would have said of it at that moment. */
  readonly taken: string;
  readonly identity: () => Promise<string>;
  readonly read: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
} | null;

/** Who writes in place may be in the middle of it: what slipped in is read once it has not changed for so long, in ms. */
const SETTLED = 60,
  SETTLE_LIMIT = 1_500;

/** @throws HostError as `writeAtomic`, and what `beforeCommit` throws; the old file is untouched then. */
export async function replaceFile(path: string, data: string | Uint8Array, options: Replacement): Promise<Replaced> {
  const temp = await writeTemp(path, data, options);
  let standing: Standing;
  try {
    await options.beforeCommit();
    standing = await takeOver(temp.path, path, options.remote);
  } catch (error) {
    await discard(temp);
    throw toHostError(error, path);
  }
  await syncFolder(dirname(path));
  if (standing === null) return { identity: temp.identity, slippedIn: null };
  try {
    if (standing.taken !== options.expected) return { identity: temp.identity, slippedIn: await readSettled(standing) };
    if (options.onLate !== undefined && watched < MOST_WATCHED) {
      void watchLate(standing, options.expected, options.onLate);
      standing = null;
    }
    return { identity: temp.identity, slippedIn: null };
  } finally {
    await standing?.close();
  }
}

/** A program that opened the file before we replaced it writes within so long, in ms; so many files are held open at most. */
const LATE = [150, 1_500] as const,
  MOST_WATCHED = 6;
let watched = 0;
async function watchLate(standing: NonNullable<Standing>, expected: string, onLate: (bytes: Buffer) => void): Promise<void> {
  watched += 1;
  try {
    for (const wait of LATE) {
      await new Promise((done) => {
        setTimeout(done, wait).unref();
      });
      if ((await standing.identity()) === expected) continue;
      onLate(await readSettled(standing));
      return;
    }
  } catch {
    /* the drive went away: what was written there goes with it */
  } finally {
    watched -= 1;
    await standing.close().catch(() => undefined);
  }
}

async function readSettled(standing: NonNullable<Standing>): Promise<Buffer> {
  for (let waited = 0, before = await standing.identity(); waited < SETTLE_LIMIT; waited += SETTLED) {
    await new Promise((done) => setTimeout(done, SETTLED));
    const now = await standing.identity();
    if (now === before) break;
    before = now;
  }
  return standing.read();
}

async function takeOver(temp: string, path: string, remote: boolean): Promise<Standing> {
  if (process.platform === 'win32') return takeOverByLink(temp, path);
  if (await exchange(temp, path)) {
    try {
      const standing = await standingAt(await open(temp, 'r'));
      await rm(temp, { force: true });
      return standing;
    } catch (error) {
      // What was replaced cannot be looked at, so nobody could say what was lost: it goes back.
      await exchange(temp, path);
      throw error;
    }
  }
  return remote ? takeOverSlowly(temp, path) : takeOverAtOnce(temp, path);
}

async function standingAt(held: FileHandle): Promise<NonNullable<Standing>> {
  const identity = async (): Promise<string> => identityIn(await held.stat({ bigint: true }));
  const close = (): Promise<void> => held.close();
  try {
    return { taken: await identity(), identity, read: () => held.readFile(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opening and renaming with nothing between: on a local disk some microseconds, in which a foreign version could still be missed. */
async function takeOverAtOnce(temp: string, path: string): Promise<Standing> {
  let held: number | null = null;
  try {
    held = openSync(path, 'r');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const file = held;
  try {
    renameSync(temp, path);
  } catch (error) {
    if (file !== null) closeSync(file);
    throw error;
  }
  if (file === null) return null;
  const identity = (): string => identityIn(fstatSync(file, { bigint: true }));
  return { taken: identity(), identity: async () => identity(), read: async () => readFileSync(file), close: async () => closeSync(file) };
}

/** The same where a call may hang: then only this save waits. */
async function takeOverSlowly(temp: string, path: string): Promise<Standing> {
  const held = await open(path, 'r').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  const standing = held && (await standingAt(held));
  try {
    await renameOver(temp, path);
    return standing;
  } catch (error) {
    await held?.close();
    throw error;
  }
}

/** Windows replaces no file that is held open: there a second name holds it. */
async function takeOverByLink(temp: string, path: string): Promise<Standing> {
  const aside = tempBeside(path);
  const missing = await link(path, aside)
    .catch(() => copyFile(path, aside))
    .then(
      () => false,
      (error: unknown) => {
        if (systemCode(error) === 'ENOENT') return true;
        throw error;
      },
    );
  const close = async (): Promise<void> => {
    await rm(aside, { force: true });
  };
  try {
    await renameOver(temp, path);
    if (missing) return null;
    const identity = async (): Promise<string> => (await identityOf(aside)) ?? '';
    return { taken: await identity(), identity, read: () => readFile(aside), close };
  } catch (error) {
    await close();
    throw error;
  }
}
