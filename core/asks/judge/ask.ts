/** One ask as judging sees it: its words with their weight, its concepts, its alternatives. */
import type { AnswerType, FoundAsk, Lang } from '../../contract.js';
import { BROADER, COMMON_CONCEPTS, conceptHits, withBroader, type Concept } from '../../language/concepts.js';
import { CARE_WORDS, LIGHT_WORDS, TYPE_WORDS } from '../../language/function-words.js';
import { stem } from '../../language/stems.js';
import { findTimes } from '../../language/time.js';
import { readVerb } from '../../language/verbs.js';
import { eventOf, wordsOf, type Word } from './sentence.js';

/** A word of the ask with what it weighs in its topic. */
export interface TopicWord extends Word {
  readonly weight: number;
  readonly concepts: readonly Concept[];
  /** A place, day or hour the customer gives as a condition ("a Ibiza", "el viernes"): a reply on the subject need not repeat it. */
  readonly given: boolean;
}

export interface ReadAsk {
  readonly expects: readonly AnswerType[];
  readonly words: readonly TopicWord[];
  readonly total: number;
  readonly stems: ReadonlySet<string>;
  /** Every word, function words too. */
  readonly folds: ReadonlySet<string>;
  readonly concepts: ReadonlySet<Concept>;
  readonly events: ReadonlySet<string>;
  /** What else the message says, for asks with hardly a word of their own ("¿qué hago?"). */
  readonly context: Said;
  /** The specific words and the concepts of the message as a whole. */
  readonly matter: Said;
  /** "A o B": the stems of either side that the other lacks. */
  readonly alternatives: readonly ReadonlySet<string>[];
  /** Asks for a measure (weight, width), not for money. */
  readonly measure: boolean;
  /** "How" of a thing that happens by itself: a description answers it, no instruction. */
  readonly impersonal: boolean;
  /** Names and numbers right after their noun ("modelo Lira", "talla 38"). */
  readonly named: readonly { readonly head: string; readonly name: string }[];
  /** Stem of the noun after "cuántos". */
  readonly counts: string | null;
  /** Speaks of what has been. */
  readonly past: boolean;
  /** The only question or request of its message. */
  readonly lone: boolean;
  /** Wants something for themselves without telling the shop what to do ("quiero ida y vuelta"). */
  readonly wish: boolean;
}

const stemmed = (words: readonly string[], lang: Lang) => new Set(words.map((word) => stem(word, lang)));
const LIGHT = { es: stemmed(LIGHT_WORDS.es, 'es'), en: stemmed(LIGHT_WORDS.en, 'en') };
const TYPE = { es: stemmed(TYPE_WORDS.es, 'es'), en: stemmed(TYPE_WORDS.en, 'en') };
const MEASURE = { es: /\b(?:pesa|peso|mide|medidas?|ancho|alto|largo|fondo|altura|anchura|capacidad|litros|tamano|diametro|porcentaje|temperatura|distancia|superficie)\b/u, en: /\b(?:weigh|weight|heavy|wide|width|tall|height|long|length|deep|depth|capacity|dimensions|size|percent|percentage|far)\b/u };
const WISH = { es: /^(?:si,? )?(?:pues |bueno,? |mire,? |hola,? )?(?:yo )?(?:quiero|queria|quisiera|querria|deseo|desearia|necesito|me gustaria|prefiero|busco)\b(?! que (?:me|nos))/u, en: /^(?:i(?:'d| would) like|i want|i need|looking for)\b/u };

/** Characters of the message that count as an ask's surroundings. */
const MAX_CONTEXT = 2_000;

/** Weight of light words and of words that name the type; of names; of plain words (long ones are rarer). */
const WEIGHTS = { light: 0.3, type: 0.25, name: 1.3, short: 0.8, plain: 1 } as const;

/**
 * The head of an ask tells the type more surely than the words after it; and a request for a price
 * or a timetable ("quería el horario") wants that, not an action.
 */
const HEADS: Readonly<Record<Lang, readonly (readonly [RegExp, AnswerType])[]>> = {
  es: [
    [/^(?:(?:a|de|con|por|para) )?quien(?:es)?\b/u, 'person'], [/^cuant[oa]s\b(?! (?:dias|horas|semanas|meses|años|tiempo))/u, 'quantity'], [/\bque (?:año|años|siglo|mes|epoca|decada|fecha|dia)\b/u, 'time'],
    [/\bcomo (?:se |le |les )?(?:llam|conoc|denomin|titul|nombr)\p{L}*|\bcual (?:es|era|fue) el nombre\b|\bcomo que\b/u, 'thing'], [/\b(?:que porcentaje|que proporcion|que numero|que cantidad)\b/u, 'quantity'],
  ],
  en: [[/^(?:(?:to|with|from|by) )?whom?\b/u, 'person'], [/^how many\b(?! (?:days|hours|weeks|months|years))/u, 'quantity'], [/\bwhat (?:year|month|date|day)\b/u, 'time']],
};
const PLAIN_HEAD = { es: /^(?:(?:en|de|con|por|para|a|sobre) )?(?:que|cual|cuales) (?!tengo|hay|hago|debo|puedo|pasos?|pasa|tramite|procede|toca)\p{L}+/u, en: /^(?:what|which) (?!should|do i|can i|must|steps?)\p{L}+/u };
const ASKED_FOR: Readonly<Record<Lang, readonly (readonly [RegExp, AnswerType])[]>> = {
  es: [[/\b(?:precios?|importe|tarifas?|coste)\b/u, 'amount'], [/\b(?:horarios?|fechas?)\b/u, 'time'], [/\bplazo\b/u, 'duration']],
  en: [[/\b(?:prices?|cost)\b/u, 'amount'], [/\b(?:timetable|schedule)\b/u, 'time']],
};

function expectedOf(ask: FoundAsk, folded: string, lang: Lang): readonly AnswerType[] {
  if (ask.expects.length !== 1) return ask.expects;
  if (ask.kind === 'question') {
    const head = HEADS[lang].find(([words]) => words.test(folded));
    if (head) return [head[1]];
    return (ask.expects[0] === 'method' || ask.expects[0] === 'status') && PLAIN_HEAD[lang].test(folded) ? ['thing'] : ask.expects;
  }
  if (ask.expects[0] !== 'action') return ask.expects;
  const types = ASKED_FOR[lang].flatMap(([words, type]): AnswerType[] => (words.test(folded) ? [type] : []));
  return types.length > 0 ? types : ask.expects;
}

/** @param message the message the ask stands in. */
export function readAsk(ask: FoundAsk, message: ReadMessage, lang: Lang, now: string, lone: boolean): ReadAsk {
  const all = wordsOf(ask.text, lang);
  const folds = all.map((w) => w.fold);
  const hits = conceptHits(folds, lang);
  const times = findTimes(ask.text, lang, now);
  const words = all.flatMap((word, i): TopicWord[] => {
    if (!word.content) return [];
    const dated = times.some((t) => word.start >= t.start && word.end <= t.end);
    const named = word.stem === 'llam' && folds[i - 1] === 'se';
    const weight = named || (dated && !YEAR.test(word.form)) ? WEIGHTS.type : weightOf(word, i, lang);
    const given = dated || (weight === WEIGHTS.name && PLACE_PREPOSITIONS[lang].has(folds[i - 1] ?? ''));
    return [{ ...word, weight, given, concepts: hits.filter((h) => i >= h.from && i < h.to).map((h) => h.concept) }];
  });
  const concepts = new Set(hits.map((hit) => hit.concept).filter((c) => !COMMON_CONCEPTS.has(c)));
  const folded = folds.join(' ');
  return {
    expects: expectedOf(ask, folded, lang), context: contextOf(ask, message, lang), matter: message.matter, words, total: words.reduce((sum, w) => sum + w.weight, 0), stems: new Set(words.map((w) => w.stem)), folds: new Set(folds), concepts,
    lone, counts: countsOf(all), past: isPast(all, lang), named: all.flatMap((w, i) => (i > 0 && isName(w) && (all[i - 1] as Word).content ? [{ head: (all[i - 1] as Word).stem, name: w.stem }] : [])), impersonal: isImpersonal(all, lang), events: eventsOf(words, lang), alternatives: alternativesOf(all, lang), measure: MEASURE[lang].test(folded), wish: ask.kind === 'request' && (WISH[lang].test(folded) || !all.some((w) => w.content && /(?:me|nos|enme|anme)$/u.test(w.fold) && w.fold.length > 5)),
  };
}

function weightOf(word: Word, index: number, lang: Lang): number {
  if (TYPE[lang].has(word.stem)) return WEIGHTS.type;
  if (LIGHT[lang].has(word.stem)) return WEIGHTS.light;
  if (/\d/.test(word.form) || (index > 0 && /^\p{Lu}/u.test(word.form))) return WEIGHTS.name;
  return word.fold.length <= 4 ? WEIGHTS.short : WEIGHTS.plain;
}

const CARE = { es: stemmed(CARE_WORDS.es, 'es'), en: stemmed(CARE_WORDS.en, 'en') };

/** Words that say which matter it is: neither everyday nor of every help desk. */
function specificOf(words: readonly Word[], lang: Lang): Set<string> {
  return new Set(words.filter((w) => w.content && w.fold.length > 2 && !LIGHT[lang].has(w.stem) && !CARE[lang].has(w.stem)).map((w) => w.stem));
}

/** The message read once for all of its asks. */
export interface ReadMessage { readonly words: readonly Word[]; readonly matter: Said; readonly hits: readonly { readonly concept: Concept; readonly at: number }[] }

export function readMessage(message: string, lang: Lang): ReadMessage {
  const words = wordsOf(message.slice(0, MAX_CONTEXT), lang);
  const hits = conceptHits(words.map((w) => w.fold), lang).filter((h) => !COMMON_CONCEPTS.has(h.concept)).map((h) => ({ concept: h.concept, at: words[h.from]?.start ?? 0 }));
  return { words, hits, matter: { stems: specificOf(words, lang), concepts: new Set(hits.map((h) => h.concept).filter((c) => c !== 'app')) } };
}

function contextOf(ask: FoundAsk, message: ReadMessage, lang: Lang): Said {
  const outside = (at: number) => at < ask.start || at >= ask.end;
  return { stems: specificOf(message.words.filter((w) => outside(w.start)), lang), concepts: new Set(message.hits.filter((h) => outside(h.at)).map((h) => h.concept)) };
}

function countsOf(words: readonly Word[]): string | null {
  const at = words.findIndex((w, i) => /^cuant[oa]s$/u.test(w.fold) || (w.fold === 'many' && words[i - 1]?.fold === 'how'));
  const noun = at < 0 ? undefined : words[at + 1];
  return noun?.content ? noun.stem : null;
}

function isPast(words: readonly Word[], lang: Lang): boolean {
  if (lang === 'en') return words.some((w) => /^(?:did|was|were|had)$/u.test(w.fold));
  return words.some((w) => readVerb(w.form, 'es').some((r) => r.exact && r.mood === 'ind' && (r.tense === 'pret' || r.tense === 'impf')));
}

function isImpersonal(words: readonly Word[], lang: Lang): boolean {
  if (lang === 'en') return /^how (?:is|are|was|were|does|did|has|have) (?!i\b|we\b|you\b|this\b)/u.test(words.map((w) => w.fold).join(' '));
  const at = words.findIndex((w) => w.fold === 'como');
  const verb = at < 0 ? undefined : words.slice(at + 1, at + 4).find((w) => readVerb(w.form, 'es').some((r) => r.mood === 'ind'));
  return verb !== undefined && readVerb(verb.form, 'es').every((r) => r.mood !== 'ind' || r.pers === 3) && !/^(?:pued|pod|hac|hag)/u.test(verb.fold);
}

function eventsOf(words: readonly Word[], lang: Lang): ReadonlySet<string> {
  const events = new Set<string>();
  for (const word of words) {
    const event = eventOf(word, lang);
    if (event !== undefined) events.add(event);
  }
  if (events.has('refund')) events.delete('return');
  return events;
}

const YEAR = /^(?:1\d|20)\d\d$/u;
const PLACE_PREPOSITIONS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set(['a', 'de', 'desde', 'hasta', 'para', 'hacia', 'y']), en: new Set(['to', 'from', 'in', 'for', 'and']) };

const OR = { es: new Set(['o', 'u']), en: new Set(['or']) };

function alternativesOf(words: readonly Word[], lang: Lang): ReadonlySet<string>[] {
  const at = words.findIndex((w) => OR[lang].has(w.fold));
  if (at <= 0 || at >= words.length - 1) return [];
  const side = (list: readonly Word[]) => new Set(list.filter((w) => w.content || /^(?:con|sin|si|no)$/.test(w.fold)).map((w) => w.stem));
  const after = words.slice(at + 1, at + 4);
  const left = side(words.slice(Math.max(0, at - after.length), at));
  const right = side(after);
  return [new Set([...left].filter((s) => !right.has(s))), new Set([...right].filter((s) => !left.has(s)))];
}

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

export interface Said { readonly stems: ReadonlySet<string>; readonly concepts: ReadonlySet<Concept> }

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

function matchOf(word: TopicWord, said: Said): number {
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

/** @returns how many specific words and concepts of the message a text takes up. */
export function sharedMatter(ask: ReadAsk, said: Said): number {
  let words = 0;
  let concepts = 0;
  for (const s of said.stems) if (ask.matter.stems.has(s)) words++;
  for (const c of said.concepts) if (ask.matter.concepts.has(c)) concepts++;
  return words + Math.min(2, concepts);
}

/** True for asks such as "¿qué hago?", "please help". */
export const isBareAsk = (ask: ReadAsk): boolean => ask.total < OWN_WORDS;

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
const isName = (w: Word) => /^\p{Lu}/u.test(w.form) || /\d/.test(w.form);

/** @returns true when both speak of things of the trade, but not of the same. */
export function conflicts(ask: ReadAsk, sentence: Said): boolean {
  if (ask.concepts.size === 0) return false;
  const said = [...sentence.concepts].filter((c) => !COMMON_CONCEPTS.has(c));
  const wanted = withBroader(ask.concepts);
  return said.length > 0 && !said.some((c) => wanted.has(c));
}
