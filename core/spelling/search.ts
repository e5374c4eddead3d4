import { CASE_DIFFERENCE, FIRST_LETTER, NONE, TRANSPOSITION, type CostTable } from './costs.js';
import { DERIVED, FINAL, LAST, SYMBOL_MASK, TARGET_SHIFT } from './format.js';
import type { Graph } from './graph.js';

/** A word of the graph and what the edits to it cost. */
export interface Candidate { readonly word: string; readonly cost: number; readonly derived: boolean }

const MAX_DEPTH = 48;

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
  }

  private readonly missing: Int16Array;
  private rows = new Int16Array(0);
  private width = 0;
  private typed: readonly string[] = [];
  private substitute = new Int16Array(0);
  private narrow = new Int16Array(0);
  private extra = new Int16Array(0);
  private widening: (readonly (readonly [number, number, number])[])[] = [];
  private readonly path = new Uint8Array(MAX_DEPTH + 1);
  private found: Candidate[] = [];
  private bound = 0;
  private budget = 0;

  /** Makes the tables of one typed word (lower case, at most 40 code units). */
  prepare(word: string): void {
    const { costs, lower } = this;
    const symbols = lower.length;
    const typed = [...Array(word.length).keys()].map((i) => word[i] as string);
    this.typed = typed;
    this.width = typed.length + 1;
    this.rows = new Int16Array((MAX_DEPTH + 1) * this.width);
    this.substitute = new Int16Array(this.width * symbols);
    this.narrow = new Int16Array(this.width * symbols).fill(NONE);
    this.extra = new Int16Array(this.width);
    this.widening = typed.map(() => []);
    typed.forEach((letter, i) => {
      const before = typed[i - 1] ?? '';
      this.extra[i + 1] = costs.extra(letter, before, typed[i - 2] ?? '') + (i === 0 ? FIRST_LETTER : 0);
      this.widening[i] = (costs.widening.get(letter) ?? []).map(([a, b, cost]) => [lower.indexOf(a), lower.indexOf(b), cost] as const).filter(([a, b]) => a > 0 && b > 0);
      for (let s = 1; s < symbols; s++) {
        const at = (i + 1) * symbols + s;
        const first = i === 0 && letter !== lower[s] ? FIRST_LETTER : 0;
        const plain = costs.substitution(letter, lower[s] as string);
        this.substitute[at] = plain + (plain > 50 ? first : 0) + (this.upper[s] ? CASE_DIFFERENCE : 0);
        if (i > 0) this.narrow[at] = costs.narrowing(before, letter, lower[s] as string);
      }
    });
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
    for (let j = 1; j < this.width; j++) this.rows[j] = Math.min(NONE, (this.rows[j - 1] as number) + (this.extra[j] as number));
    if (this.graph.root !== 0) this.walk(this.graph.root, 1, NONE);
    return { found: this.found, left: this.budget };
  }

  private walk(node: number, depth: number, parentMin: number): void {
    if (depth > MAX_DEPTH) return;
    const { arcs } = this.graph;
    const end = depth * this.width + this.width - 1;
    for (let at = node; this.budget > 0; at++) {
      const arc = arcs[at] as number;
      this.budget--;
      const symbol = arc & SYMBOL_MASK;
      this.path[depth] = symbol;
      const min = this.fillRow(depth, symbol, this.path[depth - 1] as number);
      if (arc & FINAL && (this.rows[end] as number) <= this.bound) this.found.push({ word: this.spellPath(depth), cost: this.rows[end] as number, derived: (arc & DERIVED) !== 0 });
      // A pair of letters may still be reached from the row before: widening and transposition skip a row.
      if (arc >>> TARGET_SHIFT && (min <= this.bound || parentMin + 25 <= this.bound)) this.walk(arc >>> TARGET_SHIFT, depth + 1, min);
      if (arc & LAST) return;
    }
  }

  private spellPath(depth: number): string {
    let word = '';
    for (let d = 1; d <= depth; d++) word += String.fromCharCode(this.graph.units[this.path[d] as number] as number);
    return word;
  }

  /** Fills row `depth` of the matrix for one more letter of the graph. @returns its least cost. */
  private fillRow(depth: number, symbol: number, before: number): number {
    const { rows, width, substitute, narrow, extra, bound } = this;
    const symbols = this.lower.length;
    const row = depth * width;
    const above = row - width;
    const missing = (this.missing[(depth > 1 ? before : 0) * symbols + symbol] as number) + (depth === 1 ? FIRST_LETTER : 0);
    let min = (rows[above] as number) + missing;
    rows[row] = min > NONE ? NONE : min;
    for (let j = 1; j < width; j++) {
      const cell = j * symbols + symbol;
      let best = (rows[above + j - 1] as number) + (substitute[cell] as number);
      const skip = (rows[above + j] as number) + missing;
      if (skip < best) best = skip;
      const drop = (rows[row + j - 1] as number) + (extra[j] as number);
      if (drop < best) best = drop;
      if (j > 1 && narrow[cell] !== NONE) best = Math.min(best, (rows[above + j - 2] as number) + (narrow[cell] as number));
      if (depth > 1) {
        const grandparent = above - width;
        if (j > 1 && best > TRANSPOSITION && this.isSwap(j, before, symbol)) best = Math.min(best, (rows[grandparent + j - 2] as number) + TRANSPOSITION);
        for (const [a, b, cost] of this.widening[j - 1] as readonly (readonly [number, number, number])[]) {
          if (a === before && b === symbol) best = Math.min(best, (rows[grandparent + j - 1] as number) + cost);
        }
      }
      if (best > bound) best = best > NONE ? NONE : best;
      rows[row + j] = best;
      if (best < min) min = best;
    }
    return min;
  }

  /** Whether letters j-1 and j were typed in the other order, accents apart. */
  private isSwap(j: number, before: number, symbol: number): boolean {
    const symbols = this.lower.length;
    return this.typed[j - 1] !== this.typed[j - 2] && (this.substitute[(j - 1) * symbols + symbol] as number) <= 16 && (this.substitute[j * symbols + before] as number) <= 16;
  }
}
