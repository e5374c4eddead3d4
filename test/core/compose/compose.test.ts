import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeSet, Text } from '@codemirror/state';
import { composeFrame, composeReply, type Composed, type Insertion } from '../../../core/compose/compose.js';
import { letterParts } from '../../../core/compose/letter.js';

/** As the editor of the window makes them. */
const applyChanges = (draft: string, changes: Composed['changes']): string =>
  ChangeSet.of([...changes], draft.length)
    .apply(Text.of(draft.split('\n')))
    .toString();

/** `|` is the caret; `[…]` in what is inserted is an empty field. */
const split = (marked: string): { readonly draft: string; readonly caret: number } => ({
  draft: marked.replace('|', ''),
  caret: marked.includes('|') ? marked.indexOf('|') : marked.length,
});
const insertion = (text: string): Insertion => ({
  text,
  fields: [...text.matchAll(/\[[^\]]+\]/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, path: m[0].slice(1, -1) })),
});
const composed = (marked: string, reply: string): string => {
  const { draft, caret } = split(marked);
  return applyChanges(draft, composeReply(draft, insertion(reply), caret).changes);
};

interface Example {
  readonly name: string;
  readonly draft: string;
  readonly reply: string;
  readonly gives: string;
}
const EXAMPLES: readonly Example[] = [
  {
    name: 'the first reply goes in whole',
    draft: '|',
    reply: 'Hola, Lucía:\n\nLlega el jueves.\n\nUn saludo',
    gives: 'Hola, Lucía:\n\nLlega el jueves.\n\nUn saludo',
  },
  {
    name: 'a second reply: one greeting, one closing',
    draft: 'Hola, Lucía:\n\nLlega el jueves.\n\nUn saludo',
    reply: 'Hola, Lucía:\n\nLe enviamos hoy la factura.\n\nUn saludo',
    gives: 'Hola, Lucía:\n\nLlega el jueves.\n\nLe enviamos hoy la factura.\n\nUn saludo',
  },
  {
    name: 'and in English',
    draft: 'Hello Mary,\n\nIt arrives on Thursday.\n\nKind regards,\nTom',
    reply: 'Hello Mary,\n\nHere is your invoice.\n\nBest wishes,\nTom',
    gives: 'Hello Mary,\n\nIt arrives on Thursday.\n\nHere is your invoice.\n\nKind regards,\nTom',
  },
  {
    name: 'words without a frame get the reply’s',
    draft: 'Thanks for writing',
    reply: 'Hello Mary,\n\nIt arrives on Thursday.\n\nKind regards,',
    gives: 'Hello Mary,\n\nThanks for writing\n\nIt arrives on Thursday.\n\nKind regards,',
  },
  {
    name: 'only what lacks: a greeting is there',
    draft: 'Buenos días, Ana:\n\nYa lo he mirado.',
    reply: 'Hola, Ana:\n\nSale hoy.\n\nUn saludo, Eva',
    gives: 'Buenos días, Ana:\n\nYa lo he mirado.\n\nSale hoy.\n\nUn saludo, Eva',
  },
  {
    name: 'only what lacks: a closing is there',
    draft: 'Ya lo he mirado.|\n\nUn saludo,\nEva',
    reply: 'Hola, Ana:\n\nSale hoy.\n\nAtentamente, Eva',
    gives: 'Hola, Ana:\n\nYa lo he mirado.\n\nSale hoy.\n\nUn saludo,\nEva',
  },
  {
    name: 'at the caret, between paragraphs',
    draft: 'Hola:\n\nUno.|\n\nDos.\n\nUn saludo',
    reply: 'Hola:\n\nNuevo.\n\nUn saludo',
    gives: 'Hola:\n\nUno.\n\nNuevo.\n\nDos.\n\nUn saludo',
  },
  {
    name: 'never inside a sentence',
    draft: 'Hola:\n\nUno y| medio.\n\nDos.',
    reply: 'Hola:\n\nNuevo.',
    gives: 'Hola:\n\nUno y medio.\n\nNuevo.\n\nDos.',
  },
  {
    name: 'before the paragraph at whose start the caret is',
    draft: 'Hola:\n\n|Uno.\n\nUn saludo',
    reply: 'Hola:\n\nNuevo.\n\nUn saludo',
    gives: 'Hola:\n\nNuevo.\n\nUno.\n\nUn saludo',
  },
  {
    name: 'on the empty line where the caret waits',
    draft: 'Hola, Ana:\n\n|\n\nUn saludo',
    reply: 'Hola, Ana:\n\nNuevo.\n\nUn saludo',
    gives: 'Hola, Ana:\n\nNuevo.\n\nUn saludo',
  },
  {
    name: 'from the greeting, below it',
    draft: 'Hola, |Ana:\n\nUno.\n\nUn saludo',
    reply: 'Nuevo párrafo\n\ncon dos.',
    gives: 'Hola, Ana:\n\nNuevo párrafo\n\ncon dos.\n\nUno.\n\nUn saludo',
  },
  {
    name: 'thanks for writing are said once',
    draft: 'Hola, Ana:\n\nGracias por escribirnos. Llega el jueves.\n\nUn saludo',
    reply: 'Hola, Ana:\n\nGracias por su mensaje. La factura va en el paquete.\n\nUn saludo',
    gives: 'Hola, Ana:\n\nGracias por escribirnos. Llega el jueves.\n\nLa factura va en el paquete.\n\nUn saludo',
  },
  {
    name: 'thanks that say something stay',
    draft: 'Hola:\n\nLlega el jueves.',
    reply: 'Gracias por las fotos del jarrón.\n\nLe mandamos otro.',
    gives: 'Hola:\n\nLlega el jueves.\n\nGracias por las fotos del jarrón.\n\nLe mandamos otro.',
  },
  {
    name: 'a bare apology is said once',
    draft: 'Hola:\n\nSentimos el retraso. Llega el jueves.',
    reply: 'Hola:\n\nLe pedimos disculpas por las molestias. Le devolvemos los gastos de envío.\n\nUn saludo',
    gives: 'Hola:\n\nSentimos el retraso. Llega el jueves.\n\nLe devolvemos los gastos de envío.\n\nUn saludo',
  },
  {
    name: 'what comes after “I am sorry:” stays',
    draft: 'Hello Mary,\n\nI am sorry about the delay. It arrives on Thursday.',
    reply: 'Hello Mary,\n\nI apologise: we sent you the wrong lid. The right one leaves today.',
    gives: 'Hello Mary,\n\nI am sorry about the delay. It arrives on Thursday.\n\nWe sent you the wrong lid. The right one leaves today.',
  },
  {
    name: 'and after «Le pido disculpas:»',
    draft: 'Hola:\n\nLamento el retraso.',
    reply: 'Le pido disculpas: la jarra se agotó antes de preparar su pedido.\n\nLe devolvemos 12 €.',
    gives: 'Hola:\n\nLamento el retraso.\n\nLa jarra se agotó antes de preparar su pedido.\n\nLe devolvemos 12 €.',
  },
  {
    name: 'an apology for something else says “also”',
    draft: 'Hello Mary,\n\nWe are sorry about the delay.',
    reply: 'Hello Mary,\n\nWe are very sorry that the lid arrived broken. A new one leaves today.',
    gives: 'Hello Mary,\n\nWe are sorry about the delay.\n\nWe are also very sorry that the lid arrived broken. A new one leaves today.',
  },
  {
    name: '«También sentimos…»',
    draft: 'Hola:\n\nLe pedimos disculpas por el retraso.',
    reply: 'Hola:\n\nSentimos que la tapa llegara rota. Hoy sale otra.',
    gives: 'Hola:\n\nLe pedimos disculpas por el retraso.\n\nTambién sentimos que la tapa llegara rota. Hoy sale otra.',
  },
  {
    name: 'a courtesy at the end stays at the end',
    draft: 'Hola:\n\nLlega el jueves.\n\nGracias por su paciencia.\n\nUn saludo',
    reply: 'Hola:\n\nLa factura va dentro.\n\nUn saludo',
    gives: 'Hola:\n\nLlega el jueves.\n\nLa factura va dentro.\n\nGracias por su paciencia.\n\nUn saludo',
  },
  {
    name: 'and is said once',
    draft: 'Hello:\n\nIt arrives on Thursday.\n\nIf you have any other questions, let me know.\n\nRegards',
    reply: 'Hello:\n\nThe invoice is inside. Please let us know if you need anything else.\n\nRegards',
    gives: 'Hello:\n\nIt arrives on Thursday.\n\nThe invoice is inside.\n\nIf you have any other questions, let me know.\n\nRegards',
  },
  {
    name: 'a connector with nothing before it goes',
    draft: 'Hola, Ana:\n\n|\n\nUn saludo',
    reply: 'Además, le enviamos la factura.\n\nVa por correo.',
    gives: 'Hola, Ana:\n\nLe enviamos la factura.\n\nVa por correo.\n\nUn saludo',
  },
  {
    name: 'words within a sentence keep apart from it',
    draft: 'Puede verlo en|.',
    reply: 'https://x.es/guia',
    gives: 'Puede verlo en https://x.es/guia.',
  },
  {
    name: 'a sentence after a sentence gets its space',
    draft: 'Hola:\n\nLlega el jueves.|\n\nUn saludo',
    reply: 'Se lo deja el repartidor.',
    gives: 'Hola:\n\nLlega el jueves. Se lo deja el repartidor.\n\nUn saludo',
  },
  {
    name: 'one sentence at the end of a letter goes before its closing',
    draft: 'Hola:\n\nLlega el jueves.\n\nUn saludo,\nEva|',
    reply: 'Se lo deja el repartidor.',
    gives: 'Hola:\n\nLlega el jueves.\n\nSe lo deja el repartidor.\n\nUn saludo,\nEva',
  },
  {
    name: 'an empty draft with a greeting only',
    draft: 'Hola, Ana:',
    reply: 'Hola, Ana:\n\nSale hoy.\n\nUn saludo',
    gives: 'Hola, Ana:\n\nSale hoy.\n\nUn saludo',
  },
  {
    name: 'a letter in one line',
    draft: 'Hola, Ana: sale hoy. Un saludo, Eva',
    reply: 'Hola, Ana:\n\nLa factura va dentro.\n\nUn saludo, Eva',
    gives: 'Hola, Ana: sale hoy.\n\nLa factura va dentro.\n\nUn saludo, Eva',
  },
  {
    name: 'an afterword stays below',
    draft: 'Hola:\n\nSale hoy.\n\nUn saludo\n\nP. D.: va con un regalo.',
    reply: 'Hola:\n\nLa factura va dentro.\n\nUn saludo',
    gives: 'Hola:\n\nSale hoy.\n\nLa factura va dentro.\n\nUn saludo\n\nP. D.: va con un regalo.',
  },
  {
    name: 'a Spanish reply in an English letter',
    draft: 'Hello Mary,\n\nIt left.\n\nRegards',
    reply: 'Hola, Mary:\n\nSale hoy.\n\nUn saludo',
    gives: 'Hello Mary,\n\nIt left.\n\nSale hoy.\n\nRegards',
  },
];

describe('composing one letter of several replies', () => {
  it.each(EXAMPLES)('$name', ({ draft, reply, gives }) => {
    expect(composed(draft, reply)).toBe(gives);
  });

  it('a typed shortcut goes, wherever the reply lands', () => {
    const draft = 'Hola:\n\nLlega el jueves.\n\nUn saludo\n;fac';
    const { changes } = composeReply(draft, insertion('Hola:\n\nLa factura va dentro.\n\nUn saludo'), {
      from: draft.length - 4,
      to: draft.length,
    });
    expect(applyChanges(draft, changes).trimEnd()).toBe('Hola:\n\nLlega el jueves.\n\nLa factura va dentro.\n\nUn saludo');
  });

  it('finds fields and caret again in the new draft', () => {
    const draft = 'Hola, Ana:\n\nUno.\n\nUn saludo';
    const { changes, fields, cursor } = composeReply(
      draft,
      insertion('Hola, [nombre]:\n\nLlega el [fecha]. Puede verlo en [enlace].\n\nUn saludo, [agente]'),
      draft.length,
    );
    const text = applyChanges(draft, changes);
    expect(fields.map((f) => text.slice(f.start, f.end))).toEqual(['[fecha]', '[enlace]']);
    expect(text.slice(cursor)).toMatch(/^\[fecha\]/);
  });
});

describe('greeting and closing', () => {
  const frame = { greeting: insertion('Hola, [nombre]:'), closing: insertion('Un saludo,\n[nombre del agente]') };
  const framed = (marked: string) => {
    const { draft, caret } = split(marked);
    const { changes, cursor } = composeFrame(draft, frame, caret);
    const text = applyChanges(draft, changes);
    return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
  };
  it.each([
    ['|', 'Hola, [nombre]:\n\n|\n\nUn saludo,\n[nombre del agente]'],
    ['Su pedido llega mañana.|', 'Hola, [nombre]:\n\nSu pedido llega mañana.|\n\nUn saludo,\n[nombre del agente]'],
    ['|Su pedido llega mañana.', 'Hola, [nombre]:\n\n|Su pedido llega mañana.\n\nUn saludo,\n[nombre del agente]'],
    ['Su pedido lle|ga.\n\nUn saludo,\nAna', 'Hola, [nombre]:\n\nSu pedido lle|ga.\n\nUn saludo,\nAna'],
    ['Hola, Eva:\n\nSu pedido lle|ga.', 'Hola, Eva:\n\nSu pedido lle|ga.\n\nUn saludo,\n[nombre del agente]'],
    ['Hola, Eva:\n\nLlega.|\n\nUn saludo,\nAna', 'Hola, Eva:\n\nLlega.|\n\nUn saludo,\nAna'],
    ['Hi Eva,\n\nIt left|.\n\nRegards', 'Hi Eva,\n\nIt left|.\n\nRegards'],
  ])('%s', (draft, gives) => {
    expect(framed(draft)).toBe(gives);
  });
});

const GREETINGS = ['', 'Hola, Lucía:\n\n', 'Hola: ', 'Buenos días:\n\n', 'Hello Mary,\n\n', 'Hi there, '];
const CLOSINGS = [
  '',
  '\n\nUn saludo',
  '\n\nAtentamente,\nEva Ruiz',
  '\n\nKind regards,\nTom',
  ' Un saludo, Eva',
  '\n\nGracias por su paciencia.\n\nUn saludo',
];
const SENTENCES = [
  'Su pedido llega el jueves.',
  'Sentimos el retraso.',
  'Le pedimos disculpas: se rompió.',
  'Gracias por escribirnos.',
  'We are sorry that it broke.',
  'La factura va dentro',
  '¿Le va bien?',
  '> lo que decía',
  '- uno\n- dos',
  'Además, va otro.',
  'Thank you.',
  'emoji 😀 fin',
];
const body = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(' ', '\n', '\n\n', '\n\n\n')), { maxLength: 5 })
  .map((all) => all.map(([s, gap], i) => (i === all.length - 1 ? s : s + gap)).join(''));
const letter = fc.tuple(fc.constantFrom(...GREETINGS), body, fc.constantFrom(...CLOSINGS)).map((parts) => parts.join(''));
const anyDraft = fc.oneof(
  letter,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', 'Hola', ',', ':', 'Un saludo'), maxLength: 20 }),
);

describe('whatever is composed', () => {
  it('keeps every character of the agent’s, in order', () => {
    fc.assert(
      fc.property(anyDraft, letter, fc.nat(200), (draft, reply, at) => {
        const { changes } = composeReply(draft, insertion(reply), Math.min(at, draft.length));
        for (const { from, to } of changes) expect(draft.slice(from, to).trim()).toBe('');
        for (let i = 1; i < changes.length; i++) expect(changes[i]?.from ?? 0).toBeGreaterThanOrEqual(changes[i - 1]?.to ?? 0);
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
  it('glues no words', () => {
    fc.assert(
      fc.property(anyDraft, letter, fc.nat(200), (draft, reply, at) => {
        const caret = Math.min(at, draft.length);
        // In the middle of a word the agent means what is typed there.
        if (/\p{L}$/u.test(draft.slice(0, caret)) && /^\p{L}/u.test(draft.slice(caret))) return;
        const { changes } = composeReply(draft, insertion(reply), caret);
        for (const { from, to, insert } of changes) {
          if (insert === '') continue;
          expect(/[\p{L}\p{N}]$/u.test(draft.slice(0, from)) && /^[\p{L}\p{N}]/u.test(insert)).toBe(false);
          expect(/[\p{L}\p{N}.!?]$/u.test(insert) && /^[\p{L}\p{N}]/u.test(draft.slice(to))).toBe(false);
        }
      }),
      { numRuns: 1500, seed: 8 },
    );
  });
  it('has one greeting and one closing where both letters had them', () => {
    const framed = fc
      .tuple(
        fc.constantFrom(...GREETINGS.slice(1)),
        fc.constantFrom('Uno.', 'Llega el jueves.\n\nVa por SEUR.'),
        fc.constantFrom(...CLOSINGS.slice(1)),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(framed, framed, fc.nat(80), (draft, reply, at) => {
        const text = applyChanges(draft, composeReply(draft, insertion(reply), Math.min(at, draft.length)).changes);
        const { greeting, closing } = letterParts(text);
        const inside = text.slice(greeting?.end ?? 0, closing?.start ?? text.length);
        expect(inside).not.toMatch(/Hola|Buenos días|Hello|Hi there|Un saludo|Atentamente|Kind regards/);
      }),
      { numRuns: 500, seed: 9 },
    );
  });
  it('places fields and caret inside the draft, each over its own words', () => {
    fc.assert(
      fc.property(anyDraft, letter, fc.nat(200), (draft, reply, at) => {
        const given = insertion(`${reply}\n\n[dato] y [otro]`);
        const { changes, fields, cursor } = composeReply(draft, given, Math.min(at, draft.length));
        const text = applyChanges(draft, changes);
        for (const field of fields) expect(text.slice(field.start, field.end)).toBe(`[${field.path}]`);
        expect(cursor).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 700, seed: 10 },
    );
  });
});
