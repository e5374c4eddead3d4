import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLibrary } from '../../../core/library/codec.js';
import { examine, mended } from '../../../core/library/doctor.js';
import { ALIKE, twinsOf } from '../../../core/library/twins.js';
import type { Library, Reply } from '../../../core/library/types.js';
import { unknownPlaceholders } from '../../../core/template/unknown.js';

const library = (...replies: Reply[]): Library => ({ version: 1, name: 'L', language: 'es', replies });
const NOW = '2026-11-30T10:00:00';
const of = (lib: Library, rule?: string) =>
  examine(lib, NOW, 'es')
    .filter((one) => rule === undefined || one.rule === rule)
    .map(({ reply, message }) => `${reply}: ${message}`);
const LONG =
  'Sentimos mucho el retraso de su pedido, que sale mañana del almacén y llega en dos días laborables a la dirección que nos dio al comprar.';

describe('the doctor of a library', () => {
  it('finds replies that say the same, or nearly', () => {
    expect(
      of(
        library(
          { id: 'a', title: 'A', body: LONG },
          { id: 'b', title: 'B', body: LONG },
          { id: 'c', title: 'C', body: LONG.replace('mañana', 'hoy') },
          { id: 'd', title: 'D', body: 'Su factura va en el correo que le acabamos de mandar, con el nombre de la empresa.' },
        ),
        'twin',
      ),
    ).toEqual(['b: dice lo mismo que «a»', expect.stringMatching(/^c: se parece en un \d\d % a «a»/) as string]);
  });
  it('takes few words for no twins, and finds all twins among many', () => {
    expect(twinsOf(['Un saludo', 'Un saludo'])).toEqual([]);
    const words =
      'pedido envio factura talla color tienda correo banco tarjeta plazo garantia cambio devolucion almacen caja cliente nombre fecha'.split(
        ' ',
      );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 30, maxLength: 60 }),
        fc.array(fc.array(fc.constantFrom(...words), { minLength: 30, maxLength: 60 }), { maxLength: 20 }),
        (one, others) => {
          const bodies = [...others.map((list) => list.join(' ')), one.join(' '), one.join(' ')];
          expect(twinsOf(bodies).some(({ a, b, alike }) => a === bodies.length - 2 && b === bodies.length - 1 && alike === 1)).toBe(true);
          for (const { alike } of twinsOf(bodies)) expect(alike).toBeGreaterThanOrEqual(ALIKE);
        },
      ),
      { numRuns: 50, seed: 1 },
    );
  });
  it('finds gaps that nobody fills, with what was meant', () => {
    expect(
      unknownPlaceholders(
        'Hola {{ cliente.nombre }}, {{ customer.gendr | agree: "o", "a", "e" }}\n{{ order.traking }} {{ ticket.id }}',
        'es',
      ).map(({ line, path, fix }) => [line, path, fix]),
    ).toEqual([
      [1, 'cliente.nombre', 'customer.first_name'],
      [1, 'customer.gendr', 'customer.gender'],
      [2, 'order.traking', 'order.tracking'],
      [2, 'ticket.id', 'case.id'],
    ]);
    expect(
      unknownPlaceholders(
        '{{ customer.first_name }} {{ talla }} {{ order.color_del_lazo }} {{ today | date }} {{ "a" | upcase }} {{ shop.name }} {{ Order Number }}',
        'en',
      ),
    ).toEqual([]);
  });
  it('finds dates gone by, in every way of writing them', () => {
    const gone = (body: string, language?: 'en') =>
      of(library({ id: 'a', title: 'A', body, ...(language === undefined ? {} : { language }) })).map(
        (line) => /[«“](.*)[»”]/.exec(line)?.[1],
      );
    expect(gone('31/12/2024, 2024-12-31, 31.12.2024, 5 de marzo de 2025, 5 de setiembre del 2025')).toEqual([
      '31/12/2024',
      '2024-12-31',
      '31.12.2024',
      '5 de marzo de 2025',
      '5 de setiembre del 2025',
    ]);
    expect(gone('March 3, 2025, 4th July 2025, 12/31/2024, 2024-12-31', 'en')).toEqual([
      'March 3, 2025',
      '4th July 2025',
      '12/31/2024',
      '2024-12-31',
    ]);
    expect(
      of(
        library(
          { id: 'a', title: 'A', body: 'Oferta hasta el 31/12/2024.' },
          { id: 'b', title: 'B', body: 'Cerramos el 25 de diciembre de 2026.' },
        ),
      ),
    ).toEqual(['a: «31/12/2024» ya ha pasado']);
  });
  it('finds dead includes and circles, missing translations, texts too long, leftovers of other programs', () => {
    expect(
      of(
        library(
          { id: 'a', title: 'A', body: '{% include "b" %}' },
          { id: 'b', title: 'B', body: '{% include "a" %}' },
          { id: 'c', title: 'C', body: 'x\n{% include "nadie" %}' },
        ),
        'include',
      ),
    ).toEqual([
      expect.stringContaining('a: ') as string,
      expect.stringContaining('b: ') as string,
      'c: no hay ninguna respuesta «nadie» que incluir',
    ]);
    const en = (id: string): Reply => ({ id, title: id, body: `Hola ${id}`, variants: [{ language: 'en', body: 'Hello' }] });
    expect(of(library(en('a'), en('b'), { id: 'c', title: 'C', body: 'Hola' }))).toEqual([
      'c: le falta la versión en inglés, que casi todas tienen',
    ]);
    expect(of(library({ id: 'a', title: 'A', channels: ['chat'], body: 'hola '.repeat(200) }))).toEqual([
      'a: 1000 letras; en chat caben 700',
    ]);
    expect(of(library({ id: 'a', title: 'A', body: 'a\n{{ "shell: x" | unsupported }}' }))[0]).toContain('«shell: x»');
    expect(of(library({ id: 'a', title: 'A', body: LONG, archived: true }, { id: 'b', title: 'B', body: LONG }))).toEqual([]);
  });
});

describe('what YAML would lose', () => {
  const HEAD = 'relee: library\nversion: 1\nname: L\nlanguage: es\nreplies:\n';
  it('numbers are read as the letters that stand there', () => {
    const { library: read, problems } = parseLibrary(
      `${HEAD}  - id: cp\n    title: 08001\n    shortcut: 0034\n    body: +34911000000\n  - id: precio\n    title: Precio\n    body: 1.10\n`,
      'en',
    );
    expect(read.replies).toEqual([
      { id: 'cp', title: '08001', shortcut: '0034', body: '+34911000000' },
      { id: 'precio', title: 'Precio', body: '1.10' },
    ]);
    expect(problems).toEqual([]);
  });
  it('text cut off by “ #” is told with its line; a comment is a comment', () => {
    const text = `${HEAD}  - id: a # el saludo\n    title: Pedido #12 sale hoy\n    body: Su pedido #12 sale hoy\n`;
    for (const source of [
      text,
      `{relee: library, version: 1, language: es, replies: [{id: a, title: Pedido,\n body: Su pedido #12 sale hoy\n }]}`,
    ]) {
      const problems = parseLibrary(source, 'es').problems.filter((one) => one.message.includes('«#12 sale hoy»'));
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every((one) => one.severity === 'warning')).toBe(true);
    }
    expect(parseLibrary(text, 'es').problems.map((one) => one.line)).toEqual([7, 8]);
  });
});

describe('what the check-up mends', () => {
  it('puts in every fix of a reply, by whole paths, in the wording and on the line it was found, and nothing else', () => {
    const reply: Reply = {
      id: 'a',
      title: 'A',
      body: 'Hola, {{ cliente.nombre }}:\n\nEl campo cliente.nombre.x es otro. {{ cliente.nombre }}',
      variants: [{ language: 'en', body: 'Hello, {{ customer.gendr }}' }],
    };
    const found = examine(library(reply), '2026-11-30T10:00:00Z', 'es').filter(({ fix }) => fix !== undefined);
    expect(found.map(({ line, fix }) => [line, fix?.from])).toEqual([
      [1, 'cliente.nombre'],
      [3, 'cliente.nombre'],
      [1, 'customer.gendr'],
    ]);
    const after = mended(reply, found);
    expect(after.body).not.toContain('{{ cliente.nombre');
    expect(after.body.startsWith('Hola, {{ customer.')).toBe(true);
    expect(after.variants?.[0]?.body).toBe('Hello, {{ customer.gender }}');
    expect(examine(library(after), '2026-11-30T10:00:00Z', 'es').filter(({ rule }) => rule === 'placeholder')).toEqual([]);
    expect(mended({ ...reply, id: 'b' }, found)).toEqual({ ...reply, id: 'b' });
  });
  it('names variants that their original has left behind', () => {
    const reply: Reply = { id: 'a', title: 'A', body: 'Hola.', variants: [{ language: 'en', body: 'Hello.', older: true }] };
    expect(examine(library(reply), '2026-11-30T10:00:00Z', 'es')).toMatchObject([{ reply: 'a', rule: 'older', severity: 'hint' }]);
  });
});
