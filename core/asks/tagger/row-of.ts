/** A chosen candidate as a row: its edges, its kind, what answers it. */
import type { AnswerType } from '../../contract.js';
import { WORDS } from '../ask-text.js';
import { isContact } from '../phatic.js';
import type { Row } from '../rows.js';
import type { Segment } from './segments.js';
import type { AskCandidate, FoundCandidates } from './stretch.js';
import { likelihood, type Limits, type WeighedCandidate } from './weigh.js';

/** @returns the row of a chosen candidate; none where it only makes contact or leads a list in. */
export function rowOf(
  { candidate, classes }: WeighedCandidate,
  segments: readonly Segment[],
  found: FoundCandidates,
  limits: Limits,
): Row[] {
  const [, question = 0, request = 0, complaint = 0] = classes;
  const confidence = likelihood(classes);
  const { start, end } = edges(candidate, segments, found);
  if (isContact(found.read.text.slice(start, end), found.read.lang) || announcesList(found.read.text, { start, end })) return [];
  if (isRelative(candidate, segments, found)) return [];
  const own = ownSentence(candidate, found);
  if (own) return [{ ...own, confidence, via: ['tagger', ...own.via] }];
  const felt = complaint > limits.felt * confidence;
  const rule = candidate.rules
    .filter((r) => (felt ? r.kind === 'complaint' : r.kind === 'question' || r.kind === 'request'))
    .sort((a, b) => b.confidence - a.confidence)[0];
  const via = ['tagger', ...(rule?.via ?? [])];
  if (felt) return [{ start, end, kind: 'complaint', confidence, expects: ['ack'], via }];
  const kind = rule?.kind ?? (request > question ? 'request' : 'question');
  return [{ start, end, kind, confidence, expects: rule?.expects ?? defaultExpects(kind), via }];
}

/** Least confidence of a question that its mark and its words make one beyond doubt, and of an order or a plea. */
const PLAIN = 0.95,
  ORDERED = 0.7;

/**
 * "I shall not buy here again. What are you going to do?", "It says the device is unknown. PLEASE HELP!": of what is told and a plain
 * question or plea in a sentence after it, that sentence is the ask.
 */
function ownSentence({ start, rules }: AskCandidate, { read: { text } }: FoundCandidates): Row | undefined {
  const last = rules.at(-1);
  if (last === undefined || !/[.!…]\s{1,3}$/.test(text.slice(Math.max(start, last.start - 4), last.start))) return undefined;
  if (last.kind === 'question')
    return last.confidence >= PLAIN && last.via.includes('mark') && rules.every(({ kind }) => kind === 'question') ? last : undefined;
  const isTold = rules.every((rule) => rule === last || rule.kind === 'complaint');
  return last.kind === 'request' && last.confidence >= ORDERED && isTold ? last : undefined;
}

/** ", which you need to go on": after a comma and without a mark it tells more of what stands before. */
function isRelative({ from, to }: AskCandidate, segments: readonly Segment[], { read: { lang } }: FoundCandidates): boolean {
  const { gap, tokens } = segments[from] as Segment;
  return lang === 'en' && gap === 'comma' && tokens[0]?.fold === 'which' && !(segments[to] as Segment).sentenceMarked;
}

const defaultExpects = (kind: Row['kind']): readonly AnswerType[] => (kind === 'request' ? ['action'] : ['polarity']);

/** Without greetings and connectives before it; with the question marks around it. */
function edges(
  { start, end, from, to }: AskCandidate,
  segments: readonly Segment[],
  { read: { text: message, lang } }: FoundCandidates,
): { start: number; end: number } {
  const tokens = segments.slice(from, to + 1).flatMap((s) => s.tokens);
  const { leadIn, coordinators } = WORDS[lang];
  let at = tokens.findIndex((t) => t.start >= start && !leadIn.has(t.fold) && !coordinators.has(t.fold));
  if (at < 0) at = 0;
  const first = at === 0 ? start : Math.max(start, tokens[at]?.start ?? start);
  // "(b) how long it takes and (c) …": the word that joins the next item is no part of this one.
  const last = tokens.findLast((t) => t.end <= end),
    joins = last !== undefined && last.end === end && last.start > first && coordinators.has(last.fold);
  const closed = joins ? (tokens.findLast((t) => t.end < last.start)?.end ?? end) : end;
  return {
    start: openedAt(message, first + (LIST_MARK.exec(message.slice(first, first + 8))?.[0].length ?? 0)),
    end: closedAt(message, closed),
  };
}

/** "1.", "b)", "- ": a mark of a list is no part of what it asks. */
export const LIST_MARK = /^(?:\(?(?:\d{1,2}|[a-h])[.)º]+|[-•*–])\s+/u;

/** "A few things about my order:" and then a list: what is asked stands in the list. */
export function announcesList(message: string, { start, end }: { start: number; end: number }): boolean {
  if (
    message[end - 1] === '?' ||
    !/^[.:…]{0,6}(?![.:…])[^\S\n]{0,8}\n\s{0,8}(?!\s)(?:\(?(?:\d{1,2}|[a-h])[.)º]|[-•*–]\s)/u.test(message.slice(end, end + 16))
  )
    return false;
  return !/(?:^|\n)\s{0,8}(?!\s)(?:\(?(?:\d{1,2}|[a-h])[.)º]{1,2}|[-•*–])\s{1,8}$/u.test(message.slice(Math.max(0, start - 16), start));
}

/** Takes an opening mark right before it into the span. */
function openedAt(text: string, at: number): number {
  let i = at;
  while (i > 0 && '¿¡'.includes(text[i - 1] as string)) i--;
  return i;
}

/** Takes closing marks right after it into the span. */
function closedAt(text: string, at: number): number {
  let i = at;
  while (i < text.length && /[)"'»” ]/.test(text[i] as string) && i - at < 3) i++;
  let end = i;
  while (end < text.length && '?!'.includes(text[end] as string)) end++;
  return end > i ? end : at;
}
