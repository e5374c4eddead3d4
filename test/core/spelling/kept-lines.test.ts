import { expect, test } from 'vitest';
import { KeptLines, linesApart } from '../../../core/spelling/kept-lines.js';

test('a line is looked at once while it stands, by each who looks; too many are all forgotten', () => {
  const [kept, one, other] = [new KeptLines(), {}, {}];
  let looked = 0;
  const look = (who: object, line: string) => kept.of(who, line, () => ++looked);
  expect([look(one, 'hola'), look(one, 'hola'), look(other, 'hola')]).toEqual([1, 1, 2]);
  for (let n = 0; n < 500; n++) look(one, `línea ${n}`);
  const before = looked;
  look(one, 'línea 499');
  expect(looked).toBe(before);
  look(one, 'hola');
  expect(looked).toBe(before + 1);
});

test('lines cover the text but its breaks; a figure stays with the word that it counts', () => {
  const cut = (text: string) => linesApart(text).map(({ start, end }) => text.slice(start, end));
  expect(cut('Hola:\n\nVan 3\nunidades.\nAdiós')).toEqual(['Hola:', '', 'Van 3\nunidades.', 'Adiós']);
  expect(cut('')).toEqual(['']);
});
