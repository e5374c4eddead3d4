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

/** TimeLexicon rows: phrases separated by `|`, folded, words by spaces. */
export type LexRow = readonly [phrases: string, entry: Entry];

interface Node { entry: Entry | undefined; readonly next: Map<string, Node> }
export interface TimeLexicon {
  readonly root: Node;
  /** First words of the phrases that something can be found from: a text with none of them and no digit holds nothing. */
  readonly anchors: ReadonlySet<string>;
}

export interface LexItem {
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

export const NO_ENTRY: Entry = Object.freeze({});

/**
 * Compiles a lexicon; rows of the same phrase are merged, later ones win field by field.
 * @param anchors whether what a row says is enough for something to be found at its words.
 */
export function lexicon(rows: readonly LexRow[], anchors: (entry: Entry) => boolean): TimeLexicon {
  const root: Node = { entry: undefined, next: new Map() };
  const first = new Set<string>();
  for (const [phrases, entry] of rows) {
    for (const phrase of phrases.split('|').flatMap((p) => (p.includes('ñ') ? [p, p.replaceAll('ñ', 'n')] : [p]))) { // "manana" is written too
      let node = root;
      if (anchors(entry)) first.add(phrase.split(' ', 1)[0] as string);
      for (const word of phrase.split(' ')) {
        let next = node.next.get(word);
        if (!next) node.next.set(word, next = { entry: undefined, next: new Map() });
        node = next;
      }
      const role = (node.entry?.role ?? 0) | (entry.role ?? 0);
      node.entry = { ...node.entry, ...entry, ...(role ? { role } : {}) };
    }
  }
  return { root, anchors: first };
}

const ASCII_DIGIT = /^[0-9]+$/;

/** The words of a text: letters, runs of digits, and every other sign by itself; cut once for all the grammars that read it. */
export interface RawWords {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Folded. */
  readonly words: readonly string[];
  /** A run of digits is among them. */
  readonly digits: boolean;
}

/** Value of a run of digits; longer than 15 is no number of this grammar. */
function digits(f: string): number {
  const c = f.charCodeAt(0);
  return c >= 48 && c <= 57 && f.length <= 15 && ASCII_DIGIT.test(f) ? Number(f) : -1;
}

const WORD = (1 << LETTER) | (1 << MARK);

/** @returns the words of a text. Linear. */
export function rawWords(text: string): RawWords {
  const folded = fold(text);
  const { length } = folded;
  const starts: number[] = [], ends: number[] = [], words: string[] = [];
  let hasDigits = false;
  for (let s = 0; s < length;) {
    const first = classAt(folded, s);
    if (first === SPACE) { s++; continue; }
    const e = first === LETTER ? runEnd(folded, s, length, WORD) : first === DIGIT ? runEnd(folded, s, length, 1 << DIGIT) : s + widthAt(folded, s);
    hasDigits ||= first === DIGIT;
    starts.push(s);
    ends.push(e);
    words.push(folded.slice(s, e));
    s = e;
  }
  return { folded, starts, ends, words, digits: hasDigits };
}

/** @returns false when nothing that the lexicon knows can be found among the words. */
export const worthReading = ({ words, digits: some }: RawWords, { anchors }: TimeLexicon): boolean => some || words.some((word) => anchors.has(word));

/** Splits words into items, longest phrase of the lexicon first. Linear: no phrase has over eight words. */
export function itemsOf({ folded, starts, ends, words }: RawWords, lex: TimeLexicon): LexItem[] {
  const items: LexItem[] = [];
  const count = words.length;
  let last = -1;
  for (let i = 0; i < count;) {
    const f = words[i] as string;
    const s = starts[i] as number;
    let entry: Entry = NO_ENTRY;
    let end = i + 1;
    let node = lex.root.next.get(f);
    for (let j = i + 1; node; j++) {
      if (node.entry && !(node.entry.tight && (ends[j - 1] as number) - s > tightLength(starts, ends, i, j))) { entry = node.entry; end = j; }
      node = j < count && node.next.size > 0 ? node.next.get(words[j] as string) : undefined;
    }
    const e = ends[end - 1] as number;
    const n = digits(f);
    const c = f.charCodeAt(0);
    items.push({
      s, e, f: end === i + 1 ? f : folded.slice(s, e), x: entry, g: last === s, n,
      nl: last >= 0 && hasBreak(folded, last, s),
      word: n < 0 && ((c >= 97 && c <= 122) || (c > 191 && classAt(f, 0) === LETTER)),
    });
    last = e;
    i = end;
  }
  return items;
}

/** A gap longer than this holds no expression together anyway. */
const LONGEST_GAP = 200;
function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + LONGEST_GAP; at++) if (text.charCodeAt(at) === 10) return true;
  return false;
}

/** Length of words `i` to `j` without the spaces between them. */
function tightLength(starts: readonly number[], ends: readonly number[], i: number, j: number): number {
  let sum = 0;
  for (let k = i; k < j; k++) sum += (ends[k] as number) - (starts[k] as number);
  return sum;
}

/** True when the item plays one of the roles. */
export const is = (item: LexItem | undefined, roles: number): boolean => item !== undefined && ((item.x.role ?? 0) & roles) !== 0;
