import type { IndirectFeature } from './indirect.js';

/** Fitted by main/setup/fit-indirect.mjs on the project's own pairs of message and draft. */
export const INDIRECT_WEIGHTS: Readonly<Record<IndirectFeature, number>> = { value: -1.47, side: -0.59, named: -1.43, told: -0.89, deed: -0.97, topic: -1.81, scene: 1.13, stray: -1.29, form: 0.67, met: 0.65, misplaced: -1.05, order: 0.16, hedged: -1.11, crowd: 1.18, conflict: -0.53, shared: -1.07, formInScene: 0.59, formOnTopic: -0.06, formInOrder: 1.15, metOnTopic: 3.04 };
