import type { Lang, Quote } from '../contract.js';
import { amountAt, AMOUNT_LEXICONS, pesoOf } from './amounts/grammar.js';
import { itemsOf } from './time/lex.js';

/** An amount of money, a percentage or a measured quantity. */
export interface AmountMention extends Quote {
  readonly kind: 'money' | 'percent' | 'measure' | 'number';
  readonly number: number;
  /** ISO 4217 code, `%`, or the unit as written folded; empty when none. */
  readonly unit: string;
}

/**
 * Finds amounts, left to right and never overlapping. Both decimal customs are read: "1.249,90" and
 * "1,249.90" are the same number; a lone group of three ("8.500") is thousands. A `$` in Spanish is
 * USD unless the text names a peso. Bare numbers are reported as `number`, those of dates included.
 */
export function findAmounts(text: string, lang: Lang): AmountMention[] {
  const items = itemsOf(text, AMOUNT_LEXICONS[lang]);
  const dollar = pesoOf(items, lang);
  const out: AmountMention[] = [];
  for (let i = 0; i < items.length;) {
    const found = amountAt(items, i, lang);
    if (!found) { i++; continue; }
    const start = (items[i] as (typeof items)[number]).s;
    const end = (items[found.end - 1] as (typeof items)[number]).e;
    const unit = found.unit === '$' ? dollar : found.unit === 'PESO' ? (dollar === 'USD' ? 'MXN' : dollar) : found.unit;
    out.push({ start, end, text: text.slice(start, end), kind: found.kind, number: found.number, unit });
    i = found.end;
  }
  return out;
}
