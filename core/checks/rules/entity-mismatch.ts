import type { Entity } from '../../contract.js';
import { findIdentifiers } from '../../entities/find.js';
import { shopMarks } from '../../policy/home.js';
import { editsWithin, MAX_TERM } from '../../text/edit-distance.js';
import type { Check } from '../check.js';
import { defineRule, replaceWith, type Hit } from '../rule.js';

const IDS = new Set<Entity['kind']>(['order', 'tracking', 'email', 'phone']);
const NAME: Readonly<Record<string, { es: string; en: string }>> = {
  order: { es: 'pedido', en: 'order' },
  tracking: { es: 'seguimiento', en: 'tracking number' },
  email: { es: 'correo', en: 'e-mail address' },
  phone: { es: 'teléfono', en: 'phone number' },
};
/** Digits as 0, letters as A: two numbers of one make. */
const shape = (value: string) => value.replace(/\d/g, '0').replace(/\p{L}/gu, 'A');

function known(check: Check): { readonly kind: Entity['kind']; readonly value: string; readonly text: string }[] {
  const { order, customer } = check.context;
  const own = [
    ['order', order?.id],
    ['tracking', order?.tracking],
    ['email', customer?.email],
    ['phone', customer?.phone],
  ] as const;
  return [
    ...check.entities.filter((e) => IDS.has(e.kind)),
    ...own.flatMap(([kind, value]) => (value === undefined || value === '' ? [] : [{ kind, value, text: value }])),
  ];
}

function find(check: Check): Hit[] {
  const theirs = known(check);
  if (theirs.length === 0 || !/\d{3,}|@|\d[ .-]\d{2}/.test(check.draft.text)) return [];
  const values = new Set(theirs.map((e) => bare(e.value)));
  return findIdentifiers(check.draft, new Set(theirs.map((e) => e.kind)), shopMarks(check.policy)).flatMap((e): Hit[] => {
    if (values.has(bare(e.value)) || check.message.text.includes(e.text)) return [];
    const near = theirs.find((t) => t.kind === e.kind && isNear(bare(t.value), bare(e.value)));
    const alike = theirs.find((t) => t.kind === e.kind && e.kind === 'order' && shape(bare(t.value)) === shape(bare(e.value)));
    const right = near ?? alike;
    if (right === undefined) return [];
    const what = NAME[e.kind] ?? { es: e.kind, en: e.kind };
    return [
      {
        start: e.start,
        end: e.end,
        fixes: [replaceWith(written(e.text, right.text))],
        message: { es: `El ${what.es} del mensaje es ${right.text}.`, en: `The ${what.en} in the message is ${right.text}.` },
      },
    ];
  });
}

/** At most two slips apart; longer ones are not compared sign by sign. */
const isNear = (a: string, b: string): boolean => a.length <= MAX_TERM && b.length <= MAX_TERM && editsWithin(a, b, 2, false) <= 2;

const bare = (value: string) => value.toLowerCase().replace(/[\s.#-]/g, '');
/** Keeps the `#` the agent wrote before the number. */
const written = (was: string, right: string) => (was.startsWith('#') && !right.startsWith('#') ? `#${right}` : right);

const amazon = 'Mi pedido 113-1234567-1234567 no ha llegado, ¿cuándo llega?';
const amazonEn = 'My order 113-1234567-1234567 has not arrived, when does it come?';

export const entityMismatch = defineRule({
  id: 'entity-mismatch',
  severity: 'warn',
  about: {
    es: 'Un número cambiado manda al cliente a seguir el paquete de otro.',
    en: 'A wrong digit sends the customer after somebody else’s parcel.',
  },
  caught: {
    es: [
      { message: amazon, draft: 'Su pedido 113-1234567-1234576 sale hoy.', after: 'Su pedido 113-1234567-1234567 sale hoy.' },
      { message: amazon, draft: 'El pedido 114-9999999-1111111 llega mañana.' },
      {
        message: 'Mi correo es ana.lopez@correo.es',
        draft: 'Le escribimos a ana.lopes@correo.es.',
        after: 'Le escribimos a ana.lopez@correo.es.',
      },
      { context: { order: { id: '113-1234567-1234567' } }, draft: 'Su pedido 113-1234567-1234667 sale hoy.' },
      { message: 'Mi pedido es el #10482', draft: 'Su pedido #10428 sale hoy.', after: 'Su pedido #10482 sale hoy.' },
      { context: { customer: { email: 'luis@mail.es' } }, draft: 'Le escribimos a luis@mal.es.' },
    ],
    en: [
      { message: amazonEn, draft: 'Your order 113-1234567-1234576 leaves today.', after: 'Your order 113-1234567-1234567 leaves today.' },
      { message: amazonEn, draft: 'Order 114-9999999-1111111 arrives tomorrow.' },
      { message: 'My email is ann.lee@mail.com', draft: 'We wrote to ann.leo@mail.com.' },
      { context: { order: { id: '113-1234567-1234567' } }, draft: 'Your order 113-1234567-1234667 leaves today.' },
      { message: 'My order is #10482', draft: 'Your order #10428 leaves today.' },
      { context: { customer: { email: 'bob@mail.com' } }, draft: 'We wrote to bob@mal.com.' },
    ],
  },
  fine: {
    es: [
      { message: amazon, draft: 'Su pedido 113-1234567-1234567 sale hoy.' },
      { message: amazon, draft: 'Su pedido sale hoy.' },
      'Su pedido 113-1234567-1234567 sale hoy.',
      { message: 'Mi correo es ana.lopez@correo.es', draft: 'Escriba a ayuda@tienda.es.' },
      { message: 'Pedidos #10482 y #10483', draft: 'El #10483 sale hoy.' },
      { message: amazon, draft: 'Cuesta 49,90 € y llega el 14 de marzo.' },
    ],
    en: [
      { message: amazonEn, draft: 'Your order 113-1234567-1234567 leaves today.' },
      { message: amazonEn, draft: 'Your order leaves today.' },
      'Your order 113-1234567-1234567 leaves today.',
      { message: 'My email is ann.lee@mail.com', draft: 'Write to help@shop.com.' },
      { message: 'Orders #10482 and #10483', draft: 'Order #10483 leaves today.' },
      { message: amazonEn, draft: 'It costs $49.90 and arrives on 14 March.' },
    ],
  },
  find,
});
