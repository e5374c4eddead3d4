/** Words that are meant as wholes, where a count of wrong letters would not find them. */
import { accentByEnding } from './accents.js';
import type { Morphology } from './morphology.js';

/** What stands between the typed word and a guess, in hundredths of a letter. */
const IRREGULAR = 25;
const SYLLABLE_LEFT_OUT = 75;
const SYLLABLE_TWICE = 65;
/** An accent, and that no dictionary lists the word. */
const UNLISTED = 110;
const SYLLABLE = 2;
/** An r between vowels, where a prefix asks for two. */
const SINGLE_R = /(?<=[aeiou])r(?=[aeiou])/g;

/** What judges a guess. */
interface Judge {
  has(word: string): boolean;
  /** Whether a word that is not listed is well made. */
  isWellMade(word: string): boolean;
}

/** @param lower the typed word. @returns words and how far they are from it. */
export function* guesses(
  lower: string,
  judge: Judge,
  morphology: Morphology,
  irregular: (word: string) => readonly string[],
): Generator<[string, number]> {
  for (const word of irregular(lower)) if (judge.has(word)) yield [word, IRREGULAR];
  const accented = morphology.accents && accentByEnding(lower, morphology.accents);
  if (accented && accented !== lower && !judge.has(accented)) yield [accented, UNLISTED];
  for (const word of respelt(lower, morphology)) if (judge.has(word) || judge.isWellMade(word)) yield [word, UNLISTED];
}

/** Words of one syllable more or less: two letters left out that stand beside it, or written twice. @param lower the typed word. */
export function* syllables(lower: string, judge: Pick<Judge, 'has'>): Generator<[string, number]> {
  for (let i = 0; i + SYLLABLE <= lower.length; i++) {
    const syllable = lower.slice(i, i + SYLLABLE);
    const twice = lower.slice(0, i) + syllable + lower.slice(i);
    if (judge.has(twice)) yield [twice, SYLLABLE_LEFT_OUT];
    if (!lower.startsWith(syllable, i + SYLLABLE)) continue;
    const once = lower.slice(0, i) + lower.slice(i + SYLLABLE);
    if (judge.has(once)) yield [once, SYLLABLE_TWICE];
  }
}

/** The typed word with the r that a prefix doubles. */
function* respelt(lower: string, { doublesR, prefixes }: Morphology): Generator<string> {
  if (doublesR)
    for (const { index } of lower.matchAll(SINGLE_R))
      if (prefixes.includes(lower.slice(0, index))) yield `${lower.slice(0, index)}r${lower.slice(index)}`;
}
