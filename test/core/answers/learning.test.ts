/** Learning from decisions: it helps or is not used, it is bounded, and it moves the log odds by just what was fitted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJudge } from '../../../core/answers/judge.js';
import { corrected, decisionsOf, learn, markOf, type Decision } from '../../../core/answers/learning.js';
import { DECISIONS_LEAST } from '../../../core/answers/learnt.js';
import { shippedModel } from '../../../core/answers/shipped.js';
import { findAsks } from '../../../core/asks/find.js';
import type { OverrideState } from '../../../core/contract.js';
import { random } from '../../fit/random.js';
import { asDraft, asMessage } from '../../support/readings.js';

const WIDTH = shippedModel().answered.dense.length;
/** Decisions of a team for which the shipped p is a guess, and feature 3 tells. */
function decisions(n: number, tells: number, seed = 1): Decision[] {
  const next = random(seed);
  return Array.from({ length: n }, (_, i) => {
    const answered = next() < 0.5;
    const features = Array.from({ length: WIDTH }, () => next() * 0.2);
    features[0] = 1;
    features[3] = answered === next() < tells ? 1 : 0;
    return { caseId: `c${i >> 1}`, features, p: 0.3 + 0.4 * next(), answered };
  });
}

describe('learning from decisions', () => {
  it('a sign that tells this team’s answers is learnt, and is right more often on cases left out', () => {
    const learnt = learn(decisions(200, 0.9));
    expect(learnt).toMatchObject({ decisions: 200, unlearnt: null });
    expect(learnt.after).toBeGreaterThan(learnt.before + 0.2);
    expect(learnt.weights[3]).toBeGreaterThan(0.5);
  });
  it('where nothing tells, it is not used', () => {
    for (const seed of [1, 2, 3]) expect(learn(decisions(200, 0.5, seed)).unlearnt).toBe('no');
  });
  it('too few decisions teach nothing', () => {
    expect(learn(decisions(DECISIONS_LEAST - 1, 1))).toMatchObject({ unlearnt: 'few', weights: [] });
    expect(learn([])).toMatchObject({ unlearnt: 'few', decisions: 0 });
  });
  it('only the newest count, and no weight moves far', () => {
    const learnt = learn([...decisions(300, 0, 5), ...decisions(200, 1, 6)]);
    expect(learnt.decisions).toBe(200);
    expect(learnt.weights[3]).toBeGreaterThan(0);
    expect(Math.max(...learnt.weights.map(Math.abs))).toBeLessThanOrEqual(1.5);
  });
});

const MESSAGE = 'Hola. ¿Cuándo llega mi pedido? ¿Me mandan la factura? ¿Tienen la talla M en azul?';
const DRAFT = 'Hola, Ana: su pedido llega el jueves. La factura va adjunta. Un saludo';
const message = asMessage(MESSAGE),
  draft = asDraft(DRAFT),
  asks = findAsks(message);
const overriding = (...states: OverrideState[]) =>
  states.map((state, i) => ({ askId: asks[i]?.id ?? '', askText: asks[i]?.text ?? '', state }));

describe('decisions', () => {
  it('are overrides that tell of the draft and still stand; p is that of the shipped weights', () => {
    const found = decisionsOf('c', message, draft, asks, overriding('answered', 'not-needed', 'open'));
    const judged = createJudge().judge({ message, draft, asks, uiLang: 'es', overrides: [] });
    expect(found.map(({ answered }) => answered)).toEqual([true, false]);
    expect(found[0]?.p).toBeCloseTo(judged[0]?.p ?? -1, 3);
    expect(found[0]?.features).toHaveLength(WIDTH);
    expect(decisionsOf('c', message, asDraft(''), asks, overriding('answered'))).toEqual([]);
    expect(decisionsOf('c', message, draft, asks, [{ askId: asks[0]?.id ?? '', askText: 'otra cosa', state: 'answered' }])).toEqual([]);
  });
});

describe('a correction', () => {
  it('moves the log odds by the weights times the features, whatever they are', () => {
    const model = shippedModel();
    const plain = decisionsOf('c', message, draft, asks, overriding('answered', 'answered', 'open'));
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: WIDTH, maxLength: WIDTH }), (weights) => {
        const other = corrected(model, { of: markOf(model), weights });
        decisionsOf('c', message, draft, asks, overriding('answered', 'answered', 'open'), other).forEach(({ p }, i) => {
          const { p: own, features } = plain[i] as Decision;
          const moved = weights.reduce((sum, w, k) => sum + w * (features[k] as number), 0);
          const odds = Math.log(own / (1 - own)) + moved;
          expect(p).toBeCloseTo(1 / (1 + Math.exp(-odds)), 3);
        });
      }),
      { numRuns: 25 },
    );
  });
  it('of other weights, or none, changes nothing', () => {
    const model = shippedModel();
    expect(corrected(model, { of: 'other', weights: Array.from({ length: WIDTH }, () => 1) })).toBe(model);
    expect(corrected(model, null)).toBe(model);
  });
});
