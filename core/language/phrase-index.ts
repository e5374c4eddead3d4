/** Finds words and phrases of labelled lists in a text, whatever their inflection; linear in the words of the text. */
import type { Lang } from '../contract.js';
import { stem } from './stems.js';

/** Where a listed word or phrase stands: words `from` up to, not including, `to`. */
export interface PhraseHit<Label extends string> { readonly label: Label; readonly from: number; readonly to: number }

interface Entry<Label> { readonly label: Label; readonly rest: readonly string[] }
/** First stem of each phrase → what may follow. */
export type PhraseIndex<Label> = ReadonlyMap<string, readonly Entry<Label>[]>;

const SKIPPED = new Set('de del la el los las un una en a al por para con que se su mi lo la it them of the a an in on to for with my your'.split(' '));
/** Function words that may stand between the words of a phrase. */
const MAX_SKIPPED = 2;

/** @param words for each label its words; an entry of several words is a phrase (function words between them may be left out). */
export function phraseIndex<Label extends string>(words: Readonly<Record<Label, readonly string[]>>, lang: Lang): PhraseIndex<Label> {
  const index = new Map<string, Entry<Label>[]>();
  for (const label of Object.keys(words) as Label[]) {
    for (const phrase of words[label]) {
      const [head = '', ...rest] = phrase.split(' ').map((word) => stem(word, lang));
      const entries = index.get(head) ?? [];
      if (!entries.some((e) => e.label === label && e.rest.join(' ') === rest.join(' '))) entries.push({ label, rest });
      index.set(head, entries);
    }
  }
  return index;
}

/**
 * @param words folded words of a text, in order (see `fold`).
 * @returns every listed word or phrase, where it is named, in order; linear in the number of words.
 */
export function phraseHits<Label extends string>(index: PhraseIndex<Label>, words: readonly string[], lang: Lang): PhraseHit<Label>[] {
  const stems = words.map((word) => stem(word, lang));
  const hits: PhraseHit<Label>[] = [];
  stems.forEach((head, from) => {
    for (const entry of index.get(head) ?? []) {
      const to = matchRest(entry.rest, words, stems, from + 1);
      if (to > 0) hits.push({ label: entry.label, from, to });
    }
  });
  return hits;
}

/** @returns the index after the last word of the phrase, or -1. */
function matchRest(rest: readonly string[], words: readonly string[], stems: readonly string[], start: number): number {
  let at = start;
  for (const part of rest) {
    for (let skipped = 0; skipped < MAX_SKIPPED && SKIPPED.has(words[at] ?? '') && stems[at] !== part; skipped++) at++;
    if (stems[at] !== part) return -1;
    at++;
  }
  return at;
}
