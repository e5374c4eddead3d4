/**
 * What every Host promises, whatever carries the calls. `a` and `b` are two windows on one machine.
 * Runs over the in-memory host, the node host, Electron's wire and the local wire.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRecord, DictionaryList, FollowUp, HistoryEntry, Host, LibraryFile } from '../core/host.js';
import { isAddedName } from '../core/library-name.js';
import type { Reply } from '../core/library/types.js';
import type { PracticeCase } from '../core/practice/case.js';
import type { ConnectedHost } from '../core/wire.js';

export interface Rig {
  readonly a: ConnectedHost;
  readonly b: ConnectedHost;
  stop(): Promise<void>;
  /** Drops a dictionary in; absent where the folder is a real one. */
  readonly drop?: (name: string, aff: string, dic: string) => void;
}

const AT = '2026-11-22T10:00:00.000Z';
export const aCase = (id: string, patch: Partial<CaseRecord> = {}): CaseRecord => ({
  id,
  message: '¿Cuándo llega mi pedido?',
  draft: 'Hola — ✓ 你好\n\tllega el jueves',
  channel: 'email',
  lang: 'auto',
  context: { customer: { name: 'María' }, note: { deep: [1, null, true] } },
  overrides: [{ askId: 'a1', askText: '¿Cuándo llega mi pedido?', state: 'answered' }],
  dismissed: [],
  receivedAt: AT,
  updatedAt: AT,
  ...patch,
});
export const aReply = (id: string, patch: Partial<Reply> = {}): Reply => ({
  id,
  title: `Título de ${id}`,
  body: 'Hola, {{ customer.name }}:\n\nGracias.',
  tags: ['envío'],
  ...patch,
});
const aFollowUp = (id: string, patch: Partial<FollowUp> = {}): FollowUp => ({
  id,
  caseId: 'c1',
  customer: 'María',
  text: 'Le llamamos mañana',
  due: '2999-01-01',
  done: false,
  createdAt: AT,
  ...patch,
});
const aPracticeCase = (id: string): PracticeCase => ({
  id,
  kind: 'team',
  lang: 'es',
  channel: 'email',
  title: 'Un retraso',
  message: '¿Cuándo llega?\n\nGracias: #1 — "ya"',
  facts: ['Llega el jueves.'],
  asks: [{ text: '¿Cuándo llega?', answer: 'Llega el jueves.' }],
  note: '',
  model: 'Hola:\n\nLlega el jueves.',
  now: AT,
});
const anEntry = (id: string, at: string): HistoryEntry => ({
  id,
  caseId: 'c1',
  at,
  channel: 'email',
  lang: 'es',
  message: 'hola',
  reply: 'adiós\ncon otra línea',
  asks: { total: 2, answered: 1, overruled: 1 },
  findings: { shouting: 1 },
  replies: ['shared:a'],
  elapsedMs: 1200,
});
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error: { code?: string }) => error.code ?? String(error),
  );
const personal = async (host: ConnectedHost) =>
  (await host.readLibraries()).find((file) => file.name === 'personal') ?? expect.fail('no personal library');

/** Two windows on one machine, and a reply put in by the first. */
interface Windows {
  readonly a: ConnectedHost;
  readonly b: ConnectedHost;
  readonly added: (id: string, patch?: Partial<Reply>) => Promise<Reply>;
}

function proposalsAndRoles(rig: () => Windows): void {
  it('keeps what is proposed for the team’s library, saves what is accepted, and tells the other window', async () => {
    const { a, b } = rig();
    const base = await a.saveReply('shared', aReply('propuesta'), null).then((o) => (o.code === 'saved' ? o.reply : null));
    if (!base) expect.fail('not saved');
    const heard = new Promise((done) => b.on('proposalsChanged', done));
    const [first] = await a.propose({ ...base, title: 'Mejor título' }, base, 'Se entiende mejor');
    expect(first).toMatchObject({ state: 'open', own: true, note: 'Se entiende mejor', events: [] });
    expect(await heard).toMatchObject([{ id: first?.id }]);
    const id = first?.id ?? '';
    expect((await b.answerProposal(id, 'comment', '¿Seguro?'))[0]?.events).toMatchObject([{ act: 'comment', text: '¿Seguro?' }]);
    const outcome = await b.acceptProposal(id, { ...base, title: 'Mejor título' }, base, '');
    expect(outcome).toMatchObject({ code: 'saved', reply: { title: 'Mejor título' } });
    expect((await a.listProposals())[0]).toMatchObject({ id, state: 'accepted' });
    expect(await code(a.answerProposal(id, 'withdrawn', ''))).toBe('conflict');
    const [second] = await a.propose(null, base, '');
    // What it started from has been changed since: nothing is removed, and it stays open.
    expect(await b.acceptProposal(second?.id ?? '', null, base, '')).toMatchObject({ code: 'conflict', mine: null });
    expect((await a.answerProposal(second?.id ?? '', 'withdrawn', 'ya no'))[0]).toMatchObject({ state: 'withdrawn' });
    expect(await code(a.propose(null, null, ''))).toBe('invalid');
    expect(await code(a.answerProposal('20260101t000000-00000000', 'comment', 'x'))).toBe('not-found');
  });

  it('keeps to the roles of the policy: an agent proposes, and saves neither replies nor the policy', async () => {
    const { a } = rig();
    await a.writeSettings({ agentName: 'Noa' });
    const base = await a.saveReply('shared', aReply('con-papeles'), null).then((o) => (o.code === 'saved' ? o.reply : null));
    if (!base) expect.fail('not saved');
    const { revision } = await a.readPolicy();
    const policy = await a.writePolicy('relee: policy\nversion: 1\nroles:\n  leads: [Marta]\n  others: agent\n', revision);
    expect(await code(a.saveReply('shared', { ...base, title: 'No' }, base))).toBe('not-allowed');
    expect(await code(a.removeReply('shared', base))).toBe('not-allowed');
    expect(await code(a.changeReplies('shared', [{ reply: null, base }]))).toBe('not-allowed');
    expect(await code(a.writePolicy('relee: policy\nversion: 1\n', policy.revision))).toBe('not-allowed');
    expect(await a.saveReply('personal', aReply('mia'), null)).toMatchObject({ code: 'saved' });
    const [mine] = await a.propose({ ...base, title: 'Sí' }, base, '');
    expect(await code(a.acceptProposal(mine?.id ?? '', base, base, ''))).toBe('not-allowed');
    expect(await code(a.answerProposal(mine?.id ?? '', 'declined', ''))).toBe('not-allowed');
    await a.writeSettings({ agentName: 'MARTA' });
    expect(await a.acceptProposal(mine?.id ?? '', { ...base, title: 'Sí' }, base, '')).toMatchObject({ code: 'saved' });
  });
}

function manyAndUses(rig: () => Windows): void {
  severalLibraries(rig);
  it('changes many replies in one go, or none of them, and names those that a colleague changed', async () => {
    const { a, b, added } = rig();
    const [one, two] = [await added('uno', { favourite: true }), await added('dos', { archived: true })];
    const told: unknown[] = [];
    b.on('libraryChanged', (file) => told.push(file.library.replies.length));
    const done = await a.changeReplies('personal', [
      { reply: { ...one, folder: 'Envíos' }, base: one },
      { reply: null, base: two },
      { reply: aReply('tres'), base: null },
    ]);
    expect(done).toMatchObject({ code: 'saved', disputed: [] });
    expect(done.file.library.replies).toMatchObject([{ id: 'uno', folder: 'Envíos', favourite: true }, { id: 'tres' }]);
    await expect.poll(() => told).toEqual([2]);
    const theirs = done.file.library.replies[0] as Reply;
    const mine = await b.changeReplies('personal', [
      { reply: { ...one, folder: 'Otra' }, base: one },
      { reply: null, base: done.file.library.replies[1] as Reply },
    ]);
    expect(mine).toMatchObject({ code: 'conflict', disputed: ['uno'] });
    expect((await personal(b)).library.replies).toMatchObject([theirs, { id: 'tres' }]);
    expect((await a.listVersions('personal', null, 10)).map(({ id }) => id)).toEqual(expect.arrayContaining(['uno', 'dos', 'tres']));
  });

  it('marks the variants that a change of the reply’s own words has left behind', async () => {
    const { a, b, added } = rig();
    const base = await added('hola', { variants: [{ language: 'en', body: 'Hello' }] });
    const { reply } = (await a.saveReply('personal', { ...base, body: 'Buenos días' }, base)) as { reply: Reply };
    expect(reply.variants).toEqual([{ language: 'en', body: 'Hello', older: true }]);
    expect((await personal(b)).library.replies[0]?.variants).toEqual(reply.variants);
    const caughtUp = await a.saveReply('personal', { ...reply, variants: [{ language: 'en', body: 'Good morning', older: true }] }, reply);
    expect(caughtUp).toMatchObject({ reply: { variants: [{ language: 'en', body: 'Good morning' }] } });
    expect((caughtUp as { reply: Reply }).reply.variants?.[0]).not.toHaveProperty('older');
  });

  it('counts uses', async () => {
    const { a, b } = rig();
    await a.recordUse('shared', 'x');
    await b.recordUse('shared', 'x');
    await a.recordUse('personal', 'x');
    const uses = await b.readUses();
    expect([uses['shared:x']?.count, uses['personal:x']?.count]).toEqual([2, 1]);
    expect(Date.parse(uses['shared:x']?.last ?? '')).not.toBeNaN();
  });
  proposalsAndRoles(rig);

  it('counts what became of a reply’s sentences', async () => {
    const { a, b } = rig();
    const sale = 'Su pedido sale hoy.';
    await a.recordEdits('shared', 'x', [{ sentence: sale, to: 'Su pedido sale mañana.' }]);
    await b.recordEdits('shared', 'x', [{ sentence: sale, to: 'Su pedido sale mañana.' }]);
    await a.recordEdits('shared', 'x', [{ sentence: sale, to: sale }]);
    await a.recordEdits('personal', 'x', [{ sentence: sale, to: null }]);
    const edits = await b.readEdits();
    expect(edits['shared:x']).toMatchObject({
      uses: 3,
      edited: 2,
      sentences: [{ sentence: sale, kept: 1, changed: 2, removed: 0, instead: [{ count: 2, text: 'Su pedido sale mañana.' }] }],
    });
    expect(edits['personal:x']).toMatchObject({ uses: 1, edited: 1, sentences: [{ removed: 1, instead: [] }] });
  });
}

async function sharesFigures(a: Host, b: Host): Promise<void> {
  const entry = { id: 'h1', caseId: 'c1', at: '2026-11-22T10:00:00.000Z', channel: 'email', lang: 'es', answers: true } as const;
  const rest = {
    asks: { total: 1, answered: 1, overruled: 0 },
    findings: { robotic: 1 },
    replies: ['shared:a'],
    elapsedMs: 5,
    reason: '',
  };
  const figures = {
    agent: 'Ana',
    at: '2026-11-22T11:00:00.000Z',
    entries: [{ ...entry, ...rest }],
    followUps: { kept: 1, missed: 0, open: 2 },
  };
  expect(await a.readTeamFigures()).toEqual([]);
  await a.shareFigures({ ...figures, agent: 'Before' });
  expect(await a.shareFigures(figures)).toEqual([{ ...figures, own: true }]);
  expect(await b.readTeamFigures()).toEqual([{ ...figures, own: true }]);
  // Words go where the policy shares them; what is no part of that never does.
  const worded = { ...figures, entries: [{ ...entry, ...rest, message: 'Hola', reply: 'Hola.' }] };
  expect(await a.shareFigures(worded)).toEqual([{ ...worded, own: true }]);
  const more = { ...figures, entries: [{ ...entry, ...rest, gap: ['Hola'] }] };
  await expect(a.shareFigures(more)).rejects.toMatchObject({ code: 'invalid' });
  expect(await a.shareFigures(null)).toEqual([]);
}

/** Any number of libraries beside the team's and the agent's own. */
function severalLibraries(hosts: () => { readonly a: ConnectedHost; readonly b: ConnectedHost }): void {
  it('opens libraries beside the team’s and the agent’s own, tells the other window, and closes them', async () => {
    const { a, b } = hosts();
    const told = new Promise<LibraryFile>((done) =>
      b.on('libraryChanged', (file) => {
        if (file.label === 'Campaña') done(file);
      }),
    );
    const file = (await a.addLibrary({ kind: 'new', path: null, label: 'Campaña', language: 'en' })) ?? expect.fail('cancelled');
    const name = isAddedName(file.name) ? file.name : expect.fail(file.name);
    expect(await told).toMatchObject({ name, label: 'Campaña', writable: true, library: { language: 'en', replies: [] } });
    expect((await b.readSettings()).libraries).toEqual([{ name, path: file.path, label: 'Campaña', readOnly: false }]);
    expect(await b.saveReply(name, aReply('oferta'), null)).toMatchObject({ code: 'saved', file: { label: 'Campaña' } });
    expect((await a.readLibraries()).at(-1)).toMatchObject({ name, library: { replies: [{ id: 'oferta' }] } });
    expect(await a.changeLibrary(name, { readOnly: true })).toMatchObject({ readOnly: true, writable: false });
    expect(await code(b.saveReply(name, aReply('otra'), null))).toBe('read-only');
    expect(await code(b.addLibrary({ kind: 'file', path: file.path }))).toBe('conflict');
    expect(await b.closeLibrary(name)).toBeNull();
    expect((await a.readLibraries()).map((one) => one.name)).not.toContain(name);
    expect((await a.readSettings()).libraries).toEqual([]);
    expect(await code(a.saveReply(name, aReply('otra'), null))).toBe('not-found');
  });
}

export function conformance(name: string, start: () => Promise<Rig>): void {
  describe(`a host over ${name}`, () => {
    let rig: Rig;
    let a: ConnectedHost;
    let b: ConnectedHost;
    beforeEach(async () => {
      rig = await start();
      ({ a, b } = rig);
    });
    afterEach(() => rig.stop());
    const added = async (id: string, patch: Partial<Reply> = {}): Promise<Reply> => {
      const outcome = await a.saveReply('personal', aReply(id, patch), null);
      return outcome.code === 'saved' && outcome.reply ? outcome.reply : expect.fail('not saved');
    };

    it('says what it is', async () => {
      const info = await a.info();
      expect(['electron', 'local', 'memory']).toContain(info.kind);
      expect(info.version).not.toBe('');
    });

    it('keeps settings and tells the other window', async () => {
      const told = new Promise((done) => b.on('settingsChanged', done));
      expect(await a.writeSettings({ agentName: 'Lucía', keys: { 'next-finding': 'F9' } })).toMatchObject({
        agentName: 'Lucía',
        theme: 'system',
      });
      expect(await told).toMatchObject({ agentName: 'Lucía' });
      expect(await b.readSettings()).toMatchObject({ agentName: 'Lucía', keys: { 'next-finding': 'F9' } });
    });

    it('keeps cases whole, replaces them, and forgets those that were removed', async () => {
      expect(await a.listCases()).toEqual([]);
      expect(await a.saveCase(aCase('c1'))).toBeNull();
      await a.saveCase(aCase('c1', { draft: 'otra', sample: true }));
      await b.saveCase(
        aCase('C1', { receivedAt: '2026-11-22T11:00:00.000Z', entities: [{ kind: 'order', text: '#10', value: '10', start: 0, end: 3 }] }),
      );
      expect(await b.listCases()).toEqual([
        aCase('c1', { draft: 'otra', sample: true }),
        aCase('C1', { receivedAt: '2026-11-22T11:00:00.000Z', entities: [{ kind: 'order', text: '#10', value: '10', start: 0, end: 3 }] }),
      ]);
      expect(await a.removeCase('c1')).toBeNull();
      expect((await b.listCases()).map((record) => record.id)).toEqual(['C1']);
    });

    it('closes a case, finds it by its words, brings it back whole, and clears what is old', async () => {
      const mark = { at: '2026-11-22T12:00:00.000Z', customer: 'María Gómez', order: '10482' };
      await a.saveCase(aCase('c1'));
      await a.closeCase(aCase('c1', { closed: mark }));
      await a.closeCase(aCase('c2', { message: 'Otra cosa', closed: { at: '2026-10-01T12:00:00.000Z', customer: 'Pedro', order: '' } }));
      expect(await b.listCases()).toEqual([]);
      expect(await b.findClosed('', 10)).toMatchObject([
        { id: 'c1', ...mark, start: '¿Cuándo llega mi pedido?' },
        { id: 'c2', customer: 'Pedro' },
      ]);
      expect((await b.findClosed('gomez pedido', 10)).map((c) => c.id)).toEqual(['c1']);
      expect(await b.findClosed('gomez', 0)).toEqual([]);
      expect(await b.clearClosed('2026-11-01T00:00:00.000Z')).toBe(1);
      const told = new Promise((done) => b.on('casesChanged', done));
      expect(await a.reopenCase('c1')).toEqual(aCase('c1'));
      expect(await told).toEqual({ id: 'c1' });
      expect(await b.listCases()).toEqual([aCase('c1')]);
      expect(await b.findClosed('', 10)).toEqual([]);
      expect(await a.reopenCase('c1')).toBeNull();
    });

    it('keeps the cases of a team to practise on, and how far the agent is', async () => {
      expect(await a.readPractice()).toMatchObject({ cases: [], problems: [], progress: {} });
      const given = aPracticeCase('team-1');
      expect((await a.savePracticeCase(given)).cases).toEqual([given]);
      expect((await b.savePracticeCase({ ...given, title: 'Otro título' })).cases).toEqual([{ ...given, title: 'Otro título' }]);
      await b.savePracticeCase(aPracticeCase('team-2'));
      const made = { at: AT, tries: 1, asks: 1, forgotten: 1, doubts: 0, findings: 2 };
      await a.savePracticeAttempt('team-1', made);
      await a.savePracticeAttempt('es-precio', made);
      expect((await b.readPractice()).progress).toEqual({ 'team-1': made, 'es-precio': made });
      await a.savePracticeAttempt('es-precio', null);
      const left = await b.removePracticeCase('team-1');
      expect(left.cases.map(({ id }) => id)).toEqual(['team-2']);
      expect((await a.readPractice()).progress).toEqual({});
      expect(await code(a.removePracticeCase('team-1'))).toBe('not-found');
      expect(await code(a.savePracticeCase({ ...given, id: '../x' }))).toBe('invalid');
    });

    it('forgets a customer everywhere, and nobody else', async () => {
      await a.saveCase(aCase('c1', { message: 'Soy María Gómez (maria@x.es)' }));
      await a.saveCase(aCase('c9', { message: 'Soy Mariano', context: {} }));
      await a.closeCase(aCase('c2', { message: 'Otra vez', context: {}, closed: { at: AT, customer: 'María Gómez', order: '' } }));
      await a.logReply({ ...anEntry('h1', AT), caseId: 'c2' });
      await a.logReply({ ...anEntry('h2', AT), caseId: 'c7', reply: 'Hola, MARIA GOMEZ:' });
      await a.logReply({ ...anEntry('h3', AT), caseId: 'c9' });
      await a.saveFollowUp(aFollowUp('f1', { caseId: 'c2', customer: '' }));
      await a.saveFollowUp(aFollowUp('f2', { caseId: 'c9', customer: 'Mariano' }));
      const marks = ['María Gómez', 'maria@x.es'];
      for (const to of ['Doña María Gómez, sale hoy.', 'Sale mañana.', 'Doña María Gómez, sale hoy.', 'Sale mañana.'])
        await a.recordEdits('shared', 'x', [{ sentence: 'Sale hoy.', to }]);
      expect(await b.findCustomer(marks)).toMatchObject({ cases: [{ id: 'c2' }], openCases: ['c1'], replies: 2, followUps: 1 });
      expect((await b.listCases()).length).toBe(2);
      await b.forgetCustomer(marks);
      expect(await a.findCustomer(marks)).toEqual({ cases: [], openCases: [], replies: 0, followUps: 0 });
      expect((await a.listCases()).map((c) => c.id)).toEqual(['c9']);
      expect((await a.readHistory()).map((e) => e.id)).toEqual(['h3']);
      expect((await a.listFollowUps()).map((f) => f.id)).toEqual(['f2']);
      expect((await a.readEdits())['shared:x']?.sentences).toMatchObject([{ changed: 4, instead: [{ text: 'Sale mañana.' }] }]);
    });

    it('keeps the text of a form until it is let go of', async () => {
      await a.saveForm('reply:shared:hola', '{"title":"A medias"}');
      await a.saveForm('policy', 'rules: {}');
      expect(await b.readForms()).toEqual({ 'reply:shared:hola': '{"title":"A medias"}', policy: 'rules: {}' });
      await b.saveForm('policy', null);
      expect(await a.readForms()).toEqual({ 'reply:shared:hola': '{"title":"A medias"}' });
    });

    it('tells which case changed', async () => {
      const told = new Promise((done) => b.on('casesChanged', done));
      await a.saveCase(aCase('c9'));
      expect(await told).toEqual({ id: 'c9' });
    });

    it('takes a message of five megabytes', async () => {
      const message = 'ñandú 😀 '.repeat(520_000);
      await a.saveCase(aCase('big', { message }));
      expect((await b.listCases())[0]?.message === message).toBe(true);
    });

    it('saves, changes and removes a reply, and tells the other window', async () => {
      const told = new Promise<{ name: string }>((done) => b.on('libraryChanged', done));
      const { file: saved } = await a.saveReply('personal', aReply('hola'), null);
      expect(saved.library.replies).toMatchObject([aReply('hola')]);
      expect((await told).name).toBe('personal');
      const seen = (await personal(b)).library.replies[0] as Reply;
      const { file: changed } = await b.saveReply('personal', { ...seen, body: 'Adiós' }, seen);
      expect(changed.library.replies[0]).toMatchObject({ id: 'hola', body: 'Adiós' });
      expect(changed.revision).not.toBe(saved.revision);
      expect(await a.removeReply('personal', changed.library.replies[0] as Reply)).toMatchObject({
        code: 'saved',
        reply: null,
        file: { library: { replies: [] } },
      });
    });

    it('merges changes of two windows to different fields of one reply', async () => {
      const base = await added('hola');
      await a.saveReply('personal', { ...base, body: 'Nuevo cuerpo' }, base);
      expect(await b.saveReply('personal', { ...base, title: 'Nuevo título' }, base)).toMatchObject({
        code: 'saved',
        merged: true,
        reply: { title: 'Nuevo título', body: 'Nuevo cuerpo' },
      });
      expect((await personal(a)).library.replies).toMatchObject([{ id: 'hola', title: 'Nuevo título', body: 'Nuevo cuerpo' }]);
    });

    it('merges changes to different paragraphs, tags and channels of one reply', async () => {
      const base = await added('hola', {
        body: 'Hola:\n\nEl plazo es de dos días.\n\nUn saludo',
        tags: ['envío', 'plazo'],
        channels: ['email', 'chat'],
      });
      await a.saveReply(
        'personal',
        { ...base, body: base.body.replace('dos', 'tres'), tags: ['envío', 'urgente', 'plazo'], channels: ['email', 'chat', 'whatsapp'] },
        base,
      );
      const merged = await b.saveReply(
        'personal',
        { ...base, body: base.body.replace('Un saludo', 'Un cordial saludo'), tags: ['plazo'], channels: ['chat'] },
        base,
      );
      expect(merged).toMatchObject({
        code: 'saved',
        merged: true,
        reply: {
          body: 'Hola:\n\nEl plazo es de tres días.\n\nUn cordial saludo',
          tags: ['urgente', 'plazo'],
          channels: ['chat', 'whatsapp'],
        },
      });
    });

    it('writes nothing where both changed the same, and hands over both texts; the agent’s choice is saved on top of theirs', async () => {
      const base = await added('hola');
      const { reply: theirs } = (await a.saveReply('personal', { ...base, body: 'Uno' }, base)) as { reply: Reply };
      const mine = { ...base, body: 'Dos', title: 'Mi título' };
      expect(await b.saveReply('personal', mine, base)).toMatchObject({ code: 'conflict', base, mine, theirs, fields: ['body'] });
      expect(await b.saveReply('personal', aReply('hola', { body: 'Tres' }), null)).toMatchObject({
        code: 'conflict',
        base: null,
        theirs,
        fields: ['body'],
      });
      expect((await personal(b)).library.replies).toEqual([theirs]);
      expect(await b.saveReply('personal', mine, theirs)).toMatchObject({
        code: 'saved',
        merged: false,
        reply: { body: 'Dos', title: 'Mi título' },
      });
    });

    it('does not remove what a colleague has rewritten, nor bring back in silence what a colleague removed', async () => {
      const base = await added('hola');
      const { reply: theirs } = (await a.saveReply('personal', { ...base, body: 'Reescrita' }, base)) as { reply: Reply };
      expect(await b.removeReply('personal', base)).toMatchObject({ code: 'conflict', base, mine: null, theirs, fields: [] });
      expect((await personal(b)).library.replies).toEqual([theirs]);
      expect(await b.removeReply('personal', theirs)).toMatchObject({ code: 'saved', reply: null });
      const mine = { ...theirs, body: 'Otra' };
      expect(await a.saveReply('personal', mine, theirs)).toMatchObject({ code: 'conflict', mine, theirs: null, fields: [] });
      expect(await a.saveReply('personal', mine, null)).toMatchObject({ code: 'saved', reply: { body: 'Otra' } });
    });

    manyAndUses(() => ({ a, b, added }));

    it('keeps the policy under its revision and tells the other window', async () => {
      const first = await a.readPolicy();
      const told = new Promise((done) => b.on('policyChanged', done));
      const next = await a.writePolicy('version: 1\n', first.revision);
      expect(next.text).toBe('version: 1\n');
      expect(await told).toMatchObject({ text: 'version: 1\n', revision: next.revision });
      expect(await code(b.writePolicy('otra', first.revision))).toBe('conflict');
      expect((await b.readPolicy()).text).toBe('version: 1\n');
    });

    it('logs replies, oldest first, and shares figures of them, and words only as such', async () => {
      await a.logReply(anEntry('h2', '2026-11-22T10:00:00.000Z'));
      await a.logReply(anEntry('h1', '2026-10-01T10:00:00.000Z'));
      await b.logReply({ ...anEntry('h2', '2026-11-22T10:00:00.000Z'), reason: 'urgente' });
      expect(await b.readHistory()).toEqual([
        anEntry('h1', '2026-10-01T10:00:00.000Z'),
        { ...anEntry('h2', '2026-11-22T10:00:00.000Z'), reason: 'urgente' },
      ]);
      await sharesFigures(a, b);
    });

    it('keeps follow-ups', async () => {
      await a.saveFollowUp(aFollowUp('f1'));
      await a.saveFollowUp(aFollowUp('f2'));
      await b.saveFollowUp(aFollowUp('f1', { done: true }));
      expect([...(await a.listFollowUps())].sort((x, y) => x.id.localeCompare(y.id))).toEqual([
        aFollowUp('f1', { done: true }),
        aFollowUp('f2'),
      ]);
      await a.removeFollowUp('f1');
      expect((await b.listFollowUps()).map((followUp) => followUp.id)).toEqual(['f2']);
    });

    it('keeps the agent’s words, each once', async () => {
      await a.addWord('Relee');
      expect(await b.addWord('Relee')).toEqual(['Relee']);
      expect([...(await b.addWord('García-Márquez'))].sort()).toEqual(['García-Márquez', 'Relee']);
      expect([...(await a.addWords(['Relee', 'zafiro']))].sort()).toEqual(['García-Márquez', 'Relee', 'zafiro']);
      await a.removeWord('zafiro');
      expect(await a.removeWord('Relee')).toEqual(['García-Márquez']);
    });

    it('lists the dictionaries dropped in, gives their text, and keeps what was compiled of them', async () => {
      const { folder, files } = await a.listDictionaries();
      expect(files).toEqual([]);
      const told = new Promise<DictionaryList>((done) =>
        b.on('dictionariesChanged', (list) => {
          if (list.files.some((file) => file.fault === undefined)) done(list);
        }),
      );
      if (rig.drop) rig.drop('ca', 'SET UTF-8\n', '1\nmatí\n');
      else
        for (const [kind, text] of [
          ['dic', '1\nmatí\n'],
          ['aff', 'SET UTF-8\n'],
        ] as const)
          writeFileSync(join(folder, `ca.${kind}`), text);
      const [file] = (await told).files;
      expect(file).toMatchObject({ name: 'ca', revision: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
      expect(await a.readDictionary('ca')).toEqual({ revision: file?.revision, aff: 'SET UTF-8\n', dic: '1\nmatí\n' });
      expect(await b.readCompiled(file?.revision ?? '')).toBeNull();
      expect(await b.saveCompiled(file?.revision ?? '', 'AAEC/w==')).toBeNull();
      expect(await a.readCompiled(file?.revision ?? '')).toBe('AAEC/w==');
      expect(await code(a.saveCompiled('f'.repeat(32), 'AAEC/w=='))).toBe('not-found');
      expect(await code(a.readDictionary('gl'))).toBe('not-found');
      for (const name of ['../ca', '..', 'a/b', 'a\\b', '']) expect(await code(a.readDictionary(name))).toBe('invalid');
      expect(await code(a.readCompiled('../../settings'))).toBe('invalid');
      expect(await code(a.saveCompiled(file?.revision ?? '', 'no base64!'))).toBe('invalid');
    });

    it('settles no trouble where there is none', async () => {
      const { revision } = await personal(a);
      expect(await code(a.settleLibrary('personal', 'restore', revision))).toBe('conflict');
      expect(await code(a.settlePolicy('accept', (await a.readPolicy()).revision))).toBe('conflict');
    });

    it('says what is not there', async () => {
      expect(await code(a.removeCase('nope'))).toBe('not-found');
      expect(await code(a.removeReply('personal', aReply('nope')))).toBe('not-found');
      expect(await code(a.removeFollowUp('nope'))).toBe('not-found');
      expect(await code(a.openLibrary('/nowhere/at/all'))).toBe('not-found');
    });

    it('lets no argument through that does not parse', async () => {
      const loose = a as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>;
      const call = (name: string, ...values: unknown[]) => code((loose[name] ?? expect.fail(name))(...values));
      expect(await call('saveCase', { ...aCase('c1'), channel: 'fax' })).toBe('invalid');
      expect(await call('saveCase', aCase('../../etc/passwd'))).toBe('invalid');
      expect(await call('saveCase')).toBe('invalid');
      expect(await call('saveCase', aCase('c1'), 'extra')).toBe('invalid');
      expect(await call('saveReply', 'other', aReply('x'), null)).toBe('invalid');
      for (const name of ['added-x', 'added-0123456', 'added-../../etc', 'ADDED-01234567', '__proto__', 7, null])
        expect(await call('saveReply', name, aReply('x'), null), String(name)).toBe('invalid');
      for (const source of [{ kind: 'starter', language: 'xx' }, { kind: 'file' }, { kind: 'new', path: null, label: ' ', language: 'es' }])
        expect(await call('addLibrary', source)).toBe('invalid');
      expect(await call('changeLibrary', 'personal', { readOnly: true })).toBe('invalid');
      expect(await call('closeLibrary', 'shared')).toBe('invalid');
      expect(await call('writeSettings', { libraries: [] })).toBe('invalid');
      expect(await call('writeSettings', { unknown: true })).toBe('invalid');
      expect(await call('addWord', '<script>')).toBe('invalid');
      expect(await a.listCases()).toEqual([]);
    });

    it('stops telling when asked to', async () => {
      let told = 0;
      const off = b.on('casesChanged', () => {
        told++;
      });
      await a.saveCase(aCase('c1'));
      await b.listCases();
      await expect.poll(() => told).toBe(1);
      off();
      await a.saveCase(aCase('c2'));
      await b.listCases();
      expect(told).toBe(1);
    });
  });
}
