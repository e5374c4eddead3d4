/** The words a letter is framed with: data of both languages, for replies mix them. Folded; each entry is the source of a regular expression. */
import { LETTER_EN } from './en/letter.js';
import { LETTER_ES } from './es/letter.js';
import type { LetterWords } from './letter-words.js';
export type { LetterWords } from './letter-words.js';

export const LETTER_WORDS: readonly LetterWords[] = [LETTER_ES, LETTER_EN];
