/** Which characters of a message are already part of an entity: a character belongs to one at most. */
import type { Entity, EntityKind } from '../contract.js';

export class Claims {
  readonly entities: Entity[] = [];
  readonly #text: string;
  /** Starts and ends of all claims, sorted by start; claims never overlap. */
  readonly #spans: { readonly start: number; readonly end: number }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Index of the first span that ends after `at`. */
  #after(at: number): number {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#spans[mid] as { end: number }).end <= at) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  free(start: number, end: number): boolean {
    const span = this.#spans[this.#after(start)];
    return span === undefined || span.start >= end;
  }

  /** Takes the characters without making an entity of them: personal data that is only masked. */
  mask(start: number, end: number): boolean {
    if (end <= start || !this.free(start, end)) return false;
    const at = this.#after(start);
    if (at === this.#spans.length) this.#spans.push({ start, end });
    else this.#spans.splice(at, 0, { start, end });
    return true;
  }

  /** Makes an entity, unless one of its characters is taken. */
  claim(kind: EntityKind, start: number, end: number, value: string): boolean {
    if (!this.mask(start, end)) return false;
    this.entities.push({ kind, text: this.#text.slice(start, end), value, start, end });
    return true;
  }
}
