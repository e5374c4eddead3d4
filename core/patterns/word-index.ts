/** From each word, and each verb, to where it stands: what tells a pattern where it may begin. */
import type { Lang } from '../contract.js';
import { readVerb } from '../language/verbs.js';
import { fold } from '../text/fold.js';

/** What of a word is looked up; `sentence` is −1 in an exempt stretch. */
interface IndexedWord {
  readonly fold: string;
  readonly lower: string;
  readonly sentence: number;
}
/** Its words, from one up to, not including, the other. */
interface WordRange {
  readonly from: number;
  readonly to: number;
}

export interface WordIndex {
  /** Folded word → positions. */
  readonly at: ReadonlyMap<string, readonly number[]>;
  /** Verb lemma, folded → positions; read on first use. */
  readonly lemmasAt: ReadonlyMap<string, readonly number[]>;
  readonly positions: readonly number[];
}

/** @returns the words of these sentences, in order, but for exempt ones. */
export function indexOf(words: readonly IndexedWord[], sentences: readonly WordRange[], lang: Lang): WordIndex {
  const at = new Map<string, number[]>();
  const positions: number[] = [];
  for (const { from, to } of sentences) {
    for (let i = from; i < to; i++) {
      const word = words[i] as IndexedWord;
      if (word.sentence < 0) continue;
      positions.push(i);
      add(at, word.fold, i);
    }
  }
  let lemmas: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    at,
    positions,
    get lemmasAt() {
      return (lemmas ??= lemmasOf(words, positions, lang));
    },
  };
}

function lemmasOf(words: readonly IndexedWord[], positions: readonly number[], lang: Lang): Map<string, number[]> {
  const lemmas = new Map<string, number[]>();
  for (const i of positions) for (const { lemma } of readVerb((words[i] as IndexedWord).lower, lang)) add(lemmas, fold(lemma), i);
  return lemmas;
}

function add(index: Map<string, number[]>, key: string, position: number): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [position]);
  else if (list[list.length - 1] !== position) list.push(position);
}
