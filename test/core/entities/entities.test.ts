import type { ShopMarks } from '../../../core/entities/find.js';
import { entitiesIn } from '../../support/readings.js';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';

const NOW = '2026-11-23T10:00:00Z';
const brief = (message: string, lang: Lang = 'es', agents: readonly string[] = []) =>
  entitiesIn(message, { lang, now: NOW, agents }).map((e) => `${e.kind}: ${e.value}`);
const of = (kind: string, message: string, lang: Lang = 'es') =>
  entitiesIn(message, { lang, now: NOW })
    .filter((e) => e.kind === kind)
    .map((e) => e.value);

describe('orders', () => {
  it.each([
    ['es', 'Mi pedido 123-4567890-1234567 no llega', '123-4567890-1234567'],
    ['es', '404-1234567-7654321', '404-1234567-7654321'],
    ['es', 'D01-1234567-7654321', 'D01-1234567-7654321'],
    ['es', 'venta 12-34567-89012 de eBay', '12-34567-89012'],
    ['es', 'El pedido #1042 está mal', '1042'],
    ['es', 'pedido nº 45873', '45873'],
    ['es', 'número de pedido: 100004587', '100004587'],
    ['es', 'referencia XKBKNABJK', 'XKBKNABJK'],
    ['es', 'con ref. AB-20391', 'AB-20391'],
    ['es', 'mi compra 2026-00123', '2026-00123'],
    ['es', 'Pedido W10492 sin recibir', 'W10492'],
    ['es', 'hice un pedido (nº 20458) hace días', '20458'],
    ['es', 'Ref: 4521-AA.', '4521-AA'],
    ['es', 'el 55231 es mi número de pedido', '55231'],
    ['en', 'order 00004587345', '00004587345'],
    ['en', 'my order number is 88213', '88213'],
    ['en', 'purchase #9931 never came', '9931'],
    ['en', 'Order: SO-10442', 'SO-10442'],
  ] as const)('%s: %s', (lang, message, id) => {
    expect(of('order', message, lang)).toEqual([id]);
  });

  it('takes several after one word', () => {
    expect(of('order', 'los pedidos 45871 y 45872')).toEqual(['45871', '45872']);
  });

  it.each([
    ['es', 'un pedido de 50 euros'],
    ['es', 'un pedido de 300 unidades'],
    ['es', 'el pedido del 12/10/2026'],
    ['es', 'hice el pedido en 2025'],
    ['es', 'la factura #37777'],
    ['en', 'invoice #12588'],
    ['en', 'order 20 items'],
    ['en', 'in order to return it'],
    ['es', 'pedido 3 veces'],
    ['en', 'account #12345678'],
  ] as const)('%s: none in "%s"', (lang, message) => {
    expect(of('order', message, lang)).toEqual([]);
  });
});

describe('tracking numbers', () => {
  it.each([
    ['RR123456785ES', 'RR123456785ES'],
    ['Mi envío es RR 123 456 785 ES', 'RR123456785ES'],
    ['1Z999AA10123456784', '1Z999AA10123456784'],
    ['TBA123456789012', 'TBA123456789012'],
    ['número de seguimiento 123456789012', '123456789012'],
    ['con MRW, 025412345678', '025412345678'],
    ['la expedición 0411/12345678 de Nacex', '0411/12345678'],
    ['Correos: PQ4F6P0712345670141010D', 'PQ4F6P0712345670141010D'],
    ['guía 1234567890 de Estafeta', '1234567890'],
  ])('%s', (message, id) => {
    expect(of('tracking', message)).toEqual([id]);
  });
  it('minds check digits and gates', () => {
    expect(of('tracking', 'código RR123456784ES')).toEqual([]);
    expect(of('tracking', 'el 1Z999AA10123456785')).toEqual([]);
    expect(of('tracking', 'código 123456789012')).toEqual([]);
    expect(of('tracking', 'pedido 123456789012')).toEqual([]);
  });
});

describe('amounts and dates', () => {
  it('normalises', () => {
    expect(brief('Pagué 49 € el 12 de octubre de 2026')).toEqual(['amount: 49.00 EUR', 'date: 2026-10-12']);
    expect(brief('It cost $1,249.90 last week', 'en')).toEqual(['amount: 1249.90 USD', 'date: 2026-11-16/2026-11-22']);
    expect(brief('antes del viernes')).toEqual(['date: /2026-11-26']);
  });
  it('takes no stamps of mails and chats, no streets', () => {
    expect(
      of('date', '[23/11/26, 10:32] Pedro: Hola\n[23/11/26, 10:33] Tienda: Dime\n[23/11/26, 10:34] Pedro: ¿Llega el viernes?'),
    ).toEqual(['2026-11-27']);
    expect(of('date', 'Vivo en la calle 3 de mayo, 15')).toEqual([]);
    expect(of('email', 'De: Ana <ana@example.com>\nPara: info@example.es\nAsunto: Hola\n\nHola')).toEqual(['ana@example.com']);
  });
  it('reports no lengths, hours or "now"', () => {
    expect(brief('Ahora mismo llevan 3 días de retraso, a las 12 no había nadie').filter((e) => e.startsWith('date'))).toEqual([]);
  });
});

describe('phones, addresses and links', () => {
  it.each([
    ['es', 'Mi móvil es 612345678', '+34612345678'],
    ['es', '612 34 56 78', '+34612345678'],
    ['es', '+34 91 123 45 67', '+34911234567'],
    ['es', 'tel. 0034 612 345 678', '+34612345678'],
    ['es', 'llámenme al 55 1234 5678', '+525512345678'],
    ['es', 'tel 612345678 2 unidades', '+34612345678'],
    ['es', '612 345 678 04/21/2020', '+34612345678'],
    ['en', '(415) 555-2671', '+14155552671'],
    ['en', 'call me on 020 7946 0958', '+442079460958'],
    ['en', '+44 20 7946 0958', '+442079460958'],
  ] as const)('%s: %s', (lang, message, value) => {
    expect(of('phone', message, lang)).toEqual([value]);
  });
  it.each(['el 2026-11-23', 'pedido 612345678', 'el 12/10/2026', 'son 1.249,90 €', 'EAN 8412345678905', '1234-5678'])(
    'none in "%s"',
    (message) => {
      expect(of('phone', message)).toEqual([]);
    },
  );
  it('finds addresses and links', () => {
    expect(brief('Escríbeme a Ana.Lopez+tienda@example.com o mira https://www.example.com/p?id=3.')).toEqual([
      'email: ana.lopez+tienda@example.com',
      'url: https://www.example.com/p?id=3',
    ]);
    expect(of('url', 'lo vi en www.example.es, gracias')).toEqual(['https://www.example.es']);
    expect(of('url', 'No ha llegado.es que no')).toEqual([]);
  });
});

describe('customers', () => {
  it.each([
    ['es', 'Hola, soy María José García. No llega mi pedido.', 'María José García'],
    ['es', 'Me llamo juan carlos y quiero devolverlo', 'Juan Carlos'],
    ['es', 'Mi nombre es Ana de la Fuente', 'Ana de la Fuente'],
    ['es', 'No llega.\n\nUn saludo,\nMarta Ruiz', 'Marta Ruiz'],
    ['es', 'No llega.\n\nGracias\nmarta', 'Marta'],
    ['es', 'No llega. Un saludo, Luis', 'Luis'],
    ['es', 'No llega.\n\nFdo.: Mª Carmen López', 'Mª Carmen López'],
    ['es', 'Quiero devolverlo.\nAtentamente,\nJUAN PÉREZ\nDNI 12345678Z', 'Juan Pérez'],
    [
      'es',
      'De: Ana Belén Pérez <ana@example.com>\nPara: info@example.es\nFecha: lun, 23 nov 2026 10:00\nAsunto: Cambio\n\n¿Podéis cambiarla?\n\nAna',
      'Ana Belén Pérez',
    ],
    [
      'es',
      '[23/11/26, 10:32] Pedro Ruiz: Hola, ¿tenéis la M?\n[23/11/26, 10:33] Tienda: Sí\n[23/11/26, 10:35] Pedro Ruiz: ¿Cuánto tarda?',
      'Pedro Ruiz',
    ],
    ['es', 'No llega. Un saludo. Laura', 'Laura'],
    ['es', 'No llega. Gracias, Marta G.', 'Marta G.'],
    ['es', 'Nombre: Laura Gil\nEmail: laura@example.com\nMensaje: ¿Cuándo llega?', 'Laura Gil'],
    ['en', 'Hi, my name is Sarah Connor and I need help.', 'Sarah Connor'],
    ['en', 'Where is it?\n\nKind regards,\nTom Baker', 'Tom Baker'],
    ['en', 'Where is it?\n\nThanks,\npriya', null],
    ['en', 'This is John Smith. Where is it?', 'John Smith'],
  ] as const)('%s: %j', (lang, message, name) => {
    expect(of('customer', message, lang)).toEqual(name === null ? [] : [name]);
  });
  it.each([
    ['es', 'Hola Laura, no llega mi pedido. Gracias.'],
    ['es', 'Soy cliente desde hace años.'],
    ['es', 'soy de Madrid'],
    ['es', 'No llega. Gracias'],
    ['es', 'No llega.\n\nUn saludo'],
    ['en', 'I am Disappointed'],
    ['en', 'This is ridiculous'],
    ['en', 'Thanks in advance'],
    ['es', 'Enviado desde mi iPhone'],
    ['es', 'No llega. Gracias Laura'],
    ['es', 'Factura a nombre de Construcciones López SL'],
  ] as const)('%s: nobody in %j', (lang, message) => {
    expect(of('customer', message, lang)).toEqual([]);
  });
  it('never takes the shop’s agents', () => {
    expect(brief('No llega.\n\nSaludos,\nMarta', 'es', ['Marta'])).toEqual([]);
    expect(brief('Gracias.\n\nUn saludo,\nPedro\n\n> Hola Pedro:\n> Un saludo,\n> Marta Agente', 'es', ['Marta'])).toEqual([
      'customer: Pedro',
    ]);
  });
});

describe('amounts, orders and phones as people write them', () => {
  const first = (message: string, kind: string, lang: Lang = 'es', more: Partial<ShopMarks> = {}) =>
    entitiesIn(message, { lang, now: NOW, ...more })
      .filter((e) => e.kind === kind)
      .map((e) => e.value)
      .join(' | ');
  it.each([
    ["Me han cobrado 12'50 € de más.", '12.50 EUR'],
    ['Son 3’95€', '3.95 EUR'],
    ['Me han cobrado 1 234,56 € de más.', '1234.56 EUR'],
    ['Fueron 12 500 € y 3 € de envío', '12500.00 EUR | 3.00 EUR'],
    ['Me han cobrado 19,90.-€ de más.', '19.90 EUR'],
    ['20,- €', '20.00 EUR'],
    ["CHF 1'234.50", '1234.50 CHF'],
    ['Me han cobrado $ 1.299 de más.', '1299.00'],
    ['Me han cobrado $5.00', '5.00 USD'],
    ['Me cobraron $ 1.299 pesos argentinos', '1299.00 ARS'],
  ])('%s', (message, value) => {
    expect(first(message, 'amount')).toBe(value);
  });
  it.each([
    ['MX', 'MXN', '$ 1,450', '1450.00 MXN'],
    ['CO', 'COP', '$ 1.299', '1299.00 COP'],
    ['AR', 'ARS', 'me cobraron $25,50', '25.50 ARS'],
    ['US', 'USD', '$ 12.50', '12.50 USD'],
  ])('a bare $ is the money of the shop: %s', (country, currency, message, value) => {
    expect(first(message, 'amount', 'es', { home: { country, currency } })).toBe(value);
  });
  it.each([
    ['mi pedido es el ES-2026-000123, ¿cuándo llega?', 'ES-2026-000123'],
    ['Pedido: S.O. 00045, ¿cuándo llega?', 'S.O.00045'],
    ['referencia PED_2026_45', 'PED_2026_45'],
    ['pedido 000 123 456, ¿cuándo llega?', '000123456'],
    ['pedido 1.045.233', '1045233'],
    ['order no. 1,045,233 has not arrived', '1045233'],
    ['order 1,045 of them', ''],
    ['en el pedido BN-220 viene otra talla', 'BN-220'],
    ['the order EH-330 came short', 'EH-330'],
    ['mi pedido A/2026/0045 y el B-99-1234', 'A/2026/0045'],
    ['pedido nº WEB_000451', 'WEB_000451'],
    ['un pedido de 1.045 €', ''],
    ['pedí 12 345 678 veces lo mismo', ''],
  ])('%s', (message, value) => {
    expect(first(message, 'order').split(' | ')[0]).toBe(value);
  });
  it('a team’s own form of order numbers is taken wherever it stands', () => {
    expect(first('¿Qué pasa con el XR-12-AB77? Y con el xr-13-q1', 'order', 'es', { orders: ['XR-##-*'] })).toBe('XR-12-AB77 | XR-13-Q1');
    expect(first('¿Qué pasa con el (4)7.1?', 'order', 'es', { orders: ['(#)#.#'] })).toBe('(4)7.1');
  });
  it.each([
    ['llámenme al +52 1 33 1234 5678', '+523312345678'],
    ['llámenme al +52 1 55 1234 5678', '+525512345678'],
    ['mi móvil: +5215512345678', '+525512345678'],
    ['mi celular es 310 555 1234', '+573105551234'],
    ['mi celular es el 55 1234 5678', '+525512345678'],
    ['teléfonos 612 345 678 / 913 456 789', '+34612345678 | +34913456789'],
    ['tel. 612345678/913456789', '+34612345678 | +34913456789'],
    ['del 12/10/2026 al 15/10/2026', ''],
  ])('%s', (message, value) => {
    expect(first(message, 'phone')).toBe(value);
  });
  it('the shop’s country gives numbers without a prefix', () => {
    expect(first('estoy en el 604 123 4567', 'phone', 'es', { home: { country: 'CO', currency: 'COP' } })).toBe('+576041234567');
    expect(first('mi cel 3312345678', 'phone', 'es', { home: { country: 'MX', currency: 'MXN' } })).toBe('+523312345678');
  });
  it.each([
    'María del Mar quiere saber si llega HOY MISMO',
    'Vive en Virgen del Mar 14, el portal es el de María del Mar 3ºB',
    'se lo di a Abril Rojas',
    'la firma Domingo Pérez',
    '[3/4 10:22] Tienda Norte\n¿Qué desea?\n[3/4 10:23] Marta Vidal\n¿me lo cambian?',
    '28/3/2025, 9:29 p. m. - Marta: Llegó así\n28/3/2025, 9:38 p. m. - Marta: <Multimedia omitido>',
    '¿Cuándo llega?\n\nEl lun, 3 mar 2025 a las 10:02, Tienda (<a@b.example>) escribió:\n> Llega el 12 de mayo',
    'De: Ana Ruiz <ana@b.example>\nEnviado: 3/4/2025 10:22\nPara: Tienda\nAsunto: x\n\n¿Cuándo llega?',
  ])('no day is a fact in %j', (message) => {
    expect(first(message, 'date')).toBe('');
  });
});

describe('whose name it is', () => {
  it.each([
    [
      'a form with surname first',
      'Nombre: VIDAL ROCA, MARTA\nCorreo electrónico: marta@correo.example\nMensaje: ¿Cuándo llega?',
      'Marta Vidal Roca',
    ],
    [
      'name and surname in two fields',
      'Nombre: Marta\nApellidos: Vidal Roca\nCorreo: marta@correo.example\nMensaje: ¿Cuándo llega?',
      'Marta Vidal Roca',
    ],
    ['labels over their values', 'First name\nRoss\nLast name\nMcKay\nEmail\nross@mail.example\nMessage\nWhere is it?', 'Ross McKay'],
    ['a table', 'Nombre\tMarta Vidal\nCorreo\tmarta@correo.example\nMensaje\t¿Cuándo llega?', 'Marta Vidal'],
    ['a company in the form is nobody', 'Nombre: Muebles Vidal, S.L.\nCorreo: a@b.example\nMensaje: ¿Cuándo llega?', ''],
    ['a system’s blank', 'Nombre: null\nCorreo: a@b.example\nMensaje: ¿Cuándo llega?', ''],
    ['a stand-in', 'Usuario de Amazon, [28.03.2025 21:29]\n¿tenéis stock?', ''],
    [
      'who signs the quoted mail is the agent',
      '¿Cuándo llega?\n\nDe: Tienda Norte <a@b.example>\nEnviado: lunes\nPara: Marta Vidal\nAsunto: pedido\n\nLe contestamos mañana.\n\nUn saludo,\nAndrés Mora',
      'Marta Vidal',
    ],
    [
      'the sender of the mail, surname first',
      'De: "Vidal Roca, Marta" <m@b.example>\nEnviado: lunes\nPara: Tienda\nAsunto: pedido\n\n¿Cuándo llega?',
      'Marta Vidal Roca',
    ],
    [
      'a chat, though the shop speaks last',
      '10:00 Marta Vidal: mi pedido no llega\n10:02 Tienda Norte: ¿me indica su número?',
      'Marta Vidal',
    ],
  ])('%s', (_, message, name) => {
    expect(of('customer', message).join(' | ')).toBe(name);
  });
});

describe('products', () => {
  it('in quotes after a word for them, or by model', () => {
    expect(of('product', 'Compré la "Cafetera Roja 500" y no va')).toEqual(['Cafetera Roja 500']);
    expect(of('product', 'es el modelo XT-200 Pro')).toEqual(['XT-200 Pro']);
    expect(of('product', 'me dijeron "mañana sin falta"')).toEqual([]);
  });
});

describe('whole messages', () => {
  it('gives everything once', () => {
    const message =
      'Hola:\n\nSoy Ana Belén Ruiz. El 12 de octubre compré el modelo "Lámpara Luna" por 49,90 € (pedido 405-1234567-7654321). El seguimiento RR123456785ES no se mueve. Mi teléfono: 612 345 678, correo ana@example.com.\n\nGracias';
    expect(brief(message)).toEqual([
      'customer: Ana Belén Ruiz',
      'date: 2026-10-12',
      'product: Lámpara Luna',
      'amount: 49.90 EUR',
      'order: 405-1234567-7654321',
      'tracking: RR123456785ES',
      'phone: +34612345678',
      'email: ana@example.com',
    ]);
  });
});

it('leaves the shop’s own address in quoted history alone', () => {
  const message =
    '¿Cuándo lo recibo?\n\nPedro Ruiz\npedro@correo.example\n\nEl lun, 2 nov 2026 a las 10:14, Tienda Sol <hola@sol.example> escribió:\n> Llámenos al 912 345 678 o a otra@sol.example';
  const found = entitiesIn(message, { lang: 'es', now: '2026-11-23T10:00:00Z' });
  expect(found.filter((e) => e.kind === 'email' || e.kind === 'phone').map((e) => e.value)).toEqual(['pedro@correo.example']);
});
