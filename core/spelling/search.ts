import { CASE_DIFFERENCE, FIRST_LETTER, NONE, TRANSPOSITION, type CostTable } from './costs.js';
import { DERIVED, FINAL, LAST, SYMBOL_MASK, TARGET_SHIFT } from './format.js';
import type { Graph } from './graph.js';

/** A word of the graph and what the edits to it cost. */
export interface Candidate { readonly word: string; readonly cost: number; readonly derived: boolean }

/** Letters whose costs are kept; text in any script may ask. */
const MOST_LINES = 200;

interface Widening { readonly j: number; readonly first: number; readonly second: number; readonly cost: number }

const MAX_DEPTH = 48;
/** Letters that differ by an accent at most. */
const SAME_LETTER = 16;

/**
 * Walks the graph depth first with one row of the edit-distance matrix a letter (Oflazer's
 * error-tolerant recognition, 1996) and leaves a branch when its row exceeds the bound.
 */
export class GraphSearch {
  private readonly lower: readonly string[];
  private readonly upper: readonly boolean[];

  constructor(private readonly graph: Graph, private readonly costs: CostTable) {
    const letters = Array.from(graph.units, (unit) => String.fromCharCode(unit));
    this.lower = letters.map((letter) => letter.toLowerCase());
    this.upper = letters.map((letter) => letter !== letter.toLowerCase());
    this.missing = new Int16Array(letters.length * letters.length);
    for (let before = 0; before < letters.length; before++) for (let meant = 1; meant < letters.length; meant++) {
      this.missing[before * letters.length + meant] = costs.missing(this.lower[meant] as string, before ? this.lower[before] as string : '');
    }
    this.cheapest = new Int16Array(letters.length);
    this.fewest = Int16Array.from(letters, (_, meant) => letters.reduce((least, __, before) => Math.min(least, meant && before !== meant ? this.missing[before * letters.length + meant] as number : NONE), NONE));
  }

  private readonly missing: Int16Array;
  /** Least cost of putting a symbol in, whatever stands before it. */
  private readonly fewest: Int16Array;
  private readonly lines = new Map<string, Int16Array>();
  private rows = new Int16Array(0);
  private width = 0;
  /** Tables of the typed word, by symbol and then by position: one line a letter of the graph. */
  private substitute = new Int16Array(0);
  private narrow = new Int16Array(0);
  private extra = new Int16Array(0);
  private widening: Widening[] = [];
  /** Whether a symbol takes part in a narrowing or a widening, or could be swapped. */
  private special = new Uint8Array(0);
  private readonly path = new Uint8Array(MAX_DEPTH + 1);
  /** Least cost of a symbol, wherever in the word: as a substitution, or put in. */
  private readonly cheapest: Int16Array;
  /** Least cell of each row. */
  private readonly least = new Int16Array(MAX_DEPTH + 2);
  private readonly low = new Uint8Array(MAX_DEPTH + 2);
  private readonly high = new Uint8Array(MAX_DEPTH + 2);
  private found: Candidate[] = [];
  private bound = 0;
  private budget = 0;

  /** Makes the tables of one typed word (lower case, at most 40 code units). */
  prepare(word: string): void {
    const { costs, lower } = this;
    const symbols = lower.length;
    const width = this.width = word.length + 1;
    this.rows = new Int16Array((MAX_DEPTH + 1) * width);
    this.substitute = new Int16Array(width * symbols).fill(NONE);
    this.narrow = new Int16Array(width * symbols).fill(NONE);
    this.extra = new Int16Array(width);
    this.special = new Uint8Array(symbols);
    this.widening = [];
    this.cheapest.set(this.fewest);
    for (let j = 1; j < width; j++) {
      const letter = word[j - 1] as string;
      const before = word[j - 2] ?? '';
      this.extra[j] = costs.extra(letter, before, word[j - 3] ?? '') + (j === 1 ? FIRST_LETTER : 0);
      for (const [a, b, cost] of costs.widening.get(letter) ?? []) {
        const [first, second] = [this.graph.symbol(a.charCodeAt(0)), this.graph.symbol(b.charCodeAt(0))];
        if (first <= 0 || second <= 0) continue;
        this.widening.push({ j, first, second, cost });
        this.special[first] = 1;
        this.special[second] = 1;
      }
      this.fillColumn(j, letter, before);
    }
  }

  /** Substitutions of typed letter `j`, and the pairs it ends. */
  private fillColumn(j: number, letter: string, before: string): void {
    const { lower, width, substitute, special, cheapest } = this;
    const line = this.lineOf(letter);
    for (let s = 1; s < lower.length; s++) {
      const plain = line[s] as number;
      const cost = plain + (plain > 50 && j === 1 ? FIRST_LETTER : 0) + (this.upper[s] ? CASE_DIFFERENCE : 0);
      substitute[s * width + j] = cost;
      if (cost < (cheapest[s] as number)) cheapest[s] = cost;
      if (j > 1 && letter !== before && Math.min(cost, substitute[s * width + j - 1] as number) <= SAME_LETTER) special[s] = 1;
    }
    for (const [meant, cost] of j > 1 ? this.costs.narrowing.get(before + letter) ?? [] : []) {
      const s = this.graph.symbol(meant.charCodeAt(0));
      if (s <= 0) continue;
      this.narrow[s * width + j] = cost;
      special[s] = 1;
    }
  }

  /** What a typed letter costs for each symbol. */
  private lineOf(letter: string): Int16Array {
    let line = this.lines.get(letter);
    if (!line) {
      line = Int16Array.from(this.lower, (meant) => (meant === '' ? NONE : this.costs.substitution(letter, meant)));
      if (this.lines.size < MOST_LINES) this.lines.set(letter, line);
    }
    return line;
  }

  /**
   * @param bound greatest cost of a word to be found.
   * @param budget how many letters of the graph may be visited; the search is cut off after that.
   * @returns the words found and what is left of the budget.
   */
  within(bound: number, budget: number): { found: Candidate[]; left: number } {
    this.found = [];
    this.bound = bound;
    this.budget = budget;
    this.rows[0] = 0;
    let high = 0;
    for (let j = 1; j < this.width; j++) {
      const cost = (this.rows[j - 1] as number) + (this.extra[j] as number);
      this.rows[j] = cost <= bound ? cost : NONE;
      if (cost <= bound) high = j; else if (this.rows[j - 1] === NONE) this.rows[j] = NONE;
    }
    this.low[0] = 0;
    this.least[0] = 0;
    this.high[0] = high;
    if (this.graph.root !== 0) this.walk(this.graph.root, 1, true);
    return { found: this.found, left: this.budget };
  }

  /** @param reachable whether the row before the last still has a cell within the bound, from which a pair of letters could go on. */
  private walk(node: number, depth: number, reachable: boolean): void {
    if (depth > MAX_DEPTH) return;
    const { arcs } = this.graph;
    const end = depth * this.width + this.width - 1;
    const { special } = this;
    const before = this.path[depth - 1] as number;
    const slack = this.bound - (this.least[depth - 1] as number);
    for (let at = node; this.budget > 0; at++) {
      const arc = arcs[at] as number;
      this.budget--;
      const symbol = arc & SYMBOL_MASK;
      // Most letters cannot come next whatever follows: told from the least cell of the row above.
      if ((this.cheapest[symbol] as number) > slack && symbol !== before && special[symbol] === 0) { if (arc & LAST) return; continue; }
      this.path[depth] = symbol;
      const alive = this.fillRow(depth, symbol, before);
      if (arc & FINAL && (this.rows[end] as number) <= this.bound) this.found.push({ word: this.spellPath(depth), cost: this.rows[end] as number, derived: (arc & DERIVED) !== 0 });
      if (arc >>> TARGET_SHIFT && (alive || (reachable && special[symbol] === 1))) this.walk(arc >>> TARGET_SHIFT, depth + 1, alive);
      if (arc & LAST) return;
    }
  }

  private spellPath(depth: number): string {
    let word = '';
    for (let d = 1; d <= depth; d++) word += String.fromCharCode(this.graph.units[this.path[d] as number] as number);
    return word;
  }

  /** Fills row `depth` of the matrix for one more letter of the graph, only where the bound can be kept. @returns whether it is anywhere. */
  private fillRow(depth: number, symbol: number, before: number): boolean {
    const { rows, width, substitute, extra, bound } = this;
    const row = depth * width;
    const above = row - width;
    const line = symbol * width;
    const missing = (this.missing[(depth > 1 ? before : 0) * this.lower.length + symbol] as number) + (depth === 1 ? FIRST_LETTER : 0);
    const special = depth > 1 && this.special[symbol] === 1;
    const low = special ? Math.min(this.low[depth - 1] as number, this.low[depth - 2] as number) : this.low[depth - 1] as number;
    const reach = special ? Math.max((this.high[depth - 1] as number) + 2, (this.high[depth - 2] as number) + 2) : (this.high[depth - 1] as number) + 1;
    let first = width;
    let last = 0;
    for (let j = 0; j < low; j++) rows[row + j] = NONE;
    let left = NONE;
    let least = NONE;
    let j = low;
    for (; j < width; j++) {
      let best = (rows[above + j] as number) + missing;
      if (j > 0) {
        const sub = (rows[above + j - 1] as number) + (substitute[line + j] as number);
        if (sub < best) best = sub;
        const drop = left + (extra[j] as number);
        if (drop < best) best = drop;
        if (special) best = this.pairs(best, depth, j, symbol, before);
      }
      if (best <= bound) {
        if (best < least) least = best;
        if (j < first) first = j;
        last = j;
      } else best = NONE;
      rows[row + j] = best;
      left = best;
      if (j >= reach && best === NONE) { j++; break; }
    }
    for (; j < width; j++) rows[row + j] = NONE;
    this.least[depth] = least;
    this.low[depth] = first === width ? (this.low[depth - 1] as number) : first;
    this.high[depth] = last;
    return first < width;
  }

  /** The edits that take two letters on one side or on both: ll for y, k for qu, swapped neighbours. */
  private pairs(best: number, depth: number, j: number, symbol: number, before: number): number {
    const { rows, width, substitute, narrow } = this;
    const above = (depth - 1) * width;
    const grandparent = above - width;
    let least = best;
    if (j > 1) {
      least = Math.min(least, (rows[above + j - 2] as number) + (narrow[symbol * width + j] as number));
      if (least > TRANSPOSITION && before !== symbol && (substitute[symbol * width + j - 1] as number) <= SAME_LETTER && (substitute[before * width + j] as number) <= SAME_LETTER) {
        least = Math.min(least, (rows[grandparent + j - 2] as number) + TRANSPOSITION);
      }
    }
    for (const wide of this.widening) {
      if (wide.j === j && wide.first === before && wide.second === symbol) least = Math.min(least, (rows[grandparent + j - 1] as number) + wide.cost);
    }
    return least;
  }
}
