/** Copying: what blocks, what counts, what was promised. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ask, Finding, Promised } from '../../core/contract.js';
import type { Library } from '../../core/library/types.js';
import { DEFAULT_POLICY } from '../../core/policy/defaults.js';
import type { App } from '../../renderer/state/app.js';
import { EMPTY } from '../../renderer/state/effects/analyse.js';
import { isReason, isUndecided, pointsOf } from '../../renderer/state/select.js';
import type { MemoryHost } from '../support/memory-host.js';
import { aCase, aFinding, anAsk, startApp } from './support.js';

const TEAM: Library = {
  version: 1,
  name: 'Equipo',
  language: 'es',
  replies: [{ id: 'retraso', title: 'Retraso', body: 'Sentimos el retraso de su pedido {{ order.id }}.' }],
};
const DRAFT = 'Hola, María:\n\nSentimos el retraso de su pedido 10482. Mañana le llamamos.';

describe('points to decide', () => {
  const block = aFinding({ severity: 'block', message: 'Fuera de la plataforma.' });
  const sure = anAsk({ id: 'sure', state: 'answered' }),
    doubt = anAsk({ id: 'doubt', state: 'answered', doubt: true }),
    open = anAsk({ id: 'open' });
  it('what blocks comes first, a doubt that nobody decided with it; what is sure does not come at all', () => {
    const policy = { ...DEFAULT_POLICY, rules: { 'unanswered-ask': 'block' as const } };
    const points = pointsOf([aFinding(), block], [sure, doubt, open], policy);
    expect(points.map((p) => [p.kind === 'ask' ? p.ask.id : p.finding.message, p.blocks])).toEqual([
      ['Fuera de la plataforma.', true],
      ['doubt', true],
      ['open', true],
    ]);
    expect(points.map((p) => (p.kind === 'ask' ? p.number : 0))).toEqual([0, 2, 3]);
  });
  it('what the agent decided, what is held, what is only possible and what is no question ask for nothing', () => {
    const none: readonly Ask[] = [
      sure,
      { ...open, override: 'open' },
      { ...open, held: '2026-12-01T18:00:00Z' },
      { ...open, tier: 2 },
      { ...open, kind: 'rhetorical' },
      { ...doubt, override: 'answered' },
    ];
    expect(none.map(isUndecided)).toEqual(none.map(() => false));
    expect(pointsOf([], none, DEFAULT_POLICY)).toEqual([]);
  });
  it.each([
    ['x', false],
    ['aaaaaaaaaaaaaa', false],
    ['ok ok ok ok ok', false],
    ['por que si', false],
    ['Autorizado por Marta, ver correo del lunes', true],
    ['Manager approved it by phone', true],
    ['', false],
    ['..........', false],
  ])('a reason is one when it says something: %s', (text, says) => {
    expect(isReason(text)).toBe(says);
  });
});

describe('copying', () => {
  let app: App;
  let host: MemoryHost;
  const analysed = (part: {
    readonly asks?: readonly Ask[];
    readonly findings?: readonly Finding[];
    readonly promises?: readonly Promised[];
  }) => {
    app.store.setState((s) => ({ analyses: { ...s.analyses, c1: { ...EMPTY, draft: DRAFT, message: 'm', ...part } } }));
  };
  const notice = () => app.store.getState().notice;
  beforeEach(async () => {
    ({ app, host } = await startApp({
      shared: TEAM,
      cases: [aCase({ message: '¿Cuándo llega?', draft: DRAFT })],
      now: () => '2026-11-23T10:00:00.000Z',
    }));
  });
  afterEach(() => {
    app.actions.stop();
  });

  it('what was promised is kept with its day, once, and one key takes it back', async () => {
    analysed({
      promises: [
        { text: 'Mañana le llamamos.', start: 0, end: 19, due: '2026-11-24' },
        { text: 'Le decimos algo', start: 0, end: 0, due: null },
      ],
    });
    expect(await app.actions.copy('')).toBe(true);
    expect(await host.listFollowUps()).toMatchObject([
      { text: 'Mañana le llamamos.', due: '2026-11-24', caseId: 'c1', done: false },
      { text: 'Le decimos algo', due: '2026-11-24' },
    ]);
    await app.actions.copy('');
    expect(await host.listFollowUps()).toHaveLength(2);
    app.store.setState({ copied: null });
    await app.actions.copy('');
    expect(await host.listFollowUps()).toHaveLength(2);
  });
  it('the undo of the notice lets go of the promises and keeps the copy', async () => {
    analysed({ promises: [{ text: 'Mañana le llamamos.', start: 0, end: 19, due: '2026-11-24' }] });
    await app.actions.copy('');
    expect(notice()?.text).toContain('Mañana le llamamos.');
    app.actions.undoNotice(notice()?.id ?? -1);
    await expect.poll(() => host.listFollowUps()).toEqual([]);
    expect(host.clipboard().text).toContain('Sentimos el retraso');
  });
  it('one reply copied twice is one reply in the statistics', async () => {
    analysed({});
    await app.actions.copy('');
    await app.actions.copy('');
    expect(await host.readHistory()).toHaveLength(1);
    app.actions.setDraft('c1', `${DRAFT} Y algo más.`, 0);
    await app.actions.copy('');
    expect(await host.readHistory()).toHaveLength(2);
  });
  it('the parts of a chat are one reply, copied one after the other', async () => {
    const long =
      'Una frase que ocupa más de media burbuja, porque dice lo que hay que decir con todo detalle, sin dejar nada fuera y sin correr, hasta el final del todo.';
    app.actions.setChannel('chat');
    app.actions.setDraft('c1', `${long}\n\n${long} Fin.`, 0);
    analysed({});
    await app.actions.copy('', 0);
    expect(app.store.getState().copied?.parts).toBe(1);
    await app.actions.copy('', 1);
    expect(app.store.getState().copied?.parts).toBe(2);
    expect(host.clipboard().text).toMatch(/Fin\.$/);
    expect(await host.readHistory()).toHaveLength(1);
  });
  it('a reply that was inserted and taken back does not count as used, one that stayed does', async () => {
    analysed({});
    const shelved = { library: 'shared' as const, key: 'shared:retraso', reply: TEAM.replies[0] ?? expect.fail() };
    app.actions.used(shelved);
    app.actions.setDraft('c1', 'Hola, María: se lo digo con mis palabras.', 0);
    await app.actions.copy('');
    expect(await host.readUses()).toEqual({});
    expect((await host.readHistory())[0]?.replies).toEqual([]);
    app.actions.setDraft('c1', DRAFT.replace('de su pedido 10482', 'de su pedido [n.º de pedido]'), 0);
    await app.actions.copy('');
    expect(await host.readUses()).toMatchObject({ 'shared:retraso': { count: 1 } });
  });
  it('counts what became of a reply’s sentences, with the customer’s own data out of it', async () => {
    analysed({});
    const reply = TEAM.replies[0] ?? expect.fail();
    app.actions.used({ library: 'shared', key: 'shared:retraso', reply });
    app.actions.setDraft('c1', DRAFT.replace('de su pedido 10482', 'de su pedido [n.º de pedido]'), 0);
    await app.actions.copy('');
    await expect.poll(async () => (await host.readEdits())['shared:retraso']).toMatchObject({ uses: 1, edited: 0 });
    app.actions.setDraft('c1', DRAFT.replace('Sentimos', 'Sentimos de verdad'), 0);
    await app.actions.copy('');
    await expect
      .poll(async () => (await host.readEdits())['shared:retraso'])
      .toMatchObject({ uses: 2, edited: 1, sentences: [{ kept: 1, changed: 1 }] });
    app.actions.setDraft('c1', 'Hola: se lo digo con mis palabras.', 0);
    await app.actions.copy('');
    await app.actions.loadEdits();
    expect(app.store.getState().edits?.['shared:retraso']?.uses).toBe(2);
  });
  it('a blocked reply wants a reason that says something, and keeps it for the lead', async () => {
    analysed({ findings: [aFinding({ severity: 'block' })] });
    expect(await app.actions.copy('x')).toBe(false);
    expect(host.clipboard().text).toBe('');
    expect(await app.actions.copy('Autorizado por Marta en el correo del lunes')).toBe(true);
    expect((await host.readHistory())[0]?.reason).toBe('Autorizado por Marta en el correo del lunes');
  });
  it('goes on to the case whose time runs out first, and closes this one', async () => {
    app.actions.newCase('Segundo, recién llegado');
    app.actions.switchCase('c1');
    analysed({});
    await app.actions.copy('');
    app.actions.nextCase();
    expect(app.store.getState().cases).toMatchObject([{ message: 'Segundo, recién llegado' }]);
    expect(await host.findClosed('', 5)).toMatchObject([{ id: 'c1' }]);
  });
});
