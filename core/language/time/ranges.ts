/** Ranges: from one expression to another, with or without a word that opens them. */
import { clean, goesOn, has, wholeAt, type TimeContext } from './context.js';
import { namedDate } from './dates.js';
import { temporal, type FoundTime } from './expression.js';
import { lengthsAt } from './lengths.js';
import { is, R } from './lex.js';
import { dated, type Length, type Slots } from './slots.js';

/** "del 3 al 5 de mayo", "entre hoy y el viernes", "from May to September", "de 2014 a 2018". */
export function openedRange(c: TimeContext, i: number): FoundTime | null {
  const between = is(c.items[i], R.BETWEEN);
  let at = i + 1;
  while (at < i + 3 && has(c, at, R.THE | R.AT | R.DAYWORD) && c.items[at]?.x.dir === undefined) at++;
  const joint = R.TO | R.UNTIL | R.DASH | (between ? R.AND : 0);
  const article = at > i + 1 || / (?:el|la|the|del)$|^del$/.test(c.items[i]?.f ?? '');
  const years = yearRange(c, i, at);
  if (years) return years;
  const first = temporal(c, at, article ? R.FROM | R.THE : R.FROM);
  if (first && has(c, first.end, joint)) {
    const range = second(c, i, first.slots, first.end + 1);
    if (range) return range;
  }
  const day = clean(c, at) ? wholeAt(c, at, 1, 31) : null;
  if (day && has(c, day.end, joint)) {
    const range = second(c, i, { d: day.n }, day.end + 1);
    if (range && (range.b.d !== undefined || range.b.off !== undefined)) return range;
  }
  const length = lengthsAt(c, at);
  if (!between && length && openingHours(length.parts[0] as Length)) return { type: 'time', start: i, end: length.end, a: { clock: { h: length.parts[0]?.min as number, min: 0, sure: true } }, bound: 'none' };
  return length && length.parts[0]?.max !== length.parts[0]?.min ? { type: 'length', start: i, end: length.end, parts: length.parts } : null;
}

/** "de 2014-2018", whose dash makes a code of it elsewhere. */
function yearRange(c: TimeContext, i: number, at: number): FoundTime | null {
  const [a, dash, b] = [c.items[at], c.items[at + 1], c.items[at + 2]];
  const year = (n: number | undefined) => n !== undefined && n >= 1900 && n <= 2100;
  return a && b && year(a.n) && year(b.n) && b.n > a.n && is(dash, R.DASH) && !goesOn(c, at + 3) ? { type: 'range', start: i, end: at + 3, a: { y: a.n }, b: { y: b.n } } : null;
}

/** "de 9 a 14 h" are hours of the day, "de 24 a 48 h" and "de 2 a 4 horas" a length. */
const openingHours = (length: Length): boolean => length.unit === 'hour' && length.min >= 7 && length.max <= 24 && length.min < length.max && length.min !== 12;

/** The far end of a range, sharing month and year with the near end in either direction. */
export function second(c: TimeContext, start: number, a: Slots, i: number): (FoundTime & { type: 'range' }) | null {
  let at = i;
  while (at < i + 2 && has(c, at, R.THE | R.AT | R.DAYWORD | R.UNTIL | R.TO) && c.items[at]?.x.dir === undefined && c.items[at]?.x.part === undefined) at++;
  const article = at > i || /(?:^|\s)(?:al|el|la|the)$/.test(c.items[i - 1]?.f ?? '');
  const found = temporal(c, at, article ? R.TO | R.THE : R.TO);
  if (found && (dated(found.slots) || found.slots.clock !== undefined)) {
    const b = found.slots;
    if (!dated(b) && dated(a) !== dated(b)) return null;
    return { type: 'range', start, end: found.end, a: shared(a, b), b: shared(b, a) };
  }
  const day = a.d !== undefined ? wholeAt(c, at, 1, 31) : null;
  if (day && a.m === undefined && !day.ord) return null;
  return day && !goesOn(c, day.end) && c.items[day.end]?.x.unit === undefined && (c.items[at]?.g === true || (day.ord && !day.spelt) || a.y === undefined)
    ? { type: 'range', start, end: day.end, a, b: { ...a, d: day.n } } : null;
}

function shared(to: Slots, from: Slots): Slots {
  const out = { ...to };
  if (out.d !== undefined && out.m === undefined && from.m !== undefined) out.m = from.m;
  if (out.m !== undefined && out.y === undefined && from.y !== undefined) out.y = out.m > (from.m ?? 12) && from.m !== undefined && to.y === undefined && from !== to ? from.y - 1 : from.y;
  return out;
}

export const sameGrain = (a: Slots, b: Slots): boolean =>
  (a.d !== undefined && b.d !== undefined) || (a.m !== undefined && b.m !== undefined) || (a.y !== undefined && b.y !== undefined) || (a.wd !== undefined && b.wd !== undefined)
  || (a.off !== undefined && dated(b)) || (dated(a) && b.off !== undefined) || (a.clock !== undefined && b.clock !== undefined && !dated(b)) || (a.qtr !== undefined && b.qtr !== undefined);

/** "9 a 12 de junio", "3–5 de mayo", "1 to 7 May". */
export function bareRange(c: TimeContext, i: number): FoundTime | null {
  if ((c.items[i]?.n ?? -1) < 0 || !clean(c, i)) return null;
  const day = wholeAt(c, i, 1, 31);
  if (!day || !has(c, day.end, R.TO | R.DASH | R.AND | R.OR) || c.items[day.end + 1] === undefined) return null;
  const at = has(c, day.end + 1, R.THE) ? day.end + 2 : day.end + 1;
  const slots: Slots = {};
  const end = namedDate(c, c.items[at]?.g && !clean(c, at) ? -1 : at, slots, R.THE);
  const glued = end < 0 ? gluedDate(c, at) : null;
  const b = end > 0 ? slots : glued?.slots;
  if (!b || b.d === undefined || b.m === undefined || b.d <= day.n) return null;
  return { type: 'range', start: i, end: end > 0 ? end : glued?.end as number, a: { ...b, d: day.n }, b };
}

/** The date after a dash without spaces, which looks like the tail of a code to the other readers. */
function gluedDate(c: TimeContext, i: number): { slots: Slots; end: number } | null {
  const day = wholeAt(c, i, 1, 31);
  let at = day?.end ?? i;
  while (at < i + 3 && has(c, at, R.OF)) at++;
  const month = c.items[at]?.x.mon;
  return day && month !== undefined ? { slots: { d: day.n, m: month }, end: at + 1 } : null;
}
