/** Trees as they are fitted, kept and read. */
import { describe, expect, it } from 'vitest';
import { CELL_FEATURES } from '../../../core/answers/cell-features.js';
import { shippedModel } from '../../../core/answers/shipped.js';
import { STACK_FEATURES } from '../../../core/answers/stack.js';
import { treeScore } from '../../../core/trees.js';
import { fitTrees, type BoostSettings } from '../../fit/boost.js';
import { random } from '../../fit/random.js';

const SETTINGS: BoostSettings = { rounds: 60, leaves: 4, rate: 0.3, least: 5, ridge: 1, rows: 1, features: 1, seed: 1 };
const next = random(7);
const rows = Array.from({ length: 400 }, () => [next(), next(), next()]);
const either = ([a = 0, b = 0]: readonly number[]): number => Number(a > 0.5 !== b > 0.5);

describe('boosted trees', () => {
  it('learn what no line can: one or the other, not both', () => {
    const trees = fitTrees(rows, rows.map(either), SETTINGS);
    const fresh = Array.from({ length: 400 }, () => [next(), next(), next()]);
    const right = fresh.filter((row) => treeScore(trees, row) > 0 === (either(row) === 1)).length;
    expect(right / fresh.length).toBeGreaterThanOrEqual(0.93);
  });
  it('are the same for the same seed', () => {
    const settings = { ...SETTINGS, rows: 0.7, features: 0.5 };
    expect(fitTrees(rows, rows.map(either), settings)).toEqual(fitTrees(rows, rows.map(either), settings));
  });
  it('without anything to tell apart they say how often it is so', () => {
    const trees = fitTrees(
      rows.map(() => [1]),
      rows.map((_, i) => Number(i % 4 === 0)),
      SETTINGS,
    );
    expect(1 / (1 + Math.exp(-treeScore(trees, [1])))).toBeCloseTo(0.25, 5);
  });
});

describe('the trees that travel', () => {
  it.each([
    ['evidence', CELL_FEATURES.length],
    ['stack', STACK_FEATURES.length],
  ] as const)('%s: every node looks at a named feature and leads on or to a leaf', (name, width) => {
    const { feature, left, right, leaf, roots } = shippedModel()[name];
    expect(Math.max(...feature)).toBeLessThan(width);
    expect(roots.length).toBeGreaterThan(20);
    for (const to of [...left, ...right]) expect(to < 0 ? ~to < leaf.length : to < feature.length).toBe(true);
  });
});
