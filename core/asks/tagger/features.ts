/** What the tagger sees of a segment: hashed n-grams of its words and of its neighbours', frames, cues, marks and place. */
import { fnv1a } from '../../hash.js';
import type { Lang } from '../../contract.js';
import { CHAT_SPELLINGS } from '../../language/chat-spellings.js';
import type { CueHit } from '../../language/cues.js';
import { FUNCTION_WORDS as EN_WORDS } from '../../language/en/function-words.js';
import { FUNCTION_WORDS as ES_WORDS } from '../../language/es/function-words.js';
import { readVerb } from '../../language/verbs.js';
import type { Token } from '../../text/tokens.js';
import type { FrameGroup } from '../../language/ask-frames.js';
import type { Row } from '../rows.js';
import type { Segment } from './segments.js';

/** Buckets of the hashing trick (Weinberger et al. 2009). */
const BITS = 16;
export const BUCKETS = 1 << BITS;

const FUNCTION_WORDS = { es: ES_WORDS, en: EN_WORDS };

/** What is known of the whole message. */
export interface TagContext {
  readonly lang: Lang;
  /** The writer uses question marks, accents, capitals. */
  readonly marks: boolean;
  readonly accents: boolean;
  readonly capitals: boolean;
  readonly segments: number;
}

/** What is hashed of a word wherever it stands; 0 for nothing. */
interface WordHashes {
  readonly word: number;
  readonly symbol: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly accented: number;
}
/** Of the words of one message: none outlives it. */
type Known = Map<string, WordHashes>;

interface Hashed {
  readonly words: readonly WordHashes[];
  readonly signs: readonly number[];
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

const INTERROGATIVE = /^(?:qu|c[uoó]|d[oó]nd|ad[oó]nd|s[eé]$)/;

function hashesOf(token: Token, lang: Lang, known: Known): WordHashes {
  let hashes = known.get(token.form);
  if (hashes === undefined) known.set(token.form, (hashes = hashesOfWord(token, lang)));
  return hashes;
}

function hashesOfWord(token: Token, lang: Lang): WordHashes {
  const word = CHAT_SPELLINGS[lang].get(token.fold) ?? token.fold;
  return {
    word: fnv1a(word),
    symbol: fnv1a(`s${symbolOf(token, word, lang)}`),
    prefix: word.length > 5 ? fnv1a(`p${word.slice(0, 5)}`) : 0,
    suffix: word.length > 5 ? fnv1a(`e${word.slice(-4)}`) : 0,
    accented: /[áéíóú]/.test(token.form) && INTERROGATIVE.test(token.fold) ? fnv1a(`a${token.form.toLowerCase()}`) : 0,
  };
}

/** A frame's name at the first, at the second and at a later word, and anywhere. */
const frameHashes = new WeakMap<FrameGroup, readonly [number, number, number, number]>();
function hashesOfFrame(group: FrameGroup): readonly [number, number, number, number] {
  let known = frameHashes.get(group);
  if (known === undefined) {
    known = [fnv1a(`f${group.name}|0`), fnv1a(`f${group.name}|1`), fnv1a(`f${group.name}|2`), fnv1a(`f${group.name}`)];
    frameHashes.set(group, known);
  }
  return known;
}
const cueHashes = new Map<string, number>();
function hashOfCue(name: string): number {
  let known = cueHashes.get(name);
  if (known === undefined) cueHashes.set(name, (known = fnv1a(`c${name}`)));
  return known;
}

function hashed(segment: Segment, cues: readonly CueHit[], lang: Lang, known: Known): Hashed {
  const signs: number[] = [];
  const words = segment.tokens.map((token, i) => {
    const of = hashesOf(token, lang, known);
    if (of.accented !== 0) signs.push(of.accented);
    for (const hit of segment.hits[i] ?? []) {
      const names = hashesOfFrame(hit.group);
      signs.push(names[Math.min(i, 2)] as number, names[3]);
    }
    return of;
  });
  for (const cue of cues) signs.push(hashOfCue(cue.name));
  return { words, signs };
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
  BEFORE = 404,
  RULED = 505;

/** Collects buckets, each once, without a set's cost: the stamp of a bucket says for which segment it was last put in. */
class Buckets {
  private readonly stamps = new Uint32Array(BUCKETS);
  private readonly list = new Int32Array(1 << 12);
  private stamp = 0;
  private n = 0;

  start(): void {
    if (++this.stamp === 2 ** 32) {
      this.stamps.fill(0);
      this.stamp = 1;
    }
    this.n = 0;
  }
  add(salt: number, a: number, b = 0): void {
    const bucket = bucketOf(mix(mix(salt, a), b));
    if (this.stamps[bucket] === this.stamp || this.n === this.list.length) return;
    this.stamps[bucket] = this.stamp;
    this.list[this.n++] = bucket;
  }
  taken(): Int32Array {
    return this.list.slice(0, this.n);
  }
}
const buckets = new Buckets();

/**
 * @param cues the complaint cues of each segment. @param rules what the rules read in each.
 * @returns for each segment the buckets that are on, without doubles.
 */
export function tagFeatures(
  segments: readonly Segment[],
  cues: readonly (readonly CueHit[])[],
  rules: readonly (readonly Row[])[],
  context: TagContext,
): Int32Array[] {
  const known: Known = new Map(),
    all = segments.map((segment, i) => hashed(segment, cues[i] ?? [], context.lang, known));
  return segments.map((segment, i) => {
    buckets.start();
    own(all[i] as Hashed);
    place(segments, i, context, all);
    ruled(segment, rules[i] ?? [], RULED);
    near(all[i - 1], PREVIOUS);
    near(all[i + 1], NEXT);
    far(all[i - 2], BEFORE);
    far(all[i + 2], SECOND);
    return buckets.taken();
  });
}

/** What the rules read in a segment, how sure they are of it, and whether it begins there. */
function ruled(segment: Segment, rows: readonly Row[], salt: number): void {
  for (const { kind, confidence, start } of rows) {
    const begins = start >= segment.start ? 1 : 0,
      sure = confidence < 0.6 ? 0 : confidence < 0.8 ? 1 : confidence < 0.95 ? 2 : 3;
    buckets.add(salt, hashOfCue(kind), begins);
    buckets.add(salt + 1, hashOfCue(kind), 4 * begins + sure);
  }
  if (rows.length === 0) buckets.add(salt, 77);
}

function own({ words, signs }: Hashed): void {
  const n = words.length;
  for (let i = 0; i < n; i++) {
    const { word, symbol, prefix, suffix } = words[i] as WordHashes,
      last = words[i - 1],
      second = words[i - 2];
    buckets.add(W1, word);
    if (prefix !== 0) buckets.add(P, prefix);
    if (suffix !== 0) buckets.add(E, suffix);
    if (last === undefined) continue;
    buckets.add(W2, last.word, word);
    buckets.add(S2, last.symbol, symbol);
    if (second === undefined) continue;
    buckets.add(W3, mix(second.word, last.word), word);
    buckets.add(S3, mix(second.symbol, last.symbol), symbol);
  }
  for (const sign of signs) buckets.add(SIGN, sign);
  const [first, second, third] = words as [WordHashes, WordHashes?, WordHashes?],
    last = words[n - 1] as WordHashes;
  buckets.add(FIRST1, first.word);
  buckets.add(S1F, first.symbol);
  if (second !== undefined) {
    buckets.add(FIRST2, first.word, second.word);
    buckets.add(FIRST2 + 50, first.symbol, second.symbol);
    if (third !== undefined) buckets.add(FIRST3, mix(first.symbol, second.symbol), third.symbol);
  }
  buckets.add(LAST1, last.word);
  buckets.add(LAST2, words[n - 2]?.symbol ?? 0, last.symbol);
}

function near(other: Hashed | undefined, salt: number): void {
  if (other === undefined) {
    buckets.add(salt, 77);
    return;
  }
  const { words, signs } = other,
    n = words.length,
    first = words[0] as WordHashes,
    last = words[n - 1] as WordHashes;
  for (const { word } of words) buckets.add(salt, word);
  for (const sign of signs) buckets.add(salt + 1, sign);
  buckets.add(salt + 2, first.symbol, words[1]?.symbol ?? 0);
  buckets.add(salt + 3, words[n - 2]?.symbol ?? 0, last.symbol);
  buckets.add(salt + 4, first.word);
  buckets.add(salt + 5, last.word);
  buckets.add(salt + 6, length(n));
}

function far(other: Hashed | undefined, salt: number): void {
  if (other === undefined) {
    buckets.add(salt, 77);
    return;
  }
  for (const sign of other.signs) buckets.add(salt, sign);
  buckets.add(salt + 1, other.words[0]?.symbol ?? 0, other.words[1]?.symbol ?? 0);
}

function place(segments: readonly Segment[], i: number, context: TagContext, all: readonly Hashed[]): void {
  const s = segments[i] as Segment,
    next = segments[i + 1],
    last = segments[i - 1];
  const gap = hashOfCue(s.gap),
    after = next ? hashOfCue(next.gap) : 0,
    [first] = (all[i] as Hashed).words as [WordHashes],
    before = all[i - 1]?.words;
  const marks = (s.marked ? 1 : 0) + (s.sentenceMarked ? 2 : 0) + (s.opened ? 4 : 0) + (s.exclaimed ? 8 : 0);
  const writer = (context.marks ? 1 : 0) + (context.accents ? 2 : 0) + (context.capitals ? 4 : 0) + (context.lang === 'en' ? 8 : 0);
  const where = i === 0 ? 0 : i === segments.length - 1 ? 4 : 1 + Math.floor((3 * i) / segments.length);
  let k = 0;
  const put = (a: number, b = 0) => {
    buckets.add(PLACE + 1000 + k++, a, b);
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
  put(marks, first.word);
  put(gap, first.word);
  put(s.first ? 1 : 0, first.word);
  put(marks, gap);
  put((last?.marked ? 1 : 0) + (last?.sentenceMarked ? 2 : 0) + (s.first ? 4 : 0), gap);
  put((next?.marked ? 1 : 0) + (next?.sentenceMarked ? 2 : 0) + (next?.first ? 4 : 0), after);
  if (before) {
    const [opening] = before as [WordHashes],
      closing = before.at(-1) as WordHashes;
    buckets.add(JOIN, mix(closing.word, gap), first.word);
    buckets.add(JOIN + 1, mix(closing.symbol, gap), first.symbol);
    buckets.add(JOIN + 2, mix(opening.symbol, gap), first.symbol);
  }
}
