import { letterParts } from '../../compose/letter.js';
import type { Span } from '../../contract.js';
import { fold } from '../../text/fold.js';
import type { Check } from '../check.js';
import { defineRule, removeIt, type Hit, type Localized } from '../rule.js';

const GREETED: Localized = { es: 'Saluda dos veces.', en: 'It greets twice.' };
const CLOSED: Localized = { es: 'La despedida está en medio de la respuesta.', en: 'The closing stands in the middle of the reply.' };
/** "Gracias." between two paragraphs closes nothing. */
const THANKS = /^(?:(?:muchas )?gracias|(?:many |kind )?thanks|thank you)/u;

/** "Buenas olas", "Buenos ratos": a wish that closes, not "buenas tardes". */
const WISH = /^(?:muy )?buen[ao]s? (?!d[ií]as?|tardes|noches)\p{Ll}/iu;

/** Stretches between empty lines. */
const paragraphsOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const line of text.matchAll(/[^\n]+/gu)) {
    if (line[0].trim() === '') {
      open = null;
      continue;
    }
    const end = line.index + line[0].trimEnd().length;
    // One line end parts lines, two part paragraphs.
    if (open !== null && !/\n\s*\n/.test(text.slice(open.end, line.index))) open.end = end;
    else spans.push((open = { start: line.index, end }));
  }
  return spans;
};

function find(check: Check): Hit[] {
  const draft = check.draft.text;
  const { greeting, closing } = letterParts(draft);
  const hits: Hit[] = [];
  const inside = paragraphsOf(draft).filter(
    (p) => p.start >= (greeting?.end ?? 1) && p.start < (closing?.start ?? draft.length) && !draft.startsWith('>', p.start),
  );
  for (const [i, p] of inside.entries()) {
    const parts = letterParts(draft.slice(p.start, p.end));
    const greets = parts.greeting && !WISH.test(draft.slice(p.start, p.end)) ? draft.slice(p.start, p.start + parts.greeting.end) : '';
    if (greeting && parts.greeting && /[:,!.]$/u.test(greets))
      hits.push({ start: p.start + parts.greeting.start, end: p.start + parts.greeting.end, message: GREETED, fixes: [removeIt] });
    const own =
      parts.closing &&
      draft.slice(p.start, p.start + parts.closing.start).trim() === '' &&
      !THANKS.test(fold(draft.slice(p.start + parts.closing.start, p.end)));
    if (parts.closing && own && (i + 1 < inside.length || closing))
      hits.push({ start: p.start + parts.closing.start, end: p.start + parts.closing.end, message: CLOSED, fixes: [removeIt] });
  }
  return hits;
}

export const repeatedPart = defineRule({
  id: 'repeated-part',
  severity: 'warn',
  about: {
    es: 'Una respuesta es una carta: un saludo arriba y una despedida al final.',
    en: 'A reply is one letter: one greeting on top and one closing at the end.',
  },
  caught: {
    es: [
      'Hola, Ana:\n\nLlega el jueves.\n\nHola, Ana:\n\nLa factura va dentro.',
      'Hola:\n\nSale hoy.\n\nBuenos días, Ana: la factura va dentro.',
      'Hola, Ana:\n\nLlega el jueves.\n\nUn saludo,\nEva\n\nLa factura va dentro.\n\nUn saludo,\nEva',
      'Buenas tardes, Sr. Ruiz:\n\nSale hoy.\n\nAtentamente,\n\nAdemás, le enviamos la factura.',
      'Hola, Ana:\n\nSale hoy.\n\nReciba un cordial saludo,\nEva\n\nHola, Ana:\n\nLa factura va dentro.\n\nUn saludo',
      'Estimada Ana:\n\nSale hoy.\n\nEstimada Ana:\n\nVa dentro.\n\nSaludos cordiales',
    ],
    en: [
      'Hello Ann,\n\nIt arrives on Thursday.\n\nHello Ann,\n\nThe invoice is inside.',
      'Hi Ann,\n\nIt left.\n\nHi Ann, the invoice is inside.',
      'Hello Ann,\n\nIt left.\n\nKind regards,\nTom\n\nThe invoice is inside.\n\nKind regards,\nTom',
      'Dear Ms Lee,\n\nIt left.\n\nYours sincerely,\n\nWe also send the invoice.',
      'Hello Ann,\n\nIt left.\n\nBest wishes,\nTom\n\nHello Ann,\n\nThe invoice is inside.\n\nRegards',
      'Good morning, Ann.\n\nIt left.\n\nGood morning, Ann.\n\nIt is inside.\n\nCheers',
    ],
  },
  fine: {
    es: [
      'Hola, Ana:\n\nLlega el jueves.\n\nUn saludo,\nEva',
      'Hola, Ana:\n\nBuenas noticias: su pedido sale hoy.\n\nUn saludo',
      'Hola:\n\nSale hoy.\n\nGracias.\n\nLa factura va dentro.\n\nUn saludo',
      'Hola:\n\nSale hoy.\n\nUn saludo,\nEva\n\nP. D.: va con un regalo.',
      'Hola, Ana:\n\n> Hola, me llamo Ana.\n\nSale hoy.\n\nUn saludo',
      'Hola, Ana:\n\nEstimamos que llega el jueves.\n\nQue tenga un buen día.\n\nUn saludo',
      'Llega el jueves.',
      'Hola, Ana: sale hoy. Un saludo, Eva',
    ],
    en: [
      'Hello Ann,\n\nIt arrives on Thursday.\n\nRegards,\nTom',
      'Hello Ann,\n\nGood news: your order leaves today.\n\nRegards',
      'Hello Ann,\n\nIt left.\n\nThank you.\n\nThe invoice is inside.\n\nRegards',
      'Hello Ann,\n\nIt left.\n\nRegards,\nTom\n\nPS: the catalogue is inside.',
      'Hello Ann,\n\n> Hi, I am Ann.\n\nIt left.\n\nRegards',
      'Hello Ann,\n\nBest of all, it is free.\n\nRegards',
      'It arrives on Thursday.',
      'Hi Ann, it left. Regards, Tom',
    ],
  },
  find,
});
