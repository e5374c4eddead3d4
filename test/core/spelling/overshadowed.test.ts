import { describe, expect, it } from 'vitest';
import { lostMarks, slipTeller } from '../../../resources/recipes/dictionaries/spanish/overshadowed.js';

describe('prefixed words one letter from a common one', () => {
  const common = ['demostrar', 'distribuir', 'presidente', 'posición'];
  const isSlip = slipTeller(common, (word) => common.includes(word));

  it.each(['desmostrar', 'disstribuir', 'distibuir', 'distribuer'])('%s is a slip', (word) => expect(isSlip(word)).toBe(true));
  it.each(['redistribuir', 'expresidente', 'presidenta', 'demostrar', 'superposición'])('%s is none', (word) =>
    expect(isSlip(word)).toBe(false),
  );
});

describe('rare words that are common ones without their marks', () => {
  const words = new Map([
    ['enseñar', false],
    ['ensenar', false],
    ['pétalos', false],
    ['petalos', true],
    ['publico', false],
    ['público', false],
    ['cana', false],
    ['caña', false],
  ]);

  it('a tilde, or an accent that grammar makes sense without, go; a verb of its own and a common word stay', () => {
    expect(lostMarks(words, ['público', 'enseñar', 'pétalos', 'caña', 'cana'])).toEqual(['ensenar', 'petalos']);
  });
});
