/**
 * Segments: the smallest stretches of a message that the tagger labels, cut wherever a clause may begin:
 * at punctuation, before coordinators, and before words that open a clause when nothing governs them.
 * Cutting too often is cheap, for the tagger joins what belongs together; cutting too rarely is not.
 */
import type { Span } from '../../contract.js';
import type { Token } from '../../text/tokens.js';
import { FIRST, LISTED, OPENING_WEIGHT, type Work } from '../cuts.js';
import type { FrameHit } from '../frames.js';

/** What stands before a segment. */
export type Gap = 'start' | 'line' | 'stop' | 'comma' | 'mark' | 'coordinator' | 'opener';
export const GAPS: readonly Gap[] = ['start', 'line', 'stop', 'comma', 'mark', 'coordinator', 'opener'];

export interface Segment extends Span {
  readonly tokens: readonly Token[];
  /** Frames that start at each token. */
  readonly hits: readonly (readonly FrameHit[])[];
  readonly gap: Gap;
  /** The first segment of its sentence. */
  readonly first: boolean;
  /** A question mark follows it; its sentence ends with one; an opening one stands before it. */
  readonly marked: boolean;
  readonly sentenceMarked: boolean;
  readonly opened: boolean;
  readonly exclaimed: boolean;
  /** The mark of a further item of a list in the running text stands before it: "(b) ", "2) ". */
  readonly listed: boolean;
}

/** A segment without any boundary may run this many words before it is cut at a likely one. */
const LONG = 7;
/** No segment that no punctuation ends is shorter. */
const SHORT = 2;

/** @returns the segments of a sentence in order; together they cover its words. */
export function segmentsOf(work: Work): Segment[] {
  const { text, sentence, tokens } = work,
    cuts = cutsOf(work);
  const ending = text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end);
  return cuts.map((cut, k): Segment => {
    const to = cuts[k + 1]?.at ?? tokens.length;
    const start = (tokens[cut.at] as Token).start,
      end = (tokens[to - 1] as Token).end;
    const after = text.slice(end, to < tokens.length ? (tokens[to] as Token).start : sentence.end);
    const before = text.slice(cut.at > 0 ? (tokens[cut.at - 1] as Token).end : sentence.start, start);
    return {
      start,
      end,
      tokens: tokens.slice(cut.at, to),
      hits: work.hits.slice(cut.at, to),
      gap: cut.gap,
      first: k === 0,
      marked: after.includes('?'),
      sentenceMarked: ending.includes('?'),
      opened: before.includes('¿'),
      exclaimed: after.includes('!'),
      listed: LISTED.test(before) && !FIRST.test(before),
    };
  });
}

interface Cut {
  readonly at: number;
  readonly gap: Gap;
}

function cutsOf(work: Work): Cut[] {
  const { tokens } = work;
  const cuts: Cut[] = [{ at: 0, gap: 'start' }];
  for (let i = 1; i < tokens.length; i++) {
    const gap = gapAt(work, (cuts.at(-1) as Cut).at, i);
    if (gap !== undefined) cuts.push({ at: i, gap });
  }
  return cuts;
}

function gapAt(work: Work, last: number, i: number): Gap | undefined {
  const { text, tokens, hard, caps, hits, words } = work;
  const previous = (tokens[i - 1] as Token).fold;
  const word = (tokens[i] as Token).fold;
  if (hard[i]) {
    const between = text.slice((tokens[i - 1] as Token).end, (tokens[i] as Token).start);
    return /[?¿!¡]/.test(between) ? 'mark' : caps[i] === true ? 'stop' : 'comma';
  }
  if (i - last < SHORT) return undefined;
  if (words.coordinators.has(word)) return 'coordinator';
  if (words.coordinators.has(previous) || words.governors.has(previous)) return undefined;
  if (words.interrogatives.has(word) || words.ifs.has(word) || words.starters.has(word) || words.hardBreaks.has(word)) return 'opener';
  if (words.subjects.has(word) && words.finites.has(tokens[i + 1]?.fold ?? '')) return 'opener';
  if ((hits[i] as FrameHit[]).some((hit) => hit.group.weight >= OPENING_WEIGHT && hit.group.effect === 'opens')) return 'opener';
  return i - last >= LONG && words.breaks.has(word) ? 'opener' : undefined;
}
