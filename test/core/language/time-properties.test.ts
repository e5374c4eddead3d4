import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';
import { addBusinessDays } from '../../../core/calendar/business-calendar.js';
import { addMonths, civilOf, dayOf, dayOfIso, easter, isoOf, monthDays, weekdayOf } from '../../../core/calendar/civil.js';
import { findAmounts } from '../../../core/language/amounts.js';
import { findTimes } from '../../../core/language/time.js';

const NOW = '2026-11-23T10:00:00Z';
const PIECES = [
  'del',
  'al',
  'de',
  'el',
  'la',
  'entre',
  'y',
  'a',
  'las',
  'hace',
  'dentro de',
  'en',
  'mañana',
  'lunes',
  'mayo',
  '3',
  '31',
  '2026',
  '12/10',
  '7:30',
  'pm',
  '-',
  ',',
  '(',
  ')',
  'semana',
  'próxima',
  'días',
  'hábiles',
  'hasta',
  'antes',
  'dos',
  'mil',
  'veinte',
  'media',
  'cada',
  'finales',
  'por',
  'euros',
  '€',
  '1.249,90',
  '%',
  '\n',
  'of',
  'the',
  'may',
  'next',
  'last',
  'week',
  'from',
  'to',
  'until',
  'ago',
  'within',
  'half',
  'past',
  'first',
  '$',
  'million',
  'cents',
  '😀',
  'á',
  '\u0301',
];
const messages = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((words) => words.join('')),
);
const langs = fc.constantFrom<Lang>('es', 'en');

describe('properties of times and amounts', () => {
  it('are verbatim, in order, apart, and ordered inside', () => {
    fc.assert(
      fc.property(messages, langs, (text, lang) => {
        let last = 0;
        for (const t of findTimes(text, lang, NOW, MONDAY_TO_FRIDAY)) {
          expect(t.text).toBe(text.slice(t.start, t.end));
          expect(t.start).toBeGreaterThanOrEqual(last);
          expect(t.end).toBeGreaterThan(t.start);
          if (t.from !== null && t.to !== null) expect(t.from <= t.to).toBe(true);
          last = t.end;
        }
        last = 0;
        for (const a of findAmounts(text, lang)) {
          expect(a.text).toBe(text.slice(a.start, a.end));
          expect(a.start).toBeGreaterThanOrEqual(last);
          expect(Number.isFinite(a.number)).toBe(true);
          last = a.end;
        }
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });

  it('read a written date back to the day it was made from', () => {
    const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2060, 12, 31) }), (day) => {
        const { y, m, d } = civilOf(day);
        for (const text of [
          `${d} de ${MONTHS[m - 1]} de ${y}`,
          `${d}/${m}/${y}`,
          `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
        ]) {
          expect(findTimes(`Fue el ${text}.`, 'es', NOW, MONDAY_TO_FRIDAY).map((t) => t.from)).toEqual([isoOf(day)]);
        }
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });

  it('calendar arithmetic agrees with itself and with known days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), fc.integer({ min: 0, max: 60 }), (day, n) => {
        const { y, m, d } = civilOf(day);
        expect(dayOf(y, m, d)).toBe(day);
        expect(d).toBeLessThanOrEqual(monthDays(y, m));
        const later = addBusinessDays(day, n, MONDAY_TO_FRIDAY);
        let count = 0;
        for (let at = day + 1; at <= later; at++) if (weekdayOf(at) < 5) count++;
        expect(count).toBe(n);
        expect(civilOf(addMonths(day, 12)).m).toBe(m);
      }),
      { numRuns: 300, seed: 20261123 },
    );
    expect(weekdayOf(dayOfIso('2026-11-23'))).toBe(0);
    expect(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28'].map((iso) => isoOf(easter(Number(iso.slice(0, 4)))))).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
    ]);
  });
});
