/**
 * Expressions of time in Spanish and English, with an own grammar over words (time/*.ts) and
 * language data (es/time.ts, en/time.ts). Not chrono: that reads "pasado mañana" as tomorrow,
 * "lunes 14" as an hour and an amount such as "1.249,90" as a time, and knows no business days.
 */
import { byLang } from './by-lang.js';
import type { Lang, Quote } from '../contract.js';
import type { WorkDays } from '../calendar/business-calendar.js';
import { blocksOf, shifted } from '../text/blocks.js';
import { EN_PAST, EN_TIME } from './en/time.js';
import { ES_PAST, ES_TIME } from './es/time.js';
import { dayOfIso, isoOf } from '../calendar/civil.js';
import { foundAt, type FoundTime } from './time/compose.js';
import type { TimeContext } from './time/context.js';
import { is, itemsOf, lexicon, NO_ENTRY, R, rawWords, worthReading, type Entry, type LexItem, type TimeLexicon, type RawWords } from './time/lex.js';
import { resolve, type Reference } from './time/resolve.js';
import type { Resolved } from './time/spans.js';
import type { TimeKind, TimeMention } from './time/mention.js';
import { dated, type Length, type Slots } from './time/slots.js';

export type { TimeKind, TimeMention };

const LEXICONS: Readonly<Record<Lang, TimeLexicon>> = byLang((lang) => lexicon({ es: ES_TIME, en: EN_TIME }[lang], tellsTime));

/** Small words alone ("de", "para", "entre") tell no time: every expression has a digit or a word that names or counts some. */
const tellsTime = (x: Entry): boolean => x.vague !== undefined || x.recurs === true || x.num !== undefined || x.ord !== undefined || x.some !== undefined || x.mon !== undefined || x.wd !== undefined || x.unit !== undefined || x.off !== undefined
  || x.part !== undefined || x.dir !== undefined || x.edge !== undefined || x.holiday !== undefined || x.season !== undefined || x.q === true || ((x.role ?? 0) & (R.AGO | R.HENCE | R.HALF | R.MORE)) !== 0;
const PAST = { es: ES_PAST, en: EN_PAST };
const DAYS_IN: Readonly<Record<Length['unit'], number>> = {
  second: 1 / 86400, minute: 1 / 1440, hour: 1 / 24, day: 1, night: 1, week: 7, weekend: 2, fortnight: 15, month: 30, quarter: 91, season: 91, year: 365, decade: 3650, century: 36500,
};

/**
 * Finds expressions of time, left to right and never overlapping; none goes over a blank line.
 * @param text any text; offsets refer to it.
 * @param now ISO date or date-time that "hoy" and "tomorrow" are counted from.
 * @param calendar by which business days are counted.
 */
export function findTimes(text: string, lang: Lang, now: string, calendar: WorkDays): readonly TimeMention[] {
  return blocksOf(text).flatMap(({ start, end }) => {
    const block = text.slice(start, end);
    return shifted(timesIn(block, rawWords(block), lang, now, calendar), start);
  });
}

/** The same for one block, whose words have been cut. */
export function timesIn(text: string, words: RawWords, lang: Lang, now: string, calendar: WorkDays): readonly TimeMention[] {
  const lex = LEXICONS[lang];
  if (!worthReading(words, lex)) return NOTHING;
  const items = itemsOf(words, lex);
  const context: TimeContext = { text, items, monthFirst: lang === 'en' };
  const clock = /T(\d\d):(\d\d)/.exec(now);
  const base = { today: dayOfIso(now), minute: clock ? Number(clock[1]) * 60 + Number(clock[2]) : 720, calendar };
  const out: TimeMention[] = [];
  for (let i = 0; i < items.length;) {
    const item = items[i] as LexItem;
    const found = item.x === NO_ENTRY && item.n < 0 ? null : foundAt(context, i);
    if (!found) { i++; continue; }
    out.push(mention(context, found, { ...base, tense: tenseAt(context, found.start, lang, isDeadline(found)) || tenseOf(context, found) }));
    i = Math.max(found.end, i + 1);
  }
  return out;
}

const NOTHING: readonly TimeMention[] = [];

const LOOK_BACK = 12;
/** "Le decimos algo antes del viernes": present as well as past; before a deadline it is the present. */
const PRESENT_TOO = 'imos';
const isDeadline = (found: FoundTime): boolean => found.type === 'time' && (found.bound === 'before' || found.bound === 'by');

/** Future when an auxiliary or ending of the future stands a few words before in the same sentence, past when a past verb does; else unknown. */
function tenseAt(c: TimeContext, i: number, lang: Lang, deadline: boolean): -1 | 0 | 1 {
  const { words, endings } = PAST[lang];
  let past = false;
  let said = false;
  for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
    const item = c.items[j];
    if (!item || /^[.;!?]$/.test(item.f) || c.items[j + 1]?.nl) break;
    // Another clause begins: its own verb decides ("lo pedí el 3 y lo necesito para el viernes").
    if (said && (is(item, R.AND | R.COMMA) || item.f === 'pero' || item.f === 'but')) break;
    if (!item.word) continue;
    said ||= item.x === NO_ENTRY;
    if (lang === 'en' && FUTURE_EN.has(item.f)) return 1;
    if (SCHEDULED[lang].test(item.f)) return 1;
    if (words.has(item.f)) return -1;
    if (past || item.f.length < 4) continue;
    const form = c.text.slice(item.s, item.e);
    if (lang === 'es' && FUTURE_ES.test(form)) return 1;
    past = endings.some((ending) => form.endsWith(ending) && !(deadline && ending === PRESENT_TOO)) && !(item.f.endsWith('eed'));
    if (past && lang === 'es') return -1;
  }
  return past ? -1 : 0;
}
/** Without a verb to tell, "desde el jueves" looks back and "para el jueves", "hasta el jueves" ahead. */
function tenseOf(c: TimeContext, found: FoundTime): -1 | 0 | 1 {
  if (found.type !== 'time' || found.bound === 'none') return 0;
  return found.bound !== 'after' ? 1 : /^(?:desde|since)/.test(c.items[found.start]?.f ?? '') ? -1 : 0;
}

const FUTURE_EN = new Set(['will', 'll', 'shall', 'going']);
/** What has been arranged lies ahead, though the arranging is past ("I have booked her for Tuesday"). */
const SCHEDULED: Readonly<Record<Lang, RegExp>> = { es: /^(?:program|agend|concert)(?:ad[oa]s?|amos|e|o)$/, en: /^(?:booked|rebooked|scheduled|rescheduled|arranged|pencilled)$/ };
const FUTURE_ES = /(?:ré|rá|rán|remos|rás|réis)$/;

function mention(c: TimeContext, found: FoundTime, ref: Reference): TimeMention {
  const start = (c.items[found.start] as TimeContext['items'][number]).s;
  const end = (c.items[found.end - 1] as TimeContext['items'][number]).e;
  const quote = { start, end, text: c.text.slice(start, end) };
  const none = { from: null, to: null };
  switch (found.type) {
    case 'vague': return { ...quote, ...none, kind: 'vague', direction: found.dir < 0 ? 'past' : 'future', precision: 'vague' };
    case 'recurring': return { ...quote, ...none, kind: 'recurring', direction: 'none', precision: 'vague' };
    case 'length': return { ...quote, ...none, kind: 'duration', direction: 'none', precision: grain(found.parts), days: daysOf(found.parts) };
    case 'range': {
      if (!dated(found.a) && !dated(found.b)) return { ...quote, ...none, kind: 'clock', direction: 'none', precision: 'hour' };
      if (found.a.wd !== undefined && found.b.wd !== undefined && found.a.d === undefined && found.a.wdir === undefined && found.b.wdir === undefined && found.a.per === undefined && found.b.per === undefined) return { ...quote, ...none, kind: 'recurring', direction: 'none', precision: 'day' };
      const [a, b] = [resolve(found.a, ref), resolve(found.b, ref)];
      return dates(quote, 'range', ordered(a, b), ref);
    }
    case 'time': {
      if (!dated(found.a)) return { ...quote, ...none, kind: 'clock', direction: 'none', precision: found.a.clock ? 'minute' : 'hour' };
      const at = resolve(found.a, ref);
      const bound = found.bound === 'by' ? { ...at, from: null } : found.bound === 'before' ? { ...at, from: null, to: before(found.a, at.from) } : found.bound === 'after' ? { ...at, to: null } : at;
      const days = found.a.rel ? { days: daysOf(found.a.rel.parts) } : {};
      const long = at.precision === 'week' || at.precision === 'month' || at.precision === 'year' || (at.from !== at.to && found.a.rel === undefined);
      return { ...dates(quote, found.bound !== 'none' || long || found.a.rel?.within ? 'range' : 'date', bound, ref), ...days };
    }
  }
}

/** "antes del viernes" ends on Thursday, "antes del viernes a las 12" on Friday. */
const before = (a: Slots, day: number | null): number | null => (day === null || a.clock !== undefined || a.part !== undefined ? day : day - 1);

/** Both ends in order; a range that would run backwards ends a year later. */
function ordered(a: Resolved, b: Resolved): Resolved {
  const [from, to] = [a.from, b.to];
  return { from, to: from !== null && to !== null && to < from ? (to + 366 >= from ? to + 365 : to) : to, precision: a.precision };
}

function dates(quote: Quote, kind: TimeKind, at: Resolved, ref: Reference): TimeMention {
  const [from, to] = [at.from, at.to];
  const direction = to !== null && to < ref.today ? 'past' : from !== null && from > ref.today ? 'future'
    : from === null && to !== null ? 'future' : from !== null && to === null ? (from < ref.today ? 'past' : 'future') : from !== null && from < ref.today && to === ref.today ? 'past' : to !== null && to > ref.today ? 'future' : 'none';
  return { ...quote, kind, from: isoOf(from), to: isoOf(to), direction, precision: at.precision };
}

const grain = (parts: readonly Length[]): TimeMention['precision'] => {
  const unit = parts.at(-1)?.unit;
  return unit === 'second' || unit === 'minute' ? 'minute' : unit === 'hour' ? 'hour' : unit === 'week' || unit === 'fortnight' ? 'week' : unit === 'month' || unit === 'quarter' || unit === 'season' ? 'month' : unit === 'year' || unit === 'decade' || unit === 'century' ? 'year' : 'day';
};

function daysOf(parts: readonly Length[]): NonNullable<TimeMention['days']> {
  const sum = (pick: 'min' | 'max') => Math.round(parts.reduce((n, p) => n + p[pick] * DAYS_IN[p.unit], 0) * 1000) / 1000;
  return { min: sum('min'), max: sum('max'), business: parts.some((p) => p.business) };
}
