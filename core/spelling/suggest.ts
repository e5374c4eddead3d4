import { casedLike, casingOf } from './casing.js';
import type { CostTable } from './costs.js';
import type { Graph } from './graph.js';
import { GraphSearch, type Candidate } from './search.js';
import { MAX_TYPED } from './typed.js';

/** Data of one language for suggestions. */
export interface SuggestData {
  /** Chat spellings and fixed confusions: lower-case typed → meant, best first. */
  readonly fixed: ReadonlyMap<string, readonly string[]>;
  /** Words that are commonly run together with the next one ("porfavor", "alot"). */
  readonly splitHeads: ReadonlySet<string>;
  /** How much worse than the best score a word may be and still be worth looking for: with enough words found, and with few. Narrow is quick. */
  readonly margins: readonly [enough: number, few: number];
}

/** Graph letters one call may visit: some 3 ms. */
const BUDGET = 300_000;
/** Scores up to which words are looked for, one circle after the other. */
const FIRST_CIRCLE = 30;
const NEXT_CIRCLE = 32;
const LAST_CIRCLE = 240;
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
    for (const [text, score] of this.near(lower, limit, casing === 'lower')) offer(text, score);
    for (const [text, score] of this.splits(lower)) offer(text, score);
    const out = new Set<string>();
    for (const [text] of [...ranked].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))) {
      const cased = casing === 'mixed' ? text : casedLike(text, casing);
      if (cased !== word) out.add(cased);
      if (out.size >= limit) break;
    }
    return [...out];
  }

  /** The nearest word up to `bound`, null when there is none. @param listed leave out words that grammar made. */
  nearest(word: string, bound: number, listed = false): Candidate | null {
    const lower = word.toLowerCase();
    if (lower.length > MAX_TYPED) return null;
    this.search.prepare(lower);
    let best: Candidate | null = null;
    for (const candidate of this.search.within(bound, BUDGET / 4).found) if ((!best || candidate.cost < best.cost) && !(listed && candidate.derived)) best = candidate;
    return best;
  }

  /**
   * Words by widening circles of score, until there are enough or the bound is more than the word can
   * bear. A common word scores better than the edits to it cost, so the few common ones are looked for
   * farther out, each tier as far as its best word could score within the circle.
   */
  private near(lower: string, limit: number, lowerCase: boolean): ReadonlyMap<string, number> {
    this.search.prepare(lower);
    const cap = 70 + 45 * lower.length;
    const found = new Map<string, number>();
    let left = BUDGET;
    let best = Infinity;
    const [enough, few] = this.data.margins;
    for (let circle = FIRST_CIRCLE; ;) {
      for (const tier of this.graph.tiers) {
        const result = this.search.within(Math.min(Math.floor(circle + PER_CLASS * tier.most), cap), left, tier);
        left = result.left;
        for (const candidate of result.found) {
          if (found.has(candidate.word)) continue;
          const score = this.score(candidate, lower, lowerCase);
          found.set(candidate.word, score);
          if (score < best) best = score;
        }
      }
      // No word beyond the circle scores better than the last one wanted, or than the margin is worth.
      const last = found.size < limit ? best + few : Math.min([...found.values()].sort((a, b) => a - b)[limit - 1] as number, best + enough);
      if (left <= 0 || circle >= Math.min(cap, last, LAST_CIRCLE)) break;
      circle = Math.min(circle + NEXT_CIRCLE, Math.max(last, circle + 8));
    }
    return found;
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
