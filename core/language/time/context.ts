/** The text being read and the small questions that every part of the time grammar asks of it. */
import { is, R, type LexItem } from './lex.js';
import { numberAt, type Num } from './numbers.js';

export interface TimeContext {
  readonly text: string;
  readonly items: readonly LexItem[];
  /** Month before day in "6/4". */
  readonly monthFirst: boolean;
}

const CODE_MARKS = new Set(['#', '-', '/', '.', ',', '_', '@', '+', '$', '€', '£', '=', '&', '*', '%']);

/** False when the number at `i` is the tail of a code, a price, an address or a longer number. */
export function clean(c: TimeContext, i: number): boolean {
  const item = c.items[i];
  const before = c.items[i - 1];
  if (before && (before.f === '€' || before.f === '$' || before.f === '£')) return false;
  if (!item?.g || !before) return true;
  if (before.word || before.n >= 0) return false;
  return !CODE_MARKS.has(before.f) && !(before.f === ':' && (c.items[i - 2]?.n ?? -1) >= 0);
}

/** Roles of the small words right before item `i`, at most two of them. */
export function licence(c: TimeContext, i: number): number {
  let roles = 0;
  for (let j = i - 1; j >= 0 && j >= i - 2; j--) {
    const item = c.items[j] as LexItem;
    if ((c.items[j + 1] as LexItem).nl) break;
    const role = item.x.role ?? 0;
    if (role === 0) return j === i - 1 && (item.x.dir !== undefined || item.x.wd !== undefined) ? roles | R.THE : roles;
    roles |= role;
    if ((role & (R.THE | R.OF | R.DAYWORD)) === 0) break;
  }
  return roles;
}

/** A whole number from `min` to `max` without separators, at `i`. */
export function wholeAt(c: TimeContext, i: number, min: number, max: number): Num | null {
  const num = is(c.items[i], R.FUNC) ? null : numberAt(c.items, i); // "un", "a" count, they name no day
  return num && !num.dec && !num.some && num.n >= min && num.n <= max && Number.isInteger(num.n) ? num : null;
}

/** The next item plays one of the roles and stands on the same line. */
export const has = (c: TimeContext, i: number, roles: number): boolean => is(c.items[i], roles) && !(c.items[i] as LexItem).nl;

const GLUE = R.OF | R.THE | R.AT | R.IN | R.COMMA | R.APPROX | R.DAYWORD;

/** Skips at most four small words between two parts of one expression; gives where it stopped and what was skipped. */
export function skipGlue(c: TimeContext, i: number, extra: number): { readonly at: number; readonly roles: number; readonly comma: boolean } {
  let at = i;
  let roles = 0;
  let comma = false;
  for (; at < i + 4; at++) {
    const item = c.items[at];
    if (!item || (item.nl && at > 0)) break;
    const bracket = item.f === '(' && !comma;
    if (!bracket && !is(item, GLUE | extra)) break;
    if (item.x.part !== undefined || item.x.dir !== undefined || item.x.num !== undefined) break;
    comma ||= is(item, R.COMMA);
    roles |= item.x.role ?? 0;
  }
  return { at, roles, comma };
}

/** The number at `end` goes on ("3" of "3 %", "3,5", "3-4", "12 €"): not a day of the month. */
export function goesOn(c: TimeContext, end: number): boolean {
  const next = c.items[end];
  if (!next) return false;
  if (next.g && (next.word || next.n >= 0)) return true;
  if (next.f === '%' || next.f === '€' || next.f === '$' || next.f === '£') return true;
  return next.g && (next.f === '/' || next.f === '-' || next.f === '.' || next.f === ',' || next.f === ':') && (c.items[end + 1]?.g ?? false) && ((c.items[end + 1]?.n ?? -1) >= 0);
}

/** After a bare day of the month only punctuation, the end, or a small word may come, not the noun it counts. */
export function boundary(c: TimeContext, end: number): boolean {
  const next = c.items[end];
  if (!next || next.nl) return true;
  if (goesOn(c, end)) return false;
  return next.x.unit === undefined && next.x.num === undefined && ((next.x.role ?? 0) !== 0 || next.x.part !== undefined || next.x.off !== undefined || next.x.wd !== undefined || next.x.dir !== undefined || (!next.word && next.n < 0));
}
