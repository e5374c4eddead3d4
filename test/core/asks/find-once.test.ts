/** One asked thing, one row; and how long something has been so is told, not complained of. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { asksIn } from '../../support/readings.js';

const rows = (text: string, lang: Lang) => asksIn(text, lang).map(({ kind, text: words }) => `${kind} ${words}`);

describe('a question that is only perhaps a complaint as well is one row', () => {
  it.each<[string, Lang]>([
    ['Why does it stop?', 'en'],
    ['Why does it stop after two minutes?', 'en'],
    ['¿Por qué se para?', 'es'],
    ['¿Por qué gotea?', 'es'],
    ['¿Por qué hace ese ruido?', 'es'],
  ])('%s', (text, lang) => {
    expect(rows(text, lang)).toEqual([`question ${text}`]);
  });
});

describe('how long something has been so', () => {
  it.each<[string]>([
    ['La mesa llegó bien, mi hermana la espera para su cumpleaños desde hace días'],
    ['Es un regalo y mi hijo lo quiere desde hace meses.'],
    ['Vivo en Soria desde hace dos años.'],
  ])('is background: %s', (text) => {
    expect(rows(text, 'es')).toEqual([]);
  });

  it.each<[string]>([
    ['No me llega el paquete desde hace dos semanas.'],
    ['Estoy esperando el reembolso desde hace un mes.'],
    ['No funciona desde hace días'],
  ])('is part of a complaint that says what is wrong: %s', (text) => {
    expect(rows(text, 'es').map((row) => row.split(' ')[0])).toContain('complaint');
  });
});
