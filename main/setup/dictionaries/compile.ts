/** Builds the compiled dictionaries out of their sources. */
import dictionaryEn from 'dictionary-en';
import dictionaryEs from 'dictionary-es';
import type { Lang } from '../../../core/contract.js';
import { expandHunspell } from '../../../core/spelling/hunspell.js';
import { compileWords } from '../../../core/spelling/writer.js';
import { classOfRank, rankedWords } from './frequencies.js';

const SOURCES = { es: dictionaryEs, en: dictionaryEn };

/** All forms of the packaged Hunspell dictionary of a language. */
export function hunspellForms(lang: Lang): string[] {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return expandHunspell(decode(SOURCES[lang].aff), decode(SOURCES[lang].dic));
}

/** Class of each word that is common: a list's lower-case entry stands for every casing of the word. */
function frequenciesOf(words: Iterable<string>, lang: Lang): Map<string, number> {
  const rank = new Map(rankedWords(lang).map((word, i) => [word, i + 1]));
  const classes = new Map<string, number>();
  for (const word of words) {
    const at = rank.get(word) ?? rank.get(word.toLowerCase());
    if (at !== undefined) classes.set(word, classOfRank(at));
  }
  return classes;
}

/** The bytes of `resources/dictionaries/<lang>.dawg`. Takes some seconds; the same sources give the same bytes. */
export function compileDictionary(lang: Lang): Uint8Array {
  const words = new Map(hunspellForms(lang).map((word) => [word, false]));
  const entries = [...words].map(([word, derived]) => ({ word, derived }));
  return compileWords(entries, frequenciesOf(words.keys(), lang));
}
