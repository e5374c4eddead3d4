/** What is kept of single words goes with the case. */
import { expect, it } from 'vitest';
import { WordMemory } from '../../../core/language/word-memory.js';
import { ReadingCache } from '../../../core/reading/cache.js';

function counting(most: number) {
  const read: string[] = [];
  const memory = new WordMemory<number>(most);
  return { read, of: (word: string) => memory.of(word, (one) => read.push(one)) };
}

it('reads a word once, and once more when the case was dropped', () => {
  const { read, of } = counting(10);
  of('Gumersinda');
  of('Gumersinda');
  expect(read).toEqual(['Gumersinda']);
  new ReadingCache().clear();
  of('Gumersinda');
  expect(read).toEqual(['Gumersinda', 'Gumersinda']);
});

it('holds no more words than it may', () => {
  const { read, of } = counting(2);
  for (const word of ['a', 'b', 'c', 'c', 'a']) of(word);
  expect(read).toEqual(['a', 'b', 'c', 'a']);
});
