/** A node host on a team's files, for tests of what happens to them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { LibraryFile } from '../../core/host.js';
import type { NodeHost } from '../../main/node/host.js';
import { freshFolder } from './folders.js';
import { startNodeHost } from './node-host.js';

/** A library of as many replies, as a person would write it. */
export const libraryOf = (count: number): string =>
  `relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies:\n${Array.from({ length: count }, (_none, i) => `  - id: r-${i}\n    title: Respuesta ${i}\n    body: |\n      Hola:\n\n      Texto ${i} de la respuesta.\n`).join('')}`;

const hosts: NodeHost[] = [];
export const closeAll = async (): Promise<void> => {
  for (const host of hosts.splice(0)) await host.close();
};

export interface Team {
  readonly data: string;
  readonly folder: string;
  readonly library: string;
  readonly policy: string;
  start(): Promise<NodeHost>;
}

/** A team's folder with a library, and an agent's data folder whose settings name it. To be called once in a test file's head: it closes its hosts. */
export function teamFiles(): (text?: string | Uint8Array) => Team {
  afterEach(closeAll);
  return (text = libraryOf(54)) => {
    const data = freshFolder(),
      folder = join(freshFolder(), 'equipo');
    mkdirSync(folder);
    const library = join(folder, 'biblioteca.yaml');
    writeFileSync(library, text);
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ sharedLibrary: library, firstRunDone: true }));
    return {
      data,
      folder,
      library,
      policy: join(folder, 'policy.yaml'),
      start: async () => {
        const host = await startNodeHost({ data });
        hosts.push(host);
        return host;
      },
    };
  };
}

export const sharedOf = async (host: NodeHost): Promise<LibraryFile> => (await host.readLibraries())[0] ?? expect.fail('no shared library');
export const idsOf = (file: LibraryFile): string[] => file.library.replies.map(({ id }) => id);
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error: { code?: string }) => error.code ?? String(error),
  );
