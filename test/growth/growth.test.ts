import { describe, expect, it } from 'vitest';
import { expectLinear, flood, growthOf } from '../support/growth.js';

/** Sizes that what is quadratic gets through quickly. */
const SMALL = { from: 400 };

/** Every pair of a text's units, and nothing clever. */
function pairs(text: string): number {
  let same = 0;
  for (let i = 0; i < text.length; i++) for (let k = 0; k < i; k++) if (text.charCodeAt(i) === text.charCodeAt(k)) same++;
  return same;
}

function sum(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) total += text.charCodeAt(i);
  return total;
}

describe('a cost that grows with the size', () => {
  it.each<[string, string, (text: string) => unknown]>([
    ['one pass over the text', 'hola ', sum],
    ['a sort', 'hola, ', (text) => text.split(',').sort()],
    ['a regular expression', '3 de mayo ', (text) => text.match(/\d de [a-z]+/gu)],
    ['next to nothing', 'a', (text) => text.length],
    [
      'a step: from some size on, everything costs four times as much',
      'a',
      (text) => {
        for (let i = 0; i < (text.length > 50_000 ? 4 : 1); i++) sum(text);
      },
    ],
  ])('is let pass: %s', (_name, unit, run) => {
    expectLinear(flood(unit), run);
  });
});

describe('a cost that grows with the square of the size', () => {
  it.each<[string, string, (text: string) => unknown]>([
    ['pairs', 'ab', pairs],
    ['a regular expression that looks for its end from every beginning', 'a', (text) => /a+b/.test(text)],
    ['a search of what is left, for every word', 'no ', (text) => text.split(' ').map((_word, at, words) => words.indexOf('sí', at))],
  ])('is told: %s', (_name, unit, run) => {
    expect(() => {
      expectLinear(flood(unit), run, SMALL);
    }).toThrow(/^Not linear: the median slope is [12]\.\d\d .*: \d+ \d+\.\d\d ms, \d+ \d+\.\d\d ms \(×2\^/);
  });

  it('is told of a function that remembers, when its input is made anew', () => {
    const remembering = () => {
      const known = new Map<string, number>();
      return (text: string) => {
        if (!known.has(text)) known.set(text, pairs(text));
      };
    };
    expect(() => {
      expectLinear(
        (size) => ({ text: 'a'.repeat(size), check: remembering() }),
        ({ text, check }) => {
          check(text);
        },
        SMALL,
      );
    }).toThrow('Not linear');
  });

  it('stops itself: no size is tried beyond one that took 300 ms', () => {
    const { times } = growthOf(flood('ab'), pairs, SMALL);
    expect(times.slice(0, -1).every((time) => time <= 300)).toBe(true);
  });
});
