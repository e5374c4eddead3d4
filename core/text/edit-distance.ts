/** Edit distance with transpositions (optimal string alignment), cut off early, on folded words. */

/** Longest word compared; longer ones are compared by their beginning. */
export const MAX_TERM = 32;

/** One bit a letter: two words that share too few letters cannot be near. Digits and others share the last bits. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    mask |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 5));
  }
  return mask;
}

let before = new Uint8Array(MAX_TERM + 2),
  above = new Uint8Array(MAX_TERM + 2),
  row = new Uint8Array(MAX_TERM + 2);

/**
 * @param open compares with the best beginning of `term` instead of the whole.
 * @returns the number of edits, or `most + 1` when there are more.
 */
export function editsWithin(word: string, term: string, most: number, open: boolean): number {
  const n = Math.min(word.length, MAX_TERM),
    m = Math.min(term.length, open ? n + most : MAX_TERM, MAX_TERM);
  if (!open && Math.abs(n - term.length) > most) return most + 1;
  for (let j = 0; j <= m; j++) above[j] = j;
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    let least = i;
    const from = Math.max(1, i - most),
      to = Math.min(m, i + most);
    if (from > 1) row[from - 1] = most + 1;
    for (let j = from; j <= to; j++) {
      const same = word.charCodeAt(i - 1) === term.charCodeAt(j - 1);
      let cost = (above[j - 1] as number) + (same ? 0 : 1);
      if (j < i + most) cost = Math.min(cost, (above[j] as number) + 1);
      cost = Math.min(cost, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && word.charCodeAt(i - 1) === term.charCodeAt(j - 2) && word.charCodeAt(i - 2) === term.charCodeAt(j - 1))
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (to < m) row[to + 1] = most + 1;
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  if (!open) return Math.min(most + 1, above[m] as number);
  let best = most + 1;
  for (let j = Math.max(0, n - most); j <= m; j++) best = Math.min(best, above[j] as number);
  return best;
}
