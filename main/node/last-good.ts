/**
 * The last good content of a file that a team shares, kept on this machine: it stays on the screen, and in force, while the
 * file itself is missing, cut, unreadable or out of reach, also after a restart.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeAtomic } from './atomic.js';

/** Saves follow each other quickly while somebody works: the copy is written when it has been quiet, in ms. */
const QUIET = 1_000;

export interface GoodCopy {
  readonly text: string;
  /** ISO instant at which this was last known to stand in the file. */
  readonly at: string;
}

export interface LastGood {
  load(): Promise<GoodCopy | null>;
  /** Keeps a text, soon. */
  keep(text: string): void;
  /** Writes what waits, or notes that what is kept was still good until now. */
  flush(): Promise<void>;
  /** The file is gone on purpose. */
  forget(): Promise<void>;
}

/** @param path the shared file as the agent named it. */
export function openLastGood(data: string, path: string, now: () => Date, onBug: (error: unknown) => void): LastGood {
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const file = join(data, 'last-good', `${basename(path)}-${mark}`);
  let waiting: string | null = null;
  let kept: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    const text = waiting;
    waiting = null;
    writing = writing
      .then(async () => {
        if (text === null) return;
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await writeAtomic(file, text);
        kept = text;
      })
      .catch(onBug);
    return writing;
  };
  return {
    load: async () => {
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return null;
      kept = text;
      return { text, at: (await stat(file)).mtime.toISOString() };
    },
    keep: (text) => {
      if (text === kept && waiting === null) return;
      waiting = text;
      clearTimeout(timer);
      timer = setTimeout(() => void write(), QUIET);
      timer.unref();
    },
    flush: async () => {
      if (waiting !== null) await write();
      else await writing.then(() => utimes(file, now(), now())).catch(() => undefined);
    },
    forget: async () => {
      clearTimeout(timer);
      waiting = kept = null;
      await writing;
      await rm(file, { force: true });
    },
  };
}
