/**
 * The row of features of an ask and a sentence: those of features.ts, which a line weighs and trees too, and after them counts
 * and single signs that only trees can use: what they are worth hangs on the others.
 */
import { FEATURES, flag, ofAsk, ofSentence, ofWords, pair, placed, type Cell, type Feature, type Grid, type Scope } from './features.js';
import type { AskProfile } from './ask-profile.js';
import type { Match } from './match.js';
import type { Terms } from './terms.js';

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
  for (const weight of match.found) shared += weight;
  if (before) for (let k = 0; k < match.found.length; k++) if (match.found[k] === 0) shared += before.found[k] as number;
  return shared / match.total;
}

const TREE_FEATURES: readonly Feature[] = [
  pair('share found of the words that no other ask has', ({ match }) => match.alone),
  pair('words of the other asks: how many', ({ match }) => match.others.count),
  pair('words of the other asks: weight', ({ match }) => match.others.weight),
  pair('of one scene', ({ match }) => match.scenes),
  pair('all stems in common, share', ({ match }) => match.stems),
  ofWords('negations', ({ said }) => said.terms.counts.negations),
  ofWords('conditions', ({ said }) => said.terms.counts.conditions),
  ofWords('amounts', ({ said }) => said.terms.counts.amounts),
  ofWords('cues of answering', ({ said }) => said.terms.counts.cues),
  ofAsk('complaint', ({ ask }) => flag(ask.ask.kind === 'complaint' || ask.ask.kind === 'rhetorical')),
  ofAsk('wants acknowledging', ({ ask }) => flag(ask.ask.expects.includes('ack'))),
  ...SIGNS.map((sign) => ofWords(sign, ({ said }) => flag(said.terms.shapes.has(sign)))),
  placed('cover with the sentence before', coverWithBefore),
  ofSentence('news: weight', ({ said }) => said.news.weight),
  ofSentence('item of a list', ({ said }) => flag(said.listed)),
  ofSentence('sentences', ({ grid }) => grid.said.length),
];

/** All of a row, in order; the linear scores weigh the first `FEATURES.length`. */
export const CELL_FEATURES: readonly Feature[] = [...FEATURES, ...TREE_FEATURES];
const SCOPES = ['ask', 'words', 'pair', 'sentence', 'cell'] as const;
const columnsOf = (scope: Scope): number[] => CELL_FEATURES.flatMap((feature, k) => (feature.scope === scope ? [k] : []));
/** The columns of each scope, and who tells them. */
const COLUMNS = Object.fromEntries(SCOPES.map((scope) => [scope, Int32Array.from(columnsOf(scope))])) as Readonly<
  Record<Scope, Int32Array>
>;
const tellersOf = (scope: Scope): readonly Feature['of'][] =>
  CELL_FEATURES.filter((feature) => feature.scope === scope).map(({ of }) => of);
const TELLERS = Object.fromEntries(SCOPES.map((scope): [Scope, readonly Feature['of'][]] => [scope, tellersOf(scope)])) as Readonly<
  Record<Scope, readonly Feature['of'][]>
>;

/** Writes the features of a scope into a row. */
function write(scope: Scope, cell: Cell, row: Float32Array): Float32Array {
  const columns = COLUMNS[scope];
  const tellers = TELLERS[scope];
  for (let c = 0; c < columns.length; c++) row[columns[c] as number] = (tellers[c] as Feature['of'])(cell);
  return row;
}
/** Copies what is told in the columns of a scope. */
function copy(scope: Scope, from: Float32Array, to: Float32Array): void {
  const columns = COLUMNS[scope];
  for (let c = 0; c < columns.length; c++) to[columns[c] as number] = from[columns[c] as number] as number;
}

const ofAsks = new WeakMap<AskProfile, Float32Array>();
const ofTerms = new WeakMap<Terms, Float32Array>();
const ofPairs = new WeakMap<Match, Float32Array>();
const emptyRow = (): Float32Array => new Float32Array(CELL_FEATURES.length);

function kept<K extends object>(rows: WeakMap<K, Float32Array>, key: K, make: () => Float32Array): Float32Array {
  const known = rows.get(key);
  if (known !== undefined) return known;
  const row = make();
  rows.set(key, row);
  return row;
}

/** What hangs on the ask and the words alone, kept under their match. */
function pairRow(cell: Cell): Float32Array {
  const known = ofPairs.get(cell.match);
  if (known !== undefined) return known;
  const row = kept(ofTerms, cell.said.terms, () => write('words', cell, emptyRow())).slice();
  copy(
    'ask',
    kept(ofAsks, cell.ask, () => write('ask', cell, emptyRow())),
    row,
  );
  ofPairs.set(cell.match, write('pair', cell, row));
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

/** Rows that are kept of one ask and one sentence: one that stands several times has as many. */
const MOST_ROWS = 8;
const ofCells = new WeakMap<Match, Float32Array[]>();

/** @returns the row of a cell: the same object while nothing in it changed, for most edits leave most rows alone. */
function cellRow(cell: Cell, place: Float32Array): Float32Array {
  const known = ofCells.get(cell.match);
  SCRATCH.fill(0);
  write('cell', cell, SCRATCH);
  if (known) for (const row of known) if (holds('cell', row, SCRATCH) && holds('sentence', row, place)) return row;
  const row = pairRow(cell).slice();
  copy('sentence', place, row);
  copy('cell', SCRATCH, row);
  if (!known) ofCells.set(cell.match, [row]);
  else {
    if (known.length >= MOST_ROWS) known.shift();
    known.push(row);
  }
  return row;
}
const SCRATCH = emptyRow();

function holds(scope: Scope, row: Float32Array, other: Float32Array): boolean {
  const columns = COLUMNS[scope];
  for (let c = 0; c < columns.length; c++) {
    const k = columns[c] as number;
    if (row[k] !== other[k]) return false;
  }
  return true;
}

/** @returns the features of every ask with every sentence; nobody writes into a row. */
export function featuresOf(grid: Grid): Float32Array[][] {
  const column = (j: number, of: (match: Match) => number) => topTwo(grid.matches.map((row) => of(row[j] as Match)));
  const rivals = grid.said.map((_, j) => ({ cover: column(j, (m) => m.cover), around: column(j, (m) => m.around) }));
  /** What a sentence in its place tells every ask. */
  const places: Float32Array[] = [];
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
      return cellRow(cell, (places[j] ??= write('sentence', cell, emptyRow())));
    });
  });
}
