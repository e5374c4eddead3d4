import { fold } from '../text/fold.js';
import { casedLike, casingOf } from './casing.js';
import type { CostTable } from './costs.js';
import type { Graph, Tier } from './graph.js';
import { guesses, syllables } from './guesses.js';
import { isEvaluative, isFormed, type Morphology } from './morphology.js';
import { GraphSearch, type WordCandidate } from './search.js';
import { Neighbours } from './neighbours.js';
import { byScore, Least, Ranking } from './ranking.js';
import { whole, type Sliced } from './slices.js';
import { MAX_TYPED } from './typed.js';

/** Data of one language for suggestions. */
export interface SuggestData {
  /** Chat spellings and fixed confusions: lower-case typed → meant, best first. */
  readonly fixed: ReadonlyMap<string, readonly string[]>;
  /** Words that are commonly run together with the next one ("porfavor", "alot"). */
  readonly splitHeads: ReadonlySet<string>;
  /** Every word whose edits cost up to this is looked at: an arbitrary wrong letter. Farther ones only where these are poor, or commoner. */
  readonly near: number;
  /** How much worse than the best score a word may be and still be worth looking for: with enough words found, and with few. Narrow is quick. */
  readonly margins: readonly [enough: number, few: number];
  /** Irregular forms that a regular one may stand for; those that are no words are left out. */
  readonly irregular?: (word: string) => readonly string[];
}

/** Graph nodes one call may visit: some 3 ms. */
const BUDGET = 40_000;
/** Scores up to which commoner words are looked for by their neighbours. */
const FARTHEST = 240;
/** Where the best is no better than this, words are looked for in wider circles, up to a little worse than it. */
const POOR = 100;
const LITTLE_WORSE = 30;
const FIRST_CIRCLE = 126;
const NEXT_CIRCLE = 32;
/** What a class of frequency is worth, in hundredths of a letter. */
const PER_CLASS = 3.6;
const DERIVED_PENALTY = 55;
/** "potato's" for "potatos": a possessive nobody typed an apostrophe for. */
const POSSESSIVE_PENALTY = 35;
const NAME_PENALTY = 22;
/** A word is not newly formed when something listed is this near. */
const NEAR_FOR_FORMED = 95;
/** The accent of the voseo, of preterites and futures. */
const STRESSED_END = /[áéíó][ns]?$/;
const TWIN_PENALTY = 60;
/** Words beyond the best so many come to nothing, whatever is held against the others. */
const MOST_ORDERED = 24;
/** No unlisted word is proposed where a listed one scores better than this. */
const POOR_ENOUGH = 60;
/** Nor are syllables tried where a word scores better than this: it is meant. */
const GOOD_ENOUGH = 40;
const NONE = (): readonly string[] => [];
const SPLIT_COST = 70;

/** Finds what was meant. */
export class Suggester {
  private readonly search: GraphSearch;
  private neighbours: Neighbours | null = null;

  constructor(
    private readonly graph: Graph,
    costs: CostTable,
    private readonly data: SuggestData,
    private readonly morphology: Morphology,
  ) {
    this.search = new GraphSearch(graph, costs);
  }

  /** Makes ready what the first suggestion would wait for. */
  *warm(): Sliced<void> {
    const { tiers } = this.graph;
    for (const { arcs } of tiers) yield* this.search.lettersAhead.warm(arcs);
    if (tiers.length === 1 || this.neighbours) return;
    const built = yield* Neighbours.building(this.graph, tiers.at(-2) as Tier);
    this.neighbours ??= built;
  }

  /** Best first, cased as `word`; empty when nothing is near. */
  suggest(word: string, limit: number): string[] {
    const typed = word.normalize('NFC').replaceAll('’', "'");
    const lower = typed.toLowerCase();
    if (lower.length === 0 || lower.length > MAX_TYPED) return [];
    const casing = casingOf(typed);
    const ranked = new Map<string, number>();
    const offer = (text: string, score: number) => {
      if ((ranked.get(text) ?? Infinity) > score) ranked.set(text, score);
    };
    (this.data.fixed.get(lower) ?? []).forEach((text, i) => offer(text, -100 + i));
    for (const [text, score] of this.near(lower, limit, casing === 'lower').scores) offer(text, score);
    for (const [text, score] of this.splits(lower)) offer(text, score);
    for (const [text, score] of this.guessed(lower, Math.min(...ranked.values()))) offer(text, score);
    const out = new Set<string>();
    for (const [text] of this.ordered(lower, ranked)) {
      const cased = casing === 'mixed' ? text : casedLike(text, casing);
      if (cased !== word) out.add(cased);
      if (out.size >= limit) break;
    }
    return [...out];
  }

  /** Whole words that are meant; one that no dictionary lists only where nothing listed is `best` enough. */
  private *guessed(lower: string, best: number): Generator<[string, number]> {
    const score = (text: string, cost: number) => cost - PER_CLASS * this.graph.frequency(text);
    for (const [text, cost] of guesses(lower, this, this.morphology, this.data.irregular ?? NONE))
      if (this.has(text) || best > POOR_ENOUGH) yield [text, score(text, cost)];
    if (best > GOOD_ENOUGH) for (const [text, cost] of syllables(lower, this)) yield [text, score(text, cost)];
  }

  has(word: string): boolean {
    return this.graph.has(word);
  }

  /** Best first. The rarer twin of a better word, the same but for an accent at its end ("conducí" beside "conduce"), comes late: unless the typed one is their twin too. */
  private ordered(lower: string, ranked: ReadonlyMap<string, number>): (readonly [string, number])[] {
    const least = new Least<readonly [string, number]>(MOST_ORDERED, byScore);
    for (const one of ranked) least.offer(one);
    const order = least.kept;
    if (!order.some(([text]) => STRESSED_END.test(text))) return order;
    const seen = new Set([fold(lower)]);
    const [typed] = seen;
    return order
      .map((one) => {
        const letters = fold(one[0]);
        const twin = letters !== typed && seen.has(letters) && STRESSED_END.test(one[0]) && this.graph.frequency(one[0]) === 0;
        seen.add(letters);
        return twin ? ([one[0], one[1] + TWIN_PENALTY] as const) : one;
      })
      .sort(byScore);
  }

  /** A word well made from a listed one and like no other: one that is near a listed word is a misspelling of that rather. @param lower in lower case. */
  isWellMade(lower: string): boolean {
    return (
      isEvaluative(this.graph, this.morphology, lower) ||
      (isFormed(this.graph, this.morphology, lower) && !this.nearest(lower, NEAR_FOR_FORMED, true))
    );
  }

  /** The nearest word up to `bound`, null when there is none. @param listed leave out words that grammar made. */
  nearest(word: string, bound: number, listed = false): WordCandidate | null {
    const lower = word.toLowerCase();
    if (lower.length > MAX_TYPED) return null;
    this.search.prepare(lower);
    let best: WordCandidate | null = null;
    for (const candidate of this.search.within(bound, BUDGET / 4).found)
      if ((!best || candidate.cost < best.cost) && !(listed && candidate.derived)) best = candidate;
    return best;
  }

  /**
   * All words near enough for one wrong letter; then commoner ones that are farther and may still be
   * meant; and when none of them is good, all by widening circles.
   */
  private near(lower: string, limit: number, lowerCase: boolean): Ranking {
    this.search.prepare(lower);
    const cap = 70 + 45 * lower.length;
    const ranking = new Ranking(limit, this.data.margins);
    const { tiers } = this.graph;
    let left = BUDGET;
    const walk = (bound: number, tier: Tier) => {
      const result = this.search.within(Math.min(Math.floor(bound), cap), left, tier);
      left = result.left;
      for (const candidate of result.found) ranking.offer(candidate.word, () => this.score(candidate, lower, lowerCase));
    };
    walk(this.data.near, tiers.at(-1) as Tier);
    if (tiers.length > 1) this.commoner(lower, cap, ranking, lowerCase);
    // Without commoner words to fall back upon, others are looked for as far as they are worth it.
    const last = () =>
      Math.min(cap, FARTHEST, ranking.worth(), tiers.length === 1 ? Infinity : ranking.best > POOR ? ranking.best + LITTLE_WORSE : 0);
    for (let circle = FIRST_CIRCLE; left > 0 && circle - NEXT_CIRCLE <= last(); circle += NEXT_CIRCLE) {
      for (const tier of tiers) walk(circle + PER_CLASS * tier.most, tier);
    }
    return ranking;
  }

  /** Words of the widest tier that a few deletions bring together with the typed one. */
  private commoner(lower: string, cap: number, ranking: Ranking, lowerCase: boolean): void {
    const neighbours = (this.neighbours ??= whole(Neighbours.building(this.graph, this.graph.tiers.at(-2) as Tier)));
    const { letters, starts, derived } = neighbours;
    const worth = Math.min(ranking.worth(), FARTHEST);
    for (const word of neighbours.of(lower)) {
      const bound = Math.min(cap, Math.floor(worth + PER_CLASS * neighbours.frequency(word)));
      const cost =
        bound > this.data.near ? this.search.along(letters, starts[word] as number, starts[word + 1] as number, bound) : Infinity;
      if (cost === Infinity) continue;
      const spelling = neighbours.spelling(word);
      ranking.offer(spelling, () => this.score({ word: spelling, cost, derived: derived[word] === 1 }, lower, lowerCase));
    }
  }

  private score({ word, cost, derived }: WordCandidate, typed: string, lowerCase: boolean): number {
    const name = lowerCase && word !== word.toLowerCase();
    const possessive = word.endsWith("'s") && !typed.includes("'");
    return (
      cost +
      (possessive ? POSSESSIVE_PENALTY : 0) -
      PER_CLASS * this.graph.frequency(word) +
      (derived ? DERIVED_PENALTY : 0) +
      (name ? NAME_PENALTY : 0)
    );
  }

  private *splits(lower: string): Generator<[string, number]> {
    for (let i = 1; i < lower.length; i++) {
      const [a, b] = [lower.slice(0, i), lower.slice(i)];
      if (!this.data.splitHeads.has(a) && !(a.length > 2 && b.length > 2)) continue;
      if (!this.graph.has(a) || !this.graph.has(b)) continue;
      const frequency = Math.min(this.graph.frequency(a), this.graph.frequency(b));
      if (frequency < 12) continue;
      yield [`${a} ${b}`, SPLIT_COST - PER_CLASS * frequency + (this.data.splitHeads.has(a) ? 0 : 30)];
    }
  }
}
