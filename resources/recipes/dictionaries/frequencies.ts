/**
 * How common words are, from the ranked lists of @zxcvbn-ts: film subtitles (OpenSubtitles by way
 * of OPUS, ODC-BY) for everyday language and Wikipedia for the written one.
 */
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es';
import { MAX_FREQUENCY } from '../../../core/spelling/format.js';
import type { Lang } from '../../../core/contract.js';

type Lists = Record<string, readonly string[]>;

const LISTS: Record<Lang, { spoken: readonly string[]; written: readonly string[] }> = {
  es: { spoken: (spanish as Lists)['commonWords-es-es'] ?? [], written: (spanish as Lists)['wikipedia-es-es'] ?? [] },
  en: { spoken: (english as Lists)['commonWords-en'] ?? [], written: (english as Lists)['wikipedia-en'] ?? [] },
};

/** One class is half an octave of rank. */
export function classOfRank(rank: number): number {
  return Math.max(1, MAX_FREQUENCY - Math.floor(2 * Math.log2(rank)));
}

/**
 * Lower-cased words, commonest first. By Zipf's law a word's frequency goes as one over its rank,
 * so the two lists are joined by adding those.
 */
export function rankedWords(lang: Lang): string[] {
  const weight = new Map<string, number>();
  for (const list of Object.values(LISTS[lang])) list.forEach((word, i) => weight.set(word, (weight.get(word) ?? 0) + 1 / (i + 1)));
  return [...weight].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}
