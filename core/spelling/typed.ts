import { CASE_DIFFERENCE, FIRST_LETTER, NO_COST, TRANSPOSITION, type CostTable } from './costs.js';
import type { Graph } from './graph.js';

/** Longest word that is corrected, in code units. */
export const MAX_TYPED = 40;
/** Longest word that is suggested. */
export const MAX_DEPTH = 48;
/** Letters whose costs are kept; text in any script may ask. */
const MOST_LINES = 200;
/** Dearer than any difference of accent: then a first letter is the wrong one. */
const OTHER_LETTER = 50;

/** Letters that differ by an accent at most: so near they may be the two that were swapped. */
export const SAME_LETTER = 16;
/** With so much left of the bound any letter may come next. */
export const SIFTED = 128;
/** Sets of letters are kept for every fourth bound below `SIFTED`. */
export const SIFT_SHIFT = 2;
const SIFTS = SIFTED >> SIFT_SHIFT;
const greatestOf = (sift: number) => (sift << SIFT_SHIFT) + (1 << SIFT_SHIFT) - 1;

/** The next two typed letters for one of the graph. */
export interface Narrowing {
  readonly symbol: number;
  readonly cost: number;
}
/** The next typed letter for two of the graph. */
export interface Widening {
  readonly first: number;
  readonly second: number;
  readonly cost: number;
}

/** What a typed letter may stand for. */
interface Line {
  /** Cost of each symbol. */
  readonly substitute: Int16Array;
  /** Sets of the symbols that come next within each bound: what it stands for, and what is left out before it. */
  readonly sifts: Int32Array;
  readonly widening: readonly Widening[] | undefined;
}

/**
 * What the edits of one typed word cost, by symbol of the graph and by how many letters have been
 * read (`j`, from 0). A set of symbols is 32 bits, the bit of a symbol its number modulo 32: several may
 * share one, so that a set holds too many and never too few. The arrays are used again for the next word.
 */
export class TypedWord {
  length = 0;
  readonly symbols: number;
  /** What the next typed letter stands for. */
  readonly lines: Line[] = [];
  /** The next typed letter too many. */
  readonly extra = new Int16Array(MAX_TYPED + 1);
  /** All typed letters from `j` on too many. */
  readonly rest = new Int32Array(MAX_TYPED + 1);
  /** Cost of a symbol that was left out after another: at `before * symbols + meant`. */
  readonly missing: Int16Array;
  /** Least of those. */
  readonly leastMissing: number;
  /** Sets of the symbols that any edit may go on with, but for a letter to be doubled: at `j * SIFTS + (what is left of the bound >> SIFT_SHIFT)`. */
  readonly wanted = new Int32Array((MAX_TYPED + 1) * SIFTS);
  readonly narrowing: (readonly Narrowing[] | undefined)[] = [];
  private readonly lower: readonly string[];
  private readonly upper: Uint8Array;
  private readonly known = new Map<string, Line>();
  private readonly firsts = new Map<string, Line>();
  /** Nothing typed any more: only letters left out. */
  private readonly end: Line;

  constructor(
    private readonly graph: Graph,
    private readonly costs: CostTable,
  ) {
    const letters = Array.from(graph.units, (unit) => String.fromCharCode(unit));
    const count = (this.symbols = letters.length);
    this.lower = letters.map((letter) => letter.toLowerCase());
    this.upper = Uint8Array.from(letters, (letter) => (letter === letter.toLowerCase() ? 0 : 1));
    this.missing = new Int16Array(count * count).fill(NO_COST);
    for (let before = 0; before < count; before++)
      for (let meant = 1; meant < count; meant++) {
        this.missing[before * count + meant] = costs.missing(this.lower[meant] as string, before ? (this.lower[before] as string) : '');
      }
    this.leastMissing = this.missing.reduce((least, cost) => Math.min(least, cost), NO_COST);
    const none = new Int16Array(count).fill(NO_COST);
    this.end = { substitute: none, sifts: this.siftsOf(none), widening: undefined };
  }

  /** @param word lower case, at most `MAX_TYPED` code units. */
  set(word: string): void {
    const { costs, extra } = this;
    this.length = word.length;
    for (let j = 0; j < word.length; j++) {
      const letter = word[j] as string;
      extra[j] = costs.extra(letter, word[j - 1] ?? '', word[j - 2] ?? '') + (j === 0 ? FIRST_LETTER : 0);
      this.narrowing[j] = costs.narrowing
        .get(letter + (word[j + 1] ?? ''))
        ?.map(([meant, cost]) => ({ symbol: this.symbolOf(meant), cost }))
        .filter(({ symbol }) => symbol > 0);
      this.lines[j] = this.lineOf(letter, j === 0);
    }
    this.lines[word.length] = this.end;
    this.narrowing[word.length] = undefined;
    this.rest[word.length] = 0;
    for (let j = word.length - 1; j >= 0; j--) this.rest[j] = (this.rest[j + 1] as number) + (extra[j] as number);
    for (let j = word.length; j >= 0; j--) this.want(j);
  }

  /** Fills `wanted` at `j`; what comes after is filled already. */
  private want(j: number): void {
    const { wanted } = this;
    const { sifts, widening } = this.lines[j] as Line;
    const narrowing = this.narrowing[j];
    const tooMany = j < this.length ? (this.extra[j] as number) : SIFTED;
    const swapped = j + 1 < this.length ? ((this.lines[j + 1] as Line).sifts[SAME_LETTER >> SIFT_SHIFT] as number) : 0;
    for (let i = 0; i < SIFTS; i++) {
      const left = greatestOf(i);
      let set = sifts[i] as number;
      if (left >= tooMany) set |= wanted[(j + 1) * SIFTS + ((left - tooMany) >> SIFT_SHIFT)] as number;
      if (left >= TRANSPOSITION) set |= swapped;
      wanted[j * SIFTS + i] = set;
    }
    for (const { symbol, cost } of narrowing ?? [])
      for (let i = cost >> SIFT_SHIFT; i < SIFTS; i++) wanted[j * SIFTS + i] = (wanted[j * SIFTS + i] as number) | (1 << symbol);
    for (const { first, cost } of widening ?? [])
      for (let i = cost >> SIFT_SHIFT; i < SIFTS; i++) wanted[j * SIFTS + i] = (wanted[j * SIFTS + i] as number) | (1 << first);
  }

  private symbolOf(letter: string): number {
    return this.graph.symbol(letter.charCodeAt(0));
  }

  private lineOf(letter: string, first: boolean): Line {
    const lines = first ? this.firsts : this.known;
    let line = lines.get(letter);
    if (line) return line;
    const substitute = Int16Array.from(this.lower, (meant, s) =>
      s === 0 ? NO_COST : this.costs.substitution(letter, meant) + (this.upper[s] ? CASE_DIFFERENCE : 0),
    );
    if (first)
      for (let s = 1; s < substitute.length; s++)
        if ((substitute[s] as number) > OTHER_LETTER) substitute[s] = (substitute[s] as number) + FIRST_LETTER;
    const widening = this.costs.widening
      .get(letter)
      ?.map(([a, b, cost]) => ({ first: this.symbolOf(a), second: this.symbolOf(b), cost }))
      .filter((wide) => wide.first > 0 && wide.second > 0);
    line = { substitute, sifts: this.siftsOf(substitute), widening };
    if (lines.size < MOST_LINES) lines.set(letter, line);
    return line;
  }

  /** For each bound, the set of symbols that cost no more or may be left out for no more. */
  private siftsOf(substitute: Int16Array): Int32Array {
    const sets = new Int32Array(SIFTS);
    for (let s = 1; s < this.symbols; s++) {
      const least = Math.min(substitute[s] as number, this.missing[s] as number);
      for (let i = least >> SIFT_SHIFT; i < SIFTS; i++) sets[i] = (sets[i] as number) | (1 << s);
    }
    return sets;
  }
}
