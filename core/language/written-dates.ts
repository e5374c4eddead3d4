/**
 * Dates as they stand in a text, read part by part and not put right: day, month, year and weekday may contradict each other or the
 * calendar. `findTimes` tells what a date means and passes over what is none; this tells what was written.
 */
import type { Lang, Span } from '../contract.js';
import { fold } from '../text/fold.js';
import { DAYS as EN_DAYS, MONTH_WORDS as EN_MONTHS } from './en/time.js';
import { DAYS as ES_DAYS, MONTH_WORDS as ES_MONTHS } from './es/time.js';

export interface WrittenDate extends Span {
  /** As written: 1 to 99 and 1 to 99, in this order also where English writes the month first. */
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** 0 Monday … 6 Sunday, with its place. */
  readonly weekday: (Span & { readonly day: number }) | null;
  /** False for digits alone without a year or a word before that says it is a date: "31/02" may be a fraction. */
  readonly sure: boolean;
}

const NAMES: Readonly<Record<Lang, { readonly months: readonly string[]; readonly days: readonly string[] }>> = { es: { months: ES_MONTHS, days: ES_DAYS }, en: { months: EN_MONTHS, days: EN_DAYS } };
const DIGITS = /(?<![\d/.,#-])(\d{1,2})(?:([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?|\.(\d{1,2})\.(\d{4}))(?![\d/-]|[.,]\d|\s?(?:h|horas|hours|€|%))/gu;
/** What stands before a date that is written in digits. */
const LEAD = /(?:^|[^\p{L}])(?:el|del|al|dia|fecha|hasta|desde|on|by|until|till|before|from|the|date|lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[ ,:]{1,3}$/u;

const either = (names: readonly string[]): string => names.join('|');
/** "2027-02-31". */
const ISO = String.raw`(?<![\p{L}\d/.-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\p{L}\d/-])`;
const FORMS: Readonly<Record<Lang, readonly RegExp[]>> = {
  es: [new RegExp(String.raw`(?<!\p{L})(?:(?<w>${either(ES_DAYS)}),? (?:dia )?)?(?<![\d.,/-])(?<d>\d{1,2}) de (?<m>${either(ES_MONTHS)})(?!\p{L})(?:(?: de| del|,)? (?<y>\d{4})(?!\d))?`, 'gu'), new RegExp(ISO, 'gu')],
  en: [
    new RegExp(ISO, 'gu'),
    new RegExp(String.raw`(?<!\p{L})(?:(?<w>${either(EN_DAYS)}),? (?:the )?)?(?<![\d.,/-])(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${either(EN_MONTHS)})(?!\p{L})(?:,? (?<y>\d{4})(?!\d))?`, 'gu'),
    new RegExp(String.raw`(?<!\p{L})(?:(?<w>${either(EN_DAYS)}),? )?(?<m>${either(EN_MONTHS)}) (?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d])(?:,? (?<y>\d{4})(?!\d))?`, 'gu'),
  ],
};

const weekdayBefore = (names: readonly string[]): RegExp => new RegExp(String.raw`(?<!\p{L})(${either(names)}),? $`, 'u');
const BEFORE: Readonly<Record<Lang, RegExp>> = { es: weekdayBefore(ES_DAYS), en: weekdayBefore(EN_DAYS) };
const CENTURY = 2_000;

/** Finds dates of day and month, with year and weekday where they stand, in order. */
export function writtenDates(text: string, lang: Lang): WrittenDate[] {
  const folded = fold(text);
  const found = [...FORMS[lang].flatMap((form) => [...folded.matchAll(form)].map((m) => named(m, lang))), ...[...folded.matchAll(DIGITS)].flatMap((m) => numeric(m, folded, lang))];
  return found.sort((a, b) => a.start - b.start).filter((date, i, all) => i === 0 || date.start >= (all[i - 1] as WrittenDate).end);
}

function named(m: RegExpExecArray, lang: Lang): WrittenDate {
  const { w, d, m: month, y } = m.groups as Record<string, string | undefined>;
  const { months, days } = NAMES[lang];
  const monthAt = /^\d/.test(month ?? '') ? Number(month) - 1 : months.findIndex((name) => name.split('|').includes(month ?? ''));
  return {
    start: m.index, end: m.index + m[0].length, day: Number(d), month: monthAt + 1, year: y === undefined ? null : Number(y), sure: true,
    weekday: w === undefined ? null : { start: m.index, end: m.index + w.length, day: days.findIndex((name) => name.split('|').includes(w)) },
  };
}

/** "31/02/2027", "31.02.2027": in English the month may come first; where only one order can be a date, it is that one. */
function numeric(m: RegExpExecArray, folded: string, lang: Lang): WrittenDate[] {
  const [first, second] = [Number(m[1]), Number(m[3] ?? m[5])];
  const written = m[4] ?? m[6];
  const from = Math.max(0, m.index - 14);
  // A span of days or a fraction, not a date: "24/48", "9-18".
  if (written === undefined && (m[2] === '-' || !LEAD.test(folded.slice(from, m.index)) || second > 12)) return [];
  const swapped = lang === 'en' && first <= 12;
  const [day, month] = swapped ? [second, first] : [first, second];
  const { days } = NAMES[lang];
  const before = BEFORE[lang].exec(folded.slice(from, m.index));
  const name = before?.[1] ?? '';
  const start = before === null ? m.index : from + before.index;
  const year = written === undefined ? null : written.length === 2 ? CENTURY + Number(written) : Number(written);
  const weekday = before === null ? null : { start, end: start + name.length, day: days.findIndex((names) => names.split('|').includes(name)) };
  return [{ start, end: m.index + m[0].length, day, month, year, sure: written?.length !== 2, weekday }];
}
