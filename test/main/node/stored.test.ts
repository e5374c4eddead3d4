/** What is stored on this machine, as people, other versions and bad luck leave it: each bad value is told, nothing of the agent's words goes, the app starts. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../../core/host.js';
import type { NodeHost } from '../../../main/node/host.js';
import { aCase } from '../../host.conformance.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { codeOf } from '../../support/team-files.js';

const hosts: NodeHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});
const start = async (data: string): Promise<NodeHost> => {
  const host = await startNodeHost({ data });
  hosts.push(host);
  return host;
};
const noticesOf = async (host: NodeHost): Promise<readonly Notice[]> => (await host.info()).notices ?? [];

describe('settings', () => {
  const cases: readonly [string, Record<string, unknown>, string][] = [
    ['a language of a later version', { language: 'pt' }, 'language'],
    ['a channel of a later version', { channel: 'fax' }, 'channel'],
    ['a number for a path', { sharedLibrary: 7 }, 'sharedLibrary'],
    ['a path with a zero in it', { sharedLibrary: '/a\0b' }, 'sharedLibrary'],
    ['a path that is not whole', { sharedLibrary: 'equipo.yaml' }, 'sharedLibrary'],
    ['a list for keys', { keys: ['x'] }, 'keys'],
    ['null for the name', { agentName: null }, 'agentName'],
  ];
  for (const [what, bad, name] of cases) {
    it(`with ${what} lose that value alone, and it is told once`, async () => {
      const data = freshFolder();
      const text = JSON.stringify({ agentName: 'Lucía', theme: 'dark', firstRunDone: true, ...bad });
      writeFileSync(join(data, 'settings.json'), text);
      const host = await start(data);
      expect(await host.readSettings()).toMatchObject({
        theme: 'dark',
        firstRunDone: true,
        language: 'system',
        channel: 'email',
        sharedLibrary: null,
      });
      const [notice] = await noticesOf(host);
      expect(notice).toMatchObject({ kind: 'adjusted', what: [name] });
      expect(notice && 'kept' in notice ? readFileSync(notice.kept, 'utf8') : '').toBe(text);
      await host.close();
      expect(await noticesOf(await start(data))).toEqual([]);
    });
  }

  it('with a byte-order mark are read, and those of a later version are kept through a save', async () => {
    const data = freshFolder();
    writeFileSync(join(data, 'settings.json'), `\ufeff${JSON.stringify({ agentName: 'Lucía', later: { a: 1 } })}`);
    const host = await start(data);
    expect(await host.readSettings()).toMatchObject({ agentName: 'Lucía' });
    expect(await noticesOf(host)).toEqual([]);
    await host.writeSettings({ theme: 'light' });
    expect(JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))).toMatchObject({
      agentName: 'Lucía',
      theme: 'light',
      later: { a: 1 },
    });
  });

  it('that are a folder are set aside, also where broken files cannot go', async () => {
    const data = freshFolder();
    mkdirSync(join(data, 'settings.json'));
    writeFileSync(join(data, 'broken'), 'in the way');
    const host = await start(data);
    expect((await noticesOf(host)).map(({ kind }) => kind)).toEqual(['reset']);
    expect(await host.writeSettings({ agentName: 'Lucía' })).toMatchObject({ agentName: 'Lucía' });
    expect(readFileSync(join(data, 'broken'), 'utf8')).toBe('in the way');
  });
});

describe('a case', () => {
  const stored = async (patch: Record<string, unknown>) => {
    const data = freshFolder();
    const first = await start(data);
    await first.saveCase(aCase('c1', { draft: 'primera' }));
    await first.saveCase(aCase('c1', { draft: 'segunda' }));
    await first.close();
    const path = join(data, 'cases', 'c1.json');
    writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...patch }));
    return { data, path, host: await start(data) };
  };

  it('of a later version keeps its draft and the fields that this one does not know, through a save from the window', async () => {
    const { host, path } = await stored({
      later: { mood: ['x'] },
      overrides: [{ askId: 'a1', askText: 'x', state: 'answered', by: 'Ana' }],
    });
    expect(await noticesOf(host)).toEqual([]);
    const [record] = await host.listCases();
    expect(record).toMatchObject({ draft: 'segunda', later: { mood: ['x'] } });
    if (record) await host.saveCase({ ...record, draft: 'tercera' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ draft: 'tercera', later: { mood: ['x'] }, overrides: [{ by: 'Ana' }] });
  });

  for (const [what, patch, name] of [
    ['channel', { channel: 'fax' }, 'channel'],
    ['language', { lang: 'pt' }, 'lang'],
    ['kind of entity', { entities: [{ kind: 'planet', text: 'x', value: 'x', start: 0, end: 1 }] }, 'entities'],
    ['state', { overrides: [{ askId: 'a', askText: 'x', state: 'doubted' }] }, 'overrides'],
  ] as const) {
    it(`with a ${what} of a later version keeps its draft, and that is told`, async () => {
      const { host } = await stored(patch);
      expect(await host.listCases()).toMatchObject([{ draft: 'segunda', message: aCase('c1').message }]);
      expect(await noticesOf(host)).toMatchObject([{ kind: 'adjusted', what: [name] }]);
    });
  }

  it('that was copied in the folder becomes a case of its own, and one that says the same goes', async () => {
    const data = freshFolder();
    const first = await start(data);
    await first.saveCase(aCase('c1', { draft: 'una' }));
    await first.close();
    const folder = join(data, 'cases');
    copyFileSync(join(folder, 'c1.json'), join(folder, 'c1 (1).json'));
    writeFileSync(join(folder, 'c1 (conflicted copy).json'), JSON.stringify(aCase('c1', { draft: 'otra' })));
    const host = await start(data);
    expect((await host.listCases()).map(({ id, draft }) => `${id} ${draft}`).sort()).toEqual(['c1 una', 'c1-2 otra']);
    await host.close();
    expect((await (await start(data)).listCases()).map(({ id }) => id).sort()).toEqual(['c1', 'c1-2']);
  });
});

describe('an unreadable file', () => {
  for (const name of [
    'words.json',
    'uses.json',
    'follow-ups.json',
    'forms.json',
    'cases/c1.json',
    'personal.yaml',
    'policy.yaml',
    'shared.yaml',
    'cases',
    'history',
    'closed',
    'versions',
    'last-good',
    'dictionaries',
  ]) {
    it(`${name} stops no start, and other things are saved`, async () => {
      const data = freshFolder();
      if (name.includes('/')) mkdirSync(join(data, 'cases'));
      // A folder where a file belongs, a file where a folder belongs: also to root.
      if (name.includes('.')) mkdirSync(join(data, name));
      else writeFileSync(join(data, name), 'x');
      const host = await start(data);
      await host.listCases();
      await host.readLibraries();
      await host.readPolicy();
      await host.listFollowUps();
      await host.readWords();
      await host.readHistory();
      expect(await host.writeSettings({ agentName: 'Lucía' })).toMatchObject({ agentName: 'Lucía' });
      if (!name.startsWith('cases')) await host.saveCase(aCase('c9'));
    });
  }

  it('is set aside and told; where it cannot be, nothing is saved over it', async () => {
    const data = freshFolder();
    mkdirSync(join(data, 'words.json', 'inside'), { recursive: true });
    const host = await start(data);
    expect(await host.addWord('Relee')).toEqual(['Relee']);
    expect(await noticesOf(host)).toMatchObject([{ kind: 'reset' }]);
    expect(existsSync(join(data, 'words.json', 'inside'))).toBe(false);
    rmSync(data, { recursive: true, force: true });
    expect(await codeOf(host.saveCase(aCase('c1')))).toBe('resolved');
  });

  it('with one bad entry loses that entry alone', async () => {
    const data = freshFolder();
    writeFileSync(join(data, 'words.json'), '["uno", 7, "dos"]');
    writeFileSync(
      join(data, 'follow-ups.json'),
      JSON.stringify([
        {
          id: 'f1',
          caseId: 'c',
          customer: 'x',
          text: 't',
          due: '2999-01-01',
          done: false,
          createdAt: '2026-11-22T10:00:00.000Z',
          later: 1,
        },
        { id: 'f2' },
      ]),
    );
    const host = await start(data);
    expect(await host.readWords()).toEqual(['uno', 'dos']);
    expect(await host.listFollowUps()).toMatchObject([{ id: 'f1', later: 1 }]);
    expect((await noticesOf(host)).map((notice) => [notice.kind, 'what' in notice ? notice.what : []])).toEqual(
      expect.arrayContaining([['adjusted', ['2']]]),
    );
  });

  it('of the history costs no line that can be read', async () => {
    const data = freshFolder();
    mkdirSync(join(data, 'history', '2026-10.jsonl'), { recursive: true });
    const entry = {
      id: 'h1',
      caseId: 'c',
      at: '2026-11-22T10:00:00.000Z',
      channel: 'fax',
      lang: 'es',
      message: 'm',
      reply: 'r',
      asks: { total: 0, answered: 0, overruled: 0 },
      findings: {},
      replies: [],
      elapsedMs: 0,
      later: true,
    };
    const month = join(data, 'history', '2026-11.jsonl');
    const torn = '{"id":"h3","message":"de Encarna Quiñ';
    writeFileSync(
      month,
      `${JSON.stringify(entry)}\n{"id":"h2","message":"de Encarna Quiñones\n[1]\n${JSON.stringify({ ...entry, id: 'h4' })}\n${torn}`,
    );
    const host = await start(data);
    expect(await host.readHistory()).toMatchObject([
      { id: 'h1', reply: 'r', later: true },
      { id: 'h4', later: true },
    ]);
    // What was cut off while it was written was never said to be saved; the rest is told, kept, and no longer in the way.
    const told = await noticesOf(host);
    expect(told).toMatchObject([
      { kind: 'unreadable', file: join(data, 'history', '2026-10.jsonl') },
      { kind: 'lines', file: month, lines: 2 },
    ]);
    const kept = told.flatMap((notice) => ('kept' in notice ? [notice.kept] : []))[0] ?? '';
    expect(readFileSync(kept, 'utf8')).toBe('{"id":"h2","message":"de Encarna Quiñones\n[1]\n');
    expect(readFileSync(month, 'utf8').split('\n').at(-1)).toBe(torn);
    await host.readHistory();
    expect(await noticesOf(host)).toHaveLength(2);
    // Nor does it outlive the customer whom it is about.
    await host.forgetCustomer(['Encarna Quiñones']);
    expect(existsSync(kept)).toBe(false);
    expect(await host.readHistory()).toHaveLength(2);
  });
});
