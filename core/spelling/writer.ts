import { HEADER, MAGIC, MAX_FREQUENCY, TIER_CLASSES, TIER_FIELDS, VERSION, frequencyCell, hashWord } from './format.js';
import { buildGraph, type CompiledWord } from '../graph/minimal.js';

export type { CompiledWord } from '../graph/minimal.js';

function frequencyTable(words: readonly CompiledWord[], frequencies: ReadonlyMap<string, number>): Uint16Array {
  const known = words.filter(({ word }) => frequencies.has(word));
  let bits = 4;
  while (known.length * 4 > (1 << bits) * 3) bits++;
  const table = new Uint16Array(1 << bits);
  const mask = table.length - 1;
  for (const { word } of known) {
    const frequency = Math.max(1, Math.min(MAX_FREQUENCY, frequencies.get(word) as number));
    const hash = hashWord(word);
    let slot = hash & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = frequencyCell(hash, frequency);
  }
  return table;
}

const align = (bytes: number) => (bytes + 3) & ~3;

/**
 * Compiles a dictionary. The same words in any order give the same bytes.
 * @param words each word once.
 * @param frequencies class 1–31 of the commoner words.
 * @throws RangeError when there are more than 255 different code units or two million arcs.
 */
export function compileWords(words: readonly CompiledWord[], frequencies: ReadonlyMap<string, number> = new Map()): Uint8Array {
  const sorted = words.filter(({ word }) => word !== '').sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const units = new Set<number>();
  for (const { word } of sorted) for (let i = 0; i < word.length; i++) units.add(word.charCodeAt(i));
  const alphabet = Uint16Array.from([...units].sort((a, b) => a - b));
  if (alphabet.length > 255) throw new RangeError(`${alphabet.length} different characters are too many`);
  const symbols = new Map(Array.from(alphabet, (unit, i) => [unit, i + 1]));
  const whole = buildGraph(sorted, symbols);
  const tiers = TIER_CLASSES.map((least) => ({
    least,
    ...buildGraph(
      sorted.filter(({ word }) => (frequencies.get(word) ?? 0) >= least),
      symbols,
    ),
  })).filter(({ root }) => root !== 0);
  const table = frequencyTable(sorted, frequencies);
  const alphabetAt = HEADER.size * 4;
  const arcsAt = align(alphabetAt + alphabet.byteLength);
  const tiersAt = arcsAt + whole.arcs.byteLength;
  let at = tiersAt + tiers.length * TIER_FIELDS * 4;
  const entries = tiers.flatMap(({ arcs, root, least }) => {
    const from = at;
    at += arcs.byteLength;
    return [from, arcs.length, root, least];
  });
  const out = new Uint8Array(align(at + table.byteLength));
  const words32 = new Uint32Array(out.buffer);
  words32.set([
    MAGIC,
    VERSION,
    alphabetAt,
    alphabet.length,
    arcsAt,
    whole.arcs.length,
    whole.root,
    at,
    Math.log2(table.length),
    sorted.length,
    tiersAt,
    tiers.length,
  ]);
  words32.set(whole.arcs, arcsAt / 4);
  words32.set(entries, tiersAt / 4);
  tiers.forEach(({ arcs }, i) => words32.set(arcs, (entries[i * TIER_FIELDS] as number) / 4));
  new Uint16Array(out.buffer, alphabetAt, alphabet.length).set(alphabet);
  new Uint16Array(out.buffer, at, table.length).set(table);
  return out;
}
