import { findPersonalData, type PersonalKind } from '../../entities/personal.js';
import { findNumbers, phonesOf } from '../../entities/find.js';
import { homeOf } from '../../policy/home.js';
import { fold } from '../../text/fold.js';
import type { Check } from '../check.js';
import { defineRule, replaceWith, type Hit, type Localized } from '../rule.js';

const KIND: Readonly<Record<PersonalKind | 'order' | 'tracking' | 'address' | 'name' | 'health', Localized>> = {
  iban: { es: 'una cuenta bancaria', en: 'a bank account' },
  dni: { es: 'un DNI', en: 'an identity number' },
  nie: { es: 'un NIE', en: 'an identity number' },
  cif: { es: 'un CIF', en: 'a tax number' },
  card: { es: 'una tarjeta', en: 'a card number' },
  email: { es: 'un correo', en: 'an e-mail address' },
  phone: { es: 'un teléfono', en: 'a phone number' },
  order: { es: 'un número de pedido', en: 'an order number' },
  tracking: { es: 'un número de seguimiento', en: 'a tracking number' },
  address: { es: 'una dirección', en: 'an address' },
  name: { es: 'el nombre completo', en: 'the full name' },
  health: { es: 'una cita o un dato de salud', en: 'an appointment or a detail of health' },
};
const ADDRESS =
  /(?<!\p{L})(?:(?:calle|c\/|avda\.?|avenida|plaza|paseo|carrera|cra\.?)\s?(?:de |del |la |los |las )?\p{Lu}[\p{L}.]{1,30}(?: (?!(?:o|u|en|con|al|desde|hasta) )\p{L}{1,30}){0,3},? (?:n[ºo.]{1,2} ?)?\d{1,4}|\d{1,5} \p{Lu}\p{L}{1,30}(?: \p{Lu}\p{L}{1,30}){0,2} (?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Rise|Close|Court|Ct|Crescent|Cres|Terrace|Gardens|Grove|Way|Place|Pl|Square|Mews|Hill|Row|Walk|Boulevard|Blvd|Parkway|Highway|Circle|Villas|Parade|Quay))(?!\p{L})|(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![\p{L}\d])/gu;
/** "Hi Jane Porter,": first name and surname to a public that knew neither. */
const GREETED =
  /^[ \t]{0,4}(?:Hi|Hello|Dear|Hey) (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?!(?:Mr|Mrs|Ms|Miss|Dr|Good|Sir|Team)(?!\p{L}))(\p{Lu}\p{Ll}{1,20} \p{Lu}[\p{L}'’-]{1,24})(?=[,:!.\n])/u;
/** "your appointment on 3 March with Dr Lee", "your test results showed". */
const HEALTH =
  /(?<!\p{L})your (?:\p{L}{2,12} )?(?:appointment|prescription|diagnosis|treatment|test results?|blood test|consultation|operation|surgery|biopsy|scan|medication|pregnancy|condition|allergy|rash|infection)(?: \p{L}{2,10})? (?:on|with|for|showed?|dated|came back|at) [^.!?\n]{1,40}/giu;

const bareOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}@]/gu, '');
/** First part of a mailbox that belongs to a desk and to nobody. */
const DESK =
  /^(?:info|informacion|hola|ayuda|soporte|atencion|clientes?|contacto|pedidos?|ventas|tienda|devoluciones|garantias?|facturacion|administracion|privacidad|sac|reservas|calidad|tesoreria|taller|prensa|empleo|rrhh|pagos|envios|logistica|oficina|marketing|noreply|no-reply|hello|help|helpdesk|support|contact|customers?|customerservice|care|orders?|sales|shop|store|returns|billing|service|privacy|team|office|jobs|press|quality|accounts|marketing|payments)(?:[.\d_+-]|$)/u;
/** Lines that only firms have: 900 and 800 cost the caller nothing, 901 and 902 are theirs too. */
const FIRM_LINE = /^(?:\+?34)?90[0-2]\d{6}$|^(?:\+?1)?8(?:00|33|44|55|66|77|88)\d{7}$|^(?:\+?44|0)?800\d{6,7}$/u;

/** "Escríbanos a …", "send us … at …": who asks to be written to gives his own address. */
const TO_US = /(?<!\p{L})(?:\p{L}{3,}(?:nos|adnos|ednos)|us|our)(?!\p{L})[^.!?\n]{0,60}$/u;

/** The shop's own phone, mailbox and address are public: what stands in the policy is the shop's, and a desk's mailbox or a firm's line that the customer never wrote. */
function isOurs(check: Check, { kind, text, start }: { readonly kind: string; readonly text: string; readonly start: number }): boolean {
  const bare = bareOf(text);
  const own = [...check.policy.facts, ...check.policy.brands, ...Object.values(check.policy.channels).map((channel) => channel.signature)]
    .map(bareOf)
    .filter((words) => words !== '');
  if (own.some((words) => words.includes(bare))) return true;
  if (bareOf(check.message.text).includes(bare) || check.entities.some((entity) => bareOf(entity.text) === bare)) return false;
  if (kind === 'phone') return FIRM_LINE.test(text.replace(/[^\d+]/gu, ''));
  if (kind !== 'email') return false;
  const [box = '', host = ''] = fold(text).split('@');
  return (
    DESK.test(box) ||
    TO_US.test(fold(check.draft.text.slice(Math.max(0, start - 80), start))) ||
    own.some((words) => words.length > 3 && words.includes(bareOf(host))) ||
    check.policy.brands.some((brand) => bareOf(brand).length > 3 && bareOf(host).startsWith(bareOf(brand)))
  );
}

/** Marks that make words bold or slanted, at their edges, become spaces: they hide no number. Same length. */
function unmarked(text: string): string {
  return text
    .replace(/#[*_~`]{1,4}(?=[\p{L}\d])/gu, (found) => `${' '.repeat(found.length - 1)}#`)
    .replace(/(?<![\p{L}\d])[*_~`]{1,4}|[*_~`]{1,4}(?![\p{L}\d])/gu, (found) => ' '.repeat(found.length));
}

function find(check: Check): Hit[] {
  if (!check.policy.channels[check.channel].public) return [];
  const text = unmarked(check.draft.text);
  const found: { kind: keyof typeof KIND; start: number; end: number }[] = findPersonalData(
    text,
    phonesOf(check.lang, homeOf(check.policy)),
  )
    .filter((p) => !isOurs(check, p))
    .map((p) => ({ kind: p.kind, start: p.start, end: p.end }));
  for (const e of findNumbers(text, check.policy.shop.orderForms))
    found.push({ kind: e.kind as 'order' | 'tracking', start: e.start, end: e.end });
  for (const m of text.matchAll(ADDRESS))
    if (!isOurs(check, { kind: 'address', text: m[0], start: m.index }))
      found.push({ kind: 'address', start: m.index, end: m.index + m[0].length });
  const greeted = check.lang === 'en' ? GREETED.exec(text)?.[1] : undefined;
  if (
    greeted !== undefined &&
    !/(?:Team|Family|All|Everyone|Folks)$/u.test(greeted) &&
    !bareOf(check.message.text).includes(bareOf(greeted))
  )
    found.push({ kind: 'name', start: text.indexOf(greeted), end: text.indexOf(greeted) + greeted.length });
  if (check.lang === 'en')
    for (const m of text.matchAll(HEALTH)) found.push({ kind: 'health', start: m.index, end: m.index + m[0].length });
  const name = check.customerName;
  const at = name.includes(' ') ? fold(text).indexOf(fold(name)) : -1;
  if (at >= 0) found.push({ kind: 'name', start: at, end: at + name.length });
  const hits: Hit[] = [];
  for (const f of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hits.some((h) => h.start < f.end && f.start < h.end)) continue;
    hits.push({
      start: f.start,
      end: f.end,
      message: { es: `Es público y muestra ${KIND[f.kind].es}.`, en: `It is public and shows ${KIND[f.kind].en}.` },
      // A sentence about health is rewritten by who wrote it: cut out it leaves half a sentence.
      fixes:
        f.kind === 'health'
          ? []
          : [
              replaceWith(f.kind === 'name' ? (check.draft.text.slice(f.start, f.end).split(' ')[0] ?? '') : '…', {
                es: 'Ocultarlo',
                en: 'Hide it',
              }),
            ],
    });
  }
  return hits;
}

const open = (draft: string) => ({ draft, channel: 'public-reply' as const });

export const publicPersonalData = defineRule({
  id: 'public-personal-data',
  severity: 'block',
  about: {
    es: 'Una respuesta pública la lee todo el mundo: ni nombres completos, ni pedidos, ni teléfonos.',
    en: 'A public reply is read by all: no full names, orders or phone numbers.',
  },
  caught: {
    es: [
      ...[
        'Su pedido 113-1234567-1234567 salió ayer.',
        'Escríbame a ana@correo.es.',
        'La llamamos al 612 345 678.',
        'Se entregó en calle Mayor, 12.',
        'Su DNI 12345678Z no consta.',
        'La cuenta ES91 2100 0418 4502 0005 1332 es correcta.',
        'Su pedido **113-1234567-1234567** salió ayer.',
        'Su pedido *ES-4417* salió ayer.',
        'El pedido #**1042** está en camino.',
        'Su pedido n.º _20331_ llega hoy.',
        'Le llamamos al **612 345 678**.',
        'Le escribimos a *ana.perez@correo.es*.',
      ].map(open),
      { ...open('Gracias, María Gómez.'), context: { customer: { name: 'María Gómez' } } },
    ],
    en: [
      ...[
        'Your order 113-1234567-1234567 left yesterday.',
        'Write to me at ann@mail.com.',
        'We called you on +44 20 7946 0958.',
        'It was delivered to 12 High Street.',
        'The account GB29 NWBK 6016 1331 9268 19 is right.',
        'The card 4111 1111 1111 1111 was refused.',
        'Your order **113-1234567-1234567** left yesterday.',
        'Order #*1042* is on its way.',
        'We wrote to **ann@mail.com**.',
        'It went to 14 Orchard Rise, Taunton.',
        'The label says TA1 3QF.',
        'Hi Jane Porter, your sofa is on its way.',
        'Your appointment on 3 March with Dr Lee was moved.',
      ].map(open),
      { ...open('Thank you, Ann Lee.'), context: { customer: { name: 'Ann Lee' } } },
    ],
  },
  fine: {
    es: [
      ...['Sentimos lo ocurrido; le hemos escrito por privado.', 'Abrimos de 9:00 a 18:00.', 'El reembolso de 49,90 € está hecho.'].map(
        open,
      ),
      { ...open('Gracias, María.'), context: { customer: { name: 'María Gómez' } } },
      'Su pedido 113-1234567-1234567 salió ayer.',
      { ...open('Llámenos al 912 345 678.'), policy: { facts: ['912 345 678'] } },
      ...[
        'Escríbanos a ayuda@tienda.es.',
        'Escríbanos a atencion.cliente@mitienda.com.',
        'Llámenos al 900 123 456.',
        'Mándanos tu usuario y tres vídeos a colabs@piel.mx.',
        'Es **muy** sencillo: _dos_ pasos.',
      ].map(open),
      { ...open('Escríbanos a marta@lunazul.es.'), policy: { brands: ['Luna Azul', 'Lunazul'] } },
      { ...open('Escríbanos a marta@lunazul.es.'), policy: { facts: ['Nuestra web es www.lunazul.es'] } },
    ],
    en: [
      ...[
        'We are sorry; we have written to you in private.',
        'We open from 9:00 to 18:00.',
        'The refund of $49.90 is done.',
        'Dear Mrs Porter, your sofa is on its way.',
        'Call us to book your appointment.',
      ].map(open),
      { ...open('Thank you, Ann.'), context: { customer: { name: 'Ann Lee' } } },
      'Your order 113-1234567-1234567 left yesterday.',
      { ...open('Write to help@shop.com.'), policy: { facts: ['help@shop.com'] } },
      ...['Write to support@myshop.com.', 'Call us on 1-800-555-0199.', 'It is **very** easy.'].map(open),
    ],
  },
  find,
});
