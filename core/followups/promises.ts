/**
 * What a draft undertakes to do: first-person futures, presents with a time to come, "ir a", and
 * what somebody of the shop or the passive of agency does for it. Done things (perfects), questions,
 * negated verbs and quoted text are none. A promise that waits for the customer has no date.
 */
import type { Lang, Promised, Span } from '../contract.js';
import { findTimes, type TimeMention } from '../language/time.js';
import { addBusinessDays, dayOfIso, isBusinessDay, isoOf } from '../language/time/calendar.js';
import { fold } from '../text/fold.js';
import { sentencesOf } from '../text/sentences.js';
import { draftZones } from '../text/zones.js';
import { EN_CARRIED, EN_CONDITION, EN_DONE_TO, EN_FUTURE, EN_GOODWILL, EN_LIGHT, EN_NEGATION, EN_PRESENT, EN_RECEIVE, EN_TIMED } from './verbs-en.js';
import { ES_AGENCY, ES_CLITIC, ES_COMMIT, ES_CONDITION, ES_DONE_TO, ES_ENCLITIC, ES_FORMS, ES_GOODWILL, ES_LEAVES, ES_NEGATION, ES_NOUNS, ES_PASSIVE, ES_RECEIVE } from './verbs-es.js';

export interface PromiseOptions {
  /** ISO dates on which the shop does not work. */
  readonly holidays?: readonly string[];
}

/** Where the words of a promise stand; `needsTime` when only a future time makes them one. */
interface Hit extends Span { readonly needsTime: boolean }

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
  if (/[?¿]/.test(words)) return [];
  const folded = fold(words);
  const coming = times.filter((t) => t.direction !== 'past' && t.kind !== 'recurring');
  const dated = coming.filter((t) => t.kind !== 'vague');
  const hits = (lang === 'es' ? spanish(words, folded) : english(folded))
    .filter((hit) => !hit.needsTime || dated.some((t) => t.direction === 'future' || t.from !== null || t.kind === 'clock'))
    .sort((a, b) => a.start - b.start);
  const waits = (lang === 'es' ? ES_CONDITION : EN_CONDITION).test(folded);
  const out: Promised[] = [];
  for (const [i, hit] of hits.entries()) {
    const [from, to] = [(hits[i - 1]?.end ?? 0), (hits[i + 1]?.start ?? words.length)];
    const time = nearest(hit, coming.map((t) => ({ t, start: t.start - sentence.start, end: t.end - sentence.start })), hits);
    const clause = clauseAround(words, hit, time, from, to);
    const start = sentence.start + clause.start;
    const end = sentence.start + clause.end;
    const last = out.at(-1);
    if (last && start < last.end) continue;
    out.push({ text: draft.slice(start, end), start, end, due: waits || !time ? null : dueOf(time.t, now, holidays) });
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

function spanish(words: string, folded: string): Hit[] {
  const hits: Hit[] = [];
  for (const m of words.matchAll(/\p{L}+/gu)) {
    const start = m.index;
    const end = start + m[0].length;
    const before = folded.slice(Math.max(0, start - 80), start);
    const word = fold(m[0]);
    const form = ES_FORMS.get(word) ?? ES_FORMS.get(m[0].toLowerCase()) ?? ES_FORMS.get(word.replace(ES_ENCLITIC, ''));
    if (!form || ES_NEGATION.test(before) || ES_GOODWILL.test(folded.slice(end, end + 40).replace(/^ todo (?=lo )/, ' '))) continue;
    if (form.kind === 'future' && (ES_FORMS.has(word))) hits.push({ start, end, needsTime: false });
    else if (form.kind === 'present' && (!ES_NOUNS.has(word) || ES_CLITIC.test(before))) hits.push({ start, end, needsTime: true });
    else if (form.kind === 'infinitive' && /(?:^|[^\p{L}])(?:voy|vamos|me pongo|nos ponemos|procedo|procedemos|volvere|volveremos) a $/u.test(before)) hits.push({ start, end, needsTime: false });
    else if (form.kind === 'agent' && (ES_PASSIVE.test(before) || ES_AGENCY.test(before.replace(/ (?:(?:me|te|les?|los?|las?|nos|os|se) ){0,2}$/u, '')))) hits.push({ start, end, needsTime: false });
  }
  for (const pattern of [ES_RECEIVE, ES_DONE_TO, ES_COMMIT]) for (const m of words.matchAll(pattern)) if (!ES_NEGATION.test(folded.slice(Math.max(0, m.index - 30), m.index))) hits.push({ start: m.index, end: m.index + m[0].trimEnd().length, needsTime: false });
  for (const m of words.matchAll(ES_LEAVES)) if (!ES_NEGATION.test(folded.slice(Math.max(0, m.index - 30), m.index))) hits.push({ start: m.index, end: m.index + m[0].length, needsTime: true });
  return merged(hits);
}

/** "procedemos a" and "enviarle" are one promise. */
function merged(hits: readonly Hit[]): Hit[] {
  const out: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && hit.start - last.end <= 3) out[out.length - 1] = { start: last.start, end: Math.max(last.end, hit.end), needsTime: last.needsTime && hit.needsTime };
    else out.push(hit);
  }
  return out;
}

function english(folded: string): Hit[] {
  const hits: Hit[] = [];
  for (const m of [...folded.matchAll(EN_FUTURE), ...folded.matchAll(EN_CARRIED)]) {
    const verb = m[1] as string;
    if (EN_LIGHT.has(verb) || EN_NEGATION.test(folded.slice(Math.max(0, m.index - 24), m.index)) || EN_GOODWILL.test(folded.slice(m.index + m[0].length, m.index + m[0].length + 40))) continue; // a light verb alone promises nothing, nor does "hopefully we'll"
    hits.push({ start: m.index, end: m.index + m[0].length, needsTime: false });
  }
  for (const pattern of [EN_PRESENT, EN_TIMED]) for (const m of folded.matchAll(pattern)) hits.push({ start: m.index, end: m.index + m[0].length, needsTime: true });
  for (const pattern of [EN_RECEIVE, EN_DONE_TO]) for (const m of folded.matchAll(pattern)) if (!EN_NEGATION.test(folded.slice(Math.max(0, m.index - 24), m.index))) hits.push({ start: m.index, end: m.index + m[0].length, needsTime: false });
  return merged(hits);
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
