/** What changed between two texts, word by word, for people to read. */
import { diffComm } from 'node-diff3';

/** A stretch of text that both have, only the earlier had, or only the later has. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Comparing costs up to the square of the number of words: longer texts are compared line by line. */
const MOST_WORDS = 3_000;

/** @returns the parts in order; those that are not `added` make up `before`, those that are not `removed` make up `after`. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const words = [before, after].map((text) => text.split(/(\s+)/).filter((word) => word !== '')) as [string[], string[]];
  const [a, b] = Math.max(words[0].length, words[1].length) > MOST_WORDS ? [before.split(/(?<=\n)/), after.split(/(?<=\n)/)] : words;
  if (Math.max(a.length, b.length) > MOST_WORDS)
    return parts([
      ['removed', before],
      ['added', after],
    ]);
  return parts(
    diffComm(a, b).flatMap((part): [DiffPart['kind'], string][] =>
      'common' in part && part.common !== undefined
        ? [['same', part.common.join('')]]
        : [
            ['removed', (part.buffer1 ?? []).join('')],
            ['added', (part.buffer2 ?? []).join('')],
          ],
    ),
  );
}

const parts = (all: readonly (readonly [DiffPart['kind'], string])[]): DiffPart[] =>
  all.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }));
