import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';
import type { CaseContext } from '../../../core/contract.js';
import { contextWith, fillReply, placeholdersOf, templateProblems, toTemplate, type FillOptions } from '../../../core/template/fill.js';

/** A Friday. */
const ES: FillOptions = { lang: 'es', now: '2026-11-20T10:30:00Z', calendar: MONDAY_TO_FRIDAY };
const EN: FillOptions = { lang: 'en', now: '2026-11-20T10:30:00Z', calendar: MONDAY_TO_FRIDAY };
const MARIA: CaseContext = {
  customer: { name: 'María Gómez', email: 'maria@correo.example' },
  agent: { name: 'Lucía' },
  order: { id: '10482', tracking: 'PQ4F8X' },
};
const fill = (body: string, context: CaseContext = MARIA, options = ES): string => fillReply(body, context, options).text;

describe('filling a reply', () => {
  it('puts in what the case knows', () => {
    expect(fill('Hola, {{ customer.first_name }}: su pedido {{ order.id }} sale hoy. {{ agent.name }}')).toBe(
      'Hola, María: su pedido 10482 sale hoy. Lucía',
    );
  });

  it('takes the size of an order for what the case says, never for how many facts there are', () => {
    const body = 'Le reservo la talla {{ order.size }}.{% if order.size %} Es la {{ order.size }}.{% endif %}';
    expect(fillReply(body, MARIA, ES)).toMatchObject({ text: 'Le reservo la talla [talla].', missing: ['order.size'] });
    expect(fill(body, { order: { id: '1', size: 'M' } })).toBe('Le reservo la talla M. Es la M.');
    expect(fill('{{ moto.size }}', { moto: { marca: 'x' } })).toBe('[size]');
    expect(fill('{{ customer.size }} {{ order.size }}', {})).toBe('[size] [talla]');
  });

  it('makes a field of what nobody knows, and says where it stands', () => {
    const { text, missing, fields } = fillReply(
      'Hola, {{ customer.first_name }}:\nSu pedido {{ order.id }} llega el {{ order.delivery_date }}. Pedido {{ order.id }}.',
      {},
      ES,
    );
    expect(text).toBe('Hola, [nombre]:\nSu pedido [n.º de pedido] llega el [fecha de entrega]. Pedido [n.º de pedido].');
    expect(missing).toEqual(['customer.first_name', 'order.id', 'order.delivery_date']);
    expect(fields.map((field) => text.slice(field.start, field.end))).toEqual([
      '[nombre]',
      '[n.º de pedido]',
      '[fecha de entrega]',
      '[n.º de pedido]',
    ]);
  });

  it('keeps the words around an empty field', () => {
    expect(fill('Sobre {{ order.id | prefix: "el pedido n.º " | suffix: " de ayer" }}:', {})).toBe(
      'Sobre el pedido n.º [n.º de pedido] de ayer:',
    );
  });

  it('shows holes made by hand', () => {
    expect(fillReply('Your {{Order Number}} is {{ delivery city }}.', {}, EN)).toMatchObject({
      text: 'Your [Order Number] is [delivery city].',
      missing: ['Order Number', 'delivery city'],
    });
  });

  it('says where the caret goes', () => {
    const { text, cursor } = fillReply('Hola, {{ customer.first_name }}:\n\n{{ cursor }}\n\nUn saludo', MARIA, ES);
    expect(text).toBe('Hola, María:\n\n\n\nUn saludo');
    expect(cursor).toBe(14);
  });

  it.each([
    ['Hola, {{ x | default: "" }}:', 'Hola:'],
    ['Hola {{ x | default: "" }}, gracias.', 'Hola, gracias.'],
    ['Hola, {{ x | default: "" }}, gracias.', 'Hola, gracias.'],
    ['¡Hola, {{ x | default: "" }}!', '¡Hola!'],
    ['{{ x | default: "" }}, gracias por escribir.', 'Gracias por escribir.'],
    ['{{ x | default: "" }} gracias por escribir.', 'Gracias por escribir.'],
    ['su pedido ({{ x | default: "" }}) sale hoy', 'su pedido sale hoy'],
    ['el producto «{{ x | default: "" }}», que pidió', 'el producto, que pidió'],
    ['sale hoy {{ x | default: "" }}.', 'sale hoy.'],
    ['uno {{ x | default: "" }} dos', 'uno dos'],
    ['uno\n{{ x | default: "" }}\ndos', 'uno\ndos'],
    ['¿{{ x | default: "" }} podría enviarnos una foto?', '¿podría enviarnos una foto?'],
    ['un saludo, {{ x | default: "" }}', 'un saludo'],
    ['uno {{ x | default: "" }} {{ y | default: "" }} dos', 'uno dos'],
    ['uno {{ x | default: "" }} {{ order.id }} dos', 'uno 10482 dos'],
    ['uno{{ x | default: "" }}dos', 'unodos'],
  ])('leaves no scar: %s', (body, text) => {
    expect(fill(body)).toBe(text);
  });

  it('takes the fallback that the writer gave', () => {
    const body =
      'Hola, {{ customer.first_name | default: "buenos días" }}: {{ order.id | prefix: "su pedido " | default: "su pedido" }} sale hoy.';
    expect(fill(body, {})).toBe('Hola, buenos días: su pedido sale hoy.');
    expect(fill(body)).toBe('Hola, María: su pedido 10482 sale hoy.');
  });

  it('leaves no blank lines behind conditions', () => {
    const body = 'Uno.\n\n{% if order.tracking %}\nSeguimiento: {{ order.tracking }}.\n{% endif %}\n\nDos.';
    expect(fill(body)).toBe('Uno.\n\nSeguimiento: PQ4F8X.\n\nDos.');
    expect(fill(body, {})).toBe('Uno.\n\nDos.');
  });

  it('counts working days from the day it is told, and knows holidays', () => {
    expect(fill('{{ today | plus_business_days: 1 | date }}')).toBe('lunes 23 de noviembre');
    expect(
      fill('{{ today | plus_business_days: 2 | date: "day" }}', {}, { ...ES, calendar: { ...MONDAY_TO_FRIDAY, holidays: ['2026-11-23'] } }),
    ).toBe('25 de noviembre');
    expect(
      fill('{{ today | plus_business_days: 1 | date: "iso" }}', {}, { ...ES, calendar: { days: [1, 2, 3, 4, 5, 6], holidays: [] } }),
    ).toBe('2026-11-21');
    expect(fill('{{ "2026-11-21" | plus_business_days: 0 | date: "iso" }}')).toBe('2026-11-23');
    expect(fill('{{ today | plus_days: -20 | date: "%-d/%m/%y" }}')).toBe('31/10/26');
    expect(fill('{{ now | date: "time" }} {{ today | date: "full" }}', {}, EN)).toBe('10:30 20 November 2026');
  });

  it('writes money as the language does', () => {
    expect(fill('{{ order.amount | money }}', { order: { amount: '1249.9 EUR' } })).toBe('1249,90 €');
    expect(fill('{{ order.amount | money }}', { order: { amount: '1249.9 EUR' } }, EN)).toBe('€1,249.90');
    expect(fill('{{ 23.5 | money: "USD" }} {{ order.amount | money }}', { order: { amount: 'unos 20 €' } }, EN)).toBe('US$23.50 unos 20 €');
  });

  it('agrees in number, gender and form of address', () => {
    const register = '{{ register | choose: tu: "tu pedido", usted: "su pedido", vos: "tu pedido" }}';
    expect(fill(register)).toBe('su pedido');
    expect(fill(register, {}, { ...ES, register: 'tu' })).toBe('tu pedido');
    expect(fill('{{ n | plural: "su paquete", "sus # paquetes" }}', { n: 3 })).toBe('sus 3 paquetes');
    expect(fill('{{ n | plural: "su paquete", "sus # paquetes" }}', { n: 1 })).toBe('su paquete');
    expect(fill('{{ customer.gender | agree: "Estimado", "Estimada", "Hola" }}', { customer: { gender: 'mujer' } })).toBe('Estimada');
    expect(fill('{{ customer.gender | agree: "Estimado", "Estimada", "Hola" }}', MARIA)).toBe('Hola');
  });

  it.each([
    ['María José Pérez Ruiz', 'María José', 'Pérez Ruiz'],
    ['MARÍA GÓMEZ', 'María', 'Gómez'],
    ['ana de la torre', 'Ana', 'de la Torre'],
    ['Gómez, Juan Carlos', 'Juan Carlos', 'Gómez'],
    ['María del Carmen Ruiz', 'María del Carmen', 'Ruiz'],
    ['Ian McKenzie', 'Ian', 'McKenzie'],
    ['Ana-belén', 'Ana-belén', ''],
    ['  ', '', ''],
  ])('greets %s with the first name', (name, first, last) => {
    expect(
      fill('{{ customer.name | first_name | default: "" }}|{{ customer.name | last_name | default: "" }}', { customer: { name } }).split(
        '|',
      ),
    ).toEqual([first, last]);
  });
});

describe('a template that is broken or hostile', () => {
  it.each([
    ['a\nb {{ x | nope }}', 2, 'nope'],
    ['uno\ndos\n{{ customer', 3, '{{'],
    ['{% if a %}\nsin fin', 1, 'sin cerrar'],
    ['{% include "/etc/passwd" %}', 1, 'incluir'],
    ['a\n{{ {{ x }} }}', 2, 'llaves dentro de llaves'],
    ['{% include x %}', 1, 'include'],
    ['{% render "x" %}', 1, 'render'],
    ['{% for i in (1..100000000) %}x{% endfor %}', 1, 'demasiado'],
    ['{% for i in (1..9999) %}{% for j in (1..9999) %}{% for k in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}', 1, 'demasiado'],
    ['{% capture a %}xxxxxxxxxx{% endcapture %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}', 1, 'demasiado'],
    ['{% if order.id %}\n{% if x %}\n{% endif %}\n{{ y | nope }}{% endif %}', 4, 'nope'],
  ])('%# comes back as written, with its line', (body, line, word) => {
    const { text, problems } = fillReply(body, MARIA, ES);
    expect(text).toBe(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line });
    expect(problems[0]?.message).toContain(word);
  });

  it('cannot reach what the case does not own', () => {
    for (const path of ['customer.__proto__', 'customer.constructor', 'constructor.constructor', 'customer.toString', '__proto__.x']) {
      expect(fillReply(`{{ ${path} }}`, MARIA, ES).missing).toEqual([path]);
    }
  });

  it('is listed by the linter, and a good one is not', () => {
    expect(templateProblems('Hola {{ x | nope }}', 'en')).toEqual([{ line: 1, message: 'there is no filter “nope”' }]);
    expect(templateProblems('Hola {{ customer.first_name | default: "x" }} {% if a %}b{% endif %}', 'en')).toEqual([]);
  });

  it('never throws, and fields and caret stay inside the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '{{',
        '}}',
        '{%',
        '%}',
        '{{ x }}',
        '{{ customer.name }}',
        '{{ x | default: "" }}',
        '{{ cursor }}',
        ' ',
        ', ',
        ':',
        '\n',
        '{% if x %}',
        '{% else %}',
        '{% endif %}',
        '{% raw %}',
        '{% endraw %}',
        '|',
        '"',
        '\ufdd0',
        '\ufdd2',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
        fc.string({ unit: 'binary', maxLength: 10 }),
        (body, name) => {
          const { text, fields, filled, cursor } = fillReply(body, { customer: { name } }, ES);
          for (const field of [...fields, ...filled]) {
            expect(field.start).toBeLessThanOrEqual(field.end);
            expect(field.end).toBeLessThanOrEqual(text.length);
          }
          if (cursor !== undefined) expect(cursor).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1_000, seed: 7 },
    );
  });

  it('leaves a body without placeholders as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }).filter((body) => !body.includes('{')),
        (body) => {
          expect(fill(body)).toBe(body.trimEnd());
        },
      ),
      { numRuns: 300, seed: 8 },
    );
  });
});

describe('placeholders', () => {
  it('are listed with their place', () => {
    const body = 'Hola, {{ customer.first_name | default: "a | b" }}: {{ order.id }}';
    expect(placeholdersOf(body).map((one) => [one.path, one.filters, body.slice(one.start, one.end)])).toEqual([
      ['customer.first_name', ['default'], '{{ customer.first_name | default: "a | b" }}'],
      ['order.id', [], '{{ order.id }}'],
    ]);
  });

  it('take what the message says when the case does not know it', () => {
    const entity = (kind: 'order' | 'customer', value: string) => ({ kind, value, text: value, start: 0, end: value.length });
    expect(contextWith({ order: { tracking: 'T1' } }, [entity('order', '77'), entity('customer', 'Ana'), entity('order', '88')])).toEqual({
      order: { tracking: 'T1', id: '77' },
      customer: { name: 'Ana' },
    });
    expect(contextWith(MARIA, [entity('order', '77')]).order?.id).toBe('10482');
  });
});

describe('saving a draft as a reply', () => {
  it('turns what belongs to one customer into placeholders', () => {
    const draft = 'Hola, María:\n\nSu pedido 10482 (no el 104823) sale hoy.\n\nLucía';
    expect(toTemplate(draft, [], MARIA)).toBe(
      'Hola, {{ customer.first_name }}:\n\nSu pedido {{ order.id }} (no el 104823) sale hoy.\n\n{{ agent.name }}',
    );
  });

  it('gives the draft again for the same case', () => {
    const word = fc.constantFrom(
      'Hola',
      'María',
      'Gómez',
      'María Gómez',
      '10482',
      'Lucía',
      '{{',
      '}}',
      '{%',
      'maria@correo.example',
      '.',
      ',',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 15 }).map((words) => words.join(' ').trimEnd()),
        (draft) => {
          expect(fill(toTemplate(draft, [], MARIA))).toBe(draft);
        },
      ),
      { numRuns: 300, seed: 9 },
    );
  });
});
