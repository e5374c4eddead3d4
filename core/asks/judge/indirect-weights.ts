import type { IndirectFeature } from './indirect.js';

/** Fitted by main/setup/fit-indirect.mjs on the project's own pairs of message and draft. */
export const INDIRECT_WEIGHTS: Readonly<Record<IndirectFeature, number>> = { value: -1.34, side: -0.59, named: -1.48, told: -0.91, deed: -1.03, topic: -1.99, scene: 1.08, stray: -1.11, form: 0.56, met: 0.82, misplaced: -0.13, order: 0.27, hedged: -1.40, crowd: 1.16, conflict: -0.64, shared: -0.96, formInScene: 0.99, formOnTopic: 0.13, formInOrder: 1.12, metOnTopic: 2.76 };
