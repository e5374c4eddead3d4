/** One ask as judging sees it: its words with their weight, its concepts, its alternatives. */
import type { AnswerType, FoundAsk, Lang } from '../../contract.js';
import { COMMON_CONCEPTS, conceptHits, withBroader, type Concept } from '../../language/concepts.js';
import { LIGHT_WORDS, TYPE_WORDS } from '../../language/function-words.js';
import { stem } from '../../language/stems.js';
import { eventOf, wordsOf, type Word } from './sentence.js';

/** A word of the ask with what it weighs in its topic. */
export interface TopicWord extends Word { readonly weight: number; readonly concepts: readonly Concept[] }

export interface ReadAsk {
  readonly expects: readonly AnswerType[];
  readonly words: readonly TopicWord[];
  readonly total: number;
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<Concept>;
  readonly events: ReadonlySet<string>;
  /** "A o B": the stems of either side that the other lacks. */
  readonly alternatives: readonly ReadonlySet<string>[];
  /** Asks for a measure (weight, width), not for money. */
  readonly measure: boolean;
  /** Wants something for themselves without telling the shop what to do ("quiero ida y vuelta"). */
  readonly wish: boolean;
}

const stemmed = (words: readonly string[], lang: Lang) => new Set(words.map((word) => stem(word, lang)));
const LIGHT = { es: stemmed(LIGHT_WORDS.es, 'es'), en: stemmed(LIGHT_WORDS.en, 'en') };
const TYPE = { es: stemmed(TYPE_WORDS.es, 'es'), en: stemmed(TYPE_WORDS.en, 'en') };
const MEASURE = { es: /\b(?:pesa|peso|mide|medidas?|ancho|alto|largo|fondo|altura|anchura|capacidad|litros|tamano|diametro|porcentaje|temperatura|distancia|superficie)\b/u, en: /\b(?:weigh|weight|heavy|wide|width|tall|height|long|length|deep|depth|capacity|dimensions|size|percent|percentage|far)\b/u };
const WISH = { es: /^(?:si,? )?(?:pues |bueno,? |mire,? |hola,? )?(?:yo )?(?:quiero|queria|quisiera|querria|deseo|desearia|necesito|me gustaria|prefiero|busco)\b(?! que (?:me|nos))/u, en: /^(?:i(?:'d| would) like|i want|i need|looking for)\b/u };

/** Weight of light words and of words that name the type; of names; of plain words (long ones are rarer). */
const WEIGHTS = { light: 0.3, type: 0.25, name: 1.3, short: 0.8, plain: 1 } as const;

export function readAsk(ask: FoundAsk, lang: Lang): ReadAsk {
  const all = wordsOf(ask.text, lang);
  const folds = all.map((w) => w.fold);
  const hits = conceptHits(folds, lang);
  const words = all.flatMap((word, i): TopicWord[] => {
    if (!word.content) return [];
    return [{ ...word, weight: weightOf(word, i, lang), concepts: hits.filter((h) => i >= h.from && i < h.to).map((h) => h.concept) }];
  });
  const concepts = new Set(hits.map((hit) => hit.concept).filter((c) => !COMMON_CONCEPTS.has(c)));
  const folded = folds.join(' ');
  return {
    expects: ask.expects, words, total: words.reduce((sum, w) => sum + w.weight, 0), stems: new Set(words.map((w) => w.stem)), concepts,
    events: eventsOf(words, lang), alternatives: alternativesOf(all, lang), measure: MEASURE[lang].test(folded), wish: ask.kind === 'request' && (WISH[lang].test(folded) || !all.some((w) => w.content && /(?:me|nos|enme|anme)$/u.test(w.fold) && w.fold.length > 5)),
  };
}

function weightOf(word: Word, index: number, lang: Lang): number {
  if (TYPE[lang].has(word.stem)) return WEIGHTS.type;
  if (LIGHT[lang].has(word.stem)) return WEIGHTS.light;
  if (/\d/.test(word.form) || (index > 0 && /^\p{Lu}/u.test(word.form))) return WEIGHTS.name;
  return word.fold.length <= 4 ? WEIGHTS.short : WEIGHTS.plain;
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

const OR = { es: new Set(['o', 'u']), en: new Set(['or']) };

function alternativesOf(words: readonly Word[], lang: Lang): ReadonlySet<string>[] {
  const at = words.findIndex((w) => OR[lang].has(w.fold));
  if (at <= 0 || at >= words.length - 1) return [];
  const side = (list: readonly Word[]) => new Set(list.filter((w) => w.content || /^(?:con|sin|si|no)$/.test(w.fold)).map((w) => w.stem));
  const left = side(words.slice(Math.max(0, at - 3), at));
  const right = side(words.slice(at + 1, at + 4));
  return [new Set([...left].filter((s) => !right.has(s))), new Set([...right].filter((s) => !left.has(s)))];
}

/** Prior weight and value of the topic: an ask with hardly a word of its own is neither on nor off topic. */
const PRIOR = { weight: 0.6, value: 0.5 } as const;
const MATCH = { stem: 1, concept: 0.8, akin: 0.7, before: 0.7 } as const;
/** Words are akin when their common beginning is this long and this large a part of the longer one. */
const AKIN = { letters: 5, share: 0.6 } as const;

interface Said { readonly stems: ReadonlySet<string>; readonly concepts: ReadonlySet<Concept> }

/** @returns how much of the ask's topic a sentence takes up, 0–1; what the sentence before it said counts a little less. */
export function topicOf(ask: ReadAsk, sentence: Said, before: Said | null): number {
  let matched = 0;
  for (const word of ask.words) matched += word.weight * Math.max(matchOf(word, sentence), before ? MATCH.before * matchOf(word, before) : 0);
  return (matched + PRIOR.weight * PRIOR.value) / (ask.total + PRIOR.weight);
}

function matchOf(word: TopicWord, said: Said): number {
  if (said.stems.has(word.stem)) return MATCH.stem;
  if (word.concepts.some((c) => said.concepts.has(c))) return MATCH.concept;
  if (word.stem.length < AKIN.letters) return 0;
  for (const other of said.stems) if (akin(word.stem, other)) return MATCH.akin;
  return 0;
}

function akin(a: string, b: string): boolean {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n >= AKIN.letters - (a.length <= 5 ? 1 : 0) && n >= AKIN.share * Math.max(a.length, b.length);
}

/** @returns true when both speak of things of the trade, but not of the same. */
export function conflicts(ask: ReadAsk, sentence: Said): boolean {
  if (ask.concepts.size === 0) return false;
  const said = [...sentence.concepts].filter((c) => !COMMON_CONCEPTS.has(c));
  const wanted = withBroader(ask.concepts);
  return said.length > 0 && !said.some((c) => wanted.has(c));
}
