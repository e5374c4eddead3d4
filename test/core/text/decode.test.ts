import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../core/text/decode.js';

const latin = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((c) => (c === '€' ? 0x80 : c === '’' ? 0x92 : c === '“' ? 0x93 : c === '”' ? 0x94 : c === '…' ? 0x85 : c.charCodeAt(0))),
  );
const mac = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map(
      (c) => ({ á: 0x87, é: 0x8e, í: 0x92, ó: 0x97, ú: 0x9c, ñ: 0x96, '¿': 0xc0, '¡': 0xc1, '€': 0xdb, Ó: 0xee })[c] ?? c.charCodeAt(0),
    ),
  );
const dos = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((c) => ({ á: 0xa0, é: 0x82, í: 0xa1, ó: 0xa2, ú: 0xa3, ñ: 0xa4, '¿': 0xa8, '¡': 0xad, Ó: 0xe0 })[c] ?? c.charCodeAt(0)),
  );
const wide = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

describe('bytes of a file that comes in', () => {
  it.each([
    ['Devolución aceptada;dev;"Le reembolsaremos 19,90 € mañana."'],
    ['¿Cuándo llegará? Aún no sé'],
    ['Título;Texto'],
    ['Sra. Muñoz'],
    ['It’s 10 € — “fine”…'.replace('— ', '')],
    ['Piñata n.º 3'],
    ['CONTESTACIÓN AUTOMÁTICA'],
  ])('Windows-1252 by its letters: %s', (text) => {
    expect(decodeText(latin(text))).toEqual({ text, encoding: 'windows-1252', sure: false });
  });

  it.each([['¿Cuándo llegará? Mañana, según la devolución']])('Mac Roman and MS-DOS too: %s', (text) => {
    expect(decodeText(mac(text))).toEqual({ text, encoding: 'macintosh', sure: false });
    expect(decodeText(dos(text))).toEqual({ text, encoding: 'cp850', sure: false });
  });

  it('UTF-8 and UTF-16, with or without a mark, and says so', () => {
    const text = 'Título: «ñandú» — 10 €\r\n😀';
    for (const [bytes, encoding] of [
      [Buffer.from(text), 'utf-8'],
      [Buffer.from(`\ufeff${text}`), 'utf-8'],
      [wide(text, false), 'utf-16le'],
      [wide(`\ufeff${text}`, false), 'utf-16le'],
      [wide(text, true), 'utf-16be'],
      [wide(`\ufeff${text}`, true), 'utf-16be'],
    ] as const) {
      expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding, sure: true });
    }
  });

  it('takes no picture and no database for text', () => {
    expect(
      decodeText(new Uint8Array(readFileSync(fileURLToPath(new URL('../../../resources/icons/16x16.png', import.meta.url))))),
    ).toBeNull();
    expect(decodeText(new TextEncoder().encode('SQLite format 3\u0000\u0010'))).toBeNull();
  });

  it('finds the letters at the end of a long file', () => {
    const text = `${'a long English line without accents\n'.repeat(4_000)}¿Cuándo llegará mañana la devolución?`;
    expect(decodeText(latin(text))).toMatchObject({ text, encoding: 'windows-1252' });
    expect(decodeText(mac(text))).toMatchObject({ encoding: 'macintosh' });
  });

  it('every text survives in UTF-8, and every bytes give text or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        if (text.includes('\0') || text.startsWith('\ufeff')) return;
        const got = decodeText(new TextEncoder().encode(text));
        expect(got?.text ?? text).toBe(text);
      }),
      { seed: 1, numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decodeText(bytes);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
