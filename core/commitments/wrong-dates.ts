/** Dates that no calendar holds, that fall on another weekday than is told, or that are promised and have gone by. */
import { dayOf, dayOfIso, isoOf, monthDays, weekdayOf } from '../calendar/civil.js';
import type { Lang, Span } from '../contract.js';
import { writtenDates, type WrittenDate } from '../language/written-dates.js';
import type { VerbReading } from '../language/verbs.js';
import { datedAnnotation, type Annotation, type SentenceText } from '../reading/annotation.js';
import { folded, folds, verbs } from '../reading/annotations.js';

export type WrongDateKind = 'no-such-day' | 'other-weekday' | 'gone-by';
export interface WrongDate extends Span {
  readonly kind: WrongDateKind;
  /** For `other-weekday`: where the weekday stands, and the ISO date whose weekday it is not. */
  readonly weekday?: Span & { readonly iso: string };
}

/** A date without its year that lies fewer days back than this was meant as one to come, and came from an old reply. */
const STALE = 60;
/** Words between the verb of a promise and its date. */
const NEAR = 10;
/** Before a date that says when something happens; "del 3 de enero" alone says which order it is. */
const WHEN: Readonly<Record<Lang, RegExp>> = {
  es: /(?:(?<!\p{L})(?:el|al|hasta|para|dia)|(?:antes|a partir|despues) del)(?: (?:dia|proximo|mismo))? $/u,
  en: /(?<!\p{L})(?:on|by|before|until|till|from)(?: the)? $/u,
};
const LONGEST_WHEN = 24;

/** "Puede recogerlo el 3": what is still to come, without a future. */
const ABLE = new Set(['puede', 'puedes', 'pueden', 'podeis']);
const AWAITED = new Set(['pasar', 'recogerlo', 'recogerla', 'contar', 'esperar', 'esperarlo', 'recibirlo']);
const FUTURE_EN = new Set(['will', 'shall', "we'll", "i'll", "you'll", "it'll", "they'll", 'going']);
/** Between the promise and the date: what happened is dated, not what is promised ("le enviaremos la factura que emitimos el 3 de enero"). */
const HAPPENED_ES = new Set(
  'hacer comprar realizar emitir fechar enviar recibir solicitar abonar cobrar registrar efectuar entregar pagar firmar'.split(' '),
);
const HAPPENED_EN = new Set('placed ordered bought sent dated received paid issued made was were had did signed purchased'.split(' '));

/** The wrong dates of a sentence, in order; offsets are its own. */
export const wrongDates: Annotation<readonly WrongDate[]> = datedAnnotation('wrong-dates', (sentence, { now }) => {
  if (!/\d/.test(sentence.text)) return [];
  const today = dayOfIso(now);
  return writtenDates(sentence.text, sentence.lang).flatMap((date) => {
    const wrong = wrongIn(date, sentence, today);
    return wrong === null ? [] : [wrong];
  });
});

function wrongIn(date: WrittenDate, sentence: SentenceText, today: number): WrongDate | null {
  const { start, end, day, month, year, weekday, sure } = date;
  if (!sure || day < 1 || month < 1) return null;
  // Without a year the 29 February stands in one of the four.
  const last = month > 12 ? 0 : month === 2 && year === null ? 29 : monthDays(year ?? nearestYear(date, today), month);
  if (day > last) return { start, end, kind: 'no-such-day' };
  const at = dayOf(year ?? nearestYear(date, today), month, day);
  const iso = isoOf(at);
  if (weekday !== null && weekdayOf(at) !== weekday.day && iso !== null)
    return { start, end, kind: 'other-weekday', weekday: { start: weekday.start, end: weekday.end, iso } };
  const isPast = at < today && (year !== null || today - at <= STALE);
  return isPast && isPromised(date, sentence) ? { start, end, kind: 'gone-by' } : null;
}

/** Year of a date that tells none: the one that brings it nearest to today. */
function nearestYear({ day, month }: WrittenDate, today: number): number {
  const year = Number(isoOf(today)?.slice(0, 4));
  const far = (y: number) => Math.abs(dayOf(y, month, Math.min(day, monthDays(y, month))) - today);
  return [year, year + 1, year - 1].reduce((best, y) => (far(y) < far(best) ? y : best));
}

/** Whether a promise in the same sentence has this date. */
function isPromised({ start }: Span, sentence: SentenceText): boolean {
  if (!WHEN[sentence.lang].test(sentence.get(folded).slice(Math.max(0, start - LONGEST_WHEN), start))) return false;
  const before = sentence.tokens.findIndex((token) => token.start >= start);
  const words = sentence.get(folds);
  for (let at = before - 1; at >= Math.max(0, before - 1 - NEAR); at--) {
    if (isFuture(sentence, words, at)) return true;
    if (hasHappened(sentence, words, at)) return false;
  }
  return false;
}

const some = (sentence: SentenceText, at: number, is: (read: VerbReading) => boolean): boolean => (sentence.get(verbs)[at] ?? []).some(is);

function isFuture(sentence: SentenceText, words: readonly string[], at: number): boolean {
  const word = words[at] as string;
  if (sentence.lang === 'en') return FUTURE_EN.has(word) && (word !== 'going' || words[at + 1] === 'to');
  if (ABLE.has(word)) return AWAITED.has(words[at + 1] ?? '');
  if (some(sentence, at, ({ tense, exact }) => tense === 'fut' && exact)) return true;
  const goes = some(sentence, at, ({ lemma, mood, tense }) => lemma === 'ir' && mood === 'ind' && tense === 'pres');
  return goes && words[at + 1] === 'a' && some(sentence, at + 2, ({ mood }) => mood === 'inf');
}

function hasHappened(sentence: SentenceText, words: readonly string[], at: number): boolean {
  const word = words[at] as string;
  if (sentence.lang === 'en') return HAPPENED_EN.has(word);
  if (word === 'fecha' && words[at - 1] === 'con') return true;
  return some(sentence, at, ({ lemma, mood, tense, exact }) => exact && (tense === 'pret' || (mood === 'part' && HAPPENED_ES.has(lemma))));
}
