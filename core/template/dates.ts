/** Calendar arithmetic on ISO dates, in UTC, so that no time zone or clock takes part. */
import type { Lang } from '../contract.js';
import { addBusinessDays, isBusinessDay, type WorkDays } from '../calendar/business-calendar.js';
import { MONTHS, WEEKDAYS } from '../calendar/names.js';

const DAY_MS = 86_400_000;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/;

/** @returns the moment as UTC milliseconds, or null for anything that is no ISO date of the calendar. */
export function parseIso(value: string): number | null {
  const match = ISO.exec(value);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  const time = Date.UTC(year, month - 1, day, hour, minute);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : null;
}

/** With hours and minutes. */
export const isoMinute = (time: number): string => new Date(time).toISOString().slice(0, 16);
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Adds calendar days. */
export const plusDays = (time: number, days: number): number => time + Math.trunc(days) * DAY_MS;

export const plusMinutes = (time: number, minutes: number): number => time + Math.trunc(minutes) * 60_000;

/** Adds calendar months; the 31st of a month without one is its last day. */
export function plusMonths(time: number, months: number): number {
  const date = new Date(time),
    day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + Math.max(-12_000, Math.min(12_000, Math.trunc(months))));
  date.setUTCDate(Math.min(day, new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()));
  return date.getTime();
}

/**
 * Adds the team's business days. Zero days from a day off gives the next business day.
 * @param days at most 1,000 either way; more is cut.
 */
export function plusBusinessDays(time: number, days: number, calendar: WorkDays): number {
  const day = Math.floor(time / DAY_MS);
  const n = Math.trunc(days);
  const to = n === 0 && !isBusinessDay(day, calendar) ? addBusinessDays(day, 1, calendar) : addBusinessDays(day, n, calendar);
  return time + (to - day) * DAY_MS;
}

const two = (value: number): string => String(value).padStart(2, '0');

const hour12 = (date: Date): number => date.getUTCHours() % 12 || 12;
const half = (date: Date, lang: Lang): string =>
  lang === 'es' ? (date.getUTCHours() < 12 ? 'a. m.' : 'p. m.') : date.getUTCHours() < 12 ? 'AM' : 'PM';

/** Named formats, as people write dates in a letter. */
function named(date: Date, format: string, lang: Lang): string | null {
  const weekday = WEEKDAYS[lang][(date.getUTCDay() + 6) % 7] as string,
    month = MONTHS[lang][date.getUTCMonth()] as string;
  const day = date.getUTCDate(),
    year = date.getUTCFullYear();
  switch (format) {
    case 'long':
      return lang === 'es' ? `${weekday} ${day} de ${month}` : `${weekday} ${day} ${month}`;
    case 'day':
      return lang === 'es' ? `${day} de ${month}` : `${day} ${month}`;
    case 'full':
      return lang === 'es' ? `${day} de ${month} de ${year}` : `${day} ${month} ${year}`;
    case 'weekday':
      return weekday;
    case 'month':
      return month;
    case 'short':
      return `${two(day)}/${two(date.getUTCMonth() + 1)}/${year}`;
    case 'iso':
      return date.toISOString().slice(0, 10);
    case 'time':
      return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
    default:
      return null;
  }
}

/**
 * @param format long ("jueves 14 de marzo"), day, full, weekday, month, short, iso, time, or strftime
 *   codes as in other Liquid programs (%d %-d %m %-m %Y %y %A %a %B %b %H %-H %I %-I %p %M %S %j %F %T %R %D).
 */
export function formatDate(time: number, format: string, lang: Lang): string {
  const date = new Date(time);
  const known = named(date, format, lang);
  if (known !== null) return known;
  const codes: Readonly<Record<string, string>> = {
    d: two(date.getUTCDate()),
    '-d': String(date.getUTCDate()),
    e: String(date.getUTCDate()),
    m: two(date.getUTCMonth() + 1),
    '-m': String(date.getUTCMonth() + 1),
    Y: String(date.getUTCFullYear()),
    y: two(date.getUTCFullYear() % 100),
    A: WEEKDAYS[lang][(date.getUTCDay() + 6) % 7] as string,
    B: MONTHS[lang][date.getUTCMonth()] as string,
    H: two(date.getUTCHours()),
    '-H': String(date.getUTCHours()),
    k: String(date.getUTCHours()),
    I: two(hour12(date)),
    '-I': String(hour12(date)),
    l: String(hour12(date)),
    M: two(date.getUTCMinutes()),
    '-M': String(date.getUTCMinutes()),
    S: '00',
    '-S': '0',
    a: (WEEKDAYS[lang][(date.getUTCDay() + 6) % 7] as string).slice(0, 3),
    b: (MONTHS[lang][date.getUTCMonth()] as string).slice(0, 3),
    p: half(date, lang),
    P: half(date, lang).toLowerCase(),
    j: String(Math.floor((time - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS) + 1).padStart(3, '0'),
    '%': '%',
    F: date.toISOString().slice(0, 10),
    R: date.toISOString().slice(11, 16),
    T: `${date.toISOString().slice(11, 16)}:00`,
    D: `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${two(date.getUTCFullYear() % 100)}`,
  };
  return format.replace(/%(-?[a-zA-Z%])/g, (all, code: string) => codes[code] ?? all);
}
