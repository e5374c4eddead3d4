import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oftenChanged, takenOver, withoutWords, withSeen, type ReplyEdits, type SeenSentence } from '../../../core/library/edits.js';
import { seenIn } from '../../../core/library/seen.js';
import type { Reply } from '../../../core/library/types.js';
import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';
import { fillReply } from '../../../core/template/fill.js';
import { knownValues } from '../../../core/template/to-template.js';
import type { CaseContext } from '../../../core/contract.js';

const CASE: CaseContext = {
  customer: { name: 'Ana Ruiz' },
  agent: { name: 'Lucía' },
  order: { id: '10482', delivery_date: '2026-12-03' },
};
const BODY = `Hola, {{ customer.first_name | default: "" }}:

Su pedido {{ order.id }} sale hoy y llega el {{ order.delivery_date | date }}. Sentimos mucho el retraso que ha tenido.

{% optional gastos %}
Los gastos de envío corren de nuestra cuenta esta vez.
{% endoptional %}
Puede seguirlo desde la página del transportista cuando quiera.

Un saludo, {{ agent.name | default: "" }}`;

const fill = (body: string, context = CASE): string =>
  fillReply(body, context, { lang: 'es', now: '2026-11-30T10:00:00', calendar: MONDAY_TO_FRIDAY }).text;
const seen = (edit: (text: string) => string, context = CASE): readonly SeenSentence[] => {
  const inserted = fill(BODY, context);
  return seenIn({
    body: BODY,
    inserted,
    sent: edit(inserted),
    print: (expression) => fill(`{{ ${expression} }}`, context),
    values: knownValues([], context),
  });
};
const after = (edit: (text: string) => string) => seen(edit).map(({ to, sentence }) => (to === sentence ? 'kept' : to));

describe('what became of a reply in the letter that was sent', () => {
  it('is nothing when it was sent as it is, and greeting, closing and parts that were not ticked do not count', () => {
    expect(after((text) => text)).toEqual(['kept', 'kept', 'kept']);
    expect(
      after((text) => `Buenas tardes, Ana:\n\nGracias por avisarnos.\n${text.split('\n\n').slice(1, 3).join('\n')}\n\nSaludos`),
    ).toEqual(['kept', 'kept', 'kept']);
  });
  it('tells a changed sentence, with what the case knew back in its placeholders', () => {
    expect(after((text) => text.replace('sale hoy y llega el', 'ya ha salido del almacén y llegará el'))).toEqual([
      'Su pedido {{ order.id }} ya ha salido del almacén y llegará el {{ order.delivery_date | date }}.',
      'kept',
      'kept',
    ]);
    expect(after((text) => text.replace('Sentimos mucho el retraso', 'Ana, sentimos de verdad el retraso'))[1]).toBe(
      '{{ customer.first_name }}, sentimos de verdad el retraso que ha tenido.',
    );
  });
  it('tells a sentence that was left out, and says nothing of a letter without the reply', () => {
    expect(after((text) => text.replace('Puede seguirlo desde la página del transportista cuando quiera.', ''))).toEqual([
      'kept',
      'kept',
      null,
    ]);
    expect(after(() => 'Mañana le llamamos.')).toEqual([]);
  });
  it('is not troubled by where the letter puts it, by case, accents or line breaks', () => {
    expect(after((text) => text.replace('Sentimos', 'Además, sentimos').replace('. Además', '.\n\nAdemás'))).toEqual([
      'kept',
      'kept',
      'kept',
    ]);
  });
  it('ends on any texts, and each sentence is told once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (body, sent) => {
        const found = seenIn({ body, inserted: body, sent, print: () => '', values: [] });
        for (const { sentence } of found) expect(body.replace(/\s+/g, '')).toContain(sentence.replace(/\s+/g, ''));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

const A = 'Su pedido sale hoy.',
  B = 'Su pedido sale mañana.';
const counted = (...uses: readonly (readonly SeenSentence[])[]): ReplyEdits =>
  uses.reduce<ReplyEdits | undefined>((all, one) => withSeen(all, one, '2026-11-30T10:00:00Z'), undefined) as ReplyEdits;
const REPLY: Reply = { id: 'a', title: 'A', body: `Hola:\n\n${A} Gracias.\n`, variants: [{ channel: 'chat', body: A }] };
const to = (text: string | null): SeenSentence[] => [{ sentence: A, to: text }];

describe('what is always changed', () => {
  it('takes four uses, most of them changed', () => {
    expect(oftenChanged(REPLY, counted(to(B), to(B), to(B)))).toEqual([]);
    expect(oftenChanged(REPLY, counted(to(B), to(B), to(A), to(B)))).toEqual([{ sentence: A, uses: 4, changed: 3, usual: B }]);
    expect(oftenChanged(REPLY, counted(to(A), to(A), to(B), to(B)))).toEqual([]);
    expect(oftenChanged(REPLY, undefined)).toEqual([]);
  });
  it('proposes what most wrote, to leave it out, or nothing', () => {
    const usual = (...uses: (string | null)[]) => oftenChanged(REPLY, counted(...uses.map(to)))[0]?.usual;
    expect(usual(null, null, null, B)).toBe('');
    expect(usual('Sale el lunes.', 'Sale el martes.', 'Sale ya.', B)).toBeNull();
  });
  it('forgets what stands no longer in the reply', () => {
    expect(oftenChanged({ ...REPLY, body: B, variants: [] }, counted(to(B), to(B), to(B), to(B)))).toEqual([]);
  });
  it('keeps no words that were written once, nor those of somebody who is to be forgotten', () => {
    const private_ = 'Su pedido, doña Ana Ruiz, sale hoy.';
    expect(JSON.stringify(counted(to(private_)))).not.toContain('Ana');
    const twice = counted(to(private_), to(private_));
    expect(JSON.stringify(twice)).toContain('Ana');
    const left = withoutWords(twice, (text) => text.includes('Ana Ruiz'));
    expect(JSON.stringify(left)).not.toContain('Ana');
    expect(left).toMatchObject({ uses: 2, edited: 2, sentences: [{ changed: 2 }] });
  });
  it('is taken over in every wording where it stands', () => {
    const [one] = oftenChanged(REPLY, counted(to(B), to(B), to(B), to(B)));
    expect(takenOver(REPLY, one as NonNullable<typeof one>)).toEqual({
      ...REPLY,
      body: `Hola:\n\n${B} Gracias.\n`,
      variants: [{ channel: 'chat', body: B }],
    });
    const [out] = oftenChanged(REPLY, counted(to(null), to(null), to(null), to(null)));
    expect(takenOver(REPLY, out as NonNullable<typeof out>).body).toBe('Hola:\n\n Gracias.\n'.replace('\n Gracias', '\nGracias'));
  });
  it('stays bounded, and counts every use', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.record({ sentence: fc.string(), to: fc.option(fc.string()) }), { maxLength: 30 }), { maxLength: 30 }),
        (uses) => {
          const all = uses.reduce<ReplyEdits | undefined>((known, one) => withSeen(known, one, ''), undefined);
          expect(all?.uses ?? 0).toBe(uses.length);
          expect((all?.sentences ?? []).length).toBeLessThanOrEqual(80);
          for (const { instead } of all?.sentences ?? []) expect(instead.length).toBeLessThanOrEqual(12);
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });
});
