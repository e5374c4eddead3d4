/** "What is stored where" on real files: what stands there is told, and what is cleared is gone from the disk and from memory. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLEARABLE, type StoredKind, type StoredPlace } from '../../../core/stored-kinds.js';
import type { NodeHost } from '../../../main/node/host.js';
import { aCase, aReply } from '../../host.conformance.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';

const AT = '2026-11-22T10:00:00.000Z';
const SECRET = 'Encarnación';
let data: string;
let host: NodeHost;
beforeEach(async () => {
  data = freshFolder();
  mkdirSync(data, { recursive: true });
  for (const name of ['broken', 'restored', 'compiled']) {
    mkdirSync(join(data, name));
    writeFileSync(join(data, name, 'x.json'), SECRET);
  }
  writeFileSync(join(data, 'log.jsonl'), `{"what":"${SECRET}"}\n`);
  host = await startNodeHost({ data });
  // The first look at the dictionaries takes away what was compiled of none of them.
  await host.listDictionaries();
  writeFileSync(join(data, 'compiled', 'x.json'), SECRET);
  await host.saveCase(aCase('c1', { draft: SECRET }));
  await host.saveCase(aCase('c2', { message: SECRET }));
  await host.saveCase(aCase('blank', { message: '', draft: '' }));
  await host.saveCase(aCase('c3', { message: SECRET }));
  await host.closeCase(aCase('c3', { message: SECRET, closed: { at: AT, customer: SECRET, order: '' } }));
  await host.logReply({
    id: 'h1',
    caseId: 'c3',
    at: AT,
    channel: 'email',
    lang: 'es',
    message: SECRET,
    reply: 'Hola',
    asks: { total: 1, answered: 1, overruled: 0 },
    findings: {},
    replies: [],
    elapsedMs: 1,
  });
  for (const text of [SECRET, 'otra'])
    await host.saveFollowUp({
      id: text === SECRET ? 'f1' : 'f2',
      caseId: 'c1',
      customer: SECRET,
      text,
      due: '2999-01-01',
      done: false,
      createdAt: AT,
    });
  for (const word of [SECRET, 'Zutanez']) await host.addWord(word);
  await host.recordUse('personal', 'a');
  for (const _again of [1, 2]) await host.recordEdits('personal', 'a', [{ sentence: 'Hola.', to: `Hola, ${SECRET}.` }]);
  await host.saveForm('save:c1', SECRET);
  await host.saveForm('save:c2', SECRET);
  const made = { at: AT, tries: 1, asks: 1, forgotten: 0, doubts: 0, findings: 0 };
  await host.savePracticeAttempt('es-precio', made);
  await host.saveReply('personal', aReply('a'), null);
  await host.saveReply('personal', { ...aReply('a'), body: 'Otra' }, aReply('a'));
  await host.writeSettings({ agentName: 'Lucía', theme: 'dark' });
});
afterEach(() => host.close());

const of = (places: readonly StoredPlace[], kind: StoredKind): StoredPlace =>
  places.find((one) => one.kind === kind) ?? expect.fail(`no ${kind}`);
/** Files of the data folder that hold the customer's name. */
const holding = (): string[] =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(SECRET))
    .map((entry) => entry.name);

describe('what is stored where', () => {
  it('tells the place, the number and the age of each subject', async () => {
    const places = await host.listStored();
    expect(of(places, 'cases')).toMatchObject({ path: join(data, 'cases'), count: 3 });
    expect(of(places, 'closed')).toMatchObject({ path: join(data, 'closed'), count: 1, oldest: '2026-11-01' });
    expect(of(places, 'history')).toMatchObject({ path: join(data, 'history'), count: 1, oldest: '2026-11-01' });
    expect(of(places, 'follow-ups')).toMatchObject({ count: 2 });
    expect(of(places, 'words')).toMatchObject({ count: 2 });
    expect(of(places, 'forms')).toMatchObject({ count: 2 });
    expect(of(places, 'practice')).toMatchObject({ count: 1 });
    expect(of(places, 'uses')).toMatchObject({ count: 1 });
    expect(of(places, 'edits')).toMatchObject({ count: 1 });
    expect(of(places, 'learnt')).toMatchObject({ bytes: 0, count: 0 });
    expect(of(places, 'reader-key')).toMatchObject({ bytes: 0 });
    expect(of(places, 'shared').path).toBe(join(data, 'shared.yaml'));
    for (const kind of ['versions', 'broken', 'restored', 'compiled', 'log', 'settings', 'personal'] as const)
      expect(of(places, kind).bytes, kind).toBeGreaterThan(0);
    // Nothing lies in the folder that the page does not name, but what only says that the program runs.
    const named = new Set(places.map(({ path }) => path.slice(data.length + 1).split(/[\\/]/)[0]));
    const there = readdirSync(data).map((name) => name.replace(/\.(?:bak|old|lock)$/, ''));
    expect(
      there.filter(
        (name) => !named.has(name) && !/^(?:app\.sock|instance|launch|shared\.yaml\.history|personal\.yaml\.history|\..*)$/.test(name),
      ),
    ).toEqual([]);
  });

  it('clears each subject alone, every copy of it, and from memory too', async () => {
    const own = readFileSync(join(data, 'personal.yaml'), 'utf8');
    for (const kind of CLEARABLE) {
      const left = await host.clearStored(kind);
      expect(of(left, kind).count === 0 || of(left, kind).bytes === 0 || ['cases', 'settings'].includes(kind), kind).toBe(true);
    }
    // The personal replies are never touched.
    expect(readFileSync(join(data, 'personal.yaml'), 'utf8')).toBe(own);
    expect((await host.listCases()).map(({ id }) => id)).toEqual(['blank']);
    expect(await host.findClosed('', 10)).toEqual([]);
    expect([await host.readHistory(), await host.listFollowUps(), await host.readWords()]).toEqual([[], [], []]);
    expect([await host.readForms(), await host.readUses(), (await host.readPractice()).progress]).toEqual([{}, {}, {}]);
    expect(await host.readEdits()).toEqual({});
    expect(await host.readSettings()).toMatchObject({ agentName: '', theme: 'system', firstRunDone: true });
    expect((await host.readLibraries()).find(({ name }) => name === 'personal')?.library.replies).toHaveLength(1);
    expect(holding()).toEqual([]);
    // A new start brings nothing back.
    await host.close();
    host = await startNodeHost({ data });
    expect([await host.readWords(), await host.listFollowUps(), await host.readHistory()]).toEqual([[], [], []]);
    expect(existsSync(join(data, 'broken'))).toBe(false);
  });

  it('keeps a library that a backup laid down and that is open, with all that lies beside it', async () => {
    const folder = join(data, 'restored', '20261101'),
      library = join(folder, 'equipo.yaml'),
      old = join(data, 'versions', 'de-antes.yaml');
    mkdirSync(folder);
    for (const path of [library, old]) writeFileSync(path, `relee: library\nversion: 1\nname: ${SECRET}\nlanguage: es\nreplies: []\n`);
    writeFileSync(join(folder, 'policy.yaml'), 'relee: policy\nversion: 1\n');
    await host.openLibrary(library);
    await host.addLibrary({ kind: 'file', path: old });
    expect(of(await host.listStored(), 'restored')).toMatchObject({ inUse: true, count: 1 });
    const left = await host.clearStored('restored');
    expect(of(left, 'restored')).toMatchObject({ inUse: true, bytes: 0 });
    expect(readdirSync(join(data, 'restored'))).toEqual(['20261101']);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['equipo.yaml', 'policy.yaml']));
    await host.clearStored('versions');
    expect(existsSync(old)).toBe(true);
    // Closed again, it goes like the rest.
    const elsewhere = join(freshFolder(), 'otra.yaml');
    writeFileSync(elsewhere, 'relee: library\nversion: 1\nlanguage: es\nreplies: []\n');
    await host.openLibrary(elsewhere);
    expect(of(await host.listStored(), 'restored')).not.toHaveProperty('inUse');
    await host.clearStored('restored');
    expect(existsSync(join(data, 'restored'))).toBe(false);
  });

  it('clears copied replies from before a day, as the policy says', async () => {
    expect(await host.clearHistory('2026-11-22T09:00:00.000Z')).toBe(0);
    expect(await host.clearHistory('2026-11-23T00:00:00.000Z')).toBe(1);
    expect(await host.readHistory()).toEqual([]);
  });

  it('says what a team keeps beside its library, and that a share does not answer', async () => {
    const team = freshFolder();
    const library = join(team, 'equipo.yaml');
    writeFileSync(library, 'relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies: []\n');
    writeFileSync(join(team, 'policy.yaml'), 'relee: policy\nversion: 1\n');
    await host.openLibrary(library);
    const places = await host.listStored();
    expect(of(places, 'shared')).toMatchObject({ path: library, count: null });
    expect(of(places, 'policy').bytes).toBe(25);
    expect(of(places, 'team-practice')).toMatchObject({ path: join(team, 'practice'), bytes: 0 });
  });
});
