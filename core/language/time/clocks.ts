/** Hours of the day and parts of the day. */
import { clean, goesOn, has, wholeAt, type TimeContext } from './context.js';
import { is, R } from './lex.js';
import type { Clock, Reader } from './slots.js';

interface Read { readonly clock: Clock; readonly end: number }

const hour = (h: number, ap: 'a' | 'p' | undefined): number => (ap === 'p' && h < 12 ? h + 12 : ap === 'a' && h === 12 ? 0 : h);

/** "7", "7:30", "19.30", "7pm", "siete y media", "ocho menos cuarto", "half past six"; `free` when nothing else says it is an hour. */
function clockAt(c: TimeContext, i: number, free: boolean): Read | null {
  const english = pastTo(c, i);
  if (english) return english;
  const num = clean(c, i) ? wholeOrDotted(c, i) : null;
  if (!num) return null;
  let { h, min, end } = num;
  let sure = num.sure;
  if (min < 0) {
    min = 0;
    const more = c.items[end];
    const next = c.items[end + 1];
    if (is(more, R.AND) && !more?.nl && is(next, R.HALF | R.PASTQ) && !free) { min = is(next, R.HALF) ? 30 : 15; end += 2; sure = true; }
    else if (is(more, R.TILL) && !free) {
      const left = is(next, R.PASTQ) ? 15 : wholeAt(c, end + 1, 1, 59)?.n;
      if (left !== undefined) { h = (h + 23) % 24; min = 60 - left; end += 2; sure = true; }
    } else if (!free) {
      const minutes = wholeAt(c, is(more, R.AND) ? end + 1 : end, 1, 59);
      if (minutes?.spelt && num.spelt && !c.items[minutes.end]?.x.unit) { min = minutes.n; end = minutes.end; }
    }
  }
  const mark = c.items[end];
  const ap = mark?.x.ap ?? (mark?.g && !goesOn(c, end + 1) && (mark.f === 'a' || mark.f === 'p') ? mark.f : undefined);
  if (ap) end++;
  else if (mark && (is(mark, R.HOURS) || (mark.x.unit === 'hour' && (sure || !free)))) { end++; sure ||= is(mark, R.HOURS); }
  else if (free && !sure) return null;
  return h <= 24 ? { clock: { h: hour(h, ap), min, sure: sure || ap !== undefined }, end } : null;
}

function wholeOrDotted(c: TimeContext, i: number): { h: number; min: number; end: number; sure: boolean; spelt: boolean } | null {
  const item = c.items[i];
  const [sep, next] = [c.items[i + 1], c.items[i + 2]];
  if (item && item.n >= 0 && item.f.length <= 2 && item.n <= 24 && sep?.g && next?.g && next.n >= 0 && next.f.length === 2 && next.n < 60 && (sep.f === ':' || sep.f === '.')) {
    const seconds = c.items[i + 3]?.f === ':' && c.items[i + 3]?.g && c.items[i + 4]?.g && (c.items[i + 4]?.n ?? 99) < 60 ? 2 : 0;
    if (sep.f === '.' && seconds === 0 && c.items[i + 3]?.f === '%') return null;
    return { h: item.n, min: next.n, end: i + 3 + seconds, sure: sep.f === ':', spelt: false };
  }
  if (item && item.n >= 0 && item.f.length === 4 && item.n < 2400 && item.n % 100 < 60 && item.f.startsWith('0')) return { h: Math.floor(item.n / 100), min: item.n % 100, end: i + 1, sure: false, spelt: false };
  const num = wholeAt(c, i, 0, 24);
  return num && !num.ord && (num.spelt || !goesOn(c, num.end) || c.items[num.end]?.x.ap !== undefined || c.items[num.end]?.x.unit === 'hour' || /^[-ap]$/.test(c.items[num.end]?.f ?? '')) ? { h: num.n, min: -1, end: num.end, sure: false, spelt: num.spelt } : null;
}

/** English "half past seven", "quarter to six", "15 past seven". */
function pastTo(c: TimeContext, i: number): Read | null {
  if (!c.monthFirst) return null;
  const item = c.items[i];
  const quarter = item?.x.unit === 'quarter' && item.f === 'quarter';
  const minutes = is(item, R.HALF) ? 30 : quarter ? 15 : wholeAt(c, i, 1, 59)?.n;
  const end = is(item, R.HALF) || quarter ? i + 1 : wholeAt(c, i, 1, 59)?.end ?? i;
  if (minutes === undefined || !(is(c.items[end], R.PASTQ) || (is(c.items[end], R.TO) && quarter))) return null;
  const h = wholeAt(c, end + 1, 1, 12);
  if (!h) return null;
  const past = is(c.items[end], R.PASTQ);
  const tail = is(c.items[h.end], R.HOURS) || c.items[h.end]?.x.ap !== undefined ? 1 : 0;
  return { clock: { h: past ? h.n : h.n - 1, min: past ? minutes : 60 - minutes, sure: true }, end: h.end + tail };
}

/** An hour, or from one hour to another. */
export const clock: Reader = (c, i, s, roles) => {
  if (s.clock !== undefined) return -1;
  const opened = has(c, i, R.BETWEEN | R.FROM);
  const start = opened ? i + 1 : i;
  const at = has(c, start, R.AT | R.THE) && start < i + 2 ? start + 1 : start;
  const told = (roles & R.AT) !== 0 || ((roles & R.APPROX) !== 0 && s.off !== undefined) || is(c.items[at - 1], R.AT) || /(?:^|\s)las?$/.test(c.items[at - 1]?.f ?? '');
  const first = clockAt(c, at, !told) ?? (opened ? clockAt(c, at, false) : null);
  if (!first || (!first.clock.sure && lengthFollows(c, first.end))) return -1;
  const joint = c.items[first.end];
  const joined = joint !== undefined && !joint.nl && is(joint, R.TO | R.UNTIL | R.DASH | (opened ? R.AND : 0));
  const thenAt = joined ? (has(c, first.end + 1, R.AT | R.THE) ? first.end + 2 : first.end + 1) : -1;
  const second = joined ? clockAt(c, thenAt, false) : null;
  const sure = told || first.clock.sure || (second?.clock.sure ?? false);
  if (!sure || (opened && !second)) return -1;
  s.clock = first.clock;
  if (second && (second.clock.sure || told || first.clock.sure) && !lengthFollows(c, second.end)) { s.until = second.clock; return second.end; }
  return opened ? (delete s.clock, -1) : first.end;
};

const lengthFollows = (c: TimeContext, i: number): boolean => {
  const item = c.items[i];
  return item?.x.unit !== undefined && item.x.unit !== 'hour' && item.x.part === undefined && !item.nl || item?.f === '%' || item?.f === '€' || (is(item, R.OF) && c.items[i + 1]?.x.mon !== undefined && c.items[i - 1]?.x.ap === undefined && !(item?.f === 'de la'));
};

/** "por la tarde", "esta noche", "this morning": needs an article, a direction or a day before it. */
export const part: Reader = (c, i, s, roles) => {
  const item = c.items[i];
  if (!item?.x.part || s.part !== undefined) return -1;
  if (item.x.off !== undefined && item.x.part !== 'morning') return -1;
  const before = c.items[i - 1];
  const article = (roles & (R.THE | R.OF | R.IN | R.AT | R.FOR | R.BEFORE | R.UNTIL | R.BY | R.AFTER | R.TO)) !== 0 || before?.x.dir === 0;
  const daily: boolean = s.off !== undefined || s.wd !== undefined || s.d !== undefined || s.clock !== undefined || s.nth !== undefined || s.rel !== undefined;
  if (!(article || daily) || (item.x.plural && !article)) return -1;
  s.part = item.x.part;
  return i + 1;
};
