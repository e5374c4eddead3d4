/** One sentence of the draft as judging sees it; depends on nothing but its own words, so that it can be kept between edits. */
import { byLang } from '../../language/by-lang.js';
import type { Lang, Span } from '../../contract.js';
import type { AmountMention } from '../../language/amounts.js';
import { findAmounts } from '../../language/amounts.js';
import { answerCues, type AnswerCue, type AnswerCueHit } from '../../language/answer-cues.js';
import type { AnswerForm } from '../../language/answer-forms.js';
import { conceptHits, withBroader, type Concept } from '../../language/concepts.js';
import { EVENT_WORDS, isContent, LIGHT_WORDS, TYPE_WORDS } from '../../language/function-words.js';
import { scenesOf, type Scenes } from '../../language/scenes.js';
import { stem } from '../../language/stems.js';
import { findTimes, type TimeMention } from '../../language/time.js';
import { readVerb } from '../../language/verbs.js';
import { MONDAY_TO_FRIDAY } from '../../calendar/business-calendar.js';
import { fold } from '../../text/fold.js';
import { tokensOf, type Token } from '../../text/tokens.js';
import { firstBlank } from '../../text/blanks.js';
import { imperativeEn, imperativeEs } from './imperatives.js';
import { isMeant } from './meant.js';

export interface Word extends Token { readonly stem: string; readonly content: boolean }

/** What a stretch of text is about. */
export interface Said { readonly stems: ReadonlySet<string>; readonly concepts: ReadonlySet<Concept> }

/** Capitalised or with a digit. */
export const isName = (word: Word): boolean => /^\p{Lu}/u.test(word.form) || /\d/.test(word.form);

export interface ReadSentence {
  readonly text: string;
  readonly words: readonly Word[];
  /** The folded words as one line. */
  readonly line: string;
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<Concept>;
  readonly times: readonly TimeMention[];
  readonly amounts: readonly AmountMention[];
  readonly cues: ReadonlyMap<AnswerCue, readonly AnswerCueHit[]>;
  readonly forms: ReadonlySet<AnswerForm>;
  readonly scenes: Scenes;
  /** Asks something of the customer. */
  readonly question: boolean;
  /** Says yes or no and nothing else. */
  readonly bare: boolean;
  /** Begins with a yes or a no. */
  readonly opens: boolean;
  /** Polite words only, or nothing. */
  readonly empty: boolean;
  readonly placeholder: Span | null;
  readonly link: Span | null;
  /** The first thing with an article that is no event: what the sentence is about. */
  readonly subject: Word | null;
  readonly clauses: readonly Span[];
  /** Clauses that say on what condition, not what is so ("si llega dañado"). */
  readonly conditions: readonly Span[];
  /** The first imperative that opens a clause, unless it asks the customer for something. */
  readonly imperative: Word | null;
}

const LINK = /https?:\/\/\S+|\bwww\.\S+|<url>|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,40}/iu;
const LINKS = new RegExp(LINK.source, 'giu');
/** What stands in quotation marks is somebody else's, or a name. */
const QUOTED = /["“«][^"”»\n]{1,80}["”»]/gu;
/** Words of an elliptic yes or no ("la grande sí", "hoy ya no"). */
const ELLIPTIC = 4;
/** "Sí, hemos recibido su correo" is a receipt, not a yes. */
const RECEIPT = /^(?:recib|receiv)/u;
const CLAUSE_BREAK = /[,;:()–—]+|\s-\s/gu;
const CLAUSE_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set(['y', 'e', 'pero', 'aunque', 'mientras']), en: new Set(['and', 'but', 'although', 'while']) };
const POLITE: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: new Set('siento sentimos lamento lamentamos gracias encantados gusto problema ningun duda claro supuesto efectivamente exacto correcto desde luego perfectamente lamentablemente lamentandolo'.split(' ')),
  en: new Set('sorry afraid unfortunately thanks problem sure course certainly absolutely worries yep'.split(' ')),
};

/** @param text the sentence without greeting and list number. @param now ISO date-time. */
export function readSentence(text: string, lang: Lang, now: string): ReadSentence {
  const folded = fold(text).replace(/’/g, "'");
  const words = wordsOf(text, lang);
  const folds = words.map((w) => w.fold);
  const cues = new Map<AnswerCue, AnswerCueHit[]>();
  const answering = answerCues(folded, lang);
  for (const hit of answering.cues) {
    if (!isMeant(hit, text, folded)) continue;
    cues.set(hit.cue, [...(cues.get(hit.cue) ?? []), hit]);
  }
  const clauses = clausesOf(text, words, lang);
  const content = words.filter((w) => w.content);
  const courteous = cues.get('courtesy') ?? [];
  const plain = content.filter((w) => !courteous.some((c) => clauses.some((k) => c.start >= k.start && c.start < k.end && w.start >= k.start && w.start < k.end)));
  const opens = [...(cues.get('yes') ?? []), ...(cues.get('no') ?? [])].some((hit) => words.every((w) => w.start >= hit.start || POLITE[lang].has(w.fold)) || isElliptic(hit, words, clauses));
  const plainSaid = content.filter((w) => !POLITE[lang].has(w.fold) && !courteous.some((c) => w.start >= c.start && w.end <= c.end && !RECEIPT.test(w.fold)));
  return {
    text, words, cues, clauses, line: folds.join(' '), forms: answering.forms, scenes: scenesOf(folds, lang), conditions: conditionsOf(words, clauses, opens), opens,
    stems: new Set(content.map((w) => w.stem)),
    concepts: withBroader(conceptHits(folds, lang).map((hit) => hit.concept)),
    times: findTimes(text, lang, now, MONDAY_TO_FRIDAY), amounts: findAmounts(text, lang),
    question: /[?¿]/u.test(text.replace(LINKS, ' ').replace(QUOTED, ' ')),
    bare: opens && plainSaid.length === 0 && words.length > 0 && words.length <= 8,
    empty: !opens && (plain.length === 0 || (ECHO[lang].test(folded) && !cues.has('yes'))),
    subject: thingsOf(words, lang)[0] ?? null,
    imperative: lang === 'es' ? imperativeEs(words, clauses, cues.get('askback') ?? []) : imperativeEn(words),
    placeholder: firstBlank(text), link: spanOf(LINK, text),
  };
}

/** "Nos preguntas si …", "You asked whether …": the question said again. */
const ECHO: Readonly<Record<Lang, RegExp>> = { es: /^\W{0,3}(?:nos|me) (?:preguntas?|preguntais|consultas?|consultais|comentas?|comentais|pides?|solicitas?) (?:si|por|que|sobre|cuando|como|cuanto|donde|cual)\b(?!.{3,200}[,:;] (?:no|si)\b)/u, en: /^\W{0,3}you(?:'re| are|'ve| have)? (?:ask(?:ed|ing)?|wonder(?:ed|ing)?|want(?:ed)? to know|enquir\p{L}+) (?:if|whether|about|for|when|how|where|what)\b(?!.{3,200}[,:;] (?:no|yes)\b)/u };

const CONDITION = /^(?:si|if|unless|should|cuando|when|whenever)$/u;

function conditionsOf(words: readonly Word[], clauses: readonly Span[], opens: boolean): Span[] {
  return clauses.flatMap((clause) => {
    const inside = words.filter((w) => w.start >= clause.start && w.end <= clause.end);
    const at = inside.findIndex((w, i) => i > 0 || !opens ? CONDITION.test(w.fold) : false);
    return at >= 0 && inside.length > at + 1 ? [{ start: (inside[at] as Word).start, end: clause.end }] : [];
  });
}

/** The yes or no closes a short first clause. */
function isElliptic(hit: AnswerCueHit, words: readonly Word[], clauses: readonly Span[]): boolean {
  const first = clauses[0];
  const own = first ? words.filter((w) => w.end <= first.end) : [];
  return own.length <= ELLIPTIC && own.at(-1)?.end === hit.end;
}

const ARTICLES: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set('el la los las'.split(' ')), en: new Set(['the']) };
/** Who does things for the shop: not what a sentence is about. */
export const DOERS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set('transportista mensajero mensajeria repartidor agencia tecnico tecnicos equipo banco almacen sistema fabricante proveedor taller empresa tienda pasarela compañero compañera companero companera cartero persona personas'.split(' ')), en: new Set('courier driver carrier technician team bank warehouse system manufacturer supplier workshop company store shop postman colleague people'.split(' ')) };
const GENERIC: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set([...LIGHT_WORDS.es, ...TYPE_WORDS.es].map((w) => stem(w, 'es'))), en: new Set([...LIGHT_WORDS.en, ...TYPE_WORDS.en].map((w) => stem(w, 'en'))) };

const PREPOSITION = /^(?:de|a|en|con|para|por|sobre|sin)$/u;
/** "Tiene la funda", "de la funda": after a verb or a preposition, an article has its noun beside it, whatever verb that looks like. */
const isAfterVerb = (words: readonly Word[], i: number, lang: Lang): boolean => {
  const before = words[i - 2];
  return lang === 'es' && before !== undefined && (PREPOSITION.test(before.fold) || readVerb(before.form, 'es').some((r) => r.exact && r.mood === 'ind'));
};

/** @returns the things named with an article, but for events, values, words of every message and journeys, where trip, train and ticket stand for each other. */
export function thingsOf(words: readonly Word[], lang: Lang): Word[] {
  return words.filter((w, i) => w.content && !DOERS[lang].has(w.fold) && ARTICLES[lang].has(words[i - 1]?.fold ?? '') && eventOf(w, lang) === undefined && !GENERIC[lang].has(w.stem) && !/\d/.test(w.form) && (readVerb(w.form, lang).length === 0 || isAfterVerb(words, i, lang))
    && !conceptHits([w.fold], lang).some((h) => h.concept === 'journey'));
}

function spanOf(pattern: RegExp, text: string): Span | null {
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

export function wordsOf(text: string, lang: Lang): Word[] {
  return tokensOf(text).map(({ start, end, form, fold: folded }) => ({ start, end, form, fold: folded, stem: stem(folded, lang), content: isContent(folded, lang) }));
}

function clausesOf(text: string, words: readonly Word[], lang: Lang): Span[] {
  const cuts = [...text.matchAll(CLAUSE_BREAK)].filter((m) => !/\d/.test(text[m.index - 1] ?? '') || !/\d/.test(text[m.index + m[0].length] ?? '')).map((m) => m.index + m[0].length);
  for (const word of words) if (CLAUSE_WORDS[lang].has(word.fold)) cuts.push(word.start);
  const at = [0, ...cuts.sort((a, b) => a - b), text.length];
  return at.slice(1).flatMap((end, i) => (end > (at[i] as number) ? [{ start: at[i] as number, end }] : []));
}

/** @returns names and numbers right after their noun ("modelo Lira", "talla 38"). */
export const namedOf = (all: readonly Word[]): { readonly head: string; readonly name: string }[] => all.flatMap((w, i) => (i > 0 && isName(w) && (all[i - 1] as Word).content ? [{ head: (all[i - 1] as Word).stem, name: w.stem }] : []));

const EVENTS: Readonly<Record<Lang, ReadonlyMap<string, string>>> = byLang(eventIndex);
function eventIndex(lang: Lang): ReadonlyMap<string, string> {
  return new Map(Object.entries(EVENT_WORDS[lang]).flatMap(([event, words]) => words.map((word) => [stem(word, lang), event] as const)));
}
/** @returns the kind of happening a word names. */
export function eventOf(word: Word, lang: Lang): string | undefined {
  return EVENTS[lang].get(word.stem);
}
