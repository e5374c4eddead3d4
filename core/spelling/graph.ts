import { DERIVED, FINAL, LAST, SYMBOL_MASK, TARGET_SHIFT } from '../graph/arcs.js';
import { HEADER, MAGIC, MAX_FREQUENCY, TIER_FIELDS, VERSION, hashWord } from './format.js';

/** Code units below this have their symbols in a table: Latin with its accents. */
const TABLED = 0x180;

/** A graph of some of the words. */
export interface Tier {
  readonly arcs: Uint32Array;
  readonly root: number;
  /** Greatest class of frequency of a word that no commoner tier has. */
  readonly most: number;
}

/** A compiled dictionary, read in place. Opening it copies nothing and parses nothing. */
export class Graph {
  readonly arcs: Uint32Array;
  readonly root: number;
  /** Code unit of each symbol (symbol 0 is none). */
  readonly units: Uint16Array;
  /** Graphs of the commoner words, the commonest first, and last the whole. */
  readonly tiers: readonly Tier[];
  /** How many words it holds. */
  readonly words: number;
  /** Verdicts on words asked before, kept by `accepts`. */
  readonly verdicts = new Map<string, boolean>();
  private readonly symbols: Uint8Array;
  private readonly rare = new Map<number, number>();
  private readonly frequencies: Uint16Array;

  /** @throws Error when the bytes are not a dictionary of this version. */
  constructor(bytes: Uint8Array) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const { buffer, byteOffset, byteLength } = aligned;
    if (byteLength < HEADER.size * 4) throw new Error('not a compiled dictionary');
    const header = new Uint32Array(buffer, byteOffset, HEADER.size);
    if (header[HEADER.magic] !== MAGIC || header[HEADER.version] !== VERSION) throw new Error('not a compiled dictionary of this version');
    const field = (name: keyof typeof HEADER) => header[HEADER[name]] as number;
    if (field('frequencyAt') + (2 << field('frequencyBits')) > byteLength) throw new Error('the compiled dictionary is cut short');
    this.root = field('root');
    this.words = field('words');
    this.arcs = new Uint32Array(buffer, byteOffset + field('arcsAt'), field('arcsLength'));
    const tiers: Tier[] = [];
    let most = MAX_FREQUENCY;
    const entries = new Uint32Array(buffer, byteOffset + field('tiersAt'), field('tiers') * TIER_FIELDS);
    for (let i = 0; i < entries.length; i += TIER_FIELDS) {
      const [at, length, root, least] = entries.subarray(i, i + TIER_FIELDS) as unknown as [number, number, number, number];
      tiers.push({ arcs: new Uint32Array(buffer, byteOffset + at, length), root, most });
      most = least - 1;
    }
    this.tiers = [...tiers, { arcs: this.arcs, root: this.root, most }];
    this.frequencies = new Uint16Array(buffer, byteOffset + field('frequencyAt'), 1 << field('frequencyBits'));
    const alphabet = new Uint16Array(buffer, byteOffset + field('alphabetAt'), field('alphabetLength'));
    this.units = new Uint16Array(alphabet.length + 1);
    this.units.set(alphabet, 1);
    this.symbols = new Uint8Array(TABLED);
    alphabet.forEach((unit, i) => {
      if (unit < TABLED) this.symbols[unit] = i + 1;
      else this.rare.set(unit, i + 1);
    });
  }

  /** @returns the symbol of a code unit, 0 when no word has it. */
  symbol(unit: number): number {
    return unit < TABLED ? (this.symbols[unit] as number) : (this.rare.get(unit) ?? 0);
  }

  /** @returns the arc by which the word ends in the graph, 0 when it is not there. Exact casing. */
  find(word: string): number {
    const { arcs, symbols } = this;
    const { length } = word;
    let node = this.root;
    let arc = 0;
    for (let i = 0; i < length; i++) {
      if (node === 0) return 0;
      const unit = word.charCodeAt(i);
      const symbol = unit < TABLED ? (symbols[unit] as number) : (this.rare.get(unit) ?? 0);
      if (symbol === 0) return 0;
      for (arc = arcs[node] as number; (arc & SYMBOL_MASK) !== symbol; arc = arcs[++node] as number) if (arc & LAST) return 0;
      node = arc >>> TARGET_SHIFT;
    }
    return arc & FINAL ? arc : 0;
  }

  /** Exact casing. */
  has(word: string): boolean {
    return this.find(word) !== 0;
  }

  /** Whether the word was built by grammar rather than listed. */
  isDerived(word: string): boolean {
    return (this.find(word) & DERIVED) !== 0;
  }

  /** @returns 0 (not among the common words) to 31 (the commonest). Only meaningful for words of the graph. */
  frequency(word: string): number {
    const hash = hashWord(word);
    const mask = this.frequencies.length - 1;
    const tag = hash >>> 21;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const cell = this.frequencies[slot] as number;
      if (cell === 0) return 0;
      if (cell >>> 5 === tag) return cell & 31;
    }
  }

  /** Every word, in no particular order: for tests and tools. */
  *all(node = this.root, prefix = ''): Generator<string> {
    for (let at = node; at !== 0; at++) {
      const arc = this.arcs[at] as number;
      const word = prefix + String.fromCharCode(this.units[arc & SYMBOL_MASK] as number);
      if (arc & FINAL) yield word;
      if (arc >>> TARGET_SHIFT) yield* this.all(arc >>> TARGET_SHIFT, word);
      if (arc & LAST) return;
    }
  }
}
