import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../core/text/word-diff.js';

describe('what changed between two texts', () => {
  it('is told word by word', () => {
    expect(wordDiff('Llega en dos días.', 'Llega en tres días.')).toEqual([
      { kind: 'same', text: 'Llega en ' },
      { kind: 'removed', text: 'dos' },
      { kind: 'added', text: 'tres' },
      { kind: 'same', text: ' días.' },
    ]);
    expect(wordDiff('', 'Hola')).toEqual([{ kind: 'added', text: 'Hola' }]);
    expect(wordDiff('Hola', 'Hola')).toEqual([{ kind: 'same', text: 'Hola' }]);
  });

  it('makes up both texts, whatever they hold', () => {
    const text = fc
      .array(fc.constantFrom('uno', 'dos', ' ', '\n', 'constructor', '__proto__', '😀', '\t'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(
          parts
            .filter(({ kind }) => kind !== 'added')
            .map((part) => part.text)
            .join(''),
        ).toBe(before);
        expect(
          parts
            .filter(({ kind }) => kind !== 'removed')
            .map((part) => part.text)
            .join(''),
        ).toBe(after);
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it('of long texts is told in bounded time', () => {
    const long = Array.from({ length: 50_000 }, (_none, i) => `palabra${i % 7}`);
    const began = Date.now();
    wordDiff(long.join(' '), long.toReversed().join(' '));
    wordDiff(long.join('\n'), long.toReversed().join('\n'));
    expect(Date.now() - began).toBeLessThan(2_000);
  });
});
