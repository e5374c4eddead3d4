import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';
import { LANGS, type CaseContext } from '../../../core/contract.js';
import { FIELD_CUES, type CuedKind } from '../../../core/language/field-cues.js';
import { draftProposals, withProposals, type DraftSetting } from '../../../core/template/draft-proposals.js';
import { fillReply, templateProblems } from '../../../core/template/fill.js';

const CONTEXT: CaseContext = {
  customer: { name: 'María López' },
  order: { id: '10482', amount: '49.90 EUR', date: '2026-11-03' },
  agent: { name: 'Lucía' },
};
const setting = (patch: Partial<DraftSetting> = {}): DraftSetting => ({
  entities: [],
  context: CONTEXT,
  lang: 'es',
  now: '2026-11-23T10:00:00.000Z',
  calendar: MONDAY_TO_FRIDAY,
  shop: ['Iris Bicis', 'iris.example'],
  orders: [],
  ...patch,
});
const pairs = (draft: string, patch?: Partial<DraftSetting>) =>
  draftProposals(draft, setting(patch)).map(({ text, source }) => [text, source]);
const whole = (draft: string, patch?: Partial<DraftSetting>) => withProposals(draft, draftProposals(draft, setting(patch)));

describe('a draft that becomes a reply', () => {
  it('loses the customer, the order, the agent and the shop', () => {
    expect(whole('Hola, María:\n\nSu pedido 10482 de Iris Bicis ya salió.\n\nUn saludo,\nLucía')).toBe(
      'Hola, {{ customer.first_name }}:\n\nSu pedido {{ order.id }} de {{ shop.name }} ya salió.\n\nUn saludo,\n{{ agent.name }}',
    );
  });
  it('keeps no day of its own; the words around stay', () => {
    expect(pairs('Le llegará el jueves 26 de noviembre.')).toEqual([['jueves 26 de noviembre', '{{ order.delivery_date | date }}']]);
    expect(pairs('Le devolvemos el dinero antes del 2 de diciembre.')).toEqual([['2 de diciembre', '{{ order.refund_date | date }}']]);
    expect(pairs('Lo compró el 3 de noviembre.')).toEqual([['3 de noviembre', '{{ order.date | date }}']]);
    expect(pairs('Hoy, 23 de noviembre, cerramos.')).toEqual([['23 de noviembre', '{{ today | date }}']]);
    expect(pairs('Nos vemos el 5 de enero y el 6 de enero.')).toEqual([
      ['5 de enero', '{{ fecha | day }}'],
      ['6 de enero', '{{ fecha_2 | day }}'],
    ]);
    expect(pairs('It arrives on Thursday 26 November.', { lang: 'en' })).toEqual([
      ['Thursday 26 November', '{{ order.delivery_date | date }}'],
    ]);
  });
  it('leaves alone what holds for every customer', () => {
    for (const draft of ['Tarda de 3 a 5 días laborables.', 'Mañana le contestamos.', 'Tiene 30 días para devolverlo.', 'Ready in 2 days.'])
      expect(pairs(draft), draft).toEqual([]);
  });
  it('keeps no amount, link nor number', () => {
    expect(pairs('Le hemos abonado 49,90 €.')).toEqual([['49,90 €', '{{ order.amount | money }}']]);
    expect(pairs('Los gastos de envío son 4,95 €.')).toEqual([['4,95 €', '{{ shop.shipping_price | money }}']]);
    expect(pairs('El candado cuesta 12 €.')).toEqual([['12 €', '{{ importe }}']]);
    expect(pairs('Puede seguirlo en https://correos.example/s?c=PQ4F8X.')).toEqual([
      ['https://correos.example/s?c=PQ4F8X', '{{ order.tracking_link }}'],
    ]);
    expect(pairs('Aquí está su factura: https://iris.example/f/99.')).toEqual([['https://iris.example/f/99', '{{ order.invoice_link }}']]);
    expect(pairs('You can track it at https://t.example/1Z999AA10123456784', { lang: 'en' })[0]?.[1]).toBe('{{ order.tracking_link }}');
    expect(pairs('Su envío 1Z999AA10123456784 va de camino.')).toEqual([['1Z999AA10123456784', '{{ order.tracking }}']]);
  });
  it('makes fields of the gaps that were left, ours by their name', () => {
    expect(pairs('Llega el [fecha de entrega].')).toEqual([['[fecha de entrega]', '{{ order.delivery_date }}']]);
    expect(pairs('It comes on [delivery date].', { lang: 'en' })).toEqual([['[delivery date]', '{{ order.delivery_date }}']]);
    expect(pairs('Es el [número de serie].')).toEqual([['[número de serie]', '{{ numero_de_serie }}']]);
  });
  it('can leave any of them out', () => {
    const draft = 'Su pedido 10482 llega el 26 de noviembre.';
    const [first, second] = draftProposals(draft, setting());
    expect(withProposals(draft, [second as never])).toBe('Su pedido 10482 llega el {{ order.delivery_date | date }}.');
    expect(withProposals(draft, [first as never])).toBe('Su pedido {{ order.id }} llega el 26 de noviembre.');
    expect(withProposals(draft, [])).toBe(draft);
  });
  it('is always a body that can be filled, and gives the draft again where only what the case knows was replaced', () => {
    const piece = fc.constantFrom(
      'María ',
      'María López',
      '10482',
      ' el 26 de noviembre ',
      '49,90 €',
      'Iris Bicis',
      '{{ x }}',
      '{%',
      '[fecha]',
      'https://a.example/b',
      '\n\n',
      ' llega ',
      'Lucía',
      ', ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const draft = parts.join('');
        const found = draftProposals(draft, setting());
        for (const [i, one] of found.entries()) {
          expect(draft.slice(one.start, one.end)).toBe(one.text);
          expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        }
        expect(templateProblems(withProposals(draft, found), 'es')).toEqual([]);
        const known = withProposals(
          draft,
          found.filter(({ sort }) => sort === 'known'),
        );
        const { text, problems } = fillReply(known, CONTEXT, { lang: 'es', now: '2026-11-23T10:00:00.000Z', calendar: MONDAY_TO_FRIDAY });
        expect(problems).toEqual([]);
        if (!/[ ]{2}|[ ],|\n{3}| \n|^\s|\s$|, *,/.test(draft) && !draft.includes('{')) expect(text).toBe(draft);
      }),
    );
  });
});

describe.each(LANGS)('the words that tell a placeholder (%s)', (lang) => {
  const cues = (['date', 'amount', 'link'] satisfies CuedKind[]).flatMap((kind) => FIELD_CUES[lang][kind]);
  it.each(cues)('$example → $field', ({ example, field }) => {
    expect(draftProposals(example, setting({ lang, context: {} })).map(({ source }) => source)).toEqual([
      expect.stringContaining(` ${field} `),
    ]);
  });
});
