import type { EntityKind } from '../../contract.js';
import { findPersonalData, type PersonalKind } from '../../entities/personal.js';
import { findIdentifiers } from '../../entities/find.js';
import { fold } from '../../text/fold.js';
import type { Check } from '../check.js';
import { defineRule, replaceWith, type Hit, type Localized } from '../rule.js';

const KIND: Readonly<Record<PersonalKind | 'order' | 'tracking' | 'address' | 'name', Localized>> = {
  iban: { es: 'una cuenta bancaria', en: 'a bank account' }, dni: { es: 'un DNI', en: 'an identity number' }, nie: { es: 'un NIE', en: 'an identity number' }, cif: { es: 'un CIF', en: 'a tax number' }, card: { es: 'una tarjeta', en: 'a card number' }, email: { es: 'un correo', en: 'an e-mail address' }, phone: { es: 'un teléfono', en: 'a phone number' },
  order: { es: 'un número de pedido', en: 'an order number' }, tracking: { es: 'un número de seguimiento', en: 'a tracking number' }, address: { es: 'una dirección', en: 'an address' }, name: { es: 'el nombre completo', en: 'the full name' },
};
const ADDRESS = /(?<!\p{L})(?:(?:calle|c\/|avda\.?|avenida|plaza|paseo|carrera|cra\.?)\s?(?:de |del |la |los |las )?\p{Lu}[\p{L}.]{1,30}(?: \p{L}{1,30}){0,3},? (?:n[ºo.]{1,2} ?)?\d{1,4}|\d{1,5} \p{Lu}\p{L}{1,30}(?: \p{Lu}\p{L}{1,30}){0,2} (?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr))(?!\p{L})/gu;

/** The shop's own phone and address are public; what stands in the policy counts as the shop's. */
function isOurs(check: Check, text: string): boolean {
  const bare = fold(text).replace(/[^\p{L}\p{N}@]/gu, '');
  return [...check.policy.facts, ...check.policy.brands, check.policy.channels[check.channel].signature].some((own) => fold(own).replace(/[^\p{L}\p{N}@]/gu, '').includes(bare));
}

const NUMBERS: ReadonlySet<EntityKind> = new Set<EntityKind>(['order', 'tracking']);

function find(check: Check): Hit[] {
  if (!check.policy.channels[check.channel].public) return [];
  const found: { kind: keyof typeof KIND; start: number; end: number }[] = findPersonalData(check.draft.text).filter((p) => !isOurs(check, p.text)).map((p) => ({ kind: p.kind, start: p.start, end: p.end }));
  for (const e of findIdentifiers(check.draft.text, NUMBERS, { lang: check.lang, now: check.now })) found.push({ kind: e.kind as 'order' | 'tracking', start: e.start, end: e.end });
  for (const m of check.draft.text.matchAll(ADDRESS)) if (!isOurs(check, m[0])) found.push({ kind: 'address', start: m.index, end: m.index + m[0].length });
  const name = check.customerName;
  const at = name.includes(' ') ? fold(check.draft.text).indexOf(fold(name)) : -1;
  if (at >= 0) found.push({ kind: 'name', start: at, end: at + name.length });
  const hits: Hit[] = [];
  for (const f of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hits.some((h) => h.start < f.end && f.start < h.end)) continue;
    hits.push({ start: f.start, end: f.end, message: { es: `Es público y muestra ${KIND[f.kind].es}.`, en: `It is public and shows ${KIND[f.kind].en}.` }, fixes: [replaceWith(f.kind === 'name' ? name.split(' ')[0] ?? '' : '…', { es: 'Ocultarlo', en: 'Hide it' })] });
  }
  return hits;
}

const open = (draft: string) => ({ draft, channel: 'public-reply' as const });

export const publicPersonalData = defineRule({
  id: 'public-personal-data',
  severity: 'block',
  about: { es: 'Una respuesta pública la lee todo el mundo: ni nombres completos, ni pedidos, ni teléfonos.', en: 'A public reply is read by all: no full names, orders or phone numbers.' },
  caught: {
    es: [...['Su pedido 113-1234567-1234567 salió ayer.', 'Escríbame a ana@correo.es.', 'La llamamos al 612 345 678.', 'Se entregó en calle Mayor, 12.', 'Su DNI 12345678Z no consta.', 'La cuenta ES91 2100 0418 4502 0005 1332 es correcta.'].map(open), { ...open('Gracias, María Gómez.'), context: { customer: { name: 'María Gómez' } } }],
    en: [...['Your order 113-1234567-1234567 left yesterday.', 'Write to me at ann@mail.com.', 'We called you on +44 20 7946 0958.', 'It was delivered to 12 High Street.', 'The account GB29 NWBK 6016 1331 9268 19 is right.', 'The card 4111 1111 1111 1111 was refused.'].map(open), { ...open('Thank you, Ann Lee.'), context: { customer: { name: 'Ann Lee' } } }],
  },
  fine: {
    es: [...['Sentimos lo ocurrido; le hemos escrito por privado.', 'Abrimos de 9:00 a 18:00.', 'El reembolso de 49,90 € está hecho.'].map(open), { ...open('Gracias, María.'), context: { customer: { name: 'María Gómez' } } }, 'Su pedido 113-1234567-1234567 salió ayer.', { ...open('Llámenos al 912 345 678.'), policy: { facts: ['912 345 678'] } }],
    en: [...['We are sorry; we have written to you in private.', 'We open from 9:00 to 18:00.', 'The refund of $49.90 is done.'].map(open), { ...open('Thank you, Ann.'), context: { customer: { name: 'Ann Lee' } } }, 'Your order 113-1234567-1234567 left yesterday.', { ...open('Write to help@shop.com.'), policy: { facts: ['help@shop.com'] } }],
  },
  find,
});
