import { describe, expect, it } from 'vitest';
import { findTimes } from '../../../core/language/time.js';
import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';

/** A Monday. */
const NOW = '2026-11-23T10:00:00Z';
type Row = readonly [text: string, words: string, kind: string, from: string | null, to: string | null];

const ES: readonly Row[] = [
  // chrono-node 2.10 reads these wrong or not at all
  ['Llega pasado mañana.', 'pasado mañana', 'date', '2026-11-25', '2026-11-25'],
  ['Lo pedí hace dos semanas', 'hace dos semanas', 'date', '2026-11-09', '2026-11-09'],
  ['Será el lunes 14', 'lunes 14', 'date', '2026-12-14', '2026-12-14'],
  ['Espero desde hace un mes', 'desde hace un mes', 'date', '2026-10-23', '2026-10-23'],
  ['esta semana', 'esta semana', 'range', '2026-11-23', '2026-11-29'],
  ['Se lo mandamos la semana que viene', 'semana que viene', 'range', '2026-11-30', '2026-12-06'],
  ['a finales de mes', 'finales de mes', 'range', '2026-11-21', '2026-11-30'],
  ['Escribí anteayer', 'anteayer', 'date', '2026-11-21', '2026-11-21'],
  // absolute
  ['Lo compré el 3 de marzo de 2026', '3 de marzo de 2026', 'date', '2026-03-03', '2026-03-03'],
  ['con fecha 12/10/2026', '12/10/2026', 'date', '2026-10-12', '2026-10-12'],
  ['el 12-10-26', '12-10-26', 'date', '2026-10-12', '2026-10-12'],
  ['desde el 2026-11-01', 'desde el 2026-11-01', 'range', '2026-11-01', null],
  ['lo pedí el 12/10 y nada', '12/10', 'date', '2026-10-12', '2026-10-12'],
  [
    'pedido del veinticinco de diciembre de dos mil veinticinco',
    'veinticinco de diciembre de dos mil veinticinco',
    'date',
    '2025-12-25',
    '2025-12-25',
  ],
  ['el 1.º de diciembre', '1.º de diciembre', 'date', '2026-12-01', '2026-12-01'],
  ['el día 30', '30', 'date', '2026-11-30', '2026-11-30'],
  ['en febrero', 'febrero', 'range', '2027-02-01', '2027-02-28'],
  ['en mayo de 2025', 'mayo de 2025', 'range', '2025-05-01', '2025-05-31'],
  // weekdays
  ['el viernes', 'viernes', 'date', '2026-11-27', '2026-11-27'],
  ['el próximo martes', 'próximo martes', 'date', '2026-11-24', '2026-11-24'],
  ['el viernes pasado', 'viernes pasado', 'date', '2026-11-20', '2026-11-20'],
  ['me llamaron el viernes', 'viernes', 'date', '2026-11-20', '2026-11-20'],
  ['el jueves que viene', 'jueves que viene', 'date', '2026-11-26', '2026-11-26'],
  ['el lunes por la mañana', 'lunes por la mañana', 'date', '2026-11-30', '2026-11-30'],
  // deictics
  ['hoy mismo', 'hoy mismo', 'date', '2026-11-23', '2026-11-23'],
  ['mañana por la mañana', 'mañana por la mañana', 'date', '2026-11-24', '2026-11-24'],
  ['Le llamo mañana antes de las 12', 'mañana antes de las 12', 'date', '2026-11-24', '2026-11-24'],
  ['esta tarde', 'esta tarde', 'date', '2026-11-23', '2026-11-23'],
  ['le llamo manana por la tarde', 'manana por la tarde', 'date', '2026-11-24', '2026-11-24'],
  ['en el verano', 'verano', 'range', '2026-06-01', '2026-08-31'],
  ['anoche', 'anoche', 'date', '2026-11-22', '2026-11-22'],
  // relative
  ['dentro de 3 días', 'dentro de 3 días', 'date', '2026-11-26', '2026-11-26'],
  ['en una semana', 'en una semana', 'date', '2026-11-30', '2026-11-30'],
  ['en menos de 48h', 'en menos de 48h', 'range', '2026-11-23', '2026-11-25'],
  ['dentro de 5 días hábiles', 'dentro de 5 días hábiles', 'date', '2026-11-30', '2026-11-30'],
  ['llevo 3 semanas esperando', '3 semanas', 'duration', null, null],
  ['hace un par de días', 'hace un par de días', 'date', '2026-11-21', '2026-11-21'],
  ['en los próximos 3 días', 'próximos 3 días', 'range', '2026-11-23', '2026-11-26'],
  ['el mes pasado', 'mes pasado', 'range', '2026-10-01', '2026-10-31'],
  ['2 días antes del 3 de diciembre', '2 días antes del 3 de diciembre', 'date', '2026-12-01', '2026-12-01'],
  // ranges and bounds
  ['del 3 al 5 de diciembre', 'del 3 al 5 de diciembre', 'range', '2026-12-03', '2026-12-05'],
  ['entre el 3 y el 5', 'entre el 3 y el 5', 'range', '2026-12-03', '2026-12-05'],
  ['9 a 12 de diciembre', '9 a 12 de diciembre', 'range', '2026-12-09', '2026-12-12'],
  ['antes del viernes', 'antes del viernes', 'range', null, '2026-11-26'],
  ['hasta el viernes', 'hasta el viernes', 'range', null, '2026-11-27'],
  ['como muy tarde el viernes', 'como muy tarde el viernes', 'range', null, '2026-11-27'],
  ['a partir del 3 de diciembre', 'a partir del 3 de diciembre', 'range', '2026-12-03', null],
  ['desde mañana hasta el viernes', 'desde mañana hasta el viernes', 'range', '2026-11-24', '2026-11-27'],
  ['antes de 48 horas', 'antes de 48 horas', 'range', '2026-11-23', '2026-11-25'],
  ['la semana del 30 de noviembre', 'semana del 30 de noviembre', 'range', '2026-11-30', '2026-12-06'],
  ['el 24 o 25 de noviembre', '24 o 25 de noviembre', 'range', '2026-11-24', '2026-11-25'],
  ['hoy lunes', 'hoy lunes', 'date', '2026-11-23', '2026-11-23'],
  ['esta misma tarde', 'esta misma tarde', 'date', '2026-11-23', '2026-11-23'],
  ['a principios de la semana que viene', 'principios de la semana que viene', 'range', '2026-11-30', '2026-12-01'],
  // holidays
  ['en Black Friday', 'Black Friday', 'date', '2026-11-27', '2026-11-27'],
  ['antes de Navidad', 'antes de Navidad', 'range', null, '2026-12-24'],
  ['para Nochebuena', 'Nochebuena', 'date', '2026-12-24', '2026-12-24'],
  // no dates
  ['de lunes a viernes', 'de lunes a viernes', 'recurring', null, null],
  ['los lunes', 'lunes', 'recurring', null, null],
  ['a última hora de la tarde', 'última hora de la tarde', 'clock', null, null],
  ['cada lunes', 'cada lunes', 'recurring', null, null],
  ['a las 7 y media de la tarde', '7 y media de la tarde', 'clock', null, null],
  ['de 9 a 14h', 'de 9 a 14h', 'clock', null, null],
  ['media hora', 'media hora', 'duration', null, null],
  ['en breve', 'en breve', 'vague', null, null],
  ['lo antes posible', 'lo antes posible', 'vague', null, null],
  ['hace poco', 'hace poco', 'vague', null, null],
  ['el 30 de febrero', '30 de febrero', 'date', null, null],
];

const EN: readonly Row[] = [
  ['tomorrow', 'tomorrow', 'date', '2026-11-24', '2026-11-24'],
  ['the day after tomorrow', 'the day after tomorrow', 'date', '2026-11-25', '2026-11-25'],
  ['3 days ago', '3 days ago', 'date', '2026-11-20', '2026-11-20'],
  ['two weeks ago', 'two weeks ago', 'date', '2026-11-09', '2026-11-09'],
  ['in 2 weeks', 'in 2 weeks', 'date', '2026-12-07', '2026-12-07'],
  ['within 3 business days', 'within 3 business days', 'range', '2026-11-23', '2026-11-26'],
  ['next week', 'next week', 'range', '2026-11-30', '2026-12-06'],
  ['last Monday', 'last Monday', 'date', '2026-11-16', '2026-11-16'],
  ['by Friday', 'by Friday', 'range', null, '2026-11-27'],
  ['before Friday', 'before Friday', 'range', null, '2026-11-26'],
  ['on May 3rd, 2026', 'May 3rd, 2026', 'date', '2026-05-03', '2026-05-03'],
  ['the second of August', 'second of August', 'date', '2026-08-02', '2026-08-02'],
  ['on the 18th', '18th', 'date', '2026-11-18', '2026-11-18'],
  ['will be processed by 1 December', 'by 1 December', 'range', null, '2026-12-01'],
  ['from 1 to 7 May 2026', 'from 1 to 7 May 2026', 'range', '2026-05-01', '2026-05-07'],
  ['between 3 and 12 of Sept', 'between 3 and 12 of Sept', 'range', '2026-09-03', '2026-09-12'],
  ['3 days after Tuesday', '3 days after Tuesday', 'date', '2026-11-27', '2026-11-27'],
  ['October, 1st', 'October, 1st', 'date', '2026-10-01', '2026-10-01'],
  ['mid-December', 'mid-December', 'range', '2026-12-11', '2026-12-21'],
  ['by close of business on Friday', 'by close of business on Friday', 'range', null, '2026-11-27'],
  ['the week of 30 November', 'week of 30 November', 'range', '2026-11-30', '2026-12-06'],
  ['end of March', 'end of March', 'range', '2027-03-22', '2027-03-31'],
  ['tomorrow at 4pm', 'tomorrow at 4pm', 'date', '2026-11-24', '2026-11-24'],
  ['this morning', 'this morning', 'date', '2026-11-23', '2026-11-23'],
  ['since last week', 'since last week', 'range', '2026-11-16', null],
  ['first Monday of next month', 'first Monday of next month', 'date', '2026-12-07', '2026-12-07'],
  ['half past seven', 'half past seven', 'clock', null, null],
  ['every Monday', 'every Monday', 'recurring', null, null],
  ['5 to 7 working days', '5 to 7 working days', 'duration', null, null],
  ['a 3-day delay', '3-day', 'duration', null, null],
  ['soon', 'soon', 'vague', null, null],
  ['as soon as possible', 'as soon as possible', 'vague', null, null],
];

const SILENT: readonly (readonly ['es' | 'en', string])[] = [
  ['es', 'Buenas tardes'],
  ['es', 'Buenos días'],
  ['es', 'esto llega tarde'],
  ['es', 'Pagué 1.249,90 euros'],
  ['es', 'me costó 3 euros'],
  ['es', 'el 5 estrellas'],
  ['es', 'el código 133-03-03-2020'],
  ['es', 'ABC-12345-A1B2C3'],
  ['es', 'el 20 % de descuento'],
  ['es', 'el 8 por ciento'],
  ['es', 'dos personas'],
  ['es', 'el segundo producto'],
  ['es', 'el mar'],
  ['es', 'pedido 20261123456'],
  ['es', '1/4 de litro'],
  ['es', 'ropa de verano'],
  ['es', 'de 10 a 14'],
  ['en', 'This may take longer.'],
  ['en', 'the summer collection'],
  ['en', 'Good morning'],
  ['en', 'may I ask'],
  ['en', 'you may return it'],
  ['en', 'I march on'],
  ['en', 'the second item'],
  ['en', 'the sun is out'],
  ['en', 'version 2.10.3'],
  ['en', '555-1234'],
];

describe.each([
  ['es', ES],
  ['en', EN],
] as const)('times in %s', (lang, rows) => {
  it.each(rows)('%s', (text, words, kind, from, to) => {
    const found = findTimes(text, lang, NOW, MONDAY_TO_FRIDAY);
    expect(found.map((t) => ({ text: t.text, kind: t.kind, from: t.from, to: t.to }))).toEqual([{ text: words, kind, from, to }]);
  });
});

describe('what is no time', () => {
  it.each(SILENT)('%s: %s', (lang, text) => {
    expect(findTimes(text, lang, NOW, MONDAY_TO_FRIDAY)).toEqual([]);
  });
});

describe('minimal pairs', () => {
  it('tells tomorrow from the morning', () => {
    expect(findTimes('Le llamo mañana', 'es', NOW, MONDAY_TO_FRIDAY)[0]).toMatchObject({ kind: 'date', from: '2026-11-24' });
    expect(findTimes('Le llamo por la mañana', 'es', NOW, MONDAY_TO_FRIDAY)[0]).toMatchObject({ kind: 'clock' });
    expect(findTimes('Le llamo mañana por la tarde', 'es', NOW, MONDAY_TO_FRIDAY)).toHaveLength(1);
  });
  it('leans a bare date the way the verb says', () => {
    expect(findTimes('lo recibí el 20 de noviembre', 'es', NOW, MONDAY_TO_FRIDAY)[0]?.from).toBe('2026-11-20');
    expect(findTimes('llegará el 20 de noviembre', 'es', NOW, MONDAY_TO_FRIDAY)[0]?.from).toBe('2027-11-20');
    expect(findTimes('it arrived on Friday', 'en', NOW, MONDAY_TO_FRIDAY)[0]?.from).toBe('2026-11-20');
    expect(findTimes('it will arrive on Friday', 'en', NOW, MONDAY_TO_FRIDAY)[0]?.from).toBe('2026-11-27');
  });
  it('counts business days around holidays', () => {
    expect(findTimes('dentro de 3 días hábiles', 'es', NOW, { ...MONDAY_TO_FRIDAY, holidays: ['2026-11-25'] })[0]?.to).toBe('2026-11-27');
    expect(findTimes('dentro de 3 días', 'es', NOW, { ...MONDAY_TO_FRIDAY, holidays: ['2026-11-25'] })[0]?.to).toBe('2026-11-26');
  });
  it('gives lengths in days', () => {
    expect(findTimes('de 3 a 5 días hábiles', 'es', NOW, MONDAY_TO_FRIDAY)[0]?.days).toEqual({ min: 3, max: 5, business: true });
    expect(findTimes('en 24/48 horas', 'es', NOW, MONDAY_TO_FRIDAY)[0]?.days).toEqual({ min: 1, max: 2, business: false });
    expect(findTimes('tarda 2-3 semanas', 'es', NOW, MONDAY_TO_FRIDAY)[0]?.days).toEqual({ min: 14, max: 21, business: false });
  });
  it('looks back with "desde" and ahead with "hasta" or "by"', () => {
    expect(findTimes('parado desde el jueves', 'es', NOW, MONDAY_TO_FRIDAY)[0]).toMatchObject({ from: '2026-11-19', to: null });
    expect(findTimes('I need it by 24/12', 'en', NOW, MONDAY_TO_FRIDAY)[0]).toMatchObject({ from: null, to: '2026-12-24' });
  });
  it('lists years', () => {
    expect(findTimes('en 2024 y 2025', 'es', NOW, MONDAY_TO_FRIDAY).map((t) => t.from)).toEqual(['2024-01-01', '2025-01-01']);
  });
  it('keeps two times apart', () => {
    expect(findTimes('Lo pedí el 3 de marzo y lo necesito para el viernes', 'es', NOW, MONDAY_TO_FRIDAY).map((t) => t.from)).toEqual([
      '2026-03-03',
      '2026-11-27',
    ]);
    expect(findTimes('on Wednesday, Thursday or Friday', 'en', NOW, MONDAY_TO_FRIDAY)).toHaveLength(3);
  });
  it('resolves nothing against a time that is none', () => {
    expect(findTimes('mañana', 'es', 'never', MONDAY_TO_FRIDAY)[0]).toMatchObject({ from: null, to: null });
    expect(findTimes('el 3 de marzo de 2026', 'es', 'never', MONDAY_TO_FRIDAY)[0]).toMatchObject({ from: '2026-03-03' });
  });
});
