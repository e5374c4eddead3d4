import { describe, expect, it } from 'vitest';
import { shipped } from './support.js';

const flagged = (text: string, lang: 'es' | 'en') =>
  shipped(lang)
    .check(text)
    .map((found) => found.text);

describe('words that no dictionary lists', () => {
  it.each([
    'hiperconectividad',
    'autofinanciamiento',
    'multiplataforma',
    'pseudocientífico',
    'superoferta',
    'antirrobo',
    'microtransacción',
    'videoconsulta',
    'neurociencia',
    'irreparable',
    'termófilo',
    'verdinegros',
    'monosómico',
    'amoxicilina',
  ])('%s is well made', (word) => {
    expect(flagged(`dijo ${word} ayer`, 'es')).toEqual([]);
  });

  it.each([
    'antirobo',
    'microhondas',
    'telegrafo',
    'reenbolsable',
    'superofertta',
    'contratacion',
    'sólamente',
    'termofilo',
    'amoxisilina',
  ])('%s is not', (word) => {
    expect(flagged(`dijo ${word} ayer`, 'es')).toEqual([word]);
  });

  it.each(['multithreaded', 'refundability', 'leakproof', 'unfashionableness'])('%s is well made', (word) =>
    expect(flagged(`was ${word} then`, 'en')).toEqual([]),
  );
  it.each(['valueable', 'changable', 'presense', 'comission'])('%s is not', (word) =>
    expect(flagged(`was ${word} then`, 'en')).toEqual([word]),
  );
});

describe('another language', () => {
  const foreign = (word: string) => shipped('en').has(word);
  const es = (text: string) =>
    shipped('es')
      .check(text, { foreign })
      .map((found) => found.text);

  it('is left alone where two words of it stand together, or one that is like none of ours', () => {
    expect(es('se llama shipping weight')).toEqual([]);
    expect(es('se llama weight')).toEqual([]);
    // Too near "dirección" to be meant as English.
    expect(es('su direction es esta')).toEqual(['direction']);
  });
});
