/** Clauses of a sentence, cut by cuts.ts: where each begins and ends, and what stands in it. */
import type { Clause } from './clause.js';
import type { Span } from '../contract.js';
import type { Token } from '../text/tokens.js';
import { allLeadIn, cutsOf, isLeadIn, opensList, OPENING_WEIGHT, type Cut, type Work } from './cuts.js';
import { framesAt, type FrameHit } from './frames.js';
import { verbTest } from './verb-tests.js';

/** A clause without its own end may run this many words before it is cut at a break. */
const LONG = 9;
const HARD_MAX = 22;
/** No shorter ask ends before a new subject. */
const LEAST_ASK = 3;

/** @returns the clauses of a sentence in order; together they cover its words but lead-ins and coordinators. */
export function clausesOf(work: Work): Clause[] {
  const { sentence, tokens } = work,
    cuts = cutsOf(work);
  return cuts.flatMap((cut, k) => buildClause(work, sentence, cut, cuts[k + 1]?.at ?? tokens.length, k === cuts.length - 1));
}

function buildClause(work: Work, sentence: Span, cut: Cut, to: number, isLast: boolean): Clause[] {
  const { text, tokens, words } = work;
  let from = cut.at;
  while (from < to - 1 && isLeadIn(work, from)) from++;
  if (
    !work.text.slice((tokens[to - 1] as Token).end, isLast ? sentence.end : (tokens[to] as Token).start).includes('?') &&
    allLeadIn(work, cut.at, to)
  )
    return [];
  let end = to;
  while (end > from + 1 && end < tokens.length && words.coordinators.has((tokens[end - 1] as Token).fold)) end--;
  const first = tokens[from] as Token;
  const tail = text.slice((tokens[to - 1] as Token).end, isLast ? sentence.end : (tokens[to] as Token).start);
  const marked = tail.includes('?');
  if (!marked) end = shorten(work, from, end);
  else from = tighten(work, from, end);
  const start = tokens[from] as Token;
  const last = tokens[end - 1] as Token;
  const sentenceEnd = text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end);
  const openMark = openAt(text, start.start, sentence.start);
  const hits = hitsOf(work, cut, from, end).flatMap((list) => list.map((hit) => ({ ...hit, from: hit.from - from, to: hit.to - from })));
  const closing = marked || tail.includes('!') ? closeAt(text, last.end, sentence.end) : last.end;
  return [
    {
      start: openMark,
      end: closing,
      tokens: tokens.slice(from, end),
      hits,
      marked,
      continues: cut.continues ?? false,
      exclaimed: sentenceEnd.includes('!') && !sentenceEnd.includes('?'),
      inherits:
        !marked &&
        sentenceEnd.includes('?') &&
        (openMark < first.start || text.slice(sentence.start, first.start).includes('¿') || isHalfMarked(work, end)),
      boundary: cut.boundary,
      sentence,
      sentenceWords: tokens.length,
    },
  ];
}

/** "…and what size?", «…y a cómo?»: who opens no question with a mark closes both with one. */
function isHalfMarked({ text, sentence, tokens, words }: Work, end: number): boolean {
  const [joint, next, second] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  if (
    joint === undefined ||
    next === undefined ||
    !words.coordinators.has(joint.fold) ||
    text.slice(sentence.start, sentence.end).includes('¿')
  )
    return false;
  return words.interrogatives.has(next.fold) || (next.fold.length <= 3 && words.interrogatives.has(second?.fold ?? ''));
}

/** A virtual boundary is known only now: the frames that need a clause's start are tried again at it. */
function hitsOf(work: Work, cut: Cut, from: number, end: number): readonly (readonly FrameHit[])[] {
  const hits = work.hits.slice(from, end);
  if (cut.boundary !== 'virtual' || from !== cut.at) return hits;
  const tried = framesAt(work.frames, work.tokens, from, (k) => k === from || work.starts[k] === true, work.tokens.length).filter(
    (hit) => Math.abs(hit.group.weight) >= OPENING_WEIGHT,
  );
  return [
    [...(hits[0] as FrameHit[]), ...tried.filter((hit) => !(hits[0] as FrameHit[]).some((known) => known.group === hit.group))],
    ...hits.slice(1),
  ];
}

/** Where an ask without a mark ends: before thanks, and, once it is long, before a new statement. */
function shorten(work: Work, from: number, to: number): number {
  const { tokens, hard, words } = work;
  const answered = Math.max(from + 1, ...(work.hits[from] as FrameHit[]).filter((hit) => hit.group.weight > 0).map((hit) => hit.to));
  for (let i = from + 2; i < to; i++) {
    const word = (tokens[i] as Token).fold;
    if (hard[i] === true && words.narrators.has(word)) return i;
    if (words.hardBreaks.has(word) || work.caps[i] === true) return i;
    if (
      words.starters.has(word) &&
      !words.governors.has((tokens[i - 1] as Token).fold) &&
      !words.coordinators.has((tokens[i - 1] as Token).fold)
    )
      return i;
    if (i - from >= LEAST_ASK && i >= answered && startsAnew(work, i)) return i;
    if (
      i - from >= 2 &&
      i >= answered &&
      words.coordinators.has(word) &&
      words.clitics.has((tokens[i + 1] as Token | undefined)?.fold ?? '')
    )
      return i;
    if (
      i >= answered &&
      (startsStatement(work, i) ||
        (hard[i] === true && !opensList(work, i) && (work.hits[i] as FrameHit[]).some((hit) => hit.group.weight <= -2)))
    )
      return i;
    if (i - from >= LONG && (hard[i] || (i < to - 1 && words.breaks.has(word)))) return i;
    if (i - from >= HARD_MAX) return i;
  }
  return to;
}

/** A subject with its finite verb that nothing governs ("where is my bill | it is late"); a bare pronoun or possessive may be an object ("how can I fix it"). */
function startsAnew({ tokens, words }: Work, i: number): boolean {
  if (!words.subjects.has((tokens[i] as Token).fold) || words.governors.has((tokens[i - 1] as Token).fold)) return false;
  return (
    words.finites.has(tokens[i + 1]?.fold ?? '') ||
    (words.possessives.has((tokens[i] as Token).fold) && words.finites.has(tokens[i + 2]?.fold ?? ''))
  );
}

/** Article, noun and a third-person verb that nothing governs: the customer goes on telling ("ciérrenlas | la gente va enojada"). */
function startsStatement({ tokens, words, frames }: Work, i: number): boolean {
  const verb = tokens[i + 2];
  if (verb === undefined || !words.articles.has((tokens[i] as Token).fold) || words.governors.has((tokens[i - 1] as Token).fold))
    return false;
  return (
    !words.governors.has((tokens[i + 1] as Token).fold) &&
    verbTest(verb, 'main', frames.lang) &&
    verbTest(tokens[i - 1] as Token, 'enclitic', frames.lang)
  );
}

/** A long marked clause without an opener begins at its last comma that leaves enough to ask. */
function tighten(work: Work, from: number, to: number): number {
  if (to - from <= LONG) return from;
  const opens = (work.hits[from] as FrameHit[]).some((hit) => hit.group.weight >= OPENING_WEIGHT);
  if (opens) return from;
  for (let i = to - 3; i > from; i--) if (work.hard[i]) return to - i > HARD_MAX ? from : i;
  return Math.max(from, to - HARD_MAX);
}

/** Takes the opening mark into the span. */
function openAt(text: string, at: number, least: number): number {
  let i = at;
  while (i > least && /[¿¡ ]/.test(text[i - 1] as string)) i--;
  return /[¿¡]/.test(text[i] ?? '') ? i : /[¿¡]/.test(text.slice(i, at)) ? i + text.slice(i, at).search(/[¿¡]/) : at;
}

function closeAt(text: string, at: number, most: number): number {
  let i = at;
  while (i < most && /[\s)"'»”…]/.test(text[i] as string)) i++;
  let end = i;
  while (end < most && /[?!]/.test(text[end] as string)) end++;
  return end > i ? end : at;
}
