/** Copied replies, for the statistics and for what was told to a customer before. */
import { historyEntry } from '../../core/host/stored-case.js';
import type { HistoryEntry } from '../../core/host.js';
import { openJsonLines } from './json-lines.js';
import { parseLeniently } from './lenient.js';
import type { StoreContext } from './stores.js';

export interface History {
  /** An entry logged again under the same id replaces the earlier one. */
  logReply(entry: HistoryEntry): Promise<null>;
  /** Oldest first. */
  readHistory(): Promise<readonly HistoryEntry[]>;
  /** @returns how many entries were taken out. */
  forget(gone: (entry: HistoryEntry) => boolean): Promise<number>;
}

/** What stands in for a value of a later version: the copied words are kept in any case. */
const DEFAULTS = {
  channel: 'email',
  lang: 'es',
  asks: { total: 0, answered: 0, overruled: 0 },
  findings: {},
  replies: [],
  elapsedMs: 0,
  reason: undefined,
  agent: undefined,
  left: undefined,
  dismissed: undefined,
  gap: undefined,
};

export function openHistory(context: StoreContext): History {
  const lines = openJsonLines<HistoryEntry>(context, 'history', (value) => {
    try {
      return parseLeniently<HistoryEntry>(historyEntry, value, DEFAULTS).value;
    } catch {
      return null;
    }
  });
  return {
    logReply: async (entry) => {
      await lines.append(entry.at, entry);
      return null;
    },
    readHistory: async () => {
      const entries = new Map<string, HistoryEntry>();
      await lines.each((entry) => {
        entries.set(entry.id, entry);
      });
      return [...entries.values()].sort((a, b) => a.at.localeCompare(b.at));
    },
    forget: (gone) => lines.remove(gone),
  };
}
