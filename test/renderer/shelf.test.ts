import { describe, expect, it } from 'vitest';
import type { LibraryFile } from '../../core/host.js';
import { createShelfClient, type ShelfPort } from '../../renderer/analysis/shelf-client.js';
import type { ToShelf } from '../../renderer/analysis/shelf-protocol.js';

const reply = (id: string) => ({ id, title: id, body: id });
const file = (replies: readonly ReturnType<typeof reply>[]): LibraryFile => ({
  name: 'shared',
  path: '/x',
  library: { version: 1, name: 'x', language: 'es', replies },
  problems: [],
  revision: 'r',
  writable: true,
});

function rig() {
  const sent: ToShelf[] = [];
  const port: ShelfPort = {
    onmessage: null,
    postMessage: (m) => {
      sent.push(m);
    },
    terminate: () => {},
  };
  return {
    sent,
    client: createShelfClient(() => port),
    hits: (seq: number) => port.onmessage?.({ data: { type: 'hits', seq, hits: [{ key: 'shared:a', score: seq, marks: [] }] } }),
  };
}

describe('the library’s client', () => {
  it('a search brings the library along, under keys that no two libraries share', () => {
    const { sent, client } = rig();
    client.setLibraries([file([reply('a')])]);
    expect(sent).toEqual([]);
    void client.search('a', 5, {});
    expect(sent).toMatchObject([
      { type: 'replies', replies: [{ id: 'shared:a' }] },
      { type: 'search', query: 'a' },
    ]);
    client.stop();
  });
  it('later only what changed is sent', () => {
    const { sent, client } = rig();
    const [a, b] = [reply('a'), reply('b')];
    client.setLibraries([file([a, b])]);
    void client.search('', 5, {});
    client.setLibraries([file([a, reply('c')])]);
    void client.search('', 5, {});
    expect(sent[2]).toMatchObject({ type: 'change', put: [{ id: 'shared:c' }], removed: ['shared:b'] });
    client.stop();
  });
  it('of two searches only the newer is answered', async () => {
    const { client, hits } = rig();
    const [old, latest] = [client.search('a', 5, {}), client.search('ab', 5, {})];
    hits(1);
    hits(2);
    expect(await old).toBeNull();
    expect(await latest).toMatchObject([{ score: 2 }]);
    client.stop();
  });
});
