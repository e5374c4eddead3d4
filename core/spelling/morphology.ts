import type { AccentRule } from './accents.js';
import { FINAL, DERIVED } from '../graph/arcs.js';
import type { Graph } from './graph.js';

/** How a language makes words that no dictionary lists in full. */
export interface Morphology {
  /** Elements that go before words; the hyphen is not written. */
  readonly prefixes: readonly string[];
  /** Learned elements that end words, each in all its forms; a learned word is a prefix and one of these. */
  readonly finals?: RegExp;
  /** Those that put the stress on the vowel before them: "rodó-fito" of rodo-. */
  readonly stressing?: RegExp;
  /** Endings that only names of substances have, which are coined faster than listed. */
  readonly substances?: RegExp;
  /** Learned endings that tell where the accent is: a word that bears it there is well made. */
  readonly accents?: readonly AccentRule[];
  /** Whether r is doubled after a prefix that ends in a vowel: "autorretrato", never "autoretrato". */
  readonly doublesR: boolean;
  /** Endings and what stood in their place in the word it is made from. `$1` and so on may be used. */
  readonly suffixes: readonly (readonly [RegExp, readonly string[]])[];
  /** The same for endings that anybody adds to anything on purpose (diminutives): a neighbour among the listed words is no reason to doubt. */
  readonly evaluative?: readonly (readonly [RegExp, readonly string[]])[];
}

/** Shortest word that may be made so, and shortest word it may be made from: shorter ones are made by chance. */
const SHORTEST_FORMED = 8;
const SHORTEST_BASE = 4;
/** A prefix of two letters is soon mistyped into being. */
const SHORTEST_AFTER_TWO = 7;
const SHORTEST_PREFIXED = 5;

/**
 * Whether a word that the dictionary lacks is well made from one that it lists: "minimalidad",
 * "pseudovídeo". Only listed words vouch for others, never those that grammar made.
 * @param word lower case.
 */
export function isFormed(graph: Graph, { prefixes, finals, stressing, substances, doublesR, suffixes }: Morphology, word: string): boolean {
  if (word.length < SHORTEST_FORMED) return false;
  const listed = (base: string) => (graph.find(base) & (FINAL | DERIVED)) === FINAL;
  if (substances?.test(word)) return true;
  for (const prefix of prefixes) {
    if (stressing && prefix.endsWith('o') && word.startsWith(`${prefix.slice(0, -1)}ó`) && stressing.test(word.slice(prefix.length)))
      return true;
    if (!word.startsWith(prefix)) continue;
    const base = baseAfter(prefix, word.slice(prefix.length), doublesR);
    if (base.length >= (prefix.length < 3 ? SHORTEST_AFTER_TWO : SHORTEST_PREFIXED) && listed(base)) return true;
    if (finals?.test(word.slice(prefix.length))) return true;
  }
  for (const [ending, sources] of suffixes) {
    if (
      ending.test(word) &&
      sources.some((source) => {
        const base = word.replace(ending, source);
        return base.length >= SHORTEST_BASE && listed(base);
      })
    )
      return true;
  }
  return false;
}

/** Shortest word that may be a diminutive or augmentative, and shortest word it may be made from. */
const SHORTEST_EVALUATIVE = 6;

/** "bolsita" from "bolsa", "abrazote" from "abrazo". @param word lower case. */
export function isEvaluative(graph: Graph, { evaluative = [] }: Morphology, word: string): boolean {
  if (word.length < SHORTEST_EVALUATIVE) return false;
  const listed = (base: string) =>
    base.length >= SHORTEST_BASE && (graph.find(base) & (FINAL | DERIVED)) === FINAL && graph.frequency(base) > 0;
  return evaluative.some(([ending, sources]) => ending.test(word) && sources.some((source) => listed(word.replace(ending, source))));
}

/** What a prefix stands before, '' when it is misspelt there. */
function baseAfter(prefix: string, rest: string, doublesR: boolean): string {
  if (!doublesR || !rest.startsWith('r') || !/[aeiou]$/.test(prefix)) return rest;
  return rest.startsWith('rr') ? rest.slice(1) : '';
}
