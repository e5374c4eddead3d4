/** Puts the parts together: expressions, ranges, bounds, lengths, recurring and vague times. */
import { bareDay, bareYear, deictic, holiday, namedDate, numericDate, weekday, type Reader } from './dates.js';
import { clock, part } from './clocks.js';
import { clean, goesOn, has, licence, skipGlue, wholeAt, type Context } from './context.js';
import { is, NONE, R } from './lex.js';
import { edge, lengthsAt, nth, period, relative, season } from './periods.js';
import { dated, type Length, type Slots } from './slots.js';

export type Found = { readonly start: number; readonly end: number } & (
  | { readonly type: 'time'; readonly a: Slots; readonly bound: 'none' | 'before' | 'by' | 'after' }
  | { readonly type: 'range'; readonly a: Slots; readonly b: Slots }
  | { readonly type: 'length'; readonly parts: readonly Length[] }
  | { readonly type: 'recurring' }
  | { readonly type: 'vague'; readonly dir: -1 | 0 | 1 });

const READERS: readonly Reader[] = [numericDate, nth, namedDate, relative, clock, period, edge, weekday, holiday, deictic, part, season, bareYear, bareDay];
const MAX_PARTS = 7;

/** An expression starting exactly at `i`, with what the small words before it allow. */
export function temporal(c: Context, i: number, roles: number): { readonly slots: Slots; readonly end: number } | null {
  const slots: Slots = {};
  let end = read(c, i, slots, roles);
  if (end < 0) return null;
  for (let parts = 1; parts < MAX_PARTS; parts++) {
    const glue = skipGlue(c, end, dated(slots) ? R.BEFORE | R.AFTER | R.BY | R.UNTIL | R.DASH : 0);
    if (c.items[glue.at]?.nl) break;
    const bound = (glue.roles & (R.BEFORE | R.BY | R.UNTIL)) !== 0 && (glue.roles & (R.OF | R.IN)) === 0;
    const trial: Slots = { ...slots };
    const next = read(c, glue.at, trial, glue.roles | (slots.edge ? R.OF : 0));
    if (next < 0 || !fits(slots, trial, bound, glue.comma)) break;
    Object.assign(slots, trial);
    end = next;
    while (c.items[end]?.f === ')' ) end++;
  }
  return usable(slots) ? { slots, end } : null;
}

function read(c: Context, i: number, slots: Slots, roles: number): number {
  const item = c.items[i];
  if (!item || (item.x === NONE && item.n < 0)) return -1;
  for (const reader of READERS) {
    const end = reader(c, i, slots, roles);
    if (end > i) return end;
  }
  return -1;
}

/** Two parts belong to one expression when they do not say the same thing twice. */
function fits(before: Slots, after: Slots, bound: boolean, comma: boolean): boolean {
  const onlyClock = after.clock !== before.clock || after.part !== before.part;
  if (bound && !onlyClock) return false;
  if (after.rel && before.rel === undefined && (before.clock || before.wd === undefined)) return false;
  if (before.rel && !before.wd && after.off === undefined && after.wd === undefined && after.d === undefined && !onlyClock && !(before.rel.parts.length > 0 && after.per !== undefined)) return false;
  if (before.off !== undefined && (after.d !== before.d || after.m !== before.m) && !comma) return false;
  if (before.off !== undefined && (after.wd !== before.wd || after.per !== before.per)) return false;
  if (before.y !== undefined && before.m === undefined && after.m !== undefined) return false;
  return !(before.per && after.run);
}

/** A bare "edge" or "nth" says nothing yet. */
const usable = (s: Slots): boolean => dated(s) || s.clock !== undefined || s.part !== undefined;

/** Whatever starts at `i`, longest reading first; null when nothing does. */
export function foundAt(c: Context, i: number): Found | null {
  const item = c.items[i];
  if (!item) return null;
  const x = item.x;
  const role = x.role ?? 0;
  if (x.vague !== undefined) return { type: 'vague', start: i, end: i + 1, dir: x.vague };
  if (x.recurs && x.wd === undefined) return { type: 'recurring', start: i, end: i + 1 };
  if (role & R.EVERY) { const end = every(c, i); if (end > 0) return { type: 'recurring', start: i, end }; }
  if (role & (R.BETWEEN | R.FROM)) { const range = openedRange(c, i); if (range) return range; }
  if (role & (R.BEFORE | R.AFTER | R.BY | R.UNTIL)) { const bound = bounded(c, i); if (bound) return bound; }
  const content = item.n >= 0 || x.num !== undefined || x.ord !== undefined || x.some !== undefined || x.mon !== undefined || x.wd !== undefined || x.unit !== undefined || x.off !== undefined
    || x.part !== undefined || x.dir !== undefined || x.edge !== undefined || x.holiday !== undefined || x.season !== undefined || x.q === true || (role & (R.AGO | R.HENCE | R.HALF | R.MORE)) !== 0;
  return content ? plain(c, i) : null;
}

function plain(c: Context, i: number): Found | null {
  const bare = bareRange(c, i);
  if (bare) return bare;
  const found = temporal(c, i, licence(c, i));
  const length = lengthsAt(c, is(c.items[i], R.MORE) ? i + 1 : i);
  if (found && (!length || length.end <= found.end)) return withTail(c, i, found.slots, found.end);
  return length ? afterLength(c, i, length.parts, length.end) : null;
}

/** "Tuesday 2–4 May to …", "3 May – 5 May", "1/1/2016 and after", "every": what may follow a complete expression. */
function withTail(c: Context, i: number, a: Slots, end: number): Found {
  if (a.recurs) return { type: 'recurring', start: i, end };
  const every_ = skipGlue(c, end, 0).at;
  if (has(c, every_, R.EVERY)) { const stop = every(c, every_); if (stop > 0) return { type: 'recurring', start: i, end: stop }; }
  if (has(c, end, R.TO | R.UNTIL | R.DASH)) {
    const range = second(c, i, a, end + 1);
    if (range && sameGrain(a, range.b)) return range;
  }
  if (is(c.items[end], R.BY) && !temporal(c, end + 1, R.BY) && !is(c.items[end], R.UNTIL)) return { type: 'time', start: i, end: end + 1, a, bound: 'by' };
  return { type: 'time', start: i, end, a, bound: 'none' };
}

function afterLength(c: Context, i: number, parts: readonly Length[], end: number): Found {
  return has(c, end, R.EVERY) && every(c, end) > 0 ? { type: 'recurring', start: i, end: every(c, end) } : { type: 'length', start: i, end, parts };
}

/** "del 3 al 5 de mayo", "entre hoy y el viernes", "from May to September", "de 2014 a 2018". */
function openedRange(c: Context, i: number): Found | null {
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
function yearRange(c: Context, i: number, at: number): Found | null {
  const [a, dash, b] = [c.items[at], c.items[at + 1], c.items[at + 2]];
  const year = (n: number | undefined) => n !== undefined && n >= 1900 && n <= 2100;
  return a && b && year(a.n) && year(b.n) && b.n > a.n && is(dash, R.DASH) && !goesOn(c, at + 3) ? { type: 'range', start: i, end: at + 3, a: { y: a.n }, b: { y: b.n } } : null;
}

/** "de 9 a 14 h" are hours of the day, "de 24 a 48 h" and "de 2 a 4 horas" a length. */
const openingHours = (length: Length): boolean => length.unit === 'hour' && length.min >= 7 && length.max <= 24 && length.min < length.max && length.min !== 12;

/** The far end of a range, sharing month and year with the near end in either direction. */
function second(c: Context, start: number, a: Slots, i: number): (Found & { type: 'range' }) | null {
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

const sameGrain = (a: Slots, b: Slots): boolean =>
  (a.d !== undefined && b.d !== undefined) || (a.m !== undefined && b.m !== undefined) || (a.y !== undefined && b.y !== undefined) || (a.wd !== undefined && b.wd !== undefined)
  || (a.off !== undefined && dated(b)) || (dated(a) && b.off !== undefined) || (a.clock !== undefined && b.clock !== undefined && !dated(b)) || (a.qtr !== undefined && b.qtr !== undefined);

/** "9 a 12 de junio", "3–5 de mayo", "1 to 7 May". */
function bareRange(c: Context, i: number): Found | null {
  if ((c.items[i]?.n ?? -1) < 0 || !clean(c, i)) return null;
  const day = wholeAt(c, i, 1, 31);
  if (!day || !has(c, day.end, R.TO | R.DASH | R.AND) || c.items[day.end + 1] === undefined) return null;
  const at = has(c, day.end + 1, R.THE) ? day.end + 2 : day.end + 1;
  const slots: Slots = {};
  const end = namedDate(c, c.items[at]?.g && !clean(c, at) ? -1 : at, slots, R.THE);
  const glued = end < 0 ? gluedDate(c, at) : null;
  const b = end > 0 ? slots : glued?.slots;
  if (!b || b.d === undefined || b.m === undefined || b.d <= day.n) return null;
  return { type: 'range', start: i, end: end > 0 ? end : glued?.end as number, a: { ...b, d: day.n }, b };
}

/** The date after a dash without spaces, which looks like the tail of a code to the other readers. */
function gluedDate(c: Context, i: number): { slots: Slots; end: number } | null {
  const day = wholeAt(c, i, 1, 31);
  let at = day?.end ?? i;
  while (at < i + 3 && has(c, at, R.OF)) at++;
  const month = c.items[at]?.x.mon;
  return day && month !== undefined ? { slots: { d: day.n, m: month }, end: at + 1 } : null;
}

/** "antes del viernes", "a partir de mayo", "by tomorrow", "no later than 6 pm". */
function bounded(c: Context, i: number): Found | null {
  const item = c.items[i];
  const role = item?.x.role ?? 0;
  let at = i + 1;
  let roles = role;
  while (at < i + 4 && has(c, at, R.THE | R.OF | R.AT | R.DAYWORD | R.APPROX | R.IN | R.BY) && c.items[at]?.x.dir === undefined && c.items[at]?.x.part === undefined && c.items[at]?.x.off === undefined) { roles |= c.items[at]?.x.role ?? 0; at++; }
  if (c.items[at]?.nl) return null;
  const found = temporal(c, at, roles);
  if (!found) return null;
  const bound = role & (R.BY | R.UNTIL) ? 'by' : role & R.BEFORE ? 'before' : 'after';
  if (bound !== 'after' && has(c, found.end, R.TO | R.DASH)) {
    const range = second(c, i, found.slots, found.end + 1);
    if (range && sameGrain(found.slots, range.b)) return range;
  }
  return found.slots.recurs ? { type: 'recurring', start: i, end: found.end } : { type: 'time', start: i, end: found.end, a: found.slots, bound };
}

/** "cada lunes", "todos los días", "every 3 weeks"; −1 when something else follows. */
function every(c: Context, i: number): number {
  let at = i + 1;
  const length = lengthsAt(c, at);
  if (length) return length.end;
  while (at < i + 3 && (c.items[at]?.x.ord !== undefined || is(c.items[at], R.BIZ) && !c.items[at]?.x.unit)) at++;
  const x = c.items[at]?.x;
  if (!x || !(x.unit || x.wd !== undefined || x.mon !== undefined || x.part || x.season !== undefined)) return -1;
  at++;
  if (is(c.items[at], R.BIZ) && !c.items[at]?.x.unit) at++;
  const tail = skipGlue(c, at, 0);
  const s: Slots = {};
  const end = clock(c, tail.at, s, tail.roles);
  return end > 0 && !c.items[tail.at]?.nl ? end : at;
}
