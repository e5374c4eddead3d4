/** Dates in digits: "3/11/2026", "2026-11-03", "23/sep/2020", "27/11". */
import { clean, goesOn, type TimeContext } from './context.js';
import { is, R, type LexItem } from './lex.js';
import type { Reader, Slots } from './slots.js';

const SEPARATORS = new Set(['/', '-', '.', '–']);
export const year4 = (n: number, f: string) => f.length === 4 && n >= 1900 && n <= 2100;

/** Day, month and year from two numbers of which one may be the other; false when it cannot be a date. */
function setDay(s: Slots, a: number, b: number, monthFirst: boolean): boolean {
  const order = monthFirst ? [b, a] : [a, b];
  const [d, m] = (order[1] as number) > 12 ? [order[1] as number, order[0] as number] : [order[0] as number, order[1] as number];
  if (d < 1 || d > 31 || m < 1 || m > 12) return false;
  s.d = d;
  s.m = m;
  if (a <= 12 && b <= 12 && a !== b && monthFirst) s.swap = true;
  return true;
}

export const fullYear = (n: number, digits: number): number => (digits === 4 ? n : n >= 70 ? 1900 + n : 2000 + n);

/** "3/11/2026", "3-11-26", "2026-11-03", "23/sep/2020", "sep-23-2020", "27/11". */
export const numericDate: Reader = (c, i, s, roles) => {
  const a = c.items[i];
  const sep = c.items[i + 1];
  const b = c.items[i + 2];
  if (!a || !sep?.g || !b?.g || !SEPARATORS.has(sep.f) || s.d !== undefined || s.m !== undefined || !clean(c, i)) return -1;
  if (a.n < 0 && (a.x.mon === undefined || b.n < 0)) return -1;
  const sep2 = c.items[i + 3];
  const third = c.items[i + 4];
  const three = sep2?.g === true && sep2.f === sep.f && third?.g === true && (third.n >= 0 || third.x.mon !== undefined);
  return three ? threePart(c, i, s, [a, b, third as LexItem], sep.f) : twoPart(c, i, s, a, b, sep.f, roles);
};

function threePart(c: TimeContext, i: number, s: Slots, parts: readonly [LexItem, LexItem, LexItem], sep: string): number {
  const [a, b, t] = parts;
  const next = c.items[i + 5];
  if (next?.g && (next.n >= 0 || (next.word && next.f !== 't') || ((SEPARATORS.has(next.f) || next.f === ',') && c.items[i + 6]?.g && (c.items[i + 6]?.n ?? -1) >= 0))) return -1;
  const named = parts.find((p) => p.n < 0);
  if (year4(a.n, a.f)) {
    const rest: [number, number] = named === t ? [b.n, t.x.mon as number] : [t.n, b.n >= 0 ? b.n : b.x.mon as number];
    return rest[0] >= 1 && rest[0] <= 31 && rest[1] >= 1 && rest[1] <= 12 ? (s.y = a.n, s.m = rest[1], s.d = rest[0], i + 5) : -1;
  }
  if (t.n < 0 || a.f.length > 2 || (b.n >= 0 && b.f.length > 2) || !(year4(t.n, t.f) || (t.f.length === 2 && (sep !== '.' || (a.f.length === 2 && b.f.length === 2))))) return -1;
  const ok = a.n < 0 ? setDay(s, b.n, a.x.mon as number, false) : b.n < 0 ? b.x.mon !== undefined && setDay(s, a.n, b.x.mon, false) : setDay(s, a.n, b.n, c.monthFirst);
  if (!ok) return -1;
  s.y = fullYear(t.n, t.f.length);
  return i + 5;
}

function twoPart(c: TimeContext, i: number, s: Slots, a: LexItem, b: LexItem, sep: string, roles: number): number {
  const noun = is(c.items[i + 3], R.OF) && c.items[i + 4]?.word === true && (c.items[i + 4]?.x.role ?? 0) === 0 && c.items[i + 4]?.x.dir === undefined; // "1/4 de punto"
  if (goesOn(c, i + 3) || c.items[i + 3]?.x.unit !== undefined || noun) return -1;
  if (a.n < 0) return year4(b.n, b.f) && s.y === undefined ? (s.m = a.x.mon as number, s.y = b.n, i + 3) : -1;
  if (b.n < 0) return b.x.mon !== undefined && a.n >= 1 && a.n <= 31 ? (s.d = a.n, s.m = b.x.mon, i + 3) : -1;
  if (a.f.length > 2 || b.f.length > 2) {
    return sep === '/' && a.f.length <= 2 && a.n >= 1 && a.n <= 12 && year4(b.n, b.f) ? (s.m = a.n, s.y = b.n, i + 3) : -1;
  }
  const dashed = sep === '-' && (roles & (R.THE | R.OF | R.DAYWORD | R.FROM)) !== 0 && a.f.length === 2 && b.f.length === 2;
  if (sep !== '/' && !dashed) return -1;
  return setDay(s, a.n, b.n, c.monthFirst) ? i + 3 : -1;
}
