/**
 * The words of the time grammar: the text as items, each with what the language's lexicon says of
 * it. Phrases of several words ("pasado mañana", "fin de semana") are one item.
 */
import { classAt, DIGIT, LETTER, MARK, runEnd, SPACE, widthAt } from '../../text/classes.js';
import { fold } from '../../text/fold.js';

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'weekend' | 'night' | 'season';
export type Part = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight' | 'day';
export type Edge = 'early' | 'mid' | 'late';

/** Grammatical roles, as bits, since small words play several. */
export const R = {
  OF: 1, THE: 2, AT: 4, IN: 8, TO: 16, UNTIL: 32, BETWEEN: 64, AND: 128, FROM: 256, BEFORE: 512, AFTER: 1024, BY: 2048,
  AGO: 4096, HENCE: 8192, BACK: 16384, FWD: 32768, APPROX: 65536, EVERY: 131072, FUNC: 262144, MORE: 524288, OR: 1 << 20,
  TILL: 1 << 21, PASTQ: 1 << 22, DAYWORD: 1 << 23, FOR: 1 << 24, BIZ: 1 << 25, HALF: 1 << 26, HOURS: 1 << 27, WITHIN: 1 << 28, COMMA: 1 << 29, DASH: 1 << 30,
} as const;

/** What the lexicon knows about a word or phrase. */
export interface Entry {
  readonly num?: number;
  /** An ordinal as a word: "segundo", "third". */
  readonly ord?: number;
  readonly mon?: number;
  /** 0 Monday … 6 Sunday. */
  readonly wd?: number;
  readonly unit?: Unit;
  /** Days from today: hoy 0, ayer −1. */
  readonly off?: number;
  readonly part?: Part;
  /** −1 last, 0 this, 1 next; 2 the one after next. */
  readonly dir?: -1 | 0 | 1 | 2;
  readonly edge?: Edge;
  readonly role?: number;
  /** No date in it, only a promise or a memory: −1 past, 1 future. */
  readonly vague?: -1 | 0 | 1;
  readonly recurs?: true;
  readonly holiday?: string;
  /** First month of a season in the northern hemisphere. */
  readonly season?: number;
  readonly ap?: 'a' | 'p';
  /** Another common meaning: needs a number or a preposition beside it. */
  readonly weak?: true;
  /** An indefinite number: "unos", "a few". */
  readonly some?: readonly [min: number, max: number];
  /** Fiscal or calendar quarter letter before a digit: q1, t1. */
  readonly q?: true;
  readonly plural?: true;
  /** The words of the phrase touch each other ("a$"). */
  readonly tight?: true;
}

/** Lexicon rows: phrases separated by `|`, folded, words by spaces. */
export type LexRow = readonly [phrases: string, entry: Entry];

interface Node { entry: Entry | undefined; readonly next: Map<string, Node> }
export interface Lexicon { readonly root: Node }

export interface Item {
  /** Offsets into the text. */
  readonly s: number;
  readonly e: number;
  readonly f: string;
  readonly x: Entry;
  /** Nothing stands between it and the item before. */
  readonly g: boolean;
  /** Value of a run of digits, −1 for anything else. */
  readonly n: number;
  /** A line break stands before it. */
  readonly nl: boolean;
  readonly word: boolean;
}

export const NONE: Entry = Object.freeze({});

/** Compiles a lexicon; rows of the same phrase are merged, later ones win field by field. */
export function lexicon(rows: readonly LexRow[]): Lexicon {
  const root: Node = { entry: undefined, next: new Map() };
  for (const [phrases, entry] of rows) {
    for (const phrase of phrases.split('|').flatMap((p) => (p.includes('ñ') ? [p, p.replaceAll('ñ', 'n')] : [p]))) { // "manana" is written too
      let node = root;
      for (const word of phrase.split(' ')) {
        let next = node.next.get(word);
        if (!next) node.next.set(word, next = { entry: undefined, next: new Map() });
        node = next;
      }
      const role = (node.entry?.role ?? 0) | (entry.role ?? 0);
      node.entry = { ...node.entry, ...entry, ...(role ? { role } : {}) };
    }
  }
  return { root };
}

const ASCII_DIGIT = /^[0-9]+$/;

interface Raw { readonly s: number; readonly e: number; readonly f: string }

/** Value of a run of digits; longer than 15 is no number of this grammar. */
function digits(f: string): number {
  const c = f.charCodeAt(0);
  return c >= 48 && c <= 57 && f.length <= 15 && ASCII_DIGIT.test(f) ? Number(f) : -1;
}

const WORD = (1 << LETTER) | (1 << MARK);

/** Words, runs of digits, and every other sign by itself. */
function rawOf(folded: string): Raw[] {
  const raw: Raw[] = [];
  for (let s = 0; s < folded.length;) {
    const first = classAt(folded, s);
    const e = first === LETTER ? runEnd(folded, s, folded.length, WORD) : first === DIGIT ? runEnd(folded, s, folded.length, 1 << DIGIT) : s + widthAt(folded, s);
    if (first !== SPACE) raw.push({ s, e, f: folded.slice(s, e) });
    s = e;
  }
  return raw;
}

/** Splits text into items, longest phrase of the lexicon first. Linear: no phrase has over eight words. */
export function itemsOf(text: string, lex: Lexicon): Item[] {
  const folded = fold(text);
  const raw = rawOf(folded);
  const items: Item[] = [];
  let last = -1;
  for (let i = 0; i < raw.length;) {
    const first = raw[i] as Raw;
    let entry: Entry = NONE;
    let end = i + 1;
    let node = lex.root.next.get(first.f);
    for (let j = i + 1; node; j++) {
      if (node.entry && !(node.entry.tight && (raw[j - 1] as Raw).e - first.s > tightLength(raw, i, j))) { entry = node.entry; end = j; }
      const after = raw[j];
      node = after ? node.next.get(after.f) : undefined;
    }
    const e = (raw[end - 1] as Raw).e;
    const n = digits(first.f);
    const c = first.f.charCodeAt(0);
    items.push({
      s: first.s, e, f: end === i + 1 ? first.f : folded.slice(first.s, e), x: entry, g: last === first.s, n,
      nl: last >= 0 && last < first.s && text.slice(last, Math.min(first.s, last + 200)).includes('\n'),
      word: n < 0 && ((c >= 97 && c <= 122) || c > 191 && /^\p{L}/u.test(first.f)),
    });
    last = e;
    i = end;
  }
  return items;
}

/** Length of raw words `i` to `j` without the spaces between them. */
function tightLength(raw: readonly Raw[], i: number, j: number): number {
  let sum = 0;
  for (let k = i; k < j; k++) sum += (raw[k] as Raw).e - (raw[k] as Raw).s;
  return sum;
}

/** True when the item plays one of the roles. */
export const is = (item: Item | undefined, roles: number): boolean => item !== undefined && ((item.x.role ?? 0) & roles) !== 0;
