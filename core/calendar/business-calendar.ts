/** When the shop works, and the days counted by it: the one answer for promises, follow-ups, fixes and placeholders. */
import { dayOfIso, isoOf, weekdayOf } from './civil.js';

export interface BusinessCalendar {
  /** ISO weekdays worked: 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  /** Local opening hours, `HH:MM`. */
  readonly from: string;
  readonly to: string;
  /** ISO dates that are not worked. */
  readonly holidays: readonly string[];
}

/** What counting days needs of it. */
export type WorkDays = Pick<BusinessCalendar, 'days' | 'holidays'>;

/** For texts that belong to no shop. */
export const MONDAY_TO_FRIDAY: WorkDays = { days: [1, 2, 3, 4, 5], holidays: [] };

/** Holidays as day numbers, for each calendar met. */
const holidaysOf = new WeakMap<WorkDays, ReadonlySet<number>>();

/** @param day days since 1970-01-01. */
export function isBusinessDay(day: number, calendar: WorkDays): boolean {
  let holidays = holidaysOf.get(calendar);
  if (holidays === undefined) holidaysOf.set(calendar, (holidays = new Set(calendar.holidays.map(dayOfIso))));
  return calendar.days.includes(weekdayOf(day) + 1) && !holidays.has(day);
}

/** Most business days counted, and days looked at for them, so that a calendar of nothing but holidays ends too. */
const MOST = 1_000;
const GUARD = 5_000;

/** @returns the n-th business day after a day (before it, when n is negative); days since 1970-01-01. */
export function addBusinessDays(day: number, n: number, calendar: WorkDays): number {
  if (!Number.isFinite(day)) return day;
  const step = n < 0 ? -1 : 1;
  let left = Math.min(Math.abs(Math.round(n)), MOST);
  let at = day;
  for (let guard = 0; left > 0 && guard < GUARD; guard++) {
    at += step;
    if (isBusinessDay(at, calendar)) left--;
  }
  return at;
}

/** @returns the ISO date `n` business days after an ISO date; the same date when it is none. */
export function businessDayAfter(iso: string, n: number, calendar: WorkDays): string {
  return isoOf(addBusinessDays(dayOfIso(iso), n, calendar)) ?? iso.slice(0, 10);
}

/** A moment of the shop's own clock: days since 1970-01-01, and minutes since midnight. */
export interface LocalMoment {
  readonly day: number;
  readonly minute: number;
}

const DAY_MINUTES = 1_440;
const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** @returns minutes between two moments at which the shop was open; opening hours that end before they begin are the whole day. At most GUARD days are looked at. */
export function workingMinutes(from: LocalMoment, to: LocalMoment, calendar: BusinessCalendar): number {
  const [opens, closes] = [minuteOf(calendar.from), minuteOf(calendar.to)];
  const [start, end] = opens < closes ? [opens, closes] : [0, DAY_MINUTES];
  let sum = 0;
  for (let day = Math.max(from.day, to.day - GUARD); day <= to.day; day++) {
    if (!isBusinessDay(day, calendar)) continue;
    const first = day === from.day ? Math.max(start, from.minute) : start,
      last = day === to.day ? Math.min(end, to.minute) : end;
    sum += Math.max(0, last - first);
  }
  return sum;
}

/** @returns business days after the day `from`, up to and with the day `to`. */
export function businessDaysBetween(from: number, to: number, calendar: WorkDays): number {
  let n = 0;
  for (let day = Math.max(from, to - GUARD) + 1; day <= to; day++) if (isBusinessDay(day, calendar)) n++;
  return n;
}
