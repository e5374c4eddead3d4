/** What speaks for and against a stretch of segments being one whole ask, in numbers for the weighing. */
import type { Row } from '../rows.js';
import type { AskStretch, FoundCandidates } from './stretch.js';
import { ASK_BEGIN, COMPLAINT_BEGIN, type Sums } from './chain.js';
import { edgeFeatures, rivalFeatures } from './edge-features.js';
import { knownOf, boundedLogit } from './known.js';
import { lineFeatures } from './line-features.js';
import type { Segment } from './segments.js';

/** What the number of segments says is known up to this many segments: nearly none that the weighing was fitted on has more. */
const MOST_SEGMENTS = 40;

/** @returns a function that gives the features of a stretch, by its index, with what the rules read in it. */
export function evidenceOf(
  found: FoundCandidates,
  segments: readonly Segment[],
  sums: Sums,
  stretches: readonly AskStretch[],
): (index: number, rules: readonly Row[]) => number[] {
  const known = knownOf(found, segments, sums),
    most = stretches.reduce((p, { ask, complaint }) => Math.max(p, ask + complaint), 0);
  let asks = 0;
  for (let i = 0; i < segments.length; i++) asks += known.chance(i, ASK_BEGIN) + known.chance(i, COMPLAINT_BEGIN);
  const messageFeatures = ({ ask, complaint }: AskStretch) => [
    Math.min(10, asks),
    boundedLogit(most),
    (ask + complaint) / (most + 1e-6),
    Math.min(MOST_SEGMENTS, segments.length),
  ];
  return (index, rules) => {
    const stretch = stretches[index] as AskStretch;
    const line = lineFeatures(known, found, segments, stretch, rules);
    return [...line, ...edgeFeatures(known, found, segments, stretch), ...rivalFeatures(stretches, index), ...messageFeatures(stretch)];
  };
}
