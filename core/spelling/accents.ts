/** Where a word that no dictionary lists bears its written accent. */
import { fold } from '../text/fold.js';

/** An ending without accents, and what stands in its place; a combining accent goes after its vowel. */
export type AccentRule = readonly [RegExp, string];

/** Shorter words end so by chance. */
const SHORTEST = 6;
const LETTERS = /^[a-zñ]+$/;

/**
 * The word with the accent that its ending asks for, and no other.
 * @param word lower case.
 * @returns null when no rule tells.
 */
export function accentByEnding(word: string, rules: readonly AccentRule[]): string | null {
  if (word.length < SHORTEST) return null;
  const plain = fold(word);
  if (!LETTERS.test(plain)) return null;
  const rule = rules.find(([ending]) => ending.test(plain));
  return rule ? plain.replace(rule[0], rule[1]).normalize('NFC') : null;
}
