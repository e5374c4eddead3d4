/** Builds the compiled dictionaries out of their sources. */
import dictionaryEn from 'dictionary-en';
import dictionaryEs from 'dictionary-es';
import type { Lang } from '../../../core/contract.js';
import { expandHunspell } from '../../../core/spelling/hunspell.js';
import { compileWords } from '../../../core/spelling/writer.js';
import { englishDerived, englishVariants } from './english/words.js';
import { classOfRank, rankedWords } from './frequencies.js';
import { ownVerbs, ownWords, tradeWords } from './lists.js';
import { namesOf } from './names.js';
import { letterpressWords, regionalForms } from './spanish/lists.js';
import { formsOfOwnVerb } from './spanish/derive.js';
import { lostFutures, lostMarks } from './spanish/overshadowed.js';
import { spanishDerived } from './spanish/words.js';

const SOURCES = { es: dictionaryEs, en: dictionaryEn };

/** Class of the words a shop writes all day: those of rank 100 or so in films. */
const TRADE_CLASS = 19;

/** All forms of the packaged Hunspell dictionary of a language. */
export function hunspellForms(lang: Lang): string[] {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return expandHunspell(decode(SOURCES[lang].aff), decode(SOURCES[lang].dic));
}

/** Class of each word that is common: a list's lower-case entry stands for every casing of the word. */
function frequenciesOf(words: Iterable<string>, lang: Lang, ranked: readonly string[]): Map<string, number> {
  const rank = new Map(ranked.map((word, i) => [word, i + 1]));
  const classes = new Map<string, number>();
  for (const word of words) {
    const at = rank.get(word) ?? rank.get(word.toLowerCase());
    if (at !== undefined) classes.set(word, classOfRank(at));
  }
  for (const word of tradeWords(lang)) classes.set(word, Math.max(TRADE_CLASS, classes.get(word) ?? 0));
  return classes;
}

/** All words of a language; true for those that grammar made. */
export function wordsOf(lang: Lang, ranked: readonly string[]): Map<string, boolean> {
  const listed = lang === 'es' ? [...new Set([...hunspellForms(lang), ...regionalForms()])].sort() : hunspellForms(lang);
  const words = new Map<string, boolean>();
  for (const word of listed) words.set(word, false);
  const own = new Set(ownWords(lang));
  for (const word of own) words.set(word, false);
  if (lang === 'es') for (const verb of ownVerbs()) for (const form of formsOfOwnVerb(verb)) words.set(form, false);
  if (lang === 'en') for (const word of englishVariants(listed, ranked)) words.set(word, false);
  const derived = lang === 'es' ? spanishDerived(listed, ranked) : englishDerived(listed, ranked);
  for (const word of derived) if (!words.has(word)) words.set(word, true);
  if (lang === 'es') for (const word of letterpressWords(words.keys())) words.set(word, false);
  for (const name of namesOf(lang, ranked, words)) if (!words.has(name)) words.set(name, true);
  if (lang === 'es') for (const word of [...lostMarks(words, ranked), ...lostFutures(words)]) if (!own.has(word)) words.delete(word);
  return words;
}

/** The bytes of `resources/dictionaries/<lang>.dawg`. Takes some seconds; the same sources give the same bytes. */
export function compileDictionary(lang: Lang): Uint8Array {
  const ranked = rankedWords(lang);
  const words = wordsOf(lang, ranked);
  return compileWords(Array.from(words, ([word, derived]) => ({ word, derived })), frequenciesOf(words.keys(), lang, ranked));
}
