import { LettersAhead } from './ahead.js';
import { FIRST_LETTER, TRANSPOSITION, type CostTable } from './costs.js';
import { DERIVED, FINAL, LAST, SYMBOL_MASK, TARGET_SHIFT } from '../graph/arcs.js';
import type { Graph, Tier } from './graph.js';
import { MAX_DEPTH, SAME_LETTER, SIFTED, SIFT_SHIFT, TypedWord } from './typed.js';

/** A word of the graph and what the edits to it cost. */
export interface WordCandidate {
  readonly word: string;
  readonly cost: number;
  readonly derived: boolean;
}

/** Bits of a place in `TypedWord.wanted` that are not the letters read. */
const WANTED_SHIFT = 7 - SIFT_SHIFT;

/** What was done last: a letter left out next to one too many is a wrong letter, tried already. */
const READ = 0;
const LEFT_OUT = 1;
const TOO_MANY = 2;

/**
 * Walks a graph and the typed word side by side, depth first, trying every edit that the bound still
 * allows at each step. Before a node is entered, its letters are compared with all that could come next
 * for what is left of the bound: after a dear edit little is, so that most ways end there, unread.
 * The walk keeps one number a step, where the rows of an edit-distance matrix (Oflazer 1996) keep a dozen.
 */
export class GraphSearch {
  private readonly typed: TypedWord;
  private readonly path = new Uint8Array(MAX_DEPTH + 2);
  private arcs: Uint32Array = new Uint32Array(0);
  /** Of each arc of the tier, the set of letters of the node it leads to: beside the arc, so that the node itself need not be read. */
  private ahead: Int32Array = new Int32Array(0);
  readonly lettersAhead = new LettersAhead();
  private found = new Map<string, WordCandidate>();
  /** One word as a graph. */
  private readonly chain = new Uint32Array(MAX_DEPTH + 2);
  private readonly chainAhead = new Int32Array(MAX_DEPTH + 2);
  private least = Infinity;
  private bound = 0;
  private budget = 0;

  constructor(
    private readonly graph: Graph,
    costs: CostTable,
  ) {
    this.typed = new TypedWord(graph, costs);
  }

  /** @param word the typed word: lower case, at most `MAX_TYPED` code units. */
  prepare(word: string): void {
    this.typed.set(word);
  }

  /**
   * @param bound greatest cost of a word to be found.
   * @param budget how many nodes of the graph may be visited; the search is cut off after that.
   * @returns the words found and what is left of the budget.
   */
  within(
    bound: number,
    budget: number,
    { arcs, root }: Pick<Tier, 'arcs' | 'root'> = this.graph,
  ): { found: Iterable<WordCandidate>; left: number } {
    this.found = new Map();
    this.bound = bound;
    this.budget = budget;
    this.arcs = arcs;
    this.ahead = this.lettersAhead.of(arcs);
    if (root !== 0) this.walk(root, -1, 0, bound, 1, READ);
    return { found: this.found.values(), left: this.budget };
  }

  /** Cost of a word of the graph, Infinity when it is beyond the bound. */
  along(letters: Uint8Array, from: number, to: number, bound: number): number {
    const length = to - from;
    if (length >= MAX_DEPTH) return Infinity;
    for (let i = 1; i <= length; i++) {
      this.chain[i] = (letters[from + i - 1] as number) | LAST | (i < length ? (i + 1) << TARGET_SHIFT : FINAL);
      this.chainAhead[i] = i < length ? 1 << (letters[from + i] as number) : 0;
    }
    this.arcs = this.chain;
    this.ahead = this.chainAhead;
    this.bound = bound;
    this.budget = bound * length;
    this.least = Infinity;
    this.walk(1, -1, 0, bound, 1, READ);
    return this.least;
  }

  /**
   * @param letters the node's.
   * @param j typed letters read.
   * @param slack what is left of the bound.
   * @param depth of the arcs of `node`, from 1.
   */
  private walk(node: number, letters: number, j: number, slack: number, depth: number, last: number): void {
    if (--this.budget < 0) return;
    const { arcs, typed } = this;
    const more = j < typed.length;
    const { substitute, sifts, widening } = typed.lines[j] as (typeof typed.lines)[0];
    if (more) {
      if (slack >= TRANSPOSITION) this.swap(node, letters, j, slack - TRANSPOSITION, depth);
      if (typed.narrowing[j] !== undefined) this.narrow(node, letters, j, slack, depth);
      if (widening !== undefined) this.widen(node, letters, j, slack, depth);
      const left = slack - (typed.extra[j] as number);
      if (last !== LEFT_OUT && left >= 0 && this.mayGoOn(letters, j + 1, left, depth))
        this.walk(node, letters, j + 1, left, depth, TOO_MANY);
    }
    const before = this.path[depth - 1] as number;
    const after = before * typed.symbols;
    const first = depth === 1 ? FIRST_LETTER : 0;
    const leaveOut = last !== TOO_MANY && slack >= typed.leastMissing + first;
    const wanted =
      slack >= SIFTED ? -1 : leaveOut ? (sifts[slack >> SIFT_SHIFT] as number) | (1 << before) : (sifts[slack >> SIFT_SHIFT] as number);
    if ((letters & wanted) === 0) return;
    for (let at = node; ; at++) {
      const arc = arcs[at] as number;
      const symbol = arc & SYMBOL_MASK;
      if (wanted & (1 << symbol)) {
        const read = slack - (substitute[symbol] as number);
        if (read >= 0) this.step(at, j + 1, read, depth, READ);
        if (leaveOut) {
          const left = slack - (typed.missing[after + symbol] as number) - first;
          if (left >= 0) this.step(at, j, left, depth, LEFT_OUT);
        }
      }
      if (arc & LAST) return;
    }
  }

  /** Whether any of a node's letters could come next. @param depth of its arcs. */
  private mayGoOn(letters: number, j: number, slack: number, depth: number): boolean {
    if (slack >= SIFTED) return true;
    const wanted = (this.typed.wanted[(j << WANTED_SHIFT) | (slack >> SIFT_SHIFT)] as number) | (1 << (this.path[depth - 1] as number));
    return (letters & wanted) !== 0;
  }

  /** Goes along an arc. */
  private step(at: number, j: number, slack: number, depth: number, last: number): void {
    const arc = this.arcs[at] as number;
    this.path[depth] = arc & SYMBOL_MASK;
    if (arc & FINAL && (this.typed.rest[j] as number) <= slack)
      this.keep(depth, this.bound - slack + (this.typed.rest[j] as number), (arc & DERIVED) !== 0);
    const target = arc >>> TARGET_SHIFT;
    const letters = this.ahead[at] as number;
    if (target !== 0 && depth < MAX_DEPTH && this.mayGoOn(letters, j, slack, depth + 1))
      this.walk(target, letters, j, slack, depth + 1, last);
  }

  private keep(depth: number, cost: number, derived: boolean): void {
    if (this.arcs === this.chain) {
      if (cost < this.least) this.least = cost;
      return;
    }
    let word = '';
    for (let d = 1; d <= depth; d++) word += String.fromCharCode(this.graph.units[this.path[d] as number] as number);
    const before = this.found.get(word);
    if (!before || before.cost > cost) this.found.set(word, { word, cost, derived });
  }

  /** Two neighbours that changed places. @param slack what is left after it. */
  private swap(node: number, letters: number, j: number, slack: number, depth: number): void {
    const { arcs, ahead } = this;
    if (j + 2 > this.typed.length) return;
    const { substitute: here, sifts } = this.typed.lines[j] as (typeof this.typed.lines)[0];
    const { substitute: next, sifts: nextSifts } = this.typed.lines[j + 1] as (typeof this.typed.lines)[0];
    const wanted = nextSifts[SAME_LETTER >> SIFT_SHIFT] as number;
    if ((letters & wanted) === 0) return;
    for (let at = node; ; at++) {
      const arc = arcs[at] as number;
      const symbol = arc & SYMBOL_MASK;
      const target = arc >>> TARGET_SHIFT;
      if (
        wanted & (1 << symbol) &&
        target !== 0 &&
        (next[symbol] as number) <= SAME_LETTER &&
        (ahead[at] as number) & (sifts[SAME_LETTER >> SIFT_SHIFT] as number)
      ) {
        this.path[depth] = symbol;
        for (let second = target; ; second++) {
          const other = (arcs[second] as number) & SYMBOL_MASK;
          if (other !== symbol && (here[other] as number) <= SAME_LETTER) this.step(second, j + 2, slack, depth + 1, READ);
          if ((arcs[second] as number) & LAST) break;
        }
      }
      if (arc & LAST) return;
    }
  }

  /** Two typed letters for one: "ss" for s, "ch" for c. */
  private narrow(node: number, letters: number, j: number, slack: number, depth: number): void {
    for (const pair of this.typed.narrowing[j] ?? []) {
      if (pair.cost > slack) continue;
      const at = letters & (1 << pair.symbol) ? this.find(node, pair.symbol) : 0;
      if (at) this.step(at, j + 2, slack - pair.cost, depth, READ);
    }
  }

  /** One typed letter for two: "k" for qu, "y" for ll. */
  private widen(node: number, letters: number, j: number, slack: number, depth: number): void {
    for (const pair of this.typed.lines[j]?.widening ?? []) {
      if (pair.cost > slack) continue;
      const first = letters & (1 << pair.first) ? this.find(node, pair.first) : 0;
      if (!first || ((this.ahead[first] as number) & (1 << pair.second)) === 0) continue;
      const second = this.find((this.arcs[first] as number) >>> TARGET_SHIFT, pair.second);
      if (!second) continue;
      this.path[depth] = pair.first;
      this.step(second, j + 1, slack - pair.cost, depth + 1, READ);
    }
  }

  /** @returns where a node's arc of a symbol is, 0 when it has none. */
  private find(node: number, symbol: number): number {
    for (let at = node; ; at++) {
      const arc = this.arcs[at] as number;
      if ((arc & SYMBOL_MASK) === symbol) return at;
      if (arc & LAST) return 0;
    }
  }
}
