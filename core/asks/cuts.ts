/**
 * Where the clauses of a sentence begin: at opening question marks, before coordinated or comma-separated
 * asks, and, in text without punctuation, before a frame that can only begin a clause (a virtual
 * boundary), unless the word before governs it (que, si, saber…).
 */
import type { Span } from '../contract.js';
import type { Token } from '../text/tokens.js';
import type { Clause } from './clause.js';
import type { ClauseWords } from '../language/clause-words.js';
import { framesAt, type FrameHit, type FrameIndex } from './frames.js';
import { verbTest } from './verb-tests.js';

const HARD_GAP = /[,:;()[\]{}¿¡—–…*•|/\n]|\.\.| - |\p{Extended_Pictographic}/u;
/** Least weight of a frame that may open a clause. */
export const OPENING_WEIGHT = 2.2;
/** Most words of greeting and address before an ask in the same sentence. */
const MAX_LEAD_IN = 16;

export interface Work {
  readonly text: string;
  readonly sentence: Span;
  readonly tokens: readonly Token[];
  readonly hard: readonly boolean[];
  readonly caps: readonly boolean[];
  readonly starts: readonly boolean[];
  readonly hits: readonly FrameHit[][];
  readonly words: ClauseWords;
  readonly frames: FrameIndex;
}

/** Before the word: "(b) ", "2) ". */
export const LISTED = /(?:^|[\s(])(?:[a-h]|\d)\)\s*$/iu;
export const FIRST = /[a1]\)\s*$/iu;

/** Without the marks of a list in the running text, "(a) whether… (b) how…": they are no words of what they part. */
function unlisted(text: string, tokens: readonly Token[]): readonly Token[] {
  const isMark = ({ form, start, end }: Token) =>
    /^(?:[a-h]|\d)$/iu.test(form) && text[end] === ')' && /^[\s(]?$/u.test(text[start - 1] ?? '');
  const words = tokens.filter((token) => !isMark(token));
  return words.length > 0 && tokens.length - words.length >= 2 ? words : tokens;
}

export function prepareWork(text: string, sentence: Span, all: readonly Token[], frames: FrameIndex, words: ClauseWords): Work {
  const tokens = unlisted(text, all);
  const caps = tokens.map((token, i) => i > 0 && isNewSentence(tokens[i - 1] as Token, token, words, frames.lang));
  const hard = tokens.map(
    (token, i) => i === 0 || caps[i] === true || HARD_GAP.test(text.slice(tokens[i - 1]?.end ?? sentence.start, token.start)),
  );
  const starts: boolean[] = [];
  let leading = true;
  tokens.forEach((token, i) => {
    if (hard[i]) leading = true;
    starts.push(leading || words.coordinators.has(tokens[i - 1]?.fold ?? ''));
    leading =
      leading &&
      (words.leadIn.has(token.fold) ||
        isLeadPair(tokens, i, words) ||
        (words.answers.has(token.fold) &&
          ((token.fold === 'si' && words.wishes.has(tokens[i + 1]?.fold ?? '')) ||
            HARD_GAP.test(text.slice(token.end, tokens[i + 1]?.start ?? token.end)))));
  });
  const isGoverned = (i: number) => i > 0 && starts[i] !== true && words.governors.has((tokens[i - 1] as Token).fold);
  const hits = tokens.map((_, i) => {
    const found = framesAt(frames, tokens, i, (k) => starts[k] === true, tokens.length);
    // "they tell me nothing", "que me devuelvan": under a subject or a conjunction it is no order.
    return isGoverned(i) ? found.filter((hit) => hit.group.kind !== 'request' || hit.group.weight < OPENING_WEIGHT) : found;
  });
  return { text, sentence, tokens, hard, caps, starts, hits, words, frames };
}

/** "Una pregunta, …", "otra cosa …". */
function isLeadPair(tokens: readonly Token[], i: number, words: ClauseWords): boolean {
  const pair = (k: number) => `${tokens[k]?.fold} ${tokens[k + 1]?.fold}`;
  return words.leadPairs.has(pair(i)) || words.leadPairs.has(pair(i - 1));
}

/** A capital where the text goes on without a stop ("Cuándo llega Me podéis…"), on a word that is no name. */
function isNewSentence(previous: Token, token: Token, words: ClauseWords, lang: FrameIndex['lang']): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(token.form) || !/^[\p{Ll}\d]/u.test(previous.form)) return false;
  return (
    words.governors.has(token.fold) ||
    words.leadIn.has(token.fold) ||
    words.starters.has(token.fold) ||
    verbTest(token, 'fin', lang) ||
    verbTest(token, 'enclitic', lang)
  );
}

export interface Cut {
  readonly at: number;
  readonly boundary: Clause['boundary'];
  /** The frame that opened it. */
  readonly frame?: FrameHit | undefined;
  readonly continues?: boolean;
}

/** After an interrogative this many words belong to it: a yes/no frame among them is its verb ("qué modelo es este"). */
const INTERROGATIVE_REACH = 5;
const INTERROGATIVE = /^(?:wh|what|how|when|where|rhetorical|prep-what)/;

export function cutsOf(work: Work): Cut[] {
  const { text, tokens, hard, starts, hits } = work;
  const cuts: Cut[] = [{ at: 0, boundary: 'start' }];
  let busyTo = 0;
  for (let i = 0; i < tokens.length; i++) {
    const before = i === 0 ? '' : text.slice((tokens[i - 1] as Token).end, (tokens[i] as Token).start);
    const best = opening(hits[i] as FrameHit[], hard[i] || starts[i] === true) ?? buried(work, cuts.at(-1) as Cut, i);
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
  if (last.frame !== undefined && opensList(work, i)) return undefined;
  if (hard[i]) return 'punctuation';
  if (starts[i] && i - last.at <= MAX_LEAD_IN && allLeadIn(work, last.at, i)) return 'start';
  if (i < busyTo + 1) return undefined;
  if (words.coordinators.has(previous) && words.interrogatives.has(tokens[i - 2]?.fold ?? '')) return undefined;
  if (words.coordinators.has(previous)) return i - last.at >= 3 || last.frame === undefined ? 'coordinator' : undefined;
  if (words.governors.has(previous) || i - last.at < 2) return undefined;
  const verbOfLast =
    last.frame !== undefined &&
    INTERROGATIVE.test(last.frame.group.name) &&
    !INTERROGATIVE.test(best.group.name) &&
    i - last.at < INTERROGATIVE_REACH;
  return verbOfLast ? undefined : 'virtual';
}

/** "Please confirm (a) whether…": what leads a list in belongs to its first item. */
export const opensList = ({ text, tokens, hard }: Work, i: number): boolean =>
  hard[i] === true && i > 0 && FIRST.test(text.slice((tokens[i - 1] as Token).end, (tokens[i] as Token).start));

/** "…y si puedo pagar…", "(b) how tall it is" after a clause that asks. */
function continuesAsk({ text, tokens, hard, words }: Work, last: Cut, i: number): boolean {
  const { fold, start } = tokens[i] as Token,
    before = tokens[i - 1] as Token;
  if (last.frame === undefined) return false;
  if (hard[i]) {
    const gap = text.slice(before.end, start);
    return LISTED.test(gap) && !FIRST.test(gap) && (words.ifs.has(fold) || words.interrogatives.has(fold));
  }
  return words.ifs.has(fold) && words.coordinators.has(before.fold) && i - last.at >= 3;
}

export function allLeadIn(work: Work, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isLeadIn(work, i)) return false;
  return true;
}

/** A lead-in is skipped unless a frame begins with it ("no sé si", "si es posible", "gracias por"). */
export function isLeadIn({ tokens, hard, hits, words }: Work, i: number): boolean {
  const { fold } = tokens[i] as Token;
  const answers = words.answers.has(fold) && (hard[i + 1] === true || (fold === 'si' && words.wishes.has(tokens[i + 1]?.fold ?? '')));
  if (!answers && !words.leadIn.has(fold) && !isLeadPair(tokens, i, words)) return false;
  return !(hits[i] as FrameHit[]).some(
    (hit) => Math.abs(hit.group.weight) >= OPENING_WEIGHT && !/imperative$|^demand$/.test(hit.group.name),
  );
}

/** Least weight of such a frame, and words before it. */
const BURIED = 2.9;
const LEAST_BEFORE = 4;
/** Groups whose first words say enough. */
const RUNS_ON = /^(?:wh-aux|how|when|where|what|wh-sure|can-i|can-i-buy|is-possible|is-there|time-first|future-first|you-verb|yes-no)$/;

/**
 * A question that only its own first words give away, after a stretch that asks nothing and has no punctuation
 * ("…desde ayer se puede cambiar"). Words that begin a relative clause as well do not count.
 */
function buried(work: Work, last: Cut, i: number): FrameHit | undefined {
  const { tokens, hard, starts, words, frames } = work;
  if (hard[i] || starts[i] || i - last.at < LEAST_BEFORE || last.frame !== undefined) return undefined;
  const before = tokens[i - 1] as Token;
  const isRelative = (k: number) => words.relatives.has(tokens[k]?.fold ?? '');
  if (
    isRelative(i) ||
    (isRelative(i + 1) && words.governors.has((tokens[i] as Token).fold)) ||
    words.governors.has(before.fold) ||
    words.coordinators.has(before.fold) ||
    verbTest(before, 'main', frames.lang)
  )
    return undefined;
  return opening(
    framesAt(frames, tokens, i, (k) => k === i, tokens.length).filter(
      (hit) => hit.group.kind === 'none' || (hit.group.kind === 'question' && hit.group.weight >= BURIED && RUNS_ON.test(hit.group.name)),
    ),
    true,
  );
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
