import { describe, expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import { CHAT_FORMATS } from '../../../core/language/shapes/chats.js';
import { FORWARD_RULE, HISTORY_RULE, MAIL_LANGUAGES, mailField } from '../../../core/language/shapes/mail.js';
import { PAGE_LINES } from '../../../core/language/shapes/pages.js';
import { fold } from '../../../core/text/fold.js';
import { isOwnText, shapeOf, zonesOf } from '../../../core/text/zones.js';

const body = (text: string, shop: readonly string[] = []) =>
  zonesOf(text, shop)
    .filter(isOwnText)
    .map((z) => text.slice(z.start, z.end).trim())
    .join(' | ');

describe('the table of chat formats', () => {
  it.each(CHAT_FORMATS.map((format) => [format.name, format] as const))(
    '%s reads its own example, and no earlier row does',
    (_, format) => {
      const [line, who, when] = format.example;
      const reader = CHAT_FORMATS.find((f) => f.line.test(line));
      expect(reader?.name).toBe(format.name);
      const groups = format.line.exec(line)?.groups;
      expect(groups?.['who']).toBe(who);
      expect(groups?.['when'] ?? '').toBe(when);
    },
  );
});

describe('the table of mail languages', () => {
  it.each(MAIL_LANGUAGES.flatMap((l) => l.examples.map((example) => [l.lang, example] as const)))('%s: %s', (_, example) => {
    expect(body(`¿Cuándo llega?\n\n${example}\n\n¿Nos da el número de pedido?`)).toBe('¿Cuándo llega?');
  });

  it.each(MAIL_LANGUAGES.map((l) => [l.lang, l] as const))(
    '%s: a block of header fields, and the rules over history and forwards',
    (_, language) => {
      const label = (role: 'from' | 'sent' | 'to' | 'subject') => language.fields[role].split('|').at(-1) as string;
      const block = `${label('from')}: Tienda <a@b.example>\n${label('sent')}: 3/4/2025 10:22\n${label('to')}: Ana Ruiz\n${label('subject')}: pedido\n\n¿Nos lo confirma?`;
      expect(body(`¿Cuándo llega?\n\n${block}`)).toBe('¿Cuándo llega?');
      for (const role of ['from', 'sent', 'to', 'subject'] as const)
        for (const word of language.fields[role].split('|')) expect(mailField(`${word}: x`), word).not.toBeNull();
      expect(HISTORY_RULE.test(`-----${(language.original.split('|')[0] as string).replace('[uü]', 'u').replace("[’']", "'")}-----`)).toBe(
        true,
      );
      expect(FORWARD_RULE.test(`---------- ${language.forwarded.split('|')[0] as string} ---------`)).toBe(true);
    },
  );

  it('what the customer tells of being written to is no header', () => {
    const text = 'El 3 de marzo a las 10:02 su compañera Ana me escribió:\nque llegaba ayer.\n¿Dónde está?';
    expect(body(text)).toBe(text);
  });
});

describe('the table of page lines', () => {
  it.each(PAGE_LINES.map((page) => [page.example, page] as const))('%s', (example, page) => {
    const reader = PAGE_LINES.find((p) => p.line.test(fold(example)));
    expect(reader).toBe(page);
    expect(page.line.exec(fold(example))?.groups?.['who']).toBe(page.who);
  });
});

describe('rules of strokes', () => {
  it.each(['----------------', '________________________', '================'])('%s between two paragraphs parts nothing', (rule) => {
    expect(body(`La falda me queda grande.\n\n${rule}\n\nY el cinturón no ha llegado. ¿Dónde está?`)).toContain('¿Dónde está?');
  });
  it('over a header they are history', () => {
    expect(
      body('Vale.\n________________________________\nDe: Tienda <a@b.example>\nEnviado: lunes\nAsunto: pedido\n\n¿Nos confirma?'),
    ).toBe('Vale.');
  });
});

describe("what the shop's replies settle", () => {
  const said = (shop: string) => body(`10:00 Ana: ¿tenéis la azul?\n10:01 Tienda Sol: ${shop}\n10:05 Ana: es para mañana`);
  it.each([
    'Lo miro y te digo',
    'Un momento, por favor',
    'Lo consulto con almacén y le aviso',
    'Hola, Ana. ¿En qué talla?',
    'Let me check that for you',
    'Gracias por escribirnos',
    'Déjeme que lo mire, un minuto',
  ])('"%s" settles nothing: the question is open', (shop) => {
    expect(said(shop)).toBe('¿tenéis la azul? | es para mañana');
  });
  it.each(['Sí, nos queda una', 'No, está agotada', 'Está en la web a 20 €', 'Yes, one left'])('"%s" settles it', (shop) => {
    expect(said(shop)).toBe('es para mañana');
    expect(
      zonesOf(`10:00 Ana: ¿tenéis la azul?\n10:01 Tienda Sol: ${shop}\n10:05 Ana: es para mañana`).find((z) => z.kind === 'earlier'),
    ).toMatchObject({ speaker: 'Ana', stamp: '10:00' });
  });
});

it('what was asked before a settling reply is possible, with its time', () => {
  const asks = asksIn('10:00 Ana: ¿Cuánto cuesta la azul?\n10:01 Tienda Sol: Cuesta 20 €.\n10:05 Ana: ¿Cuándo me llegaría a Soria?', 'es');
  expect(asks.map((a) => [a.text, a.tier, a.asked])).toEqual([
    ['¿Cuánto cuesta la azul?', 2, '10:00'],
    ['¿Cuándo me llegaría a Soria?', asks[1]?.tier, undefined],
  ]);
});

describe('who is the shop', () => {
  it.each([
    ["by the team's names", '10:00 Eva: hola, cuánto cuesta\n10:01 Juan: 20 euros\n10:02 Eva: vale, me lo quedo', ['Juan Sanz'], 'Eva'],
    ['by what they are called', '10:00 Atención al cliente: hola\n10:01 Juan: ¿cuándo llega?', [], 'Juan'],
    [
      'by who serves',
      '10:00 Eva: Buenos días, ¿en qué puedo ayudarle?\n10:01 Juan: mi pedido no llega\n10:02 Eva: ¿Me indica su número de pedido?',
      [],
      'Juan',
    ],
    [
      'though the shop speaks last',
      '10:00 Juan: mi pedido no llega, ¿dónde está?\n10:02 Eva: Hola Juan, ¿me indicas tu número de pedido?',
      [],
      'Juan',
    ],
    [
      'several of one house',
      '10:00 Operator from Kiln: Hi!\n10:01 Owen: my order is late\n10:02 Sam from Kiln: On it.\n10:03 Owen: when?',
      [],
      'Owen',
    ],
  ] as const)('%s', (_, text, shop, customer) => {
    expect([
      ...new Set(
        zonesOf(text, shop)
          .filter((z) => z.role === 'customer')
          .map((z) => z.speaker),
      ),
    ]).toEqual([customer]);
  });
});

it("a mail of the shop's own on top of a pasted thread is passed over", () => {
  const thread = [
    'De: Papelería Iris <hola@iris.example>\nEnviado: lunes, 12 de enero de 2026 10:02\nPara: Silvia Rey\nAsunto: RE: Estuche',
    'Hola, Silvia: lo miramos y te decimos. ¿Te corre prisa?',
    'De: Silvia Rey <silvia@correo.example>\nEnviado: domingo, 11 de enero de 2026 20:15\nPara: Papelería Iris\nAsunto: Estuche',
    '¿Cuándo llega el estuche?',
  ].join('\n\n');
  for (const shop of ['hola@iris.example', '@iris.example', 'Papelería Iris'])
    expect(body(thread, [shop])).toBe('¿Cuándo llega el estuche?');
  expect(body(thread)).toBe('lo miramos y te decimos. ¿Te corre prisa?');
});

describe('the channel and the time of the message', () => {
  it.each([
    ['[21:31, 28/3/2025] Marta: ¿me lo cambian?', 'whatsapp', '21:31, 28/3/2025'],
    [
      '28/3/2025, 9:37\u202fp.\u00a0m. - Marta: Llegó así\n28/3/2025, 9:38\u202fp.\u00a0m. - Marta: <Multimedia omitido>',
      'whatsapp',
      '28/3/2025, 9:38\u202fp.\u00a0m.',
    ],
    ['De: Ana <a@b.example>\nEnviado: 3/4/2025 10:22\nPara: Tienda\nAsunto: x\n\n¿Cuándo llega?', 'email', '3/4/2025 10:22'],
    ['Marta Vidal, [28.03.2025 21:29]\nhola, ¿tenéis stock?', 'chat', '28.03.2025 21:29'],
    ['¿Cuándo llega mi pedido?', null, null],
  ] as const)('%j', (text, channel, stamp) => {
    const shape = shapeOf(text);
    expect([shape.channel, shape.stamp]).toEqual([channel, stamp]);
  });
});
