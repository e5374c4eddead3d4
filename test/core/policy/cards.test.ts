import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runChecks } from '../../../core/checks/run.js';
import type { Channel, Lang } from '../../../core/contract.js';
import { asMessage, entitiesIn } from '../../support/readings.js';
import { ESCALATION_CARD } from '../../../core/policy/cards.js';
import { DEFAULT_POLICY, openCards, parsePolicy, setPolicyValue } from '../../../core/policy/policy.js';
import { checkInput, NOW } from '../checks/support.js';

type Shipment = 'not-shipped' | 'shipped' | 'delivered';
interface Case {
  readonly orderDate?: string;
  readonly shipment?: Shipment;
  readonly channel?: Channel;
  readonly policy?: typeof DEFAULT_POLICY;
  readonly now?: string;
}

const open = (message: string, lang: Lang, { orderDate, shipment, channel = 'amazon', policy = DEFAULT_POLICY, now = NOW }: Case = {}) =>
  openCards(asMessage(message, lang, { now }), { channel, entities: entitiesIn(message, { lang, now }), policy, orderDate, shipment });
const shown = (message: string, lang: Lang, c: Case = {}) =>
  open(message, lang, c).map((o) => `${o.card.id}: ${o.cases.map((row) => row.when).join(', ')}`);
const wider = parsePolicy(setPolicyValue(readFileSync('resources/default-policy.yaml', 'utf8'), ['cards', 0, 'limit', 'count'], 60)).policy;

/** Day 29 and 31 before NOW, 25 November 2026. */
const DAY_29 = '2026-10-27';
const DAY_30 = '2026-10-26';
const DAY_31 = '2026-10-25';

describe.each([
  [
    'es',
    'Quiero devolver la cafetera.',
    'Lo siento, se me cayó al suelo y no enciende.',
    '¿Pueden cambiar la dirección de entrega?',
    'Quiero cancelar el pedido.',
    '¿Puedo pagarles por PayPal?',
    '¿Cómo puedo quitar la valoración que les puse?',
  ],
  [
    'en',
    'I want to return the kettle.',
    'I dropped it and now it does not start.',
    'Can you change the delivery address?',
    'Please cancel my order.',
    'Can I pay you with PayPal?',
    'How do I remove the feedback I left?',
  ],
] as const)('delicate requests (%s)', (lang, back, broken, address, cancel, pay, feedback) => {
  it('a return within and after the limit, to the day', () => {
    expect(open(back, lang, { orderDate: DAY_29 })[0]).toMatchObject({ day: 29, until: '2026-11-26', countedFrom: DAY_29 });
    expect(shown(back, lang, { orderDate: DAY_29 })).toEqual(['return: within']);
    expect(shown(back, lang, { orderDate: DAY_30 })).toEqual(['return: within']);
    expect(shown(back, lang, { orderDate: DAY_31 })).toEqual(['return: after']);
    expect(shown(back, lang)).toEqual(['return: within, after']);
  });
  it('a wider limit of the team counts', () => {
    expect(open(back, lang, { orderDate: DAY_31, policy: wider })[0]).toMatchObject({
      day: 31,
      until: '2026-12-24',
      cases: [{ when: 'within' }],
    });
  });
  it('broken by the customer', () => {
    expect(shown(broken, lang, { orderDate: DAY_29 })).toEqual(['broken-by-customer: within']);
    expect(shown(broken, lang, { orderDate: DAY_31 })).toEqual(['broken-by-customer: after']);
  });
  it.each(['not-shipped', 'shipped', 'delivered'] as const)('an address change of an order %s', (shipment) => {
    expect(shown(address, lang, { shipment, orderDate: DAY_29 })).toEqual([`address-change: ${shipment}`]);
  });
  it('an address change, the shipment unknown, or on a channel of our own', () => {
    expect(shown(address, lang)).toEqual(['address-change: not-shipped, shipped, delivered']);
    expect(shown(address, lang, { channel: 'email' })).toEqual([]);
  });
  it('a cancellation within thirty minutes and after', () => {
    expect(shown(cancel, lang, { orderDate: '2026-11-25T09:31:00Z', shipment: 'not-shipped' })).toEqual([
      'cancellation: within, not-shipped',
    ]);
    expect(shown(cancel, lang, { orderDate: '2026-11-25T09:29:00Z', shipment: 'not-shipped' })).toEqual(['cancellation: not-shipped']);
    expect(shown(cancel, lang, { orderDate: '2026-11-25', shipment: 'not-shipped' })).toEqual(['cancellation: within, not-shipped']);
    expect(shown(cancel, lang, { orderDate: '2026-11-24', shipment: 'shipped' })).toEqual(['cancellation: shipped']);
  });
  it('payment outside the platform, on platforms only', () => {
    expect(shown(pay, lang, { channel: 'ebay' })).toEqual(['outside-payment: always']);
    expect(shown(pay, lang, { channel: 'whatsapp' })).toEqual([]);
  });
  it('removing feedback within and after sixty days', () => {
    expect(shown(feedback, lang, { orderDate: '2026-09-26' })).toEqual(['feedback-removal: within']);
    expect(shown(feedback, lang, { orderDate: '2026-09-25' })).toEqual(['feedback-removal: after']);
  });
});

describe('delicate requests', () => {
  it('the message’s own date is counted from', () => {
    expect(open('Lo compré el 20 de noviembre y quiero devolverlo.', 'es')[0]).toMatchObject({ countedFrom: '2026-11-20', day: 5 });
    expect(open('I bought it on 20 November and want to return it.', 'en')[0]).toMatchObject({ countedFrom: '2026-11-20', day: 5 });
  });
  it.each([
    ['¿Tienen la talla 40 en azul?', 'es'],
    ['Se me ha olvidado la contraseña.', 'es'],
    ['Lo pedí por accidente dos veces.', 'es'],
    ['Hay mucha demanda de este modelo, ¿verdad?', 'es'],
    ['Se lo envían al hospital donde trabajo, ¿no?', 'es'],
    ['Do you have size 40 in blue?', 'en'],
    ['I accidentally ordered two.', 'en'],
    ['Hi Sue, is the blue one in stock?', 'en'],
    ['Please deliver it to the hospital reception.', 'en'],
  ] as const)('opens nothing: %s', (message, lang) => {
    expect(shown(message, lang, { channel: 'email' })).toEqual([]);
  });
  it.each([
    ['Si mañana no está resuelto, mi abogado se pondrá en contacto.', 'es'],
    ['Los voy a denunciar en Consumo.', 'es'],
    ['Pongo una hoja de reclamaciones hoy mismo.', 'es'],
    ['Tomaré acciones legales.', 'es'],
    ['Me dio una descarga eléctrica al enchufarla.', 'es'],
    ['You will hear from my lawyer.', 'en'],
    ['I will sue your company.', 'en'],
    ['I am taking legal action.', 'en'],
    ['I have written to Trading Standards.', 'en'],
    ['My son got an electric shock from it.', 'en'],
  ] as const)('goes to a supervisor, first and on any channel: %s', (message, lang) => {
    expect(open(message, lang, { channel: 'chat' })[0]?.card).toBe(ESCALATION_CARD);
  });
  it('the team says which words go to a supervisor', () => {
    const { policy } = parsePolicy('authority: { escalateWhen: [influencer] }');
    expect(shown('Soy influencer y lo contaré.', 'es', { policy })).toEqual(['escalation: always']);
    expect(shown('Mi abogado les escribirá.', 'es', { policy })).toEqual([]);
  });
  it('names replies that both starter libraries have', () => {
    const ids = (lang: Lang) =>
      new Set((parse(readFileSync(`snippets/${lang}.yaml`, 'utf8')) as { replies: { id: string }[] }).replies.map((r) => r.id));
    const es = ids('es');
    const en = ids('en');
    for (const card of [...DEFAULT_POLICY.cards, ESCALATION_CARD])
      for (const row of card.cases) {
        expect(
          row.replies.some((id) => es.has(id)),
          `${card.id} ${row.when} in es`,
        ).toBe(true);
        expect(
          row.replies.some((id) => en.has(id)),
          `${card.id} ${row.when} in en`,
        ).toBe(true);
        expect(row.replies.filter((id) => !es.has(id) && !en.has(id))).toEqual([]);
      }
  });
});

it('what an inserted reply of the library grants is not asked about again', () => {
  const draft = 'Le hacemos un descuento del 25 % en su próxima compra.';
  const conflicts = (replies: readonly string[]) =>
    runChecks({
      ...checkInput(
        { draft, policy: { authority: { currency: 'EUR', refundUpTo: 50, discountPercentUpTo: 10, giftUpTo: 15, escalateWhen: [] } } },
        'es',
      ),
      replies,
    })
      .filter((f) => f.rule === 'policy-conflict')
      .map((f) => f.message);
  expect(conflicts([])).toEqual(['Descuento: 25 %. Pasa de lo que decide un agente (10 %): pídalo a un supervisor.']);
  expect(conflicts(['Como cliente de siempre tiene un descuento del 25 %.'])).toEqual([]);
});
