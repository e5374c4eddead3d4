/** Simulates a compiled pattern state set by state set: time is words × states, whatever the text. */
import type { Span } from '../contract.js';
import type { CheckOp, Op, Program, Reached, WordOp } from './phrase-compile.js';
import type { TextView, ViewWord } from './text-view.js';
import type { WordIndex } from './word-index.js';

/** Words [from, to) of the view and the characters they cover. */
export interface PhraseMatch extends Span {
  readonly from: number;
  readonly to: number;
  readonly pattern: number;
}

/** Where the patterns of a list may begin: by word, by verb, or anywhere; patterns are told by their place in the list. */
export interface Starts {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly lemmas: ReadonlyMap<string, readonly number[]>;
  readonly anywhere: readonly number[];
}

/** @returns the words that the patterns of a list can begin with, so that a text's words are looked up once for them all. */
export function startsOf(programs: readonly Program[]): Starts {
  const words = new Map<string, number[]>();
  const lemmas = new Map<string, number[]>();
  const anywhere: number[] = [];
  programs.forEach(({ first }, i) => {
    if (first === null) anywhere.push(i);
    for (const word of first?.words ?? []) put(words, word, i);
    for (const lemma of first?.lemmas ?? []) put(lemmas, lemma, i);
  });
  return { words, lemmas, anywhere };
}

/** @returns for each pattern that may begin in the text, the words at which it may, in order. */
export function beginnings({ words, lemmas, anywhere }: Starts, index: WordIndex): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  meet(words, index.at, found);
  if (lemmas.size > 0) meet(lemmas, index.lemmasAt, found);
  for (const i of anywhere) found.set(i, index.positions);
  return found;
}

/** Goes through the shorter of the two lists. */
function meet(
  wanted: ReadonlyMap<string, readonly number[]>,
  there: ReadonlyMap<string, readonly number[]>,
  found: Map<number, readonly number[]>,
): void {
  const [short, long] = wanted.size < there.size ? [wanted, there] : [there, wanted];
  for (const [word, list] of short) {
    const other = long.get(word);
    if (other === undefined) continue;
    const [patterns, positions] = short === wanted ? [list, other] : [other, list];
    for (const i of patterns) found.set(i, united(found.get(i), positions));
  }
}

function united(a: readonly number[] | undefined, b: readonly number[]): readonly number[] {
  return a === undefined ? b : [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (known.at(-1) !== value) known.push(value);
}

/** @param starts the words at which a match may begin, in order. @returns the matches of one pattern, none overlapping another. */
export function run(program: Program, view: TextView, starts: readonly number[], pattern: number): readonly PhraseMatch[] {
  const found: PhraseMatch[] = [];
  let free = 0;
  for (const from of starts) {
    if (from < free) continue;
    const word = view.words[from] as ViewWord;
    const to = longest(program, view, from, word.sentence);
    if (to <= from) continue;
    free = to;
    found.push({ from, to, start: word.start, end: (view.words[to - 1] as ViewWord).end, pattern });
  }
  return found;
}

/** Runs all branches side by side; @returns the index after the longest match, or −1. */
function longest(program: Program, view: TextView, from: number, sentence: number): number {
  let current = reach(program, [program.start], view, from, sentence);
  let best = current.matched ? from : -1;
  for (let at = from; current.words.length > 0; at++) {
    const word = view.words[at];
    if (word === undefined || word.sentence !== sentence) break;
    const targets: number[] = [];
    for (const op of current.words) if (op.test(word, view)) targets.push(op.next);
    if (targets.length === 0) break;
    current = reach(program, targets, view, at + 1, sentence);
    if (current.matched) best = at + 1;
  }
  return best;
}

/** The words that may come next from some states, passing every check for which `holds`. */
function walk(program: Program, from: readonly number[], holds: (check: CheckOp) => boolean): Reached {
  const words: WordOp[] = [];
  const seen = new Set<number>();
  const stack = [...from];
  let matched = false;
  while (stack.length > 0) {
    const index = stack.pop() as number;
    if (seen.has(index)) continue;
    seen.add(index);
    const op = program.ops[index] as Op;
    if (op.kind === 'match') matched = true;
    else if (op.kind === 'word') words.push(op);
    else if (op.kind === 'split') stack.push(...op.to);
    else if (holds(op)) stack.push(op.next);
  }
  return { words, matched };
}

/** The closure of one state when no check stands in it, else null. */
function fixedClosure(program: Program, state: number): Reached | null {
  const known = program.closures[state];
  if (known !== undefined) return known;
  let fixed = true;
  const reached = walk(program, [state], () => {
    fixed = false;
    return false;
  });
  const closure = fixed ? reached : null;
  program.closures[state] = closure;
  return closure;
}

function reach(program: Program, from: readonly number[], view: TextView, at: number, sentence: number): Reached {
  if (from.length === 1) {
    const fixed = fixedClosure(program, from[0] as number);
    if (fixed !== null) return fixed;
  }
  return walk(program, from, (check) => check.holds(view, at, sentence));
}
