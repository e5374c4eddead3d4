import type { IndirectFeature } from './indirect.js';

/** Fitted by main/setup/fit-indirect.mjs on the project's own pairs of message and draft. */
export const INDIRECT_WEIGHTS: Readonly<Record<IndirectFeature, number>> = { value: -1.42, side: -0.64, named: -1.50, told: -0.93, deed: -1.08, topic: -1.95, scene: 1.06, stray: -1.19, form: 0.52, met: 0.68, misplaced: -0.08, order: 0.34, hedged: -1.39, crowd: 1.17, conflict: -0.64, shared: -0.95, formInScene: 0.95, formOnTopic: 0.12, formInOrder: 1.27, metOnTopic: 2.89 };
