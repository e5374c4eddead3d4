/** Messages of customers in the words of many regions, written before looking into the starter libraries; `fits` is empty where no reply of theirs does. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import type { Lang } from '../../../core/contract.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { createSearch } from '../../../core/library/search.js';
import { createSuggester } from '../../../core/library/suggest.js';
import { placed } from '../../../core/library/types.js';
import { SITUATIONS, situationsIn } from '../../../core/language/situations.js';
import { EN_SITUATIONS } from '../../../core/language/en/situations.js';
import { ES_SITUATIONS } from '../../../core/language/es/situations.js';

const read = (name: string): string => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
const library = (lang: Lang) => placed(parseLibrary(read(`../../../snippets/${lang}.yaml`), 'en').library);
const suggesters = { es: createSuggester(library('es')), en: createSuggester(library('en')) };
const rows = read('shop-messages.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { lang: Lang; message: string; fits: string[] });
const top = (message: string, lang: Lang): string[] =>
  suggesters[lang].suggest({ message, lang, asks: asksIn(message, lang), channel: 'email' }, 3).map((hit) => hit.reply.id);

describe('suggestions for what customers write', () => {
  it('are right on top, and nothing where nothing fits', () => {
    const fitting = rows.filter((row) => row.fits.length > 0),
      others = rows.filter((row) => row.fits.length === 0);
    const found = fitting.map((row) => top(row.message, row.lang).findIndex((id) => row.fits.includes(id)));
    const share = (count: number, of: number): number => count / of;
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(share(found.filter((at) => at === 0).length, fitting.length)).toBeGreaterThanOrEqual(0.8);
    expect(share(found.filter((at) => at >= 0).length, fitting.length)).toBeGreaterThanOrEqual(0.93);
    expect(share(others.filter((row) => top(row.message, row.lang).length > 0).length, others.length)).toBeLessThanOrEqual(0.15);
  });

  it.each([
    ['Muchas gracias, ha llegado todo perfecto', 'agradecimiento'],
    ['Pedí el azul y me ha venido el verde', 'articulo-equivocado'],
    ['El chico que me atendió fue un grosero', 'queja-servicio'],
    ['En el seguimiento pone entregado pero yo no he recibido nada', 'envio-entregado-no-recibido'],
    ['Ya está solucionado, gracias', 'agradecimiento'],
    ['Me queda grande, ¿puedo pedir la M?', 'devolucion-cambio-talla'],
  ])('“%s” gets %s', (message, id) => {
    expect(top(message, 'es')[0]).toBe(id);
  });

  it('a question about dogs and bicycles is covered by nothing', () => {
    expect(top('¿Tienen aparcamiento para bicicletas? ¿Y admiten perros?', 'es')).toEqual([]);
  });

  it('what covers more of the asks stands first, and covering is told only where it is so', () => {
    const message = '¿Cuándo me llega el reembolso?\n¿Admiten perros en la tienda?',
      asks = asksIn(message, 'es');
    const hits = suggesters.es.suggest({ message, lang: 'es', asks, channel: 'email' }, 5);
    expect(hits[0]).toMatchObject({ reply: { id: 'reembolso-estado' }, covers: [asks[0]?.id] });
    expect(hits.every((hit) => !hit.covers.includes(asks[1]?.id ?? ''))).toBe(true);
  });
});

describe('search by sense', () => {
  const search = createSearch(library('es')),
    first = (query: string) => search.search(query, { limit: 3 }).map((hit) => hit.reply.id);
  it.each([
    ['seguimiento', 'pedido-estado'],
    ['devolucion', 'devolucion-pasos'],
    ['devolver', 'devolucion-pasos'],
    ['embio', 'envio-plazos'],
    ['no me ha llegado', 'envio-retraso'],
    ['NO LLEGA!!!', 'envio-retraso'],
    ['tlf', 'horario-contacto'],
    ['wasap', 'horario-contacto'],
    ['pone entregado y no lo tengo', 'envio-entregado-no-recibido'],
  ])('“%s” finds %s among the first three', (query, id) => {
    expect(first(query)).toContain(id);
  });
  it('leaves out what is archived', () => {
    expect(createSearch([{ id: 'a', title: 'Ballena', language: 'es', body: 'x', archived: true }]).search('ballena')).toEqual([]);
    expect(
      createSuggester([{ id: 'a', title: 'Factura', language: 'es', body: 'factura', archived: true }]).suggest(
        { message: 'factura', lang: 'es', asks: [] },
        3,
      ),
    ).toEqual([]);
  });
});

describe('situations', () => {
  it.each([
    ['es', ES_SITUATIONS],
    ['en', EN_SITUATIONS],
  ] as const)('in %s: every cue tells its own situation', (lang, cues) => {
    for (const situation of SITUATIONS)
      for (const side of ['said', 'about'] as const)
        for (const cue of cues[situation][side])
          expect(
            situationsIn(
              cue
                .split(' ')
                .map((token) => token.split('|')[0])
                .join(' '),
              lang,
              side,
            ).has(situation),
            cue,
          ).toBe(true);
  });
  it('costs no more than the text is long', () => {
    expect(situationsIn('no llega el pedido '.repeat(50_000), 'es', 'said').has('late')).toBe(true);
  });
});
