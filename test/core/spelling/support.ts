import { readFileSync } from 'node:fs';
import type { Lang } from '../../../core/contract.js';
import { openSpeller, type Speller } from '../../../core/spelling/speller.js';

const opened = new Map<Lang, Speller>();

/** The bytes that ship. */
export function shippedBytes(lang: Lang): Uint8Array {
  return new Uint8Array(readFileSync(`resources/dictionaries/${lang}.dawg`));
}

/** The shipped dictionary, opened once a test file. */
export function shipped(lang: Lang): Speller {
  let speller = opened.get(lang);
  if (!speller) opened.set(lang, (speller = openSpeller(shippedBytes(lang), lang)));
  return speller;
}

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One random edit: a letter put in, left out, changed, or two swapped. */
export function oneEdit(word: string, random: () => number, letters: string): string {
  const at = Math.floor(random() * word.length);
  const letter = letters[Math.floor(random() * letters.length)] as string;
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2);
  }
}
