/**
 * The row of features of an ask and a sentence: those of features.ts, which a line weighs and trees too, and after them counts
 * and single signs that only trees can use: what they are worth hangs on the others.
 */
import {
  FEATURES,
  flag,
  ofAsk,
  ofSentence,
  ofWords,
  pair,
  placedFeature,
  type Cell,
  type Feature,
  type Grid,
  type Said,
  type Scope,
} from './features.js';
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
  placedFeature('cover with the sentence before', coverWithBefore),
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
interface TopTwo {
  readonly at: number;
  readonly first: number;
  readonly second: number;
}
function topTwo(values: readonly number[]): TopTwo {
  let at = -1,
    first = 0,
    second = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > first) {
      second = first;
      first = value;
      at = i;
    } else if (value > second) second = value;
  }
  return { at, first, second };
}
const butOf = ({ at, first, second }: TopTwo, but: number): number => (but === at ? second : first);

/** What a row hangs on, besides how many asks and sentences there are; and the row. */
interface Seen {
  readonly match: Match;
  readonly before: Match | undefined;
  readonly after: Match | undefined;
  readonly said: Said;
  readonly rival: number;
  readonly rivalAround: number;
  readonly elsewhere: number;
  readonly row: Float32Array;
}
const isSamePlace = (a: Said, b: Said): boolean =>
  a.news === b.news && a.newNames === b.newNames && a.under === b.under && a.body === b.body && a.listed === b.listed;

/** Rows of the grids of one case, one after the other: what stands as it stood keeps its row, the same object, for most edits leave most cells alone. */
export class CellRows {
  private last: readonly (readonly Seen[])[] = [];

  /** @returns the features of every ask with every sentence; nobody writes into a row. */
  of(grid: Grid): Float32Array[][] {
    const { asks, said, matches } = grid;
    const known = this.last.length === asks.length && this.last[0]?.length === said.length ? this.last : null;
    const column = (j: number, of: (match: Match) => number) => topTwo(matches.map((row) => of(row[j] as Match)));
    const covers = said.map((_, j) => column(j, (m) => m.cover));
    const arounds = said.map((_, j) => column(j, (m) => m.around));
    /** What a sentence in its place tells every ask. */
    const places: Float32Array[] = [];
    this.last = asks.map((ask, i) => {
      const row = matches[i] as readonly Match[];
      const elsewhere = topTwo(row.map(({ cover }) => cover));
      return row.map((match, j): Seen => {
        const [rival, rivalAround, best] = [butOf(covers[j] as TopTwo, i), butOf(arounds[j] as TopTwo, i), butOf(elsewhere, j)];
        const [before, after, own] = [row[j - 1], row[j + 1], said[j] as Said];
        const seen = known?.[i]?.[j];
        if (
          seen !== undefined &&
          seen.match === match &&
          seen.before === before &&
          seen.after === after &&
          seen.rival === rival &&
          seen.rivalAround === rivalAround &&
          seen.elsewhere === best &&
          isSamePlace(seen.said, own)
        )
          return seen;
        const cell: Cell = { grid, i, j, ask, said: own, match, rival, rivalAround, elsewhere: best };
        const out = pairRow(cell).slice();
        copy('sentence', (places[j] ??= write('sentence', cell, emptyRow())), out);
        return { match, before, after, said: own, rival, rivalAround, elsewhere: best, row: write('cell', cell, out) };
      });
    });
    return this.last.map((seen) => seen.map(({ row }) => row));
  }
}

/** @returns the features of every ask with every sentence. */
export const cellFeaturesOf = (grid: Grid): Float32Array[][] => new CellRows().of(grid);
