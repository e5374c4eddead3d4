/** One expression of time without range or bound: its parts read one after the other into slots. */
import { bareDay, bareYear, deictic, holiday, namedDate, weekday } from './dates.js';
import { clock, part } from './clocks.js';
import { skipGlue, type TimeContext } from './context.js';
import { relative } from './lengths.js';
import { NO_ENTRY, R } from './lex.js';
import { numericDate } from './numeric-dates.js';
import { edge, nth, period, season } from './periods.js';
import { dated, type Length, type Reader, type Slots } from './slots.js';

export type FoundTime = { readonly start: number; readonly end: number } & (
  | { readonly type: 'time'; readonly a: Slots; readonly bound: 'none' | 'before' | 'by' | 'after' }
  | { readonly type: 'range'; readonly a: Slots; readonly b: Slots }
  | { readonly type: 'length'; readonly parts: readonly Length[] }
  | { readonly type: 'recurring' }
  | { readonly type: 'vague'; readonly dir: -1 | 0 | 1 });

const READERS: readonly Reader[] = [numericDate, nth, namedDate, relative, clock, period, edge, weekday, holiday, deictic, part, season, bareYear, bareDay];
const MAX_PARTS = 7;

/** An expression starting exactly at `i`, with what the small words before it allow. */
export function temporal(c: TimeContext, i: number, roles: number): { readonly slots: Slots; readonly end: number } | null {
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

function read(c: TimeContext, i: number, slots: Slots, roles: number): number {
  const item = c.items[i];
  if (!item || (item.x === NO_ENTRY && item.n < 0)) return -1;
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
  if (before.off !== undefined && after.per !== before.per) return false;
  if (before.y !== undefined && before.m === undefined && after.m !== undefined) return false;
  return !(before.per && after.run);
}

/** A bare "edge" or "nth" says nothing yet. */
const usable = (s: Slots): boolean => dated(s) || s.clock !== undefined || s.part !== undefined;
