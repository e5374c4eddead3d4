import type { DelicateCard } from './types.js';
/** Temporary: filled with the delicate requests in the same folder's next change. */
export const DEFAULT_CARDS: readonly DelicateCard[] = [];
