/** Lengths of time ("3-5 días hábiles") and times told by them ("hace 3 días", "in 2 weeks"). */
import { clean, has, type TimeContext } from './context.js';
import { is, R, type Unit } from './lex.js';
import { numberAt } from './numbers.js';
import type { Length, Reader } from './slots.js';

const LENGTH_DASH = new Set(['-', '/', '–', '—']);

/** One length: "3 días", "3-5 días hábiles", "media hora", "un par de semanas", "una hora y media", "3 business days". */
function lengthAt(c: TimeContext, i: number): { readonly length: Length; readonly end: number } | null {
  const first = c.items[i];
  if (!first || first.x.off !== undefined) return null;
  if (is(first, R.HALF) && c.items[i + 1]?.x.unit) {
    return { length: { unit: c.items[i + 1]?.x.unit as Unit, min: 0.5, max: 0.5, business: false }, end: i + 2 };
  }
  const num = clean(c, i) ? numberAt(c.items, i) : null;
  if (!num || num.ord) return null;
  let min = num.n;
  let max = num.some ? num.some[1] : num.n;
  let at = num.end;
  const joint = c.items[at];
  const second = joint && (LENGTH_DASH.has(joint.f) || is(joint, R.TO | R.OR) || is(joint, R.AND)) ? numberAt(c.items, at + (is(c.items[at + 1], R.THE) ? 2 : 1)) : null;
  if (second && !second.ord && second.n > min && !num.some) { max = second.n; at = second.end; }
  let half = 0;
  if (is(c.items[at], R.AND) && is(c.items[at + 1], R.HALF)) { half = 0.5; at += 2; }
  if (is(c.items[at], R.BIZ)) at++;
  const business = is(c.items[at - 1], R.BIZ);
  const full = !business && is(c.items[at], R.FUNC) && /^(?:calendar|consecutive|full|whole)$/.test(c.items[at]?.f ?? '') ? 1 : 0;
  const unit = c.items[at + full]?.x.unit;
  const joined = c.items[at + full]?.f === '-' && c.items[at + full + 1]?.x.unit ? 1 : 0; // "a 3-day delay"
  const named = unit ?? (joined ? c.items[at + full + 1]?.x.unit : undefined);
  if (!named || (named === 'second' && c.items[at]?.x.ord !== undefined && num.spelt === false && c.items[at]?.f === 'segunda')) return null;
  at += full + joined + 1;
  const biz = business || is(c.items[at], R.BIZ);
  if (!business && biz) at++;
  if (is(c.items[at], R.AND) && is(c.items[at + 1], R.HALF) && !c.items[at + 2]?.x.unit) { half = 0.5; at += 2; }
  min += half;
  max += half;
  return { length: { unit: named, min, max, business: biz }, end: at };
}

/** Up to three lengths added up: "2 semanas y 3 días", "1 hour and 30 minutes". */
export function lengthsAt(c: TimeContext, i: number): { readonly parts: readonly Length[]; readonly end: number } | null {
  const first = lengthAt(c, i);
  if (!first) return null;
  const parts = [first.length];
  let end = first.end;
  while (parts.length < 3) {
    const next = is(c.items[end], R.AND) ? lengthAt(c, end + 1) : null;
    if (!next || next.length.unit === (parts.at(-1) as Length).unit) break;
    parts.push(next.length);
    end = next.end;
  }
  return { parts, end };
}

/** "hace 3 días", "dentro de dos semanas", "in 2 weeks", "3 days ago", "2 weeks from now", "2 días antes de". */
export const relative: Reader = (c, i, s) => {
  if (s.rel !== undefined || s.off !== undefined || s.per !== undefined) return -1;
  const item = c.items[i];
  if (!item) return -1;
  const opener = is(item, R.AGO) ? -1 : is(item, R.HENCE) ? 1 : 0;
  let at = opener === 0 ? i : i + 1;
  while (opener !== 0 && at < i + 4 && is(c.items[at], R.APPROX | R.MORE | R.THE) && !c.items[at]?.x.some) at++;
  const found = lengthsAt(c, at);
  if (!found) return -1;
  const after = c.items[found.end];
  const back = is(after, R.BACK | R.BEFORE) && !after?.nl;
  const forward = !back && is(after, R.FWD | R.AFTER) && !after?.nl && !(is(after, R.FROM) && /^(?:desde|from)/.test(after?.f ?? '') && !is(after, R.FWD) && !datedNext(c, found.end + 1));
  if (opener === 0 && !back && !forward) return -1;
  const dir: -1 | 1 = opener !== 0 ? opener : back ? -1 : 1;
  s.rel = { parts: found.parts, dir, within: is(item, R.WITHIN) && opener === 1, of: opener === 0 && datedNext(c, found.end + 1) && !is(after, R.FWD) };
  const business = is(item, R.HENCE) && opener === 1;
  return opener === 0 || (!business && back) ? found.end + 1 : opener === -1 && is(after, R.BACK) ? found.end + 1 : found.end;
};

const datedNext = (c: TimeContext, i: number): boolean => {
  const item = c.items[has(c, i, R.THE | R.OF) ? i + 1 : i];
  if (c.items[i + 1]?.x.ap !== undefined || c.items[i + 1]?.f === ':') return false;
  return item !== undefined && (item.x.wd !== undefined || item.x.mon !== undefined || item.x.off !== undefined || item.n > 0 || (item.x.dir !== undefined && namesPeriod(c.items[has(c, i, R.THE | R.OF) ? i + 2 : i + 1])));
};

/** "la última vez" is no time to count from, "la última semana" is. */
const namesPeriod = (item: TimeContext['items'][number] | undefined): boolean => item !== undefined && (item.x.unit !== undefined || item.x.wd !== undefined || item.x.mon !== undefined || item.x.part !== undefined || item.x.holiday !== undefined);
