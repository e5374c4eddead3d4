/** How far a sentence takes up the topic of an ask. */
import type { Lang } from '../../contract.js';
import { BROADER, COMMON_CONCEPTS, withBroader } from '../../language/concepts.js';
import type { ReadAsk } from './ask.js';
import { isName, type Said, type Word } from './sentence.js';
import { WEIGHTS, type TopicWord } from './topic-words.js';

/** Prior weight and value of the topic: an ask with hardly a word of its own is neither on nor off topic. */
const PRIOR = { weight: 0.6, value: 0.5 } as const;
const MATCH = { stem: 1, concept: 0.8, akin: 0.7, broader: 0.5, before: 1 } as const;
/** Words are akin when their common beginning is this long and this large a part of the longer one. */
const AKIN = { letters: 5, share: 0.6 } as const;

/** @returns the share of neighbouring words of the ask that are neighbours in the sentence too, 0–1: the same relation, not only the same words. */
export function pairsShare(ask: ReadAsk, said: readonly Word[]): number {
  if (ask.words.length < 2) return 0;
  const at = new Map(said.filter((w) => w.content).map((w, i) => [w.stem, i]));
  let near = 0;
  for (let i = 1; i < ask.words.length; i++) {
    const a = at.get((ask.words[i - 1] as TopicWord).stem);
    const b = at.get((ask.words[i] as TopicWord).stem);
    if (a !== undefined && b !== undefined && Math.abs(a - b) <= NEAR) near++;
  }
  return near / (ask.words.length - 1);
}
/** Content words apart. */
const NEAR = 2;

/** @returns how much of the ask's topic a sentence takes up, 0–1; what the sentence before it said counts too. @param strict the place asked about must be named. */
export function topicOf(ask: ReadAsk, sentence: Said, before: Said | null, strict = false): number {
  const shared = sharesConcept(ask, sentence) || (before !== null && sharesConcept(ask, before));
  let matched = 0;
  let total = 0;
  for (const word of ask.words) {
    const match = Math.max(matchOf(word, sentence), before ? MATCH.before * matchOf(word, before) : 0);
    const weight = shared && word.given && match === 0 && !(strict && word.weight === WEIGHTS.name) ? GIVEN_WEIGHT * word.weight : word.weight;
    matched += weight * match;
    total += weight;
  }
  return (matched + PRIOR.weight * PRIOR.value) / (total + PRIOR.weight);
}

/** What is left of a condition that the reply does not repeat although it is on the subject. */
const GIVEN_WEIGHT = 0.1;

function sharesConcept(ask: ReadAsk, said: Said): boolean {
  for (const concept of ask.concepts) if (said.concepts.has(concept)) return true;
  return false;
}

/** @returns how well a text takes up one word of an ask, 0–1. */
export function matchOf(word: TopicWord, said: Said): number {
  if (said.stems.has(word.stem)) return MATCH.stem;
  if (word.concepts.some((c) => said.concepts.has(c))) return MATCH.concept;
  if (word.concepts.some((c) => (BROADER[c] ?? []).some((b) => said.concepts.has(b)))) return MATCH.broader;
  if (word.stem.length < AKIN.letters) return 0;
  for (const other of said.stems) if (akin(word.stem, other)) return MATCH.akin;
  return 0;
}

/** Same beginning, long enough to be one family. */
export function akin(a: string, b: string): boolean {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n >= AKIN.letters - (a.length <= 5 ? 1 : 0) && n >= AKIN.share * Math.max(a.length, b.length);
}

/** An ask whose own words weigh less than this is about what surrounds it. */
const OWN_WORDS = 0.9;
const SHARED_FULL = 2;

/** @returns how much of a sentence is about the rest of the message, 0–1: words in common, concepts counting less. */
export function contextShare(ask: ReadAsk, sentence: Said): number {
  let shared = 0;
  for (const s of sentence.stems) if (ask.context.stems.has(s)) shared += 1;
  if (shared === 0) for (const c of sentence.concepts) if (ask.context.concepts.has(c)) shared += MATCH.concept;
  return Math.min(1, shared / SHARED_FULL);
}

/** What a text shares with the whole message: specific words (kin of long words too) and concepts. */
export interface Shared { readonly words: number; readonly concepts: number }

/** Words of fewer letters are not taken for kin of others. */
const LONG = 5;

/** @returns how many specific words and concepts of the message a text takes up. */
export function sharedMatter(ask: ReadAsk, said: Said): Shared {
  let words = 0;
  let concepts = 0;
  for (const s of ask.matter.stems) if (said.stems.has(s) || (s.length >= LONG && hasKin(s, said))) words++;
  for (const c of said.concepts) if (ask.matter.concepts.has(c)) concepts++;
  return { words, concepts };
}

function hasKin(word: string, said: Said): boolean {
  for (const other of said.stems) if (akin(word, other)) return true;
  return false;
}

/** True for asks such as "¿qué hago?", "please help". */
export const isBareAsk = (ask: ReadAsk): boolean => ask.plea || ask.elliptic || ask.total < OWN_WORDS;

/** Names after a preposition of place or destination. */
const PLACED = /^(?:a|en|para|desde|hasta|to|in|from|at|for)$/u;
const placedNames = (words: readonly Word[]) => words.filter((w, i) => w.content && /^\p{Lu}\p{Ll}/u.test(w.form) && PLACED.test(words[i - 1]?.fold ?? ''));

/** @returns true when the ask is about one place and the sentence about another ("si compras desde Mallorca …" for "a Gijón"). */
export function isElsewherePlace(ask: ReadAsk, said: readonly Word[]): boolean {
  const asked = ask.words.filter((w) => w.given && /^\p{Lu}\p{Ll}/u.test(w.form));
  if (asked.length === 0 || asked.some((w) => said.some((s) => s.stem === w.stem))) return false;
  return placedNames(said).some((s) => !ask.stems.has(s.stem) && !ask.matter.stems.has(s.stem));
}

const DAYS: Readonly<Record<Lang, RegExp>> = { es: /^(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|festivos?)$/u, en: /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u };

/** @returns true when the ask is about one day of the week and the sentence about others ("until six on Saturday" for "on Sunday"). */
export function isOtherDay(ask: ReadAsk, said: readonly Word[], lang: Lang): boolean {
  if (!ASKS_STATE[lang].test(ask.line)) return false;
  const asked = ask.order.filter((w) => DAYS[lang].test(w)).map((w) => w.replace(/s$/u, ''));
  const told = said.filter((w) => DAYS[lang].test(w.fold)).map((w) => w.fold.replace(/s$/u, ''));
  return asked.length > 0 && told.length === 1 && !asked.includes(told[0] as string);
}
/** Whether something is so on that day, not when it can be had at the latest. */
const ASKS_STATE: Readonly<Record<Lang, RegExp>> = { es: /\b(?:abr\p{L}*|abiert\p{L}*|cierr\p{L}*|cerr\p{L}*|horario|hora)\b/u, en: /\b(?:open|close|closed|hours|time)\b/u };

/** "El de planetas …", "the red one": one of the kind that nobody asked about. */
const OTHER_ONE = /^(?:(?:el|la|los|las) (?:de|del|otr[oa]s?)|the other)$/u;
export function isOtherOne(ask: ReadAsk, said: readonly Word[]): boolean {
  const [first, second, third] = said;
  if (!first || !second || !third?.content || !OTHER_ONE.test(`${first.fold} ${second.fold}`)) return false;
  return !ask.stems.has(third.stem) && !ask.matter.stems.has(third.stem);
}

/** @returns the words of a sentence that name another of the same kind ("el modelo Sena" for "el modelo Lira"), or null. */
export function rivalOf(ask: ReadAsk, said: readonly Word[]): Word | null {
  for (const { head, name } of ask.named) {
    if (said.some((w) => w.stem === name)) continue;
    const at = said.findIndex((w) => w.stem === head);
    const next = said[at + 1];
    if (at >= 0 && next && next.stem !== name && isName(next)) return next;
  }
  return null;
}

/**
 * @returns true when the sentence is about another thing than the one asked about ("las sillas llegan" for "la mesa").
 */
export function isAboutAnother(ask: ReadAsk, said: Said & { readonly subject: Word | null }): boolean {
  const { subject } = said;
  if (!subject || ask.things.length === 0 || ask.stems.has(subject.stem)) return false;
  return !ask.things.some((thing) => said.stems.has(thing)) && !ask.words.some((w) => ask.things.includes(w.stem) && matchOf(w, said) > 0);
}

/** @returns true when both speak of things of the trade, but not of the same. */
export function conflicts(ask: ReadAsk, sentence: Said): boolean {
  if (ask.concepts.size === 0) return false;
  const said = [...sentence.concepts].filter((c) => !COMMON_CONCEPTS.has(c));
  if (said.length === 0) return false;
  const wanted = withBroader(ask.concepts);
  return !said.some((c) => wanted.has(c));
}
