import type { Span } from '../contract.js';
import { classAt, DIGIT, LETTER, MARK, NUMBER, runEnd, widthAt } from './classes.js';
import { fold } from './fold.js';

/** A word or number of the text. */
export interface Token extends Span {
  /** As written. */
  readonly form: string;
  /** Lower case, without accents, same length. */
  readonly fold: string;
}

const LETTERS = 1 << LETTER;
const NUMBERS = (1 << DIGIT) | (1 << NUMBER);
const INSIDE = LETTERS | NUMBERS | (1 << MARK);

/**
 * Letters and digits, joined by inner apostrophes, hyphens between letters, and separators inside numbers.
 * @param text the text the offsets refer to.
 * @param within only this stretch of it; the whole when left out.
 * @returns the words in order, with offsets into `text`.
 */
export function tokensOf(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  let at = within.start;
  while (at < within.end) {
    const end = wordEnd(text, at, within.end);
    if (end === at) {
      at += widthAt(text, at);
      continue;
    }
    const form = text.slice(at, end);
    tokens.push({ start: at, end, form, fold: fold(form) });
    at = end;
  }
  return tokens;
}

/** Offset after the word that begins here, or the same offset when none does. */
function wordEnd(text: string, from: number, to: number): number {
  const first = 1 << classAt(text, from);
  if (first & LETTERS) return joined(text, runEnd(text, from, to, INSIDE), to, "'’-", LETTERS | NUMBERS);
  if (first & NUMBERS) return runEnd(text, joined(text, runEnd(text, from, to, NUMBERS), to, '.,', NUMBERS), to, LETTERS);
  return from;
}

/** Goes on over a joint as long as a run of these classes follows it. */
function joined(text: string, from: number, to: number, joints: string, classes: number): number {
  let end = from;
  while (end + 1 < to && joints.includes(text[end] as string)) {
    const next = runEnd(text, end + 1, to, classes);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}
