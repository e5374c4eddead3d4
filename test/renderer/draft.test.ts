import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixChange } from '../../core/findings/fix.js';
import { cleanText } from '../../core/text/clean.js';
import { looksBinary } from '../../renderer/state/paste.js';

const apply = (draft: string, change: { from: number; to: number; insert: string }) =>
  draft.slice(0, change.from) + change.insert + draft.slice(change.to);

describe('fixes', () => {
  it('replaces the words where they stand now', () => {
    expect(
      apply('Todo va BIEN hoy.', fixChange('Todo va BIEN hoy.', { from: 8, to: 12 }, { label: '', kind: 'replace', text: 'bien' })),
    ).toBe('Todo va bien hoy.');
  });
  it('removing a word leaves one space, and none before a full stop', () => {
    const draft = 'Le llamaremos en breve para ello.';
    expect(apply(draft, fixChange(draft, { from: 14, to: 22 }, { label: '', kind: 'remove' }))).toBe('Le llamaremos para ello.');
    expect(apply('Gracias de nuevo.', fixChange('Gracias de nuevo.', { from: 8, to: 16 }, { label: '', kind: 'remove' }))).toBe('Gracias.');
    expect(apply('Hola', fixChange('Hola', { from: 0, to: 4 }, { label: '', kind: 'remove' }))).toBe('');
  });
  it('words put after others get their space', () => {
    expect(
      apply('Le llamaremos.', fixChange('Le llamaremos.', { from: 3, to: 13 }, { label: '', kind: 'insertAfter', text: 'mañana' })),
    ).toBe('Le llamaremos mañana.');
  });
  it('what is missing altogether goes after the greeting, as a paragraph', () => {
    const sorry = { label: '', kind: 'insertAfter', text: 'Sentimos el retraso.' } as const;
    expect(apply('Hola, María:\n\nLlega hoy.', fixChange('Hola, María:\n\nLlega hoy.', { from: 0, to: 0 }, sorry))).toBe(
      'Hola, María:\n\nSentimos el retraso.\n\nLlega hoy.',
    );
    expect(apply('Llega hoy.', fixChange('Llega hoy.', { from: 0, to: 0 }, sorry))).toBe('Sentimos el retraso.\n\nLlega hoy.');
    expect(apply('', fixChange('', { from: 0, to: 0 }, sorry))).toBe('Sentimos el retraso.');
  });
  it('a rule that says where is obeyed', () => {
    expect(
      apply(
        'Hola. Llega.',
        fixChange('Hola. Llega.', { from: 0, to: 0 }, { label: '', kind: 'insertAfter', text: ' Sentimos esto.', at: 5 }),
      ),
    ).toBe('Hola. Sentimos esto. Llega.');
  });
  it('any fix on any words stays inside the draft', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('replace', 'insertAfter', 'remove'),
        fc.string({ maxLength: 9 }),
        (draft, a, b, kind, text) => {
          const [from, to] = [Math.min(a, b, draft.length), Math.min(Math.max(a, b), draft.length)];
          const change = fixChange(draft, { from, to }, { label: '', kind: kind as 'replace', text });
          return change.from >= 0 && change.to >= change.from && change.to <= draft.length;
        },
      ),
      { seed: 7 },
    );
  });
});

describe('pasted text', () => {
  it('loses what word processors leave, not its words', () => {
    expect(cleanText('Hola,\u00a0María:\r\n\r\nva\u200b de ca\u00admino \u2028fin  \n')).toBe('Hola, María:\n\nva de camino\nfin\n');
  });
  it('keeps the blank of a signature’s mark', () => {
    expect(cleanText('Gracias\n-- \nMaría  \n')).toBe('Gracias\n-- \nMaría\n');
  });
  it('is refused when it is a file’s bytes', () => {
    expect([looksBinary('\u0000\u0001PK'), looksBinary('Hola\n\tMaría'), looksBinary('')]).toEqual([true, false, false]);
  });
});
