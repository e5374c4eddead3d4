import { fold } from '../text/fold.js';
import { DERIVED, FINAL, LAST, SYMBOL_MASK, TARGET_SHIFT } from '../graph/arcs.js';
import type { Graph, Tier } from './graph.js';
import type { Sliced } from './slices.js';
import { MAX_DEPTH, MAX_TYPED } from './typed.js';

/** Letters of a word that are looked at, and so two edits among them are found, and any after them. */
const PREFIX = 7;
/** Two edits make too much of a shorter word, whose neighbours the graph gives soon. */
const SHORTEST_FOR_TWO = 6;
/** Remainders of a prefix: whole, less one letter, less two. */
const MOST_REMAINDERS = 1 + PREFIX + (PREFIX * (PREFIX - 1)) / 2;
/** A word that differs by more letters than this is not meant. */
const MOST_LONGER = 3;
/** Words are numbered in 16 bits; a tier has some twenty thousand. */
const MOST_WORDS = 1 << 16;
/** Of a remainder's hash, the high bits choose its bucket and the low ones tell it from the others there. */
const TAG = 0xff;
/** Entries to a bucket, as a power of two: found side by side, where another bucket is another wait for memory. */
const BUCKET_BITS = 3;
const UNKNOWN = 0xff;
/** Words to a slice of the building. */
const SLICE = 1 << 10;

/**
 * The words of a tier by what is left of them when letters are deleted: two words a couple of edits
 * apart have a remainder in common (Mor and Fraenkel, "A hash code method for detecting and correcting
 * spelling errors", 1982; over prefixes, Garbe's SymSpell, 2012). Accents and case are folded away first.
 */
export class Neighbours {
  /** The words' letters one after the other, and where each word begins; last where they end. */
  readonly letters: Uint8Array;
  readonly starts: Uint32Array;
  /** Whether grammar made each word. */
  readonly derived: Uint8Array;
  /** Class of frequency of each word, `UNKNOWN` until it is asked for. */
  private readonly classes: Uint8Array;
  private readonly folded: Uint8Array;
  /** By the high bits of the hash: where its entries begin. */
  private readonly buckets: Uint32Array;
  private readonly shift: number;
  private readonly tags: Uint8Array;
  private readonly words: Uint16Array;
  private readonly hashes = new Uint32Array(MOST_REMAINDERS);
  private readonly typed = new Uint8Array(MAX_TYPED);
  /** Number of the query that last found each word. */
  private readonly seen: Uint32Array;
  private query = 0;

  /** Takes a tenth of a second, most of it in slices. */
  static *building(graph: Graph, tier: Tier): Sliced<Neighbours> {
    const neighbours = new Neighbours(graph, tier);
    yield* neighbours.fill();
    return neighbours;
  }

  private constructor(
    private readonly graph: Graph,
    { arcs, root }: Tier,
  ) {
    this.folded = Uint8Array.from(graph.units, (unit, symbol) =>
      symbol === 0 ? 0 : graph.symbol(fold(String.fromCharCode(unit)).charCodeAt(0)) || symbol,
    );
    let count = 0;
    let length = 0;
    let entries = 0;
    eachWord(arcs, root, (_, depth) => {
      if (++count <= MOST_WORDS) {
        length += depth;
        entries += remaindersOf(depth);
      }
    });
    count = Math.min(count, MOST_WORDS);
    this.letters = new Uint8Array(length);
    this.starts = new Uint32Array(count + 1);
    this.derived = new Uint8Array(count);
    this.classes = new Uint8Array(count).fill(UNKNOWN);
    this.seen = new Uint32Array(count);
    let word = 0;
    eachWord(arcs, root, (path, depth, arc) => {
      if (word === count) return;
      const at = this.starts[word] as number;
      for (let i = 0; i < depth; i++) this.letters[at + i] = path[i] as number;
      this.derived[word++] = arc & DERIVED ? 1 : 0;
      this.starts[word] = at + depth;
    });
    const bits = Math.max(1, Math.ceil(Math.log2(entries + 1)) - BUCKET_BITS);
    this.shift = 32 - bits;
    this.buckets = new Uint32Array((1 << bits) + 1);
    this.tags = new Uint8Array(entries);
    this.words = new Uint16Array(entries);
  }

  /** Sorts the remainders into their buckets: counted first, then each put before the place its bucket's last one took. */
  private *fill(): Sliced<void> {
    const { buckets, tags, words, shift } = this;
    yield* this.eachRemainder((hash) => {
      buckets[hash >>> shift] = (buckets[hash >>> shift] as number) + 1;
    });
    for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
    yield* this.eachRemainder((hash, word) => {
      const at = (buckets[hash >>> shift] as number) - 1;
      buckets[hash >>> shift] = at;
      tags[at] = hash & TAG;
      words[at] = word;
    });
  }

  private *eachRemainder(visit: (hash: number, word: number) => void): Sliced<void> {
    for (let word = 0; word < this.derived.length; word++) {
      if (word % SLICE === 0) yield;
      const count = this.remainders(this.letters, this.starts[word] as number, this.starts[word + 1] as number);
      for (let i = 0; i < count; i++) visit(this.hashes[i] as number, word);
    }
  }

  /** Class of frequency of a word. */
  frequency(word: number): number {
    if (this.classes[word] === UNKNOWN) this.classes[word] = this.graph.frequency(this.spelling(word));
    return this.classes[word] as number;
  }

  spelling(word: number): string {
    let text = '';
    for (let at = this.starts[word] as number; at < (this.starts[word + 1] as number); at++)
      text += String.fromCharCode(this.graph.units[this.letters[at] as number] as number);
    return text;
  }

  /** Words that may be within two letters of a typed one, and some that are not. @param lower at most `MAX_TYPED` code units. */
  of(lower: string): number[] {
    const { starts, seen, tags, words, buckets } = this;
    const out: number[] = [];
    for (let i = 0; i < lower.length; i++) this.typed[i] = this.graph.symbol(lower.charCodeAt(i));
    const count = this.remainders(this.typed, 0, lower.length);
    this.query++;
    for (let i = 0; i < count; i++) {
      const hash = this.hashes[i] as number;
      const bucket = hash >>> this.shift;
      for (let at = buckets[bucket] as number, end = buckets[bucket + 1] as number; at < end; at++) {
        if (tags[at] !== (hash & TAG) || seen[words[at] as number] === this.query) continue;
        const word = words[at] as number;
        seen[word] = this.query;
        if (Math.abs((starts[word + 1] as number) - (starts[word] as number) - lower.length) <= MOST_LONGER) out.push(word);
      }
    }
    return out;
  }

  /** Fills `hashes` with the remainders of a word's beginning. @returns how many. */
  private remainders(letters: Uint8Array, from: number, end: number): number {
    const to = Math.min(end, from + PREFIX);
    const two = end - from >= SHORTEST_FOR_TWO;
    let count = 0;
    for (let first = from; first < to; first++) {
      this.hashes[count++] = this.hashWithout(letters, from, to, first, to);
      if (two)
        for (let second = first + 1; second < to; second++) this.hashes[count++] = this.hashWithout(letters, from, to, first, second);
    }
    this.hashes[count++] = this.hashWithout(letters, from, to, to, to);
    return count;
  }

  /** FNV-1a over the letters but two, mixed once more. */
  private hashWithout(letters: Uint8Array, from: number, to: number, first: number, second: number): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++)
      if (i !== first && i !== second) hash = Math.imul(hash ^ (this.folded[letters[i] as number] as number), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) >>> 0;
  }
}

/** How many remainders a word of so many letters has. */
function remaindersOf(length: number): number {
  const prefix = Math.min(length, PREFIX);
  return 1 + prefix + (length >= SHORTEST_FOR_TWO ? (prefix * (prefix - 1)) / 2 : 0);
}

/** Visits all words of a graph, each by its symbols, how many they are, and the arc that ends it. */
function eachWord(arcs: Uint32Array, root: number, visit: (path: Uint8Array, depth: number, arc: number) => void): void {
  const path = new Uint8Array(MAX_DEPTH);
  const below = (node: number, depth: number) => {
    for (let at = node; at !== 0; at++) {
      const arc = arcs[at] as number;
      path[depth] = arc & SYMBOL_MASK;
      if (arc & FINAL) visit(path, depth + 1, arc);
      if (arc >>> TARGET_SHIFT && depth + 1 < MAX_DEPTH) below(arc >>> TARGET_SHIFT, depth + 1);
      if (arc & LAST) return;
    }
  };
  below(root, 0);
}
