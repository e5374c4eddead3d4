import type { Lang, Quote } from '../contract.js';

/** An amount of money, a percentage or a measured quantity. */
export interface AmountMention extends Quote {
  readonly kind: 'money' | 'percent' | 'measure' | 'number';
  readonly number: number;
  /** ISO 4217 code, `%`, or the unit as written folded; empty when none. */
  readonly unit: string;
}

/** Finds amounts. OWNER: entities. Temporary body. */
export function findAmounts(_text: string, _lang: Lang): AmountMention[] {
  return [];
}
