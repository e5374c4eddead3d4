/**
 * Records kept for years, one JSON line each, a file a month. Appending costs the same after three
 * years as on the first day (rewriting the whole would not), and a line cut off by a crash was never
 * acknowledged: it is closed off and skipped.
 */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appendLine } from './append.js';
import { ensureFolder, writeAtomic } from './atomic.js';
import { makeQueue } from './queue.js';

const FILE = /^\d{4}-\d\d\.jsonl$/;

export interface JsonLines<T> {
  /** @param at ISO instant: its month names the file. */
  append(at: string, entry: T): Promise<void>;
  /** Calls `see` with every record of the months asked for, oldest first. Lines that are no record are skipped; they stay in the file. */
  each(see: (entry: T) => void, options?: ReadOptions): Promise<void>;
  /** Takes out what `gone` says, each file rewritten whole. @returns how many. */
  remove(gone: (entry: T) => boolean, options?: ReadOptions): Promise<number>;
}

export interface ReadOptions {
  /** Only lines that may hold what is looked for are parsed: years of text are searched as text. */
  readonly worth?: (line: string) => boolean;
  /** Only months up to this ISO instant's. */
  readonly until?: string;
}

/** @param parse null for what is no such record. */
export function openJsonLines<T>(folder: string, parse: (value: unknown) => T | null): JsonLines<T> {
  const queue = makeQueue();
  const months = async ({ until }: ReadOptions): Promise<string[]> =>
    (await readdir(folder).catch(() => []))
      .filter((name) => FILE.test(name) && (until === undefined || name.slice(0, 7) <= until.slice(0, 7)))
      .sort();
  const entryOf = (line: string): T | null => {
    try {
      return line === '' ? null : parse(JSON.parse(line));
    } catch {
      return null;
    }
  };
  return {
    append: (at, entry) =>
      queue(async () => {
        const path = join(folder, `${at.slice(0, 7)}.jsonl`);
        await ensureFolder(path);
        await appendLine(path, JSON.stringify(entry));
      }),
    each: (see, options = {}) =>
      queue(async () => {
        for (const name of await months(options)) {
          // A month that cannot be read costs that month.
          for (const line of (await readFile(join(folder, name), 'utf8').catch(() => '')).split('\n')) {
            const entry = options.worth && !options.worth(line) ? null : entryOf(line);
            if (entry !== null) see(entry);
          }
        }
      }),
    remove: (gone, options = {}) =>
      queue(async () => {
        let removed = 0;
        for (const name of await months(options)) {
          const path = join(folder, name);
          const lines = (await readFile(path, 'utf8')).split('\n');
          const kept = lines.filter((line) => {
            const entry = options.worth && !options.worth(line) ? null : entryOf(line);
            return entry === null || !gone(entry);
          });
          if (kept.length === lines.length) continue;
          removed += lines.length - kept.length;
          if (kept.every((line) => line === '')) await rm(path, { force: true });
          else await writeAtomic(path, kept.join('\n'));
        }
        return removed;
      }),
  };
}
