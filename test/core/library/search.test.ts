import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLibrary } from '../../../core/library/codec.js';
import { editsWithin } from '../../../core/text/edit-distance.js';
import { createSearch } from '../../../core/library/search.js';
import { placed, type PlacedReply } from '../../../core/library/types.js';
import { makeLibrary, makeQueries } from '../../bench/search-data.js';

const starter = (lang: string): readonly PlacedReply[] =>
  placed(parseLibrary(readFileSync(fileURLToPath(new URL(`../../../snippets/${lang}.yaml`, import.meta.url)), 'utf8'), 'en').library);
const ES = createSearch(starter('es')),
  EN = createSearch(starter('en'));
const first = (query: string, search = ES): string | undefined => search.search(query, { limit: 5 })[0]?.reply.id;

describe('finding a reply', () => {
  it.each([
    ['retraso', 'envio-retraso'],
    ['retrazo envio', 'envio-retraso'],
    ['ret', 'envio-retraso'],
    ['RETRASO DEL ENVÍO', 'envio-retraso'],
    ['devolver articulo', 'devolucion-pasos'],
    ['devolucion recib', 'devolucion-recibida'],
    ['garantia reparacion', 'garantia-tramite'],
    ['reparasion garantia', 'garantia-tramite'],
    ['talla', 'devolucion-cambio-talla'],
    ['cambio talal', 'devolucion-cambio-talla'],
    ['paquete perdido', 'envio-perdido'],
    ['contraseña', 'cuenta-contrasena'],
    ['cupon no funciona', 'descuento-codigo'],
    ['factura empresa', 'factura-datos'],
    ['mala reseña', 'resena-publica-disculpa'],
    ['horario', 'horario-contacto'],
    ['amazon direccion', 'marketplace-direccion'],
    ['espera', 'espera-averiguando'],
    ['consta entregado', 'envio-entregado-no-recibido'],
    ['roto', 'articulo-danado'],
    ['agotado reposicion', 'existencias-agotado'],
  ])('by “%s” gives %s first', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each([
    ['late delivery', 'delivery-delay'],
    ['wrong item', 'item-wrong'],
    ['wrnog item', 'item-wrong'],
    ['charged twise', 'charged-twice'],
    ['refnd', 'refund-when'],
    ['pasword', 'account-password'],
  ])('in English by “%s” gives %s first', (query, id) => {
    expect(first(query, EN)).toBe(id);
  });

  it('marks what was found, in the field where it stands', () => {
    const [hit] = ES.search('retraso');
    const mark = hit?.marks.find((one) => one.field === 'title');
    expect(mark?.spans.map((span) => hit?.reply.title.slice(span.start, span.end))).toContain('Retraso');
    for (const { reply, marks } of ES.search('paquete almacén'))
      for (const { field, spans } of marks) {
        const text = field === 'tags' ? (reply.tags ?? []).join(', ') : (reply[field] ?? '');
        for (const span of spans) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
  });

  it('puts first what is used most, among equals', () => {
    const ids = (boost?: (id: string) => number): string[] =>
      ES.search('garantía', { limit: 5, ...(boost ? { boost } : {}) }).map((hit) => hit.reply.id);
    expect(ids((id) => (id === 'garantia-uso' ? 1 : 0))[0]).toBe('garantia-uso');
    expect(ES.search('', { limit: 3, boost: (id) => (id === 'talla' || id === 'factura-enviada' ? 1 : 0) })[0]?.reply.id).toBe(
      'factura-enviada',
    );
  });

  it('follows changes at once', () => {
    const search = createSearch(starter('es'));
    search.put({ id: 'nueva', title: 'Ballena azul', language: 'es', body: 'x' });
    expect(first('ballna', search)).toBe('nueva');
    search.put({ id: 'nueva', title: 'Cangrejo', language: 'es', body: 'x' });
    expect(search.search('ballena')).toEqual([]);
    search.remove('nueva');
    expect(search.search('cangrejo')).toEqual([]);
    expect(search.size).toBe(starter('es').length);
  });

  it('is the same after many changes as when built anew', () => {
    const all = makeLibrary(150),
      changed = makeLibrary(150, 5).map((reply) => ({ ...reply, body: `${reply.body} otra` }));
    const grown = createSearch(all);
    for (const reply of changed) grown.put(reply);
    for (let i = 0; i < 3; i++) for (const reply of changed) grown.put(reply);
    const fresh = createSearch(changed);
    for (const { text } of makeQueries(changed, 30))
      expect(grown.search(text, { limit: 3 })[0]?.reply.title).toBe(fresh.search(text, { limit: 3 })[0]?.reply.title);
  });

  it('finds typed titles in a thousand replies', () => {
    const replies = makeLibrary(1_000),
      search = createSearch(replies),
      queries = makeQueries(replies, 150);
    const ranks = queries.map(({ text, wanted }) => search.search(text, { limit: 5 }).findIndex((hit) => hit.reply.title === wanted));
    expect(ranks.filter((rank) => rank === 0).length / ranks.length).toBeGreaterThanOrEqual(0.8);
    expect(ranks.filter((rank) => rank >= 0).length / ranks.length).toBeGreaterThanOrEqual(0.99);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        expect(ES.search(query).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('edit distance', () => {
  /** The textbook version, with the whole table. */
  function textbook(a: string, b: string): number {
    const d = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const at = (i: number, j: number): number => (d[i] as number[])[j] as number;
    for (let i = 1; i <= a.length; i++)
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(i - 2, j - 2) + 1);
        (d[i] as number[])[j] = cost;
      }
    return at(a.length, b.length);
  }
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 12 });

  it('equals the textbook’s, as far as it looks', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        expect(editsWithin(a, b, most, false)).toBe(Math.min(most + 1, textbook(a, b)));
        const best = Math.min(...Array.from({ length: b.length + 1 }, (_, n) => textbook(a, b.slice(0, n))));
        expect(editsWithin(a, b, most, true)).toBe(Math.min(most + 1, best));
      }),
      { numRuns: 3_000, seed: 6 },
    );
  });
});
