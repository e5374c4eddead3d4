/** A backup is everything of one agent, and restoring it loses nothing of what is there. Real folders, real files. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCase, aReply } from '../../host.conformance.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { libraryOf, teamFiles } from '../../support/team-files.js';

const AT = '2026-11-20T10:00:00.000Z';
const entry = (id: string) => ({
  id,
  caseId: 'c1',
  at: AT,
  channel: 'email' as const,
  lang: 'es' as const,
  message: '¿Cuándo llega?',
  reply: 'El martes.',
  asks: { total: 1, answered: 1, overruled: 0 },
  findings: {},
  replies: [],
  elapsedMs: 60_000,
});
const followUp = { id: 'f1', caseId: 'c1', customer: 'Ana', text: 'Llamar', due: '2026-12-01', done: false, createdAt: AT };
const closed = (id: string, draft: string) => ({ ...aCase(id, { draft }), closed: { at: AT, customer: 'Ana', order: '10482' } });

const PRACTICE = {
  id: 'llegada',
  kind: 'team' as const,
  lang: 'es' as const,
  channel: 'email' as const,
  title: 'Cuándo llega',
  message: '¿Cuándo llega mi pedido?',
  facts: ['Llega el martes 1 de diciembre.'],
  asks: [{ text: '¿Cuándo llega mi pedido?', answer: 'Llega el martes 1 de diciembre.' }],
  note: '',
  model: 'Hola:\n\nLlega el martes 1 de diciembre.',
  now: AT,
};
const ATTEMPT = { at: AT, tries: 2, asks: 1, forgotten: 0, doubts: 0, findings: 0 };

/** A host as an agent leaves it after some weeks. */
async function lived() {
  const data = freshFolder();
  const host = await startNodeHost({ data });
  await host.writeSettings({ agentName: 'Lucía', theme: 'dark' });
  await host.addWords(['clicar', 'porfa']);
  await host.saveCase(aCase('c1', { draft: 'Hola, Ana:' }));
  await host.saveCase(closed('c2', 'Cerrada.'));
  await host.closeCase(closed('c2', 'Cerrada.'));
  await host.saveFollowUp(followUp);
  await host.logReply(entry('h1'));
  await host.saveReply('personal', aReply('mia'), null);
  await host.recordUse('personal', 'mia');
  for (const to of ['En cinco días.', 'En cinco días.', null])
    await host.recordEdits('personal', 'mia', [{ sentence: 'En diez días.', to }]);
  await host.savePracticeCase(PRACTICE);
  await host.savePracticeAttempt(PRACTICE.id, ATTEMPT);
  return { data, host };
}

describe('a backup restored on another computer', () => {
  it.each([null, 'cañón de luz'])('brings everything back, passphrase %s', async (passphrase) => {
    const { host: old } = await lived();
    const bytes = await old.makeBackup(passphrase);
    expect(Buffer.from(bytes, 'base64').includes('Lucía')).toBe(false);
    const fresh = await startNodeHost();
    const report = await fresh.restoreBackup(bytes, passphrase);
    expect(report).toMatchObject({
      cases: 1,
      closed: 1,
      followUps: 1,
      history: 1,
      words: 2,
      replies: 1,
      keptYours: 0,
      practice: 2,
      dropped: 0,
    });
    expect(await fresh.readSettings()).toMatchObject({ agentName: 'Lucía', theme: 'dark' });
    expect(await fresh.readWords()).toEqual(['clicar', 'porfa']);
    expect(await fresh.listCases()).toEqual(await old.listCases());
    expect(await fresh.findClosed('', 10)).toEqual(await old.findClosed('', 10));
    expect(await fresh.readHistory()).toEqual(await old.readHistory());
    expect(await fresh.listFollowUps()).toEqual([followUp]);
    expect((await fresh.readUses())['personal:mia']?.count).toBe(1);
    expect((await fresh.readEdits())['personal:mia']).toMatchObject({
      uses: 3,
      edited: 3,
      sentences: [{ sentence: 'En diez días.', changed: 2, removed: 1, instead: [{ count: 2, text: 'En cinco días.' }] }],
    });
    expect(await fresh.readEdits()).toEqual(await old.readEdits());
    expect(await fresh.readPractice()).toMatchObject({ cases: [PRACTICE], progress: { llegada: ATTEMPT } });
    const again = await fresh.restoreBackup(bytes, passphrase);
    expect(again).toMatchObject({ cases: 0, closed: 0, followUps: 0, history: 0, words: 0, replies: 0, keptYours: 0, practice: 0 });
    expect((await fresh.listCases()).length + (await fresh.findClosed('', 10)).length).toBe(2);
    // Restored twice they are not counted twice, and what was counted here since stays.
    await fresh.recordEdits('personal', 'mia', [{ sentence: 'En diez días.', to: 'En diez días.' }]);
    await fresh.restoreBackup(bytes, passphrase);
    expect((await fresh.readEdits())['personal:mia']).toMatchObject({ uses: 4, edited: 3 });
  });

  it('leaves a second reader behind: it is named and measured on each computer', async () => {
    const { host: old } = await lived();
    await old.writeSettings({ secondReader: { on: true, url: 'http://10.0.0.5:11434', model: 'm' } });
    const fresh = await startNodeHost();
    const before = (await fresh.readSettings()).secondReader;
    await fresh.restoreBackup(await old.makeBackup(null), null);
    expect((await fresh.readSettings()).secondReader).toEqual(before);
  });

  it('takes the library and its policy along, for who has no team here', async () => {
    const { library, policy, start } = teamFiles()(libraryOf(4));
    writeFileSync(policy, 'version: 1\nagents: [Ana]\n');
    const bytes = await (await start()).makeBackup(null);
    // On a computer where the team's folder is not mounted.
    writeFileSync(`${library}.away`, '');
    const moved = Buffer.from(bytes, 'base64');
    const fresh = await startNodeHost();
    const report = await fresh.restoreBackup(moved.toString('base64'), null);
    expect(report.team).not.toBeNull();
    expect((await fresh.readLibraries()).find(({ name }) => name === 'shared')?.library.replies).toHaveLength(4);
    expect((await fresh.readPolicy()).text).toContain('Ana');
  });
});

describe('a backup restored over work that went on', () => {
  it('keeps the newer text open and the other one among the closed, whichever side is newer', async () => {
    const { host } = await lived();
    const bytes = await host.makeBackup(null);
    await host.saveCase(aCase('c1', { draft: 'Más nuevo, de aquí', updatedAt: '2099-01-01T00:00:00.000Z' }));
    expect(await host.restoreBackup(bytes, null)).toMatchObject({ cases: 0, closed: 1 });
    expect((await host.listCases())[0]?.draft).toBe('Más nuevo, de aquí');
    expect(await host.findClosed('hola ana', 10)).toHaveLength(1);
    const later = await host.makeBackup(null);
    await host.saveCase(aCase('c1', { draft: 'Más viejo, de aquí', updatedAt: '2000-01-01T00:00:00.000Z' }));
    await host.restoreBackup(later, null);
    expect((await host.listCases())[0]?.draft).toBe('Más nuevo, de aquí');
    expect(await host.findClosed('más viejo', 10)).toHaveLength(1);
  });

  it('puts no practice case into a folder that a team shares; the newer attempt stays', async () => {
    const { host } = await lived();
    const bytes = await host.makeBackup(null);
    const team = await teamFiles()(libraryOf(2)).start();
    const later = { ...ATTEMPT, at: '2026-11-25T10:00:00.000Z', tries: 3 };
    await team.savePracticeAttempt('llegada', later);
    expect(await team.restoreBackup(bytes, null)).toMatchObject({ practice: 0 });
    expect(await team.readPractice()).toMatchObject({ cases: [], progress: { llegada: later } });
  });

  it('leaves replies, settings and the team’s library as they are here', async () => {
    const { host } = await lived();
    const bytes = await host.makeBackup(null);
    const { start, library } = teamFiles()(libraryOf(2));
    const team = await start();
    const before = readFileSync(library, 'utf8');
    await team.writeSettings({ agentName: 'Marta' });
    await team.saveReply('personal', { ...aReply('mia'), body: 'La mía de aquí' }, null);
    expect(await team.restoreBackup(bytes, null)).toMatchObject({ replies: 0, keptYours: 1, team: null });
    expect((await team.readSettings()).agentName).toBe('Marta');
    expect(readFileSync(library, 'utf8')).toBe(before);
    expect((await team.readLibraries()).find(({ name }) => name === 'personal')?.library.replies[0]?.body).toBe('La mía de aquí');
  });
});

describe('a file that is no backup', () => {
  it('is refused whole: a wrong or missing passphrase, a changed byte, a cut, another file, one of a later version', async () => {
    const { host, data } = await lived();
    const sealed = Buffer.from(await host.makeBackup('una'), 'base64');
    const plain = Buffer.from(await host.makeBackup(null), 'base64');
    const changed = Buffer.from(sealed);
    changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
    const fresh = await startNodeHost();
    const refusing = (bytes: Buffer, passphrase: string | null) => fresh.restoreBackup(bytes.toString('base64'), passphrase);
    await expect(refusing(sealed, null)).rejects.toMatchObject({ code: 'locked' });
    await expect(refusing(sealed, 'otra')).rejects.toMatchObject({ code: 'locked' });
    await expect(refusing(changed, 'una')).rejects.toMatchObject({ code: 'locked' });
    await expect(refusing(plain.subarray(0, 60), null)).rejects.toMatchObject({ code: 'invalid' });
    await expect(refusing(readFileSync(join(data, 'settings.json')), null)).rejects.toMatchObject({ code: 'invalid' });
    const { gzipSync, gunzipSync } = await import('node:zlib');
    const later = gzipSync(gunzipSync(plain).toString('utf8').replace('"version":1', '"version":2'));
    await expect(refusing(later, null)).rejects.toMatchObject({ code: 'invalid' });
    expect(await fresh.listCases()).toEqual([]);
  });

  it('with some entries that make no sense brings the others, and says how many', async () => {
    const { host } = await lived();
    const { gzipSync, gunzipSync } = await import('node:zlib');
    const raw = JSON.parse(gunzipSync(Buffer.from(await host.makeBackup(null), 'base64')).toString('utf8')) as {
      cases: unknown[];
      shared: unknown;
    };
    raw.cases.push({ id: '../../etc/passwd', message: 3 });
    raw.shared = { name: '../../../fuera.yaml', text: libraryOf(2) };
    const fresh = await startNodeHost();
    const report = await fresh.restoreBackup(gzipSync(JSON.stringify(raw)).toString('base64'), null);
    expect(report).toMatchObject({ cases: 1, dropped: 1 });
    expect(report.team).toMatch(/[\\/]restored[\\/]\d+[\\/]fuera\.yaml$/);
    expect(existsSync(report.team ?? '')).toBe(true);
  });
});
