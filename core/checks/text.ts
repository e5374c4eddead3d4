/**
 * A text prepared once for all rules: words with their sentence, what is exempt, and an index from
 * each word (and each verb) to where it stands, so that a rule that is not concerned costs nothing.
 * What is found in a sentence is kept with its words: an edit reads anew only what it touches.
 */
import type { Lang, Span } from '../contract.js';
import { Memo } from '../memo.js';
import { sentencesOf } from '../text/sentences.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Zone } from '../text/zones.js';
import { exemptSpans } from './exempt.js';
import { indexOf, type WordIndex } from './word-index.js';

export interface Word extends Token {
  /** As written, in lower case with its accents: what verbs are read from. */
  readonly lower: string;
  /** Index of its sentence; −1 in an exempt stretch. */
  readonly sentence: number;
  /** A comma, colon, dash or bracket stands between the word before and this one. */
  readonly breakBefore: boolean;
}

/** What was found in a sentence, by who looked for it; the same for the same words wherever they stand. */
export type Reading = Map<object, unknown>;

export interface Sentence extends Span {
  /** Word range [from, to). */
  readonly from: number;
  readonly to: number;
  /** Counts blank-line-separated blocks. */
  readonly paragraph: number;
  readonly reading: Reading;
}

export interface TextView {
  readonly text: string;
  readonly lang: Lang;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly exempt: readonly Span[];
  /** Where the words of the whole text stand; made on first use, as is the next. */
  readonly index: WordIndex;
  /** The same for the sentences of `fresh`. */
  readonly freshIndex: WordIndex;
  /** One sentence for each reading that no text had before. */
  readonly fresh: ReadonlyMap<Reading, Sentence>;
  /** Scratch for rules: what they found in the whole text. */
  readonly cache: Map<object, unknown>;
}

const readings = new Memo<Reading>();
/** Readings of texts longer than this, in characters, would take much memory and are not kept. */
const LONGEST_KEPT = 20_000;

/**
 * @param quotable the other text: long quotations of it are exempt.
 * @param zones of the text, when they are known already.
 */
export function viewOf(text: string, lang: Lang, quotable = '', zones?: readonly Zone[]): TextView {
  const exempt = exemptSpans(text, quotable, zones);
  const words: Word[] = [];
  const parts = sentencesOf(text).map((span, sentence) => {
    const from = words.length;
    for (const token of tokensOf(text, span)) addWord(words, text, token, inside(exempt, token) ? -1 : sentence);
    return { ...span, from, to: words.length };
  });
  const fresh = new Map<Reading, Sentence>();
  let paragraph = 0;
  const sentences = parts.map((part, i): Sentence => {
    if (i > 0 && BLANK_LINE.test(text.slice(parts[i - 1]?.end, part.start))) paragraph++;
    let made = false;
    const make = (): Reading => { made = true; return new Map(); };
    const reading = text.length > LONGEST_KEPT ? make() : readings.get(keyOf(text, lang, part, words), make);
    const sentence = { ...part, paragraph, reading };
    if (made) fresh.set(reading, sentence);
    return sentence;
  });
  let index: WordIndex | null = null;
  let freshIndex: WordIndex | null = null;
  return {
    text, lang, words, sentences, exempt, fresh, cache: new Map(),
    get index() { return (index ??= indexOf(words, sentences, lang)); },
    get freshIndex() { return (freshIndex ??= fresh.size === sentences.length ? this.index : indexOf(words, [...fresh.values()], lang)); },
  };
}

const BLANK_LINE = /\n[ \t]*\n/;

/** All that what is found in a sentence may hang on: its text, which of its words are exempt, whether a mark stands before it and before what follows. */
function keyOf(text: string, lang: Lang, { start, end, from, to }: Omit<Sentence, 'paragraph' | 'reading'>, words: readonly Word[]): string {
  let exempt = '';
  for (let i = from; i < to; i++) if ((words[i] as Word).sentence < 0) exempt += ` ${i - from}`;
  return `${lang}${words[from]?.breakBefore === true ? ',' : '.'}${words[to]?.breakBefore === true ? ',' : '.'}${exempt}\n${text.slice(start, end)}`;
}

function addWord(words: Word[], text: string, token: Token, sentence: number): void {
  const { start, end, form } = token;
  const fold = token.fold.includes('’') ? token.fold.replace(/’/g, "'") : token.fold;
  // Written out: spreading the token here cost more than all the matching.
  words.push({ start, end, form, fold, lower: fold === form ? form : form.toLowerCase(), sentence, breakBefore: isBreak(text, words[words.length - 1]?.end ?? start, start) });
}

/** Commas, colons, brackets, quotation marks and dashes; a hyphen only between spaces. */
const BREAKS: ReadonlySet<number> = new Set([...',:()—–«»"“”'].map((c) => c.charCodeAt(0)));
const LONGEST_GAP = 40;

function isBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + LONGEST_GAP); i++) {
    const code = text.charCodeAt(i);
    if (BREAKS.has(code) || (code === 45 && text.charCodeAt(i - 1) === 32 && text.charCodeAt(i + 1) === 32)) return true;
  }
  return false;
}

function inside(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((spans[mid] as Span).end <= span.start) low = mid + 1; else high = mid;
  }
  const found = spans[low];
  return found !== undefined && found.start < span.end;
}

/** @returns true when the span touches an exempt stretch of the view. */
export function isExempt(view: TextView, span: Span): boolean { return inside(view.exempt, span); }
