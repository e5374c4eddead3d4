/**
 * A reading prepared for patterns: words with the number of their sentence, what is exempt, and an index from
 * each word (and each verb) to where it stands, so that a rule that is not concerned costs nothing.
 * What is found in a sentence is kept with its words: an edit reads anew only what it touches.
 */
import type { Lang, Span } from '../contract.js';
import { annotation } from '../reading/annotation.js';
import type { Reading, Sentence as ReadSentence } from '../reading/reading.js';
import type { Token } from '../text/tokens.js';
import { exemptSpans } from './exempt.js';
import { indexOf, type WordIndex } from './word-index.js';

export interface ViewWord extends Token {
  /** As written, in lower case with its accents: what verbs are read from. */
  readonly lower: string;
  /** Index of its sentence; −1 in an exempt stretch. */
  readonly sentence: number;
  /** A comma, colon, dash or bracket stands between the word before and this one. */
  readonly breakBefore: boolean;
}

/** What was found in a sentence, by who looked for it; the same for the same words wherever they stand. */
export type Notes = Map<object, unknown>;

export interface ViewSentence extends Span {
  /** ViewWord range [from, to). */
  readonly from: number;
  readonly to: number;
  /** Counts blank-line-separated blocks. */
  readonly paragraph: number;
  readonly notes: Notes;
}

export interface TextView {
  readonly reading: Reading;
  readonly text: string;
  readonly lang: Lang;
  readonly words: readonly ViewWord[];
  readonly sentences: readonly ViewSentence[];
  readonly exempt: readonly Span[];
  /** Where the words of the whole text stand; made on first use, as is the next. */
  readonly index: WordIndex;
  /** The same for the sentences of `fresh`. */
  readonly freshIndex: WordIndex;
  /** One sentence for each notes that no text had before. */
  readonly fresh: ReadonlyMap<Notes, ViewSentence>;
  /** Scratch for rules: what they found in the whole text. */
  readonly cache: Map<object, unknown>;
}

/** Notes of a sentence, by what else they hang on: which of its words are exempt, and the marks around it. */
const notesOf = annotation('patterns', () => new Map<string, Notes>());
/** Notes of texts longer than this, in characters, would take much memory and are not kept. */
const LONGEST_KEPT = 20_000;

/** @returns the view of a text of which nothing is a quotation of another. */
export function viewOf(reading: Reading): TextView {
  return reading.once(plainView);
}
function plainView(reading: Reading): TextView {
  return viewQuoting(reading, null);
}

/** @param quotable the other text: long quotations of it are exempt. */
export function viewQuoting(reading: Reading, quotable: Reading | null): TextView {
  const { text, lang } = reading;
  const exempt = exemptSpans(reading, quotable);
  const words: ViewWord[] = [];
  for (const { start, end, form, fold, lower, sentence } of reading.words) {
    const isOwn = sentence !== null && !isWithin(exempt, start, end);
    words.push({
      start,
      end,
      form,
      fold,
      lower,
      sentence: isOwn ? sentence.index : -1,
      breakBefore: isBreak(text, words[words.length - 1]?.end ?? start, start),
    });
  }
  const fresh = new Map<Notes, ViewSentence>();
  const sentences = reading.sentences.map((read): ViewSentence => {
    const own = read.words;
    const from = own[0]?.index ?? 0;
    const to = from + own.length;
    const { notes, made } = keptNotes(read, from, to, words, text.length > LONGEST_KEPT);
    const sentence = { start: read.start, end: read.end, from, to, paragraph: read.paragraph, notes };
    if (made) fresh.set(notes, sentence);
    return sentence;
  });
  let index: WordIndex | null = null;
  let freshIndex: WordIndex | null = null;
  return {
    reading,
    text,
    lang,
    words,
    sentences,
    exempt,
    fresh,
    cache: new Map(),
    get index() {
      return (index ??= indexOf(words, sentences, lang));
    },
    get freshIndex() {
      return (freshIndex ??= fresh.size === sentences.length ? this.index : indexOf(words, [...fresh.values()], lang));
    },
  };
}

function keptNotes(
  sentence: ReadSentence,
  from: number,
  to: number,
  words: readonly ViewWord[],
  isLong: boolean,
): { readonly notes: Notes; readonly made: boolean } {
  if (isLong) return { notes: new Map(), made: true };
  const kept = sentence.get(notesOf);
  const key = keyOf(from, to, words);
  const known = kept.get(key);
  if (known !== undefined) return { notes: known, made: false };
  const notes: Notes = new Map();
  kept.set(key, notes);
  return { notes, made: true };
}

/** All that what is found in a sentence may hang on besides its words. */
function keyOf(from: number, to: number, words: readonly ViewWord[]): string {
  let exempt = '';
  for (let i = from; i < to; i++) if ((words[i] as ViewWord).sentence < 0) exempt += ` ${i - from}`;
  return `${words[from]?.breakBefore === true ? ',' : '.'}${words[to]?.breakBefore === true ? ',' : '.'}${exempt}`;
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

function isWithin(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((spans[mid] as Span).end <= start) low = mid + 1;
    else high = mid;
  }
  const found = spans[low];
  return found !== undefined && found.start < end;
}

/** @returns true when the span touches an exempt stretch of the view. */
export function isExempt(view: TextView, span: Span): boolean {
  return isWithin(view.exempt, span.start, span.end);
}
