/** Copied replies, for the statistics and for what was told to a customer before. */
import { join } from 'node:path';
import * as v from 'valibot';
import { CALLS } from '../../core/host-calls.js';
import type { HistoryEntry } from '../../core/host.js';
import { openJsonLines } from './json-lines.js';
import type { StoreContext } from './stores.js';

export interface History {
  /** An entry logged again under the same id replaces the earlier one. */
  logReply(entry: HistoryEntry): Promise<null>;
  /** Oldest first. */
  readHistory(): Promise<readonly HistoryEntry[]>;
  /** @returns how many entries were taken out. */
  forget(gone: (entry: HistoryEntry) => boolean): Promise<number>;
}

export function openHistory(context: StoreContext): History {
  const lines = openJsonLines<HistoryEntry>(join(context.data, 'history'), (value) => {
    const parsed = v.safeParse(CALLS.logReply, [value]);
    return parsed.success ? parsed.output[0] : null;
  });
  return {
    logReply: async (entry) => {
      await lines.append(entry.at, entry);
      return null;
    },
    readHistory: async () => {
      const entries = new Map<string, HistoryEntry>();
      await lines.each((entry) => { entries.set(entry.id, entry); });
      return [...entries.values()].sort((a, b) => a.at.localeCompare(b.at));
    },
    forget: (gone) => lines.remove(gone),
  };
}
