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
  /** An item of a list. */
  readonly listed: boolean;
  /** News: stems that the message does not hold, their share of the sentence's weight, their number and their weight. */
  readonly news: { readonly share: number; readonly count: number; readonly weight: number };
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
export interface Cell {
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

/** What a feature hangs on: it is worked out once for each ask, each sentence's words, both, each sentence in its place, or each cell. */
export type Scope = 'ask' | 'words' | 'pair' | 'sentence' | 'cell';

export interface Feature {
  readonly name: string;
  readonly scope: Scope;
  readonly of: (cell: Cell) => number;
}
export const ofAsk = (name: string, of: (cell: Pick<Cell, 'ask'>) => number): Feature => ({ name, scope: 'ask', of });
export const ofWords = (name: string, of: (cell: { readonly said: Pick<Said, 'terms'> }) => number): Feature => ({
  name,
  scope: 'words',
  of,
});
/** A feature of the ask and the words of the sentence alone. */
export const pair = (
  name: string,
  of: (cell: Pick<Cell, 'ask' | 'match'> & { readonly said: Pick<Said, 'terms'> }) => number,
): Feature => ({
  name,
  scope: 'pair',
  of,
});
/** A feature of the sentence in its place, whatever is asked. */
export const ofSentence = (name: string, of: (cell: Pick<Cell, 'grid' | 'j' | 'said'>) => number): Feature => ({
  name,
  scope: 'sentence',
  of,
});
/** A feature of the ask and the sentence in its place. */
export const placedFeature = (name: string, of: Feature['of']): Feature => ({ name, scope: 'cell', of });
export const flag = (found: boolean): number => (found ? 1 : 0);
const LONG = 4;
/** Words and names are counted up to these. */
const MOST = { news: 8, names: 3, shared: 2 } as const;
const covered = ({ grid, i }: Cell, j: number): number => grid.matches[i]?.[j]?.cover ?? 0;
/** Places as shares of the way, 0–1. */
const distance = ({ grid, i, j }: Cell): number => Math.abs((i + 0.5) / grid.asks.length - (j + 0.5) / grid.said.length);

export const FEATURES: readonly Feature[] = [
  ofAsk('bias', () => 1),
  pair('cover: share of the ask’s words, rare ones weighing more', ({ match }) => match.cover),
  pair('cover squared', ({ match }) => match.cover ** 2),
  pair('strongest word in common', ({ match }) => match.strongest),
  pair('words around the ask', ({ match }) => match.around),
  pair('share of the sentence that is the ask’s', ({ match }) => match.sentence),
  pair('four-letter pieces in common', ({ match }) => match.pieces),
  pair('neighbouring words in common', ({ match }) => match.neighbours),
  pair('words in common that no other ask has', (cell) => exclusive(cell)),
  placedFeature('cover of the best other ask', ({ rival }) => rival),
  placedFeature('cover above the best other ask', ({ match, rival }) => match.cover - rival),
  placedFeature('no other ask covers more', ({ match, rival }) => flag(match.cover > 0 && match.cover >= rival)),
  placedFeature('words around above those of the best other ask', ({ match, rivalAround }) => match.around - rivalAround),
  placedFeature('cover above the best other sentence', ({ match, elsewhere }) => match.cover - elsewhere),
  placedFeature('cover by the sentence before', (cell) => covered(cell, cell.j - 1)),
  placedFeature('cover by the sentence after', (cell) => covered(cell, cell.j + 1)),
  ofSentence('news: share of words that the message does not hold', ({ said }) => said.news.share),
  ofSentence('news: how many', ({ said }) => Math.min(1, said.news.count / MOST.news)),
  pair('names in common', ({ ask, said }) => Math.min(1, count(said.terms.names, (name) => ask.terms.names.has(name)) / MOST.shared)),
  ofSentence('new names and numbers', ({ said }) => said.newNames),
  pair('a concept in common', ({ match }) => flag(match.sharesConcept)),
  pair('concepts, but none in common', ({ ask, said, match }) =>
    flag(!match.sharesConcept && ask.terms.concepts.size > 0 && said.terms.concepts.size > 0),
  ),
  pair('names what is asked about by another word', ({ match }) => flag(match.renames)),
  pair('a detail is asked for, and named by another word', ({ ask, match }) => flag(match.renames && ask.ask.expects.includes('thing'))),
  pair('offers every expected type of answer', ({ ask, said }) => Math.min(1, ...ask.ask.expects.map((type) => offers(type, said.terms)))),
  pair('opens with yes or no, where one is asked for', ({ ask, said }) =>
    flag(ask.ask.expects.includes('polarity') && (said.terms.shapes.has('opens yes') || said.terms.shapes.has('opens no'))),
  ),
  ofWords('words of the sentence, logarithm', ({ said }) => Math.log(1 + said.terms.length) / LONG),
  ofAsk('words of the ask, logarithm', ({ ask }) => Math.log(1 + ask.terms.length) / LONG),
  ofWords('asks back', ({ said }) => flag(said.terms.shapes.has('question'))),
  ofSentence('greeting or closing', ({ said }) => flag(!said.body)),
  placedFeature('stands under the ask quoted', ({ ask, said }) =>
    said.under
      ? count(ask.terms.content.keys(), (root) => said.under?.content.has(root) ?? false) / Math.max(1, ask.terms.content.size)
      : 0,
  ),
  ofSentence('place in the draft', ({ grid, j }) => (j + 0.5) / grid.said.length),
  ofSentence('first sentence', ({ j }) => flag(j === 0)),
  ofSentence('last sentence', ({ grid, j }) => flag(j === grid.said.length - 1)),
  ofSentence('one over the sentences', ({ grid }) => 1 / grid.said.length),
  placedFeature('out of order: ask and sentence stand at different parts of the way', (cell) =>
    cell.grid.asks.length > 1 ? distance(cell) : 0.25,
  ),
  placedFeature('in order', (cell) => flag(cell.grid.asks.length > 1 && distance(cell) < 0.6 / cell.grid.asks.length)),
];

function count<T>(all: Iterable<T>, test: (one: T) => boolean): number {
  let n = 0;
  for (const one of all) if (test(one)) n++;
  return n;
}

function exclusive({ match, ask }: Pick<Cell, 'match' | 'ask'>): number {
  let sum = 0,
    total = 0,
    k = 0;
  for (const weight of match.found) total += weight;
  for (const root of ask.terms.content.keys()) sum += (match.found[k++] as number) / (ask.askers.get(root) ?? 1);
  return total === 0 || ask.terms.content.size === 0 ? 0 : (match.cover * sum) / total;
}
