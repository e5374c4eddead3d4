import { businessDaysBetween, workingMinutes, type BusinessCalendar, type LocalMoment } from '../../core/calendar/business-calendar.js';
import { dayOfIso } from '../../core/calendar/civil.js';
import type { ResponseGoal } from '../../core/policy/types.js';
import { wallClock } from './arrival.js';

/** How long a customer has waited. */
export interface Waited {
  /** Minutes by the wall clock. */
  readonly minutes: number;
  /** Minutes of them at which the shop was open. */
  readonly open: number;
  readonly businessDays: number;
}

const momentOf = (instant: string): LocalMoment => {
  const local = wallClock(instant);
  return { day: dayOfIso(local.slice(0, 10)), minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
};

/** @param since ISO instant. @param now epoch milliseconds. */
export function waitedSince(since: string, now: number, calendar: BusinessCalendar): Waited {
  const from = momentOf(since),
    to = momentOf(new Date(now).toISOString());
  return {
    minutes: Math.max(0, Math.floor((now - Date.parse(since)) / 60_000)),
    open: workingMinutes(from, to, calendar),
    businessDays: businessDaysBetween(from.day, to.day, calendar),
  };
}

/**
 * `good` within the goal, `late` past it, `over` past the limit. The goal is the team's own and runs while the shop is open; a limit
 * in hours is a marketplace's, which knows no weekend, and one in business days goes by the calendar.
 */
export function clockState(waited: Waited, { goalHours, limitHours, limitBusinessDays }: ResponseGoal): 'good' | 'late' | 'over' {
  if (limitHours !== undefined && waited.minutes > limitHours * 60) return 'over';
  if (limitBusinessDays !== undefined && waited.businessDays > limitBusinessDays) return 'over';
  return waited.open > goalHours * 60 ? 'late' : 'good';
}

/** Whether a copied reply came within the team's goal, by its opening hours. @param at ISO instant of the copy. @param elapsedMs since the message came in. */
export const withinGoal = (at: string, elapsedMs: number, { goalHours }: ResponseGoal, calendar: BusinessCalendar): boolean =>
  waitedSince(new Date(Date.parse(at) - elapsedMs).toISOString(), Date.parse(at), calendar).open <= goalHours * 60;

/** Hours and minutes, with whole days before them: 00:42, 3 d 04:10. */
export function clockText(minutes: number, days: (n: number) => string): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const whole = Math.floor(minutes / 1_440);
  const rest = minutes % 1_440;
  return `${whole > 0 ? `${days(whole)} ` : ''}${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
