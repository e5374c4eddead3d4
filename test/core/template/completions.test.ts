import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';
import { completionsAt, type CompletionSource } from '../../../core/template/completions.js';
import { createEngine } from '../../../core/template/engine.js';
import { templateProblems } from '../../../core/template/fill.js';
import { templateGuide } from '../../../core/template/guide.js';

const source = (patch: Partial<CompletionSource> = {}): CompletionSource => ({
  uiLang: 'es',
  fields: ['modelo_bici', 'order.id'],
  replies: [
    { reference: 'firma', title: 'Firma de la tienda' },
    { reference: 'devol', title: 'Cómo devolver' },
  ],
  ...patch,
});
/** `|` is the caret. */
const at = (text: string, patch?: Partial<CompletionSource>) => {
  const caret = text.indexOf('¦');
  const body = text.replace('¦', '');
  const found = completionsAt(body, caret, source(patch));
  return { labels: found?.options.map(({ label }) => label) ?? null, take: (label: string) => taken(body, caret, found, label) };
};
function taken(body: string, caret: number, found: ReturnType<typeof completionsAt>, label: string): string {
  const one = found?.options.find((option) => option.label === label);
  if (!found || !one) throw new Error(`${label} is not offered`);
  const text = body.slice(0, found.from) + one.insert + body.slice(caret);
  const place = found.from + one.caret;
  return `${text.slice(0, place)}¦${text.slice(place)}`;
}

describe('what is completed in a reply', () => {
  it('fields, by their path and by their name in the language of the window', () => {
    expect(at('Su pedido {{ ord¦').labels?.[0]).toBe('order.id');
    expect(at('Su pedido {{ seguim¦').labels).toContain('order.tracking');
    expect(at('Your order {{ tracking¦', { uiLang: 'en' }).labels?.[0]).toBe('order.tracking');
    expect(at('Su pedido {{ n.º de ped¦').take('order.id')).toBe('Su pedido {{ order.id }}¦');
    expect(at('Para su {{ modelo¦').labels).toEqual(['modelo_bici']);
    // One that the guide has is offered once, also where the library uses it.
    expect(at('{{ order.id¦').labels?.filter((label) => label === 'order.id')).toHaveLength(1);
  });
  it('closes the braces once', () => {
    expect(at('Pedido {{ order.i¦ llega').take('order.id')).toBe('Pedido {{ order.id }}¦ llega');
    expect(at('Pedido {{ order.i¦ }} llega').take('order.id')).toBe('Pedido {{ order.id¦ }} llega');
    expect(at('Pedido {¦').take('order.id')).toBe('Pedido {{ order.id }}¦');
  });
  it('filters after a bar, with the caret where something is to be said', () => {
    expect(at('{{ order.id | def¦ }}').take('default')).toBe('{{ order.id | default: "¦" }}');
    expect(at('{{ today | plus_bus¦').take('plus_business_days')).toBe('{{ today | plus_business_days: ¦ }}');
    expect(at('{{ order.id | laborables¦').labels).toEqual(['plus_business_days']);
    expect(at('{{ today | date: "¦" }}').labels).toEqual(['long', 'day', 'full', 'weekday', 'month', 'short', 'iso', 'time']);
  });
  it('tags, and the replies to include', () => {
    expect(at('{% opt¦').take('optional')).toBe('{% optional ¦parte %}…{% endoptional %}');
    expect(at('{% include "fir¦').take('firma')).toBe('{% include "firma" %}¦');
    expect(at('{% include "devolver¦" %}').take('devol')).toBe('{% include "devol¦" %}');
  });
  it('nothing outside braces, nor where only free words may follow', () => {
    for (const text of ['Hola¦', '{{ order.id }} y¦', '{{ order.id | default: "su p¦" }}', '{% if order.id %}Sí¦{% endif %}'])
      expect(at(text).labels, text).toBeNull();
  });
  it('never throws, and what it replaces ends at the caret', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{ ', ' }}', '{% ', ' %}', '|', '"', 'order.id', 'date', ' ', '\n', 'include', ':', '{', '¿é'), {
          maxLength: 14,
        }),
        fc.nat(),
        (parts, n) => {
          const body = parts.join(''),
            caret = n % (body.length + 1);
          const found = completionsAt(body, caret, source());
          expect(found === null || (found.from >= 0 && found.from <= caret)).toBe(true);
        },
      ),
    );
  });
});

describe('the page of placeholders', () => {
  it('has every filter and tag of ours, in both languages, each by words of its own', () => {
    const engine = createEngine({ lang: 'es', now: '2026-11-23T10:00:00Z', calendar: MONDAY_TO_FRIDAY });
    const builtIn = [
      'area',
      'choice',
      'number',
      'day',
      'preset',
      'multi',
      'prefix',
      'suffix',
      'first_name',
      'last_name',
      'money',
      'plural',
      'agree',
      'choose',
    ];
    for (const lang of ['es', 'en'] as const) {
      const guide = templateGuide(lang);
      const names = guide.map(({ kind, name }) => `${kind} ${name}`);
      expect(new Set(names).size).toBe(names.length);
      for (const name of builtIn.filter((one) => engine.filters[one])) expect(names).toContain(`filter ${name}`);
      for (const one of guide) expect(one.about.trim(), one.name).not.toBe('');
    }
    expect(templateGuide('es').map(({ name }) => name)).toEqual(templateGuide('en').map(({ name }) => name));
  });
  it('writes what can be filled', () => {
    for (const { kind, name, write } of templateGuide('en')) {
      const said = write.replace('§', kind === 'filter' && write.endsWith('§') ? '2' : '');
      if (name === 'include' || name === 'optional') continue;
      const body =
        kind === 'tag'
          ? `{% ${said}`
          : kind === 'filter'
            ? `{{ today | ${said} }}`
            : kind === 'format'
              ? `{{ today | date: "${said}" }}`
              : `{{ ${said} }}`;
      expect(templateProblems(body, 'en'), body).toEqual([]);
    }
    expect(templateProblems('{% optional parte %}…{% endoptional %}', 'es')).toEqual([]);
  });
});
