/**
 * Weighs a candidate: boosted trees and a line together say how likely an ask is there, other trees how well it is cut, and a
 * multinomial logistic regression which kind it then is.
 */
import { sigmoid } from '../../logistic.js';
import { treeScore, unpackTrees, type Trees } from '../../trees.js';
import { LINE } from './line-features.js';
import type { AskCandidate } from './stretch.js';
import { ASKS, KINDS, ODDS, WHOLE } from './weights.js';

/** The order of the rows of `kinds`. */
export const TAG_KINDS = ['question', 'request', 'complaint'] as const;

export interface Weighing {
  /** Log odds that it holds an ask which is a good part of it. */
  readonly asks: Trees;
  /** The same by a line over the features that come first: it knows less and is wrong elsewhere. */
  readonly odds: readonly number[];
  /** Log odds that it is one whole ask and little more. */
  readonly whole: Trees;
  readonly kinds: readonly (readonly number[])[];
}

/** What was weighed of a candidate. */
export interface Weights {
  /** Probabilities that it is no ask, and that it is one of TAG_KINDS, in that order. */
  readonly classes: readonly number[];
  /** Log odds that it is well cut. */
  readonly whole: number;
}

/** A candidate with what the weighing says of it. */
export interface WeighedCandidate extends Weights {
  readonly candidate: AskCandidate;
}
/** @returns the probability that it is an ask, of whatever kind. */
export const likelihood = ([none = 1]: readonly number[]): number => 1 - none;

/** Where the line is drawn on what the weighing says; chosen on sets that it was not fitted on (test/fit/asks/limits.ts). */
export interface Limits {
  /** Least probability of being an ask at which a candidate is one: precision and recall balance there. */
  readonly least: number;
  /** Least share of a complaint in that probability at which it is one: as many complaints are found as are taken for one. */
  readonly felt: number;
}

/** How much of the log odds the line says. */
const BY_LINE = 0.3;

let loaded: Weighing | undefined;

export function weighTags(features: readonly number[], weighing?: Weighing): Weights {
  const { asks, odds, whole, kinds } =
    weighing ?? (loaded ??= { asks: unpackTrees(ASKS), odds: ODDS, whole: unpackTrees(WHOLE), kinds: KINDS });
  const p = sigmoid((1 - BY_LINE) * treeScore(asks, features) + BY_LINE * lineScore(odds, features));
  return { classes: [1 - p, ...kindsOf(features, kinds).map((q) => p * q)], whole: treeScore(whole, features) };
}

/** @returns the sum of a line over the first features. */
export function lineScore(row: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < LINE; k++) sum += (row[k] as number) * (features[k] as number);
  return sum;
}

/** @returns which kind it is, if any: probabilities in the order of TAG_KINDS. */
export function kindsOf(features: readonly number[], kinds: readonly (readonly number[])[]): number[] {
  const scores = kinds.map((row) => lineScore(row, features));
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}
