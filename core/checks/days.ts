/** Dates that a fix writes: counted in the team's business days. */
import type { Lang } from '../contract.js';
import type { BusinessCalendar } from '../calendar/business-calendar.js';

const DAY = 86_400_000;
const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const utc = (iso: string) => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));
const isoOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** 1 Monday … 7 Sunday. */
const weekday = (iso: string) => (new Date(utc(iso)).getUTCDay() + 6) % 7 + 1;

/** @returns the ISO date `days` business days after an ISO date. */
export function addBusinessDays(iso: string, days: number, calendar: BusinessCalendar): string {
  let at = utc(iso);
  let left = days;
  // A calendar of nothing but holidays ends too.
  for (let i = 0; left > 0 && i < 1_000; i++) {
    at += DAY;
    const day = isoOf(at);
    if (calendar.days.includes(weekday(day)) && !calendar.holidays.includes(day)) left--;
  }
  return isoOf(at);
}

/** @returns the ISO date `days` calendar days later. */
export function addDays(iso: string, days: number): string { return isoOf(utc(iso) + days * DAY); }

/** @returns whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number { return Math.round((utc(to) - utc(from)) / DAY); }

/** "viernes", "Friday". */
export function spokenWeekday(iso: string, lang: Lang): string { return WEEKDAYS[lang][weekday(iso) - 1] ?? ''; }

/** "viernes 27 de noviembre", "Friday 27 November". */
export function spokenDate(iso: string, lang: Lang): string {
  const day = Number(iso.slice(8, 10));
  const month = MONTHS[lang][Number(iso.slice(5, 7)) - 1] ?? '';
  return `${WEEKDAYS[lang][weekday(iso) - 1]} ${day} ${lang === 'es' ? 'de ' : ''}${month}`;
}
