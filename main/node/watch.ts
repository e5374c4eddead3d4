import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Network drives and atomic replacements do not always tell: look anyway this often, in ms. One `stat` costs nothing. */
const POLL = 800;
/** A save is several events; one look after them is enough. */
const SETTLE = 25;

/**
 * Calls `look` when the file may have changed: it appeared, vanished, was written or replaced. The
 * folder is watched, not the file, because a replaced file is another one.
 * @returns the way to stop.
 */
export function watchPath(path: string, look: () => void): () => void {
  let watcher: FSWatcher | null = null;
  let settling: NodeJS.Timeout | null = null;
  const name = basename(path);
  const soon = (): void => {
    settling ??= setTimeout(() => {
      settling = null;
      look();
    }, SETTLE);
  };
  const start = (): void => {
    try {
      watcher = watch(dirname(path), { persistent: false }, (_event, changed) => { if (changed === null || changed === name) soon(); });
      watcher.on('error', stop);
    } catch { /* the folder is not there yet; the poll looks until it is */ }
  };
  const stop = (): void => {
    watcher?.close();
    watcher = null;
  };
  start();
  const timer = setInterval(() => {
    if (watcher === null) start();
    look();
  }, POLL);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (settling) clearTimeout(settling);
    stop();
  };
}
