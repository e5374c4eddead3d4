/** From what was said to dates, against a given day. */
import type { WorkDays } from '../../calendar/business-calendar.js';
import { addMonths, civilOf, dayOf, monthDays, weekdayOf } from '../../calendar/civil.js';
import { holidayOf } from './holidays.js';
import type { Length, Slots } from './slots.js';
import { cut, periodOf, shiftBy, span, type Resolved } from './spans.js';


export interface Reference {
  /** Day number of "now", NaN when unknown. */
  readonly today: number;
  /** Minutes since midnight. */
  readonly minute: number;
  readonly calendar: WorkDays;
  /** Tense of the words around: −1 past, 1 future, 0 unknown. */
  readonly tense: -1 | 0 | 1;
}


const NOTHING: Resolved = { from: null, to: null, precision: 'vague' };
const day = (d: number, s: Slots): Resolved => ({ from: d, to: d, precision: s.clock ? 'minute' : s.part ? 'hour' : 'day' });

/** The calendar days that the slots mean. */
export function resolve(s: Slots, ref: Reference): Resolved {
  if (!Number.isFinite(ref.today)) return s.y !== undefined && s.m !== undefined ? resolve(s, { ...ref, today: dayOf(s.y, s.m, 1) }) : NOTHING;
  if (s.rel) return relativeTo(s, ref);
  if (s.per?.unit === 'week' && s.d !== undefined) { // "la semana del 30 de noviembre"
    const { per: _per, ...at } = s;
    const day_ = resolve(at, ref).from;
    return day_ === null ? NOTHING : periodOf('week', 0, day_);
  }
  if (s.d !== undefined && s.m !== undefined) return dated(s, ref);
  if (s.off !== undefined) return day(ref.today + s.off, s);
  if (s.holiday !== undefined) return onHoliday(s, ref);
  if (s.nth !== undefined) return nthOf(s, ref);
  if (s.run) return run(s, ref);
  if (s.wd !== undefined) return day(onWeekday(s, ref), s);
  if (s.d !== undefined) return dayOnly(s, ref);
  const whole = wholePeriod(s, ref);
  return s.edge && whole.from !== null && whole.to !== null ? { ...cut(whole.from, whole.to, s.edge), precision: whole.precision } : whole;
}

function wholePeriod(s: Slots, ref: Reference): Resolved {
  const { y } = civilOf(ref.today);
  if (s.qtr !== undefined) { const year = s.y ?? y + (s.per?.unit === 'year' ? s.per.shift : 0); return span(dayOf(year, s.qtr * 3 - 2, 1), addMonths(dayOf(year, s.qtr * 3 - 2, 1), 3) - 1, 'month'); }
  if (s.m !== undefined) { const year = s.y ?? yearOfMonth(s, ref); return span(dayOf(year, s.m, 1), dayOf(year, s.m, monthDays(year, s.m)), 'month'); }
  if (s.season !== undefined) { const year = s.y ?? y + (s.pdir === -1 ? -1 : s.pdir === 1 ? 1 : 0); return span(dayOf(year, s.season, 1), addMonths(dayOf(year, s.season, 1), 3) - 1, 'month'); }
  if (s.y !== undefined) return span(dayOf(s.y, 1, 1), dayOf(s.y, 12, 31), 'year');
  if (s.per) return periodOf(s.per.unit, s.per.shift, ref.today);
  if (s.part !== undefined && s.pdir !== undefined) return { from: ref.today + (s.pdir === -1 ? -1 : s.pdir === 1 ? 1 : 0), to: ref.today + (s.pdir === -1 ? -1 : s.pdir === 1 ? 1 : 0), precision: 'hour' };
  return NOTHING;
}

function relativeTo(s: Slots, ref: Reference): Resolved {
  const { parts, dir, within, of } = s.rel as NonNullable<Slots['rel']>;
  const { rel: _rel, ...rest } = s;
  const anchored = rest.d !== undefined || rest.off !== undefined || rest.per !== undefined || rest.holiday !== undefined || rest.m !== undefined || (of && rest.wd !== undefined);
  const anchor = anchored ? resolve(rest, ref).from ?? ref.today : ref.today;
  const minute = anchored ? 0 : ref.minute;
  let [low, high] = [anchor, anchor];
  for (const p of parts) {
    low = shiftBy(low, minute, dir * (dir > 0 ? p.min : p.max), p, ref.calendar);
    high = shiftBy(high, minute, dir * (dir > 0 ? p.max : p.min), p, ref.calendar);
  }
  if (s.wd !== undefined && !anchored) { low += (s.wd - weekdayOf(low) + 7) % 7; high = low; }
  const unit = parts.at(-1)?.unit;
  const precision = unit === 'minute' || unit === 'second' ? 'minute' : unit === 'hour' ? 'hour' : 'day';
  return { from: within ? anchor : low, to: high, precision };
}

/** A day and month; without a year the nearest one, leaning the way the tense says. */
function dated(s: Slots, ref: Reference): Resolved {
  const [d, m] = [s.d as number, s.m as number];
  if (d > (m === 2 ? 29 : monthDays(2023, m))) return NOTHING;
  const today = civilOf(ref.today);
  const y = s.y ?? nearestYear(m, d, ref, today.y);
  if (y === null || d > monthDays(y, m)) return NOTHING;
  const straight = dayOf(y, m, d);
  if (s.swap && m <= 12 && d <= 12) {
    const other = dayOf(y, d, m);
    return day(Math.abs(other - ref.today) < Math.abs(straight - ref.today) ? other : straight, s);
  }
  return day(straight, s);
}

function nearestYear(m: number, d: number, ref: Reference, y: number): number | null {
  const leap = m === 2 && d === 29;
  const years = leap ? [y - 4, y - 3, y - 2, y - 1, y, y + 1, y + 2, y + 3, y + 4].filter((n) => monthDays(n, 2) === 29) : [y - 1, y, y + 1];
  let best: number | null = null;
  let cost = Number.POSITIVE_INFINITY;
  for (const year of years) {
    const away = dayOf(year, m, d) - ref.today;
    const against = ref.tense !== 0 && away * ref.tense < 0 ? 400 : 0;
    if (Math.abs(away) + against < cost) { cost = Math.abs(away) + against; best = year; }
  }
  return best;
}

function yearOfMonth(s: Slots, ref: Reference): number {
  const { y, m } = civilOf(ref.today);
  const month = s.m as number;
  if (s.per?.unit === 'year') return y + s.per.shift;
  if (s.pdir === 1) return month > m ? y : y + 1;
  if (s.pdir === -1) return month < m ? y : y - 1;
  if (s.pdir === 0) return y;
  if (ref.tense === 1) return month >= m ? y : y + 1;
  if (ref.tense === -1) return month <= m ? y : y - 1;
  const ahead = (month - m + 12) % 12;
  return ahead <= 6 ? (month >= m ? y : y + 1) : month <= m ? y : y - 1;
}

function onWeekday(s: Slots, ref: Reference): number {
  const wd = s.wd as number;
  if (s.d !== undefined) return nearestWeekdayDate(s.d, wd, ref);
  const ahead = (wd - weekdayOf(ref.today) + 7) % 7;
  if (s.per?.unit === 'week') return ref.today - weekdayOf(ref.today) + 7 * s.per.shift + wd;
  if (s.wdir === 1) return ref.today + (ahead === 0 ? 7 : ahead);
  if (s.wdir === -1) return ref.today - ((7 - ahead) % 7 === 0 ? 7 : (7 - ahead) % 7);
  if (s.wdir === 0 || ref.tense >= 0) return ref.today + (ahead === 0 && s.wdir !== 0 ? 7 : ahead);
  return ref.today - (7 - ahead);
}

/** "lunes 14": the month nearest to today whose 14th is a Monday. */
function nearestWeekdayDate(d: number, wd: number, ref: Reference): number {
  const first = ref.today - civilOf(ref.today).d + 1;
  for (const away of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]) {
    const month = addMonths(first, away * (ref.tense < 0 ? -1 : 1));
    const { y, m } = civilOf(month);
    if (d <= monthDays(y, m) && weekdayOf(month + d - 1) === wd) return month + d - 1;
  }
  return ref.today + ((wd - weekdayOf(ref.today) + 7) % 7);
}

/** "el 3": this month's unless that is far behind or ahead. */
function dayOnly(s: Slots, ref: Reference): Resolved {
  const d = s.d as number;
  const today = civilOf(ref.today);
  const base = s.per?.unit === 'month' ? addMonths(ref.today - today.d + 1, s.per.shift) : ref.today - today.d + 1;
  const fixed = s.per !== undefined;
  const options = (fixed ? [0] : ref.tense < 0 ? [0, -1] : ref.tense > 0 ? [0, 1, 2] : [0, 1, -1]).map((n) => addMonths(base, n))
    .filter((first) => d <= monthDays(civilOf(first).y, civilOf(first).m)).map((first) => first + d - 1);
  const fit = options.filter((at) => fixed || ref.tense === 0 || (at - ref.today) * ref.tense >= 0);
  const best = (fit.length > 0 ? fit : options).sort((a, b) => Math.abs(a - ref.today) - Math.abs(b - ref.today))[0];
  return best === undefined ? NOTHING : day(best, s);
}

function onHoliday(s: Slots, ref: Reference): Resolved {
  const { y } = civilOf(ref.today);
  const dir = s.pdir ?? (ref.tense === 0 ? undefined : ref.tense);
  if (s.y !== undefined || s.per?.unit === 'year') { const at = holidayOf(s.holiday as string, s.y ?? y + (s.per?.shift ?? 0)); return at === null ? NOTHING : day(at, s); }
  const days = [y - 1, y, y + 1].map((year) => holidayOf(s.holiday as string, year)).filter((d) => d !== null);
  const fit = days.filter((d) => dir === undefined || dir === 0 || (dir < 0 ? d < ref.today : d >= ref.today));
  const best = (fit.length > 0 ? fit : days).sort((a, b) => Math.abs(a - ref.today) - Math.abs(b - ref.today))[0];
  return best === undefined ? NOTHING : day(best, s);
}

/** "primera semana de mayo", "semana 31", "first Monday of next month". */
function nthOf(s: Slots, ref: Reference): Resolved {
  const { n, unit } = s.nth as NonNullable<Slots['nth']>;
  const { nth: _nth, wd, edge: _edge, ...rest } = s;
  const frame = rest.m !== undefined || rest.y !== undefined || rest.per !== undefined ? wholePeriod(rest, ref) : wholePeriod({ per: { unit: unit === 'day' ? 'month' : 'year', shift: 0 } }, ref);
  if (frame.from === null || frame.to === null) return NOTHING;
  if (unit === 'day' && wd !== undefined) {
    const at = n < 0 ? frame.to - ((weekdayOf(frame.to) - wd + 7) % 7) : frame.from + ((wd - weekdayOf(frame.from) + 7) % 7) + 7 * (n - 1);
    return day(at, s);
  }
  const thursday = frame.from + ((3 - weekdayOf(frame.from) + 7) % 7); // ISO 8601: the week belongs where its Thursday is
  const lastThursday = frame.to - ((weekdayOf(frame.to) - 3 + 7) % 7);
  const monday = n < 0 ? lastThursday - 3 : thursday - 3 + 7 * (n - 1);
  return wd !== undefined ? day(monday + wd, s) : span(monday, monday + 6, 'week');
}

/** "los últimos 3 meses", "the next 5 days", "últimos cuatro meses de 2021". */
function run(s: Slots, ref: Reference): Resolved {
  const { unit, n, dir } = s.run as NonNullable<Slots['run']>;
  const length: Length = { unit, min: n, max: n, business: false };
  const frame = s.y !== undefined ? dayOf(s.y, 12, 31) : ref.today;
  const other = shiftBy(frame, ref.minute, dir * n, length, ref.calendar);
  const precision = unit === 'minute' || unit === 'second' ? 'minute' : unit === 'hour' ? 'hour' : unit === 'night' || unit === 'weekend' || unit === 'fortnight' ? 'week' : unit === 'quarter' || unit === 'season' ? 'month' : unit === 'decade' || unit === 'century' ? 'year' : unit;
  return dir < 0 ? span(other, frame, precision) : span(frame, other, precision);
}
