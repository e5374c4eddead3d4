/**
 * The compiled dictionary: a minimal acyclic graph of words (Daciuk, Mihov, Watson and Watson,
 * "Incremental Construction of Minimal Acyclic Finite-State Automata", 2000) that is used where
 * it lies, without parsing. Little-endian, every section aligned to four bytes.
 *
 * - header: `HEADER` 32-bit fields;
 * - alphabet: UTF-16 code units, 16 bits each; a symbol is its index + 1;
 * - arcs: 32 bits each, the siblings of a node side by side (see the masks); first those of the whole
 *   dictionary, then those of the tiers, smaller graphs of its commoner words for suggesting;
 * - frequencies: an open-addressing table of 16-bit cells, see `frequencyCell`.
 */
export const MAGIC = 0x57534c52; // "RLSW"
export const VERSION = 2;

/** Indices of the header's 32-bit fields. */
export const HEADER = {
  magic: 0,
  version: 1,
  alphabetAt: 2,
  alphabetLength: 3,
  arcsAt: 4,
  arcsLength: 5,
  root: 6,
  frequencyAt: 7,
  frequencyBits: 8,
  words: 9,
  tiersAt: 10,
  tiers: 11,
  size: 12,
} as const;

/** Frequency classes go from 0 (not among the common words) to 31 (the commonest); one class is half an octave of rank. */
export const MAX_FREQUENCY = 31;

/** Least class of the words in each tier, commonest first: about a thousand words, and eight thousand. */
export const TIER_CLASSES = [20, 12, 6, 3] as const;
/** 32-bit fields of a tier's entry: first arc, number of arcs, root, least class of its words. */
export const TIER_FIELDS = 4;

/** FNV-1a over the code units, finished with a shift so that low bits are mixed. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) >>> 0;
}

/**
 * A cell holds 11 bits of the hash and the 5-bit class; 0 is an empty cell. Only words of the graph
 * are looked up, so a collision (about one look-up in a thousand) costs a wrong tie-break and no more.
 */
export function frequencyCell(hash: number, frequency: number): number {
  return ((hash >>> 21) << 5) | frequency;
}
