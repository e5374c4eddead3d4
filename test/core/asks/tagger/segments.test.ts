import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../../core/contract.js';
import { readSegments } from '../../../../core/asks/tagger/read.js';
import { tokensOf } from '../../../../core/text/tokens.js';

const segments = (text: string, lang: Lang) =>
  readSegments(text, [{ start: 0, end: text.length }], lang).segments.map((s) => text.slice(s.start, s.end));

describe('segments are cut wherever a clause may begin', () => {
  it.each<[string, Lang, readonly string[]]>([
    ['Hola, ¿cuándo llega y cuánto cuesta?', 'es', ['Hola', 'cuándo llega', 'y cuánto cuesta']],
    ['compre la mesa ayer y como la puedo devolver', 'es', ['compre la mesa ayer', 'y como la puedo devolver']],
    ['quiero saber si llega el jueves', 'es', ['quiero saber si llega el jueves']],
    ['The lid is cracked, can you send another?', 'en', ['The lid is cracked', 'can you send another']],
    ['i ordered two and got one can i keep it', 'en', ['i ordered two', 'and got one', 'can i keep it']],
  ])('%s', (text, lang, want) => {
    expect(segments(text, lang)).toEqual(want);
  });

  it('they cover every word once, in order', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'hola',
          'y',
          'cuándo',
          'llega',
          ', ',
          '. ',
          '?',
          '¿',
          '\n',
          ' ',
          'que',
          'me',
          'podéis',
          'can',
          'you',
          '- ',
          '1) ',
          '😠',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom<Lang>('es', 'en'), (t, lang) => {
        const read = readSegments(t, [{ start: 0, end: t.length }], lang);
        expect(read.segments.flatMap((s) => s.tokens.map((token) => token.start))).toEqual(tokensOf(t).map((token) => token.start));
        expect(read.features.length).toBe(read.segments.length);
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
});
