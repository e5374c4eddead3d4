/**
 * What a draft undertakes to do: first-person futures, presents with a time to come, "ir a", and
 * what somebody of the shop or the passive of agency does for it. Done things (perfects), questions,
 * negated verbs and quoted text are none. A promise that waits for the customer has no date.
 */
import { addBusinessDays, isBusinessDay, type WorkDays } from '../calendar/business-calendar.js';
import { dayOfIso, isoOf } from '../calendar/civil.js';
import type { Promised, Span } from '../contract.js';
import type { TimeMention } from '../language/time.js';
import { times } from '../reading/annotations.js';
import type { ReadingContext } from '../reading/annotation.js';
import type { Reading, Sentence } from '../reading/reading.js';
import { promiseWords } from './words.js';

/**
 * Finds what the draft promises and until when.
 * @returns promises in order; `due` is the last day of the time told, a working day for weeks and months. Offsets are the reading's.
 */
export function findCommitments(draft: Reading): Promised[] {
  return draft.sentences.filter(({ zone }) => zone.kind === 'body').flatMap((sentence) => inSentence(sentence, draft.context));
}

const MAX_SENTENCE = 2_000;

function inSentence(sentence: Sentence, context: ReadingContext): Promised[] {
  const { text } = sentence;
  if (text.length > MAX_SENTENCE) return [];
  const { hits: all, waits } = sentence.get(promiseWords);
  if (all.length === 0) return [];
  const coming = sentence.get(times).filter((t) => t.direction !== 'past' && t.kind !== 'recurring');
  const dated = coming.filter((t) => t.kind !== 'vague');
  const hits = all
    .filter(
      (hit) =>
        !hit.needsTime ||
        (hit.soonWillDo === true && coming.length > dated.length) ||
        dated.some((t) => t.direction === 'future' || t.from !== null || t.kind === 'clock'),
    )
    .toSorted((a, b) => a.start - b.start);
  const out: Promised[] = [];
  for (const [i, hit] of hits.entries()) {
    const [from, to] = [hits[i - 1]?.end ?? 0, hits[i + 1]?.start ?? text.length];
    const time = nearest(hit, coming, hits);
    const clause = clauseAround(text, hit, time, from, to);
    const start = sentence.start + clause.start;
    const end = sentence.start + clause.end;
    const last = out.at(-1);
    if (last && start < last.end) continue;
    out.push({
      text: text.slice(clause.start, clause.end),
      start,
      end,
      due: waits || !time ? null : dueOf(time, context.now, context.calendar),
    });
  }
  return out;
}

/** The time that belongs to a hit: the nearest one with no other hit between them, the nearest at all otherwise. */
function nearest(hit: Span, times: readonly TimeMention[], hits: readonly Span[]): TimeMention | null {
  let best: TimeMention | null = null;
  let cost = Number.POSITIVE_INFINITY;
  for (const time of times) {
    const gap = time.start >= hit.end ? time.start - hit.end : hit.start - time.end;
    const crossed = hits.some(
      (other) =>
        other !== hit &&
        (time.start >= hit.end ? other.start >= hit.end && other.end <= time.start : other.end <= hit.start && other.start >= time.end),
    );
    const cost_ = gap + (crossed ? 150 : 0) + (time.kind === 'vague' ? 400 : 0) + (time.kind === 'clock' ? 40 : 0);
    if (cost_ < cost) {
      cost = cost_;
      best = time;
    }
  }
  return best;
}

/** The clause that holds the verb and its time, cut at commas and conjunctions, not into a neighbour's. */
function clauseAround(words: string, hit: Span, time: Span | null, from: number, to: number): Span {
  const inner = {
    start: Math.min(hit.start, time && time.start >= from ? time.start : hit.start),
    end: Math.max(hit.end, time && time.end <= to ? time.end : hit.end),
  };
  const before = words.slice(from, inner.start);
  const after = words.slice(inner.end, to);
  const cut = Math.max(
    ...[', ', '; ', ': ', '. ', ' y ', ' and ', ' pero ', ' but '].map((mark) => {
      const at = before.lastIndexOf(mark);
      return at < 0 ? -1 : at + mark.length;
    }),
  );
  const stop = /[,;.:!](?=\s|$)| (?:y|and|pero|but) /.exec(after);
  let start = cut >= 0 ? from + cut : from;
  let end = stop ? inner.end + stop.index : to;
  while (start < inner.start && /[\s,;:.¡]/.test(words[start] as string)) start++;
  while (end > inner.end && /[\s,;:.!]/.test(words[end - 1] as string)) end--;
  const lead = /^(?:y|e|and|pero|but) /.exec(words.slice(start, end));
  return { start: lead ? start + lead[0].length : start, end };
}

/** The last day of a time; weeks and months end on a working day. */
function dueOf(time: TimeMention, now: string, calendar: WorkDays): string | null {
  if (time.kind === 'clock') return isoOf(dayOfIso(now));
  if (time.kind === 'duration') {
    if (!time.days) return null;
    const today = dayOfIso(now);
    return isoOf(time.days.business ? addBusinessDays(today, Math.ceil(time.days.max), calendar) : today + Math.ceil(time.days.max));
  }
  const iso = time.to ?? (time.kind === 'range' ? null : time.from);
  if (iso === null) return time.from;
  if (time.kind !== 'range' || (time.precision !== 'week' && time.precision !== 'month' && time.precision !== 'year')) return iso;
  let day = dayOfIso(iso);
  for (let guard = 0; guard < 14 && !isBusinessDay(day, calendar) && day > dayOfIso(now); guard++) day--;
  return isoOf(day);
}
