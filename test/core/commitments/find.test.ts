import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { findCommitments } from '../../../core/commitments/find.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';
import { asDraft } from '../../support/readings.js';

/** A Monday. */
const NOW = '2026-11-23T10:00:00Z';
const found = (draft: string, lang: Lang, calendar = DEFAULT_POLICY.calendar) =>
  findCommitments(asDraft(draft, lang, { now: NOW, calendar }));
type Row = readonly [draft: string, words: string, due: string | null];

const ES: readonly Row[] = [
  ['Le llamamos mañana antes de las 12.', 'Le llamamos mañana antes de las 12', '2026-11-24'],
  ['Le llamaré el jueves.', 'Le llamaré el jueves', '2026-11-26'],
  ['Te escribo el viernes con lo que me digan.', 'Te escribo el viernes con lo que me digan', '2026-11-27'],
  ['Le reembolsaremos 20 € en un plazo de 3 a 5 días hábiles.', 'Le reembolsaremos 20 € en un plazo de 3 a 5 días hábiles', '2026-11-30'],
  ['Voy a consultarlo con el almacén hoy mismo.', 'Voy a consultarlo con el almacén hoy mismo', '2026-11-23'],
  ['Vamos a enviarle otro mañana.', 'Vamos a enviarle otro mañana', '2026-11-24'],
  ['Un compañero del almacén le escribirá esta tarde.', 'Un compañero del almacén le escribirá esta tarde', '2026-11-23'],
  ['Se le abonará el importe antes del viernes.', 'Se le abonará el importe antes del viernes', '2026-11-26'],
  ['Recibirá un correo con el seguimiento en 24 horas.', 'Recibirá un correo con el seguimiento en 24 horas', '2026-11-24'],
  ['Nos pondremos en contacto con usted la semana que viene.', 'Nos pondremos en contacto con usted la semana que viene', '2026-12-04'],
  ['Mañana a primera hora sale su paquete.', 'Mañana a primera hora sale su paquete', '2026-11-24'],
  ['Quedamos en llamarnos el jueves.', 'Quedamos en llamarnos el jueves', '2026-11-26'],
  ['Podremos enviárselo el lunes.', 'Podremos enviárselo el lunes', '2026-11-30'],
  ['Procedemos a enviarle otra que recibirá el miércoles.', 'Procedemos a enviarle otra que recibirá el miércoles', '2026-11-25'],
  ['le llamare mañana', 'le llamare mañana', '2026-11-24'],
  ['Le tendré al corriente.', 'Le tendré al corriente', null],
  ['Le devolveremos el dinero.', 'Le devolveremos el dinero', null],
  ['Le escribiremos en breve.', 'Le escribiremos en breve', null],
  ['En breve le llamamos.', 'En breve le llamamos', null],
  ['Se lo mandamos lo antes posible.', 'Se lo mandamos lo antes posible', null],
  ['Mañana le contamos algo.', 'Mañana le contamos algo', '2026-11-24'],
  ['Te cuento mañana.', 'Te cuento mañana', '2026-11-24'],
  ['Le respondo a lo largo del día.', 'Le respondo a lo largo del día', '2026-11-23'],
  ['Lo miro y le digo.', 'Lo miro y le digo', null],
  ['Lo consulto con el almacén y te aviso.', 'Lo consulto con el almacén y te aviso', null],
  ['En cuanto nos envíe la foto, se lo cambiaremos en 24 horas.', 'se lo cambiaremos en 24 horas', null],
  ['Si nos manda el IBAN, le haremos el abono mañana.', 'le haremos el abono mañana', null],
];
const EN: readonly Row[] = [
  ["I'll call you tomorrow before noon.", "I'll call you tomorrow before noon", '2026-11-24'],
  ['We will refund you within 3 business days.', 'We will refund you within 3 business days', '2026-11-26'],
  ["I'll get back to you by Friday.", "I'll get back to you by Friday", '2026-11-27'],
  ["We're going to send a new one on Monday.", "We're going to send a new one on Monday", '2026-11-30'],
  ['We are sending a new one tomorrow.', 'We are sending a new one tomorrow', '2026-11-24'],
  ['You will receive an email within 24 hours.', 'You will receive an email within 24 hours', '2026-11-24'],
  ['A colleague from the warehouse will contact you next week.', 'A colleague from the warehouse will contact you next week', '2026-12-04'],
  ['Your refund will be processed by 1 December.', 'Your refund will be processed by 1 December', '2026-12-01'],
  ['I have passed this on and will update you by Thursday.', 'I have passed this on and will update you by Thursday', '2026-11-26'],
  ['Your replacement ships tomorrow.', 'Your replacement ships tomorrow', '2026-11-24'],
  ['Expect an email from us by Friday.', 'Expect an email from us by Friday', '2026-11-27'],
  ['Let me check and get back to you tomorrow.', 'Let me check and get back to you tomorrow', '2026-11-24'],
  ["We'll look into it.", "We'll look into it", null],
  ['I will get back to you later today.', 'I will get back to you later today', '2026-11-23'],
  ['I will reply in the course of the day.', 'I will reply in the course of the day', '2026-11-23'],
  ["Once you send us the photo, we'll replace it.", "we'll replace it", null],
];
const NONE: readonly (readonly [Lang, string])[] = [
  ['es', 'Para la aduana solo necesita el DNI; del resto nos ocupamos nosotros.'],
  ['es', 'Avisaremos al transportista de que no hay nadie por la mañana.'],
  ['es', 'Lo comunicaremos a nuestro proveedor.'],
  ['en', 'You do not need to do anything; we will tell the carrier.'],
  ['en', 'We’ll inform our warehouse team.'],
  ['es', 'Ya hemos enviado el paquete.'],
  ['es', 'Enviamos su pedido ayer.'],
  ['es', 'El viernes pasado le enviamos el paquete y no estaba usted en casa.'],
  ['es', '¿Le llamamos mañana?'],
  ['es', 'No le llamaremos mañana.'],
  ['es', 'Le confirmo que su pedido salió ayer.'],
  ['es', 'Sentimos mucho el retraso.'],
  ['es', 'El envío tarda 3 días.'],
  ['es', 'El cambio es gratuito hasta el viernes.'],
  ['es', 'Puede devolverlo antes del 3 de diciembre.'],
  ['es', 'Si me llamara mañana, se lo explicaría.'],
  ['es', '> Le llamaremos mañana.'],
  ['es', 'Quedamos a su disposición.'],
  ['es', 'Enviamos rápidamente a toda España.'],
  ['es', 'Contamos con usted mañana.'],
  ['es', 'Contaremos con su opinión.'],
  ['es', 'Lo miro y no veo nada raro.'],
  ['es', 'Haremos todo lo posible.'],
  ['es', 'Su paquete sale de fábrica con garantía.'],
  ['es', 'Podremos ayudarle mejor con una foto.'],
  ['en', "We'll do our best."],
  ['en', 'Let me know if it works.'],
  ['en', 'We can refund you if you return it.'],
  ['en', 'We have sent it.'],
  ['en', "I'll be happy to help."],
  ['en', "We'll need your address."],
  ['en', 'Will you be at home tomorrow?'],
  ['en', 'You can return it until Friday.'],
  ['en', '> I will call you tomorrow.'],
  ['en', 'It takes 3 days.'],
  ['en', "Hopefully we'll have it available again soon."],
  ['en', 'Thank you for your patience.'],
];

describe.each([
  ['es', ES],
  ['en', EN],
] as const)('promises in %s', (lang, rows) => {
  it.each(rows)('%s', (draft, words, due) => {
    expect(found(draft, lang).map((p) => [p.text, p.due])).toEqual([[words, due]]);
  });
});

describe('what is no promise', () => {
  it.each(NONE)('%s: %s', (lang, draft) => {
    expect(found(draft, lang)).toEqual([]);
  });
});

describe('promises in whole drafts', () => {
  it('gives each verb its own time', () => {
    expect(found('Mañana le envío la etiqueta y el viernes le llamo.', 'es').map((p) => [p.text, p.due])).toEqual([
      ['Mañana le envío la etiqueta', '2026-11-24'],
      ['el viernes le llamo', '2026-11-27'],
    ]);
  });
  it('reads the body only', () => {
    const draft = 'Hola Ana:\n\n> ¿Me llamarán mañana?\n\nSí, le llamaremos el miércoles.\n\nUn saludo,\nMarta';
    expect(found(draft, 'es').map((p) => p.due)).toEqual(['2026-11-25']);
  });
  it('counts the days on which the shop works', () => {
    expect(found('Le contestaremos en 1 día hábil.', 'es', { ...DEFAULT_POLICY.calendar, days: [2, 3, 4, 5, 6, 7] })[0]?.due).toBe(
      '2026-11-24',
    );
    expect(found('Le contestaremos en 6 días hábiles.', 'es', { ...DEFAULT_POLICY.calendar, days: [1, 2, 3, 4, 5, 6] })[0]?.due).toBe(
      '2026-11-30',
    );
    expect(found('Le contestaremos en 6 días hábiles.', 'es')[0]?.due).toBe('2026-12-01');
  });
  it('counts working days with the shop’s holidays', () => {
    expect(found('Le contestaremos en 3 días hábiles.', 'es')[0]?.due).toBe('2026-11-26');
    expect(found('Le contestaremos en 3 días hábiles.', 'es', { ...DEFAULT_POLICY.calendar, holidays: ['2026-11-25'] })[0]?.due).toBe(
      '2026-11-27',
    );
    expect(found('Le contestaremos la semana que viene.', 'es', { ...DEFAULT_POLICY.calendar, holidays: ['2026-12-04'] })[0]?.due).toBe(
      '2026-12-03',
    );
  });
});

describe('properties of promises', () => {
  const PIECES = [
    'le',
    'llamaremos',
    'llamamos',
    'voy a',
    'enviarle',
    'mañana',
    'el viernes',
    'en 3 días hábiles',
    'no',
    '¿',
    '?',
    ',',
    ' y ',
    '.',
    '\n',
    'se',
    'enviará',
    'un compañero',
    'recibirá un correo',
    'si nos envía',
    "I'll",
    'send',
    'tomorrow',
    'will be refunded',
    'you will receive an email',
    '> ',
    '😀',
  ];
  it('are verbatim, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((w) => w.join(' ')),
        ),
        fc.constantFrom<Lang>('es', 'en'),
        (draft, lang) => {
          let last = 0;
          const read = asDraft(draft, lang, { now: NOW });
          for (const p of findCommitments(read)) {
            expect(p.text).toBe(read.text.slice(p.start, p.end));
            expect(p.text.trim()).toBe(p.text);
            expect(p.start).toBeGreaterThanOrEqual(last);
            expect(p.end).toBeGreaterThan(p.start);
            if (p.due !== null) expect(p.due).toMatch(/^\d{4}-\d\d-\d\d$/);
            last = p.end;
          }
        },
      ),
      { numRuns: 400, seed: 20261123 },
    );
  });
});
