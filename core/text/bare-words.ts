import { fold } from './fold.js';

/** @returns the words of a text folded, one space apart, without marks: for asking whether one text occurs in another. */
export function bareWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
