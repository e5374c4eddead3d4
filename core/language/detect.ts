import type { Lang } from '../contract.js';

/** Tells Spanish from English. OWNER: reader. Temporary body. */
export function detectLang(text: string): Lang {
  return /\b(the|you|my|is|and|to)\b/i.test(text) && !/\b(el|la|que|mi|de|y)\b/i.test(text) ? 'en' : 'es';
}
