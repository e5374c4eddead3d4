import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASK_BEGIN, COMPLAINT_BEGIN, isPossible, STATES, sumsOf, type Potentials } from '../../../../core/asks/tagger/chain.js';
import { chosen } from '../../../../core/asks/tagger/choose.js';
import { likelySpans } from '../../../../core/asks/tagger/spans.js';

const SEED = { seed: 20261130, numRuns: 100 };
const number = fc.double({ min: -3, max: 3, noNaN: true });
const table = fc.array(number, { minLength: STATES * STATES, maxLength: STATES * STATES });
const chains = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc
    .record({
      emit: fc.array(number, { minLength: n * STATES, maxLength: n * STATES }),
      tables: fc.array(table, { minLength: n, maxLength: n }),
    })
    .map(({ emit, tables }): Potentials => ({ n, emit, pass: (i) => tables[i] as number[] })),
);

/** Every path that the states allow, with its share of all. */
function paths({ n, emit, pass }: Potentials): { path: number[]; share: number }[] {
  let all = [0, 1, 3].map((s) => ({ path: [s], score: emit[s] as number }));
  for (let i = 1; i < n; i++)
    all = all.flatMap(({ path, score }) =>
      Array.from({ length: STATES }, (_, s) => s)
        .filter((s) => isPossible(path.at(-1) as number, s))
        .map((s) => ({
          path: [...path, s],
          score: score + (pass(i)[(path.at(-1) as number) * STATES + s] as number) + (emit[i * STATES + s] as number),
        })),
    );
  const z = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
  return all.map(({ path, score }) => ({ path, share: Math.exp(score) / z }));
}

/** The labelled stretches of a path: first, last, kind. */
function stretchesOf(path: readonly number[]): string[] {
  const found: { from: number; to: number; kind: string }[] = [];
  path.forEach((state, i) => {
    if (state === ASK_BEGIN || state === COMPLAINT_BEGIN) found.push({ from: i, to: i, kind: state === ASK_BEGIN ? 'ask' : 'complaint' });
    else if (state !== 0) (found.at(-1) as { to: number }).to = i;
  });
  return found.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
}

describe('a stretch is as probable as the paths on which exactly it is one ask', () => {
  it('together, and no stretch of some weight is left out', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const shares = new Map<string, number>();
        for (const { path, share } of paths(chain)) for (const name of stretchesOf(path)) shares.set(name, (shares.get(name) ?? 0) + share);
        const spans = likelySpans(chain, sumsOf(chain));
        for (const { from, to, ask, complaint } of spans) {
          expect(ask).toBeCloseTo(shares.get(`${from} ${to} ask`) ?? 0, 8);
          expect(complaint).toBeCloseTo(shares.get(`${from} ${to} complaint`) ?? 0, 8);
        }
        for (let from = 0; from < chain.n; from++)
          for (let to = from; to < chain.n; to++) {
            const share = (shares.get(`${from} ${to} ask`) ?? 0) + (shares.get(`${from} ${to} complaint`) ?? 0);
            if (share >= 0.051) expect(spans.some((span) => span.from === from && span.to === to)).toBe(true);
          }
      }),
      SEED,
    );
  });
});

const stretches = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 6 }), long: fc.integer({ min: 0, max: 3 }), p: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { maxLength: 9 },
);

describe('the chosen stretches', () => {
  it('share no segment, and no other choice has better odds', () => {
    fc.assert(
      fc.property(stretches, (rows) => {
        const spans = rows.map(({ from, long }) => ({ from, to: from + long })),
          p = rows.map((row) => row.p);
        const worth = (k: number) => Math.log(((p[k] as number) + 1e-3) / (1 - (p[k] as number) + 1e-3)) - Math.log(0.501 / 0.501);
        const isFree = (some: readonly number[]) =>
          some.every((a, i) =>
            some.slice(i + 1).every((b) => (spans[a]?.to ?? 0) < (spans[b]?.from ?? 0) || (spans[b]?.to ?? 0) < (spans[a]?.from ?? 0)),
          );
        const sum = (some: readonly number[]) => some.reduce((total, k) => total + worth(k), 0);
        const ours = chosen(spans, p, 0.5);
        expect(isFree(ours)).toBe(true);
        let best = 0;
        for (let set = 0; set < 1 << rows.length; set++) {
          const some = rows.flatMap((_, k) => ((set >> k) & 1 ? [k] : []));
          if (isFree(some)) best = Math.max(best, sum(some));
        }
        expect(sum(ours)).toBeCloseTo(best, 8);
      }),
      SEED,
    );
  });
});
