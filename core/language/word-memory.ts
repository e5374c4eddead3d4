/** What was read of single words. A customer's name is a word too: all of it is bounded, and forgotten with the case. */
const memories = new Set<{ clear(): void }>();

export class WordMemory<T> {
  private readonly known = new Map<string, T>();

  /** @param most words kept; beyond it the memory starts anew. */
  constructor(private readonly most: number) {
    memories.add(this);
  }

  /** @returns what `read` says of the word, asked once while the memory lasts. */
  of(word: string, read: (word: string) => T): T {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const found = read(word);
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(word, found);
    return found;
  }

  clear(): void {
    this.known.clear();
  }
}

/** Forgets every word there is. */
export function forgetWords(): void {
  for (const memory of memories) memory.clear();
}
