/** The content words of an ask with what each weighs in its topic. */
import { byLang } from '../../language/by-lang.js';
import { MONDAY_TO_FRIDAY } from '../../calendar/business-calendar.js';
import type { Lang } from '../../contract.js';
import type { Concept, ConceptHit } from '../../language/concepts.js';
import { LIGHT_WORDS, TYPE_WORDS } from '../../language/function-words.js';
import { stem } from '../../language/stems.js';
import { findTimes } from '../../language/time.js';
import type { Word } from './sentence.js';

/** A word of the ask with what it weighs in its topic. */
export interface TopicWord extends Word {
  readonly weight: number;
  readonly concepts: readonly Concept[];
  /** A place, day or hour the customer gives as a condition ("a Ibiza", "el viernes"): a reply on the subject need not repeat it. */
  readonly given: boolean;
  /** Has an article or a possessive: a thing, not what is said of it. */
  readonly determined: boolean;
}

/** Weight of light words and of words that name the type; of names; of plain words (long ones are rarer). */
export const WEIGHTS = { light: 0.3, type: 0.25, name: 1.3, short: 0.8, plain: 1 } as const;

/** The stems of a list of words. */
export const stemmed = (words: readonly string[], lang: Lang): ReadonlySet<string> => new Set(words.map((word) => stem(word, lang)));
/** Stems too everyday to name a matter, and those that name a type of answer. */
export const LIGHT: Readonly<Record<Lang, ReadonlySet<string>>> = byLang((lang) => stemmed(LIGHT_WORDS[lang], lang));
export const TYPE: Readonly<Record<Lang, ReadonlySet<string>>> = byLang((lang) => stemmed(TYPE_WORDS[lang], lang));
const DETERMINERS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set('el la los las mi mis tu su sus un una unos unas este esta estos estas ese esa vuestro vuestra nuestro nuestra del al'.split(' ')), en: new Set('the my your his her our their this that these those a an'.split(' ')) };
const YEAR = /^(?:1\d|20)\d\d$/u;
const PLACE_PREPOSITIONS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set(['a', 'de', 'desde', 'hasta', 'para', 'hacia', 'y']), en: new Set(['to', 'from', 'in', 'for', 'and']) };

/** @param hits the concepts among `all`, the words of the ask. @param now ISO date-time against which relative dates are read. */
export function topicWords(text: string, all: readonly Word[], hits: readonly ConceptHit[], lang: Lang, now: string): TopicWord[] {
  const folds = all.map((w) => w.fold);
  const times = findTimes(text, lang, now, MONDAY_TO_FRIDAY);
  return all.flatMap((word, i): TopicWord[] => {
    if (!word.content) return [];
    const dated = times.some((t) => word.start >= t.start && word.end <= t.end);
    const named = word.stem === 'llam' && folds[i - 1] === 'se';
    const weight = named || (dated && !YEAR.test(word.form)) ? WEIGHTS.type : weightOf(word, i, lang);
    const given = dated || (weight === WEIGHTS.name && PLACE_PREPOSITIONS[lang].has(folds[i - 1] ?? ''));
    return [{ ...word, weight, given, determined: DETERMINERS[lang].has(folds[i - 1] ?? ''), concepts: hits.filter((h) => i >= h.from && i < h.to).map((h) => h.concept) }];
  });
}

function weightOf(word: Word, index: number, lang: Lang): number {
  if (TYPE[lang].has(word.stem)) return WEIGHTS.type;
  if (LIGHT[lang].has(word.stem)) return WEIGHTS.light;
  if (/\d/.test(word.form) || (index > 0 && /^\p{Lu}/u.test(word.form))) return WEIGHTS.name;
  return word.fold.length <= 4 ? WEIGHTS.short : WEIGHTS.plain;
}
