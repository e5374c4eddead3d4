/**
 * Copied replies, one JSON line each, a file a month. Appending costs the same after three years as
 * on the first day (rewriting the whole would not), and a line cut off by a crash was never
 * acknowledged: it is closed off and skipped.
 */
import { mkdir, open, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { CALLS } from '../../core/host-calls.js';
import type { HistoryEntry } from '../../core/host.js';
import { syncFolder } from './atomic.js';
import { systemCode, toHostError } from './errors.js';
import { makeQueue } from './queue.js';
import type { StoreContext } from './stores.js';

const FILE = /^\d{4}-\d\d\.jsonl$/;

export interface History {
  /** An entry logged again under the same id replaces the earlier one. */
  logReply(entry: HistoryEntry): Promise<null>;
  /** Oldest first. Lines that are no entry are left in the file and skipped. */
  readHistory(): Promise<readonly HistoryEntry[]>;
}

export function openHistory(context: StoreContext): History {
  const folder = join(context.data, 'history');
  const queue = makeQueue();
  return {
    logReply: (entry) => queue(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await append(join(folder, `${entry.at.slice(0, 7)}.jsonl`), JSON.stringify(entry));
      return null;
    }),
    readHistory: async () => {
      const entries = new Map<string, HistoryEntry>();
      const files = (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name)).sort();
      for (const name of files) for (const entry of readLines(await readFile(join(folder, name), 'utf8'))) entries.set(entry.id, entry);
      return [...entries.values()].sort((a, b) => a.at.localeCompare(b.at));
    },
  };
}

function readLines(text: string): HistoryEntry[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    try {
      const parsed = v.safeParse(CALLS.logReply, [JSON.parse(line)]);
      return parsed.success ? [parsed.output[0]] : [];
    } catch {
      return [];
    }
  });
}

/** One write, flushed. When it cannot be written whole, what was written is cut off again. */
async function append(path: string, line: string): Promise<void> {
  const created = await open(path, 'ax', 0o600).then((file) => file.close().then(() => true), (error: unknown) => {
    if (systemCode(error) === 'EEXIST') return false;
    throw toHostError(error, path);
  });
  if (created) await syncFolder(join(path, '..'));
  const file = await open(path, 'r+').catch((error: unknown) => { throw toHostError(error, path); });
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const data = Buffer.from(`${size > 0 && last[0] !== 10 ? '\n' : ''}${line}\n`);
    try {
      await writeAll(file, data, size);
      await file.sync();
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw toHostError(error, path);
    }
  } finally {
    await file.close();
  }
}

async function writeAll(file: Awaited<ReturnType<typeof open>>, data: Buffer, position: number): Promise<void> {
  for (let done = 0; done < data.length;) done += (await file.write(data, done, data.length - done, position + done)).bytesWritten;
}
