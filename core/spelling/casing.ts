/** How a word is cased. `mixed`: "eBay", "iPhone", "hOLA". */
export type Casing = 'lower' | 'title' | 'upper' | 'mixed';

/** Casing by its letters; "I" and "A" count as title. */
export function casingOf(word: string): Casing {
  const lower = word.toLowerCase();
  if (word === lower) return 'lower';
  if (word.length > 1 && word === word.toUpperCase()) return 'upper';
  return word.slice(1) === lower.slice(1) ? 'title' : 'mixed';
}

/** First letter in upper case, the rest as it is. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `word` cased as `like`; words with capitals of their own ("eBay") keep them unless all is in capitals. */
export function casedLike(word: string, like: Casing): string {
  if (like === 'upper') return word.toUpperCase();
  return like === 'title' && casingOf(word) === 'lower' ? capitalised(word) : word;
}
