import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../../core/contract.js';
import { readSegments } from '../../../../core/asks/tagger/read.js';
import type { Zone } from '../../../../core/text/zones.js';
import { askTextOf } from '../../../../core/asks/ask-text.js';
import { asMessage } from '../../../support/readings.js';

function read(text: string, lang: Lang) {
  const message = asMessage(text, lang),
    zones: readonly Zone[] = [{ start: 0, end: message.text.length, kind: 'earlier' }];
  return { text: message.text, ...readSegments(askTextOf(message, zones), []) };
}
const segments = (given: string, lang: Lang) => {
  const { text, segments } = read(given, lang);
  return segments.map((s) => text.slice(s.start, s.end));
};

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
        const { text, segments, features } = read(t, lang);
        const words = asMessage(text, lang).words.map((word) => word.start),
          own = segments.flatMap((s) => s.tokens.map((token) => token.start));
        expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
        // The mark of a list item is no word of its sentence.
        for (const start of words.filter((at) => !own.includes(at))) expect(text.slice(start)).toMatch(/^\d/);
        expect(features.length).toBe(segments.length);
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
});
