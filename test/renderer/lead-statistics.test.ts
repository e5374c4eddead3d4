/** What a lead is told: by opening hours, at first sending, by what agents dismissed, edited and found no reply for. */
import { parseCsv } from '../../core/library/formats/csv.js';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import type { FollowUp, HistoryEntry } from '../../core/host.js';
import { MESSAGES } from '../../renderer/i18n/index.js';
import { leadCsv } from '../../renderer/state/lead-csv.js';
import { leadFigures, toldOf } from '../../renderer/state/lead-statistics.js';
import { sharedOf, teamPast, teamTold } from '../../renderer/state/shared-figures.js';
import { withSeen, type ReplyEdits } from '../../core/library/edits.js';
import { anEntry, engineHere, startApp } from './support.js';

const HOUR = 3_600_000;
/** Monday to Friday, 9 to 18; e-mail within six hours. */
const policy = { goals: DEFAULT_POLICY.goals, calendar: DEFAULT_POLICY.calendar };
const figures = (entries: readonly HistoryEntry[], followUps: readonly FollowUp[] = [], days: number | null = null) =>
  leadFigures(entries.map(toldOf), followUps, { policy, days, now: '2026-11-30T12:00:00.000Z' });
const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe('within the goal', () => {
  it('a message of Friday evening answered on Monday morning is in time', () => {
    // 20 November 2026 was a Friday.
    const entry = anEntry({ id: 'a', at: '2026-11-23T10:00:00.000Z', elapsedMs: 62 * HOUR });
    expect(figures([entry]).inGoal).toEqual({ count: 1, of: 1 });
    expect(figures([anEntry({ at: '2026-11-23T17:30:00.000Z', elapsedMs: 8 * HOUR })]).inGoal).toEqual({ count: 0, of: 1 });
  });
  it('is told by the hour of the message and by channel; a draft without a message is of no goal', () => {
    const f = figures([
      anEntry({ id: 'a', at: '2026-11-23T10:00:00.000Z', elapsedMs: HOUR }),
      anEntry({ id: 'b', caseId: 'c2', channel: 'chat', at: '2026-11-23T11:00:00.000Z', elapsedMs: 2 * HOUR }),
      anEntry({ id: 'c', caseId: 'c3', message: '' }),
    ]);
    expect(f.byChannel).toMatchObject([
      { channel: 'email', replies: 2, inGoal: { count: 1, of: 1 } },
      { channel: 'chat', inGoal: { count: 0, of: 1 } },
    ]);
    expect(f.byHour.reduce((sum, { inGoal }) => sum + inGoal.of, 0)).toBe(2);
    expect(f.byWeek).toMatchObject([{ week: '2026-11-23', replies: 3 }]);
  });
});

it('complete counts the first sending of a case, even one before the period', () => {
  const asks = (answered: number) => ({ total: 2, answered, overruled: 0 });
  const entries = [
    anEntry({ id: 'a', caseId: 'c1', at: '2026-11-20T10:00:00.000Z', asks: asks(1) }),
    anEntry({ id: 'b', caseId: 'c1', at: '2026-11-29T10:00:00.000Z', asks: asks(2) }),
    anEntry({ id: 'c', caseId: 'c2', at: '2026-11-29T11:00:00.000Z', asks: asks(2) }),
  ];
  expect(figures(entries).complete).toEqual({ count: 1, of: 2 });
  expect(figures(entries, [], 7).complete).toEqual({ count: 1, of: 1 });
});

it('names what is forgotten, dismissed, overridden and followed up', () => {
  const f = figures(
    [
      anEntry({ id: 'a', agent: 'Ana', left: ['amount', 'time'], findings: { shouting: 1 }, dismissed: { robotic: 1 } }),
      anEntry({ id: 'b', agent: 'Ana', left: ['amount'], findings: {}, dismissed: { robotic: 2 }, reason: 'Ya lo sabe por teléfono' }),
      // Of an entry of an earlier version it is not known what was dismissed.
      anEntry({ id: 'c', findings: { robotic: 9 } }),
    ],
    [
      { id: 'f1', caseId: 'c', customer: '', text: 'x', due: '2026-11-20', done: false, createdAt: '2026-11-18T10:00:00Z' },
      { id: 'f2', caseId: 'c', customer: '', text: 'x', due: '2026-11-20', done: true, createdAt: '2026-11-18T10:00:00Z' },
      { id: 'f3', caseId: 'c', customer: '', text: 'x', due: '2026-12-20', done: false, createdAt: '2026-11-18T10:00:00Z' },
    ],
  );
  expect(f.forgotten).toEqual([
    { wants: 'amount', count: 2 },
    { wants: 'time', count: 1 },
  ]);
  expect(f.dismissed).toEqual([{ rule: 'robotic', part: { count: 3, of: 3 } }]);
  expect(f.overrides).toMatchObject([{ agent: 'Ana', reason: 'Ya lo sabe por teléfono' }]);
  expect(f.byAgent).toMatchObject([
    { agent: 'Ana', replies: 2, overrides: 1 },
    { agent: '', replies: 1 },
  ]);
  expect(f.followUps).toEqual({ kept: 1, missed: 1, open: 1 });
});

it('puts messages about the same together where no reply fitted', () => {
  const gap = (id: string, lang: 'es' | 'en', ...asks: string[]) => anEntry({ id, lang, gap: asks });
  const { gaps } = figures([
    gap('a', 'es', '¿Hacen envíos a Ceuta?'),
    gap('b', 'es', '¿Cuánto cuestan los envíos a Ceuta?'),
    gap('c', 'es', '¿Puedo pagar con cheque regalo?'),
    gap('d', 'en', 'Do you engrave names on pens?'),
    gap('e', 'en', 'Can you engrave pens with two names?'),
  ]);
  expect(gaps.map(({ count }) => count)).toEqual([2, 2, 1]);
  expect(gaps[0]?.words).toEqual(expect.arrayContaining(['envíos', 'ceuta']));
});

describe('edits', () => {
  const TEN = 'Le devolvemos el importe en diez días.';
  const FIVE = 'Le devolvemos el importe en cinco días.';
  const seen = (...tos: readonly (string | null)[]): ReplyEdits =>
    tos.reduce<ReplyEdits | undefined>(
      (known, to, i) => withSeen(known, [{ sentence: TEN, to }], `2026-11-2${i}T10:00:00.000Z`),
      undefined,
    ) as ReplyEdits;
  const edited = (edits: Readonly<Record<string, ReplyEdits>>, days: number | null = null) =>
    leadFigures([], [], { policy, days, now: '2026-11-30T12:00:00.000Z', edits }).edited;
  it('are the counts of the library: how often, and what is usually written', () => {
    expect(edited({ 'shared:a': seen(FIVE, FIVE, FIVE, TEN) })).toEqual([
      { reply: 'shared:a', edited: { count: 3, of: 4 }, usual: { from: TEN, to: FIVE } },
    ]);
    expect(edited({ 'shared:a': seen(null, null, TEN) })[0]?.usual).toEqual({ from: TEN, to: '' });
    expect(edited({ 'shared:a': seen('Una cosa.', 'Otra cosa.', TEN) })[0]?.usual).toEqual({ from: TEN, to: null });
  });
  it('leave out what was changed once, never, or last before the period', () => {
    expect(edited({ a: seen(FIVE, TEN), b: seen(TEN, TEN) })).toEqual([]);
    expect(edited({ a: seen(FIVE, FIVE) }, 7)).toEqual([]);
    expect(edited({ a: seen(FIVE, FIVE) }, 30)).toHaveLength(1);
  });
});

it('shares no word of customer or agent, and counts nobody twice', () => {
  const mine = anEntry({
    ...{ id: 'a', agent: 'Ana', message: 'SECRETO', reply: 'SECRETO', reason: 'SECRETO', gap: ['SECRETO'] },
    left: ['time'],
  });
  const shared = sharedOf([{ ...mine, later: 'SECRETO' } as HistoryEntry, anEntry({ id: 'old', at: '2026-01-01T10:00:00.000Z' })], [], {
    ...{ agent: 'Ana', now: '2026-11-30T12:00:00.000Z', today: '2026-11-30', words: false },
  });
  expect(JSON.stringify(shared)).not.toContain('SECRETO');
  expect(shared.entries).toMatchObject([{ id: 'a', left: ['time'], reason: '', answers: true }]);
  const theirs = {
    ...shared,
    agent: 'Luis',
    entries: shared.entries.map(({ agent: _agent, ...entry }) => ({ ...entry, id: 'b', caseId: 'c9' })),
  };
  const told = teamTold(
    [mine],
    [
      { ...shared, own: true },
      { ...theirs, own: false },
    ],
  );
  expect(told.map(({ id, agent }) => [id, agent])).toEqual([
    ['a', 'Ana'],
    ['b', 'Luis'],
  ]);
});

it('shares what was written where the policy says so, for rules to be tried on, and counts with it no more than without', () => {
  const mine = anEntry({ id: 'a', message: '¿Cuándo llega?', reply: 'Mañana.', reason: 'Lo pidió la jefa', gap: ['SECRETO'] });
  const shared = sharedOf([mine], [], { agent: 'Ana', now: '2026-11-30T12:00:00.000Z', today: '2026-11-30', words: true });
  expect(shared.entries).toMatchObject([{ message: '¿Cuándo llega?', reply: 'Mañana.', reason: 'Lo pidió la jefa' }]);
  expect(JSON.stringify(shared)).not.toContain('SECRETO');
  const wordless = { ...shared, entries: shared.entries.map(({ message: _m, reply: _r, ...entry }) => ({ ...entry, id: 'w' })) };
  const team = [
    { ...shared, entries: shared.entries.map((entry) => ({ ...entry, id: 'b', at: '2026-11-01T10:00:00.000Z' })), own: false },
    { ...wordless, own: false },
    { ...shared, own: true },
  ];
  expect(teamPast([mine], team).map(({ id, reply }) => [id, reply])).toEqual([
    ['b', 'Mañana.'],
    ['a', 'Mañana.'],
  ]);
  expect(JSON.stringify(teamTold([], team))).not.toContain('Mañana.');
});

it('the export is one table in the words of the window, and runs no formula', () => {
  const csv = leadCsv(figures([anEntry({ reason: '=CMD()', left: ['amount'] })]), {
    t: MESSAGES.es,
    lang: 'es',
    nameOfReply: (key) => key,
  });
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain("'=CMD()");
  expect(new Set(parseCsv(csv).map(({ cells }) => cells.length))).toEqual(new Set([8]));
});

it('a copied reply keeps who copied it, what was left open and dismissed', async () => {
  const { app, host } = await startApp({ shared: { name: 'x', language: 'es', replies: [] } as never }, engineHere);
  app.actions.newCase('¿Cuándo llega mi pedido? ¿Cuánto cuesta el envío?');
  app.actions.setDraft(app.store.getState().activeCase, 'Hola:\n\nLlega el lunes 7 de diciembre.\n\nUn saludo,', 0);
  await expect.poll(() => app.store.getState().analyses[app.store.getState().activeCase]?.asks.length ?? 0).toBeGreaterThan(0);
  await app.actions.copy('El importe se lo dio la tienda por teléfono');
  const [entry] = await host.readHistory();
  expect(entry).toMatchObject({ agent: 'Lucía', dismissed: {} });
  expect(entry?.left).toContain('amount');
  app.actions.stop();
});
