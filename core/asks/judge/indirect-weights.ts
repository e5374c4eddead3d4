import type { IndirectFeature } from './indirect.js';

/** Fitted by main/setup/fit-indirect.mjs on the project's own pairs of message and draft. */
export const INDIRECT_WEIGHTS: Readonly<Record<IndirectFeature, number>> = { value: -1.38, side: -0.61, named: -1.49, told: -0.93, deed: -1.04, topic: -1.95, scene: 1.07, stray: -1.10, form: 0.56, met: 0.78, misplaced: -0.13, order: 0.30, hedged: -1.38, crowd: 1.18, conflict: -0.62, shared: -0.97, formInScene: 0.97, formOnTopic: 0.12, formInOrder: 1.10, metOnTopic: 2.80 };
