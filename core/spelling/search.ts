import { FIRST_LETTER, TRANSPOSITION, type CostTable } from './costs.js';
import { DERIVED, FINAL, LAST, SYMBOL_MASK, TARGET_SHIFT } from './format.js';
import type { Graph, Tier } from './graph.js';
import { SIFTED, TypedWord, bitOf } from './typed.js';

/** A word of the graph and what the edits to it cost. */
export interface Candidate { readonly word: string; readonly cost: number; readonly derived: boolean }

const MAX_DEPTH = 48;
/** Letters that differ by an accent at most: so near they may be the two that were swapped. */
const SAME_LETTER = 16;

/** What was done last: a letter left out next to one too many is a wrong letter, tried already. */
const READ = 0;
const LEFT_OUT = 1;
const TOO_MANY = 2;

/**
 * Walks a graph and the typed word side by side, depth first, trying every edit that the bound still
 * allows at each step. Where little is left of the bound, few letters go on, so the walk is cheap:
 * it keeps one number a step, where the rows of an edit-distance matrix (Oflazer 1996) keep a dozen.
 */
export class GraphSearch {
  private readonly typed: TypedWord;
  private readonly path = new Uint8Array(MAX_DEPTH + 2);
  private arcs: Uint32Array = new Uint32Array(0);
  /** Of each node of the tier, the set of its letters: told apart from most words without reading its arcs. */
  private letters: Int32Array = new Int32Array(0);
  private readonly lettersOf = new Map<Uint32Array, Int32Array>();
  private found = new Map<string, Candidate>();
  private bound = 0;
  private budget = 0;

  constructor(private readonly graph: Graph, costs: CostTable) {
    this.typed = new TypedWord(graph, costs);
  }

  /** @param word the typed word: lower case, at most `MAX_TYPED` code units. */
  prepare(word: string): void {
    this.typed.set(word);
  }

  /**
   * @param bound greatest cost of a word to be found.
   * @param budget how many letters of the graph may be visited; the search is cut off after that.
   * @returns the words found and what is left of the budget.
   */
  within(bound: number, budget: number, { arcs, root }: Pick<Tier, 'arcs' | 'root'> = this.graph): { found: Iterable<Candidate>; left: number } {
    this.found = new Map();
    this.bound = bound;
    this.budget = budget;
    this.arcs = arcs;
    let letters = this.lettersOf.get(arcs);
    if (!letters) this.lettersOf.set(arcs, letters = lettersOf(arcs));
    this.letters = letters;
    if (root !== 0) this.walk(root, 0, 0, 1, READ);
    return { found: this.found.values(), left: this.budget };
  }

  /**
   * @param j typed letters read.
   * @param cost of the edits so far.
   * @param depth of the arcs of `node`, from 1.
   */
  private walk(node: number, j: number, cost: number, depth: number, last: number): void {
    const { arcs, typed } = this;
    const slack = this.bound - cost;
    const { symbols, substitute, missing } = typed;
    const more = j < typed.length;
    if (more && slack >= TRANSPOSITION) this.swap(node, j, cost, depth);
    if (more && typed.narrowing[j] !== undefined) this.narrow(node, j, cost, depth);
    if (more && typed.widening[j] !== undefined) this.widen(node, j, cost, depth);
    if (more && last !== LEFT_OUT && (typed.extra[j] as number) <= slack) this.walk(node, j + 1, cost + (typed.extra[j] as number), depth, TOO_MANY);
    const line = j * symbols;
    const after = (this.path[depth - 1] as number) * symbols;
    const first = depth === 1 ? FIRST_LETTER : 0;
    const leaveOut = last !== TOO_MANY && slack >= typed.leastMissing + first;
    const wanted = this.wanted(j, slack, leaveOut, depth);
    if (((this.letters[node] as number) & wanted) === 0) return;
    for (let at = node; this.budget > 0; at++) {
      const arc = arcs[at] as number;
      this.budget--;
      const symbol = arc & SYMBOL_MASK;
      if ((wanted & bitOf(symbol)) === 0) { if (arc & LAST) return; continue; }
      if (more && (substitute[line + symbol] as number) <= slack) this.step(arc, j + 1, cost + (substitute[line + symbol] as number), depth, READ);
      if (leaveOut && (missing[after + symbol] as number) + first <= slack) this.step(arc, j, cost + (missing[after + symbol] as number) + first, depth, LEFT_OUT);
      if (arc & LAST) return;
    }
  }

  /** The set of letters that could come next within the bound. */
  private wanted(j: number, slack: number, leaveOut: boolean, depth: number): number {
    if (slack >= SIFTED) return -1;
    const { typed } = this;
    const read = j < typed.length ? (typed.sifted[j] as Int32Array)[slack] as number : 0;
    // Any letter may be left out after itself, when it was to be doubled.
    return leaveOut ? read | (typed.leftOut[slack] as number) | bitOf(this.path[depth - 1] as number) : read;
  }

  /** Goes along an arc. */
  private step(arc: number, j: number, cost: number, depth: number, last: number): void {
    this.path[depth] = arc & SYMBOL_MASK;
    if (arc & FINAL && cost + (this.typed.rest[j] as number) <= this.bound) this.keep(depth, cost + (this.typed.rest[j] as number), (arc & DERIVED) !== 0);
    if (arc >>> TARGET_SHIFT && depth < MAX_DEPTH) this.walk(arc >>> TARGET_SHIFT, j, cost, depth + 1, last);
  }

  private keep(depth: number, cost: number, derived: boolean): void {
    let word = '';
    for (let d = 1; d <= depth; d++) word += String.fromCharCode(this.graph.units[this.path[d] as number] as number);
    const before = this.found.get(word);
    if (!before || before.cost > cost) this.found.set(word, { word, cost, derived });
  }

  /** Two neighbours that changed places. */
  private swap(node: number, j: number, cost: number, depth: number): void {
    const { arcs } = this;
    const { substitute, symbols, length } = this.typed;
    if (j + 2 > length || ((this.letters[node] as number) & ((this.typed.sifted[j + 1] as Int32Array)[SAME_LETTER] as number)) === 0) return;
    for (let at = node; this.budget > 0; at++) {
      const arc = arcs[at] as number;
      this.budget--;
      const symbol = arc & SYMBOL_MASK;
      if (arc >>> TARGET_SHIFT && (substitute[(j + 1) * symbols + symbol] as number) <= SAME_LETTER) {
        this.path[depth] = symbol;
        for (let next = arc >>> TARGET_SHIFT; this.budget > 0; next++) {
          const second = arcs[next] as number;
          this.budget--;
          const other = second & SYMBOL_MASK;
          if (other !== symbol && (substitute[j * symbols + other] as number) <= SAME_LETTER) this.step(second, j + 2, cost + TRANSPOSITION, depth + 1, READ);
          if (second & LAST) break;
        }
      }
      if (arc & LAST) return;
    }
  }

  /** Two typed letters for one: "ss" for s, "ch" for c. */
  private narrow(node: number, j: number, cost: number, depth: number): void {
    for (const pair of this.typed.narrowing[j] ?? []) {
      if (cost + pair.cost > this.bound) continue;
      const arc = this.arcOf(node, pair.symbol);
      if (arc) this.step(arc, j + 2, cost + pair.cost, depth, READ);
    }
  }

  /** One typed letter for two: "k" for qu, "y" for ll. */
  private widen(node: number, j: number, cost: number, depth: number): void {
    for (const pair of this.typed.widening[j] ?? []) {
      if (cost + pair.cost > this.bound) continue;
      const first = this.arcOf(node, pair.first);
      const second = first >>> TARGET_SHIFT ? this.arcOf(first >>> TARGET_SHIFT, pair.second) : 0;
      if (!second) continue;
      this.path[depth] = pair.first;
      this.step(second, j + 1, cost + pair.cost, depth + 1, READ);
    }
  }

  private arcOf(node: number, symbol: number): number {
    for (let at = node; ; at++) {
      const arc = this.arcs[at] as number;
      if ((arc & SYMBOL_MASK) === symbol) return arc;
      if (arc & LAST) return 0;
    }
  }
}

/** The set of letters of each node, at its first arc. */
function lettersOf(arcs: Uint32Array): Int32Array {
  const sets = new Int32Array(arcs.length);
  let node = 1;
  for (let at = 1; at < arcs.length; at++) {
    const arc = arcs[at] as number;
    sets[node] = (sets[node] as number) | bitOf(arc & SYMBOL_MASK);
    if (arc & LAST) node = at + 1;
  }
  return sets;
}
