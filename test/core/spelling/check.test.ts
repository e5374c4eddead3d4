import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph } from '../../../core/spelling/graph.js';
import { openSpeller } from '../../../core/spelling/speller.js';
import { shipped, shippedBytes } from './support.js';

const wrong = (text: string, lang: 'es' | 'en' = 'es', known: string[] = []) =>
  shipped(lang)
    .check(text, { known: new Set(known) })
    .map((found) => found.text);

describe('what is checked', () => {
  it.each([
    ['addresses', 'Escriba a atencion.cliente@tiendaa.es o entre en https://tiendaa.es/pedidoss?idd=12 y www.tiendaa.com o tiendaa.com'],
    ['codes and amounts', 'Pedido ES-4417A, ref. AB12CD, 24h, 2x1, 3,50€, talla XXL, 500ml, IMG_2034'],
    ['hashtags and handles', 'Síganos en #tiendaaa y @tiendaaa'],
    ['acronyms', 'Su DNI, su NIF y el IVA; también el BZQ'],
    ['placeholders', 'Hola, {{ customer.firstnamee | default: "ustedd" }}: gracias'],
    ['list marks and initials', 'a) pedido b) envío. J. Pérez, 2 x 3'],
    ['hyphens', 'un acuerdo franco-español, físico-químico y ex-presidente'],
    ['apostrophes', "L'Oréal y D'Artagnan"],
    ['file names', 'Adjunto facturaa.pdf'],
  ])('leaves %s alone', (_, text) => expect(wrong(text)).toEqual([]));

  it.each([
    ['Le enviamos su paqete mañana', ['paqete']],
    ['El envio llegará pronto', ['envio']],
    ['Grasias por su compra', ['Grasias']],
    ['ola q tal', ['ola', 'q']],
    ['pedido/envio', ['envio']],
    ['«envio»', ['envio']],
    ['REVISE SU DIRECCION', ['DIRECCION']],
    ['Tambien llegó. Y Tambien no', ['Tambien', 'Tambien']],
    ['el módulo bien-estarr', ['bien-estarr']],
  ])('%s', (text, expected) => expect(wrong(text)).toEqual(expected));

  it('reads typographic apostrophes and composed letters alike', () => {
    expect(wrong('I don’t know, it’s fine', 'en')).toEqual([]);
    expect(wrong('Su envi\u0301o llego\u0301 bien'.normalize('NFD'))).toEqual([]);
  });

  it('takes an unknown capitalised word inside a sentence for a name, unless a common word is a breath away', () => {
    expect(wrong('Le atenderá Zubizarretagoitia hoy')).toEqual([]);
    expect(shipped('es').check('Le atenderá Zubizarretagoitia hoy', { names: true })).toMatchObject([
      { text: 'Zubizarretagoitia', probablyName: true },
    ]);
    expect(wrong('Y Despues llegó')).toEqual(['Despues']);
  });

  it('knows the words it is told, in any casing', () => {
    expect(wrong('El fluxatrón y el FLUXATRÓN', 'es', ['fluxatrón'])).toEqual([]);
  });

  it('marks words that stand twice', () => {
    expect(shipped('es').check('Su pedido está de de camino, muy muy pronto')).toMatchObject([
      { text: 'de', kind: 'doubled', start: 18, replacements: [''] },
    ]);
  });
});

describe('any text', () => {
  it('is quoted verbatim, in order, without overlaps', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc
            .array(
              fc.constantFrom(
                'envio',
                'no',
                'se',
                'si',
                'a',
                ' ',
                ' ',
                '\n',
                '¿',
                'porque',
                '{{',
                '}}',
                '@',
                '.',
                '😀',
                'e\u0301',
                '>',
                '-',
              ),
            )
            .map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0;
          for (const found of shipped('es').check(text, { names: true })) {
            expect(text.slice(found.start, found.end)).toBe(found.text);
            expect(found.start).toBeGreaterThanOrEqual(last);
            expect(found.end).toBeGreaterThan(found.start);
            last = found.end;
          }
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});

describe('opening', () => {
  it('copies and parses nothing: what it keeps beside the bytes is a few hundred letters', () => {
    const bytes = shippedBytes('es');
    const graph = new Graph(bytes);
    expect(graph.arcs.buffer).toBe(bytes.buffer);
    for (const kept of Object.values(graph) as unknown[]) {
      if (ArrayBuffer.isView(kept) && kept.buffer !== bytes.buffer) expect(kept.byteLength).toBeLessThan(1_024);
      if (kept instanceof Map) expect(kept.size).toBeLessThan(256);
    }
    // What is not read cannot be missed: the arcs are blank, and it opens all the same.
    const blank = bytes.slice();
    blank.fill(0, graph.arcs.byteOffset, graph.arcs.byteOffset + graph.arcs.byteLength);
    expect(() => openSpeller(blank, 'es')).not.toThrow();
  });
});
