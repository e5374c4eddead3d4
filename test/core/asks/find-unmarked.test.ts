import { describe, expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import type { Lang } from '../../../core/contract.js';

const asked = (text: string, lang: Lang) =>
  asksIn(text, lang)
    .filter((ask) => ask.kind !== 'complaint')
    .map((ask) => ask.text);

describe('text whose writer leaves marks out', () => {
  it.each([
    [
      'a question after a stretch without punctuation',
      'la mesa vino ayer con el tablero roto se puede cambiar por otra',
      'se puede cambiar por otra',
    ],
    ['the same with an interrogative', 'llevo dos semanas con la silla en casa como puedo devolverla', 'como puedo devolverla'],
    ['the same with a time', 'hola soy ana y compre una manta la semana pasada cuando llega', 'cuando llega'],
  ])('%s', (_, text, want) => {
    expect(asked(text, 'es')).toContain(want);
  });

  it('relative clauses and statements in such text are no questions', () => {
    expect(asked('compre la mesa que se puede plegar en la tienda de la plaza', 'es')).toEqual([]);
    expect(asked('el sofa nuevo que pedi el lunes es el que tiene patas', 'es')).toEqual([]);
  });

  it('a doubtful question counts there, but not where the writer uses marks', () => {
    const doubtful = 'tampoco entra por la puerta de la terraza';
    const sure = (text: string) =>
      Math.max(
        0,
        ...asksIn(text, 'es')
          .filter((a) => a.start > 0 || text === doubtful)
          .map((a) => a.confidence),
      );
    expect(sure(doubtful)).toBeGreaterThanOrEqual(sure(`El sofá no cabía. ${doubtful}.`));
  });

  it.each([
    ['q plazo hay para devolver', 'es'],
    ['xq no contestan', 'es'],
    ['kiero cambiar la talla', 'es'],
    ['x favor mandenme la factura', 'es'],
    ['komo puedo pagar', 'es'],
    ['pls send me the invoice', 'en'],
    ['wat is the delivery time', 'en'],
    ['cud u check my order', 'en'],
  ] as const)('short spellings: %s', (text, lang) => {
    expect(asked(text, lang).length).toBeGreaterThan(0);
  });
});

describe('where an English ask without marks ends', () => {
  it.each([
    ['where is my parcel for this week', 'where is my parcel for this week'],
    ['how can i fix it', 'how can i fix it'],
    ['what does that mean my account is fine', 'what does that mean'],
    ['why is it so hard to cancel i have tried twice', 'why is it so hard to cancel'],
  ])('%s', (text, want) => {
    expect(asked(text, 'en')).toEqual([want]);
  });
});
