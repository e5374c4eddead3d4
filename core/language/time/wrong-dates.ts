/** Dates that no calendar holds: the 31st of February, a Tuesday that is a Thursday; and days gone by that are promised. */
import type { Lang, Span } from '../../contract.js';
import { fold } from '../../text/fold.js';
import { dayOf, dayOfIso, monthDays, weekdayOf } from '../../calendar/civil.js';

export type WrongDateKind = 'no-such-day' | 'other-weekday' | 'gone-by';
export interface WrongDate extends Span { readonly kind: WrongDateKind; /** The weekday that it is, 0 Monday … 6 Sunday; for `other-weekday`. */ readonly weekday?: number }

interface Words { readonly weekdays: readonly string[]; readonly months: readonly string[]; readonly written: RegExp; readonly promises: RegExp }
const WORDS: Readonly<Record<Lang, Words>> = {
  es: {
    weekdays: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
    months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
    written: /(?:\b(lunes|martes|miercoles|jueves|viernes|sabado|domingo),? (?:dia )?)?\b(\d{1,2}) de (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)(?: del? (\d{4}))?/g,
    promises: /\b(?:llegara|saldra|recibira|tendra|enviaremos|mandaremos|abonaremos|reembolsaremos|entregaremos|entregaran|estara|volvera|avisaremos|llamaremos|vamos a|va a|seran?)\p{L}*/u,
  },
  en: {
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    months: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
    written: /(?:\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday),? (?:the )?)?\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(january|february|march|april|may|june|july|august|september|october|november|december)(?:,? (\d{4}))?/g,
    promises: /\b(?:will|we'll|i'll|it'll|you'll|they'll|going to|shall)\b/u,
  },
};
const NUMERIC = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/-]|\.\d)/gu;
/** Days around today within which a date without a year is meant. */
const NEAR = 183;
const CENTURY = 2000;

/** @param now ISO date-time. @returns the wrong dates of a text, in order. Linear in its length. */
export function wrongDates(text: string, lang: Lang, now: string): WrongDate[] {
  const folded = fold(text);
  const today = dayOfIso(now);
  return [...written(folded, lang, today), ...numeric(folded, lang, today)].sort((a, b) => a.start - b.start);
}

function written(folded: string, lang: Lang, today: number): WrongDate[] {
  const { weekdays, months, written: pattern, promises } = WORDS[lang];
  return [...folded.matchAll(pattern)].flatMap((m): WrongDate[] => {
    const [all, weekday, d, name, year] = m;
    const span = { start: m.index, end: m.index + all.length };
    const month = months.indexOf(name === 'setiembre' ? 'septiembre' : (name as string)) + 1;
    const day = Number(d);
    if (day < 1 || day > (year ? monthDays(Number(year), month) : monthDays(2000, month))) return [{ ...span, kind: 'no-such-day' }];
    const at = year ? dayOf(Number(year), month, day) : nearest(month, day, today);
    if (at === null) return [];
    if (weekday !== undefined && weekdays.indexOf(weekday) !== weekdayOf(at)) return [{ ...span, kind: 'other-weekday', weekday: weekdayOf(at) }];
    return year && at < today && promised(folded, span, promises) ? [{ ...span, kind: 'gone-by' }] : [];
  });
}

function numeric(folded: string, lang: Lang, today: number): WrongDate[] {
  return [...folded.matchAll(NUMERIC)].flatMap((m): WrongDate[] => {
    const [all, a, b, y] = m;
    const span = { start: m.index, end: m.index + all.length };
    const year = Number(y) < 100 ? CENTURY + Number(y) : Number(y);
    const orders = [[Number(a), Number(b)], [Number(b), Number(a)]].filter(([d, mo]) => (mo as number) >= 1 && (mo as number) <= 12 && (d as number) >= 1 && (d as number) <= monthDays(year, mo as number));
    if (Number(a) > 31 || Number(b) > 31) return [];
    if (orders.length === 0) return [{ ...span, kind: 'no-such-day' }];
    return orders.every(([d, mo]) => dayOf(year, mo as number, d as number) < today) && promised(folded, span, WORDS[lang].promises) ? [{ ...span, kind: 'gone-by' }] : [];
  });
}

/** @returns the day nearest to today that a date without a year may mean. */
function nearest(month: number, day: number, today: number): number | null {
  const year = CENTURY - 30 + Math.floor((today - dayOf(CENTURY - 30, 1, 1)) / 365.2425);
  return [year - 1, year, year + 1].map((y) => dayOf(y, month, Math.min(day, monthDays(y, month)))).find((at) => Math.abs(at - today) <= NEAR) ?? null;
}

/** A word of the future stands before it, in the same sentence. */
const BEFORE = 80;
function promised(folded: string, { start }: Span, promises: RegExp): boolean {
  const before = folded.slice(Math.max(0, start - BEFORE), start);
  return promises.test(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1));
}
