/** Weighs a candidate: a multinomial logistic regression over its evidence says how likely it is which kind of ask, or none. */
import { WEIGHING } from './weights.js';

/** The order of the weights' rows. */
export const TAG_CLASSES = ['none', 'question', 'request', 'complaint'] as const;

/** @returns probabilities in the order of TAG_CLASSES. */
export function weighTags(features: readonly number[], weights: readonly (readonly number[])[] = WEIGHING): number[] {
  const scores = weights.map((row) => row.reduce((sum, w, i) => sum + w * (features[i] as number), 0));
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}
