import { casedLike, casingOf } from './casing.js';
import type { CostTable } from './costs.js';
import type { Graph } from './graph.js';
import { GraphSearch, type Candidate } from './search.js';

/** Data of one language for suggestions. */
export interface SuggestData {
  /** Chat spellings and fixed confusions: lower-case typed → meant, best first. */
  readonly fixed: ReadonlyMap<string, readonly string[]>;
  /** Words that are commonly run together with the next one ("porfavor", "alot"). */
  readonly splitHeads: ReadonlySet<string>;
}

const MAX_TYPED = 40;
/** Graph letters one call may visit: some 4 ms. */
const BUDGET = 60_000;
const BOUNDS = [45, 80, 110, 150, 200, 260];
/** How much farther than the nearest word a commoner one may be and still be the better guess: with enough words found, and with few. */
const MARGIN = 85;
const WIDE_MARGIN = 115;
/** What a class of frequency is worth, in hundredths of a letter. */
const PER_CLASS = 3.2;
const DERIVED_PENALTY = 40;
/** "potato's" for "potatos": a possessive nobody typed an apostrophe for. */
const POSSESSIVE_PENALTY = 35;
const NAME_PENALTY = 22;
const SPLIT_COST = 70;

/** Finds what was meant. */
export class Suggester {
  private readonly search: GraphSearch;

  constructor(private readonly graph: Graph, costs: CostTable, private readonly data: SuggestData) {
    this.search = new GraphSearch(graph, costs);
  }

  /** Best first, cased as `word`; empty when nothing is near. */
  suggest(word: string, limit: number): string[] {
    const typed = word.normalize('NFC').replaceAll('’', "'");
    const lower = typed.toLowerCase();
    if (lower.length === 0 || lower.length > MAX_TYPED) return [];
    const casing = casingOf(typed);
    const ranked = new Map<string, number>();
    const offer = (text: string, score: number) => { if ((ranked.get(text) ?? Infinity) > score) ranked.set(text, score); };
    (this.data.fixed.get(lower) ?? []).forEach((text, i) => offer(text, -100 + i));
    for (const candidate of this.near(lower, limit)) offer(candidate.word, this.score(candidate, lower, casing === 'lower'));
    for (const [text, score] of this.splits(lower)) offer(text, score);
    const out = new Set<string>();
    for (const [text] of [...ranked].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))) {
      const cased = casing === 'mixed' ? text : casedLike(text, casing);
      if (cased !== word) out.add(cased);
      if (out.size >= limit) break;
    }
    return [...out];
  }

  /** The nearest word up to `bound`, null when there is none. */
  nearest(word: string, bound: number): Candidate | null {
    const lower = word.toLowerCase();
    if (lower.length > MAX_TYPED) return null;
    this.search.prepare(lower);
    let best: Candidate | null = null;
    for (const candidate of this.search.within(bound, BUDGET / 4).found) if (!best || candidate.cost < best.cost) best = candidate;
    return best;
  }

  /** Words by widening circles, until there are enough or the bound is more than the word can bear. */
  private near(lower: string, limit: number): readonly Candidate[] {
    this.search.prepare(lower);
    const cap = 70 + 45 * lower.length;
    const found = new Map<string, Candidate>();
    let left = BUDGET;
    let nearest = Infinity;
    for (const bound of BOUNDS) {
      const result = this.search.within(Math.min(bound, cap), left);
      left = result.left;
      for (const candidate of result.found) { found.set(candidate.word, candidate); nearest = Math.min(nearest, candidate.cost); }
      const margin = found.size >= limit ? MARGIN : WIDE_MARGIN;
      if (left <= 0 || bound >= cap || nearest + margin <= bound) break;
    }
    return [...found.values()];
  }

  private score({ word, cost, derived }: Candidate, typed: string, lowerCase: boolean): number {
    const name = lowerCase && word !== word.toLowerCase();
    const possessive = word.endsWith("'s") && !typed.includes("'");
    return cost + (possessive ? POSSESSIVE_PENALTY : 0) - PER_CLASS * this.graph.frequency(word) + (derived ? DERIVED_PENALTY : 0) + (name ? NAME_PENALTY : 0);
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
