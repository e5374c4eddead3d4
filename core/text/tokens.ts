import type { Span } from '../contract.js';
import { fold } from './fold.js';

/** A word or number of the text. */
export interface Token extends Span {
  /** As written. */
  readonly form: string;
  /** Lower case, without accents, same length. */
  readonly fold: string;
}

/** Letters and digits, joined by inner apostrophes, hyphens between letters, and separators inside numbers. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-][\p{L}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu;

/**
 * @param text the text the offsets refer to.
 * @param within only this stretch of it; the whole when left out.
 * @returns the words in order, with offsets into `text`.
 */
export function tokensOf(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(within.start, within.end);
  for (const m of part.matchAll(WORD)) {
    const start = within.start + m.index;
    tokens.push({ start, end: start + m[0].length, form: m[0], fold: fold(m[0]) });
  }
  return tokens;
}
