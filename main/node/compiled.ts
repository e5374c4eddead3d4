/** Compiled dictionaries, kept so that the next start need not compile them again. Nothing is lost with them. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomic } from './atomic.js';

const SUFFIX = '.dawg';

export interface Compiled {
  read(revision: string): Promise<string | null>;
  save(revision: string, base64: string): Promise<void>;
  /** Removes what was compiled for dictionaries that are gone or have changed. */
  keepOnly(revisions: readonly string[]): Promise<void>;
}

export function openCompiled(folder: string): Compiled {
  const fileOf = (revision: string) => join(folder, `${revision}${SUFFIX}`);
  return {
    read: async (revision) => (await readFile(fileOf(revision)).catch(() => null))?.toString('base64') ?? null,
    save: async (revision, base64) => {
      const file = fileOf(revision);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeAtomic(file, Buffer.from(base64, 'base64'));
    },
    keepOnly: async (revisions) => {
      const kept = new Set(revisions.map((revision) => `${revision}${SUFFIX}`));
      for (const name of await readdir(folder).catch(() => [])) if (!kept.has(name)) await rm(join(folder, name), { force: true });
    },
  };
}
