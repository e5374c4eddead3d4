/** How far a second reader is trusted, on synthetic readings: what is gained is told on pairs left out, and chance gains nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorthAsking, ReaderMemory, withReader } from '../../../core/answers/second-reader/apply.js';
import { combined, fitTrust, thresholdFor, type ReadAsk } from '../../../core/answers/second-reader/trust.js';
import type { Ask } from '../../../core/contract.js';
import { random } from '../../fit/random.js';
import { A_MEASUREMENT } from '../../support/reader-server.js';

/** Asks of which the engine's own p is calibrated and the reader is right in this share. */
function rows(n: number, right: number, seed = 1): ReadAsk[] {
  const next = random(seed);
  return Array.from({ length: n }, (_, i) => {
    const p = 0.1 + 0.8 * next();
    const answered = next() < p;
    return { pair: `p${i >> 1}`, p, reader: next() < right === answered ? 'answered' : 'unanswered', answered };
  });
}

describe('trust in a second reader', () => {
  it('grows with how often it is right; one by chance gains nothing', () => {
    const gains = [0.5, 0.7, 0.9, 1].map((right) => fitTrust(rows(600, right)));
    expect(gains.map(({ gain }) => gain)).toEqual(gains.map(({ gain }) => gain).sort((a, b) => a - b));
    expect(gains[0]?.gain).toBeLessThan(0.02);
    expect(gains[2]?.gain).toBeGreaterThan(10 * (gains[2]?.error ?? 0));
    expect(gains[3]?.trust).toMatchObject({ answered: 0.5, open: 0.5 });
  });
  it('one that says the contrary of the truth is believed the other way round', () => {
    const { trust } = fitTrust(rows(600, 0.05));
    expect(combined(0.5, { state: 'answered' }, trust)).toBeLessThan(0.2);
    expect(combined(0.5, { state: 'unanswered' }, trust)).toBeGreaterThan(0.8);
  });
  it('what it is silent on keeps our own probability', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => combined(p, null, fitTrust([]).trust) === p));
  });
  it('a threshold holds what is wanted of it, on any verdicts', () => {
    const judged = fc.array(fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), { maxLength: 200 });
    fc.assert(
      fc.property(judged, fc.constantFrom(0.5, 0.8, 0.95), (all, wanted) => {
        const from = thresholdFor(all, wanted);
        const above = all.filter(({ p }) => p >= from);
        return from === 1 || above.filter(({ right }) => right).length >= wanted * above.length;
      }),
    );
  });
});

const trust = A_MEASUREMENT.trust as NonNullable<typeof A_MEASUREMENT.trust>;
const SENTENCES = ['La memoria va soldada.', 'Su pedido {{ order.id }} sale hoy.', 'Un saludo'].map((text, i) => ({
  text,
  start: 40 * i,
  end: 40 * i + text.length,
  ...(i === 1 ? { barred: true as const } : {}),
}));
const ask = (patch: Partial<Ask> = {}): Ask => ({
  id: 'a',
  kind: 'question',
  text: '¿Es ampliable?',
  start: 0,
  end: 14,
  expects: ['polarity'],
  tier: 1,
  confidence: 1,
  via: [],
  state: 'unanswered',
  p: 0.4,
  doubt: true,
  evidence: [SENTENCES[2] as (typeof SENTENCES)[number]],
  why: '',
  ...patch,
});

describe('its word in a verdict', () => {
  it('shows the sentence that it named, with what it said', () => {
    expect(withReader(ask(), { state: 'answered', sentences: [0], reason: 'soldada' }, SENTENCES, trust, 'es')).toMatchObject({
      state: 'answered',
      doubt: false,
      evidence: [{ text: 'La memoria va soldada.' }],
      why: 'Lo responde «La memoria va soldada».',
      reader: { state: 'answered', reason: 'soldada' },
    });
  });
  it('earns no tick on a sentence with an open hole, whatever it says', () => {
    expect(withReader(ask(), { state: 'answered', sentences: [1], reason: '' }, SENTENCES, trust, 'es')).toMatchObject({ doubt: true });
  });
  it.each<[string, Partial<Ask>]>([
    ['decided by the agent', { override: 'open' }],
    ['held', { held: null }],
    ['rhetorical', { kind: 'rhetorical' }],
  ])('changes nothing that is %s', (_, patch) => {
    const one = ask(patch);
    expect(withReader(one, { state: 'answered', sentences: [0], reason: '' }, SENTENCES, trust, 'es')).toBe(one);
    expect(isWorthAsking(one, trust, true)).toBe(false);
  });
  it('it is asked about doubt, and about what is sure only where that is wished and it could change it', () => {
    const sure = ask({ state: 'answered', doubt: false, p: 0.93 });
    expect([isWorthAsking(ask(), trust, false), isWorthAsking(sure, trust, false), isWorthAsking(sure, trust, true)]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('that nothing answers holds only while the draft says nothing that it has not read', () => {
    const memory = new ReaderMemory();
    memory.keep('m', [ask()], SENTENCES, [{ state: 'unanswered', sentences: [], reason: '' }]);
    const more = [...SENTENCES, { text: 'Y la factura va adjunta.', start: 130, end: 154 }];
    expect(memory.verdictOn('m', ask(), SENTENCES.slice(0, 2))).toMatchObject({ state: 'unanswered' });
    expect(memory.verdictOn('m', ask(), more)).toBeNull();
    expect(memory.verdictOn('another message', ask(), SENTENCES)).toBeNull();
    expect(memory.verdictOn('m', ask({ text: '¿Otra cosa?' }), SENTENCES)).toBeNull();
  });
});
