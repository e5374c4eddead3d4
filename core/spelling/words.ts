/** Words of one's own: plain text, one a line, `#` starts a comment. */

/** Reads a list of words. Anything that could not be a word (spaces inside, over 60 letters) is left out. */
export function parseWords(text: string): string[] {
  const words = new Set<string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const hash = line.indexOf('#');
    const word = (hash < 0 ? line : line.slice(0, hash)).trim().normalize('NFC');
    if (word !== '' && word.length <= 60 && !/\s/.test(word)) words.add(word);
  }
  return [...words];
}

/** Writes a list of words, sorted, each once, so that the file diffs well. `parseWords` reads it back. */
export function formatWords(words: Iterable<string>): string {
  const sorted = [...new Set(words)].sort((a, b) => a.localeCompare(b, 'es') || (a < b ? -1 : 1));
  return sorted.map((word) => `${word}\n`).join('');
}
