/**
 * The thesaurus of the trade: what an ask, a reply or a canned reply is about, whatever the words,
 * the region or the language. Concepts are shared by judging, reply suggestion and the tone rules.
 */
import { byLang } from './by-lang.js';
import type { Lang } from '../contract.js';
import { EN_CONCEPTS } from './en/concepts.js';
import { ES_CONCEPTS } from './es/concepts.js';
import { phraseHits, phraseIndex, type PhraseIndex } from './phrase-index.js';
import type { Concept } from './concept-words.js';
export { CONCEPTS, type Concept } from './concept-words.js';

/** Narrower concept → the broader ones it also counts as. */
const BROADER: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  'shipping-cost': ['price', 'delivery'], 'shipping-area': ['delivery'], 'tracking': ['delivery'], 'delay': ['delivery'], 'courier': ['delivery'], 'lost': ['delivery'],
  'returned-to-sender': ['delivery'], 'pickup': ['delivery'], 'charge': ['payment'], 'instalments': ['payment'], 'discount': ['price'], 'label': ['return'],
  'order-change': ['order'], 'missing-item': ['defect'], 'wrong-item': ['defect'], 'repair': ['warranty'], 'spare-part': ['repair'], 'customs': ['price'], 'weight': ['size'],
};

/** Concepts so frequent that sharing one says little about the topic. */
export const COMMON_CONCEPTS: ReadonlySet<Concept> = new Set<Concept>(['order', 'contact', 'shop', 'complaint', 'quality']);

/** Where a concept was found: words `from` up to, not including, `to`. */
export interface ConceptHit { readonly concept: Concept; readonly from: number; readonly to: number }

const INDEX: Readonly<Record<Lang, PhraseIndex<Concept>>> = byLang((lang) => phraseIndex({ es: ES_CONCEPTS, en: EN_CONCEPTS }[lang], lang));

/**
 * @param words folded words of a text, in order (see `fold`).
 * @returns every concept named, where it is named, in order; linear in the number of words.
 */
export function conceptHits(words: readonly string[], lang: Lang): ConceptHit[] {
  return phraseHits(INDEX[lang], words, lang).map(({ label, from, to }) => ({ concept: label, from, to }));
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
