import nspell from 'nspell';
import { compileWords } from './writer.js';

/**
 * All forms of a Hunspell dictionary, affixes applied, in code-unit order.
 * Compounds made on the fly (COMPOUNDRULE: English ordinals in figures) are not enumerated.
 */
export function expandHunspell(aff: string, dic: string): string[] {
  const speller = nspell(aff, dic);
  return Object.keys(speller.data).filter((word) => speller.correct(word)).sort();
}

/**
 * Compiles any Hunspell dictionary (Catalan, Galician, French…) to the bytes that `openSpeller` reads.
 * Takes seconds and tens of megabytes: do it once, off the window's thread, and keep the bytes.
 * @throws Error when the files are not a Hunspell dictionary.
 */
export function compileHunspell(aff: string, dic: string): Uint8Array {
  const words = expandHunspell(aff, dic);
  if (words.length === 0) throw new Error('the Hunspell dictionary has no words');
  return compileWords(words.map((word) => ({ word, derived: false })));
}
