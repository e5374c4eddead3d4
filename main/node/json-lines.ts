/**
 * Records kept for years, one JSON line each, a file a month. Appending costs the same after three
 * years as on the first day (rewriting the whole would not). A last line cut off by a crash was never acknowledged: it is
 * skipped. Any other line that is no record is set aside and told, so that what is forgotten, cleared or kept for its days is
 * all there is.
 */
import { readFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { appendLine } from './append.js';
import { ensureFolder, writeAtomic } from './atomic.js';
import { asidePath } from './durable.js';
import { systemCode } from './errors.js';
import { makeQueue } from './queue.js';
import type { StoreContext } from './stores.js';

const FILE = /^\d{4}-\d\d\.jsonl$/;

export interface JsonLines<T> {
  /** @param at ISO instant: its month names the file. */
  append(at: string, entry: T): Promise<void>;
  /** Calls `see` with every record of the months asked for, oldest first. */
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

/** @param name of the folder in the data folder. @param parse null for what is no such record. */
export function openJsonLines<T>(context: StoreContext, name: string, parse: (value: unknown) => T | null): JsonLines<T> {
  const queue = makeQueue();
  const folder = join(context.data, name);
  const months = async ({ until }: ReadOptions): Promise<string[]> =>
    (await readdir(folder).catch(() => []))
      .filter((month) => FILE.test(month) && (until === undefined || month.slice(0, 7) <= until.slice(0, 7)))
      .sort()
      .map((month) => join(folder, month));
  const entryOf = (line: string): T | null => {
    try {
      return parse(JSON.parse(line));
    } catch {
      return null;
    }
  };
  const told = new Set<string>();
  /** The lines of a month. One that cannot be read costs that month, and is told once. */
  const linesOf = async (path: string): Promise<readonly string[]> => {
    try {
      return (await readFile(path, 'utf8')).split('\n');
    } catch (error) {
      if (systemCode(error) !== 'ENOENT' && !told.has(path)) context.onNotice({ kind: 'unreadable', file: path });
      told.add(path);
      return [];
    }
  };
  /** Calls `see` with each line, null for those that nobody looks for. What is no record is put away before, and the file written without it. */
  async function read(path: string, { worth }: ReadOptions, see: (line: string, entry: T | null) => void): Promise<void> {
    const lines = await linesOf(path);
    const entries = lines.map((line) => (line !== '' && (!worth || worth(line)) ? (entryOf(line) ?? 'broken') : null));
    const isBroken = (_line: string, i: number): boolean => entries[i] === 'broken' && i < lines.length - 1;
    const isPutAway = lines.some(isBroken) && (await putAway(path, lines, isBroken));
    for (const [i, line] of lines.entries()) {
      const entry = entries[i] ?? null;
      if (!(isPutAway && isBroken(line, i))) see(line, entry === 'broken' ? null : entry);
    }
  }
  /** @returns false where that cannot be done: then they stay, and it is tried again at the next reading. */
  async function putAway(path: string, lines: readonly string[], isBroken: (line: string, i: number) => boolean): Promise<boolean> {
    const broken = lines.filter(isBroken);
    const kept = asidePath(join(folder, `${name}-${basename(path)}`), join(context.data, 'broken'), context.now());
    try {
      await ensureFolder(kept);
      await writeAtomic(kept, `${broken.join('\n')}\n`);
      await writeAtomic(path, lines.filter((line, i) => !isBroken(line, i)).join('\n'));
    } catch {
      return false;
    }
    context.onNotice({ kind: 'lines', file: path, kept, lines: broken.length });
    return true;
  }
  return {
    append: (at, entry) =>
      queue(async () => {
        const path = join(folder, `${at.slice(0, 7)}.jsonl`);
        await ensureFolder(path);
        await appendLine(path, JSON.stringify(entry));
      }),
    each: (see, options = {}) =>
      queue(async () => {
        for (const path of await months(options))
          await read(path, options, (_line, entry) => {
            if (entry !== null) see(entry);
          });
      }),
    remove: (gone, options = {}) =>
      queue(async () => {
        let removed = 0;
        for (const path of await months(options)) {
          const kept: string[] = [];
          const before = removed;
          await read(path, options, (line, entry) => {
            if (entry !== null && gone(entry)) removed++;
            else kept.push(line);
          });
          if (removed === before) continue;
          if (kept.every((line) => line === '')) await rm(path, { force: true });
          else await writeAtomic(path, kept.join('\n'));
        }
        return removed;
      }),
  };
}
