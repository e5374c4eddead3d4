/**
 * Weighted cues: lists of words and phrases as data, compiled to one matcher a list. A cue is
 * written folded; `*` at a word's end stands for any ending, `_` for one word, `a|b` for either.
 */

export interface CueClass {
  readonly name: string;
  /** Evidence of one hit; negative speaks against. */
  readonly weight: number;
  readonly cues: readonly string[];
}

export interface CueHit { readonly name: string; readonly weight: number; readonly start: number; readonly end: number }

const WORD = '[\\p{L}\\p{N}]';

function source(cue: string): string {
  return cue.split(' ').map((word) =>
    word === '_' ? `${WORD}+` : `(?:${word.split('|').map((w) => (w.endsWith('*') ? `${w.slice(0, -1)}${WORD}*` : w)).join('|')})`).join('[ ,]{1,3}');
}

/**
 * Compiles classes of cues. Matching is linear: literal alternatives, no nested repetition.
 * @returns a function that lists the hits in a folded text; overlapping hits of one class count once.
 */
export function compileCues(classes: readonly CueClass[]): (folded: string) => CueHit[] {
  const compiled = classes.map(({ name, weight, cues }) => ({
    name, weight, pattern: new RegExp(`(?<!${WORD})(?:${[...cues].sort((a, b) => b.length - a.length).map(source).join('|')})(?!${WORD})`, 'gu'),
  }));
  return (folded) => compiled.flatMap(({ name, weight, pattern }) =>
    [...folded.matchAll(pattern)].map((m) => ({ name, weight, start: m.index, end: m.index + m[0].length })));
}
