/** Calendar dates in words: with the month's name, weekdays, deictics, holidays, years. */
import { boundary, clean, goesOn, has, wholeAt, type TimeContext } from './context.js';
import { is, R, type LexItem } from './lex.js';
import { numberAt } from './numbers.js';
import { fullYear, year4 } from './numeric-dates.js';
import type { Reader, Slots } from './slots.js';

/** A year after a month: "de 2026", ", 2026", "del 87", "'26", "de dos mil dieciocho". */
export function yearAfter(c: TimeContext, i: number, s: Slots): number {
  let at = i;
  let linked = false;
  for (; at < i + 2 && has(c, at, R.OF | R.COMMA | R.FUNC) && (is(c.items[at], R.OF | R.COMMA) || c.items[at]?.f === '.'); at++) linked = true;
  if (c.items[at]?.x.unit === 'year') at++;
  const item = c.items[at];
  if (!item || s.y !== undefined || item.nl) return i;
  const num = wholeAt(c, at, 0, 2100);
  if (!num || num.ord) return i;
  const short = !num.spelt && item.f.length === 2 && linked && is(c.items[at - 1], R.OF) && !goesOn(c, num.end) && boundary(c, num.end) && s.m !== undefined && num.n > 12;
  const long = num.n >= 1900 && (num.spelt || item.f.length === 4) && !goesOn(c, num.end);
  if (!short && !long) return i;
  s.y = long ? num.n : fullYear(num.n, 2);
  return num.end;
}

const monthAt = (c: TimeContext, i: number): number | undefined => (c.items[i]?.nl ? undefined : c.items[i]?.x.mon);
const dot = (c: TimeContext, i: number): number => (c.items[i]?.f === '.' && c.items[i]?.g === true && (c.items[i - 1]?.f.length ?? 9) <= 5 && c.items[i + 1] !== undefined && !c.items[i + 1]?.nl ? i + 1 : i);

/** "3 de mayo (de 2026)", "May 3rd, 2026", "mayo de 2026", "the second of August", "21 del 3". */
export const namedDate: Reader = (c, i, s, roles) => {
  if (s.m !== undefined) return -1;
  const month = monthAt(c, i);
  if (month !== undefined) return monthFirst(c, i, s, month, roles);
  if (s.d !== undefined || !clean(c, i)) return -1;
  const day = wholeAt(c, i, 1, 31);
  if (!day) return -1;
  let at = day.end;
  while (at < day.end + 3 && has(c, at, R.OF | R.DAYWORD | R.THE | R.DASH)) at++;
  const after = monthAt(c, at);
  if (after !== undefined && !(c.items[at]?.x.weak === true && at > day.end + 1)) {
    s.d = day.n;
    s.m = after;
    return yearAfter(c, dot(c, at + 1), s);
  }
  const numeric = has(c, day.end, R.OF) && (roles & (R.THE | R.OF | R.IN | R.DAYWORD | R.TO)) !== 0 ? wholeAt(c, day.end + 1, 1, 12) : null;
  if (numeric && !numeric.spelt && boundary(c, numeric.end)) { s.d = day.n; s.m = numeric.n; return yearAfter(c, numeric.end, s); }
  return -1;
};

const AFTER_DEL = /(?:^|\s)del\s$/iu;

function monthFirst(c: TimeContext, i: number, s: Slots, month: number, roles: number): number {
  const weak = c.items[i]?.x.weak === true;
  // "María del Mar 3": a name and its house number; nobody writes the month first after del.
  if (weak && !c.monthFirst && AFTER_DEL.test(c.text.slice(Math.max(0, (c.items[i] as LexItem).s - 5), (c.items[i] as LexItem).s))) return -1;
  let at = dot(c, i + 1);
  const plain = at;
  if (has(c, at, R.THE | R.DASH) || (has(c, at, R.COMMA) && wholeAt(c, at + 1, 1, 31)?.ord === true)) at++;
  const day = s.d === undefined ? wholeAt(c, at, 1, 31) : null;
  const usable = day && !(c.items[at]?.nl) && (c.items[at]?.f.length ?? 0) !== 4 && !goesOn(c, day.end) && !clockFollows(c, day.end) && c.items[day.end]?.x.unit === undefined && (c.monthFirst || day.ord || !day.spelt);
  if (usable) {
    s.m = month;
    s.d = day.n;
    return yearAfter(c, day.end, s);
  }
  const with_: Slots = { m: month };
  const end = yearAfter(c, plain, with_);
  const capital = /\p{Lu}/u.test(c.text[(c.items[i] as LexItem).s] as string);
  if (weak && end === plain && !((roles & (R.IN | R.OF | R.FROM | R.BY | R.TO | R.BETWEEN | R.AFTER | R.BEFORE)) !== 0 && (!c.monthFirst || capital)) && s.d === undefined) return -1;
  s.m = month;
  if (with_.y !== undefined && s.y === undefined) s.y = with_.y;
  return end;
}

const clockFollows = (c: TimeContext, i: number): boolean => c.items[i]?.x.ap !== undefined || (c.items[i]?.f === ':' && c.items[i]?.g === true);

/** "martes", "próximo lunes", "el jueves pasado", "lunes 14", "monday the twenty seventh". */
export const weekday: Reader = (c, i, s, roles) => {
  let at = i;
  const lead = c.items[at];
  const dir = lead?.x.dir !== undefined && c.items[at + 1]?.x.wd !== undefined ? lead.x.dir : undefined;
  if (dir !== undefined) at++;
  const item = c.items[at];
  if (!item || item.x.wd === undefined || s.wd !== undefined || (s.off !== undefined && (roles & ~(R.COMMA | R.FUNC)) !== 0)) return -1; // "mañana martes" says one day twice
  if (item.x.weak === true && dir === undefined && !((c.items[at + 1]?.n ?? -1) >= 0 || is(c.items[at + 1], R.COMMA) && c.items[at + 2]?.x.mon !== undefined || c.items[at + 1]?.x.mon !== undefined || is(c.items[at + 1], R.DASH) && c.items[at + 2]?.x.wd !== undefined || (roles & R.IN) !== 0 && (roles & R.THE) === 0 && c.monthFirst)) return -1;
  s.wd = item.x.wd;
  if (dir !== undefined) s.wdir = dir;
  if (item.x.recurs || /(?:^| )los$/.test(c.items[at - 1]?.f ?? '')) s.recurs = true; // "los lunes"
  at++;
  if (c.items[at]?.f === '.' && c.items[at]?.g && item.x.weak) at++;
  const after = c.items[at];
  if (after?.x.dir !== undefined && after.x.dir !== 0 && dir === undefined && !after.nl && c.items[at + 1]?.x.unit === undefined) { s.wdir = after.x.dir; return at + 1; }
  const skip = has(c, at, R.THE | R.DAYWORD) ? (has(c, at + 1, R.DAYWORD) ? 2 : 1) : 0;
  const day = s.d === undefined ? wholeAt(c, at + skip, 1, 31) : null;
  if (!day || c.items[at + skip]?.nl || clockFollows(c, day.end) || !boundary(c, day.end) || has(c, day.end, R.OF | R.DASH) || c.items[day.end]?.x.mon !== undefined) return at;
  s.d = day.n;
  return day.end;
};

/** "hoy", "pasado mañana", "yesterday". "mañana" after an article is a part of the day. */
export const deictic: Reader = (c, i, s, roles) => {
  const item = c.items[i];
  if (!item || item.x.off === undefined || s.off !== undefined || s.wd !== undefined || s.d !== undefined) return -1;
  if (item.x.part === 'morning' && ((roles & (R.THE | R.OF)) !== 0 || c.items[i - 1]?.x.dir === 0 || /^(?:por|de|en|durante|a) (?:la|el)$|^por$|^toda la$/.test(c.items[i - 1]?.f ?? ''))) return -1;
  s.off = item.x.off;
  if (item.x.part && item.x.part !== 'morning' && s.part === undefined) s.part = item.x.part;
  return i + 1;
};

export const holiday: Reader = (c, i, s, roles) => {
  const item = c.items[i];
  if (!item?.x.holiday || s.holiday !== undefined || s.d !== undefined) return -1;
  if (item.x.weak && (roles & (R.OF | R.THE | R.IN | R.BEFORE | R.AFTER | R.BY)) === 0) return -1;
  s.holiday = item.x.holiday;
  return yearAfter(c, i + 1, s);
};

/** A year by itself needs a preposition: "en 2025", "since 2020", "el año 2024". */
export const bareYear: Reader = (c, i, s, roles) => {
  const item = c.items[i];
  if (!item || s.y !== undefined || !clean(c, i) || item.nl && roles === 0) return -1;
  const num = item.n >= 0 ? (year4(item.n, item.f) ? wholeAt(c, i, 1900, 2100) : null) : wholeAt(c, i, 1900, 2100);
  if (!num || num.ord || goesOn(c, num.end) || !boundary(c, num.end)) return -1;
  const listed = is(c.items[i - 1], R.AND | R.OR | R.COMMA) && year4(c.items[i - 2]?.n ?? 0, c.items[i - 2]?.f ?? ''); // "en 2007 y 2009"
  const licensed = listed || (roles & (R.IN | R.FROM | R.BEFORE | R.AFTER | R.UNTIL | R.BY | R.BETWEEN | R.TO)) !== 0 || s.m !== undefined || s.qtr !== undefined || s.nth !== undefined || s.edge !== undefined || s.season !== undefined || s.run !== undefined;
  if (!licensed) return -1;
  s.y = num.n;
  return num.end;
};

/** "el 3", "día 15", "the 18th": a day of the month by its number alone. */
export const bareDay: Reader = (c, i, s, roles) => {
  if (s.d !== undefined || s.m !== undefined || s.off !== undefined || !clean(c, i)) return -1;
  const num = wholeAt(c, i, 1, 31);
  if (!num || !boundary(c, num.end) || numberAt(c.items, i)?.some || clockFollows(c, num.end)) return -1;
  const said = (roles & R.DAYWORD) !== 0;
  const article = (roles & R.THE) !== 0 || /(?:^|\s)(?:el|del|al)$/.test(c.items[i - 1]?.f ?? '');
  const plural = /(?:^|\s)(?:las|los|la)$/.test(c.items[i - 1]?.f ?? '');
  if (plural || !(said || (article && !num.spelt && (!c.monthFirst || num.ord || (roles & R.IN) !== 0)))) return -1;
  if (c.monthFirst && !((num.ord || (article && !num.spelt)) && ((roles & (R.IN | R.BY | R.BEFORE | R.AFTER | R.FROM | R.OF | R.TO | R.BETWEEN | R.THE)) !== 0))) return -1;
  s.d = num.n;
  return num.end;
};
