/** Stretches of a message of which it is asked whether they are one ask, and the message with what the rules read in it. */
import type { Span } from '../../contract.js';
import type { AskText } from '../ask-text.js';
import type { Row } from '../rows.js';
import type { SpanChance } from './spans.js';

/** A message with what the rules read in it. */
export interface FoundCandidates {
  readonly read: AskText;
  readonly asks: readonly Row[];
  readonly complaints: readonly Row[];
}

/** @returns all that the rules read, in order of position. */
export const rulesOf = ({ asks, complaints }: Pick<FoundCandidates, 'asks' | 'complaints'>): Row[] =>
  [...asks, ...complaints].sort((a, b) => a.start - b.start);

export interface AskCandidate extends Span {
  /** First and last segment. */
  readonly from: number;
  readonly to: number;
  readonly features: readonly number[];
  /** What the rules read in it. */
  readonly rules: readonly Row[];
}

/** A stretch before anything is said of it. */
export interface AskStretch extends SpanChance, Span {
  /** Only the rules see it. */
  readonly ruleOnly: boolean;
}
