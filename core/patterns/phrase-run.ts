/** Simulates a compiled pattern state set by state set: time is words × states, whatever the text. */
import type { Span } from '../contract.js';
import type { CheckOp, Op, Program, Reached, WordOp } from './phrase-compile.js';
import type { TextView } from './text-view.js';

/** Words [from, to) of the view and the characters they cover. */
export interface PhraseMatch extends Span {
  readonly from: number;
  readonly to: number;
  readonly pattern: number;
}

/** Runs all branches side by side from a word of a sentence; @returns the index after the longest match, or −1. */
export function longest(program: Program, view: TextView, from: number, sentence: number): number {
  let current = reach(program, [program.start], view, from, sentence);
  let best = current.matched ? from : -1;
  for (let at = from; current.words.length > 0; at++) {
    const word = view.words[at];
    if (word === undefined || word.sentence !== sentence) break;
    const targets: number[] = [];
    for (const op of current.words) if (!targets.includes(op.next) && op.test(word, view)) targets.push(op.next);
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

/** What states reach without reading a word: put together from what each of them does, where no check stands in any. */
function reach(program: Program, from: readonly number[], view: TextView, at: number, sentence: number): Reached {
  const [first] = from;
  const alone = first === undefined ? null : fixedClosure(program, first);
  if (from.length === 1 && alone !== null) return alone;
  if (alone === null || !from.every((state) => fixedClosure(program, state) !== null))
    return walk(program, from, (check) => check.holds(view, at, sentence));
  const all = from.map((state) => fixedClosure(program, state) as Reached);
  return { words: all.flatMap(({ words }) => words), matched: all.some(({ matched }) => matched) };
}
