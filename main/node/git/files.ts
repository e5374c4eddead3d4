/** The file system that git objects and refs are written through: every file whole or absent, so that a killed process leaves no half object. */
import { promises } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAtomic } from '../atomic.js';

type Data = string | Uint8Array;

export const GIT_FILES = {
  promises: {
    ...promises,
    writeFile: async (path: string, data: Data): Promise<void> => {
      await mkdir(dirname(path), { recursive: true });
      await writeAtomic(path, data, { mode: 0o644 });
    },
  },
};
