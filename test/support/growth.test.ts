import { describe, expect, it } from 'vitest';
import { expectLinear, flood } from './growth.js';

/** What is quadratic needs no second attempt to be told, and is slow by its nature. */
const ONCE = { from: 400, attempts: 1 };

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
  it('is let pass: one pass over the text, a sort, a regular expression, next to nothing', () => {
    expectLinear(flood('hola '), sum);
    expectLinear(flood('hola, '), (text) => text.split(',').sort());
    expectLinear(flood('3 de mayo '), (text) => text.match(/\d de [a-z]+/gu));
    expectLinear(flood('a'), (text) => text.length);
  });
});

describe('a cost that grows with the square of the size', () => {
  it('is told: pairs', () => {
    expect(() => { expectLinear(flood('ab'), pairs, ONCE); }).toThrow(/^Not linear: size \d+ takes/);
  });

  it('is told: a regular expression that looks for its end from every beginning', () => {
    expect(() => { expectLinear(flood('a'), (text) => /a+b/.test(text), ONCE); }).toThrow('Not linear');
  });

  it('is told: a search of what is left, for every word', () => {
    expect(() => { expectLinear(flood('no '), (text) => text.split(' ').map((_word, at, words) => words.indexOf('sí', at)), ONCE); }).toThrow('Not linear');
  });

  it('is told of a function that remembers, when its input is made anew', () => {
    const remembering = () => {
      const known = new Map<string, number>();
      return (text: string) => { if (!known.has(text)) known.set(text, pairs(text)); };
    };
    expect(() => { expectLinear((size) => ({ text: 'a'.repeat(size), check: remembering() }), ({ text, check }) => { check(text); }, ONCE); }).toThrow('Not linear');
  });
});
