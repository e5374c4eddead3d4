/** Ten thousand replies, a real file, a real server, a real socket, the window's own client: what crosses when one reply changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryFile } from '../../../core/host.js';
import { printLibrary, putReply } from '../../../core/library/codec.js';
import { connect, type ConnectedHost } from '../../../core/wire.js';
import { startLocalServer, type LocalServer } from '../../../main/local/server.js';
import type { NodeHost } from '../../../main/node/host.js';
import { createShelfClient } from '../../../renderer/analysis/shelf-client.js';
import type { ToShelf } from '../../../renderer/analysis/shelf-protocol.js';
import { makeLibrary } from '../../bench/search-data.js';
import { freshFolder } from '../../support/folders.js';
import { dial } from '../../support/local-wire.js';
import { startNodeHost } from '../../support/node-host.js';

const MANY = 10_000;
const LIMIT = 10 * 1024;
const replies = makeLibrary(MANY);
const edited = { ...(replies[4_321] as (typeof replies)[number]), body: 'Otro texto, de una compañera.' };

let host: NodeHost, server: LocalServer, line: Awaited<ReturnType<typeof dial>>, window: ConnectedHost, path: string;
beforeEach(async () => {
  const data = freshFolder();
  path = join(data, 'shared.yaml');
  writeFileSync(path, printLibrary({ version: 1, name: 'Equipo', language: 'es', replies }));
  host = await startNodeHost({ data });
  server = await startLocalServer({ host, rendererDir: freshFolder(), report: () => undefined });
  line = await dial(server);
  window = connect(line);
});
afterEach(async () => {
  line.hangUp();
  await server.close();
  await host.close();
});

const nextChange = () =>
  new Promise<LibraryFile>((done) => {
    const stop = window.on('libraryChanged', (file) => {
      stop();
      done(file);
    });
  });

describe('one reply changed in a library of ten thousand', () => {
  it('by a colleague: one reply crosses, and the window’s search is sent that reply alone', async () => {
    const before = await window.readLibraries();
    const sent: ToShelf[] = [];
    const shelf = createShelfClient(() => ({
      onmessage: null,
      postMessage: (message: ToShelf) => {
        sent.push(message);
      },
      terminate: () => undefined,
    }));
    shelf.setLibraries(before);
    void shelf.search('x', 1, {});
    const told = nextChange(),
      at = line.received();
    writeFileSync(path, putReply(readFileSync(path, 'utf8'), edited));
    const file = await told;
    expect(line.received() - at).toBeLessThanOrEqual(LIMIT);
    expect(file.library.replies).toHaveLength(MANY);
    expect(file.library.replies.find(({ id }) => id === edited.id)?.body.trim()).toBe(edited.body);
    shelf.setLibraries(before.map((one) => (one.name === file.name ? file : one)));
    void shelf.search('x', 1, {});
    expect(sent.filter((message) => message.type === 'change')).toMatchObject([{ put: [{ id: `shared:${edited.id}` }], removed: [] }]);
    expect(sent.filter((message) => message.type === 'replies')).toHaveLength(1);
    shelf.stop();
  });

  it('by oneself: neither the answer nor the event carries the library', async () => {
    const shared = (await window.readLibraries())[0] as LibraryFile,
      base = shared.library.replies[99] as LibraryFile['library']['replies'][number];
    const told = nextChange(),
      at = line.received();
    const outcome = await window.saveReply('shared', { ...base, body: 'Mi texto.' }, base);
    await told;
    expect(line.received() - at).toBeLessThanOrEqual(LIMIT);
    expect(outcome).toMatchObject({ code: 'saved', reply: { id: base.id }, merged: false });
    expect(outcome.file.library.replies).toHaveLength(MANY);
    expect(outcome.file.library.replies[99]?.body.trim()).toBe('Mi texto.');
  });

  it('is understood by a window that was loaded again and has nothing left', async () => {
    await window.readLibraries();
    const again = connect(line),
      told = new Promise<LibraryFile>((done) => {
        again.on('libraryChanged', done);
      });
    writeFileSync(path, putReply(readFileSync(path, 'utf8'), edited));
    expect((await told).library.replies.find(({ id }) => id === edited.id)?.body.trim()).toBe(edited.body);
  });
});
