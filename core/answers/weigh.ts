/** Sentences weighed against each other and against "none of them" as the answer to an ask: a conditional logit (McFadden 1974). */
import { sigmoid } from '../logistic.js';

/** What was weighed of one ask. */
export interface Weighed {
  /** What speaks for each sentence. */
  readonly support: readonly number[];
  /** What speaks for none. */
  readonly none: number;
  /** Share of each sentence in the answer, summing to 1. */
  readonly share: readonly number[];
  /** Index of the likeliest sentence, -1 when there is none. */
  readonly best: number;
  /** Probability of each sentence to be the answer: all of them and "none" sum to 1. */
  readonly takes: readonly number[];
}

/** @returns shares, the likeliest sentence and what speaks for none. */
export function weigh(support: readonly number[], none: number): Weighed {
  if (support.length === 0) return { support, none, share: [], best: -1, takes: [] };
  const most = support.reduce((a, b) => Math.max(a, b), -Infinity);
  const total = sumExp(support, most);
  const share = support.map((x) => Math.exp(x - most) / total);
  const any = sigmoid(Math.log(total) + most - none);
  return { support, none, share, best: support.indexOf(most), takes: share.map((x) => x * any) };
}

/** Sentences with a smaller share say nothing by their wording. */
export const LEAST_SHARE = 0.05;

/** No number of a list is as low. */
const FAR = -9;

/** @returns the highest number of a list but for one place. */
export function mostBut(all: readonly number[], but: number): number {
  let most = FAR;
  for (let k = 0; k < all.length; k++) if (k !== but && (all[k] as number) > most) most = all[k] as number;
  return most;
}
/** @returns the sum of the exponentials, each less `shift`. */
export function sumExp(all: readonly number[], shift: number): number {
  let sum = 0;
  for (let k = 0; k < all.length; k++) sum += Math.exp((all[k] as number) - shift);
  return sum;
}
