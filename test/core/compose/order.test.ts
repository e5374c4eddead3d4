import { describe, expect, it } from 'vitest';
import { composeReply } from '../../../core/compose/compose.js';
import { orderedPlace } from '../../../core/compose/order.js';

const place = (draft: string, caret: number, told: Readonly<Record<string, string>>, answers: readonly string[], order = ['1', '2', '3']) =>
  orderedPlace(
    draft,
    caret,
    order.map((id) => {
      const words = told[id];
      const start = words === undefined ? -1 : draft.indexOf(words);
      return { id, evidence: start < 0 ? [] : [{ start, end: start + (words ?? '').length }] };
    }),
    answers,
  );
/** @returns the draft with the words put where the order wants them, the caret being at the end. */
function letter(draft: string, told: Readonly<Record<string, string>>, text: string, answers: readonly string[]): string {
  const { changes } = composeReply(draft, { text, fields: [] }, place(draft, draft.length, told, answers));
  return [...changes].reverse().reduce((out, { from, to, insert }) => out.slice(0, from) + insert + out.slice(to), draft);
}

describe('answers in the order of what was asked', () => {
  it.each([
    [
      'Hola, Ana:\n\nLe adjunto la factura.\n\nUn saludo',
      { '3': 'Le adjunto la factura' },
      'Hola, Ana:\n\nSu pedido llega el martes.\n\nUn saludo',
      'Hola, Ana:\n\nSu pedido llega el martes.\n\nLe adjunto la factura.\n\nUn saludo',
    ],
    [
      'Hi Ana,\n\nYour invoice is attached.\n\nKind regards',
      { '3': 'Your invoice' },
      'Hi Ana,\n\nYour order arrives on Tuesday.\n\nKind regards',
      'Hi Ana,\n\nYour order arrives on Tuesday.\n\nYour invoice is attached.\n\nKind regards',
    ],
  ])('what answers an earlier ask goes before what answers a later one: %j', (draft, told, text, composed) => {
    expect(letter(draft, told, text, ['1'])).toBe(composed);
  });
  const draft = 'Hola, Ana:\n\nLlega el martes.\n\nLe adjunto la factura.\n\nUn saludo';
  const told = { '1': 'Llega el martes', '3': 'Le adjunto la factura' };
  it('between the two that it belongs between', () => {
    expect(place(draft, draft.length, told, ['2'])).toBe(draft.indexOf('Le adjunto'));
  });
  it('after all that was asked before it, it stays at the caret', () => {
    expect(place(draft, draft.length, told, ['3'])).toBe(draft.length);
  });
  it('nothing is moved that answers nothing known, nor what the agent gave a place of its own', () => {
    expect(place(draft, 7, told, [])).toBe(7);
    expect(place(draft, 7, {}, ['1'])).toBe(7);
    const own = 'Hola, Ana:\n\nLe adjunto la factura.\n\n\n\nUn saludo';
    expect(place(own, own.indexOf('\n\n\n') + 2, { '3': 'Le adjunto' }, ['1'])).toBe(own.indexOf('\n\n\n') + 2);
  });
  it('a paragraph that answers an earlier ask too is not pushed down', () => {
    const both = 'Hola, Ana:\n\nLlega el martes y le adjunto la factura.\n\nUn saludo';
    expect(place(both, both.length, { '1': 'Llega el martes', '3': 'le adjunto la factura' }, ['2'])).toBe(both.length);
  });
});
