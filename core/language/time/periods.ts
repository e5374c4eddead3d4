/** Periods of the calendar: "la semana que viene", "the last 3 months", "primera semana de mayo", "el verano". */
import { boundary, clean, has, wholeAt, type TimeContext } from './context.js';
import { yearAfter } from './dates.js';
import { is, R, type Unit } from './lex.js';
import { numberAt } from './numbers.js';
import type { Reader } from './slots.js';

const PERIODS = new Set<Unit>(['week', 'month', 'year', 'quarter', 'weekend', 'fortnight', 'decade', 'century', 'day', 'night']);

/** "la semana que viene", "este mes", "last 3 months", "los próximos 5 días", "the weekend". */
export const period: Reader = (c, i, s, roles) => {
  if (s.per !== undefined || s.run !== undefined) return -1;
  const item = c.items[i];
  if (!item) return -1;
  if (item.x.dir === 2 && item.x.unit) { s.per = { unit: item.x.unit, shift: 2 }; return i + 1; }
  if (item.x.dir !== undefined) return afterDirection(c, i, s, item.x.dir);
  if (item.x.unit && PERIODS.has(item.x.unit)) return afterUnit(c, i, s, item.x.unit, roles);
  const num = clean(c, i) && !is(item, R.FUNC) ? numberAt(c.items, i) : null;
  if (!num || num.ord || num.dec) return -1;
  const at = num.end;
  const [a, b] = [c.items[at], c.items[at + 1]];
  const dir = a?.x.dir ?? (a?.x.unit ? b?.x.dir : undefined);
  const unit = a?.x.unit ?? (a?.x.dir !== undefined ? b?.x.unit : undefined);
  if (!unit || (dir !== 1 && dir !== -1) || ((unit === 'minute' || unit === 'hour') && wholeAt(c, at + 2, 1, 24))) return -1; // "20 min past eight"
  s.run = { unit, n: num.n, dir };
  return at + 2;
};

function afterDirection(c: TimeContext, i: number, s: Parameters<Reader>[2], dir: -1 | 0 | 1 | 2): number {
  const num = wholeAt(c, i + 1, 1, 1000) ?? (c.items[i + 1]?.x.some ? numberAt(c.items, i + 1) : null);
  const unitAt = num && !num.ord ? num.end : i + 1;
  const biz = is(c.items[unitAt], R.BIZ) && !c.items[unitAt]?.x.unit ? 1 : 0;
  const item = c.items[unitAt + biz];
  const unit = item?.x.unit;
  if (item?.x.season !== undefined) { if (s.season !== undefined) return -1; s.season = item.x.season; s.pdir = dir; return unitAt + 1; }
  if (item?.x.part !== undefined && unitAt === i + 1) { if (s.part !== undefined) return -1; s.part = item.x.part; if (s.off === undefined) s.pdir = dir; return unitAt + 1; }
  if (item?.x.mon !== undefined && unitAt === i + 1) {
    if (s.m !== undefined || (item.x.weak && !/\p{Lu}/u.test(c.text[item.s] as string))) return -1; // "this may take longer" s.m = item.x.mon;
    s.pdir = dir;
    return yearAfter(c, unitAt + 1, s);
  }
  if (item?.x.holiday !== undefined && unitAt === i + 1) { if (s.holiday !== undefined) return -1; s.holiday = item.x.holiday; s.pdir = dir; return unitAt + 1; }
  if (!unit) return -1;
  if (num && !num.ord && unitAt > i + 1) { if (dir !== 1 && dir !== -1) return -1; s.run = { unit, n: num.some ? num.some[1] : num.n, dir }; return unitAt + biz + 1 + (is(c.items[unitAt + biz + 1], R.BIZ) ? 1 : 0); }
  if (!PERIODS.has(unit) && unit !== 'minute' && unit !== 'hour') return -1;
  if (unit === 'day' || unit === 'night') {
    if (s.off !== undefined || dir === 0) return -1;
    s.off = dir === 2 ? 2 : dir;
    if (unit === 'night') s.part = 'night';
    return unitAt + 1;
  }
  s.per = { unit, shift: dir };
  return unitAt + 1;
}

function afterUnit(c: TimeContext, i: number, s: Parameters<Reader>[2], unit: Unit, roles: number): number {
  const next = c.items[i + 1];
  if (next?.x.dir !== undefined && next.x.dir !== 0 && !next.nl && unit !== 'day' && unit !== 'night') { s.per = { unit, shift: next.x.dir }; return i + 2; }
  if (next?.x.dir === 1 && unit === 'day') { s.off = 1; return i + 2; }
  if (unit === 'year' && s.y === undefined) {
    const num = wholeAt(c, i + 1, 1900, 2100);
    if (num) { s.y = num.n; return num.end; }
  }
  if (unit === 'week') {
    const num = wholeAt(c, i + 1, 1, 53);
    if (num && !num.ord && !c.items[num.end]?.x.unit && c.items[num.end]?.f !== '%') { s.nth = { n: num.n, unit }; return yearAfter(c, num.end, s); }
    if (is(next, R.OF | R.FROM) && s.nth === undefined && (c.monthFirst && is(c.items[i + 2], R.THE) || (c.items[i + 2]?.n ?? -1) > 0)) { s.per = { unit, shift: 0 }; return i + 1; }
  }
  if (c.monthFirst && (roles & R.FOR) !== 0 && (roles & R.THE) !== 0 && (unit === 'week' || unit === 'month' || unit === 'year')) { s.per = { unit, shift: 0 }; return i + 1; }
  if ((unit === 'weekend' || unit === 'fortnight') && (roles & (R.THE | R.IN)) !== 0) { s.per = { unit, shift: 0 }; return i + 1; }
  if ((unit === 'month' || unit === 'year' || unit === 'week' || unit === 'quarter') && s.edge !== undefined) { s.per = { unit, shift: 0 }; return i + 1; }
  return -1;
}

/** "a finales de", "mid", "end of": what follows says of what. */
export const edge: Reader = (c, i, s) => {
  const item = c.items[i];
  if (!item?.x.edge || s.edge !== undefined || s.d !== undefined) return -1;
  let at = i + 1;
  while (at < i + 4 && has(c, at, R.OF | R.THE | R.IN | R.DASH)) at++;
  const next = c.items[at];
  if (!next || next.nl) return -1;
  const named = next.x.mon !== undefined || next.x.dir !== undefined || next.x.unit === 'month' || next.x.unit === 'year' || next.x.unit === 'week' || next.x.unit === 'quarter' || next.x.season !== undefined || next.x.wd !== undefined || next.x.off !== undefined || (next.n >= 1900 && next.n <= 2100) || next.x.part !== undefined && at > i + 1;
  if (!named || (item.x.weak && next.x.off === undefined && next.x.dir !== 0)) return -1;
  if (next.x.part !== undefined && next.x.off === undefined) return -1;
  s.edge = item.x.edge;
  return is(c.items[i + 1], R.DASH) ? i + 2 : i + 1; // "mid-December"
};

/** "la primera semana de", "3rd week of", "first Monday of", "el último día del mes", "primer trimestre", "q1". */
export const nth: Reader = (c, i, s) => {
  if (s.nth !== undefined || s.qtr !== undefined || s.d !== undefined) return -1;
  const item = c.items[i];
  if (!item) return -1;
  if (item.x.q && c.items[i + 1]?.g && (c.items[i + 1]?.n ?? 0) >= 1 && (c.items[i + 1]?.n ?? 9) <= 4 && c.items[i + 1]?.f.length === 1) { s.qtr = c.items[i + 1]?.n as number; return quarterYear(c, i + 2, s); }
  const num = item.x.ord !== undefined || item.n >= 0 || item.x.num !== undefined ? numberAt(c.items, i) : null;
  const last = item.x.dir === -1 ? -1 : undefined;
  const n = num?.ord ? num.n : last;
  if (n === undefined || !clean(c, i)) return -1;
  const at = num?.ord ? num.end : i + 1;
  const next = c.items[at];
  if (!next) return -1;
  if (next.x.unit === 'quarter' && n >= 1 && n <= 4) { s.qtr = n; return quarterYear(c, at + 1, s); }
  const of = has(c, at + 1, R.OF);
  if (next.x.unit === 'week' && n > 0 && n <= 53) { s.nth = { n, unit: 'week' }; return at + 1; }
  if (next.x.unit === 'month' && n > 0 && n <= 12 && of) { s.m = n; return at + 1; }
  if (next.x.unit === 'day' && of && n > 0 && n <= 31 && (c.items[at + 2]?.x.mon !== undefined || c.items[at + 2]?.x.unit === 'month' || c.items[at + 2]?.x.dir !== undefined)) {
    s.d = n;
    if (c.items[at + 2]?.x.unit === 'month') { s.per = { unit: 'month', shift: 0 }; return at + 3; }
    return at + 1;
  }
  if (next.x.wd !== undefined && n > 0 && n <= 5 && s.wd === undefined) { s.nth = { n, unit: 'day' }; s.wd = next.x.wd; return at + 1; }
  return -1;
};

function quarterYear(c: TimeContext, i: number, s: Parameters<Reader>[2]): number {
  const at = c.items[i]?.f === '-' && c.items[i]?.g ? i + 1 : i;
  const end = yearAfter(c, at, s);
  return end > at ? end : i;
}

export const season: Reader = (c, i, s, roles) => {
  const item = c.items[i];
  if (!item || item.x.season === undefined || s.season !== undefined || s.m !== undefined) return -1;
  if ((roles & (R.IN | R.THE | R.BEFORE | R.AFTER | R.BY)) === 0) return -1; // not "ropa de verano"
  const end = yearAfter(c, i + 1, { ...s });
  if (!boundary(c, end)) return -1;
  s.season = item.x.season;
  return yearAfter(c, i + 1, s);
};
