import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askTextOf } from '../../../core/asks/ask-text.js';
import { complaintRows } from '../../../core/asks/complaints.js';
import { toAsks } from '../../../core/asks/rows.js';
import type { Lang, Span } from '../../../core/contract.js';
import { isOwnText } from '../../../core/text/zones.js';
import { asMessage } from '../../support/readings.js';

function complaints(text: string, lang: Lang, asks: readonly Span[] = []) {
  const message = asMessage(text, lang);
  return toAsks(message.text, complaintRows(askTextOf(message, message.zones.filter(isOwnText)), asks));
}
const problems = (text: string, lang: Lang) => complaints(text, lang).map((ask) => ask.via[0]?.replace('problem:', ''));

describe('a complaint is found, with its problem', () => {
  it.each<[string, Lang, string]>([
    ['Hice el pedido hace tres semanas y todavía no me ha llegado nada.', 'es', 'not-received'],
    ['la cafetera vino rota y nadie me contesta', 'es', 'damaged'],
    ['Me habéis cobrado dos veces el mismo pedido.', 'es', 'charge'],
    ['Me mandaron otro color y encima la caja está abierta.', 'es', 'wrong-item'],
    ['Llevo un mes esperando el reembolso, es una vergüenza.', 'es', 'refund'],
    ['Pésima atención, el chico que me atendió fue muy maleducado.', 'es', 'staff'],
    ['La web da error cada vez que intento pagar!!', 'es', 'site'],
    ['My parcel still hasn’t arrived and nobody answers the phone.', 'en', 'not-received'],
    ['The lamp was broken when I opened the box.', 'en', 'damaged'],
    ['You charged me twice for the same order.', 'en', 'charge'],
    ['I was sent the wrong size, this is really disappointing.', 'en', 'wrong-item'],
    ['I ordered a kettle on the 3rd and nothing has arrived yet.', 'en', 'not-received'],
    ['The link in your e-mail does not work.', 'en', 'site'],
    ['El enlace del correo no funciona.', 'es', 'site'],
    ['Still waiting for my refund after three weeks.', 'en', 'refund'],
  ])('%s', (text, lang, problem) => {
    expect(problems(text, lang)).toEqual([problem]);
  });
});

describe('what is no complaint stays silent', () => {
  it.each<[string, Lang]>([
    ['¿Tenéis la chaqueta en azul?', 'es'],
    ['Muchas gracias, todo ha llegado perfecto y muy rápido.', 'es'],
    ['Sin problema, espero vuestra respuesta.', 'es'],
    ['¿Cuánto cuesta el envío urgente?', 'es'],
    ['Perdón por la molestia, ¿tienen stock?', 'es'],
    ['Busco algo para el mal olor.', 'es'],
    ['How late are you open on Sundays?', 'en'],
    ['Quisiera saber cuánto cuesta el envío a Canarias.', 'es'],
    ['Me equivoqué de talla al hacer el pedido, ¿se puede cambiar?', 'es'],
    ['Do you ship to Ireland?', 'en'],
    ['Thank you so much, the dress is perfect!', 'en'],
    ['No problem, I will wait until Friday.', 'en'],
    ['Could you send me the invoice for my order, please?', 'en'],
  ])('%s', (text, lang) => {
    expect(complaints(text, lang)).toEqual([]);
  });
});

it('tells two problems of one message apart, and one problem told twice once', () => {
  const text = 'El jarrón llegó roto. Además me han cobrado los gastos dos veces. Está roto por la base, una vergüenza.';
  expect(problems(text, 'es')).toEqual(['damaged', 'charge']);
});

it('takes bare indignation as a complaint only where nothing is named', () => {
  expect(problems('El paquete llegó abierto y roto. Esto es inaceptable.', 'es')).toEqual(['damaged']);
  expect(problems('Esto es inaceptable.', 'es')).toEqual(['general']);
});

it('is sure of a plain complaint and unsure of a bare mention', () => {
  expect(complaints('Es una vergüenza, nadie responde y sigo sin mi paquete.', 'es')[0]).toMatchObject({ tier: 1 });
  expect(complaints('Hay un problema con la dirección.', 'es')[0]).toMatchObject({ tier: 2 });
});

it('leaves the words of a question in the same sentence to the question', () => {
  const text = 'Quería saber cómo puedo ver el seguimiento, porque el enlace del correo no funciona.';
  const question = { start: 0, end: text.indexOf(', porque') };
  expect(complaints(text, 'es', [question]).map((ask) => ask.text)).toEqual(['porque el enlace del correo no funciona.']);
});

it('a question that only names trouble does not complain, one that says what failed does', () => {
  const ofQuestion = (text: string, lang: Lang) => complaints(text, lang, [{ start: 0, end: text.length }]).length;
  expect(ofQuestion('¿Cuánto tarda la reparación de un móvil roto?', 'es')).toBe(0);
  expect(ofQuestion('Is the blue one sold out?', 'en')).toBe(0);
  expect(ofQuestion('¿Por qué no me ha llegado mi pedido?', 'es')).toBe(1);
});

it('gives verbatim spans in order for any text and stretch', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom<Lang>('es', 'en'), (noise, lang) => {
      const text = `${noise} no funciona, it is broken ${noise}`;
      let last = 0;
      for (const ask of complaints(text, lang)) {
        expect(asMessage(text, lang).text.slice(ask.start, ask.end)).toBe(ask.text);
        expect(ask.start).toBeGreaterThanOrEqual(last);
        last = ask.end;
      }
    }),
    { seed: 7 },
  );
});
