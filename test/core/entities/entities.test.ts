import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { findEntities } from '../../../core/entities/find.js';

const NOW = '2026-11-23T10:00:00Z';
const brief = (message: string, lang: Lang = 'es', agents: readonly string[] = []) => findEntities(message, { lang, now: NOW, agents }).map((e) => `${e.kind}: ${e.value}`);
const of = (kind: string, message: string, lang: Lang = 'es') => findEntities(message, { lang, now: NOW }).filter((e) => e.kind === kind).map((e) => e.value);

describe('orders', () => {
  it.each([
    ['es', 'Mi pedido 123-4567890-1234567 no llega', '123-4567890-1234567'], ['es', '404-1234567-7654321', '404-1234567-7654321'], ['es', 'D01-1234567-7654321', 'D01-1234567-7654321'], ['es', 'venta 12-34567-89012 de eBay', '12-34567-89012'],
    ['es', 'El pedido #1042 está mal', '1042'], ['es', 'pedido nº 45873', '45873'], ['es', 'número de pedido: 100004587', '100004587'], ['es', 'referencia XKBKNABJK', 'XKBKNABJK'], ['es', 'con ref. AB-20391', 'AB-20391'], ['es', 'mi compra 2026-00123', '2026-00123'],
    ['es', 'Pedido W10492 sin recibir', 'W10492'], ['es', 'hice un pedido (nº 20458) hace días', '20458'], ['es', 'Ref: 4521-AA.', '4521-AA'], ['es', 'el 55231 es mi número de pedido', '55231'], ['en', 'order 00004587345', '00004587345'], ['en', 'my order number is 88213', '88213'], ['en', 'purchase #9931 never came', '9931'], ['en', 'Order: SO-10442', 'SO-10442'],
  ] as const)('%s: %s', (lang, message, id) => { expect(of('order', message, lang)).toEqual([id]); });

  it('takes several after one word', () => { expect(of('order', 'los pedidos 45871 y 45872')).toEqual(['45871', '45872']); });

  it.each([
    ['es', 'un pedido de 50 euros'], ['es', 'un pedido de 300 unidades'], ['es', 'el pedido del 12/10/2026'], ['es', 'hice el pedido en 2025'], ['es', 'la factura #37777'], ['en', 'invoice #12588'], ['en', 'order 20 items'], ['en', 'in order to return it'], ['es', 'pedido 3 veces'], ['en', 'account #12345678'],
  ] as const)('%s: none in "%s"', (lang, message) => { expect(of('order', message, lang)).toEqual([]); });
});

describe('tracking numbers', () => {
  it.each([
    ['RR123456785ES', 'RR123456785ES'], ['Mi envío es RR 123 456 785 ES', 'RR123456785ES'], ['1Z999AA10123456784', '1Z999AA10123456784'], ['TBA123456789012', 'TBA123456789012'], ['número de seguimiento 123456789012', '123456789012'], ['con MRW, 025412345678', '025412345678'],
    ['la expedición 0411/12345678 de Nacex', '0411/12345678'], ['Correos: PQ4F6P0712345670141010D', 'PQ4F6P0712345670141010D'], ['guía 1234567890 de Estafeta', '1234567890'],
  ])('%s', (message, id) => { expect(of('tracking', message)).toEqual([id]); });
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
    expect(of('date', '[23/11/26, 10:32] Pedro: Hola\n[23/11/26, 10:33] Tienda: Dime\n[23/11/26, 10:34] Pedro: ¿Llega el viernes?')).toEqual(['2026-11-27']);
    expect(of('date', 'Vivo en la calle 3 de mayo, 15')).toEqual([]);
    expect(of('email', 'De: Ana <ana@example.com>\nPara: info@example.es\nAsunto: Hola\n\nHola')).toEqual(['ana@example.com']);
  });
  it('reports no lengths, hours or "now"', () => { expect(brief('Ahora mismo llevan 3 días de retraso, a las 12 no había nadie').filter((e) => e.startsWith('date'))).toEqual([]); });
});

describe('phones, addresses and links', () => {
  it.each([
    ['es', 'Mi móvil es 612345678', '+34612345678'], ['es', '612 34 56 78', '+34612345678'], ['es', '+34 91 123 45 67', '+34911234567'], ['es', 'tel. 0034 612 345 678', '+34612345678'], ['es', 'llámenme al 55 1234 5678', '+525512345678'], ['es', 'tel 612345678 2 unidades', '+34612345678'], ['es', '612 345 678 04/21/2020', '+34612345678'],
    ['en', '(415) 555-2671', '+14155552671'], ['en', 'call me on 020 7946 0958', '+442079460958'], ['en', '+44 20 7946 0958', '+442079460958'],
  ] as const)('%s: %s', (lang, message, value) => { expect(of('phone', message, lang)).toEqual([value]); });
  it.each(['el 2026-11-23', 'pedido 612345678', 'el 12/10/2026', 'son 1.249,90 €', 'EAN 8412345678905', '1234-5678'])('none in "%s"', (message) => { expect(of('phone', message)).toEqual([]); });
  it('finds addresses and links', () => {
    expect(brief('Escríbeme a Ana.Lopez+tienda@example.com o mira https://www.example.com/p?id=3.')).toEqual(['email: ana.lopez+tienda@example.com', 'url: https://www.example.com/p?id=3']);
    expect(of('url', 'lo vi en www.example.es, gracias')).toEqual(['https://www.example.es']);
    expect(of('url', 'No ha llegado.es que no')).toEqual([]);
  });
});

describe('customers', () => {
  it.each([
    ['es', 'Hola, soy María José García. No llega mi pedido.', 'María José García'], ['es', 'Me llamo juan carlos y quiero devolverlo', 'Juan Carlos'], ['es', 'Mi nombre es Ana de la Fuente', 'Ana de la Fuente'], ['es', 'No llega.\n\nUn saludo,\nMarta Ruiz', 'Marta Ruiz'],
    ['es', 'No llega.\n\nGracias\nmarta', 'Marta'], ['es', 'No llega. Un saludo, Luis', 'Luis'], ['es', 'No llega.\n\nFdo.: Mª Carmen López', 'Mª Carmen López'], ['es', 'Quiero devolverlo.\nAtentamente,\nJUAN PÉREZ\nDNI 12345678Z', 'Juan Pérez'],
    ['es', 'De: Ana Belén Pérez <ana@example.com>\nPara: info@example.es\nFecha: lun, 23 nov 2026 10:00\nAsunto: Cambio\n\n¿Podéis cambiarla?\n\nAna', 'Ana Belén Pérez'], ['es', '[23/11/26, 10:32] Pedro Ruiz: Hola, ¿tenéis la M?\n[23/11/26, 10:33] Tienda: Sí\n[23/11/26, 10:35] Pedro Ruiz: ¿Cuánto tarda?', 'Pedro Ruiz'], ['es', 'No llega. Un saludo. Laura', 'Laura'], ['es', 'No llega. Gracias, Marta G.', 'Marta G.'],
    ['es', 'Nombre: Laura Gil\nEmail: laura@example.com\nMensaje: ¿Cuándo llega?', 'Laura Gil'], ['en', 'Hi, my name is Sarah Connor and I need help.', 'Sarah Connor'], ['en', 'Where is it?\n\nKind regards,\nTom Baker', 'Tom Baker'], ['en', 'Where is it?\n\nThanks,\npriya', null], ['en', 'This is John Smith. Where is it?', 'John Smith'],
  ] as const)('%s: %j', (lang, message, name) => { expect(of('customer', message, lang)).toEqual(name === null ? [] : [name]); });
  it.each([
    ['es', 'Hola Laura, no llega mi pedido. Gracias.'], ['es', 'Soy cliente desde hace años.'], ['es', 'soy de Madrid'], ['es', 'No llega. Gracias'], ['es', 'No llega.\n\nUn saludo'], ['en', 'I am Disappointed'], ['en', 'This is ridiculous'], ['en', 'Thanks in advance'], ['es', 'Enviado desde mi iPhone'], ['es', 'No llega. Gracias Laura'], ['es', 'Factura a nombre de Construcciones López SL'],
  ] as const)('%s: nobody in %j', (lang, message) => { expect(of('customer', message, lang)).toEqual([]); });
  it('never takes the shop’s agents', () => {
    expect(brief('No llega.\n\nSaludos,\nMarta', 'es', ['Marta'])).toEqual([]);
    expect(brief('Gracias.\n\nUn saludo,\nPedro\n\n> Hola Pedro:\n> Un saludo,\n> Marta Agente', 'es', ['Marta'])).toEqual(['customer: Pedro']);
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
    const message = 'Hola:\n\nSoy Ana Belén Ruiz. El 12 de octubre compré el modelo "Lámpara Luna" por 49,90 € (pedido 405-1234567-7654321). El seguimiento RR123456785ES no se mueve. Mi teléfono: 612 345 678, correo ana@example.com.\n\nGracias';
    expect(brief(message)).toEqual([
      'customer: Ana Belén Ruiz', 'date: 2026-10-12', 'product: Lámpara Luna', 'amount: 49.90 EUR', 'order: 405-1234567-7654321', 'tracking: RR123456785ES', 'phone: +34612345678', 'email: ana@example.com',
    ]);
  });
});

it('leaves the shop’s own address in quoted history alone', () => {
  const message = '¿Cuándo lo recibo?\n\nPedro Ruiz\npedro@correo.example\n\nEl lun, 2 nov 2026 a las 10:14, Tienda Sol <hola@sol.example> escribió:\n> Llámenos al 912 345 678 o a otra@sol.example';
  const found = findEntities(message, { lang: 'es', now: '2026-11-23T10:00:00Z' });
  expect(found.filter((e) => e.kind === 'email' || e.kind === 'phone').map((e) => e.value)).toEqual(['pedro@correo.example']);
});
