import { normalised } from '../accept.js';
import { FINAL, LAST, MAX_ARCS, TARGET_SHIFT } from '../../graph/arcs.js';
import { HEADER, MAGIC, VERSION } from '../format.js';
import type { Automaton, WordSet } from './automaton.js';
import { expandWords } from './expand.js';

/** The compiled format has room for this many different characters. */
const MOST_CHARACTERS = 255;
/** Bits of the least table of frequencies, which stays empty: a Hunspell dictionary tells none. */
const FREQUENCY_BITS = 4;

/**
 * Compiles any Hunspell dictionary (Catalan, Galician, French…) to the bytes that `openSpeller` reads.
 * Takes seconds and hundreds of megabytes: do it once, off the window's thread, and keep the bytes.
 * Entries of several words, compounds made on the fly, and words with characters that hardly another has are left out.
 * @throws RangeError when it does not fit the format; Error when the files are not a Hunspell dictionary.
 */
export function compileHunspell(aff: string, dic: string): Uint8Array {
  const { sets, words } = expandWords(normalised(aff), normalised(dic));
  const order = reachable(sets, words);
  const alphabet = alphabetOf(sets, order);
  const { arcs, root, count } = laidOut(sets, words, order, new Map(alphabet.map((unit, i) => [unit, i + 1])));
  if (count === 0) throw new Error('the Hunspell dictionary has no words');
  const alphabetAt = HEADER.size * 4;
  const arcsAt = (alphabetAt + alphabet.length * 2 + 3) & ~3;
  const frequencyAt = arcsAt + arcs.length * 4;
  const out = new Uint8Array(frequencyAt + (2 << FREQUENCY_BITS));
  const fields: Record<Exclude<keyof typeof HEADER, 'size'>, number> = {
    magic: MAGIC,
    version: VERSION,
    alphabetAt,
    alphabetLength: alphabet.length,
    arcsAt,
    arcsLength: arcs.length,
    root,
    frequencyAt,
    frequencyBits: FREQUENCY_BITS,
    words: count,
    tiersAt: frequencyAt,
    tiers: 0,
  };
  const header = new Uint32Array(out.buffer, 0, HEADER.size);
  for (const [name, value] of Object.entries(fields)) header[HEADER[name as keyof typeof fields]] = value;
  new Uint16Array(out.buffer, alphabetAt, alphabet.length).set(alphabet);
  new Uint32Array(out.buffer, arcsAt, arcs.length).set(arcs);
  return out;
}

/** The nodes of a set, by their first arcs, each after those it leads to. */
function reachable(sets: Automaton, words: WordSet): number[] {
  const seen = new Set<number>();
  const order: number[] = [];
  // No word is long enough to make this deep.
  const visit = (start: number): void => {
    if (start === 0 || seen.has(start)) return;
    seen.add(start);
    for (let at = start; at < start + (sets.counts[start] as number); at++) visit((sets.targets[at] as number) >>> 1);
    order.push(start);
  };
  visit(words >>> 1);
  return order;
}

/** The characters with most arcs, as many as there is room for, in order. */
function alphabetOf(sets: Automaton, order: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const start of order)
    for (let at = start; at < start + (sets.counts[start] as number); at++) {
      const unit = sets.units[at] as number;
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CHARACTERS)
    .map(([unit]) => unit)
    .sort((a, b) => a - b);
}

/** The arcs as the format has them; of siblings the one that leads to most words first, so that a scan finds its arc early. */
function laidOut(
  sets: Automaton,
  words: WordSet,
  order: readonly number[],
  symbols: ReadonlyMap<number, number>,
): { arcs: Uint32Array; root: number; count: number } {
  const arcs: number[] = [0];
  const placed = new Map<number, { at: number; words: number }>([[0, { at: 0, words: 0 }]]);
  const wordsOf = (set: WordSet) => (placed.get(set >>> 1)?.words ?? 0) + (set & 1);
  for (const start of order) {
    const node: { symbol: number; set: WordSet }[] = [];
    for (let at = start; at < start + (sets.counts[start] as number); at++) {
      const symbol = symbols.get(sets.units[at] as number);
      const set = sets.targets[at] as number;
      if (symbol !== undefined && wordsOf(set) > 0) node.push({ symbol, set });
    }
    node.sort((a, b) => wordsOf(b.set) - wordsOf(a.set) || a.symbol - b.symbol);
    placed.set(start, { at: node.length === 0 ? 0 : arcs.length, words: node.reduce((sum, { set }) => sum + wordsOf(set), 0) });
    node.forEach(({ symbol, set }, i) =>
      arcs.push(
        (symbol | (i === node.length - 1 ? LAST : 0) | (set & 1 ? FINAL : 0) | ((placed.get(set >>> 1)?.at ?? 0) << TARGET_SHIFT)) >>> 0,
      ),
    );
    if (arcs.length > MAX_ARCS) throw new RangeError('the dictionary is too large for its format');
  }
  const top = placed.get(words >>> 1);
  return { arcs: Uint32Array.from(arcs), root: top?.at ?? 0, count: Math.min(top?.words ?? 0, 0xffffffff) };
}
