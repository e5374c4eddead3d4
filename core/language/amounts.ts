import type { Lang, Quote } from '../contract.js';
import { amountAt, AMOUNT_LEXICONS, canBegin, pesoOf } from './amounts/grammar.js';
import { blocksOf, shifted } from '../text/blocks.js';
import { itemsOf, rawWords, worthReading, type RawWords } from './time/lex.js';

/** An amount of money, a percentage or a measured quantity. */
export interface AmountMention extends Quote {
  readonly kind: 'money' | 'percent' | 'measure' | 'number';
  readonly number: number;
  /** ISO 4217 code, `%`, or the unit as written folded; empty when none. */
  readonly unit: string;
  /** The sign was a bare `$`: which money it is, the country of the shop decides. */
  readonly bareDollar?: true;
}

/** Amounts of a stretch, whose `$` waits for what the other stretches say. */
export interface ReadAmounts {
  /** The money of a bare `$` is written `$`, that of a bare "pesos" `PESO`. */
  readonly amounts: readonly AmountMention[];
  /** Which money a bare `$` is by this stretch alone; USD when it does not tell. */
  readonly dollar: string;
}

/**
 * Finds amounts, left to right and never overlapping; none goes over a blank line. Both decimal
 * customs are read: "1.249,90" and "1,249.90" are the same number; a lone group of three ("8.500")
 * is thousands. A `$` in Spanish is USD unless the text names a peso. Bare numbers are reported as
 * `number`, those of dates included.
 */
export function findAmounts(text: string, lang: Lang): AmountMention[] {
  return settled(
    blocksOf(text).map(({ start, end }) => {
      const block = text.slice(start, end);
      const { amounts, dollar } = amountsIn(block, rawWords(block), lang);
      return { amounts: shifted(amounts, start), dollar };
    }),
  );
}

/** @returns the amounts of a whole text, which tells what its `$` and its "pesos" are. */
export function settled(parts: readonly ReadAmounts[]): AmountMention[] {
  const dollar = parts.find((part) => part.dollar !== 'USD')?.dollar ?? 'USD';
  return parts.flatMap(({ amounts }) =>
    amounts.map((a) => (a.unit === '$' ? { ...a, unit: dollar, bareDollar: true as const } : a.unit === 'PESO' ? { ...a, unit: dollar === 'USD' ? 'MXN' : dollar } : a)),
  );
}

const NOTHING: ReadAmounts = { amounts: [], dollar: 'USD' };

/** Reads one block, whose words have been cut. */
export function amountsIn(text: string, words: RawWords, lang: Lang): ReadAmounts {
  const lex = AMOUNT_LEXICONS[lang];
  if (!worthReading(words, lex)) return NOTHING;
  const items = itemsOf(words, lex);
  const amounts: AmountMention[] = [];
  for (let i = 0; i < items.length;) {
    const found = canBegin(items[i]) ? amountAt(items, i, lang) : null;
    if (!found) { i++; continue; }
    const start = (items[i] as (typeof items)[number]).s;
    const end = (items[found.end - 1] as (typeof items)[number]).e;
    amounts.push({ start, end, text: text.slice(start, end), kind: found.kind, number: found.number, unit: found.unit });
    i = found.end;
  }
  return { amounts, dollar: pesoOf(items, lang) };
}
