/** One ask as judging sees it: its words with their weight, its concepts, its alternatives. */
import type { AnswerType, FoundAsk, Lang } from '../../contract.js';
import { COMMON_CONCEPTS, conceptHits, type Concept } from '../../language/concepts.js';
import { CARE_WORDS, LIGHT_WORDS, TYPE_WORDS } from '../../language/function-words.js';
import { PLEA_WORDS_EN } from '../../language/en/answer-pleas.js';
import { PLEA_WORDS_ES } from '../../language/es/answer-pleas.js';
import { stem } from '../../language/stems.js';
import { findTimes } from '../../language/time.js';
import { readVerb } from '../../language/verbs.js';
import { expectedOf } from './expected.js';
import { eventOf, isName, thingsOf, wordsOf, type Said, type Word } from './sentence.js';

/** A word of the ask with what it weighs in its topic. */
export interface TopicWord extends Word {
  readonly weight: number;
  readonly concepts: readonly Concept[];
  /** A place, day or hour the customer gives as a condition ("a Ibiza", "el viernes"): a reply on the subject need not repeat it. */
  readonly given: boolean;
  /** Has an article or a possessive: a thing, not what is said of it. */
  readonly determined: boolean;
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
  /** For asks of several types, the words of the part that asks for each ("cuánto tarda | y a qué cuenta"); empty when it cannot be told. */
  readonly parts: readonly (readonly TopicWord[])[];
  /** The folded words in order. */
  readonly order: readonly string[];
  /** What is compared ("la diferencia entre el Pro y el Lite"): the last word of either side. */
  readonly compared: readonly string[];
  /** Few enough words to be taken up by a short answer. */
  readonly brief: boolean;
  /** The noun after "qué", "which" or "what": an answer of kind *thing* must be about it. */
  readonly noun: TopicWord | null;
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
  /** Stems of the things asked about. */
  readonly things: readonly string[];
  /** Speaks of what has been. */
  readonly past: boolean;
  /** The only question or request of its message. */
  readonly lone: boolean;
  /** Begs for help or a reply and names no matter ("please advise", "¿qué procede?"). */
  readonly plea: boolean;
  /** Asks by a yes-no question for a deed or a way ("can you …?", "¿hay forma de …?"). */
  readonly seeks: boolean;
  /** Hardly a word besides a pronoun for what the message tells ("can you fix it?", "¿cuándo lo arreglan?"). */
  readonly elliptic: boolean;
  /** Wants something for themselves without telling the shop what to do ("quiero ida y vuelta"). */
  readonly wish: boolean;
}

const stemmed = (words: readonly string[], lang: Lang) => new Set(words.map((word) => stem(word, lang)));
const LIGHT = { es: stemmed(LIGHT_WORDS.es, 'es'), en: stemmed(LIGHT_WORDS.en, 'en') };
const TYPE = { es: stemmed(TYPE_WORDS.es, 'es'), en: stemmed(TYPE_WORDS.en, 'en') };
const PLEA = { es: stemmed(PLEA_WORDS_ES, 'es'), en: stemmed(PLEA_WORDS_EN, 'en') };
const MEASURE = { es: /\b(?:pesa|peso|mide|medidas?|ancho|alto|largo|fondo|altura|anchura|capacidad|litros|tamano|diametro|porcentaje|temperatura|distancia|superficie)\b/u, en: /\b(?:weigh|weight|heavy|wide|width|tall|height|long|length|deep|depth|capacity|dimensions|size|percent|percentage|far)\b/u };
const WISH = { es: /^(?:si,? )?(?:pues |bueno,? |mire,? |hola,? )?(?:yo )?(?:quiero|queria|quisiera|querria|deseo|desearia|necesito|me gustaria|prefiero|busco)\b(?! que (?:me|nos))/u, en: /^(?:i(?:'d| would) like|i want|i need|looking for)\b/u };

/** Words by which someone is told to do something. */
const TELLS = /^(?:me|nos|pod[eé]is|puedes?|pueden|podr[ií]as?|podr[ií]ais|podr[ií]an)$/u;

/** Content words of an ask that leave little to repeat. */
const BRIEF = 5;

/** Characters of the message that count as an ask's surroundings. */
const MAX_CONTEXT = 2_000;

/** Weight of light words and of words that name the type; of names; of plain words (long ones are rarer). */
export const WEIGHTS = { light: 0.3, type: 0.25, name: 1.3, short: 0.8, plain: 1 } as const;

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
    return [{ ...word, weight, given, determined: DETERMINERS[lang].has(folds[i - 1] ?? ''), concepts: hits.filter((h) => i >= h.from && i < h.to).map((h) => h.concept) }];
  });
  const concepts = new Set(hits.map((hit) => hit.concept).filter((c) => !COMMON_CONCEPTS.has(c)));
  const folded = folds.join(' ');
  return {
    expects: expectedOf(ask, folded, lang), context: contextOf(ask, message, lang), matter: message.matter, words, total: words.reduce((sum, w) => sum + w.weight, 0), stems: new Set(words.map((w) => w.stem)), folds: new Set(folds), concepts,
    seeks: SEEKS[lang].test(folded), plea: isPlea(words, lang), elliptic: words.length <= ELLIPTIC && folds.some((f) => STANDS_FOR[lang].test(f)), lone, order: folds, compared: comparedOf(all, lang), brief: words.length <= BRIEF, noun: nounOf(words, all, lang), parts: partsOf(words, all, ask.expects.length, lang), things: thingsOf(all, lang).filter((w) => !words.some((x) => x.start === w.start && x.given)).map((w) => w.stem), counts: countsOf(all), past: isPast(all, lang), named: all.flatMap((w, i) => (i > 0 && isName(w) && (all[i - 1] as Word).content ? [{ head: (all[i - 1] as Word).stem, name: w.stem }] : [])), impersonal: isImpersonal(all, lang), events: eventsOf(words, lang), alternatives: alternativesOf(all, lang), measure: MEASURE[lang].test(folded), wish: ask.kind === 'request' && (WISH[lang].test(folded) || (lang === 'es' && !all.some((w) => TELLS.test(w.fold) || (w.content && /(?:me|nos|enme|anme)$/u.test(w.fold) && w.fold.length > 5)))),
  };
}

function weightOf(word: Word, index: number, lang: Lang): number {
  if (TYPE[lang].has(word.stem)) return WEIGHTS.type;
  if (LIGHT[lang].has(word.stem)) return WEIGHTS.light;
  if (/\d/.test(word.form) || (index > 0 && /^\p{Lu}/u.test(word.form))) return WEIGHTS.name;
  return word.fold.length <= 4 ? WEIGHTS.short : WEIGHTS.plain;
}

const SEEKS: Readonly<Record<Lang, RegExp>> = {
  es: /^(?:y |hola |oigan? )?(?:hay (?:alguna |otra )?(?:forma|manera|modo)|(?:alguien |(?:me|nos) (?:lo |la )?)?(?:puedes?|pueden|podeis|podrian?|podrias|podriais|puedo|podemos))\b/u,
  en: /^(?:and |so |hi |hey )?(?:is there (?:a |any |another )?way|any way|(?:can|could|would|will) (?:you|someone|anyone|i|we)|any(?:one|body) )/u,
};

/** Content words of an ask that leaves its matter to a pronoun. */
const ELLIPTIC = 1;
const STANDS_FOR: Readonly<Record<Lang, RegExp>> = { es: /^(?:lo|los|esto|eso|ello|\p{L}{2,}[aei]rl[oa]s?)$/u, en: /^(?:it|this|that|them|these)$/u };

/** Every word is of a plea, or too light to name a matter. */
const isPlea = (words: readonly Word[], lang: Lang): boolean =>
  words.some((w) => PLEA[lang].has(w.stem)) && words.every((w) => PLEA[lang].has(w.stem) || LIGHT[lang].has(w.stem) || TYPE[lang].has(w.stem));

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

const ASKING: Readonly<Record<Lang, RegExp>> = { es: /^(?:que|cual(?:es)?|quien(?:es)?|como|cuando|a?donde|cuant[oa]s?)$/u, en: /^(?:what|which|who|whom|how|when|where|why)$/u };
const AND = /^(?:y|e|o|and|or)$/u;

/** Verbs of having that count as content words. */
const CARRYING = /^(?:lleva|llevan|trae|traen|usa|usan|utiliza|utilizan|incluye|incluyen|uses?|takes?|includes?)$/u;
const COMPARING = /^(?:diferencias?|diferencian?|difference|differences|differ|compare|comparacion)$/u;

function comparedOf(all: readonly Word[], lang: Lang): string[] {
  const from = all.findIndex((w) => COMPARING.test(w.fold));
  const at = all.findIndex((w, i) => i > from && (lang === 'es' ? w.fold === 'y' || w.fold === 'e' : w.fold === 'and'));
  const left = all.slice(from, at).reverse().find((w) => w.content);
  const right = all.slice(at + 1).find((w) => w.content);
  return from < 0 || at < 0 || !left || !right ? [] : [left.stem, right.stem];
}

/** @returns the noun of "qué garantía tiene", "which cable do I need": with a verb that says little, the noun is what is asked. */
function nounOf(words: readonly TopicWord[], all: readonly Word[], lang: Lang): TopicWord | null {
  const at = all.findIndex((w) => (lang === 'es' ? w.fold === 'que' : w.fold === 'what' || w.fold === 'which'));
  const next = all[at + 1];
  const after = all[at + 2];
  if (at !== 0 || !next || !after || (after.content && !CARRYING.test(after.fold)) || /^(?:se|ha|han|de|del|of|did|was|were|fue|fueron|era|eran)$/u.test(after.fold)) return null;
  const word = words.find((w) => w.start === next.start);
  return word && word.weight >= WEIGHTS.short && readVerb(word.form, lang).every((r) => r.mood === 'inf' || !r.exact || r.pers === 1) ? word : null;
}

/** Cuts "cuánto tardáis y a qué cuenta" before the question word of each further type. */
function partsOf(words: readonly TopicWord[], all: readonly Word[], types: number, lang: Lang): TopicWord[][] {
  if (types < 2) return [];
  const cuts = all.flatMap((w, i) => (ASKING[lang].test(w.fold) && (i === 0 || AND.test(all[i - 1]?.fold ?? '') || AND.test(all[i - 2]?.fold ?? '')) ? [w.start] : []));
  if (cuts.length !== types) return [];
  return cuts.map((from, i) => words.filter((w) => w.start >= from && w.start < (cuts[i + 1] ?? Infinity)));
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

const DETERMINERS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set('el la los las mi mis tu su sus un una unos unas este esta estos estas ese esa vuestro vuestra nuestro nuestra del al'.split(' ')), en: new Set('the my your his her our their this that these those a an'.split(' ')) };
const YEAR = /^(?:1\d|20)\d\d$/u;
const PLACE_PREPOSITIONS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set(['a', 'de', 'desde', 'hasta', 'para', 'hacia', 'y']), en: new Set(['to', 'from', 'in', 'for', 'and']) };

const OR = { es: new Set(['o', 'u']), en: new Set(['or']) };

function alternativesOf(words: readonly Word[], lang: Lang): ReadonlySet<string>[] {
  const at = words.findIndex((w) => OR[lang].has(w.fold));
  if (at <= 0 || at >= words.length - 1) return [];
  const side = (list: readonly Word[]) => new Set(list.filter((w) => w.content || /^[\p{Lu}\d]{1,3}$/u.test(w.form) || /^(?:con|sin|si|no)$/.test(w.fold)).map((w) => w.stem));
  const after = words.slice(at + 1, at + 4);
  const count = Math.max(1, side(after).size);
  const left = new Set([...side(words.slice(Math.max(0, at - after.length), at))].slice(-count));
  const right = side(after);
  return [new Set([...left].filter((s) => !right.has(s))), new Set([...right].filter((s) => !left.has(s)))];
}
