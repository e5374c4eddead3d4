/** What stands around a word, as features of the slot model: the words themselves, their endings, and what began the clause. */
import { hashOf, mixOf } from '../../hash.js';

/** A word, a figure or a mark, lower-cased; figures are all one, and so are line ends. */
export interface SlotPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly word: boolean;
}

const PIECE = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|\d[\d.,:/]*|\n+|[^\s\p{L}\d]/gu;

export function piecesOf(text: string): SlotPiece[] {
  const pieces: SlotPiece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [given] = match;
    const word = /^\p{L}/u.test(given);
    const shown = word ? given.toLowerCase().replaceAll('’', "'") : /^\d/.test(given) ? '#' : given.startsWith('\n') ? '¶' : given;
    pieces.push({ start: match.index, end: match.index + given.length, text: shown, word });
  }
  return pieces;
}

/** Ends what a word may depend on. */
const STOPS = new Set(['.', '!', '?', '¿', '¡', '…', '¶', ':', ';', '(', ')', '"', '«', '»']);
/** Words looked back at, and ahead. */
const BACK = 7;
const AHEAD = 4;
/** Words to either side that tell what a sentence is about, and the letters of their stems. */
const ABOUT = 8;
const STEM = 5;
const EDGE = '^';

/** Hashes of the features of the slot from piece `first` to `last`. The typed words themselves are no part of them. */
export function contextOf(pieces: readonly SlotPiece[], first: number, last: number, determiners: ReadonlySet<string>): Int32Array {
  const at = (i: number): string => pieces[i]?.text ?? EDGE;
  const [l1, l2, l3, r1, r2, r3] = [at(first - 1), at(first - 2), at(first - 3), at(last + 1), at(last + 2), at(last + 3)];
  const end = (word: string, n: number) => (word.length > n ? word.slice(-n) : word);
  const features = [
    'b',
    `l1 ${l1}`,
    `r1 ${r1}`,
    `l2 ${l2}`,
    `r2 ${r2}`,
    `l2l1 ${l2} ${l1}`,
    `l1r1 ${l1} ${r1}`,
    `r1r2 ${r1} ${r2}`,
    `l3l2l1 ${l3} ${l2} ${l1}`,
    `r1r2r3 ${r1} ${r2} ${r3}`,
    `sl ${end(l1, 3)}`,
    `sr ${end(r1, 3)}`,
    `sl1 ${end(l1, 1)}`,
    `sr2 ${end(r1, 2)}`,
    `slr ${end(l1, 3)} ${end(r1, 3)}`,
    `slr2 ${end(l1, 2)} ${end(r1, 2)}`,
    `sl2l1 ${end(l2, 2)} ${end(l1, 2)}`,
    `l2s ${l2} ${end(l1, 2)}`,
    `sr1r2 ${end(r1, 2)} ${end(r2, 2)}`,
    `l1s ${l1} ${end(r1, 3)}`,
    `r1s ${end(l1, 3)} ${r1}`,
  ];
  let clause = '';
  for (let i = first - 1; i >= Math.max(0, first - BACK); i--) {
    const text = at(i);
    if (STOPS.has(text)) {
      clause = `${clause}|${text}`;
      break;
    }
    if (i < first - 1) features.push(`bl ${text}`);
  }
  if (clause === '' && first <= BACK) clause = EDGE;
  features.push(`cl ${clause} ${Math.min(3, first)}`);
  for (let i = last + 2; i < Math.min(pieces.length, last + 1 + AHEAD); i++) {
    if (STOPS.has(at(i))) break;
    features.push(`br ${at(i)}`);
  }
  // What the sentence is about: stems to either side, wherever they stand.
  for (const step of [-1, 1])
    for (let i = step < 0 ? first - 1 : last + 1, n = 0; n < ABOUT && i >= 0 && i < pieces.length; i += step, n++) {
      if (STOPS.has(at(i))) break;
      if (at(i).length >= STEM) features.push(`st ${at(i).slice(0, STEM)}`);
    }
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    if (STOPS.has(at(i))) break;
    if (!determiners.has(at(i))) continue;
    features.push(`d ${at(i)}`, `dl ${at(i)} ${l1}`, `dn ${at(i)} ${first - i}`, `dw ${at(i)} ${end(at(i + 1), 2)}`);
    break;
  }
  return Int32Array.from(features, hashOf);
}

/** Features kept for each pair on its own, besides those of its kind: the slot's nearest, which stand first. */
const OWN = 6;

/** Buckets that features are hashed into: the weights are a sparse table over them. */
export const SLOT_BUCKETS = 2 ** 24;
const MASK = SLOT_BUCKETS - 1;

/** Buckets of the features of a kind and of a pair. */
export function bucketsOf(context: Int32Array, kind: number, pair: number): Int32Array {
  const buckets = new Int32Array(context.length + OWN);
  for (let i = 0; i < context.length; i++) buckets[i] = mixOf(context[i] as number, kind) & MASK;
  for (let i = 0; i < OWN; i++) buckets[context.length + i] = mixOf(context[i] as number, pair) & MASK;
  return buckets;
}
