/**
 * Clauses of a sentence: cut at opening question marks, before coordinated or comma-separated asks, and, in
 * text without punctuation, before a frame that can only begin a clause (a virtual boundary), unless
 * the word before governs it (que, si, saber…).
 */
import type { Span } from '../contract.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { framesAt, type FrameHit, type FrameIndex } from './frames.js';
import { verbTest } from './verb-tests.js';

export interface ClauseWords {
  /** Words that may stand before a clause without being part of what it asks. */
  readonly leadIn: ReadonlySet<string>;
  /** The same, in two words. */
  readonly leadPairs: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  /** Interrogatives that may be coordinated with another ("cuándo y dónde"). */
  readonly interrogatives: ReadonlySet<string>;
  /** Words after which no clause starts by itself. */
  readonly governors: ReadonlySet<string>;
  /** Answers that stand before an ask only when a comma follows ("no, quiero…" is not "no quiero…"). */
  readonly answers: ReadonlySet<string>;
  /** Polite wishes that follow such an answer even without the comma ("sí quería saber"). */
  readonly wishes: ReadonlySet<string>;
  /** An ask that has grown long ends before these. */
  readonly breaks: ReadonlySet<string>;
  /** Words that begin the customer's narration when nothing governs them. */
  readonly starters: ReadonlySet<string>;
  /** Words that begin it after a comma only. */
  readonly narrators: ReadonlySet<string>;
  readonly hardBreaks: ReadonlySet<string>;
  /** Words that open an indirect yes/no question. */
  readonly ifs: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

export interface Clause extends Span {
  readonly tokens: readonly Token[];
  /** Frames that start in the clause, with word positions relative to it. */
  readonly hits: readonly FrameHit[];
  /** Closed by a question mark of its own. */
  readonly marked: boolean;
  /** Inside an opened or closed question, but not its last clause. */
  readonly inherits: boolean;
  /** An if-clause coordinated with an ask before it. */
  readonly continues: boolean;
  readonly exclaimed: boolean;
  /** How it was told from what stands before it. */
  readonly boundary: 'start' | 'punctuation' | 'coordinator' | 'virtual';
  readonly sentence: Span;
  /** Words of the whole sentence. */
  readonly sentenceWords: number;
}

const HARD_GAP = /[,:;()[\]{}¿¡—–…*•|/\n]|\.\.| - |\p{Extended_Pictographic}/u;
/** Least weight of a frame that may open a clause. */
const OPENING_WEIGHT = 2.2;
/** A clause without its own end may run this many words before it is cut at a break. */
const LONG = 9;
const HARD_MAX = 22;
/** Most words of greeting and address before an ask in the same sentence. */
const MAX_LEAD_IN = 16;

interface Work { readonly text: string; readonly tokens: readonly Token[]; readonly hard: readonly boolean[]; readonly caps: readonly boolean[]; readonly starts: readonly boolean[]; readonly hits: readonly FrameHit[][]; readonly words: ClauseWords; readonly frames: FrameIndex }

/** @returns the clauses of a sentence in order; together they cover its words but lead-ins and coordinators. */
export function clausesOf(text: string, sentence: Span, frames: FrameIndex, words: ClauseWords): Clause[] {
  const tokens = tokensOf(text, sentence);
  if (tokens.length === 0) return [];
  const work = prepare(text, sentence, tokens, frames, words);
  const cuts = cutsOf(work);
  return cuts.flatMap((cut, k) => buildClause(work, sentence, cut, cuts[k + 1]?.at ?? tokens.length, k === cuts.length - 1));
}

function prepare(text: string, sentence: Span, tokens: readonly Token[], frames: FrameIndex, words: ClauseWords): Work {
  const caps = tokens.map((token, i) => i > 0 && isNewSentence(tokens[i - 1] as Token, token, words, frames.lang));
  const hard = tokens.map((token, i) => i === 0 || caps[i] === true || HARD_GAP.test(text.slice(tokens[i - 1]?.end ?? sentence.start, token.start)));
  const starts: boolean[] = [];
  let leading = true;
  tokens.forEach((token, i) => {
    if (hard[i]) leading = true;
    starts.push(leading || words.coordinators.has(tokens[i - 1]?.fold ?? ''));
    leading = leading && (words.leadIn.has(token.fold) || isLeadPair(tokens, i, words) || (words.answers.has(token.fold) && ((token.fold === 'si' && words.wishes.has(tokens[i + 1]?.fold ?? '')) || HARD_GAP.test(text.slice(token.end, tokens[i + 1]?.start ?? token.end)))));
  });
  const isGoverned = (i: number) => i > 0 && starts[i] !== true && words.governors.has((tokens[i - 1] as Token).fold);
  const hits = tokens.map((_, i) => {
    const found = framesAt(frames, tokens, i, (k) => starts[k] === true, tokens.length);
    // "they tell me nothing", "que me devuelvan": under a subject or a conjunction it is no order.
    return isGoverned(i) ? found.filter((hit) => hit.group.kind !== 'request' || hit.group.weight < OPENING_WEIGHT) : found;
  });
  return { text, tokens, hard, caps, starts, hits, words, frames };
}

/** "Una pregunta, …", "otra cosa …". */
function isLeadPair(tokens: readonly Token[], i: number, words: ClauseWords): boolean {
  const pair = (k: number) => `${tokens[k]?.fold} ${tokens[k + 1]?.fold}`;
  return words.leadPairs.has(pair(i)) || words.leadPairs.has(pair(i - 1));
}

/** A capital where the text goes on without a stop ("Cuándo llega Me podéis…"), on a word that is no name. */
function isNewSentence(previous: Token, token: Token, words: ClauseWords, lang: FrameIndex['lang']): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(token.form) || !/^[\p{Ll}\d]/u.test(previous.form)) return false;
  return words.governors.has(token.fold) || words.leadIn.has(token.fold) || words.starters.has(token.fold) || verbTest(token, 'fin', lang) || verbTest(token, 'enclitic', lang);
}

interface Cut { readonly at: number; readonly boundary: Clause['boundary']; /** The frame that opened it. */ readonly frame?: FrameHit | undefined; readonly continues?: boolean }

/** After an interrogative this many words belong to it: a yes/no frame among them is its verb ("qué modelo es este"). */
const INTERROGATIVE_REACH = 5;
const INTERROGATIVE = /^(?:wh|what|how|when|where|rhetorical|prep-what)/;

function cutsOf(work: Work): Cut[] {
  const { text, tokens, hard, starts, hits } = work;
  const cuts: Cut[] = [{ at: 0, boundary: 'start' }];
  let busyTo = 0;
  for (let i = 0; i < tokens.length; i++) {
    const before = i === 0 ? '' : text.slice((tokens[i - 1] as Token).end, (tokens[i] as Token).start);
    const best = opening(hits[i] as FrameHit[], hard[i] || starts[i] === true);
    const last = cuts.at(-1) as Cut;
    if (before.includes('¿')) cuts.push({ at: i, boundary: 'punctuation', frame: best });
    else if (i > 0 && continuesAsk(work, last, i)) cuts.push({ at: i, boundary: 'coordinator', frame: last.frame, continues: true });
    else if (best === undefined || (i < busyTo && !hard[i])) continue;
    else if (i === 0) cuts[0] = { at: 0, boundary: 'start', frame: best };
    else {
      const boundary = boundaryAt(work, last, i, best, busyTo);
      if (boundary === 'start') cuts[cuts.length - 1] = { at: i, boundary: last.boundary, frame: best };
      else if (boundary !== undefined) cuts.push({ at: i, boundary, frame: best });
      else if (i - last.at >= 2) continue;
    }
    busyTo = best?.to ?? i;
  }
  return cuts;
}

/** How a clause that opens at `i` is parted from the last one; `start` moves the last one's beginning; undefined: it is not. */
function boundaryAt(work: Work, last: Cut, i: number, best: FrameHit, busyTo: number): Clause['boundary'] | undefined {
  const { tokens, hard, starts, words } = work;
  const previous = (tokens[i - 1] as Token).fold;
  if (hard[i]) return 'punctuation';
  if (starts[i] && i - last.at <= MAX_LEAD_IN && allLeadIn(work, last.at, i)) return 'start';
  if (i < busyTo + 1) return undefined;
  if (words.coordinators.has(previous) && words.interrogatives.has(tokens[i - 2]?.fold ?? '')) return undefined;
  if (words.coordinators.has(previous)) return i - last.at >= 3 || last.frame === undefined ? 'coordinator' : undefined;
  if (words.governors.has(previous) || i - last.at < 2) return undefined;
  const verbOfLast = last.frame !== undefined && INTERROGATIVE.test(last.frame.group.name) && !INTERROGATIVE.test(best.group.name) && i - last.at < INTERROGATIVE_REACH;
  return verbOfLast ? undefined : 'virtual';
}

/** "…y si puedo pagar…" after a clause that asks. */
function continuesAsk({ tokens, hard, words }: Work, last: Cut, i: number): boolean {
  return last.frame !== undefined && !hard[i] && words.ifs.has((tokens[i] as Token).fold) && words.coordinators.has((tokens[i - 1] as Token).fold) && i - last.at >= 3;
}

function allLeadIn(work: Work, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isLeadIn(work, i)) return false;
  return true;
}

/** A lead-in is skipped unless a frame begins with it ("no sé si", "si es posible", "gracias por"). */
function isLeadIn({ tokens, hard, hits, words }: Work, i: number): boolean {
  const { fold } = tokens[i] as Token;
  const answers = words.answers.has(fold) && (hard[i + 1] === true || (fold === 'si' && words.wishes.has(tokens[i + 1]?.fold ?? '')));
  if (!answers && !words.leadIn.has(fold) && !isLeadPair(tokens, i, words)) return false;
  return !(hits[i] as FrameHit[]).some((hit) => Math.abs(hit.group.weight) >= OPENING_WEIGHT && !/imperative$|^demand$/.test(hit.group.name));
}

/** The strongest frame that may begin a clause here. */
function opening(hits: readonly FrameHit[], atStart: boolean | undefined): FrameHit | undefined {
  let best: FrameHit | undefined;
  for (const hit of hits) {
    if (hit.group.kind === 'none' && hit.group.weight <= -2) return undefined;
    if (hit.group.weight < OPENING_WEIGHT || (!atStart && hit.group.effect !== 'opens')) continue;
    if (best === undefined || hit.group.weight > best.group.weight) best = hit;
  }
  return best;
}

function buildClause(work: Work, sentence: Span, cut: Cut, to: number, isLast: boolean): Clause[] {
  const { text, tokens, words } = work;
  let from = cut.at;
  while (from < to - 1 && isLeadIn(work, from)) from++;
  if (!work.text.slice((tokens[to - 1] as Token).end, isLast ? sentence.end : (tokens[to] as Token).start).includes('?') && allLeadIn(work, cut.at, to)) return [];
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
  const hits = work.hits.slice(from, end).flatMap((list) => list.map((hit) => ({ ...hit, from: hit.from - from, to: hit.to - from })));
  const closing = marked || tail.includes('!') ? closeAt(text, last.end, sentence.end) : last.end;
  return [{
    start: openMark, end: closing, tokens: tokens.slice(from, end), hits, marked, continues: cut.continues ?? false, exclaimed: sentenceEnd.includes('!') && !sentenceEnd.includes('?'),
    inherits: !marked && sentenceEnd.includes('?') && (openMark < first.start || text.slice(sentence.start, first.start).includes('¿')), boundary: cut.boundary, sentence, sentenceWords: tokens.length,
  }];
}

/** Where an ask without a mark ends: before thanks, and, once it is long, before a new statement. */
function shorten(work: Work, from: number, to: number): number {
  const { tokens, hard, words } = work;
  const answered = Math.max(from + 1, ...(work.hits[from] as FrameHit[]).filter((hit) => hit.group.weight > 0).map((hit) => hit.to));
  for (let i = from + 2; i < to; i++) {
    const word = (tokens[i] as Token).fold;
    if (hard[i] === true && words.narrators.has(word)) return i;
    if (words.hardBreaks.has(word) || work.caps[i] === true) return i;
    if (words.starters.has(word) && !words.governors.has((tokens[i - 1] as Token).fold) && !words.coordinators.has((tokens[i - 1] as Token).fold)) return i;
    if (i - from >= 2 && i >= answered && words.coordinators.has(word) && words.clitics.has((tokens[i + 1] as Token | undefined)?.fold ?? '')) return i;
    if (i >= answered && (startsStatement(work, i) || (hard[i] === true && (work.hits[i] as FrameHit[]).some((hit) => hit.group.weight <= -2)))) return i;
    if (i - from >= LONG && (hard[i] || words.breaks.has(word))) return i;
    if (i - from >= HARD_MAX) return i;
  }
  return to;
}

/** Article, noun and a third-person verb that nothing governs: the customer goes on telling ("ciérrenlas | la gente va enojada"). */
function startsStatement({ tokens, words, frames }: Work, i: number): boolean {
  const verb = tokens[i + 2];
  if (verb === undefined || !words.articles.has((tokens[i] as Token).fold) || words.governors.has((tokens[i - 1] as Token).fold)) return false;
  return !words.governors.has((tokens[i + 1] as Token).fold) && verbTest(verb, 'main', frames.lang) && verbTest(tokens[i - 1] as Token, 'enclitic', frames.lang);
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
