/** Earlier versions of a library: every save keeps the one it replaces, so that nothing a save did is final. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The newest so many are all kept; of older ones, the last of each day, for so many days. */
const KEEP_ALL = 40;
const KEEP_DAYS = 60;
const PRUNE_EVERY = 25;

export interface Versions {
  /** A fresh path for the version about to be replaced. */
  next(): Promise<string>;
  /** Paths, newest first. */
  list(): Promise<readonly string[]>;
}

/** @param data the data folder; versions of one library lie in a folder named after its path. */
export function openVersions(data: string, libraryPath: string, now: () => Date): Versions {
  const mark = createHash('sha256').update(libraryPath).digest('hex').slice(0, 8);
  const folder = join(data, 'versions', `${basename(libraryPath)}-${mark}`);
  let made = 0;
  const list = async (): Promise<string[]> =>
    (await readdir(folder).catch(() => []))
      .sort()
      .reverse()
      .map((name) => join(folder, name));
  return {
    list,
    next: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (made % PRUNE_EVERY === 0) for (const path of superfluous(await list())) await rm(path, { force: true });
      made += 1;
      return join(folder, `${now().toISOString().replaceAll(':', '-')}-${String(made).padStart(6, '0')}.yaml`);
    },
  };
}

/** @param paths newest first. */
export function superfluous(paths: readonly string[]): string[] {
  const dayOf = (path: string): string => basename(path).slice(0, 10);
  const days: string[] = [];
  return paths.slice(KEEP_ALL).filter((path) => {
    if (days[days.length - 1] === dayOf(path)) return true;
    days.push(dayOf(path));
    return days.length > KEEP_DAYS;
  });
}
