import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../core/language/amounts.js';

type Row = readonly [text: string, words: string, number: number, unit: string];
const ES: readonly Row[] = [
  ['Pagué 1.249,90 € ayer', '1.249,90 €', 1249.9, 'EUR'],
  ['son 23,5€', '23,5€', 23.5, 'EUR'],
  ['12 con 50', '12 con 50', 12.5, 'EUR'],
  ['veinte euros', 'veinte euros', 20, 'EUR'],
  ['un euro', 'un euro', 1, 'EUR'],
  ['trece euros y cuarenta y cinco céntimos', 'trece euros y cuarenta y cinco céntimos', 13.45, 'EUR'],
  ['25 euros con 50', '25 euros con 50', 25.5, 'EUR'],
  ['34 céntimos', '34 céntimos', 0.34, 'EUR'],
  ['$8.500 pesos colombianos', '$8.500 pesos colombianos', 8500, 'COP'],
  ['US$ 20', 'US$ 20', 20, 'USD'],
  ['1.299 €', '1.299 €', 1299, 'EUR'],
  ['1,299.00 euros', '1,299.00 euros', 1299, 'EUR'],
  ['€49', '€49', 49, 'EUR'],
  ['49 EUR', '49 EUR', 49, 'EUR'],
  ['dos millones de euros', 'dos millones de euros', 2_000_000, 'EUR'],
  ['1,45 mil millones de dólares', '1,45 mil millones de dólares', 1_450_000_000, 'USD'],
  ['£ 8,10', '£ 8,10', 8.1, 'GBP'],
  ['cuesta a $ 63,45', '$ 63,45', 63.45, 'USD'],
];
const EN: readonly Row[] = [
  ['$1,249.90', '$1,249.90', 1249.9, 'USD'],
  ['£23.50', '£23.50', 23.5, 'GBP'],
  ['20 dollars', '20 dollars', 20, 'USD'],
  ['USD 22.5 million', 'USD 22.5 million', 22_500_000, 'USD'],
  ['half million usd', 'half million usd', 500_000, 'USD'],
  ['12,34,567.89 rupees', '12,34,567.89 rupees', 1_234_567.89, 'INR'],
  ['$10k', '$10k', 10_000, 'USD'],
  ['a dollar', 'a dollar', 1, 'USD'],
  ['thirty pounds and fifty pence', 'thirty pounds and fifty pence', 30.5, 'GBP'],
  ['A$15', 'A$15', 15, 'AUD'],
  ['a 50-euro voucher', '50-euro', 50, 'EUR'],
];

describe.each([
  ['es', ES],
  ['en', EN],
] as const)('money in %s', (lang, rows) => {
  it.each(rows)('%s', (text, words, number, unit) => {
    const money = findAmounts(text, lang).filter((a) => a.kind === 'money');
    expect(money.map((a) => [a.text, Math.round(a.number * 100) / 100, a.unit])).toEqual([[words, number, unit]]);
  });
});

describe('other amounts', () => {
  it('reads percentages and measures', () => {
    expect(findAmounts('un 20% o veinte por ciento', 'es').map((a) => [a.kind, a.number])).toEqual([
      ['percent', 20],
      ['percent', 20],
    ]);
    expect(findAmounts('2 kg y 3 unidades', 'es').map((a) => [a.kind, a.number, a.unit])).toEqual([
      ['measure', 2, 'kg'],
      ['measure', 3, 'unidades'],
    ]);
  });
  it('reads no money from names, codes, links of numbers or loose words', () => {
    for (const text of ['los euros', 'pedido 123-4567890-1234567', 'con 50 años', 'de 3 a 5 días', 'ref. A1B2'])
      expect(findAmounts(text, 'es').filter((a) => a.kind === 'money')).toEqual([]);
    for (const text of ['dollar store', 'pound cake', 'mark my words'])
      expect(findAmounts(text, 'en').filter((a) => a.kind === 'money')).toEqual([]);
  });
  it('takes $ for the peso that the text names', () => {
    expect(findAmounts('Son $500. Precio en pesos argentinos.', 'es').find((a) => a.kind === 'money')?.unit).toBe('ARS');
    expect(findAmounts('Son $500.', 'es').find((a) => a.kind === 'money')?.unit).toBe('USD');
  });
});
