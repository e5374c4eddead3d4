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
  const name = basename(path);
  return watching(dirname(path), (changed) => changed === name, look);
}

/** Calls `look` when any file of the folder may have changed. @returns the way to stop. */
export const watchFolder = (folder: string, look: () => void): (() => void) => watching(folder, () => true, look);

function watching(folder: string, concerns: (name: string) => boolean, look: () => void): () => void {
  let watcher: FSWatcher | null = null;
  let settling: NodeJS.Timeout | null = null;
  const soon = (): void => {
    settling ??= setTimeout(() => {
      settling = null;
      look();
    }, SETTLE);
  };
  const start = (): void => {
    try {
      watcher = watch(folder, { persistent: false }, (_event, changed) => { if (changed === null || concerns(changed)) soon(); });
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
