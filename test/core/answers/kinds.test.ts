/**
 * The kinds of verdict that went wrong in use: each pair of es-kinds.txt and en-kinds.txt (fitted on), of es-faults.txt and
 * en-faults.txt (not fitted on), and what else they must show.
 */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/analyse.js';
import type { Ask, AskState, Lang } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';
import { judgeTexts } from '../../support/judging.js';
import { readPairs } from '../../support/pairs.js';

const LANGS: readonly Lang[] = ['es', 'en'];
interface Row {
  readonly name: string;
  readonly gold: AskState | undefined;
  readonly ask: Ask;
}
const rowsOf = (file: string): Row[] =>
  LANGS.flatMap((lang) =>
    readPairs(new URL(`../../golden/pairs/${lang}-${file}.txt`, import.meta.url)).flatMap((pair) =>
      judgeTexts({ message: pair.message, draft: pair.draft, asks: pair.asks, lang }).map((ask, i) => ({
        name: `${lang} ${pair.name}: ${ask.text}`,
        gold: pair.states[i],
        ask,
      })),
    ),
  );
const kinds = rowsOf('kinds');
const fresh = rowsOf('faults');
const isTick = ({ state, doubt }: Ask) => state === 'answered' && !doubt;
const isRed = ({ state, doubt }: Ask) => state === 'unanswered' && !doubt;
const named = (rows: readonly Row[]) => rows.map((row) => [row.name, row.ask] as const);

describe('kinds of verdict', () => {
  it.each(named([...kinds, ...fresh].filter(({ gold }) => gold !== 'answered')))('no tick: %s', (_, ask) => {
    expect(isTick(ask), JSON.stringify(ask)).toBe(false);
  });
  it.each(named(kinds.filter(({ gold }) => gold === 'answered')))('not called open: %s', (_, ask) => {
    expect(isRed(ask), JSON.stringify(ask)).toBe(false);
  });
  it('of what nothing was fitted on, at most three answers in twenty are called open', () => {
    const answered = fresh.filter(({ gold }) => gold === 'answered');
    const missed = answered.filter(({ ask }) => isRed(ask));
    expect(answered.length).toBeGreaterThanOrEqual(20);
    expect(missed.length, JSON.stringify(missed.map(({ name, ask }) => [name, ask.p]))).toBeLessThanOrEqual(3);
  });
});

const check = (lang: Lang, message: string, draft: string) =>
  analyse({ message, draft, lang, channel: 'email', context: {}, policy: DEFAULT_POLICY, now: '2026-11-23T10:00:00' }, () => null);

describe('the sentence that shares the asked deed is the evidence', () => {
  it.each<[Lang, string, string, string]>([
    [
      'es',
      '¿Cuándo llega el armario? ¿Me mandáis la factura?',
      'Mañana le enviamos la factura. El armario llega el jueves 3 de diciembre.',
      'El armario llega el jueves 3 de diciembre.',
    ],
    [
      'es',
      '¿Cuándo llega el sofá? ¿Y el reembolso del puf?',
      'El reembolso del puf lo verá el lunes. El sofá llega el miércoles 2 de diciembre.',
      'El sofá llega el miércoles 2 de diciembre.',
    ],
    [
      'es',
      '¿Cuánto cuesta el envío a Ceuta? ¿Y la funda?',
      'La funda cuesta 20 €. El envío a Ceuta son 12 €.',
      'El envío a Ceuta son 12 €.',
    ],
    [
      'en',
      'When does the wardrobe arrive? Can I have the invoice?',
      'We will send the invoice tomorrow. The wardrobe arrives on Thursday 3 December.',
      'The wardrobe arrives on Thursday 3 December.',
    ],
    [
      'es',
      'Hola, ¿cuándo me llega el paquete? También quiero la factura.',
      'Hola: mañana le enviamos la factura. Llega el jueves 3 de diciembre.',
      'Llega el jueves 3 de diciembre.',
    ],
    [
      'es',
      '¿Cuándo me lo cambiáis?',
      'El lunes le mandamos la etiqueta. Se lo cambiamos el martes 1 de diciembre en cuanto llegue.',
      'Se lo cambiamos el martes 1 de diciembre en cuanto llegue.',
    ],
    [
      'en',
      'When will my order arrive?',
      'We will email the invoice tomorrow. It arrives on Thursday 3 December.',
      'It arrives on Thursday 3 December.',
    ],
    [
      'en',
      'When do you refund me? And when does the label come?',
      'The label comes today. You will be refunded on Friday 4 December.',
      'You will be refunded on Friday 4 December.',
    ],
    ['en', 'How much is shipping to Malta? And the cover?', 'The cover is £20. Shipping to Malta is £12.', 'Shipping to Malta is £12.'],
    [
      'en',
      'When do you collect the chair? When is the refund?',
      'The refund shows on 12 December. We collect the chair on Monday.',
      'We collect the chair on Monday.',
    ],
  ])('%s: %s', (lang, message, draft, evidence) => {
    const [first] = check(lang, message, draft).asks;
    expect(first?.evidence[0]?.text).toBe(evidence);
  });
});

describe('held: a holding reply keeps the ask open until its day', () => {
  it.each<[Lang, string, string, string | null]>([
    [
      'es',
      '¿Por qué se para la lavadora a mitad del ciclo?',
      'Lo consultamos con el taller y le decimos algo antes del viernes.',
      '2026-11-26T23:59',
    ],
    [
      'es',
      '¿Tenéis el modelo azul en la talla 40?',
      'Hola, Ana: lo estamos mirando con el almacén y te escribo mañana.',
      '2026-11-24T23:59',
    ],
    ['es', '¿Me cambiáis el juego de sábanas?', 'Lo reviso con mi responsable y le aviso en cuanto sepa algo.', null],
    ['en', 'Why does the washer stop mid-cycle?', "We're checking with the workshop and will let you know by Friday.", '2026-11-27T23:59'],
    [
      'en',
      'Do you have the blue one in a size 8?',
      "I'm checking with the warehouse and I'll get back to you tomorrow.",
      '2026-11-24T23:59',
    ],
    ['es', '¿Me lo cambiáis?', 'Lo paso a mi responsable, le contesto en 24 horas.', '2026-11-24T23:59'],
    ['es', '¿Tenéis la 40?', 'Déjame que lo mire y te digo esta tarde.', '2026-11-23T23:59'],
    ['es', '¿Cuándo llega?', 'Estamos averiguando dónde está y le informamos el viernes a más tardar.', '2026-11-27T23:59'],
    ['en', 'Can you swap it?', "I need to ask my manager, you'll hear from us within 24 hours.", '2026-11-24T23:59'],
    ['en', 'Do you have an 8?', "Bear with me while I look into this, I'll update you this afternoon.", '2026-11-23T23:59'],
    ['en', 'Where is my parcel?', "I've opened an enquiry with the courier and will let you know on Friday.", '2026-11-27T23:59'],
    ['en', 'Can you swap the bedding set?', "We're looking into it and will come back to you.", null],
  ])('%s: %s', (lang, message, draft, until) => {
    const [ask] = check(lang, message, draft).asks;
    expect(ask).toMatchObject({ state: 'partly', doubt: false, held: until });
    expect(ask?.why).toMatch(lang === 'es' ? /espera/u : /hold/u);
  });
});

describe('wrong dates: a finding each, and no tick', () => {
  it.each<[Lang, string, string]>([
    ['es', '¿Cuándo llega?', 'Hola: llega el 31/02/2027.\n\nUn saludo'],
    ['es', '¿Cuándo llega?', 'Hola: llega el martes 3 de diciembre de 2026.\n\nUn saludo'],
    ['es', '¿Cuándo llega?', 'Hola: llegará el 3 de enero de 2026.\n\nUn saludo'],
    ['es', '¿Cuándo recogéis la silla?', 'La recogemos el lunes 31 de noviembre.'],
    ['es', '¿Cuándo llega?', 'Llegará el 30 de febrero.'],
    ['es', '¿Cuándo me reembolsáis?', 'Le reembolsaremos el 31/11/2026.'],
    ['en', 'When does it arrive?', 'Hi, it arrives on 31/02/2027.'],
    ['en', 'When does it arrive?', 'It will arrive on 30 February.'],
    ['en', 'When will I be refunded?', 'We will refund you on 31/11/2026.'],
    ['en', 'When does it ship?', 'It ships on Monday 24 November 2026.'],
    ['en', 'When does it arrive?', 'It arrives on Tuesday 3 December 2026.'],
    ['en', 'When does it arrive?', 'It will arrive on 3 January 2026.'],
  ])('%s: %s « %s', (lang, message, draft) => {
    const { asks, findings } = check(lang, message, draft);
    expect(findings.map(({ rule }) => rule)).toContain('wrong-date');
    expect(findings.map(({ rule }) => rule)).not.toContain('promise-no-date');
    expect(asks.some(isTick)).toBe(false);
  });
});

describe('the reason says what is wrong with a date', () => {
  it.each<[Lang, string, string, RegExp]>([
    ['es', '¿Cuándo llega?', 'Llegará el 30 de febrero.', /no existe/u],
    ['es', '¿Cuándo llega?', 'Llega el martes 3 de diciembre de 2026.', /otro día de la semana/u],
    ['es', '¿Cuándo llega?', 'Llegará el 3 de enero de 2026.', /ya ha pasado/u],
    ['en', 'When does it arrive?', 'It will arrive on 30 February.', /no such date/u],
    ['en', 'When does it arrive?', 'It arrives on Tuesday 3 December 2026.', /another weekday/u],
    ['en', 'When does it arrive?', 'It will arrive on 3 January 2026.', /gone by/u],
  ])('%s: %s « %s', (lang, message, draft, why) => {
    expect(check(lang, message, draft).asks[0]?.why).toMatch(why);
  });
});

/** What the draft answers in other words may be left in doubt, with its sentence shown; it is never called open. */
const isNotCalledOpen = (lang: Lang, message: string, draft: string) => {
  const [ask] = check(lang, message, draft).asks;
  expect(ask && isRed(ask), JSON.stringify(ask)).toBe(false);
  expect(ask?.evidence[0]?.text).toBe(draft);
};

describe('a detail asked for by its name, and told by a word of its kind', () => {
  it.each<[Lang, string, string]>([
    ['es', '¿De qué tela es?', 'Es de lino lavado, muy suave.'],
    ['es', '¿De qué material está hecho?', 'Es de acero inoxidable.'],
    ['es', '¿De qué color es el forro?', 'Es burdeos.'],
    ['es', '¿Qué tejido lleva el sofá?', 'La funda es de pana de algodón.'],
    ['es', '¿De qué es la encimera?', 'La encimera es de granito.'],
    ['es', '¿En qué tono viene?', 'Viene en celeste.'],
    ['en', 'What fabric is it?', "It's a cotton and linen blend."],
    ['en', 'What is it made of?', 'It is stainless steel.'],
    ['en', 'What colour is the lining?', "It's navy."],
    ['en', 'What fabric is the sofa?', 'The cover is corduroy.'],
    ['en', 'What material is the worktop?', 'The worktop is granite.'],
    ['en', 'Which shade does it come in?', 'It comes in teal.'],
  ])('%s: %s « %s', isNotCalledOpen);
});

describe('a state asked about, and told by another state', () => {
  it.each<[Lang, string, string]>([
    ['es', '¿La mesa viene montada?', 'Viene desmontada, con las herramientas incluidas.'],
    ['es', '¿El escritorio se entrega montado?', 'Hay que atornillar las patas, se tarda diez minutos.'],
    ['es', '¿La cuna hay que armarla?', 'Llega de una pieza.'],
    ['es', '¿El patinete es nuevo?', 'Es de segunda mano, revisado.'],
    ['es', '¿La olla se puede meter en el lavavajillas?', 'Mejor lávela a mano.'],
    ['es', '¿El reloj está en garantía?', 'Lo cubre el fabricante durante tres años.'],
    ['en', 'Does the desk come assembled?', 'It comes flat-packed with all the tools you need.'],
    ['en', 'Does the desk come assembled?', 'The legs need to be screwed on.'],
    ['en', 'Does the cot need assembling?', 'It arrives in one piece.'],
    ['en', 'Is the scooter new?', 'It is second hand, checked over.'],
    ['en', 'Is the pan dishwasher safe?', 'Better to wash it by hand.'],
    ['en', 'Is the watch under warranty?', 'It is covered by the maker for three years.'],
  ])('%s: %s « %s', isNotCalledOpen);
});

describe('a fault that the draft says sorry for is not called unacknowledged', () => {
  it.each<[Lang, string, string]>([
    ['es', 'La tapa vino rota. Quiero otra tapa.', 'Sentimos lo de la tapa.'],
    ['es', 'El cajón no cierra bien.', 'Lamentamos lo del cajón.'],
    ['es', 'El repartidor fue muy grosero.', 'Le pedimos disculpas por el trato del repartidor.'],
    ['en', 'The lid came broken. I want another one.', 'We are sorry about the lid.'],
    ['en', "The drawer won't open.", 'Apologies for the drawer.'],
    ['en', 'The driver was very rude.', 'We apologise for how the driver treated you.'],
  ])('%s: %s « %s', isNotCalledOpen);
});

describe('a remedy that was asked for is not decided for the customer', () => {
  it.each<[Lang, string, string]>([
    [
      'en',
      'The lid came cracked, this is very annoying. Can you send a replacement lid?',
      'We are sorry. We will send you a replacement lid.',
    ],
    ['en', 'It arrived broken and I am very angry. Could I get a refund?', 'We are sorry. We will refund you today.'],
    ['en', 'The kettle stopped working, what a disgrace. Would you repair it please?', 'We are sorry. We will repair the kettle.'],
    ['es', 'La tapa llegó rota, qué desastre. ¿Me podéis enviar otra tapa?', 'Lo sentimos. Le enviamos otra tapa hoy.'],
    ['es', 'Llegó rota y estoy muy enfadada. ¿Se puede cambiar?', 'Lo sentimos. Le cambiamos la cafetera.'],
    ['es', 'El reloj no funciona, una vergüenza. ¿Me reembolsáis?', 'Lo sentimos. Le reembolsaremos el importe.'],
    ['es', 'Es la segunda vez que llega mal, estoy harta. ¿Podríais reparar la lámpara?', 'Sentimos lo ocurrido. Le reparamos la lámpara.'],
  ])('%s: %s', (lang, message, draft) => {
    expect(check(lang, message, draft).findings.map(({ rule }) => rule)).not.toContain('single-option');
  });
});

describe('not held: word of a change is promised, and what was asked is forgotten', () => {
  const forgotten: Readonly<Record<Lang, string>> = {
    es: 'Hola, ¿cuándo llega mi pedido 10482? Necesito también la factura a nombre de mi empresa.',
    en: "Hi, when will my order 10482 get here? I also need an invoice in my company's name.",
  };
  const told: Readonly<Record<Lang, string>> = {
    es: 'Su pedido llega el lunes 7 de diciembre.',
    en: 'Your order will arrive on Monday 7 December.',
  };
  it.each<[Lang, string]>([
    ['es', 'Si hay cualquier cambio, le escribiremos en breve.'],
    ['es', 'En caso de retraso le avisaremos.'],
    ['es', 'Si surgiera algún imprevisto, nos pondremos en contacto con usted.'],
    ['es', 'Ante cualquier incidencia le llamaremos.'],
    ['es', 'Si algo cambiara, le informaremos.'],
    ['en', 'If anything changes, we will let you know.'],
    ['en', 'In case of any delay, we will contact you.'],
    ['en', 'Should there be a problem, we will get in touch.'],
  ])('%s: %s', (lang, sentence) => {
    const { asks } = check(lang, forgotten[lang], `Hola:\n\n${told[lang]} ${sentence}`);
    const invoice = asks.find(({ text }) => /factura|invoice/.test(text));
    expect(invoice, JSON.stringify(asks)).toBeDefined();
    expect(invoice).not.toHaveProperty('held');
    expect(isTick(invoice as Ask)).toBe(false);
  });
  it.each<[Lang, string]>([
    ['es', 'Si le parece bien, lo consulto y le digo algo mañana.'],
    ['es', 'Lo consulto con el almacén y le aviso en cuanto sepa algo.'],
    ['es', 'Si quiere cambiarlo, lo miro con mi responsable y le contesto mañana.'],
    ['en', 'I have asked the warehouse and if I hear anything I will let you know.'],
    ['en', 'If you can bear with me, I will check and get back to you tomorrow.'],
  ])('held all the same, %s: %s', (lang, sentence) => {
    const ask = check(lang, { es: '¿Tenéis la cafetera en rojo?', en: 'Do you have the blue one in a size 8?' }[lang], sentence).asks[0];
    expect(ask, JSON.stringify(ask)).toHaveProperty('held');
  });
});
