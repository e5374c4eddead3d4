/** The page "what is stored where" beside a share that does not answer: the rest is told, and no thread after the other is held. */
import { sep } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { NodeHost } from '../../../main/node/host.js';
import { startNodeHost } from '../../support/node-host.js';
import { libraryOf, teamFiles } from '../../support/team-files.js';

const dead = vi.hoisted(() => ({ folder: '', asked: 0 }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const stat = (path: string, ...rest: []): Promise<unknown> => {
    if (dead.folder === '' || !`${path}${sep}`.startsWith(dead.folder)) return real.stat(path, ...rest);
    dead.asked += 1;
    return new Promise(() => undefined);
  };
  return { ...real, stat };
});

it('tells what lies here and says "unknown" of the share; a second look begins nothing there', async () => {
  const { data, library, folder } = teamFiles()(libraryOf(3));
  const host: NodeHost = await startNodeHost({ data });
  await host.writeSettings({ sharedLibrary: library, agentName: 'Lucía' });
  await host.addWord('clicar');
  dead.folder = folder;
  dead.asked = 0;
  for (const look of [1, 2]) {
    const began = performance.now();
    const places = await host.listStored();
    expect(places.find(({ kind }) => kind === 'words')).toMatchObject({ count: 1 });
    for (const of of ['shared', 'team-history', 'policy', 'team-practice'])
      expect([of, places.find(({ kind }) => kind === of)?.bytes]).toEqual([of, null]);
    if (look === 2) expect(performance.now() - began).toBeLessThan(2_000);
  }
  // The watcher's own look may hang too; the page's four subjects and two looks are one job.
  expect(dead.asked).toBeLessThanOrEqual(3);
  dead.folder = '';
}, 30_000);
