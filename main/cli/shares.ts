/** Long work shared among the machine's processors: the same command runs on threads of its own, each with a share of the items. */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** The share of one thread: item `i` is its own when `i % of === at`. */
export interface Share {
  readonly at: number;
  readonly of: number;
}

/** More threads than this only wait for memory. */
const MOST = 8;

/** @returns which share this thread was started for; null in the command as it was called. */
export function shareOf(): Share | null {
  return isMainThread ? null : (workerData as Share);
}

/**
 * @param wanted how many threads would be of use; no more are started than there are processors.
 * @param now for the threads: what counts as now must be the same in all.
 * @param work does a share here: the first, and that of a thread that could not do it.
 * @returns what became of each share. The threads run beside what the caller does next.
 */
export async function inShares<T>(wanted: number, now: string, work: (share: Share) => T): Promise<T[]> {
  const of = Math.max(1, Math.min(wanted, availableParallelism(), MOST)),
    others = Array.from({ length: of - 1 }, (_, i) => elsewhere<T>({ at: i + 1, of }, now));
  // The threads are under way before this one is busy.
  await new Promise(setImmediate);
  const own = work({ at: 0, of });
  const done = await Promise.all(others.map(async (one, i) => (await one) ?? { value: work({ at: i + 1, of }) }));
  return [own, ...done.map(({ value }) => value)];
}

/** @returns what another thread made of its share; null when it failed. */
function elsewhere<T>(share: Share, now: string): Promise<{ readonly value: T } | null> {
  return new Promise((resolve) => {
    const [, program = '', ...args] = process.argv;
    const worker = new Worker(program, { argv: [...args, '--now', now], workerData: share, stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.once('message', (value: T) => {
      resolve({ value });
    });
    worker.once('error', () => {
      resolve(null);
    });
    worker.once('exit', () => {
      resolve(null);
    });
  });
}

/** Hands what became of a share to the thread that asked for it. */
export const handBack = (value: unknown): void => parentPort?.postMessage(value);
