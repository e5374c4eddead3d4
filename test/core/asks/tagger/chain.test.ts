import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPossible, STATES, sumsOf, type Potentials } from '../../../../core/asks/tagger/chain.js';

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

/** Every path that the states allow, with its score. */
function paths({ n, emit, pass }: Potentials): { path: number[]; score: number }[] {
  let all = [0, 1, 3].map((s) => ({ path: [s], score: emit[s] as number }));
  for (let i = 1; i < n; i++) {
    all = all.flatMap(({ path, score }) =>
      Array.from({ length: STATES }, (_, s) => s)
        .filter((s) => isPossible(path.at(-1) as number, s))
        .map((s) => ({
          path: [...path, s],
          score: score + (pass(i)[(path.at(-1) as number) * STATES + s] as number) + (emit[i * STATES + s] as number),
        })),
    );
  }
  return all;
}

describe('the chain equals the sum over all its paths', () => {
  it('in its partition and its marginals', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const all = paths(chain),
          z = all.reduce((sum, { score }) => sum + Math.exp(score), 0),
          { logZ, alpha, beta } = sumsOf(chain);
        expect(logZ).toBeCloseTo(Math.log(z), 8);
        for (let i = 0; i < chain.n; i++)
          for (let s = 0; s < STATES; s++) {
            const share = all.filter(({ path }) => path[i] === s).reduce((sum, { score }) => sum + Math.exp(score), 0) / z;
            expect(Math.exp((alpha[i * STATES + s] as number) + (beta[i * STATES + s] as number) - logZ)).toBeCloseTo(share, 8);
          }
      }),
      SEED,
    );
  });

  it('where only some states are allowed', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const allowed = Uint8Array.from({ length: chain.n }, (_, i) => (i === 0 ? 0b01011 : 0b00111));
        const z = paths(chain)
          .filter(({ path }) => path.every((s, i) => ((allowed[i] as number) >> s) & 1))
          .reduce((sum, { score }) => sum + Math.exp(score), 0);
        expect(sumsOf(chain, allowed).logZ).toBeCloseTo(Math.log(z), 8);
      }),
      SEED,
    );
  });
});
