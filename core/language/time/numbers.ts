/** Numbers in digits and in words over the items of the time grammar. */
import { is, R, type LexItem } from './lex.js';

export interface Num {
  readonly n: number;
  readonly end: number;
  /** "3.º", "3rd", "tercero". */
  readonly ord: boolean;
  /** With a decimal part or thousands separators: never a day of the month. */
  readonly dec: boolean;
  readonly spelt: boolean;
  /** "unos días", "a few days": the range meant. */
  readonly some?: readonly [number, number];
}

const ORDINAL_MARKS = new Set(['º', '°', 'ª', 'o', 'a', 'er', 'ra', 'ro', 'do', 'da', 'to', 'ta', 'st', 'nd', 'rd', 'th', 'ero', 'avo']);
const MAX_WORDS = 9;

/** A number at item `i`, in digits or in words, or null. */
export function numberAt(items: readonly LexItem[], i: number): Num | null {
  const item = items[i];
  if (!item) return null;
  if (item.n >= 0) return digitsAt(items, i);
  if (item.x.some) return { n: item.x.some[0], some: item.x.some, end: i + 1, ord: false, dec: false, spelt: true };
  if (item.x.num !== undefined) return spelt(items, i);
  if (item.x.ord !== undefined && item.x.ord > 0) return { n: item.x.ord, end: i + 1, ord: true, dec: false, spelt: true };
  return null;
}

function digitsAt(items: readonly LexItem[], i: number): Num {
  let text = (items[i] as LexItem).f;
  let end = i + 1;
  for (;;) {
    const sep = items[end];
    const next = items[end + 1];
    if (!sep?.g || !next?.g || next.n < 0 || (sep.f !== '.' && sep.f !== ',') || end > i + 9) break;
    text += sep.f + next.f;
    end += 2;
  }
  const apostrophe = end === i + 1 ? apostropheAt(items, i) : null;
  if (apostrophe) return apostrophe;
  const dec = end > i + 1;
  if (!dec) {
    const stop = items[end]?.f === '.' && items[end]?.g ? end + 1 : end;
    const mark = items[stop];
    if (mark?.g && ORDINAL_MARKS.has(mark.f)) return { n: (items[i] as LexItem).n, end: stop + 1, ord: true, dec, spelt: false };
  }
  return { n: dec ? parseNumber(text) : (items[i] as LexItem).n, end, ord: false, dec, spelt: false };
}

/** "12'50", as prices and heights are written by hand in Spain; "1'234.50", as in Switzerland. */
function apostropheAt(items: readonly LexItem[], i: number): Num | null {
  const [mark, tail, after, cents] = [items[i + 1], items[i + 2], items[i + 3], items[i + 4]];
  if (!mark?.g || !/^['’´]$/.test(mark.f) || !tail?.g || tail.n < 0 || (items[i] as LexItem).f.length > 4) return null;
  const more = after?.g === true && (after.f === '.' || after.f === ',') && cents?.g === true && cents.n >= 0;
  if (tail.f.length === 2 && !(after?.g === true && (after.n >= 0 || /^['’´"”]$/.test(after.f)))) return { n: Number(`${(items[i] as LexItem).f}.${tail.f}`), end: i + 3, ord: false, dec: true, spelt: false };
  if (tail.f.length === 3 && (items[i] as LexItem).f.length <= 3 && more && cents.f.length === 2) return { n: Number(`${(items[i] as LexItem).f}${tail.f}.${cents.f}`), end: i + 5, ord: false, dec: true, spelt: false };
  return null;
}

/**
 * Value of digits with separators, whichever of `.` and `,` they use: the last separator is the
 * decimal one unless three digits follow it and it is repeated or alone.
 */
function parseNumber(text: string): number {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return Number(text);
  const mark = text[last] as string;
  const other = mark === '.' ? ',' : '.';
  const tail = text.length - last - 1;
  const repeated = text.indexOf(mark) !== last;
  const grouped = repeated || (tail === 3 && !text.includes(other) && !text.startsWith('0'));
  const plain = (part: string) => part.replaceAll('.', '').replaceAll(',', '');
  return grouped ? Number(plain(text)) : Number(`${plain(text.slice(0, last))}.${text.slice(last + 1)}`);
}

/** Adds up number words: "dos mil dieciocho", "treinta y uno", "nineteen ninety two", "twenty-sixth". */
function spelt(items: readonly LexItem[], i: number): Num {
  let total = 0;
  let group = 0;
  let end = i;
  let room = Number.POSITIVE_INFINITY;
  for (let j = i, words = 0; words < MAX_WORDS; words++) {
    const item = items[j];
    const v = item?.x.num;
    if (v === undefined) {
      if (group >= 20 && group % 10 === 0 && item?.x.ord !== undefined && item.x.ord > 0 && item.x.ord < 10) return { n: total + group + item.x.ord, end: j + 1, ord: true, dec: false, spelt: true };
      break;
    }
    if (v >= 1000) { total += Math.max(group, 1) * v; group = 0; room = v; }
    else if (v === 100 && group > 0 && group < 10) { group *= 100; room = 100; }
    else if (v < room) { group += v; room = v >= 100 ? 100 : v >= 20 && v % 10 === 0 ? 10 : 0; }
    else if (total === 0 && group >= 16 && group <= 20 && v >= 10 && v < 100) { group = group * 100 + v; room = v >= 20 ? 10 : 0; }
    else break;
    end = ++j;
    const joint = items[j];
    const after = items[j + 1];
    if (joint && after && ((is(joint, R.AND) && continues(after, room, v)) || (joint.f === '-' && joint.g && after.g && (after.x.num !== undefined || after.x.ord !== undefined)))) j++;
    if (j > i + 16) break;
  }
  return { n: total + group, end: Math.max(end, i + 1), ord: false, dec: false, spelt: true };
}

/** "treinta y uno", "two thousand and eighteen", but not "tres y cinco". */
const continues = (after: LexItem, room: number, before: number): boolean => {
  const v = after.x.num ?? (after.x.ord !== undefined && after.x.ord > 0 ? after.x.ord : undefined);
  return v !== undefined && v < room && (before >= 100 || (before >= 20 && before % 10 === 0 && v < 10));
};
