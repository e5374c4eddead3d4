import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../core/text/normalise.js';
import { expectLinear, flood } from '../../support/growth.js';

const decomposed = (text: string) => text.normalize('NFD');

describe('a text is read in one way of writing, whatever program it came from', () => {
  it.each([
    ['decomposed accents (a PDF on a Mac)', decomposed('¿Cuándo llegará el cigüeñal?'), '¿Cuándo llegará el cigüeñal?'],
    [
      'references of HTML without tags',
      'Hola, &iquest;cu&aacute;ndo llega?&nbsp;Gracias &amp; saludos',
      'Hola, ¿cuándo llega? Gracias & saludos',
    ],
    ['a reference to a combining accent', 'adi&#769;os', 'adíos'],
    ['quoted-printable in UTF-8', '=C2=BFCu=C3=A1ndo llega mi pe=\ndido? Son 30=20=E2=82=AC', '¿Cuándo llega mi pedido? Son 30 €'],
    [
      'quoted-printable in Latin-1',
      'Cu=E1ntos d=EDas tarda el env=EDo a Le=F3n, por fa=\nvor?',
      'Cuántos días tarda el envío a León, por favor?',
    ],
    ['soft hyphens and zero-width spaces', 'el trans\u00adpor\u00adtis\u200bta', 'el transportista'],
    ['hard, thin and narrow spaces', '1\u202f249,90\u00a0€', '1 249,90 €'],
    ['ligatures', 'la ﬁanza y el aﬂuente', 'la fianza y el afluente'],
    ['line ends', 'uno\r\ndos\rtres\u2028cuatro', 'uno\ndos\ntres\ncuatro'],
  ])('%s', (_what, given, want) => {
    expect(normalise(given).text).toBe(want);
  });

  it.each([
    'El total es a=20 y b=3D',
    'https://tienda.es/?id=20&copy=2&page=3',
    'Tom & Jerry; AT&T',
    'Cuesta < 20 € y > 10 €',
    '👩‍👩‍👧 ¡Gracias! 🇪🇸',
    'É, ñ y ü bien escritas',
  ])('leaves alone what is written as it is meant: %s', (text) => {
    expect(normalise(text).text).toBe(text);
  });

  it('shows what it found in the text as given', () => {
    const given = `Hola, &iquest;cu&aacute;ndo llega mi pe\u00addi\u00addo? ${decomposed('También')} quiero la ﬁanza.`;
    const read = normalise(given);
    const shown = (words: string) => {
      const at = read.text.indexOf(words);
      const span = read.toGiven({ start: at, end: at + words.length });
      return given.slice(span.start, span.end);
    };
    expect(shown('¿cuándo llega mi pedido?')).toBe('&iquest;cu&aacute;ndo llega mi pe\u00addi\u00addo?');
    expect(shown('pedido')).toBe('pe\u00addi\u00addo');
    expect(shown('También')).toBe(decomposed('También'));
    expect(shown('fianza')).toBe('ﬁanza');
  });
});

const pieces = fc
  .array(
    fc.constantFrom(
      'a',
      'á',
      'ñ',
      ' ',
      '\n',
      '\r\n',
      '\u0301',
      'e\u0301',
      '&',
      '&aacute;',
      '&#769;',
      '&nbsp;',
      '\u00ad',
      '\u00a0',
      'ﬃ',
      '=C3=A1',
      '=\n',
      '=20',
      '?',
      '😀',
      '\ud83d',
      'x',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('whatever comes in', () => {
  it('reads the same when it is read again, and is composed', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (given) => {
        const { text } = normalise(given);
        expect(text).not.toMatch(/[\u00a0\u00ad\u200b\u202f\r]/u);
        if (!text.includes('&') && !text.includes('=')) expect(normalise(text).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('leads every stretch back: in order, within the text, the whole to the whole, and neighbours do not overlap', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (given, a, b) => {
        const read = normalise(given);
        const length = read.text.length + 1;
        const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length)];
        const span = read.toGiven({ start, end });
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(given.length);
        if (start === end) expect(span.start).toBe(span.end);
        // What follows a stretch begins no earlier than the last thing in it.
        if (start < end && end < read.text.length) expect(read.toGiven({ start: end, end: end + 1 }).end).toBeGreaterThanOrEqual(span.end);
        expect(read.fromGiven(span.end)).toBeGreaterThanOrEqual(end);
        expect(read.fromGiven(span.end)).toBeLessThanOrEqual(read.text.length);
      }),
    );
  });

  it('gives a stretch whose own reading is the stretch read, when no change is cut in two', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('hola', decomposed('camión'), 'pe\u00addido', '&aacute;rbol', 'ﬁn', 'pan'), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.nat(),
        (words, pick) => {
          const read = normalise(words.join(' '));
          const of = read.text.split(' ');
          const i = pick % of.length;
          const start = of.slice(0, i).join(' ').length + (i > 0 ? 1 : 0);
          const span = read.toGiven({ start, end: start + (of[i] as string).length });
          expect(words.join(' ').slice(span.start, span.end)).toBe(words[i]);
        },
      ),
    );
  });

  it.each(['e\u0301', '&aacute;', '=C3=A1'])('costs in proportion to its length: %j repeated', (unit) => {
    expectLinear(flood(unit), (text) => normalise(text).toGiven({ start: 1, end: 2 }));
  });
});
