/** What starts at an item: expressions, ranges, bounds, lengths, recurring and vague times. */
import { clock } from './clocks.js';
import { has, licence, skipGlue, type TimeContext } from './context.js';
import { temporal, type FoundTime } from './expression.js';
import { lengthsAt } from './lengths.js';
import { is, R } from './lex.js';
import { bareRange, openedRange, sameGrain, second } from './ranges.js';
import type { Length, Slots } from './slots.js';

export type { FoundTime };

/** Whatever starts at `i`, longest reading first; null when nothing does. */
export function foundAt(c: TimeContext, i: number): FoundTime | null {
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

function plain(c: TimeContext, i: number): FoundTime | null {
  const bare = bareRange(c, i);
  if (bare) return bare;
  const found = temporal(c, i, licence(c, i));
  const length = lengthsAt(c, is(c.items[i], R.MORE) ? i + 1 : i);
  if (found && (!length || length.end <= found.end)) return withTail(c, i, found.slots, found.end);
  return length ? afterLength(c, i, length.parts, length.end) : null;
}

/** "Tuesday 2–4 May to …", "3 May – 5 May", "1/1/2016 and after", "every": what may follow a complete expression. */
function withTail(c: TimeContext, i: number, a: Slots, end: number): FoundTime {
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

function afterLength(c: TimeContext, i: number, parts: readonly Length[], end: number): FoundTime {
  return has(c, end, R.EVERY) && every(c, end) > 0 ? { type: 'recurring', start: i, end: every(c, end) } : { type: 'length', start: i, end, parts };
}

/** "antes del viernes", "a partir de mayo", "by tomorrow", "no later than 6 pm". */
function bounded(c: TimeContext, i: number): FoundTime | null {
  const item = c.items[i];
  const role = item?.x.role ?? 0;
  let at = i + 1;
  let roles = role;
  while (at < i + 4 && has(c, at, R.THE | R.OF | R.AT | R.DAYWORD | R.APPROX | R.IN | R.BY) && c.items[at]?.x.dir === undefined && c.items[at]?.x.part === undefined && c.items[at]?.x.off === undefined) { roles |= c.items[at]?.x.role ?? 0; at++; }
  if (c.items[at]?.nl) return null;
  const found = temporal(c, at, roles);
  if (!found) return role & R.BEFORE ? beforeLength(c, i, at) : null;
  const bound = role & (R.BY | R.UNTIL) ? 'by' : role & R.BEFORE ? 'before' : 'after';
  if (bound !== 'after' && has(c, found.end, R.TO | R.DASH)) {
    const range = second(c, i, found.slots, found.end + 1);
    if (range && sameGrain(found.slots, range.b)) return range;
  }
  return found.slots.recurs ? { type: 'recurring', start: i, end: found.end } : { type: 'time', start: i, end: found.end, a: found.slots, bound };
}

/** "antes de 48 horas" is within them. */
function beforeLength(c: TimeContext, i: number, at: number): FoundTime | null {
  const length = lengthsAt(c, at);
  return length ? { type: 'time', start: i, end: length.end, a: { rel: { parts: length.parts, dir: 1, within: true, of: false } }, bound: 'none' } : null;
}

/** "cada lunes", "todos los días", "every 3 weeks"; −1 when something else follows. */
function every(c: TimeContext, i: number): number {
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
