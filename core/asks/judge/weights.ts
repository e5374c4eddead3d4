/**
 * Weights of the logistic score by which a sentence answers an ask. Few features, each of which can
 * be said to the agent. Fitted by main/setup/fit-judge.mjs (seeded) on openly licensed rows, see there.
 */
export const FEATURES = ['bias', 'topic', 'type', 'value', 'attached', 'news', 'conflict', 'anchored'] as const;
export type Feature = (typeof FEATURES)[number];
export const WEIGHTS: Readonly<Record<Feature, number>> = { bias: -5, topic: 5.5, type: 1.6, value: 1.2, attached: 0.6, news: 0.6, conflict: -0.8, anchored: 2.5 };
/** From `answered` on a sentence answers; from `partly` on it touches the ask. Set for the precision of answered. */
export const THRESHOLDS = { answered: 0.5, partly: 0.3 } as const;

/** @returns 0–1. */
export function scoreOf(features: Readonly<Record<Feature, number>>): number {
  let z = 0;
  for (const name of FEATURES) z += WEIGHTS[name] * features[name];
  return 1 / (1 + Math.exp(-z));
}
