/**
 * The named features of an ask, a sentence of the draft and all the others: what the fitted score weighs beside the
 * wording. Each is a number, mostly 0–1, and says what it measures. None tells at which place among the asks an ask stands.
 */
import type { AskProfile, Told } from './ask-profile.js';
import type { Lang } from '../contract.js';
import type { Match } from './match.js';
import { offers } from './types/index.js';
import type { Terms } from './terms.js';

/** A sentence of the draft in its place. */
export interface Said {
  readonly terms: Terms;
  readonly body: boolean;
  /** Its quoted passage, when it stands under one. */
  readonly under: Terms | null;
  /** News: weight and number of stems that the message does not hold. */
  readonly news: { readonly share: number; readonly count: number };
  readonly newNames: number;
}

/** Every ask with every sentence. */
export interface Grid {
  readonly lang: Lang;
  readonly asks: readonly AskProfile[];
  readonly said: readonly Said[];
  readonly matches: readonly (readonly Match[])[];
  readonly told: Told;
}

/** One cell of the grid: ask `i`, sentence `j`. */
interface Cell {
  readonly grid: Grid;
  readonly i: number;
  readonly j: number;
  readonly ask: AskProfile;
  readonly said: Said;
  readonly match: Match;
  /** Best cover of the sentence by another ask, 0–1. */
  readonly rival: number;
  readonly rivalAround: number;
  /** Best cover of the ask by another sentence. */
  readonly elsewhere: number;
}

export interface Feature {
  readonly name: string;
  readonly of: (cell: Cell) => number;
}
const feature = (name: string, of: Feature['of']): Feature => ({ name, of });
const flag = (found: boolean): number => (found ? 1 : 0);
const LONG = 4;
/** Words and names are counted up to these. */
const MOST = { news: 8, names: 3, shared: 2 } as const;
const covered = ({ grid, i }: Cell, j: number): number => grid.matches[i]?.[j]?.cover ?? 0;
/** Places as shares of the way, 0–1. */
const distance = ({ grid, i, j }: Cell): number => Math.abs((i + 0.5) / grid.asks.length - (j + 0.5) / grid.said.length);

export const FEATURES: readonly Feature[] = [
  feature('bias', () => 1),
  feature('cover: share of the ask’s words, rare ones weighing more', ({ match }) => match.cover),
  feature('cover squared', ({ match }) => match.cover ** 2),
  feature('strongest word in common', ({ match }) => match.strongest),
  feature('words around the ask', ({ match }) => match.around),
  feature('share of the sentence that is the ask’s', ({ match }) => match.sentence),
  feature('four-letter pieces in common', ({ match }) => match.pieces),
  feature('neighbouring words in common', ({ match }) => match.neighbours),
  feature('words in common that no other ask has', (cell) => exclusive(cell)),
  feature('cover of the best other ask', ({ rival }) => rival),
  feature('cover above the best other ask', ({ match, rival }) => match.cover - rival),
  feature('no other ask covers more', ({ match, rival }) => flag(match.cover > 0 && match.cover >= rival)),
  feature('words around above those of the best other ask', ({ match, rivalAround }) => match.around - rivalAround),
  feature('cover above the best other sentence', ({ match, elsewhere }) => match.cover - elsewhere),
  feature('cover by the sentence before', (cell) => covered(cell, cell.j - 1)),
  feature('cover by the sentence after', (cell) => covered(cell, cell.j + 1)),
  feature('news: share of words that the message does not hold', ({ said }) => said.news.share),
  feature('news: how many', ({ said }) => Math.min(1, said.news.count / MOST.news)),
  feature('names in common', ({ ask, said }) => Math.min(1, count(said.terms.names, (name) => ask.terms.names.has(name)) / MOST.shared)),
  feature('new names and numbers', ({ said }) => said.newNames),
  feature('a concept in common', ({ match }) => flag(match.sharesConcept)),
  feature('concepts, but none in common', ({ ask, said, match }) =>
    flag(!match.sharesConcept && ask.terms.concepts.size > 0 && said.terms.concepts.size > 0),
  ),
  feature('offers every expected type of answer', ({ ask, said }) =>
    Math.min(1, ...ask.ask.expects.map((type) => offers(type, said.terms))),
  ),
  feature('opens with yes or no, where one is asked for', ({ ask, said }) =>
    flag(ask.ask.expects.includes('polarity') && (said.terms.shapes.has('opens yes') || said.terms.shapes.has('opens no'))),
  ),
  feature('words of the sentence, logarithm', ({ said }) => Math.log(1 + said.terms.length) / LONG),
  feature('words of the ask, logarithm', ({ ask }) => Math.log(1 + ask.terms.length) / LONG),
  feature('asks back', ({ said }) => flag(said.terms.shapes.has('question'))),
  feature('greeting or closing', ({ said }) => flag(!said.body)),
  feature('stands under the ask quoted', ({ ask, said }) =>
    said.under
      ? count(ask.terms.content.keys(), (root) => said.under?.content.has(root) ?? false) / Math.max(1, ask.terms.content.size)
      : 0,
  ),
  feature('place in the draft', ({ grid, j }) => (j + 0.5) / grid.said.length),
  feature('first sentence', ({ j }) => flag(j === 0)),
  feature('last sentence', ({ grid, j }) => flag(j === grid.said.length - 1)),
  feature('one over the sentences', ({ grid }) => 1 / grid.said.length),
  feature('out of order: ask and sentence stand at different parts of the way', (cell) =>
    cell.grid.asks.length > 1 ? distance(cell) : 0.25,
  ),
  feature('in order', (cell) => flag(cell.grid.asks.length > 1 && distance(cell) < 0.6 / cell.grid.asks.length)),
];

function count<T>(all: Iterable<T>, test: (one: T) => boolean): number {
  let n = 0;
  for (const one of all) if (test(one)) n++;
  return n;
}

function exclusive({ grid, match, ask }: Cell): number {
  let sum = 0,
    total = 0;
  for (const weight of match.found.values()) total += weight;
  for (const [root, weight] of match.found) sum += weight / count(grid.asks, ({ terms }) => terms.content.has(root));
  return total === 0 || ask.terms.content.size === 0 ? 0 : (match.cover * sum) / total;
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
      return Float32Array.from(FEATURES, ({ of }) => of(cell));
    });
  });
}
