/**
 * The thesaurus of the trade: what an ask, a reply or a canned reply is about, whatever the words,
 * the region or the language. Concepts are shared by judging, reply suggestion and the tone rules.
 */
import type { Lang } from '../contract.js';
import { EN_CONCEPTS } from './en/concepts.js';
import { ES_CONCEPTS } from './es/concepts.js';
import { stem } from './stems.js';

export const CONCEPTS = [
  'delivery', 'delay', 'courier', 'tracking', 'lost', 'returned-to-sender', 'shipping-cost', 'shipping-area', 'pickup', 'address', 'customs',
  'return', 'label', 'refund', 'exchange', 'cancel', 'order', 'order-change', 'invoice', 'payment', 'instalments', 'charge', 'discount', 'price', 'stock',
  'size', 'weight', 'colour', 'compatibility', 'material', 'care', 'included', 'assembly', 'instructions', 'warranty', 'repair', 'defect', 'wrong-item',
  'missing-item', 'used', 'account', 'privacy', 'review', 'complaint', 'contact', 'hours', 'shop', 'gift', 'photo', 'time-limit', 'bulk', 'spare-part',
  'subscription', 'app', 'quality', 'journey',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** For each concept its words; an entry of several words is a phrase (function words between them may be left out). */
export type ConceptWords = Readonly<Record<Concept, readonly string[]>>;

/** Narrower concept → the broader ones it also counts as. */
export const BROADER: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  'shipping-cost': ['price', 'delivery'], 'shipping-area': ['delivery'], 'tracking': ['delivery'], 'delay': ['delivery'], 'courier': ['delivery'], 'lost': ['delivery'],
  'returned-to-sender': ['delivery'], 'pickup': ['delivery'], 'charge': ['payment'], 'instalments': ['payment'], 'discount': ['price'], 'label': ['return'],
  'order-change': ['order'], 'missing-item': ['defect'], 'wrong-item': ['defect'], 'repair': ['warranty'], 'spare-part': ['repair'], 'customs': ['price'], 'weight': ['size'],
};

/** Concepts so frequent that sharing one says little about the topic. */
export const COMMON_CONCEPTS: ReadonlySet<Concept> = new Set<Concept>(['order', 'contact', 'shop', 'complaint', 'quality']);

/** Where a concept was found: words `from` up to, not including, `to`. */
export interface ConceptHit { readonly concept: Concept; readonly from: number; readonly to: number }

interface Entry { readonly concept: Concept; readonly rest: readonly string[] }

const SKIPPED = new Set('de del la el los las un una en a al por para con que se su mi lo la it them of the a an in on to for with my your'.split(' '));
/** Function words that may stand between the words of a phrase. */
const MAX_SKIPPED = 2;

function indexOf(words: ConceptWords, lang: Lang): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const concept of CONCEPTS) {
    for (const phrase of words[concept]) {
      const [head = '', ...rest] = phrase.split(' ').map((word) => stem(word, lang));
      const entries = index.get(head) ?? [];
      if (!entries.some((e) => e.concept === concept && e.rest.join(' ') === rest.join(' '))) entries.push({ concept, rest });
      index.set(head, entries);
    }
  }
  return index;
}

const INDEX: Readonly<Record<Lang, ReadonlyMap<string, readonly Entry[]>>> = { es: indexOf(ES_CONCEPTS, 'es'), en: indexOf(EN_CONCEPTS, 'en') };

/**
 * @param words folded words of a text, in order (see `fold`).
 * @returns every concept named, where it is named, in order; linear in the number of words.
 */
export function conceptHits(words: readonly string[], lang: Lang): ConceptHit[] {
  const hits: ConceptHit[] = [];
  words.forEach((word, from) => {
    for (const entry of INDEX[lang].get(stem(word, lang)) ?? []) {
      const to = matchRest(entry.rest, words, from + 1, lang);
      if (to > 0) hits.push({ concept: entry.concept, from, to });
    }
  });
  return hits;
}

/** @returns the index after the last word of the phrase, or -1. */
function matchRest(rest: readonly string[], words: readonly string[], start: number, lang: Lang): number {
  let at = start;
  for (const part of rest) {
    for (let skipped = 0; skipped < MAX_SKIPPED && SKIPPED.has(words[at] ?? '') && stem(words[at] ?? '', lang) !== part; skipped++) at++;
    const word = words[at];
    if (word === undefined || stem(word, lang) !== part) return -1;
    at++;
  }
  return at;
}

/**
 * @param words folded words of a text, in order.
 * @returns the distinct concepts named, in order of appearance, without their broader ones.
 */
export function conceptsOf(words: readonly string[], lang: Lang): Concept[] {
  return [...new Set(conceptHits(words, lang).map((hit) => hit.concept))];
}

/** @returns the concepts given and all broader ones. */
export function withBroader(concepts: Iterable<Concept>): Set<Concept> {
  const all = new Set<Concept>();
  for (const concept of concepts) {
    all.add(concept);
    for (const broad of BROADER[concept] ?? []) all.add(broad);
  }
  return all;
}
