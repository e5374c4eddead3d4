/** Every saved version with who and when, beside the shared file, from every computer of the team. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../core/library/types.js';
import type { NodeHost } from '../../../main/node/host.js';
import { openSavedVersions, versionsFolderOf } from '../../../main/node/saved-versions.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { libraryOf } from '../../support/team-files.js';

const hosts: NodeHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});
async function agent(name: string, library: string): Promise<NodeHost> {
  const data = freshFolder();
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ agentName: name, sharedLibrary: library, firstRunDone: true }));
  const host = await startNodeHost({ data });
  hosts.push(host);
  return host;
}
const teamLibrary = (): string => {
  const path = join(freshFolder(), 'biblioteca.yaml');
  writeFileSync(path, libraryOf(6));
  return path;
};
const replyOf = async (host: NodeHost, id: string): Promise<Reply> =>
  (await host.readLibraries())[0]?.library.replies.find((reply) => reply.id === id) ?? expect.fail(id);

describe('the history of versions', () => {
  it('holds what every agent saved and deleted, and each can be put back', async () => {
    const path = teamLibrary();
    const [ana, leo] = [await agent('Ana', path), await agent('Leo', path)];
    const first = await replyOf(ana, 'r-1');
    await ana.saveReply('shared', { ...first, body: 'De Ana' }, first);
    const second = await replyOf(leo, 'r-1');
    await leo.saveReply('shared', { ...second, body: 'De Leo' }, second);
    await ana.removeReply('shared', await replyOf(ana, 'r-1'));
    for (const reader of [ana, leo]) {
      const versions = await reader.listVersions('shared', 'r-1', 50);
      expect(
        versions.map(({ by, first: before, reply }) => [by, before, reply?.body ?? null]).filter(([, before]) => before === false),
      ).toEqual([
        ['Ana', false, null],
        ['Leo', false, 'De Leo'],
        ['Ana', false, 'De Ana'],
      ]);
      expect(versions.filter((version) => version.first).map(({ reply }) => reply?.body)).toContain(first.body);
      expect(Date.now() - Date.parse(versions[0]?.at ?? '')).toBeLessThan(60_000);
    }
    const deleted = (await leo.listVersions('shared', null, 50)).find(({ reply }) => reply?.body === 'De Leo')?.reply ?? expect.fail();
    await leo.saveReply('shared', deleted, null);
    expect((await replyOf(ana, 'r-1')).body).toBe('De Leo');
    // One file per computer and agent: nobody writes another's.
    expect(readdirSync(versionsFolderOf(path))).toHaveLength(2);
  });

  it('holds the policy', async () => {
    const path = teamLibrary();
    const ana = await agent('Ana', path);
    for (const text of ['version: 1\n', 'version: 1\nrules: {}\n']) await ana.writePolicy(text, (await ana.readPolicy()).revision);
    expect((await ana.listVersions('policy', null, 10)).map(({ by, text }) => [by, text])).toEqual([
      ['Ana', 'version: 1\nrules: {}\n'],
      ['Ana', 'version: 1\n'],
    ]);
  });

  it('reads on past a line that a crash cut off and files that are no history', async () => {
    const path = teamLibrary();
    const ana = await agent('Ana', path);
    const first = await replyOf(ana, 'r-1');
    await ana.saveReply('shared', { ...first, body: 'Uno' }, first);
    await ana.listVersions('shared', null, 10);
    const folder = versionsFolderOf(path),
      own = join(folder, readdirSync(folder)[0] ?? '');
    appendFileSync(own, '{"at":"2026-');
    writeFileSync(join(folder, 'nota.txt'), 'x');
    mkdirSync(join(folder, 'carpeta.jsonl'));
    const second = await replyOf(ana, 'r-1');
    await ana.saveReply('shared', { ...second, body: 'Dos' }, second);
    expect((await ana.listVersions('shared', 'r-1', 10)).map(({ reply }) => reply?.body)).toEqual(['Dos', 'Uno', first.body]);
  });

  it('that cannot be written keeps nobody from saving', async () => {
    const path = teamLibrary();
    writeFileSync(versionsFolderOf(path), 'in the way');
    const ana = await agent('Ana', path);
    const first = await replyOf(ana, 'r-1');
    expect(await ana.saveReply('shared', { ...first, body: 'Uno' }, first)).toMatchObject({ code: 'saved' });
    expect(await ana.listVersions('shared', null, 10)).toEqual([]);
  });

  it('is compacted: old versions go, the newest of each reply stay', async () => {
    const path = teamLibrary(),
      data = freshFolder();
    const time = { at: Date.parse('2025-01-01T00:00:00.000Z') };
    const versions = openSavedVersions({ path: () => path, data, now: () => new Date(time.at), by: () => 'Ana' });
    const reply = (id: string, body: string): Reply => ({ id, title: id, body });
    await versions.noteReplies([{ id: 'rara', before: null, after: reply('rara', 'la única') }]);
    const padding = 'x'.repeat(90_000);
    for (let day = 0; day < 60; day++) {
      time.at += 86_400_000 * 12;
      await versions.noteReplies([{ id: 'a', before: null, after: reply('a', `${day} ${padding}`) }]);
    }
    const [file] = readdirSync(versionsFolderOf(path));
    expect(statSync(join(versionsFolderOf(path), file ?? '')).size).toBeLessThan(60 * 90_000);
    const kept = await versions.list('reply', null, 1_000);
    expect(kept[0]?.reply?.body.startsWith('59 ')).toBe(true);
    expect(kept.map(({ id }) => id)).toContain('rara');
    expect(kept.filter(({ id }) => id === 'a').length).toBeGreaterThanOrEqual(20);
    expect(readFileSync(join(versionsFolderOf(path), file ?? ''), 'utf8').endsWith('\n')).toBe(true);
  });
});
