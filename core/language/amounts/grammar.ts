/** Money, percentages and measures over items: number, currency, multiplier and hundredths in every usual order. */
import type { Lang } from '../../contract.js';
import { EN_CENTS, EN_CURRENCIES, EN_LINKS, EN_MULTIPLIERS, EN_UNITS } from '../en/amounts.js';
import { EN_NUMBERS } from '../en/time.js';
import { ES_CENTS, ES_CURRENCIES, ES_LINKS, ES_MULTIPLIERS, ES_UNITS } from '../es/amounts.js';
import { ES_NUMBERS } from '../es/time.js';
import { byLang } from '../by-lang.js';
import { lexicon, NO_ENTRY, R, type Entry, type LexItem, type TimeLexicon, type LexRow } from '../time/lex.js';
import { numberAt, type Num } from '../time/numbers.js';

/** What the amount lexicon adds to an item. */
interface MoneyEntry extends Entry { readonly cur?: string; readonly cents?: string; readonly mult?: number; readonly link?: 'of' | 'with'; readonly pct?: true; readonly measure?: true; readonly half?: true; readonly sign?: true }

const SIGNS: Readonly<Record<string, string>> = {
  'EUR': '€', '$': '$', 'GBP': '£', 'JPY': '¥', 'INR': '₹|rs .', 'KRW': '₩', 'USD': 'us $|usd $|u $ d|u $ s|u . s . $', 'AUD': 'a $|au $|aud $', 'CAD': 'c $|ca $|cad $|can $', 'NZD': 'nz $|nzd $', 'HKD': 'hk $|hkd $', 'SGD': 's $|sgd $|sg $', 'MXN': 'mx $|mxn $|mex $', 'BRL': 'r $', 'ARS': 'ar $', 'COP': 'col $', 'TWD': 'nt $', 'PEN': 's / .|s /', 'RUB': '₽', 'TRY': '₺', 'ILS': '₪', 'PHP': '₱', 'BTC': '₿', 'CRC': '₡', 'NGN': '₦',
};

function build(numbers: readonly LexRow[], currencies: Readonly<Record<string, string>>, cents: Readonly<Record<string, string>>, multipliers: Readonly<Record<string, number>>, links: { readonly of: readonly string[]; readonly with: readonly string[]; readonly percent: readonly string[]; readonly half: readonly string[] }, units: string): TimeLexicon {
  const rows: [string, MoneyEntry][] = [
    ...numbers.map(([words, entry]): [string, MoneyEntry] => [words, entry]),
    ...Object.entries(currencies).map(([cur, words]): [string, MoneyEntry] => [words, { cur }]),
    ...Object.entries(SIGNS).flatMap(([cur, words]) => words.split('|').map((word): [string, MoneyEntry] => [word, /^[a-z] /.test(word) && cur !== 'USD' ? { cur, sign: true, tight: true } : { cur, sign: true }])),
    ...Object.entries(cents).map(([code, words]): [string, MoneyEntry] => [words, { cents: code }]),
    ...Object.entries(multipliers).map(([word, mult]): [string, MoneyEntry] => [word, { mult }]),
    ...links.of.map((w): [string, MoneyEntry] => [w, { link: 'of' }]), ...links.with.map((w): [string, MoneyEntry] => [w, w === 'y' || w === 'and' ? { link: 'with', role: R.AND } : { link: 'with' }]),
    ...links.percent.map((w): [string, MoneyEntry] => [w, { pct: true }]), ...links.half.map((w): [string, MoneyEntry] => [w, { half: true }]),
    ...units.split('|').map((w): [string, MoneyEntry] => [w, { measure: true }]),
  ];
  return lexicon(rows, tellsAmount);
}

/** A number, half of one, or money: what names a unit alone ("cajas", "kg") is no amount. */
const tellsAmount = (entry: Entry): boolean => {
  const { num, ord, some, half, cur } = entry as MoneyEntry;
  return num !== undefined || ord !== undefined || some !== undefined || half === true || cur !== undefined;
};

/** An amount may begin at the item. */
export const canBegin = (item: LexItem | undefined): boolean => item !== undefined && (item.n >= 0 || (item.x !== NO_ENTRY && tellsAmount(item.x)));

const BUILD: Readonly<Record<Lang, () => TimeLexicon>> = {
  es: () => build(ES_NUMBERS, ES_CURRENCIES, ES_CENTS, ES_MULTIPLIERS, ES_LINKS, ES_UNITS),
  en: () => build(EN_NUMBERS, EN_CURRENCIES, EN_CENTS, EN_MULTIPLIERS, EN_LINKS, EN_UNITS),
};

export const AMOUNT_LEXICONS: Readonly<Record<Lang, TimeLexicon>> = byLang((lang) => BUILD[lang]());

export interface Amount { readonly end: number; readonly kind: 'money' | 'percent' | 'measure' | 'number'; readonly number: number; readonly unit: string }

const x = (item: LexItem | undefined): MoneyEntry => (item?.x ?? {}) as MoneyEntry;
const sameLine = (items: readonly LexItem[], i: number): boolean => items[i] !== undefined && !(items[i] as LexItem).nl;

/** A number with its multiplier: "280 millones", "1,45 mil millones", "$10k", "half million". */
function quantity(items: readonly LexItem[], i: number): { readonly n: number; readonly end: number; readonly article: boolean; readonly spelt: boolean } | null {
  const half = x(items[i]).half === true && x(items[i + 1]).mult !== undefined;
  const num = half ? null : spacedAt(items, i) ?? numberAt(items, i);
  if (!half && (!num || num.ord || num.some)) return null;
  let n = num?.n ?? 0.5;
  let end = num?.end ?? i + 1;
  const multiplier = items[end];
  const mult = sameLine(items, end) ? x(multiplier).mult : undefined;
  if (mult !== undefined && (half || !(multiplier?.f.length ?? 0) || (multiplier as LexItem).f.length > 2 || (multiplier as LexItem).g)) {
    n *= mult;
    end++;
  }
  return { n, end, article: num?.spelt === true && num.n === 1 && num.end === i + 1, spelt: num?.spelt ?? true };
}

/** "1 234,56 €", "€ 12 500": groups of three parted by one blank, where money or two decimals tell that they are one number. */
function spacedAt(items: readonly LexItem[], i: number): Num | null {
  const first = items[i];
  if (!first || first.n < 0 || first.f.length > 3 || first.f.startsWith('0') || (first.g && x(items[i - 1]).sign !== true)) return null;
  let end = i + 1;
  let digits = first.f;
  for (let item = items[end]; item && item.n >= 0 && item.f.length === 3 && !item.nl && item.s - (items[end - 1] as LexItem).e === 1; item = items[++end]) digits += item.f;
  if (end === i + 1) return null;
  const [mark, decimals, after] = [items[end], items[end + 1], items[end + 2]];
  const told = (mark?.f === ',' || mark?.f === '.') && mark.g && decimals?.g === true && decimals.n >= 0 && decimals.f.length === 2 && !(after?.g === true && after.n >= 0);
  if (told) return { n: Number(`${digits}.${decimals.f}`), end: end + 2, ord: false, dec: true, spelt: false };
  const money = x(items[i - 1]).sign === true || (sameLine(items, end) && x(items[end]).cur !== undefined);
  return money ? { n: Number(digits), end, ord: false, dec: true, spelt: false } : null;
}

/** After a number, the strokes that stand for no cents: "19,90.-€", "20,- €". */
const strokes = (items: readonly LexItem[], i: number): number => ((items[i]?.f === '.' || items[i]?.f === ',') && items[i]?.g === true && /^[-–—]$/.test(items[i + 1]?.f ?? '') && items[i + 1]?.g === true && x(items[i + 2]).cur !== undefined ? i + 2 : i);

/** An amount starting exactly at item `i`, or null. */
export function amountAt(items: readonly LexItem[], i: number, lang: Lang): Amount | null {
  const item = items[i] as LexItem;
  if (item.g && i > 0 && glued(items, i)) return null;
  if (x(item).cur !== undefined) return signFirst(items, i);
  const read = quantity(items, i);
  if (!read) return null;
  const q = { ...read, end: strokes(items, read.end) };
  const at = sameLine(items, q.end) && x(items[q.end]).link === 'of' && (x(items[q.end + 1]).cur !== undefined && x(items[q.end + 1]).sign === undefined) && q.n >= 1e6 ? q.end + 1 : q.end;
  const dashed = items[at]?.f === '-' && items[at]?.g && items[at + 1]?.g && (x(items[at + 1]).cur !== undefined || x(items[at + 1]).cents !== undefined); // "a 50-euro voucher"
  if (dashed) return { end: at + 2, kind: 'money', number: x(items[at + 1]).cents === undefined ? q.n : q.n / 100, unit: x(items[at + 1]).cur ?? x(items[at + 1]).cents ?? '' };
  const unit = sameLine(items, at) ? x(items[at]) : {};
  if (unit.cur !== undefined && !(q.article && unit.sign)) return afterUnit(items, at, q.n, unit.cur, lang);
  if (unit.cents !== undefined) return { end: at + 1, kind: 'money', number: q.n / 100, unit: unit.cents };
  if (unit.pct) return { end: at + 1, kind: 'percent', number: q.n, unit: '%' };
  const spoken = lang === 'es' ? conAt(items, q.end) : null;
  if (spoken && !q.article && Number.isInteger(q.n) && !items[q.end]?.nl) return { end: spoken.end, kind: 'money', number: q.n + spoken.cents, unit: 'EUR' };
  if (q.article) return null;
  if (unit.measure && !((items[at] as LexItem).f.length === 1 && items[at + 1]?.g && items[at + 1]?.f === '.')) return { end: at + 1, kind: 'measure', number: q.n, unit: (items[at] as LexItem).f };
  const next = items[q.end];
  if (next?.g && (next.word || next.n >= 0)) return null;
  if ((items[i]?.n ?? -1) >= 0 && (items[i] as LexItem).f.length > 9) return null;
  return { end: q.end, kind: 'number', number: q.n, unit: '' };
}

const glued = (items: readonly LexItem[], i: number): boolean => {
  const before = items[i - 1] as LexItem;
  const item = items[i] as LexItem;
  if (x(item).sign) return before.word && item.f.length > 1;
  if (x(before).cur !== undefined) return false;
  if (item.word) return before.n >= 0;
  return before.word || before.n >= 0 || /^[#_.,/@:+=&*-]$/.test(before.f) && (before.g && (items[i - 2]?.n ?? -1) >= 0 || /^[#_@+=&]$/.test(before.f));
};

/** "12 con 50", as Spaniards say prices. */
function conAt(items: readonly LexItem[], i: number): { readonly cents: number; readonly end: number } | null {
  if (items[i]?.f !== 'con') return null;
  const n = items[i + 1];
  if (!n || n.nl || n.n < 0 || n.f.length !== 2) return null;
  const after = items[i + 2];
  return after && (after.g && (after.n >= 0 || after.word) || after.word && x(after).cur === undefined) ? null : { cents: n.n / 100, end: x(after).cur !== undefined ? i + 3 : i + 2 };
}

/** "€49", "USD 22.5 million", "$ 10 dollars", "€ 5 millones". A currency word needs a digit right after it. */
function signFirst(items: readonly LexItem[], i: number): Amount | null {
  const cur = x(items[i]).cur as string;
  const item = items[i] as LexItem;
  const code = x(item).sign === true || (item.f.length === 3 && item.f.toUpperCase() === cur);
  const next = items[i + 1];
  if (!code || !next || next.nl || next.n < 0) return null;
  const q = quantity(items, i + 1);
  if (!q) return null;
  const again = items[q.end];
  const same = sameLine(items, q.end) && x(again).cur !== undefined && (x(again).cur === cur || cur === '$') && x(again).sign === undefined;
  return { end: same ? q.end + 1 : q.end, kind: 'money', number: q.n, unit: same ? x(again).cur as string : cur };
}

/** After "25 euros": "con 50", "y cuarenta céntimos", "50", "millones". */
function afterUnit(items: readonly LexItem[], at: number, n: number, cur: string, lang: Lang): Amount {
  const next = at + 1;
  const whole = { end: next, kind: 'money' as const, number: n, unit: cur };
  if (!sameLine(items, next)) return whole;
  const mult = x(items[next]).mult;
  if (mult !== undefined && mult >= 1e6 && n < 1e6) return { ...whole, end: next + 1, number: n * mult };
  const linked = x(items[next]).link === 'with';
  const q = numberAt(items, linked ? next + 1 : next);
  if (!q || q.dec || q.n >= 100 || q.ord || q.some) return whole;
  const unit = x(items[q.end]);
  if (unit.cents !== undefined) return { ...whole, end: q.end + 1, number: n + q.n / 100 };
  const tail = items[linked ? next + 1 : next] as LexItem;
  const two = tail.n >= 0 && tail.f.length === 2 && Number.isInteger(n);
  const bare = linked ? items[next]?.f === 'con' : x(items[at]).sign !== true && lang === 'es' && two;
  const ends = !items[q.end] || !(items[q.end]?.word ?? false) || items[q.end]?.nl === true || linked;
  return two && bare && ends ? { ...whole, end: q.end, number: n + q.n / 100 } : whole;
}

const PESOS = new Set(['MXN', 'ARS', 'COP', 'CLP', 'UYU', 'DOP', 'PESO']);

/** Which money a bare `$` is in this text. */
export function pesoOf(items: readonly LexItem[], lang: Lang): string {
  if (lang === 'en') return items.some((item) => x(item).cur === 'MXN') ? 'MXN' : 'USD';
  const named = items.find((item) => PESOS.has(x(item).cur ?? ''));
  const cur = named ? x(named).cur as string : 'USD';
  return cur === 'PESO' ? 'MXN' : cur;
}
