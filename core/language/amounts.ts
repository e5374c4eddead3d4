import type { Lang, Quote } from '../contract.js';
import { amountAt, AMOUNT_LEXICONS, pesoOf } from './amounts/grammar.js';
import { Memo } from '../memo.js';
import { blocksOf, shifted } from '../text/blocks.js';
import { itemsOf } from './time/lex.js';

/** An amount of money, a percentage or a measured quantity. */
export interface AmountMention extends Quote {
  readonly kind: 'money' | 'percent' | 'measure' | 'number';
  readonly number: number;
  /** ISO 4217 code, `%`, or the unit as written folded; empty when none. */
  readonly unit: string;
  /** The sign was a bare `$`: which money it is, the country of the shop decides. */
  readonly bareDollar?: true;
}

/** Amounts of a block, whose `$` waits for what the other blocks say. */
interface ReadBlock { readonly amounts: readonly AmountMention[]; readonly dollar: string }
const kept = new Memo<ReadBlock>();

/**
 * Finds amounts, left to right and never overlapping; none goes over a blank line. Both decimal
 * customs are read: "1.249,90" and "1,249.90" are the same number; a lone group of three ("8.500")
 * is thousands. A `$` in Spanish is USD unless the text names a peso. Bare numbers are reported as
 * `number`, those of dates included.
 */
export function findAmounts(text: string, lang: Lang): AmountMention[] {
  const blocks = blocksOf(text).map(({ start, end }) => {
    const block = text.slice(start, end);
    return { start, ...kept.get(`${lang} ${block}`, () => readBlock(block, lang)) };
  });
  const dollar = blocks.find((block) => block.dollar !== 'USD')?.dollar ?? 'USD';
  const unitOf = (unit: string) => (unit === '$' ? dollar : unit === 'PESO' ? (dollar === 'USD' ? 'MXN' : dollar) : unit);
  return blocks.flatMap(({ amounts, start }) => shifted(amounts, start).map((a) => ({ ...a, unit: unitOf(a.unit), ...(a.unit === '$' ? { bareDollar: true as const } : {}) })));
}

function readBlock(text: string, lang: Lang): ReadBlock {
  const items = itemsOf(text, AMOUNT_LEXICONS[lang]);
  const amounts: AmountMention[] = [];
  for (let i = 0; i < items.length;) {
    const found = amountAt(items, i, lang);
    if (!found) { i++; continue; }
    const start = (items[i] as (typeof items)[number]).s;
    const end = (items[found.end - 1] as (typeof items)[number]).e;
    amounts.push({ start, end, text: text.slice(start, end), kind: found.kind, number: found.number, unit: found.unit });
    i = found.end;
  }
  return { amounts, dollar: pesoOf(items, lang) };
}
