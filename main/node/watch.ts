import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRemote } from './share.js';

/** Network drives and atomic replacements do not always tell: look anyway this often, in ms. One `stat` costs nothing. */
const POLL = 800;
/** A save is several events; one look after them is enough. */
const SETTLE = 25;

/**
 * Calls `look` when the file may have changed: it appeared, vanished, was written or replaced. The
 * folder is watched, not the file, because a replaced file is another one.
 * @param path where the file is now; a link may come to point elsewhere.
 * @param look is not called again before it is done.
 * @returns the way to stop.
 */
export function watchPath(path: () => string, look: () => Promise<void>): () => void {
  return watching(
    () => dirname(path()),
    (changed) => changed === basename(path()),
    look,
  );
}

/** Calls `look` when any file of the folder may have changed. @returns the way to stop. */
export const watchFolder = (folder: string, look: () => Promise<void>): (() => void) =>
  watching(
    () => folder,
    () => true,
    look,
  );

function watching(folderNow: () => string, concerns: (name: string) => boolean, look: () => Promise<void>): () => void {
  let watcher: FSWatcher | null = null;
  let watched = '';
  let settling: NodeJS.Timeout | null = null;
  let looking = false,
    again = false;
  const lookOnce = (): void => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    void look().finally(() => {
      looking = false;
      if (again) soon();
      again = false;
    });
  };
  const soon = (): void => {
    settling ??= setTimeout(() => {
      settling = null;
      lookOnce();
    }, SETTLE);
  };
  /** On a drive that may hang starting to watch would stop the program; and it tells nothing of what others write. */
  const start = async (): Promise<void> => {
    const folder = folderNow();
    if (stopped || watcher !== null || (await isRemote(join(folder, 'x')))) return;
    try {
      watched = folder;
      watcher = watch(folder, { persistent: false }, (_event, changed) => {
        if (changed === null || concerns(changed)) soon();
      });
      watcher.on('error', stop);
    } catch {
      /* the folder is not there yet; the poll looks until it is */
    }
  };
  const stop = (): void => {
    watcher?.close();
    watcher = null;
  };
  let stopped = false;
  void start();
  const timer = setInterval(() => {
    if (watcher !== null && watched !== folderNow()) stop();
    if (!looking && watcher === null) void start();
    if (!looking) lookOnce();
  }, POLL);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
    if (settling) clearTimeout(settling);
    stop();
  };
}
