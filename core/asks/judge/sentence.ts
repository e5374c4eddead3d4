/** One sentence of the draft as judging sees it; depends on nothing but its own words, so that it can be kept between edits. */
import type { Lang, Span } from '../../contract.js';
import type { AmountMention } from '../../language/amounts.js';
import { findAmounts } from '../../language/amounts.js';
import { answerCues, type AnswerCue, type AnswerCueHit } from '../../language/answer-cues.js';
import { answerForms, type AnswerForm } from '../../language/answer-forms.js';
import { conceptHits, withBroader, type Concept } from '../../language/concepts.js';
import { EVENT_WORDS, isContent, LIGHT_WORDS, TYPE_WORDS } from '../../language/function-words.js';
import { scenesOf, type Scenes } from '../../language/scenes.js';
import { stem } from '../../language/stems.js';
import { findTimes, type TimeMention } from '../../language/time.js';
import { readVerb } from '../../language/verbs.js';
import { fold } from '../../text/fold.js';
import { tokensOf, type Token } from '../../text/tokens.js';

export interface Word extends Token { readonly stem: string; readonly content: boolean }

/** What a stretch of text is about. */
export interface Said { readonly stems: ReadonlySet<string>; readonly concepts: ReadonlySet<Concept> }

/** Capitalised or with a digit. */
export const isName = (word: Word): boolean => /^\p{Lu}/u.test(word.form) || /\d/.test(word.form);

export interface ReadSentence {
  readonly text: string;
  readonly words: readonly Word[];
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
const PLACEHOLDER = /\{\{[^{}\n]{0,80}\}\}|\$?\{[^{}\n]{1,60}\}|\[(?![IVXLCDM]+\])[\p{Lu}\p{N} _.:º/-]{2,60}\]|\[(?:link|enlace|fecha|nombre|date|name|number|número|importe|amount)\]|<(?!url>)\p{L}[\p{L} _]{1,40}>|_{3,}|\bX{3,}\b|%[\p{Lu}_]{1,40}%|\bTODO\b/u;
/** "La dirección que nos indicas" asks for nothing. */
const RELATIVE = /\b(?:que|como|cuando|donde|segun|that|as|where|which) (?:(?:ya|you|you've|me) )?$/u;
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
  const cues = new Map<AnswerCue, AnswerCueHit[]>();
  for (const hit of answerCues(folded, lang)) {
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
    text, words, cues, clauses, forms: answerForms(folded, lang), scenes: scenesOf(words.map((w) => w.fold), lang), conditions: conditionsOf(words, clauses, opens), opens,
    stems: new Set(content.map((w) => w.stem)),
    concepts: withBroader(conceptHits(words.map((w) => w.fold), lang).map((hit) => hit.concept)),
    times: findTimes(text, lang, now), amounts: findAmounts(text, lang),
    question: /[?¿]/u.test(text.replace(LINKS, ' ').replace(QUOTED, ' ')),
    bare: opens && plainSaid.length === 0 && words.length > 0 && words.length <= 8,
    empty: !opens && (plain.length === 0 || (ECHO[lang].test(folded) && !cues.has('yes'))),
    subject: thingsOf(words, lang)[0] ?? null,
    imperative: lang === 'es' ? imperativeOf(words, clauses, cues.get('askback') ?? []) : imperativeEn(words),
    placeholder: spanOf(PLACEHOLDER, text), link: spanOf(LINK, text),
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

const LEADS_EN = /^(?:please|then|first|next|now|simply|just)$/u;
const OBJECT_EN = /^(?:the|a|an|your|it|them|this|that|on|out|off|up|down|any|both|each)$/u;

/** "Rinse the filter …": a plain verb that opens the sentence, with its object. */
function imperativeEn(words: readonly Word[]): Word | null {
  const at = words.findIndex((w) => !LEADS_EN.test(w.fold));
  const verb = words[at];
  const next = words[at + 1];
  if (!verb || !next || !OBJECT_EN.test(next.fold) || /^(?:thank|let|hope|see|have|be|do|is|are|enjoy|will|can)$/u.test(verb.fold)) return null;
  return readVerb(verb.form, 'en').length > 0 ? verb : null;
}

const NOT_INSTRUCTIONS: ReadonlySet<string> = new Set('llegar ser estar haber ir tener poder saber querer sentir lamentar agradecer disfrutar esperar disculpar perdonar salir costar valer durar incluir venir faltar recordar'.split(' '));
const LEADS: ReadonlySet<string> = new Set('por favor y luego despues primero para ello entonces tambien no solo si ademas puede puedes'.split(' '));

function imperativeOf(words: readonly Word[], clauses: readonly Span[], askback: readonly AnswerCueHit[]): Word | null {
  for (const [at, clause] of clauses.entries()) {
    const inside = words.filter((w) => w.start >= clause.start && w.end <= clause.end);
    const first = inside.find((w) => !LEADS.has(w.fold));
    // "El parque abre a las diez y cierra a las ocho": a verb after "y" has the subject of the clause before it.
    if (at > 0 && AND.test(inside[0]?.fold ?? '') && first === inside[1] && hasVerb(words, clauses[at - 1] as Span)) continue;
    if (!first || first.fold.length < 3 || askback.some((a) => first.start >= a.start && first.start < a.end)) continue;
    if (readVerb(first.form, 'es').some((r) => r.mood === 'imp' && !NOT_INSTRUCTIONS.has(r.lemma))) return first;
  }
  return null;
}

const AND = /^(?:y|e|o)$/u;
const hasVerb = (words: readonly Word[], clause: Span): boolean => words.some((w) => w.start >= clause.start && w.end <= clause.end && readVerb(w.form, 'es').some((r) => r.mood === 'ind' && r.exact));

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

/** @returns the things named with an article, but for events, values, words of every message and journeys, where trip, train and ticket stand for each other. */
export function thingsOf(words: readonly Word[], lang: Lang): Word[] {
  return words.filter((w, i) => w.content && !DOERS[lang].has(w.fold) && ARTICLES[lang].has(words[i - 1]?.fold ?? '') && eventOf(w, lang) === undefined && !GENERIC[lang].has(w.stem) && !/\d/.test(w.form) && readVerb(w.form, lang).length === 0
    && !conceptHits([w.fold], lang).some((h) => h.concept === 'journey'));
}

function spanOf(pattern: RegExp, text: string): Span | null {
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

export function wordsOf(text: string, lang: Lang): Word[] {
  return tokensOf(text).map(({ start, end, form, fold: folded }) => ({ start, end, form, fold: folded, stem: stem(folded, lang), content: isContent(folded, lang) }));
}

/** "Puede ser expresado", "puede ser una", "can be": what is possible by nature is no doubt of the writer's. */
const ABILITY = /^ (?:\p{L}{2,}(?:[ai]d[oa]s?|ch[oa]s?|st[oa]s?|rt[oa]s?)|una?|(?:el|la) (?:resultado|causa|consecuencia|origen))(?!\p{L})/u;
/** "En un momento de escasez" tells a time, "un momento, por favor" puts off. */
const TOLD_MOMENT = /^ (?:de|en)(?!\p{L})/u;

/** "El fabricante nos confirma" tells, "¿nos confirma …?" asks: a third person with its subject before it. */
const THIRD = /^nos \p{L}+[^s]$/u;
const AFTER_SUBJECT = /\p{L} $/u;
const ASKING_WORD = /(?<!\p{L})(?:si|por favor|ya|y|e) $/u;
const isTold = (words: string, before: string): boolean => THIRD.test(words) && AFTER_SUBJECT.test(before) && !ASKING_WORD.test(before);

/** Whether a cue is used in the sense it is listed for. */
function isMeant(hit: AnswerCueHit, text: string, folded: string): boolean {
  const words = folded.slice(hit.start, hit.end);
  if (hit.cue === 'yes') return isYes(text, folded, hit);
  if (hit.cue === 'askback') return !RELATIVE.test(folded.slice(0, hit.start)) && !isTold(words, folded.slice(0, hit.start));
  if (hit.cue === 'hedge' && words === 'puede ser') return !ABILITY.test(folded.slice(hit.end));
  return !(hit.cue === 'holding' && words === 'un momento' && TOLD_MOMENT.test(folded.slice(hit.end)));
}

/** "You can.", "It does, yes": an answer that leaves the rest out. */
const ELLIPTIC_YES: ReadonlySet<string> = new Set(['you can', 'it is', 'it does', 'we do']);

/** "si" is a yes with its accent, or alone before a comma or the end; otherwise it is an if. */
function isYes(text: string, folded: string, hit: AnswerCueHit): boolean {
  const words = folded.slice(hit.start, hit.end);
  if (ELLIPTIC_YES.has(words)) return /^\s*(?:[,.!;:–—-]|$)/u.test(folded.slice(hit.end));
  if (words !== 'si') return true;
  return /^s[íÍ]/iu.test(text.slice(hit.start, hit.end)) || /^\s*(?:[,.!;:]|$)/.test(folded.slice(hit.end));
}

function clausesOf(text: string, words: readonly Word[], lang: Lang): Span[] {
  const cuts = [...text.matchAll(CLAUSE_BREAK)].filter((m) => !/\d/.test(text[m.index - 1] ?? '') || !/\d/.test(text[m.index + m[0].length] ?? '')).map((m) => m.index + m[0].length);
  for (const word of words) if (CLAUSE_WORDS[lang].has(word.fold)) cuts.push(word.start);
  const at = [0, ...cuts.sort((a, b) => a - b), text.length];
  return at.slice(1).flatMap((end, i) => (end > (at[i] as number) ? [{ start: at[i] as number, end }] : []));
}

/** @returns names and numbers right after their noun ("modelo Lira", "talla 38"). */
export const namedOf = (all: readonly Word[]): { readonly head: string; readonly name: string }[] => all.flatMap((w, i) => (i > 0 && isName(w) && (all[i - 1] as Word).content ? [{ head: (all[i - 1] as Word).stem, name: w.stem }] : []));

const EVENTS: Readonly<Record<Lang, ReadonlyMap<string, string>>> = { es: eventIndex('es'), en: eventIndex('en') };
function eventIndex(lang: Lang): ReadonlyMap<string, string> {
  return new Map(Object.entries(EVENT_WORDS[lang]).flatMap(([event, words]) => words.map((word) => [stem(word, lang), event] as const)));
}
/** @returns the kind of happening a word names. */
export function eventOf(word: Word, lang: Lang): string | undefined {
  return EVENTS[lang].get(word.stem);
}
