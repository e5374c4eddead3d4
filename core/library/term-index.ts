/**
 * An index of folded words that is quick enough for a search per key: words in posting lists with a
 * weight that joins their fields, looked up by prefix and by edit distance. Replies come and go one
 * by one; a removed reply leaves a hole that is swept out when holes outnumber replies.
 */
import { editsWithin, letterMask, MAX_TERM } from '../text/edit-distance.js';

/** A term with its posting list: document number and weight side by side. */
interface Term {
  readonly text: string;
  readonly mask: number;
  docs: Int32Array;
  weights: Uint8Array;
  size: number;
}

/** A word of the vocabulary that a typed word may stand for. */
export interface Expansion {
  readonly term: number;
  readonly weight: number;
}

/** Words that a typed word is expanded to at most, by its length: one or two letters stand for half the vocabulary and mean little. */
const MAX_EXPANSIONS = [0, 8, 16, 32, 48, 64];
/** A prefix is worth less the more letters it lacks; an edit costs this much each. */
const EDIT_PENALTY = 0.45,
  PREFIX_PENALTY = 0.06;

export class TermIndex {
  readonly #terms: Term[] = [];
  readonly #byText = new Map<string, number>();
  /** Terms by their first two letters, so that a prefix is found without going through all. */
  readonly #byStart = new Map<string, number[]>();
  readonly #byLength: number[][] = [];
  readonly #cache = new Map<string, readonly Expansion[]>();

  add(document: number, words: ReadonlyMap<string, number>): void {
    for (const [text, weight] of words) {
      const number = this.#byText.get(text) ?? this.#create(text);
      const term = this.#terms[number] as Term;
      if (term.size === term.docs.length) grow(term);
      term.docs[term.size] = document;
      term.weights[term.size++] = Math.max(1, Math.min(255, Math.round(weight)));
    }
  }

  #create(text: string): number {
    const number = this.#terms.push({ text, mask: letterMask(text), docs: new Int32Array(2), weights: new Uint8Array(2), size: 0 }) - 1;
    this.#byText.set(text, number);
    // What is no word as it stands (a stem, a subject) is only ever looked up whole.
    if (!/^[\p{L}\p{N}]/u.test(text)) return number;
    for (const start of text.length > 1 ? [text.slice(0, 1), text.slice(0, 2)] : [text]) {
      const list = this.#byStart.get(start);
      if (list) list.push(number);
      else this.#byStart.set(start, [number]);
    }
    (this.#byLength[Math.min(text.length, MAX_TERM)] ??= []).push(number);
    this.#cache.clear();
    return number;
  }

  /** The number of a term, or undefined. */
  find(text: string): number | undefined {
    return this.#byText.get(text);
  }
  /** Number of replies that have the term, holes included. */
  sizeOf(term: number): number {
    return (this.#terms[term] as Term).size;
  }
  postings(term: number): { readonly docs: Int32Array; readonly weights: Uint8Array; readonly size: number } {
    return this.#terms[term] as Term;
  }
  textOf(term: number): string {
    return (this.#terms[term] as Term).text;
  }

  /**
   * @param word folded, as typed.
   * @param open true for the word being typed: longer words that start so count nearly as much.
   * @returns words of the vocabulary it may stand for, the word itself first.
   */
  expand(word: string, open: boolean): readonly Expansion[] {
    const key = open ? `${word}*` : word;
    const known = this.#cache.get(key);
    if (known) return known;
    const found = new Map<number, number>();
    const note = (term: number, weight: number): void => {
      if (weight > (found.get(term) ?? 0)) found.set(term, weight);
    };
    const exact = this.#byText.get(word);
    if (exact !== undefined) note(exact, 1);
    this.#prefixes(word, open, note);
    if (word.length >= 3) this.#near(word, open, note);
    const list = [...found]
      .map(([term, weight]) => ({ term, weight }))
      .sort((a, b) => b.weight - a.weight || this.sizeOf(b.term) - this.sizeOf(a.term))
      .slice(0, MAX_EXPANSIONS[Math.min(word.length, MAX_EXPANSIONS.length - 1)]);
    if (this.#cache.size > 4_000) this.#cache.clear();
    this.#cache.set(key, list);
    return list;
  }

  #prefixes(word: string, open: boolean, note: (term: number, weight: number) => void): void {
    if (!open && word.length < 4) return;
    for (const term of this.#byStart.get(word.slice(0, 2)) ?? []) {
      const { text } = this.#terms[term] as Term;
      if (text.length > word.length && text.startsWith(word))
        note(term, (open ? 0.95 : 0.6) * Math.max(0.4, 1 - PREFIX_PENALTY * (text.length - word.length)));
    }
  }

  /** Words within one edit (two for long ones); of the open word, words whose beginning is. */
  #near(word: string, open: boolean, note: (term: number, weight: number) => void): void {
    const most = word.length >= 8 ? 2 : 1;
    const mask = letterMask(word);
    const last = open ? this.#byLength.length - 1 : Math.min(this.#byLength.length - 1, word.length + most);
    for (let length = Math.max(1, word.length - most); length <= last; length++) {
      for (const number of this.#byLength[length] ?? []) {
        const term = this.#terms[number] as Term;
        if (bits(mask & ~term.mask) > most || (!open && bits(term.mask & ~mask) > most)) continue;
        const edits = editsWithin(word, term.text, most, open);
        if (edits === 0 || edits > most) continue;
        // A wrong first letter is rare; nearly always it is another word.
        const start = word[0] === term.text[0] ? 1 : 0.5;
        note(
          number,
          start *
            Math.max(0.1, 1 - EDIT_PENALTY * edits) *
            (open ? Math.max(0.5, 1 - PREFIX_PENALTY * Math.max(0, term.text.length - word.length)) : 1),
        );
      }
    }
  }
}

function grow(term: Term): void {
  const docs = new Int32Array(term.docs.length * 2),
    weights = new Uint8Array(term.docs.length * 2);
  docs.set(term.docs);
  weights.set(term.weights);
  term.docs = docs;
  term.weights = weights;
}

function bits(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
