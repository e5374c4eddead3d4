import { CASE_DIFFERENCE, FIRST_LETTER, NONE, type CostTable } from './costs.js';
import type { Graph } from './graph.js';

/** Longest word that is corrected, in code units. */
export const MAX_TYPED = 40;
/** Letters whose costs are kept; text in any script may ask. */
const MOST_LINES = 200;
/** Dearer than any difference of accent: then a first letter is the wrong one. */
const OTHER_LETTER = 50;

/** Costs from here on count as one when letters are sifted. */
export const SIFTED = 128;
/** A set of symbols in 32 bits: several may share a bit, so that it holds too many and never too few. */
export const bitOf = (symbol: number): number => 1 << (symbol & 31);

/** The next two typed letters for one of the graph. */
export interface Narrowing { readonly symbol: number; readonly cost: number }
/** The next typed letter for two of the graph. */
export interface Widening { readonly first: number; readonly second: number; readonly cost: number }

/**
 * What the edits of one typed word cost, by symbol of the graph and by how many letters have been
 * read (`j`, from 0). The arrays are used again for the next word.
 */
export class TypedWord {
  length = 0;
  readonly symbols: number;
  /** The next typed letter for the symbol: at `j * symbols + symbol`. */
  readonly substitute: Int16Array;
  /** The next typed letter too many. */
  readonly extra = new Int16Array(MAX_TYPED + 1);
  /** All typed letters from `j` on too many. */
  readonly rest = new Int32Array(MAX_TYPED + 1);
  /** Cost of a symbol that was left out after another: at `before * symbols + meant`. */
  readonly missing: Int16Array;
  /** Least of those. */
  readonly leastMissing: number;
  /** Sets of the symbols that the next typed letter may stand for within so much: `sifted[j][cost]`. */
  readonly sifted: Int32Array[] = [];
  /** Sets of the symbols that may be left out within so much, wherever they stand. */
  readonly leftOut: Int32Array;
  narrowing: (readonly Narrowing[] | undefined)[] = [];
  widening: (readonly Widening[] | undefined)[] = [];
  private readonly lower: readonly string[];
  private readonly upper: Uint8Array;
  private readonly lines = new Map<string, { line: Int16Array; sift: Int32Array }>();

  constructor(private readonly graph: Graph, private readonly costs: CostTable) {
    const letters = Array.from(graph.units, (unit) => String.fromCharCode(unit));
    const count = this.symbols = letters.length;
    this.lower = letters.map((letter) => letter.toLowerCase());
    this.upper = Uint8Array.from(letters, (letter) => (letter === letter.toLowerCase() ? 0 : 1));
    this.substitute = new Int16Array(count * (MAX_TYPED + 1));
    this.missing = new Int16Array(count * count).fill(NONE);
    for (let before = 0; before < count; before++) for (let meant = 1; meant < count; meant++) {
      this.missing[before * count + meant] = costs.missing(this.lower[meant] as string, before ? this.lower[before] as string : '');
    }
    this.leftOut = siftOf((s) => this.missing.reduce((least, cost, i) => (i % count === s ? Math.min(least, cost) : least), NONE), count);
    this.leastMissing = this.missing.reduce((least, cost) => Math.min(least, cost), NONE);
  }

  /** @param word lower case, at most `MAX_TYPED` code units. */
  set(word: string): void {
    const { costs, symbols } = this;
    this.length = word.length;
    this.narrowing = [];
    this.widening = [];
    for (let j = 0; j < word.length; j++) {
      const letter = word[j] as string;
      const first = j === 0 ? FIRST_LETTER : 0;
      this.extra[j] = costs.extra(letter, word[j - 1] ?? '', word[j - 2] ?? '') + first;
      this.narrowing[j] = costs.narrowing.get(letter + (word[j + 1] ?? ''))?.map(([meant, cost]) => ({ symbol: this.symbolOf(meant), cost })).filter(({ symbol }) => symbol > 0);
      this.widening[j] = costs.widening.get(letter)?.map(([a, b, cost]) => ({ first: this.symbolOf(a), second: this.symbolOf(b), cost })).filter((wide) => wide.first > 0 && wide.second > 0);
      const { line, sift } = this.lineOf(letter);
      this.sifted[j] = sift;
      this.substitute.set(line, j * symbols);
      if (first) for (let s = 1; s < symbols; s++) if ((line[s] as number) > OTHER_LETTER) this.substitute[s] = (line[s] as number) + first;
    }
    this.rest[word.length] = 0;
    for (let j = word.length - 1; j >= 0; j--) this.rest[j] = (this.rest[j + 1] as number) + (this.extra[j] as number);
  }

  private symbolOf(letter: string): number {
    return this.graph.symbol(letter.charCodeAt(0));
  }

  /** What a typed letter costs for each symbol. */
  private lineOf(letter: string): { line: Int16Array; sift: Int32Array } {
    let known = this.lines.get(letter);
    if (!known) {
      const line = Int16Array.from(this.lower, (meant, s) => (s === 0 ? NONE : this.costs.substitution(letter, meant) + (this.upper[s] ? CASE_DIFFERENCE : 0)));
      known = { line, sift: siftOf((s) => line[s] as number, this.symbols) };
      if (this.lines.size < MOST_LINES) this.lines.set(letter, known);
    }
    return known;
  }
}

/** For each bound below `SIFTED`, the set of symbols that cost no more. */
function siftOf(costOf: (symbol: number) => number, symbols: number): Int32Array {
  const sets = new Int32Array(SIFTED);
  for (let s = 1; s < symbols; s++) for (let bound = costOf(s); bound < SIFTED; bound++) sets[bound] = (sets[bound] as number) | bitOf(s);
  return sets;
}
