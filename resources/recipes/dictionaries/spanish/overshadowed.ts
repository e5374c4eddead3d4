/** Words that grammar can make or a dictionary lists, but that are nearly always slips of a common one. */
import { fold } from '../../../../core/text/fold.js';

/** How far down the list of common words those are that prefixed words are slips of. */
const COMMON = 8_000;
const SHORTEST = 6;
/** And those that other words are told from by their marks. */
const MARKED = 15_000;
/** Prefixed words of another gender or number than the common one are no slips: "expresidenta". */
const AGREEMENT = /(?:[oae]s?)$/;

/** An accent with two vowels after it, apart: always written. */
const TWO_AFTER = /[áéíóú](?:[^aeiou]+[aeiou]){2}/;

const withoutTilde = (word: string) => word.replaceAll('ñ', 'n');
const without = (word: string, i: number) => word.slice(0, i) + word.slice(i + 1);
/** The word less each of its letters, with the place of the letter. */
const cut = (word: string) => Array.from(word, (_, i) => [i, without(word, i)] as const);

/**
 * @param ranked common words, commonest first.
 * @param listed whether a dictionary lists a word.
 * @returns what tells "desmostrar" (des + mostrar, "demostrar" in truth): a prefixed word one letter from a common one.
 */
export function slipTeller(ranked: readonly string[], listed: (word: string) => boolean): (prefixed: string) => boolean {
  const common = new Set(ranked.slice(0, COMMON).filter((word) => word.length >= SHORTEST && listed(word)));
  const shorter = new Set<string>();
  const elsewhere = new Set<string>();
  for (const word of common) for (const [i, rest] of cut(word)) { shorter.add(rest); elsewhere.add(`${i} ${rest}`); }
  const stems = new Set(Array.from(common, (word) => word.replace(AGREEMENT, '')));
  return (word) => !common.has(word) && !stems.has(word.replace(AGREEMENT, '')) && (shorter.has(word) || cut(word).some(([i, rest]) => common.has(rest) || elsewhere.has(`${i} ${rest}`)));
}

/**
 * Rare words that a common one becomes when its ñ is typed as n ("ensenar", "cunado"), or that a listed one
 * becomes when it loses its accent and grammar makes sense of that ("petalos": "petá" and "los").
 * @param words true for those that grammar made.
 */
export function lostMarks(words: ReadonlyMap<string, boolean>, ranked: readonly string[]): string[] {
  const seen = new Set(ranked);
  const out = new Set<string>();
  for (const word of ranked.slice(0, MARKED)) {
    if (!words.has(word)) continue;
    const plain = withoutTilde(word);
    if (plain !== word && words.has(plain) && !seen.has(plain)) out.add(plain);
    const bare = fold(word);
    if (words.get(word) === false && bare !== word && words.get(bare) === true && !seen.has(bare) && TWO_AFTER.test(word)) out.add(bare);
  }
  return [...out];
}

/**
 * The future subjunctive in -are of a verb in -ar, in use in laws alone: in a letter "le enviare" is "le enviaré" without its accent.
 * "Prepare" and "declare" are the present of verbs in -arar, and stay.
 * @param listed forms there are.
 */
export function lostFutures(listed: ReadonlyMap<string, boolean>): string[] {
  return [...listed.keys()].filter((form) => form.endsWith('are') && listed.has(`${form.slice(0, -1)}é`) && listed.has(form.slice(0, -1)) && !listed.has(`${form.slice(0, -1)}ar`));
}
