import { describe, expect, it } from 'vitest';
import { draftZones, isOwnText, zonesOf, type Zone } from '../../../core/text/zones.js';

const body = (text: string) =>
  zonesOf(text)
    .filter(isOwnText)
    .map((z) => text.slice(z.start, z.end).trim())
    .join(' | ');
const kinds = (text: string, zones: readonly Zone[] = zonesOf(text)) => zones.map((z) => `${z.kind}: ${text.slice(z.start, z.end).trim()}`);

describe('what the customer says now', () => {
  it.each([
    ['a greeting alone on its line', 'Hola, buenos días:\n¿Cuándo llega?', '¿Cuándo llega?'],
    ['a greeting before the text', 'Hola Ana, ¿cuándo llega?', '¿cuándo llega?'],
    ['a greeting without a comma never eats a verb', 'hola hice un pedido', 'hice un pedido'],
    ['several greeting words', 'hola buenas tardes necesito ayuda', 'necesito ayuda'],
    ['a sign-off and a name', 'No funciona.\n\nUn saludo,\nMarta Gil', 'No funciona.'],
    ['a signature block', 'No funciona.\nAtentamente,\nLuis Roca\nTalleres Roca S.L.\nTel. 600 111 222', 'No funciona.'],
    ['a signature after the rule', 'No funciona.\n-- \nLuis\nwww.roca.es', 'No funciona.'],
    ['a postscript after the name stays', 'No funciona.\nSaludos,\nLuis\nPD: ¿abrís el sábado?', 'No funciona. | PD: ¿abrís el sábado?'],
    ['a question is no sign-off', 'No llega.\n¿Gracias por nada?', 'No llega.\n¿Gracias por nada?'],
    ['thanks and nothing else is the message', 'Muchas gracias', 'Muchas gracias'],
    [
      'Gmail history in Spanish',
      'Sí, gracias.\n\nEl lun, 3 mar 2026 a las 10:02, Tienda (<a@b.es>) escribió:\n> ¿Nos confirma?',
      'Sí, gracias.',
    ],
    ['a reply header over two lines', 'Vale.\nOn Mon, Mar 2, 2026 at 10:00 AM\nShop <a@b.com> wrote:\n> Did it come?', 'Vale.'],
    ['history without quote signs', 'Vale.\nEl 3 de marzo de 2026, Tienda escribió:\n¿Nos confirma?', 'Vale.'],
    ['answers between quoted lines', '> ¿Talla?\nLa 40\n> ¿Color?\nAzul', 'La 40 | Azul'],
    ['Outlook history', 'De acuerdo.\n\nDe: Tienda\nEnviado: lunes\nPara: Ana\nAsunto: RE: pedido\n\n¿Nos confirma?', 'De acuerdo.'],
    ['a header on top is no history', 'De: Ana\nPara: Tienda\nAsunto: pedido\n\n¿Cuándo llega?', '¿Cuándo llega?'],
    [
      'a forward under a note',
      'Sigo sin respuesta a esto.\n---------- Forwarded message ---------\nFrom: X\nSubject: Y\n\n¿Viejo?',
      'Sigo sin respuesta a esto.',
    ],
    [
      'a forward that is only passed on is the message',
      'FW: my parcel\n---------- Forwarded message ---------\nFrom: X\nSubject: Y\n\nWhere is it?',
      'Where is it?',
    ],
    [
      'a forward with nothing above is the message',
      '---------- Mensaje reenviado ---------\nDe: Ana\nAsunto: pedido\n\n¿Cuándo llega?',
      '¿Cuándo llega?',
    ],
    ['device lines', 'No va.\n\nEnviado desde mi iPhone', 'No va.'],
    ['disclaimers, with their question', 'No va.\n\nAVISO LEGAL: este mensaje es confidencial.\n¿Es necesario imprimirlo?', 'No va.'],
    ['a form', 'Nombre: Ana\nEmail: a@b.es\nMensaje: ¿Cuándo llega?\nEs urgente.', '¿Cuándo llega?\nEs urgente.'],
    ['one label is no form', 'Pedido: 33\n¿Cuándo llega?', 'Pedido: 33\n¿Cuándo llega?'],
  ])('%s', (_, text, want) => {
    expect(body(text)).toBe(want);
  });

  it('only what is said after the shop last settled something is open', () => {
    const chat =
      '[3/3/26, 10:00] Ana: ¿abrís hoy?\n[3/3/26, 10:01] Tienda Sol: Sí, hasta las ocho. ¿Algo más?\n[3/3/26, 10:02] Ana: ¿tenéis el 40?\nes para regalo';
    expect(body(chat)).toBe('¿tenéis el 40?\nes para regalo');
    expect(zonesOf(chat).find((z) => z.kind === 'agent')?.speaker).toBe('Tienda Sol');
  });

  it('with two unknown names, who speaks last is the customer', () => {
    expect(body('10:00 Eva: ¿qué desea?\n10:01 Juan: ¿cuándo llega?')).toBe('¿cuándo llega?');
    expect(body('12/3/26 9:15 - Juan: ¿cuándo llega?\n12/3/26 9:16 - Soporte: mañana')).toBe('¿cuándo llega?');
  });

  it("media placeholders are the program's", () => {
    expect(kinds('[10:00] Ana: <Multimedia omitido>\n[10:01] Ana: ¿es este?').filter((k) => k.startsWith('system'))).toHaveLength(1);
  });

  it('counts the depth of quotes', () => {
    expect(zonesOf('>> a\n> b\nc').map((z) => z.depth)).toEqual([2, 1, undefined]);
  });
});

describe('zones of a draft', () => {
  it('greeting, quote, body, sign-off, signature', () => {
    const draft = 'Hola, Ana:\n\n> ¿Cuándo llega?\nMañana por la tarde.\n\nUn saludo,\nTienda Sol';
    expect(kinds(draft, draftZones(draft))).toEqual([
      'greeting: Hola, Ana:',
      'quote: > ¿Cuándo llega?',
      'body: Mañana por la tarde.',
      'signoff: Un saludo,',
      'signature: Tienda Sol',
    ]);
  });
  it('a greeting on the first line of the text', () => {
    expect(kinds('Hola, Ana: mañana llega.', draftZones('Hola, Ana: mañana llega.'))).toEqual([
      'greeting: Hola, Ana:',
      'body: mañana llega.',
    ]);
  });
});
