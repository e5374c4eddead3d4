import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Then the log starts anew, keeping the one before. */
const MAX_BYTES = 1_000_000;

/**
 * Bugs and repairs, a line each, in the data folder. Call arguments never go in: what customers
 * wrote has no place in a log.
 */
export function openLog(path: string, now: () => Date): (what: string, detail: unknown) => void {
  return (what, detail) => {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > MAX_BYTES) renameSync(path, `${path}.old`);
      const text = detail instanceof Error ? (detail.stack ?? detail.message) : JSON.stringify(detail);
      appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), what, detail: text })}\n`, { mode: 0o600 });
    } catch {
      /* a log that cannot be written must not break what it tells about */
    }
  };
}
