import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { bench, describe } from 'vitest';
import { printLibrary } from '../../core/library/codec.js';
import type { Library, Reply } from '../../core/library/types.js';
import { openLastGood } from '../../main/node/last-good.js';
import { openLibraryStore } from '../../main/node/library-store.js';
import { openVersions } from '../../main/node/versions.js';

const folder = mkdtempSync(join(tmpdir(), 'relee-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const reply = (i: number, body: string): Reply => ({ id: `respuesta-${i}`, title: `Respuesta ${i}`, tags: ['envío', 'plazo'], body });
const words = 'Hola, sentimos mucho el retraso de su pedido y le contamos ahora mismo en qué punto está el envío. '.repeat(6);
const libraryOf = (count: number): Library => ({
  version: 1,
  name: 'Equipo',
  language: 'es',
  replies: Array.from({ length: count }, (_none, i) => reply(i, `${words}${i}`)),
});

for (const count of [1_000, 10_000]) {
  const library = libraryOf(count);
  const path = join(folder, `${count}.yaml`);
  writeFileSync(path, printLibrary(library));
  const now = (): Date => new Date();
  const store = await openLibraryStore({
    name: 'shared',
    path,
    expected: true,
    empty: () => libraryOf(0),
    uiLang: () => 'es',
    versions: openVersions(folder, path, now),
    lastGood: openLastGood(folder, path, now, (error) => {
      throw error;
    }),
    now,
    onChange: () => undefined,
    onBug: (error) => {
      throw error;
    },
  });
  const low = new Low<Library>(new JSONFile(join(folder, `${count}.json`)), library);
  await low.write();
  let n = 0;
  let last = library.replies[5] as Reply;
  describe(`saving one reply of ${count.toLocaleString('en')}, until it is acknowledged`, () => {
    bench('Relee: locked, merged, flushed to the disk, former version kept', async () => {
      const next = { ...last, body: `${words} cambio ${n++}` };
      const { file } = await store.save(next, last);
      last = file.library.replies[5] as Reply;
    });
    bench("lowdb's JSONFile: neither locked nor flushed", async () => {
      await low.update(({ replies }) => {
        (replies as Reply[])[5] = { ...last, body: `${words} cambio ${n++}` };
      });
    });
  });
}
