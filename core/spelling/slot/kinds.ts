/**
 * Words that a slip turns into each other, by kinds: what changes (a lost accent, an h, a number, a gender) and the two words.
 * A kind weighs the slot a word stands in; each pair adds what is its own.
 */
import { hashOf } from '../../hash.js';

/** One of the two words of a pair: 0 the first, 1 the second. */
type Role = 0 | 1;

/** What a word may have been meant to be. */
export interface Alternative {
  /** May hold spaces ("a ver"). */
  readonly text: string;
  readonly kind: string;
  /** Of the alternative. */
  readonly role: Role;
  readonly pair: string;
}

/** Words of a language that change by rule: the alternative of a word, whose existence a dictionary must say. */
export interface WordShape {
  readonly kind: string;
  /** @returns the words that it may have been meant to be, with their role. @param word lower case. */
  readonly alternatives: (word: string) => readonly (readonly [string, Role])[];
}

export interface SlotKinds {
  /** Pairs under the name of their kind: `word/word`, `_` for a space; after a colon words that stand in the same slots, for want of examples. */
  readonly listed: Readonly<Record<string, string>>;
  readonly shapes: readonly WordShape[];
  readonly determiners: ReadonlySet<string>;
  /** Words that no shape may change: small words, which the lists weigh one by one. */
  readonly fixed: ReadonlySet<string>;
  /** Kinds where only the first word is taken for the second: an accent is lost far oftener than put in, a rare word seldom meant. */
  readonly oneWay: ReadonlySet<string>;
  readonly reasons: Readonly<Record<string, { readonly es: string; readonly en: string }>>;
}

export interface Stand {
  readonly word: string;
  readonly alternatives: readonly Alternative[];
}

/** The listed pairs, by either word; and the words that stand in for them. */
export class KindIndex {
  private readonly listed = new Map<string, Alternative[]>();
  /** Examples of a role for want of its own. */
  readonly standIns = new Map<string, Alternative[]>();
  /** First words of alternatives of several words. */
  readonly heads = new Set<string>();

  constructor(readonly kinds: SlotKinds) {
    for (const [kind, line] of Object.entries(kinds.listed))
      for (const [i, one] of line.split(/\s+/).filter(Boolean).entries()) {
        const [[a, inA], [b, inB]] = [sideOf(one.split('/')[0]), sideOf(one.split('/')[1])];
        const pair = `${kind} ${i}`;
        this.add(this.listed, a, { text: b, kind, role: 1, pair });
        this.add(this.listed, b, { text: a, kind, role: 0, pair });
        for (const word of inA) this.add(this.standIns, word, { text: b, kind, role: 1, pair });
        for (const word of inB) this.add(this.standIns, word, { text: a, kind, role: 0, pair });
        for (const side of [a, b]) if (side.includes(' ')) this.heads.add(side.slice(0, side.indexOf(' ')));
      }
  }

  private add(map: Map<string, Alternative[]>, word: string, alternative: Alternative): void {
    map.set(word, [...(map.get(word) ?? []), alternative]);
  }

  /** @param has whether the dictionary has a word. @param word lower case, with one space between several. */
  of(word: string, has: (word: string) => boolean): Alternative[] {
    const found = [...(this.listed.get(word) ?? [])];
    if (word.includes(' ') || this.kinds.fixed.has(word)) return found;
    for (const { kind, alternatives } of this.kinds.shapes)
      for (const [text, role] of alternatives(word))
        if (!found.some((one) => one.text === text) && !this.kinds.fixed.has(text) && has(text))
          found.push({ text, kind, role, pair: role === 1 ? `${word}/${text}` : `${text}/${word}` });
    return found;
  }
}

/** A word, and those that stand in for it. */
function sideOf(side = ''): readonly [string, readonly string[]] {
  const [word = '', more = ''] = side.split(':');
  return [
    word.replaceAll('_', ' '),
    more
      .split(',')
      .filter(Boolean)
      .map((one) => one.replaceAll('_', ' ')),
  ];
}

export const hashOfKind = (kind: string): number => hashOf(`kind ${kind}`);
export const hashOfPair = (pair: string): number => hashOf(`pair ${pair}`);
