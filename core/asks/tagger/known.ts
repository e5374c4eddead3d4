/** What is told of the segments of a message by themselves, once for all stretches of them. */
import { complaintEvidence } from '../complaints.js';
import type { FoundCandidates } from './stretch.js';
import { ASK_BEGIN, ASK_INSIDE, COMPLAINT_BEGIN, COMPLAINT_INSIDE, STATES, type Sums } from './chain.js';
import type { Segment } from './segments.js';

/** What the length of a message says is known up to this many words: nearly none that the weighing was fitted on is longer. */
const MOST_WORDS = 120;

export const boundedLogit = (p: number) => Math.max(-6, Math.min(6, Math.log((p + 1e-4) / (1 - p + 1e-4))));
export const indicator = (on: boolean) => (on ? 1 : 0);

/** Running sums over the segments, one longer than they are. */
type Running = Float64Array;
const running = (n: number, of: (i: number) => number): Running => {
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + of(i);
  return sums;
};
export const over = (sums: Running, from: number, to: number) => (sums[to + 1] as number) - (sums[from] as number);

export interface Known {
  readonly chance: (i: number, state: number) => number;
  readonly ask: Running;
  readonly complaint: Running;
  readonly tokens: Running;
  readonly felt: Running;
  readonly marks: Running;
  readonly sentences: Running;
  readonly words: number;
}

export function knownOf({ read }: FoundCandidates, segments: readonly Segment[], { alpha, beta, logZ }: Sums): Known {
  const n = segments.length;
  const chances = alpha.slice(0, n * STATES).map((a, k) => Math.exp(a + (beta[k] as number) - logZ));
  const chance = (i: number, state: number) => (i >= 0 && i < n ? (chances[i * STATES + state] as number) : 0);
  let at = 0;
  const felt = segments.map((segment) => {
    while ((read.sentences[at]?.end ?? Infinity) <= segment.start) at++;
    const sentence = read.sentences[at];
    return sentence ? complaintEvidence(read.text, [sentence], segment, read.lang).score : 0;
  });
  const tokens = running(n, (i) => (segments[i] as Segment).tokens.length);
  return {
    chance,
    ask: running(n, (i) => chance(i, ASK_BEGIN) + chance(i, ASK_INSIDE)),
    complaint: running(n, (i) => chance(i, COMPLAINT_BEGIN) + chance(i, COMPLAINT_INSIDE)),
    tokens,
    felt: running(n, (i) => felt[i] as number),
    marks: running(n, (i) => indicator((segments[i] as Segment).marked)),
    sentences: running(n, (i) => indicator((segments[i] as Segment).first)),
    words: Math.min(MOST_WORDS, tokens[n] as number),
  };
}
