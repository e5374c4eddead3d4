/** One ask as judging sees it: its words with their weight, its concepts, its alternatives. */
import { byLang } from '../../language/by-lang.js';
import type { AnswerType, FoundAsk, Lang } from '../../contract.js';
import { COMMON_CONCEPTS, conceptHits, type Concept } from '../../language/concepts.js';
import { PLEA_WORDS_EN } from '../../language/en/answer-pleas.js';
import { PLEA_WORDS_ES } from '../../language/es/answer-pleas.js';
import { scenesOf, type Scenes } from '../../language/scenes.js';
import { alternativesOf, comparedOf, countsOf, isImpersonal, isPast, nounOf, partsOf } from './ask-parts.js';
import { expectedOf } from './expected.js';
import { contextOf, type ReadMessage } from './message.js';
import { eventOf, namedOf, thingsOf, wordsOf, type Said, type Word } from './sentence.js';
import { LIGHT, stemmed, topicWords, TYPE, type TopicWord } from './topic-words.js';

export interface ReadAsk {
  readonly expects: readonly AnswerType[];
  readonly words: readonly TopicWord[];
  readonly total: number;
  readonly stems: ReadonlySet<string>;
  /** Every word, function words too. */
  readonly folds: ReadonlySet<string>;
  readonly concepts: ReadonlySet<Concept>;
  readonly events: ReadonlySet<string>;
  /** The scenes of its words; those of the message for an ask with hardly a word of its own. */
  readonly scenes: Scenes;
  /** What else the message says, for asks with hardly a word of their own ("¿qué hago?"). */
  readonly context: Said;
  /** The specific words and the concepts of the message as a whole. */
  readonly matter: Said;
  /** For asks of several types, the words of the part that asks for each ("cuánto tarda | y a qué cuenta"); empty when it cannot be told. */
  readonly parts: readonly (readonly TopicWord[])[];
  /** The folded words in order. */
  readonly order: readonly string[];
  /** The same as one line. */
  readonly line: string;
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
  /** The only request of its message. */
  readonly soleDeed: boolean;
  /** Begs for help or a reply and names no matter ("please advise", "¿qué procede?"). */
  readonly plea: boolean;
  /** Asks by a yes-no question for a deed or a way ("can you …?", "¿hay forma de …?"). */
  readonly seeks: boolean;
  /** Hardly a word besides a pronoun for what the message tells ("can you fix it?", "¿cuándo lo arreglan?"). */
  readonly elliptic: boolean;
  /** Wants something for themselves without telling the shop what to do ("quiero ida y vuelta"). */
  readonly wish: boolean;
}

const PLEA = byLang((lang) => stemmed({ es: PLEA_WORDS_ES, en: PLEA_WORDS_EN }[lang], lang));
const MEASURE = { es: /\b(?:pesa|peso|mide|medidas?|ancho|alto|largo|fondo|altura|anchura|capacidad|litros|tamano|diametro|porcentaje|temperatura|distancia|superficie)\b/u, en: /\b(?:weigh|weight|heavy|wide|width|tall|height|long|length|deep|depth|capacity|dimensions|size|percent|percentage|far)\b/u };
const WISH = { es: /^(?:si,? )?(?:pues |bueno,? |mire,? |hola,? )?(?:yo )?(?:quiero|queria|quisiera|querria|deseo|desearia|necesito|me gustaria|prefiero|busco)\b(?! que (?:me|nos))/u, en: /^(?:i(?:'d| would) like|i want|i need|looking for)\b/u };

/** Words by which someone is told to do something. */
const TELLS = /^(?:me|nos|pod[eé]is|puedes?|pueden|podr[ií]as?|podr[ií]ais|podr[ií]an)$/u;

const tellsToAct = (all: readonly Word[]) => all.some((w) => TELLS.test(w.fold) || (w.content && /(?:me|nos|enme|anme)$/u.test(w.fold) && w.fold.length > 5));

/** Content words of an ask that leave little to repeat. */
const BRIEF = 5;

/** @param message the message the ask stands in. */
export function readAsk(ask: FoundAsk, message: ReadMessage, lang: Lang, now: string, { lone, soleDeed }: Pick<ReadAsk, 'lone' | 'soleDeed'>): ReadAsk {
  const all = wordsOf(ask.text, lang);
  const folds = all.map((w) => w.fold);
  const hits = conceptHits(folds, lang);
  const words = topicWords(ask.text, all, hits, lang, now);
  const concepts = new Set(hits.map((hit) => hit.concept).filter((c) => !COMMON_CONCEPTS.has(c)));
  const folded = folds.join(' ');
  return {
    expects: expectedOf(ask, folded, lang), words, concepts, lone, soleDeed, order: folds, line: folded,
    context: contextOf(ask, message, lang), matter: message.matter, scenes: words.length <= ELLIPTIC ? message.scenes : scenesOf(folds, lang),
    total: words.reduce((sum, w) => sum + w.weight, 0), stems: new Set(words.map((w) => w.stem)), folds: new Set(folds),
    brief: words.length <= BRIEF, noun: nounOf(words, all, lang), parts: partsOf(words, all, ask.expects.length, lang), compared: comparedOf(all, lang),
    alternatives: alternativesOf(all, lang), counts: countsOf(all), events: eventsOf(words, lang), named: [...namedOf(all), ...message.models],
    things: thingsOf(all, lang).filter((w) => !words.some((x) => x.start === w.start && x.given)).map((w) => w.stem),
    past: isPast(all, lang), impersonal: isImpersonal(all, lang), measure: MEASURE[lang].test(folded),
    seeks: SEEKS[lang].test(folded), plea: isPlea(words, lang), elliptic: words.length <= ELLIPTIC && folds.some((f) => STANDS_FOR[lang].test(f)),
    wish: ask.kind === 'request' && (WISH[lang].test(folded) || (lang === 'es' && !tellsToAct(all))),
  };
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

function eventsOf(words: readonly Word[], lang: Lang): ReadonlySet<string> {
  const events = new Set<string>();
  for (const word of words) {
    const event = eventOf(word, lang);
    if (event !== undefined) events.add(event);
  }
  if (events.has('refund')) events.delete('return');
  return events;
}
