/**
 * Sets of words as minimal automata that share whatever they have in common, so that a dictionary
 * with a hundred million forms (verbs with up to three pronouns each) is built without writing them out.
 */

/** A set of words: the place of its first arc, and whether it holds the empty word: `start << 1 | final`. */
export type WordSet = number;
export const NO_WORDS: WordSet = 0;
/** Only the empty word. */
export const EMPTY_WORD: WordSet = 1;

/** A word's beginning and all the ways it may go on. */
export interface Branch {
  readonly stem: string;
  readonly tails: WordSet;
}

/** Arcs that may be made on the way; most of them are forgotten. */
const MOST_ARCS = 1 << 24;
/** Sets are below this, so that a pair of them is one exact number. */
const PAIR = 2 ** 26;

export class Automaton {
  /** Code unit of each arc. */
  units = new Uint16Array(1 << 16);
  /** What an arc leads to. */
  targets = new Uint32Array(1 << 16);
  /** How many siblings an arc begins; only at the first of them. */
  counts = new Uint16Array(1 << 16);
  private length = 1;
  private table = new Uint32Array(1 << 16);
  private nodes = 0;
  private readonly unions = new Map<number, WordSet>();

  /** Words that begin with one of the stems and go on as it may. @param branches in code-unit order of their stems. */
  build(branches: readonly Branch[], from = 0, to = branches.length, depth = 0): WordSet {
    let ended: WordSet = NO_WORDS;
    let i = from;
    for (; i < to && (branches[i] as Branch).stem.length === depth; i++) ended = this.union(ended, (branches[i] as Branch).tails);
    if (i === to) return ended;
    const node: number[] = [];
    while (i < to) {
      const unit = (branches[i] as Branch).stem.charCodeAt(depth);
      let end = i + 1;
      while (end < to && (branches[end] as Branch).stem.charCodeAt(depth) === unit) end++;
      node.push(unit, this.build(branches, i, end, depth + 1));
      i = end;
    }
    return this.union(ended, this.intern(node) << 1);
  }

  ofWords(words: Iterable<string>): WordSet {
    return this.build([...new Set(words)].sort().map((stem) => ({ stem, tails: EMPTY_WORD })));
  }

  union(a: WordSet, b: WordSet): WordSet {
    if (a === b || b === NO_WORDS) return a;
    if (a === NO_WORDS) return b;
    if (a >>> 1 === b >>> 1) return a | 1;
    if (a <= 1 || b <= 1) return a | b;
    const key = a < b ? a * PAIR + b : b * PAIR + a;
    const known = this.unions.get(key);
    if (known !== undefined) return known;
    const made = (this.intern(this.merged(a >>> 1, b >>> 1)) << 1) | ((a | b) & 1);
    this.unions.set(key, made);
    return made;
  }

  /** The set without one word. */
  without(set: WordSet, word: string, depth = 0): WordSet {
    if (depth === word.length) return set & ~1;
    const node = this.arcsOf(set >>> 1);
    const at = node.findIndex((unit, i) => i % 2 === 0 && unit === word.charCodeAt(depth));
    if (at < 0) return set;
    const rest = this.without(node[at + 1] as number, word, depth + 1);
    if (rest === NO_WORDS) node.splice(at, 2);
    else node[at + 1] = rest;
    return (node.length === 0 ? 0 : this.intern(node) << 1) | (set & 1);
  }

  private arcsOf(start: number): number[] {
    const node: number[] = [];
    if (start !== 0)
      for (let at = start; at < start + (this.counts[start] as number); at++)
        node.push(this.units[at] as number, this.targets[at] as number);
    return node;
  }

  /** Arcs of both nodes, in code-unit order. */
  private merged(a: number, b: number): number[] {
    const { units, targets, counts } = this;
    const [endA, endB] = [a + (counts[a] as number), b + (counts[b] as number)];
    const pairs: [number, WordSet, WordSet][] = [];
    for (let i = a, j = b; i < endA || j < endB;) {
      const [unitA, unitB] = [i < endA ? (units[i] as number) : Infinity, j < endB ? (units[j] as number) : Infinity];
      pairs.push([
        Math.min(unitA, unitB),
        unitA <= unitB ? (targets[i++] as number) : NO_WORDS,
        unitB <= unitA ? (targets[j++] as number) : NO_WORDS,
      ]);
    }
    // Only now: what is made on the way moves the arrays.
    return pairs.flatMap(([unit, one, other]) => [unit, this.union(one, other)]);
  }

  /** @returns the first arc of the node with these arcs (unit, target, unit, target…), adding it when it is new. */
  private intern(node: readonly number[]): number {
    const mask = this.table.length - 1;
    let slot = hashOf(node) & mask;
    for (let at = this.table[slot] as number; at !== 0; at = this.table[slot] as number) {
      if (this.isAt(at, node)) return at;
      slot = (slot + 1) & mask;
    }
    const at = this.append(node);
    this.table[slot] = at;
    if (++this.nodes * 2 > this.table.length) this.rehash();
    return at;
  }

  private isAt(at: number, node: readonly number[]): boolean {
    if ((this.counts[at] as number) * 2 !== node.length) return false;
    for (let i = 0; i < node.length; i += 2)
      if (this.units[at + i / 2] !== node[i] || this.targets[at + i / 2] !== node[i + 1]) return false;
    return true;
  }

  private append(node: readonly number[]): number {
    const at = this.length;
    this.length += node.length / 2;
    if (this.length > MOST_ARCS) throw new RangeError('the dictionary is too large');
    if (this.length > this.units.length) {
      this.units = grown(this.units, Uint16Array);
      this.counts = grown(this.counts, Uint16Array);
      this.targets = grown(this.targets, Uint32Array);
    }
    this.counts[at] = node.length / 2;
    for (let i = 0; i < node.length; i += 2) {
      this.units[at + i / 2] = node[i] as number;
      this.targets[at + i / 2] = node[i + 1] as number;
    }
    return at;
  }

  private rehash(): void {
    this.table = new Uint32Array(this.table.length * 2);
    const mask = this.table.length - 1;
    for (let at = 1; at < this.length; at += this.counts[at] as number) {
      let slot = hashOf(this.arcsOf(at)) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = at;
    }
  }
}

function grown<T extends Uint16Array | Uint32Array>(array: T, make: new (length: number) => T): T {
  const larger = new make(array.length * 2);
  larger.set(array);
  return larger;
}

function hashOf(node: readonly number[]): number {
  let h = node.length;
  for (const part of node) h = Math.imul(h ^ part, 0x9e3779b1) ^ (h >>> 13);
  return (h ^ (h >>> 16)) >>> 0;
}
