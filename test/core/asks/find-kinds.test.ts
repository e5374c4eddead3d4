import { describe, expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import type { AskKind, Lang } from '../../../core/contract.js';

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
/** Every word of the one stands in the other. */
const holds = (text: string, words: string) => wordsOf(words).every((word) => wordsOf(text).includes(word));
const felt = (kind: AskKind) => kind === 'complaint' || kind === 'rhetorical';
const told = (text: string, lang: Lang) =>
  asksIn(text, lang)
    .map((a) => `${a.kind} «${a.text}» ${a.confidence}`)
    .join(' | ');

/** Text, language, and for each row wanted, in order, the words that it must hold. */
type Rows = readonly [string, Lang, readonly string[]];

describe('one ask, one row (doubles, fragments, list marks)', () => {
  it.each<Rows>([
    [
      'Hola, tengo la boda el sábado y si no llegan a tiempo quiero que me devolváis el dinero de los zapatos. Gracias y un saludo para todo el equipo de la tienda.',
      'es',
      ['quiero que me devolváis el dinero'],
    ],
    [
      'Buenas tardes: necesito cuatro cosas para cerrar la compra de la oficina.\n1. ¿Hacéis factura a empresa?\n2. ¿Cuánto tarda el envío a Melilla?\n3. ¿Se puede pagar a 30 días?',
      'es',
      ['factura empresa', 'tarda envío Melilla', 'pagar 30 días'],
    ],
    [
      'Buenas, la tostadora llegó con el cable pelado y me da miedo enchufarla. Es el pedido 5521, que hice el lunes pasado desde la web, y la caja venía perfecta.',
      'es',
      ['cable pelado'],
    ],
    [
      'Hi there, I have the Monaco sofa on order for our new flat in Leith. If it will not fit through the door I want to send it back. The movers come on Friday morning.',
      'en',
      ['want to send it back'],
    ],
    [
      'Hello, a few things about order 8841 before I leave for the summer:\na) can you hold it until the 12th?\nb) will it be signed for?\nc) who is the carrier?',
      'en',
      ['hold until 12th', 'signed', 'who carrier'],
    ],
    [
      'Hello, my kettle from your spring sale leaks from the base every time I fill it past the line. It is order 7712 and I bought it in April with my sister.',
      'en',
      ['leaks'],
    ],
  ])('%s', (text, lang, want) => {
    const found = asksIn(text, lang);
    for (const words of want) expect(found.filter((ask) => holds(ask.text, words)).length, `${words} ≠ ${told(text, lang)}`).toBe(1);
    found.slice(1).forEach((ask, i) => expect(ask.start, told(text, lang)).toBeGreaterThanOrEqual(found[i]?.end ?? 0));
    for (const ask of found) expect(ask.text).not.toMatch(/^(?:\d{1,2}[.)]|[a-c]\)|[-•*])\s/u);
  });
});

describe('a note has one row for what it asks', () => {
  it.each<readonly [string, Lang, readonly AskKind[]]>([
    ['¿Por qué no enciende la batidora?', 'es', ['question']],
    ['¿Por qué no funciona el código?', 'es', ['question']],
    ['Hola, la boda es el sábado y si no llegan a tiempo quiero que me devolváis el dinero.', 'es', ['request']],
    ['¿Hasta cuándo dura la oferta? ¿Y el envío es gratis?', 'es', ['question', 'question']],
    ['Quería saber cuánto cuesta el envío a Cádiz.', 'es', ['question']],
    ["Why won't it turn on?", 'en', ['question']],
    ['WHERE IS MY PARCEL', 'en', ['question']],
    ['Another thing: do you issue VAT invoices?', 'en', ['question']],
    ['Why is the strap already broken?', 'en', ['question']],
  ])('%s', (text, lang, kinds) => {
    expect(
      asksIn(text, lang).map((ask) => ask.kind),
      told(text, lang),
    ).toEqual(kinds);
  });
  it('a post that asks and surely complains has both', () => {
    const kinds = asksIn('@tienda ¿por qué no contestáis nunca? Es una vergüenza', 'es').map((ask) => ask.kind);
    expect(kinds.some((kind) => felt(kind))).toBe(true);
  });
});

describe('the items of one list are asked alike, and end before the word that joins them', () => {
  it.each<Rows>([
    [
      'I need to know (a) whether it ships to Malta (b) how much it costs and (c) when it would arrive',
      'en',
      ['ships Malta', 'how much', 'when'],
    ],
    ['Necesito saber (a) si hay en azul, (b) cuánto vale y (c) cuándo llega', 'es', ['azul', 'cuánto vale', 'cuándo llega']],
    [
      'Hola, antes de comprar la cuna querría saber a) si cumple la norma europea, b) cuánto tarda en llegar a Ibiza y c) hasta qué día dura la rebaja. Gracias, Nuria',
      'es',
      ['norma', 'Ibiza', 'rebaja'],
    ],
  ])('%s', (text, lang, want) => {
    const found = asksIn(text, lang);
    for (const words of want) expect(found.filter((ask) => holds(ask.text, words)).length, `${words} ≠ ${told(text, lang)}`).toBe(1);
    for (const ask of found) expect(ask.text).not.toMatch(/\s(?:y|and)$/u);
  });
});

describe('each asked thing once, whole', () => {
  it.each<Rows>([
    [
      'Hola, necesito un medicamento para mi papá, tendrá losartán y a cómo? Vivo por el rumbo de la central y puedo pasar hoy en la tarde por él.',
      'es',
      ['tendrá losartán'],
    ],
    [
      'Hola, voy a comprar dos bicicletas para mis hijos y quería saber si se puede pagar por transferencia desde una cuenta de Portugal. Gracias de antemano por la ayuda.',
      'es',
      ['se puede pagar por transferencia'],
    ],
    [
      'Buenos días, tengo el pedido 9921 en camino. ¿Me podéis mandar la factura y también cambiar la entrega al jueves? Esta semana trabajo de tarde y no estoy en casa.',
      'es',
      ['factura', 'entrega jueves'],
    ],
    [
      'Good morning, I am fitting out a small studio in Cork. Is the Halo screen wall mountable and what VESA size? I would be hanging it over a desk by the window.',
      'en',
      ['wall mountable'],
    ],
    [
      'Dear team, before ordering I would like to know (a) whether the crib meets EN 716, (b) how long delivery takes to Jersey and (c) when the sale ends. Kind regards, Ruth',
      'en',
      ['crib EN 716', 'delivery Jersey', 'sale ends'],
    ],
    [
      'Hi, my order 4471 is due on Monday. Please send me a VAT receipt and also move my delivery to Thursday, as we are away until Wednesday night this week.',
      'en',
      ['VAT receipt', 'delivery Thursday'],
    ],
  ])('%s', (text, lang, want) => {
    const found = asksIn(text, lang);
    for (const words of want)
      expect(
        found.some((a) => holds(a.text, words)),
        `${words} ≠ ${told(text, lang)}`,
      ).toBe(true);
  });
});

describe('faults told without a word of complaint', () => {
  it.each<Rows>([
    [
      'Hola, soy Amparo, de Gandía. La cafetera que recibí el martes pierde agua por abajo y me deja la encimera hecha un charco. La compré con el cupón de mi hermana.',
      'es',
      ['pierde agua'],
    ],
    [
      'Buenas, os escribo por los auriculares que compré en mayo. El izquierdo se oye más bajo que el derecho, y los uso todos los días para trabajar desde casa.',
      'es',
      ['izquierdo se oye más bajo'],
    ],
    [
      'Buenas tardes, pagué envío urgente el lunes y hoy viernes el paquete sigue en vuestro almacén. El número de pedido es el 77120 y vivo en Burgos capital.',
      'es',
      ['pagué envío urgente'],
    ],
    [
      'Hello, the lid of the casserole I bought last week is chipped on one side. It was well wrapped, and the pot itself is lovely, my mother has the same one in green.',
      'en',
      ['chipped'],
    ],
    [
      'Hello, I took my mother to your Chester shop on Saturday, and the young man at the till told her to hurry up and then walked off before she had her change.',
      'en',
      ['told hurry'],
    ],
  ])('%s', (text, lang, want) => {
    const found = asksIn(text, lang).filter((a) => felt(a.kind));
    for (const words of want)
      expect(
        found.some((a) => holds(a.text, words)),
        `${words} ≠ ${told(text, lang)}`,
      ).toBe(true);
  });
});

describe('faults told in a few words', () => {
  it.each<readonly [string, Lang]>([
    ['La lavadora pierde agua por abajo', 'es'],
    ['de los auriculares, el izquierdo se oye más bajo', 'es'],
    ['la mesa vino con una pata floja', 'es'],
    ['silla recibida, pata floja', 'es'],
    ['pedí las del 39 y han llegado las del 38', 'es'],
    ['pagué envío urgente y ha tardado nueve días', 'es'],
    ['AL BAJAR LA TAPA NO CIERRA', 'es'],
    ['the lid is chipped', 'en'],
    ["the drill won't switch on", 'en'],
    ['Ordered two, got one', 'en'],
    ['paid for next day and it took a week', 'en'],
    ['I went to your shop and the man at the till laughed at my daughter when she asked for help', 'en'],
  ])('%s', (text, lang) => {
    expect(
      asksIn(text, lang).map((ask) => ask.kind),
      told(text, lang),
    ).toEqual(['complaint']);
  });
});

describe('background and exclamations by themselves are no asks', () => {
  it.each<readonly [string, Lang]>([
    ['soy clienta desde hace años', 'es'],
    ['lo necesito porque laburo desde casa', 'es'],
    ['Qué pasada de cuadro', 'es'],
    ['Me urge', 'es'],
    ["I've been a customer for years", 'en'],
    ['What a gorgeous painting', 'en'],
    ['because I work from home', 'en'],
    ['It is urgent', 'en'],
  ])('%s', (text, lang) => {
    expect(told(text, lang)).toBe('');
  });
});

describe('background, exclamations and formulas are no asks', () => {
  it.each<readonly [string, Lang, string, readonly string[]]>([
    [
      'Hola, soy clienta desde hace años y siempre me ha ido bien con vosotros. ¿Tenéis la manta en verde? La quiero para el salón nuevo, que lo hemos pintado de gris.',
      'es',
      'manta verde',
      ['clienta desde hace años', 'siempre me ha ido bien'],
    ],
    [
      'Hola, qué tal, soy Nacho y laburo desde casa, así que la silla la tengo debajo diez horas por día. ¿Hacen envíos a Neuquén? Me urge.',
      'es',
      'envíos Neuquén',
      ['laburo desde casa', 'me urge'],
    ],
    [
      '¡Qué pasada de cuadro! Lo hemos colgado en la entrada y nos encanta a todos en casa. ¿Hacéis otro igual en tamaño grande? Sería para el despacho de mi marido.',
      'es',
      'igual grande',
      ['qué pasada de cuadro', 'nos encanta'],
    ],
    [
      'Hello, I have been buying from you since the shop on Mill Road, long before you went online. Do you still sell the refill pads? My husband swears by them at work.',
      'en',
      'sell refill pads',
      ['buying from you since', 'swears by them'],
    ],
    [
      'What a gorgeous rug, honestly, it looks even better than in the pictures online. Does it come in a runner? We have a long hall and two dogs who love lying there.',
      'en',
      'come runner',
      ['what a gorgeous rug', 'two dogs'],
    ],
    [
      'Hi, I hope this finds you well and that the move to the new warehouse went fine. How do I change the email on my account? I look forward to hearing from you soon.',
      'en',
      'change email account',
      ['hope this finds you well', 'look forward to hearing'],
    ],
  ])('%s', (text, lang, want, background) => {
    const found = asksIn(text, lang);
    expect(found.filter((ask) => holds(ask.text, want)).length, told(text, lang)).toBe(1);
    for (const words of background)
      expect(
        found.some((ask) => holds(ask.text, words)),
        `${words}: ${told(text, lang)}`,
      ).toBe(false);
  });
});

describe('asks without their marks, and of few words', () => {
  it.each<Rows>([
    [
      'I would like to order the teak bench for my parents in Dundalk, whether you ship to Ireland is the question, it is a present for their anniversary in June.',
      'en',
      ['ship Ireland'],
    ],
    ['whats the warranty', 'en', ['warranty']],
    ['do you deliver to the Channel Islands', 'en', ['deliver Channel Islands']],
    ['lead time for 200 mugs', 'en', ['lead time']],
    ['do you print both sides', 'en', ['print both sides']],
    [
      "My parcel is due tomorrow and I'm at work until six. I'm not sure whether I need to sign for it, my neighbour is usually at home in the mornings though.",
      'en',
      ['need to sign'],
    ],
    ['DONDE ESTA MI PAQUETE', 'es', ['donde esta mi paquete']],
    ['y el negro', 'es', ['negro']],
    ['cómo la cambio si me equivoco?', 'es', ['cómo la cambio']],
    ['tienen talla 44', 'es', ['talla 44']],
    ['hacen envios a Bariloche', 'es', ['envios Bariloche']],
    ['plazo de entrega para 200 tazas', 'es', ['plazo de entrega']],
    ['no sé si tengo que firmar algo', 'es', ['firmar']],
    ['Confirmadme por correo cuando esté.', 'es', ['confirmadme']],
    ['Confirm by email once done.', 'en', ['confirm']],
    ['whether you ship to Ireland', 'en', ['ship Ireland']],
    ['WHERE IS MY PARCEL', 'en', ['where']],
    ['factura pedido 4471', 'es', ['factura']],
    ['invoice order 4471', 'en', ['invoice']],
    ['estaría genial tenerlo para el viernes', 'es', ['viernes']],
    ['great to have it by Friday', 'en', ['Friday']],
    ['It would be great to have it by Friday.', 'en', ['Friday']],
  ])('%s', (text, lang, want) => {
    const found = asksIn(text, lang);
    for (const words of want)
      expect(
        found.some((a) => a.kind !== 'complaint' && holds(a.text, words)),
        `${words} ≠ ${told(text, lang)}`,
      ).toBe(true);
  });
});

describe('«¿Hasta cuándo?» between questions of fact asks for a date', () => {
  it.each<Rows>([
    [
      'Hola, he visto la oferta de las mesas de roble. ¿Entra también la de cristal? ¿Hasta cuándo? ¿Y se puede recoger en la tienda de Getafe, que me queda cerca de casa?',
      'es',
      ['hasta cuándo'],
    ],
    [
      '¿El descuento del 20 % vale para la ropa de cama? ¿Hasta cuándo? ¿Se suma al cupón de bienvenida? Es que me caso en julio y quiero comprar el ajuar con calma.',
      'es',
      ['hasta cuándo'],
    ],
    [
      'Buenas, ¿cuándo empieza el plazo para devolver los regalos de Navidad? ¿Hasta cuándo? ¿Y hace falta el tique? Lo compré yo, pero el regalo es para mi cuñada.',
      'es',
      ['hasta cuándo'],
    ],
    [
      'Hi, I saw the offer on mattresses. Does it cover the king size? Until when? And can I pick it up in Leeds, as I live around the corner from your shop there?',
      'en',
      ['until when'],
    ],
    [
      'Is the showroom open over Easter? Until what time? And do you have the Alba table on display there? We would drive up from Hull with the measurements.',
      'en',
      ['until what time'],
    ],
  ])('%s', (text, lang, want) => {
    const found = asksIn(text, lang).filter((a) => a.kind === 'question');
    for (const words of want)
      expect(
        found.some((a) => holds(a.text, words)),
        `${words} ≠ ${told(text, lang)}`,
      ).toBe(true);
  });

  it('alone, after a grievance, it is rhetorical', () => {
    expect(asksIn('Llevo un mes sin internet y nadie me da una solución. ¿Hasta cuándo?', 'es').map((a) => a.kind)).toContain('rhetorical');
  });
});
