/** Keys longer than this are read anew each time: what is kept stays small whatever the text. */
const LONGEST_KEY = 2_000;

/**
 * Remembers what was read of short stretches of text, so that an edit costs only what it touches.
 * Two generations stand in for least recently used: when the young one is full it becomes the old
 * one, and what was not asked for since is forgotten.
 */
export class Memo<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  /** @param most entries of a generation. */
  constructor(private readonly most = 512) {}

  /** @returns what is kept under the key, else what `make` gives, which must depend on the key alone. */
  get(key: string, make: () => V): V {
    if (key.length > LONGEST_KEY) return make();
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make();
    if (this.#young.size >= this.most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
