/** What the shared library is on the first run: a copy of the starter library in the agent's language. */
import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Lang } from '../../core/contract.js';
import { toHostError } from './errors.js';
import { identityOf } from './text-file.js';
import type { Versions } from './versions.js';

/** Enough for a library's head: what it is and its language. */
const HEAD_BYTES = 4_096;

/** @returns the starter library of that language in the folder, told by what the files say, not by their names. */
export async function findStarter(folder: string, lang: Lang): Promise<string | null> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  for (const name of names) {
    const file = await open(join(folder, name), 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
      const text = head.toString('utf8', 0, bytesRead);
      if (/^relee:\s*library\s*$/m.test(text) && new RegExp(`^language:\\s*${lang}\\s*$`, 'm').test(text)) return join(folder, name);
    } finally {
      await file.close();
    }
  }
  return null;
}

/** Puts a library where none is: its own last version if it was deleted, else the starter. Leaves an existing file alone. */
export async function seedLibrary(path: string, starters: string, lang: Lang, versions: Versions): Promise<void> {
  if ((await identityOf(path)) !== null) return;
  const source = (await versions.list())[0] ?? (await findStarter(starters, lang));
  if (source === null) return;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await copyFile(source, path);
  } catch (error) {
    throw toHostError(error, path);
  }
}
