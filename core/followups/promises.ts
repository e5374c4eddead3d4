/**
 * What a draft undertakes to do: first-person futures, presents with a time to come, "ir a", and
 * what somebody of the shop or the passive of agency does for it. Done things (perfects), questions,
 * negated verbs and quoted text are none. A promise that waits for the customer has no date.
 */
import type { Lang, Promised, Span } from '../contract.js';
import { findTimes, type TimeMention } from '../language/time.js';
import { addBusinessDays, dayOfIso, isBusinessDay, isoOf } from '../language/time/calendar.js';
import { sentencesOf } from '../text/sentences.js';
import { draftZones } from '../text/zones.js';
import { wordsOfPromise } from './promise-words.js';

export interface PromiseOptions {
  /** ISO dates on which the shop does not work. */
  readonly holidays?: readonly string[];
}

/**
 * Finds what the draft promises and until when.
 * @param now ISO date-time that "mañana" is counted from.
 * @returns promises in order; `due` is the last day of the time told, a working day for weeks and months.
 */
export function findPromises(draft: string, lang: Lang, now: string, options: PromiseOptions = {}): Promised[] {
  const times = findTimes(draft, lang, now, options);
  const holidays = new Set((options.holidays ?? []).map(dayOfIso));
  const out: Promised[] = [];
  let next = 0;
  for (const zone of draftZones(draft)) {
    if (zone.kind !== 'body') continue;
    for (const sentence of sentencesOf(draft, zone)) {
      while (next < times.length && (times[next] as TimeMention).end <= sentence.start) next++;
      const mine: TimeMention[] = [];
      for (let k = next; k < times.length && (times[k] as TimeMention).start < sentence.end; k++) mine.push(times[k] as TimeMention);
      out.push(...inSentence(draft, sentence, lang, mine, now, holidays));
    }
  }
  return out;
}

const MAX_SENTENCE = 2_000;

function inSentence(draft: string, sentence: Span, lang: Lang, times: readonly TimeMention[], now: string, holidays: ReadonlySet<number>): Promised[] {
  if (sentence.end - sentence.start > MAX_SENTENCE) return [];
  const words = draft.slice(sentence.start, sentence.end);
  const said = wordsOfPromise(words, lang);
  if (said.hits.length === 0) return [];
  const coming = times.filter((t) => t.direction !== 'past' && t.kind !== 'recurring');
  const dated = coming.filter((t) => t.kind !== 'vague');
  const hits = said.hits.filter((hit) => !hit.needsTime || dated.some((t) => t.direction === 'future' || t.from !== null || t.kind === 'clock'))
    .sort((a, b) => a.start - b.start);
  const out: Promised[] = [];
  for (const [i, hit] of hits.entries()) {
    const [from, to] = [(hits[i - 1]?.end ?? 0), (hits[i + 1]?.start ?? words.length)];
    const time = nearest(hit, coming.map((t) => ({ t, start: t.start - sentence.start, end: t.end - sentence.start })), hits);
    const clause = clauseAround(words, hit, time, from, to);
    const start = sentence.start + clause.start;
    const end = sentence.start + clause.end;
    const last = out.at(-1);
    if (last && start < last.end) continue;
    out.push({ text: draft.slice(start, end), start, end, due: said.waits || !time ? null : dueOf(time.t, now, holidays) });
  }
  return out;
}

interface Placed extends Span { readonly t: TimeMention }

/** The time that belongs to a hit: the nearest one with no other hit between them, the nearest at all otherwise. */
function nearest(hit: Span, times: readonly Placed[], hits: readonly Span[]): Placed | null {
  let best: Placed | null = null;
  let cost = Number.POSITIVE_INFINITY;
  for (const time of times) {
    const gap = time.start >= hit.end ? time.start - hit.end : hit.start - time.end;
    const crossed = hits.some((other) => other !== hit && (time.start >= hit.end ? other.start >= hit.end && other.end <= time.start : other.end <= hit.start && other.start >= time.end));
    const cost_ = gap + (crossed ? 150 : 0) + (time.t.kind === 'vague' ? 400 : 0) + (time.t.kind === 'clock' ? 40 : 0);
    if (cost_ < cost) { cost = cost_; best = time; }
  }
  return best;
}

/** The clause that holds the verb and its time, cut at commas and conjunctions, not into a neighbour's. */
function clauseAround(words: string, hit: Span, time: Span | null, from: number, to: number): Span {
  const inner = { start: Math.min(hit.start, time && time.start >= from ? time.start : hit.start), end: Math.max(hit.end, time && time.end <= to ? time.end : hit.end) };
  const before = words.slice(from, inner.start);
  const after = words.slice(inner.end, to);
  const cut = Math.max(...[', ', '; ', ': ', '. ', ' y ', ' and ', ' pero ', ' but '].map((mark) => { const at = before.lastIndexOf(mark); return at < 0 ? -1 : at + mark.length; }));
  const stop = /[,;.:!](?=\s|$)| (?:y|and|pero|but) /.exec(after);
  let start = cut >= 0 ? from + cut : from;
  let end = stop ? inner.end + stop.index : to;
  while (start < inner.start && /[\s,;:.¡]/.test(words[start] as string)) start++;
  while (end > inner.end && /[\s,;:.!]/.test(words[end - 1] as string)) end--;
  const lead = /^(?:y|e|and|pero|but) /.exec(words.slice(start, end));
  return { start: lead ? start + lead[0].length : start, end };
}

/** The last day of a time; weeks and months end on a working day. */
export function dueOf(time: TimeMention, now: string, holidays: ReadonlySet<number>): string | null {
  if (time.kind === 'clock') return isoOf(dayOfIso(now));
  if (time.kind === 'duration') {
    if (!time.days) return null;
    const today = dayOfIso(now);
    return isoOf(time.days.business ? addBusinessDays(today, Math.ceil(time.days.max), holidays) : today + Math.ceil(time.days.max));
  }
  const iso = time.to ?? (time.kind === 'range' ? null : time.from);
  if (iso === null) return time.from;
  if (time.kind !== 'range' || (time.precision !== 'week' && time.precision !== 'month' && time.precision !== 'year')) return iso;
  let day = dayOfIso(iso);
  for (let guard = 0; guard < 14 && !isBusinessDay(day, holidays) && day > dayOfIso(now); guard++) day--;
  return isoOf(day);
}
