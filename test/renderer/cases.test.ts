import { describe, expect, it } from 'vitest';
import type { AppState } from '../../renderer/state/types.js';
import { addCase, changeCase, closeCase, overrule, setMessage, switchCase } from '../../renderer/state/cases.js';
import { contextOf, correctFact, factsOf, placesOf } from '../../renderer/state/context.js';
import type { Ask } from '../../core/contract.js';
import { formatLocale } from '../../renderer/i18n/index.js';
import { EMPTY } from '../../renderer/state/effects/analyse.js';
import { spoken } from '../../renderer/views/composer/Facts.js';
import { blockersOf, caseRows, caseTitle, openAsks, rowState, shownFindings, tally, uiLang } from '../../renderer/state/select.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { dismissKey } from '../../core/findings/dismissal.js';
import type { Entity } from '../../core/contract.js';
import { aCase, aFinding, anAsk } from './support.js';

const LATER = '2026-11-23T11:00:00.000Z';
const state = (patch: Partial<AppState> = {}): AppState =>
  ({
    cases: [],
    activeCase: '',
    analyses: {},
    suggestions: {},
    together: {},
    inserted: {},
    insertedAs: {},
    copied: null,
    view: 'composer',
    panel: null,
    askInHand: null,
    ...patch,
  }) as AppState;
const three = () => ['a', 'b', 'c'].reduce((s, id) => addCase(s, aCase({ id })), state());

const NOWHERE = { channel: null, sentAt: null };

describe('open cases', () => {
  it('a new case is the active one', () => {
    expect(three().activeCase).toBe('c');
  });
  it('closing the active case goes to its right-hand neighbour, at the end to the left', () => {
    expect(closeCase(switchCase(three(), 'a'), 'a').activeCase).toBe('b');
    expect(closeCase(three(), 'c').activeCase).toBe('b');
    expect(closeCase(three(), 'a').activeCase).toBe('c');
  });
  it('closing the last case leaves none', () => {
    expect(closeCase(addCase(state(), aCase()), 'c1')).toMatchObject({ cases: [], activeCase: '' });
  });
  it('a case that is not there changes nothing', () => {
    const s = three();
    expect(switchCase(s, 'x')).toBe(s);
    expect(closeCase(s, 'x')).toBe(s);
  });
  it('the clock starts with the first message, and an edited message does not start it again', () => {
    const first = setMessage(addCase(state(), aCase()), 'c1', '¿Cuándo llega?', LATER, NOWHERE, 'email');
    expect(first.cases[0]).toMatchObject({ receivedAt: LATER, message: '¿Cuándo llega?' });
    expect(setMessage(first, 'c1', '¿Cuándo llega mi pedido?', '2026-11-23T12:00:00.000Z', NOWHERE, 'email').cases[0]?.receivedAt).toBe(
      LATER,
    );
  });
  it('a message that says when and where it was written starts the clock then, in its channel; a chosen channel stays', () => {
    const sentAt = '2026-11-20T08:00:00.000Z';
    const set = (channel: 'email' | 'social') =>
      setMessage(addCase(state(), aCase({ channel })), 'c1', 'hola', LATER, { channel: 'whatsapp', sentAt }, 'email').cases[0];
    expect(set('email')).toMatchObject({ receivedAt: sentAt, channel: 'whatsapp' });
    expect(set('social')).toMatchObject({ receivedAt: sentAt, channel: 'social' });
  });
  it('a new message forgets the entities corrected for the old one', () => {
    const s = addCase(state(), aCase({ message: 'uno', entities: [] }));
    expect(setMessage(s, 'c1', 'dos', LATER, NOWHERE, 'email').cases[0]?.entities).toBeUndefined();
  });
  it('a change touches its own case only', () => {
    const s = changeCase(three(), 'b', LATER, { draft: 'Hola' });
    expect(s.cases.map((c) => c.draft)).toEqual(['', 'Hola', '']);
  });
});

describe('overruling', () => {
  const ask = { id: 'a1', text: '¿Cuándo?' };
  it('keeps the verdict with the words of the ask', () => {
    expect(overrule([], ask, 'answered')).toEqual([{ askId: 'a1', askText: '¿Cuándo?', state: 'answered' }]);
  });
  it('the same verdict again takes it back', () => {
    expect(overrule(overrule([], ask, 'answered'), ask, 'answered')).toEqual([]);
  });
  it('another verdict replaces it', () => {
    expect(overrule(overrule([], ask, 'answered'), ask, 'not-needed')).toMatchObject([{ state: 'not-needed' }]);
  });
  it('pinned words stay even when the verdict is the same', () => {
    expect(overrule(overrule([], ask, 'answered'), ask, 'answered', 'el jueves')).toMatchObject([{ pin: 'el jueves' }]);
  });
});

describe('what counts as open', () => {
  it('the agent’s word stands above the engine’s', () => {
    expect(rowState(anAsk({ state: 'answered', override: 'open' }))).toBe('unanswered');
    expect(rowState(anAsk({ override: 'elsewhere' }))).toBe('elsewhere');
  });
  it('possible and rhetorical asks never hold a reply back', () => {
    const asks = [
      anAsk(),
      anAsk({ id: 'a2', tier: 2 }),
      anAsk({ id: 'a3', kind: 'rhetorical' }),
      anAsk({ id: 'a4', state: 'partly' }),
      anAsk({ id: 'a5', state: 'answered' }),
    ];
    expect(openAsks(asks).map((a) => a.id)).toEqual(['a1', 'a4']);
    expect(tally(asks)).toEqual({ total: 3, done: 1 });
  });
  it('blocks by severity, and by open asks only when the policy says so', () => {
    const findings = [aFinding({ severity: 'block' }), aFinding()];
    expect(blockersOf(findings, [anAsk()], DEFAULT_POLICY)).toMatchObject({ findings: [{ severity: 'block' }], asks: [] });
    expect(blockersOf([], [anAsk()], { ...DEFAULT_POLICY, rules: { 'unanswered-ask': 'block' } }).asks).toHaveLength(1);
  });
  it('a dismissed finding is gone under the engine’s own key', () => {
    const finding = aFinding();
    expect(shownFindings([finding, aFinding({ text: 'OTRA' })], [dismissKey(finding)])).toHaveLength(1);
  });
});

describe('what a case knows', () => {
  const found: Entity[] = [
    { kind: 'customer', text: 'María', value: 'María Gómez', start: 10, end: 15 },
    { kind: 'order', text: '10482', value: '10482', start: 20, end: 25 },
    { kind: 'order', text: '99999', value: '99999', start: 30, end: 35 },
  ];
  it('is read from the message until the agent says otherwise', () => {
    expect(factsOf(aCase(), found)).toMatchObject({ name: 'María Gómez', order: '10482', tracking: '' });
    expect(factsOf(aCase({ context: { order: { id: '7' } } }), found).order).toBe('7');
  });
  it('a correction replaces the entity that was read wrongly', () => {
    const corrected = correctFact(aCase(), found, 'name', 'Marta Gil');
    expect(corrected.context.customer).toEqual({ name: 'Marta Gil' });
    expect(corrected.entities?.filter((e) => e.kind === 'customer')).toMatchObject([{ value: 'Marta Gil', start: 10 }]);
  });
  it('an emptied fact is none, and says so after the next analysis too', () => {
    const emptied = { ...aCase(), ...correctFact(aCase(), found, 'order', '') };
    expect(factsOf(emptied, emptied.entities ?? []).order).toBe('');
    expect(emptied.entities?.some((e) => e.kind === 'order')).toBe(false);
  });
  it('leaves empty facts out of what fills placeholders', () => {
    expect(contextOf(factsOf(aCase(), found), {}, 'Lucía')).toEqual({
      customer: { name: 'María Gómez' },
      order: { id: '10482' },
      agent: { name: 'Lucía' },
    });
    expect(contextOf(factsOf(aCase(), []), {}, '')).toEqual({ customer: {}, order: {}, agent: {} });
  });
  it('names its tab by the customer and the order, else by the message', () => {
    expect(caseTitle(aCase(), factsOf(aCase(), found))).toBe('María Gómez · #10482');
    expect(caseTitle(aCase({ message: '  Hola, quería preguntar por el pedido\nmás' }), factsOf(aCase(), []))).toBe(
      'Hola, quería preguntar por…',
    );
    expect(caseTitle(aCase(), factsOf(aCase(), []))).toBe('');
  });
});

describe('the list of cases', () => {
  const NOW = '2026-11-30T12:00:00.000Z';
  const followUp = { id: 'f', caseId: 'c', customer: '', text: 'Le llamo', done: false, createdAt: NOW };
  const standing = (asks: readonly Ask[], due: string | null) =>
    caseRows(
      {
        ...state(),
        policy: DEFAULT_POLICY,
        cases: [aCase({ id: 'c', message: 'Hola', receivedAt: NOW })],
        analyses: { c: { ...EMPTY, asks } },
        followUps: due === null ? [] : [{ ...followUp, due }],
      },
      NOW,
    )[0]?.standing;
  it('tells what is due, what is to be answered and what waits', () => {
    const held = anAsk({ held: '2026-12-02T18:00:00Z' });
    expect([
      standing([anAsk()], null),
      standing([anAsk()], '2026-11-30'),
      standing([held], '2026-12-02'),
      standing([anAsk({ state: 'answered' })], '2026-12-02'),
      standing([anAsk({ waiting: true })], null),
      standing([anAsk(), held], '2026-12-02'),
      standing([], null),
    ]).toEqual(['open', 'due', 'waiting', 'waiting', 'waiting', 'open', 'open']);
  });
});

describe('formats', () => {
  it('are the system’s where it speaks the interface’s language, never another language’s', () => {
    expect([
      formatLocale('en', 'en-US'),
      formatLocale('en', 'en-GB'),
      formatLocale('en', 'es-ES'),
      formatLocale('es', 'es-MX'),
      formatLocale('es', 'ca-ES'),
      formatLocale('es', 'es-not a tag'),
    ]).toEqual(['en-US', 'en-GB', 'en-GB', 'es-MX', 'es-ES', 'es-ES']);
  });
  it('write a fact as people do', () => {
    expect([spoken('amount', '189.90 EUR', 'es-ES'), spoken('amount', '49 GBP', 'en-GB'), spoken('date', '2026-11-03', 'en-GB')]).toEqual([
      '189,90\u00a0€',
      '£49.00',
      '3 Nov',
    ]);
    expect(spoken('order', '10482', 'es-ES')).toBe('10482');
  });
});

describe('the interface’s language', () => {
  it('is the system’s unless it was chosen', () => {
    expect([uiLang({ language: 'system' }, 'es-MX'), uiLang({ language: 'system' }, 'de-DE'), uiLang({ language: 'es' }, 'en-US')]).toEqual(
      ['es', 'en', 'es'],
    );
  });
});

describe('where a fact was found', () => {
  const message =
    'Hola:\nLes escribo desde la casa de mi hermana porque el pedido 112-7654321-1234567 del martes pasado no aparece por ninguna parte.';
  const start = message.indexOf('112');
  const order = { kind: 'order' as const, text: '112-7654321-1234567', value: '112-7654321-1234567', start, end: start + 19 };
  it('is its line, cut to whole words', () => {
    expect(placesOf(aCase({ message }), [order])).toEqual({
      order: '…mi hermana porque el pedido 112-7654321-1234567 del martes pasado no aparece…',
    });
  });
  it('is told no more once the agent has put another in its place, and is the bare words where the message is another', () => {
    expect(placesOf(aCase({ message, context: { order: { id: '9' } } }), [order])).toEqual({});
    expect(placesOf(aCase({ message: 'Otra cosa' }), [order])).toEqual({ order: '112-7654321-1234567' });
  });
});
