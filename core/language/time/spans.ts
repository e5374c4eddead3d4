/** Stretches of the calendar: units around today, their thirds, and shifts by a length. */
import { addBusinessDays, type WorkDays } from '../../calendar/business-calendar.js';
import { addMonths, civilOf, dayOf, weekdayOf } from '../../calendar/civil.js';
import type { Edge, Unit } from './lex.js';
import type { TimeMention } from './mention.js';
import type { Length } from './slots.js';

export interface Resolved { readonly from: number | null; readonly to: number | null; readonly precision: TimeMention['precision'] }

export const span = (from: number, to: number, precision: Resolved['precision']): Resolved => ({ from, to, precision });

/** Third of a stretch: "principios", "mediados", "finales". */
export function cut(from: number, to: number, edge: Edge): { from: number; to: number } {
  const third = Math.max(1, Math.round((to - from + 1) / 3));
  return edge === 'early' ? { from, to: from + third - 1 } : edge === 'late' ? { from: to - third + 1, to } : { from: from + third, to: Math.max(from + third, to - third) };
}

/** A unit of the calendar, `shift` units from the one today is in. */
export function periodOf(unit: Unit, shift: number, today: number): Resolved {
  const { y, m } = civilOf(today);
  const monday = today - weekdayOf(today);
  const first = dayOf(y, m, 1);
  switch (unit) {
    case 'week': return span(monday + 7 * shift, monday + 7 * shift + 6, 'week');
    case 'fortnight': return span(today + 15 * shift, today + 15 * shift + 14, 'week');
    case 'weekend': return span(monday + 5 + 7 * shift, monday + 6 + 7 * shift, 'day');
    case 'month': return span(addMonths(first, shift), addMonths(first, shift + 1) - 1, 'month');
    case 'quarter': { const q = addMonths(dayOf(y, m - ((m - 1) % 3), 1), 3 * shift); return span(q, addMonths(q, 3) - 1, 'month'); }
    case 'year': return span(dayOf(y + shift, 1, 1), dayOf(y + shift, 12, 31), 'year');
    case 'decade': { const d = Math.floor(y / 10) * 10 + 10 * shift; return span(dayOf(d, 1, 1), dayOf(d + 9, 12, 31), 'year'); }
    case 'century': { const d = Math.floor(y / 100) * 100 + 100 * shift; return span(dayOf(d, 1, 1), dayOf(d + 99, 12, 31), 'year'); }
    default: return span(today + shift, today + shift, 'day');
  }
}

/** Moves a day by a length. */
export function shiftBy(from: number, minute: number, n: number, length: Length, calendar: WorkDays): number {
  switch (length.unit) {
    case 'second': return from + Math.floor((minute + n / 60) / 1440);
    case 'minute': return from + Math.floor((minute + n) / 1440);
    case 'hour': return length.business ? addBusinessDays(from, Math.ceil(n / 24), calendar) : from + Math.floor((minute + n * 60) / 1440);
    case 'week': case 'weekend': return from + Math.round(7 * n);
    case 'fortnight': return from + Math.round(15 * n);
    case 'month': return addMonths(from, Math.trunc(n)) + Math.round((n - Math.trunc(n)) * 30);
    case 'quarter': return addMonths(from, Math.round(3 * n));
    case 'year': return addMonths(from, Math.round(12 * n));
    case 'decade': return addMonths(from, Math.round(120 * n));
    case 'century': return addMonths(from, Math.round(1200 * n));
    default: return length.business ? addBusinessDays(from, n, calendar) : from + Math.round(n);
  }
}
