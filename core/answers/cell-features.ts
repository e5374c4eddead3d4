/**
 * The row of features of an ask and a sentence: those of features.ts, which a line weighs and trees too, and after them counts
 * and single signs that only trees can use: what they are worth hangs on the others.
 */
import { FEATURES, flag, pair, placed, type Cell, type Feature, type Grid } from './features.js';
import type { Match } from './match.js';

/** Signs of an answer (see `shapes` in terms.ts) that earned a place on sets left out. */
const SIGNS = [
  'amount money',
  'amount number',
  'amount percent',
  'colon',
  'cue apology',
  'cue courtesy',
  'cue data',
  'cue hedge',
  'cue holding',
  'cue no',
  'cue yes',
  'digit',
  'form denies',
  'form does',
  'form picks',
  'form tells',
  'opens yes',
  'path',
  'time',
  'time clock',
  'time date',
  'time vague',
] as const;

/** Of the weight of the ask's stems, the share that the sentence and the one before it hold, 0–1. */
function coverWithBefore({ grid, i, j, match }: Cell): number {
  const before = grid.matches[i]?.[j - 1];
  let shared = 0;
  for (const weight of match.found.values()) shared += weight;
  if (before) for (const [root, weight] of before.found) if (!match.found.has(root)) shared += weight;
  return shared / match.total;
}

const TREE_FEATURES: readonly Feature[] = [
  pair('share found of the words that no other ask has', ({ match }) => match.alone),
  pair('words of the other asks: how many', ({ match }) => match.others.count),
  pair('words of the other asks: weight', ({ match }) => match.others.weight),
  pair('of one scene', ({ match }) => match.scenes),
  pair('all stems in common, share', ({ match }) => match.stems),
  pair('negations', ({ said }) => said.terms.counts.negations),
  pair('conditions', ({ said }) => said.terms.counts.conditions),
  pair('amounts', ({ said }) => said.terms.counts.amounts),
  pair('cues of answering', ({ said }) => said.terms.counts.cues),
  pair('complaint', ({ ask }) => flag(ask.ask.kind === 'complaint' || ask.ask.kind === 'rhetorical')),
  pair('wants acknowledging', ({ ask }) => flag(ask.ask.expects.includes('ack'))),
  ...SIGNS.map((sign) => pair(sign, ({ said }) => flag(said.terms.shapes.has(sign)))),
  placed('cover with the sentence before', coverWithBefore),
  placed('news: weight', ({ said }) => said.news.weight),
  placed('item of a list', ({ said }) => flag(said.listed)),
  placed('sentences', ({ grid }) => grid.said.length),
];

/** All of a row, in order; the linear scores weigh the first `FEATURES.length`. */
export const CELL_FEATURES: readonly Feature[] = [...FEATURES, ...TREE_FEATURES];
const PLACED = CELL_FEATURES.flatMap(({ ofPair, of }, k) => (ofPair ? [] : [{ k, of }]));
const ofPairs = new WeakMap<Match, Float32Array>();

/** @returns the row of a cell; what hangs on the pair alone is kept under its match. */
function rowOf(cell: Cell): Float32Array {
  let own = ofPairs.get(cell.match);
  if (!own) ofPairs.set(cell.match, (own = Float32Array.from(CELL_FEATURES, ({ ofPair, of }) => (ofPair ? of(cell) : 0))));
  const row = own.slice();
  for (const { k, of } of PLACED) row[k] = of(cell);
  return row;
}

/** The largest value and its place, and the largest of the others: so that "the best other" of any place costs nothing. */
function topTwo(values: readonly number[]): (but: number) => number {
  let at = -1,
    first = 0,
    second = 0;
  values.forEach((value, i) => {
    if (value > first) {
      second = first;
      first = value;
      at = i;
    } else if (value > second) second = value;
  });
  return (but) => (but === at ? second : first);
}

/** @returns the features of every ask with every sentence. */
export function featuresOf(grid: Grid): Float32Array[][] {
  const column = (j: number, of: (match: Match) => number) => topTwo(grid.matches.map((row) => of(row[j] as Match)));
  const rivals = grid.said.map((_, j) => ({ cover: column(j, (m) => m.cover), around: column(j, (m) => m.around) }));
  return grid.asks.map((ask, i) => {
    const row = grid.matches[i] as readonly Match[];
    const elsewhere = topTwo(row.map(({ cover }) => cover));
    return grid.said.map((said, j) => {
      const { cover, around } = rivals[j] as (typeof rivals)[number];
      const cell: Cell = {
        grid,
        i,
        j,
        ask,
        said,
        match: row[j] as Match,
        rival: cover(i),
        rivalAround: around(i),
        elsewhere: elsewhere(j),
      };
      return rowOf(cell);
    });
  });
}
