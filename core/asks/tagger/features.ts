/** What the tagger sees of a segment: hashed n-grams of its words and of its neighbours', frames, cues, marks and place. */
import type { Lang } from '../../contract.js';
import { CHAT_SPELLINGS } from '../../language/chat-spellings.js';
import type { CueHit } from '../../language/cues.js';
import { FUNCTION_WORDS as EN_WORDS } from '../../language/en/function-words.js';
import { FUNCTION_WORDS as ES_WORDS } from '../../language/es/function-words.js';
import { readVerb } from '../../language/verbs.js';
import type { Token } from '../../text/tokens.js';
import type { Segment } from './segments.js';

/** Buckets of the hashing trick (Weinberger et al. 2009). */
export const BITS = 16;
export const BUCKETS = 1 << BITS;

const FUNCTION_WORDS = { es: ES_WORDS, en: EN_WORDS };

/** What is known of the whole message. */
export interface Context {
  readonly lang: Lang;
  /** The writer uses question marks, accents, capitals. */
  readonly marks: boolean;
  readonly accents: boolean;
  readonly capitals: boolean;
  readonly segments: number;
}

interface Hashed {
  readonly words: readonly number[];
  readonly symbols: readonly number[];
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly signs: readonly number[];
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
const mix = (a: number, b: number) => {
  const h = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b;
  return Math.imul(h ^ (h >>> 13), 0x297a2d39);
};
const bucketOf = (h: number) => Math.imul(h ^ (h >>> 16), 0x85ebca6b) >>> (32 - BITS);

const length = (n: number) => (n <= 4 ? n : n <= 6 ? 6 : n <= 9 ? 9 : n <= 14 ? 14 : 20);

function symbolOf(token: Token, word: string, lang: Lang): string {
  if (FUNCTION_WORDS[lang].has(word)) return word;
  if (/^\d/.test(word)) return '#';
  if (lang === 'en') return readVerb(word, 'en').length > 0 ? 'B' : `~${word.slice(-3)}`;
  const read = readVerb(token.form, 'es')[0];
  return read ? `V${read.mood}${read.tense ?? ''}${read.pers ?? ''}${read.num ?? ''}${read.clitics ? '+' : ''}` : `~${word.slice(-2)}`;
}

function hashed(segment: Segment, cues: readonly CueHit[], lang: Lang): Hashed {
  const words: number[] = [],
    symbols: number[] = [],
    prefixes: number[] = [],
    suffixes: number[] = [],
    signs: number[] = [];
  segment.tokens.forEach((token, i) => {
    const word = CHAT_SPELLINGS[lang].get(token.fold) ?? token.fold;
    words.push(hash(word));
    symbols.push(hash(`s${symbolOf(token, word, lang)}`));
    if (word.length > 5) {
      prefixes.push(hash(`p${word.slice(0, 5)}`));
      suffixes.push(hash(`e${word.slice(-4)}`));
    }
    if (/[áéíóú]/.test(token.form) && /^(?:qu|c[uoó]|d[oó]nd|ad[oó]nd|s[eé]$)/.test(token.fold))
      signs.push(hash(`a${token.form.toLowerCase()}`));
    for (const hit of segment.hits[i] ?? [])
      signs.push(hash(`f${hit.group.name}|${i === 0 ? 0 : i === 1 ? 1 : 2}`), hash(`f${hit.group.name}`));
  });
  for (const cue of cues) signs.push(hash(`c${cue.name}`));
  return { words, symbols, prefixes, suffixes, signs };
}

/** Salts of what a feature is about. */
const W1 = 1,
  W2 = 2,
  W3 = 3,
  S2 = 4,
  S3 = 5,
  P = 6,
  E = 7,
  SIGN = 8,
  FIRST1 = 9,
  FIRST2 = 10,
  FIRST3 = 11,
  LAST1 = 12,
  LAST2 = 13,
  PLACE = 14,
  S1F = 15,
  JOIN = 16;
const NEXT = 101,
  PREVIOUS = 202,
  SECOND = 303,
  BEFORE = 404;

/** @returns for each segment the buckets that are on; sorted, without doubles. @param cues the complaint cues of each. */
export function featuresOf(segments: readonly Segment[], cues: readonly (readonly CueHit[])[], context: Context): Int32Array[] {
  const all = segments.map((segment, i) => hashed(segment, cues[i] ?? [], context.lang));
  return segments.map((_, i) => {
    const on = new Set<number>();
    const add = (salt: number, a: number, b = 0) => {
      on.add(bucketOf(mix(mix(salt, a), b)));
    };
    own(all[i] as Hashed, add);
    place(segments, i, context, all, add);
    const near = (k: number, salt: number) => {
      const other = all[k];
      if (other) around(other, salt, add);
      else add(salt, 77);
    };
    near(i - 1, PREVIOUS);
    near(i + 1, NEXT);
    const far = (k: number, salt: number) => {
      const other = all[k];
      if (other) {
        for (const sign of other.signs) add(salt, sign);
        add(salt + 1, other.symbols[0] ?? 0, other.symbols[1] ?? 0);
      } else add(salt, 77);
    };
    far(i - 2, BEFORE);
    far(i + 2, SECOND);
    return Int32Array.from(on).sort();
  });
}

type Add = (salt: number, a: number, b?: number) => void;

function own({ words, symbols, prefixes, suffixes, signs }: Hashed, add: Add): void {
  const n = words.length;
  for (let i = 0; i < n; i++) {
    add(W1, words[i] as number);
    if (i > 0) {
      add(W2, words[i - 1] as number, words[i] as number);
      add(S2, symbols[i - 1] as number, symbols[i] as number);
    }
    if (i > 1) {
      add(W3, mix(words[i - 2] as number, words[i - 1] as number), words[i] as number);
      add(S3, mix(symbols[i - 2] as number, symbols[i - 1] as number), symbols[i] as number);
    }
  }
  for (const p of prefixes) add(P, p);
  for (const e of suffixes) add(E, e);
  for (const sign of signs) add(SIGN, sign);
  add(FIRST1, words[0] as number);
  add(S1F, symbols[0] as number);
  if (n > 1) {
    add(FIRST2, words[0] as number, words[1]);
    add(FIRST2 + 50, symbols[0] as number, symbols[1]);
  }
  if (n > 2) add(FIRST3, mix(symbols[0] as number, symbols[1] as number), symbols[2]);
  add(LAST1, words[n - 1] as number);
  add(LAST2, symbols[n - 2] ?? 0, symbols[n - 1]);
}

function around({ words, symbols, signs }: Hashed, salt: number, add: Add): void {
  const n = words.length;
  for (const word of words) add(salt, word);
  for (const sign of signs) add(salt + 1, sign);
  add(salt + 2, symbols[0] as number, symbols[1] ?? 0);
  add(salt + 3, symbols[n - 2] ?? 0, symbols[n - 1] as number);
  add(salt + 4, words[0] as number);
  add(salt + 5, words[n - 1] as number);
  add(salt + 6, length(n));
}

function place(segments: readonly Segment[], i: number, context: Context, all: readonly Hashed[], add: Add): void {
  const s = segments[i] as Segment,
    next = segments[i + 1],
    last = segments[i - 1];
  const gap = hash(s.gap),
    after = next ? hash(next.gap) : 0,
    words = (all[i] as Hashed).words,
    before = all[i - 1];
  const marks = (s.marked ? 1 : 0) + (s.sentenceMarked ? 2 : 0) + (s.opened ? 4 : 0) + (s.exclaimed ? 8 : 0);
  const writer = (context.marks ? 1 : 0) + (context.accents ? 2 : 0) + (context.capitals ? 4 : 0) + (context.lang === 'en' ? 8 : 0);
  const where = i === 0 ? 0 : i === segments.length - 1 ? 4 : 1 + Math.floor((3 * i) / segments.length);
  let k = 0;
  const put = (a: number, b = 0) => {
    add(PLACE + 1000 + k++, a, b);
  };
  put(marks);
  put(marks, writer);
  put(gap);
  put(gap, after);
  put(length(s.tokens.length));
  put(length(s.tokens.length), gap);
  put(where);
  put(where, s.first ? 1 : 0);
  put(writer);
  put(length(context.segments));
  put(marks, words[0]);
  put(gap, words[0]);
  put(s.first ? 1 : 0, words[0]);
  put(marks, gap);
  put((last?.marked ? 1 : 0) + (last?.sentenceMarked ? 2 : 0) + (s.first ? 4 : 0), gap);
  put((next?.marked ? 1 : 0) + (next?.sentenceMarked ? 2 : 0) + (next?.first ? 4 : 0), after);
  if (before) {
    add(JOIN, mix(before.words.at(-1) as number, gap), words[0]);
    add(JOIN + 1, mix(before.symbols.at(-1) as number, gap), (all[i] as Hashed).symbols[0]);
    add(JOIN + 2, mix(before.symbols[0] as number, gap), (all[i] as Hashed).symbols[0]);
  }
}
