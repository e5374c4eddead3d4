/**
 * A text prepared once for all rules: words with their sentence, what is exempt, and an index from
 * each word (and each verb) to where it stands, so that a rule that is not concerned costs nothing.
 */
import type { Lang, Span } from '../contract.js';
import { readVerb } from '../language/verbs.js';
import { fold } from '../text/fold.js';
import { sentencesOf } from '../text/sentences.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Zone } from '../text/zones.js';
import { exemptSpans } from './exempt.js';

export interface Word extends Token {
  /** As written, in lower case with its accents: what verbs are read from. */
  readonly lower: string;
  /** Index of its sentence; −1 in an exempt stretch. */
  readonly sentence: number;
  /** A comma, colon, dash or bracket stands between the word before and this one. */
  readonly breakBefore: boolean;
}

export interface Sentence extends Span {
  /** Word range [from, to). */
  readonly from: number;
  readonly to: number;
  /** Counts blank-line-separated blocks. */
  readonly paragraph: number;
}

export interface TextView {
  readonly text: string;
  readonly lang: Lang;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly exempt: readonly Span[];
  /** Folded word → positions in `words`. */
  readonly at: ReadonlyMap<string, readonly number[]>;
  /** Verb lemma → positions; read on first use. */
  readonly lemmasAt: ReadonlyMap<string, readonly number[]>;
  /** Scratch for pattern sets: what they matched here. */
  readonly cache: Map<object, unknown>;
}

/**
 * @param quotable the other text: long quotations of it are exempt.
 * @param zones of the text, when they are known already.
 */
export function viewOf(text: string, lang: Lang, quotable = '', zones?: readonly Zone[]): TextView {
  const exempt = exemptSpans(text, quotable, zones);
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  const at = new Map<string, number[]>();
  let paragraph = 0;
  let last = 0;
  for (const span of sentencesOf(text)) {
    if (sentences.length > 0 && /\n[ \t]*\n/.test(text.slice(last, span.start))) paragraph++;
    last = span.end;
    const from = words.length;
    for (const token of tokensOf(text, span)) addWord(words, at, text, token, sentences.length, inside(exempt, token));
    sentences.push({ ...span, from, to: words.length, paragraph });
  }
  let lemmas: ReadonlyMap<string, readonly number[]> | null = null;
  return { text, lang, words, sentences, exempt, at, cache: new Map(), get lemmasAt() { return (lemmas ??= indexLemmas(words, lang)); } };
}

function addWord(words: Word[], at: Map<string, number[]>, text: string, token: Token, sentence: number, exempt: boolean): void {
  const { start, end, form } = token;
  const fold = token.fold.includes('’') ? token.fold.replace(/’/g, "'") : token.fold;
  // Written out: spreading the token here cost more than all the matching.
  words.push({ start, end, form, fold, lower: fold === form ? form : form.toLowerCase(), sentence: exempt ? -1 : sentence, breakBefore: isBreak(text, words[words.length - 1]?.end ?? start, start) });
  if (exempt) return;
  const positions = at.get(fold);
  if (positions === undefined) at.set(fold, [words.length - 1]); else positions.push(words.length - 1);
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

function indexLemmas(words: readonly Word[], lang: Lang): Map<string, number[]> {
  const lemmas = new Map<string, number[]>();
  words.forEach((word, position) => {
    if (word.sentence < 0) return;
    for (const { lemma } of readVerb(word.lower, lang)) {
      const key = fold(lemma);
      const list = lemmas.get(key);
      if (list === undefined) lemmas.set(key, [position]);
      else if (list[list.length - 1] !== position) list.push(position);
    }
  });
  return lemmas;
}
