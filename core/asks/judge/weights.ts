/**
 * Weights of the logistic score by which a sentence answers an ask. Few features, each of which can
 * be said to the agent. Fitted by main/setup/fit-judge.mjs (seeded) on openly licensed rows, see there.
 */
import { logistic } from './logistic.js';

export const FEATURES = ['bias', 'topic', 'context', 'pairs', 'type', 'value', 'explicit', 'attached', 'news', 'conflict', 'anchored'] as const;
export type Feature = (typeof FEATURES)[number];
/** Where fitting starts from and is held to. */
export const PRIOR_WEIGHTS: Readonly<Record<Feature, number>> = { bias: -5.3, topic: 5.5, context: 0.5, pairs: 1.6, type: 1.6, value: 1.2, explicit: 1.4, attached: 0.8, news: 0.6, conflict: -0.8, anchored: 2.5 };
export const WEIGHTS: Readonly<Record<Feature, number>> = { bias: -5.18, topic: 5.29, context: 0.54, pairs: 1.54, type: 1.72, value: 1.21, explicit: 1.11, attached: 0.83, news: 0.6, conflict: -0.58, anchored: 2.5 };
/** From `answered` on a sentence answers; from `partly` on it touches the ask. Set for the precision of answered. */
export const THRESHOLDS = { answered: 0.5, partly: 0.3 } as const;

/** @returns 0–1. */
export function scoreOf(features: Readonly<Record<Feature, number>>): number {
  return logistic(FEATURES, WEIGHTS, features);
}
