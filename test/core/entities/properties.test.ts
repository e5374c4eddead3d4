import { asMessage, entitiesIn } from '../../support/readings.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { findPersonalData } from '../../../core/entities/personal.js';

const NOW = '2026-11-23T10:00:00Z';
const PIECES = [
  'pedido',
  'nº',
  '#1042',
  '123-4567890-1234567',
  'RR123456785ES',
  '1Z999AA10123456784',
  'seguimiento',
  'tel',
  '612 345 678',
  '+34',
  '49,90 €',
  '12/10/2026',
  'el 3',
  'soy',
  'Ana',
  'María José',
  'de la',
  'Gracias',
  'Un saludo,',
  '\n',
  '\n\n',
  '> ',
  'De: Ana <ana@example.com>',
  'ana@example.com',
  'https://example.com/a?b',
  'ES9121000418450200051332',
  '12345678Z',
  '"Lámpara Luna"',
  'modelo',
  'X1',
  'Nombre:',
  'order',
  'thanks',
  'my name is',
  '(',
  ')',
  '-',
  '😀',
  '\u0301',
];
const messages = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((words) => words.join('')),
);

describe('properties of entities', () => {
  it('are verbatim, in order and never share a character', () => {
    fc.assert(
      fc.property(messages, fc.constantFrom<Lang>('es', 'en'), (message, lang) => {
        const { text } = asMessage(message, lang);
        for (const found of [entitiesIn(message, { lang, now: NOW }), findPersonalData(text, { lang })]) {
          let last = 0;
          for (const e of found) {
            expect(e.text).toBe(text.slice(e.start, e.end));
            expect(e.start).toBeGreaterThanOrEqual(last);
            expect(e.end).toBeGreaterThan(e.start);
            last = e.end;
          }
        }
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });
});
