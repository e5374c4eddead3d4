/** The features by which messages and replies are compared: stems, senses and concepts, pieces of words. */
import { byLang } from '../language/by-lang.js';
import type { Lang } from '../contract.js';
import { conceptHits, type Concept } from '../language/concepts.js';
import { EN_CONCEPTS } from '../language/en/concepts.js';
import { ES_CONCEPTS } from '../language/es/concepts.js';
import { stem } from '../language/stems.js';
import { fold } from '../text/fold.js';
import { editsWithin } from '../text/edit-distance.js';
import { NOISE, QUESTION_WORDS, SENSES } from '../language/senses.js';

const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
/** Length of the pieces of words that survive a typing error. */
const GRAM = 4;
/** An order number says nothing of the subject. */
const LONG_NUMBER = /^\p{N}{4,}$/u;
/** What a word such as "where" counts beside a noun of the same sense. */
const QUESTION_WORD = 0.5;
/** Words of one text that are looked at; the rest of a very long one says nothing new. */
const MAX_WORDS = 1_500;

/** @returns folded words and numbers, in order; `#` in front of nothing. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const match of fold(text.normalize('NFC')).matchAll(WORD)) {
    if (words.length >= MAX_WORDS) break;
    words.push(match[0]);
  }
  return words;
}

function senseIndex(lang: Lang): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  SENSES.forEach((sense, number) => {
    for (const word of sense[lang].split(' ')) {
      const key = stem(word, lang),
        known = index.get(key);
      if (!known) index.set(key, [number]);
      else if (!known.includes(number)) known.push(number);
    }
  });
  return index;
}
const SENSE: Readonly<Record<Lang, ReadonlyMap<string, readonly number[]>>> = byLang(senseIndex);

/** Concepts of a purchase: who names one writes to a shop. Size, journey, app or photo occur in any message. */
const TRADE: ReadonlySet<string> = new Set<Concept>([
  'delivery',
  'delay',
  'tracking',
  'lost',
  'returned-to-sender',
  'shipping-cost',
  'shipping-area',
  'pickup',
  'customs',
  'address',
  'return',
  'label',
  'refund',
  'exchange',
  'cancel',
  'order',
  'order-change',
  'invoice',
  'payment',
  'instalments',
  'charge',
  'stock',
  'warranty',
  'defect',
  'missing-item',
  'account',
  'subscription',
  'spare-part',
  'complaint',
]);
/** Whether a feature is a subject of the trade. */
export const isTrade = (idea: string): boolean =>
  idea.startsWith('c:') ? TRADE.has(idea.slice(2)) : SENSES[Number(idea.slice(2))]?.trade === true;

/** Words of the trade by length, for telling a mistyped one. */
function tradeWords(lang: Lang): readonly (readonly string[])[] {
  const out: string[][] = [],
    concepts = lang === 'es' ? ES_CONCEPTS : EN_CONCEPTS;
  const words = [
    ...SENSES.filter((sense) => sense.trade).flatMap((sense) => sense[lang].split(' ')),
    ...Object.entries(concepts).flatMap(([concept, list]) => (TRADE.has(concept) ? list.filter((word) => !word.includes(' ')) : [])),
  ];
  for (const word of new Set(words)) if (word.length >= SHORTEST) (out[word.length] ??= []).push(word);
  return out;
}
/** In shorter words one wrong letter makes another word. */
const SHORTEST = 6;
const TRADE_WORDS: Readonly<Record<Lang, readonly (readonly string[])[]>> = { es: tradeWords('es'), en: tradeWords('en') };

/** @returns whether a text names a subject of the trade with one letter wrong: "acconut", "devolucoin". */
export function namesTradeNearly(text: string, lang: Lang): boolean {
  return wordsOf(text)
    .slice(0, 60)
    .some(
      (word) =>
        word.length >= SHORTEST &&
        !NOISE[lang].has(word) &&
        [word.length - 1, word.length, word.length + 1].some((length) =>
          TRADE_WORDS[lang][length]?.some((trade) => trade[0] === word[0] && editsWithin(word, trade, 1, false) <= 1),
        ),
    );
}

/** Features with how often each occurs. */
export interface Bag {
  readonly stems: ReadonlyMap<string, number>;
  readonly ideas: ReadonlyMap<string, number>;
  readonly grams: ReadonlyMap<string, number>;
}

const count = (bag: Map<string, number>, key: string, by = 1): void => {
  bag.set(key, (bag.get(key) ?? 0) + by);
};

/**
 * @param langs languages in which to read the words: a title may be in another language than its reply.
 * @param quiet words that tell nothing are left out.
 */
export function bagOf(text: string, langs: readonly Lang[], quiet: boolean): Bag {
  const words = wordsOf(text);
  const stems = new Map<string, number>(),
    ideas = new Map<string, number>(),
    grams = new Map<string, number>();
  for (const lang of langs) for (const hit of conceptHits(words, lang)) count(ideas, `c:${hit.concept}`);
  for (const word of words) {
    if (quiet && langs.some((lang) => NOISE[lang].has(word))) {
      if (!langs.some((lang) => QUESTION_WORDS[lang].has(word))) continue;
      for (const lang of langs) for (const sense of SENSE[lang].get(stem(word, lang)) ?? []) count(ideas, `s:${sense}`, QUESTION_WORD);
      continue;
    }
    if (LONG_NUMBER.test(word)) continue;
    for (const lang of langs) {
      count(stems, stem(word, lang), 1 / langs.length);
      for (const sense of SENSE[lang].get(stem(word, lang)) ?? []) count(ideas, `s:${sense}`);
    }
    const padded = `^${word}$`;
    for (let i = 0; i + GRAM <= padded.length; i++) count(grams, padded.slice(i, i + GRAM));
  }
  return { stems, ideas, grams };
}
