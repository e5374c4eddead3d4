import type { Lang, Promised } from '../contract.js';

/** Finds what the draft promises and until when. OWNER: entities. Temporary body. */
export function findPromises(_draft: string, _lang: Lang, _now: string): Promised[] {
  return [];
}
