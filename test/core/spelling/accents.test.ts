import { describe, expect, it } from 'vitest';
import { accentByEnding } from '../../../core/spelling/accents.js';
import { SPANISH_ACCENTS } from '../../../core/spelling/es/accents.js';
import { fold } from '../../../core/text/fold.js';

const accented = (word: string) => accentByEnding(word, SPANISH_ACCENTS);

describe('the accent by the ending', () => {
  it.each([
    'devolución',
    'decisión',
    'conexión',
    'tecnología',
    'geografía',
    'papelería',
    'papelerías',
    'egoísmo',
    'náutico',
    'terapéutica',
    'logístico',
    'eléctricas',
    'psíquico',
    'biólogo',
    'fotógrafas',
    'kilómetro',
    'herbívoros',
    'cerámicos',
    'grisáceo',
    'instantánea',
    'músculo',
    'película',
    'carísimo',
    'teletón',
    'pantalón',
  ])('%s', (word) => {
    expect(accented(fold(word))).toBe(word);
    expect(accented(word), 'with its accent already').toBe(word);
  });

  it('corrects an accent in the wrong place', () => {
    expect(accented('lógistico')).toBe('logístico');
  });

  it.each(['pedido', 'rico', 'tienda', 'enviamos'])('%s has none of these endings', (word) => expect(accented(word)).toBeNull());
});
