/** Several libraries at once, as real files: added, read, written, left alone, changed by a colleague, gone and back, closed. */
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostEvents, LibraryFile } from '../../../core/host.js';
import { isAddedName, withLibrary, type AddedName } from '../../../core/library-name.js';
import type { NodeHost } from '../../../main/node/host.js';
import { aReply } from '../../host.conformance.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { codeOf, idsOf, libraryOf, teamFiles } from '../../support/team-files.js';

const team = teamFiles();
const english = (title: string): string =>
  `relee: library\nversion: 1\nname: Spring sale\nlanguage: en\nreplies:\n  - id: sale\n    title: ${title}\n    body: It ends on Sunday.\n`;
const added = async (host: NodeHost): Promise<readonly LibraryFile[]> => (await host.readLibraries()).slice(2);
const nameOf = ({ name }: LibraryFile): AddedName => (isAddedName(name) ? name : expect.fail(name));
const add = async (host: NodeHost, path: string): Promise<LibraryFile> =>
  (await host.addLibrary({ kind: 'file', path })) ?? expect.fail('cancelled');

/** An agent with a team's library and two more: a campaign's in English, and another team's that nobody here may write. */
async function withTwo() {
  const { data, folder, library, start } = team(libraryOf(3));
  const campaign = join(folder, 'campaign.yaml'),
    other = join(folder, 'otra-tienda.yaml');
  writeFileSync(campaign, english('Spring sale'));
  writeFileSync(other, libraryOf(2).replace('Equipo', 'Otra tienda'));
  chmodSync(other, 0o444);
  const host = await start();
  const [first, second] = [await add(host, campaign), await add(host, other)];
  return { data, folder, library, campaign, other, host, first, second, start };
}

describe('libraries beside the team’s and the agent’s own', () => {
  it('are read with their own name and language, and written where the file may be', async () => {
    const { host, first, second, campaign, other } = await withTwo();
    expect((await host.readLibraries()).map(({ name }) => name)).toEqual(['shared', 'personal', first.name, second.name]);
    expect(first).toMatchObject({ label: 'Spring sale', path: campaign, writable: true, library: { language: 'en' } });
    expect(second).toMatchObject({ label: 'Otra tienda', path: other, writable: false, library: { language: 'es' } });
    expect(await host.saveReply(first.name, aReply('nueva'), null)).toMatchObject({ code: 'saved', file: { label: 'Spring sale' } });
    expect(readFileSync(campaign, 'utf8')).toContain('id: nueva');
    const before = readFileSync(other, 'utf8');
    expect(await codeOf(host.saveReply(second.name, aReply('nueva'), null))).toBe('read-only');
    expect(readFileSync(other, 'utf8')).toBe(before);
    expect((await host.listVersions(first.name, 'nueva', 5)).map(({ id }) => id)).toEqual(['nueva']);
  });

  it('are left alone when the agent wants it so, whatever the file allows, until that is taken back', async () => {
    const { host, first, campaign } = await withTwo();
    const base = first.library.replies[0] ?? expect.fail();
    expect(await host.changeLibrary(nameOf(first), { readOnly: true, label: 'Primavera' })).toMatchObject({
      writable: false,
      readOnly: true,
      label: 'Primavera',
    });
    const before = readFileSync(campaign, 'utf8');
    for (const write of [
      host.saveReply(first.name, aReply('nueva'), null),
      host.removeReply(first.name, base),
      host.changeReplies(first.name, [{ reply: null, base }]),
    ])
      expect(await codeOf(write)).toBe('read-only');
    expect(readFileSync(campaign, 'utf8')).toBe(before);
    expect(await host.changeLibrary(nameOf(first), { readOnly: false })).toMatchObject({ writable: true });
    expect(await host.removeReply(first.name, base)).toMatchObject({ code: 'saved' });
  });

  it('show what a colleague changes, and tell a file that is gone until it is back', async () => {
    const { host, first, campaign } = await withTwo();
    const seen: LibraryFile[] = [];
    host.onEvent(({ event, payload }) => {
      if (event === 'libraryChanged') seen.push(payload as HostEvents['libraryChanged']);
    });
    const last = () => seen.findLast(({ name }) => name === first.name);
    writeFileSync(campaign, english('Summer sale'));
    await expect.poll(() => last()?.library.replies[0]?.title).toBe('Summer sale');
    expect(last()).toMatchObject({ label: 'Spring sale', writable: true });
    renameSync(campaign, `${campaign}.away`);
    await expect.poll(() => last()?.trouble?.kind).toBe('missing');
    // The last good copy stays on the screen.
    expect(last()?.library.replies[0]?.title).toBe('Summer sale');
    renameSync(`${campaign}.away`, campaign);
    await expect.poll(() => last()?.trouble).toBeUndefined();
  });

  it('are told as missing after a start without the drive, with what was last good, and the others open all the same', async () => {
    const { host, first, campaign, other, start } = await withTwo();
    await host.close();
    rmSync(campaign);
    const again = await start();
    const [lost, kept] = await added(again);
    expect(lost).toMatchObject({ name: first.name, trouble: { kind: 'missing' }, library: { replies: [{ title: 'Spring sale' }] } });
    expect(kept).toMatchObject({ path: other, library: { replies: [{ id: 'r-0' }, { id: 'r-1' }] } });
    expect(await codeOf(again.saveReply(first.name, aReply('nueva'), null))).toBe('unconfirmed');
  });

  it('are open once: by another path, by a link, or as the team’s or the agent’s own a file is refused', async () => {
    const { host, data, folder, library, campaign } = await withTwo();
    symlinkSync(campaign, join(folder, 'link.yaml'));
    linkSync(campaign, join(folder, 'hard.yaml'));
    const again = [campaign, join(folder, 'link.yaml'), join(folder, 'hard.yaml'), join(folder, '..', 'equipo', 'campaign.yaml'), library];
    await host.saveReply('personal', aReply('mia'), null);
    for (const path of [...again, join(data, 'personal.yaml')])
      expect(await codeOf(host.addLibrary({ kind: 'file', path })), path).toBe('conflict');
    expect(await codeOf(host.openLibrary(campaign))).toBe('conflict');
    expect(await added(host)).toHaveLength(2);
    // Two windows at once: one of them wins.
    const twice = join(folder, 'twice.yaml');
    writeFileSync(twice, english('Twice'));
    const answers = await Promise.all([1, 2].map(() => codeOf(host.addLibrary({ kind: 'file', path: twice }))));
    expect(answers.sort()).toEqual(['conflict', 'resolved']);
  });

  it('are no other program’s files, folders, or what is not there', async () => {
    const { host, folder } = await withTwo();
    writeFileSync(join(folder, 'espanso.yaml'), 'matches:\n  - trigger: ":hola"\n    replace: "Hola"\n');
    for (const [path, code] of [
      [join(folder, 'espanso.yaml'), 'invalid'],
      [folder, 'invalid'],
      [join(folder, 'nope.yaml'), 'not-found'],
      ['nope.yaml', 'invalid'],
    ] as const)
      expect(await codeOf(host.addLibrary({ kind: 'file', path })), path).toBe(code);
    expect(await host.readSettings()).toMatchObject({ libraries: [{ label: 'Spring sale' }, { label: 'Otra tienda' }] });
  });

  it('are forgotten when closed: the file stays, counts of use are found again, and names nobody gave are refused', async () => {
    const { host, first, campaign } = await withTwo();
    await host.recordUse(first.name, 'sale');
    const before = readFileSync(campaign, 'utf8');
    expect(await host.closeLibrary(nameOf(first))).toBeNull();
    expect(await added(host)).toHaveLength(1);
    expect(readFileSync(campaign, 'utf8')).toBe(before);
    expect(await codeOf(host.saveReply(first.name, aReply('nueva'), null))).toBe('not-found');
    expect(await codeOf(host.closeLibrary(nameOf(first)))).toBe('not-found');
    expect(await codeOf(host.changeLibrary(nameOf(first), { label: 'x' }))).toBe('not-found');
    expect(await codeOf(host.listVersions('added-00000000', null, 5))).toBe('not-found');
    const again = await add(host, campaign);
    expect(again.name).toBe(first.name);
    expect((await host.readUses())[`${again.name}:sale`]?.count).toBe(1);
  });

  it('are made new, in Relee’s folder or where the agent wants, and never over a file', async () => {
    const { host, data, folder } = await withTwo();
    const make = (label: string, path: string | null) => host.addLibrary({ kind: 'new', label, language: 'en', path });
    expect(await make('Campaña de otoño', null)).toMatchObject({
      path: join(data, 'libraries', 'campana-de-otono.yaml'),
      label: 'Campaña de otoño',
      writable: true,
      library: { name: 'Campaña de otoño', language: 'en', replies: [] },
    });
    expect((await make('Campaña de otoño', null))?.path).toBe(join(data, 'libraries', 'campana-de-otono-2.yaml'));
    expect((await make('Aquí', join(folder, 'aqui')))?.path).toBe(join(folder, 'aqui.yaml'));
    const kept = readFileSync(join(folder, 'biblioteca.yaml'), 'utf8');
    expect(await codeOf(make('Encima', join(folder, 'biblioteca.yaml')))).toBe('conflict');
    expect(readFileSync(join(folder, 'biblioteca.yaml'), 'utf8')).toBe(kept);
    expect(await codeOf(make('Lejos', join(folder, 'no', 'x.yaml')))).toBe('not-found');
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it('may be the replies that come with Relee, in both languages; a copy that was closed comes back as it was left', async () => {
    const data = freshFolder();
    const host = await startNodeHost({ data, starters: join(import.meta.dirname, '../../../snippets') });
    const es = (await host.addLibrary({ kind: 'starter', language: 'es' })) ?? expect.fail();
    const en = (await host.addLibrary({ kind: 'starter', language: 'en' })) ?? expect.fail();
    expect([es, en].map(({ library }) => [library.language, library.replies.length > 50])).toEqual([
      ['es', true],
      ['en', true],
    ]);
    expect(es.problems).toEqual([]);
    const base = en.library.replies[0] ?? expect.fail();
    await host.removeReply(en.name, base);
    await host.closeLibrary(nameOf(en));
    expect(await codeOf(host.addLibrary({ kind: 'starter', language: 'es' }))).toBe('conflict');
    const again = (await host.addLibrary({ kind: 'starter', language: 'en' })) ?? expect.fail();
    expect(idsOf(again)).not.toContain(base.id);
    expect(existsSync(join(data, 'libraries', 'relee-en.yaml'))).toBe(true);
    await host.close();
  });

  it('stand in “what is stored where”, and those that were closed beside them', async () => {
    const { host, campaign } = await withTwo();
    await host.addLibrary({ kind: 'new', label: 'Otoño', language: 'es', path: null });
    const closed = (await added(host)).find(({ label }) => label === 'Otoño') ?? expect.fail();
    const of = async () => (await host.listStored()).filter(({ kind }) => kind === 'library' || kind === 'closed-libraries');
    expect((await of()).map(({ kind, label, path }) => [kind, label ?? path])).toEqual([
      ['library', 'Spring sale'],
      ['library', 'Otra tienda'],
      ['library', 'Otoño'],
      ['closed-libraries', join(closed.path, '..')],
    ]);
    expect((await of())[0]).toMatchObject({ path: campaign, bytes: readFileSync(campaign).length });
    expect((await of())[3]).toMatchObject({ bytes: 0, count: 0 });
    await host.closeLibrary(nameOf(closed));
    expect((await of()).at(-1)).toMatchObject({ kind: 'closed-libraries', count: 1, bytes: readFileSync(closed.path).length });
  });

  it('come back with a backup: where they lie, or laid down anew, and what is open here stays as it is', async () => {
    const { host, campaign, other } = await withTwo();
    const [first, second] = (await added(host)).map(nameOf);
    await host.changeLibrary(first ?? expect.fail(), { label: 'Primavera' });
    await host.changeLibrary(second ?? expect.fail(), { readOnly: true });
    const bytes = await host.makeBackup(null);
    const kept = readFileSync(campaign, 'utf8');
    expect(await host.restoreBackup(bytes, null)).toMatchObject({ libraries: 0 });
    expect(readFileSync(campaign, 'utf8')).toBe(kept);
    rmSync(campaign);
    const data = freshFolder();
    const elsewhere = await startNodeHost({ data });
    expect(await elsewhere.restoreBackup(bytes, null)).toMatchObject({ libraries: 2 });
    expect(await added(elsewhere)).toMatchObject([
      { label: 'Primavera', path: join(data, 'libraries', 'primavera.yaml'), library: { language: 'en', replies: [{ id: 'sale' }] } },
      { label: 'Otra tienda', path: other, writable: false, readOnly: true },
    ]);
    expect(existsSync(campaign)).toBe(false);
    await elsewhere.close();
  });

  it('are none in the settings of an earlier version, and a list that somebody broke loses what makes no sense', async () => {
    const data = freshFolder();
    mkdirSync(data, { recursive: true });
    // As the version before wrote them.
    const old = {
      ...{ language: 'es', theme: 'dark', quickInsertKey: 'CommandOrControl+Shift+Space', restoreClipboard: true, agentName: 'Lucía' },
      ...{ channel: 'chat', sharedLibrary: null, keys: {}, firstRunDone: true, secondReader: { on: false, url: '', model: '' } },
      ...{ readerMeasured: null, learning: true, fullReread: false, updates: '', teamRemote: null, learnt: null },
    };
    writeFileSync(join(data, 'settings.json'), JSON.stringify(old));
    const host = await startNodeHost({ data });
    expect(await host.readSettings()).toEqual({ ...old, libraries: [] });
    expect((await host.info()).notices).toEqual([]);
    expect(await added(host)).toEqual([]);
    await host.close();
    const one = { name: 'added-0badf00d', path: join(data, 'x.yaml'), label: 'X', readOnly: false };
    const broken = [one, { ...one, name: 'added-12345678' }, { ...one, path: 'x.yaml', name: 'added-87654321' }];
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ ...old, libraries: broken }));
    const again = await startNodeHost({ data });
    expect((await again.readSettings()).libraries).toEqual([one]);
    expect((await again.info()).notices).toMatchObject([{ kind: 'adjusted', what: ['libraries'] }]);
    await again.close();
  });
});

describe('the order of open libraries', () => {
  it('is the team’s, the agent’s own, then as they were added; a newer version stays in its place', () => {
    const at = (name: 'shared' | 'personal' | AddedName, revision = 1) => ({ name, revision });
    const all = [at('added-00000002'), at('personal'), at('added-00000001'), at('shared')].reduce<readonly ReturnType<typeof at>[]>(
      withLibrary,
      [],
    );
    expect(all.map(({ name }) => name)).toEqual(['shared', 'personal', 'added-00000002', 'added-00000001']);
    expect(withLibrary(all, at('personal', 2)).map(({ revision }) => revision)).toEqual([1, 2, 1, 1]);
  });
});
