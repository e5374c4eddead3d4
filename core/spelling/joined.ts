/** Words that a stray space has broken in two: "de volución", "env iado", "tele fono". */
import { casingOf } from './casing.js';
import type { WrongToken } from './check.js';
import type { Graph } from './graph.js';
import type { SpellToken } from './tokens.js';

/** Two neighbouring tokens that are one word. */
interface Broken {
  readonly first: number;
  readonly word: string;
}

/** Letters of a word that is told from the chance meeting of two. */
const LEAST_LETTERS = 6;
/** Least class of frequency of the whole: some sixteen thousand words. */
const COMMON = 4;

/**
 * @param wrong the tokens that are no words; at least one of a pair must be.
 * @param isNear whether something common is so near to a wrong token that it is meant rather.
 * @returns the pairs that make a common listed word, first to last, none sharing a token.
 */
export function brokenWords(
  text: string,
  tokens: readonly SpellToken[],
  wrong: readonly WrongToken[],
  graph: Graph,
  isNear: (word: string) => boolean,
): Broken[] {
  const found: Broken[] = [];
  let free = 0;
  for (const { index, verdict } of wrong) {
    if (verdict !== 'misspelt') continue;
    const first = [index - 1, index].find((at) => at >= free && joins(text, tokens[at], tokens[at + 1], graph));
    if (first === undefined || isNear((tokens[index] as SpellToken).text)) continue;
    found.push({ first, word: joinedOf(tokens[first] as SpellToken, tokens[first + 1] as SpellToken) });
    free = first + 2;
  }
  return found;
}

const joinedOf = (a: SpellToken, b: SpellToken) => a.text + b.text;

function joins(text: string, a: SpellToken | undefined, b: SpellToken | undefined, graph: Graph): boolean {
  if (!a || !b || text.slice(a.end, b.start) !== ' ' || casingOf(b.text) !== 'lower') return false;
  const whole = joinedOf(a, b).toLowerCase();
  const arc = whole.length >= LEAST_LETTERS && !/[-'’]/u.test(whole) && graph.has(whole);
  return arc && !graph.isDerived(whole) && graph.frequency(whole) >= COMMON;
}
