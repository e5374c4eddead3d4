import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINAL, LAST, SYMBOL_MASK, TARGET_SHIFT } from '../../../core/graph/arcs.js';
import { TIER_CLASSES } from '../../../core/spelling/format.js';
import { Graph } from '../../../core/spelling/graph.js';
import { compileWords } from '../../../core/spelling/writer.js';

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcdeñáíABC-'") });
function* allOf(graph: Graph, arcs: Uint32Array, node: number, prefix = ''): Generator<string> {
  for (let at = node; at !== 0; at++) {
    const arc = arcs[at] as number;
    const text = prefix + String.fromCharCode(graph.units[arc & SYMBOL_MASK] as number);
    if (arc & FINAL) yield text;
    if (arc >>> TARGET_SHIFT) yield* allOf(graph, arcs, arc >>> TARGET_SHIFT, text);
    if (arc & LAST) return;
  }
}

const entry = (text: string) => ({ word: text, derived: text.length % 2 === 0 });

describe('the compiled graph', () => {
  it('holds exactly the words it was given, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 200 }), word, (words, other) => {
        const graph = new Graph(compileWords(words.map(entry)));
        expect([...graph.all()].sort()).toEqual([...words].sort());
        expect(graph.has(other)).toBe(words.includes(other));
        for (const text of words) expect(graph.isDerived(text)).toBe(text.length % 2 === 0);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('does not depend on the order of the words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), (words) => {
        expect(compileWords([...words].reverse().map(entry))).toEqual(compileWords(words.map(entry)));
      }),
      { seed: 6, numRuns: 30 },
    );
  });

  it('gives back the class of frequency of its words', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i.toString(36)}`);
    const classes = new Map(words.map((text, i) => [text, 1 + (i % 31)]));
    const graph = new Graph(compileWords(words.map(entry), classes));
    const wrong = words.filter((text) => graph.frequency(text) !== classes.get(text));
    expect(wrong.length).toBeLessThan(words.length * 0.01);
  });

  it('keeps its commoner words in graphs of their own, the commonest first', () => {
    const words = Array.from({ length: 62 }, (_, i) => `w${i}`);
    const graph = new Graph(compileWords(words.map(entry), new Map(words.map((text, i) => [text, i % 32]))));
    const held = graph.tiers.map(({ arcs, root }) => [...allOf(graph, arcs, root)].length);
    expect(held.at(-1)).toBe(62);
    expect(held).toEqual([...held].sort((a, b) => a - b));
    expect(graph.tiers.map(({ most }) => most)).toEqual([31, ...TIER_CLASSES.map((least) => least - 1)]);
  });

  it('works at any offset of a larger buffer, and refuses what it is not', () => {
    const bytes = compileWords(['casa', 'caso'].map(entry));
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(new Graph(larger.subarray(3)).has('casa')).toBe(true);
    expect(() => new Graph(new Uint8Array(3))).toThrow();
    expect(() => new Graph(new Uint8Array(100))).toThrow();
    expect(() => new Graph(bytes.slice(0, bytes.length - 20))).toThrow();
  });

  it('can be empty', () => {
    expect(new Graph(compileWords([])).has('a')).toBe(false);
  });
});
