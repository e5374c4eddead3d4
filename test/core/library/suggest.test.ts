import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import type { Lang } from '../../../core/contract.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { createSuggester, type SuggestInput } from '../../../core/library/suggest.js';
import { placed, type PlacedReply } from '../../../core/library/types.js';

const starter = (lang: Lang): readonly PlacedReply[] =>
  placed(parseLibrary(readFileSync(fileURLToPath(new URL(`../../../snippets/${lang}.yaml`, import.meta.url)), 'utf8'), 'en').library);
const ES = createSuggester(starter('es')),
  EN = createSuggester(starter('en'));
const input = (message: string, lang: Lang, extra: Partial<SuggestInput> = {}): SuggestInput => ({
  message,
  lang,
  asks: asksIn(message, lang),
  channel: 'email',
  ...extra,
});
const top = (message: string, lang: Lang = 'es', suggester = lang === 'es' ? ES : EN): string[] =>
  suggester.suggest(input(message, lang), 3).map((one) => one.reply.id);

describe('the same reply in several libraries', () => {
  const both = [
    ...starter('es').map((reply) => ({ ...reply, id: `shared:${reply.id}` })),
    ...starter('es').map((reply) => ({ ...reply, id: `added-1:${reply.id}`, tags: ['copia'], folder: 'Otra' })),
  ];
  const message = 'cuando me devolveis el dinero de la devolucion';
  it('is suggested once, as the first library has it', () => {
    const found = createSuggester(both).suggest(input(message, 'es'), 8);
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found.map(({ reply }) => reply.title)).size).toBe(found.length);
    expect(found.every(({ reply }) => reply.id.startsWith('shared:'))).toBe(true);
  });
  it('counts as used, whichever of the two was put in', () => {
    const [first] = createSuggester(both).suggest(input(message, 'es'), 1);
    const copy = first?.reply.id.replace('shared:', 'added-1:') ?? '';
    expect(
      createSuggester(both)
        .suggest(input(message, 'es', { used: [copy] }), 3)
        .map(({ reply }) => reply.id),
    ).not.toContain(first?.reply.id);
  });
  it('is another one where a word, a channel or what it includes differs', () => {
    const one: PlacedReply = { id: 'a:x', title: 'Factura', language: 'es', body: 'Le enviamos la factura.' };
    const found = (other: Partial<PlacedReply>) =>
      createSuggester([one, { ...one, id: 'b:x', ...other }]).suggest(input('¿Me mandan la factura?', 'es'), 5).length;
    expect([found({}), found({ body: 'Le mandamos la factura.' }), found({ channels: ['email'] })]).toEqual([1, 2, 2]);
    const body = '{% include "firma" %} factura';
    expect(
      createSuggester([
        { ...one, body },
        { ...one, id: 'b:x', body },
      ]).suggest(input('¿Me mandan la factura?', 'es'), 5),
    ).toHaveLength(2);
  });
});

describe('suggesting replies', () => {
  it.each([
    ['hola buenas, me podeis mandar la factura de mi compra??', 'factura-enviada'],
    ['El jarrón ha venido hecho añicos, os mando foto', 'articulo-danado'],
    ['cuando me devolveis el dinero de la devolucion', 'reembolso-estado'],
    ['me habeis mandado otro articulo que no es el que pedi', 'articulo-equivocado'],
    ['¿Cuánto cuesta el envío a Mallorca?', 'envio-plazos'],
    ['Se me ha olvidado la contraseña y no puedo entrar', 'cuenta-contrasena'],
    ['quiero cambiar la talla, me queda pequeña', 'devolucion-cambio-talla'],
    ['me habéis cobrado dos veces', 'cobro-duplicado'],
    ['¿Vais a tener stock del modelo azul?', 'existencias-agotado'],
    ['no me deja poner el cupon de descuento', 'descuento-codigo'],
  ])('among the first three: %s', (message, id) => {
    expect(top(message)).toContain(id);
  });

  it.each([
    ['my parcel never turned up and tracking says delivered', 'delivery-marked-delivered'],
    ['could i get a copy of the invoice please', 'invoice-copy'],
    ['the mug came smashed', 'item-damaged'],
  ])('in English: %s', (message, id) => {
    expect(top(message, 'en')).toContain(id);
  });

  it('bridges languages: a Spanish message, an English library', () => {
    expect(top('¿Me pueden enviar una copia de la factura?', 'es', EN)).toContain('invoice-copy');
    expect(top('he olvidado mi contraseña', 'es', EN)).toContain('account-password');
  });

  it('says which asks a reply speaks to', () => {
    const message = '¿Cuándo me llega el reembolso?\n¿Me pueden enviar la factura?';
    const asks = asksIn(message, 'es');
    expect(asks).toHaveLength(2);
    const hits = ES.suggest(input(message, 'es'), 10);
    expect(hits.find((hit) => hit.reply.id === 'factura-enviada')?.covers).toEqual([asks[1]?.id]);
    expect(hits.find((hit) => hit.reply.id === 'reembolso-estado')?.covers).toEqual([asks[0]?.id]);
  });

  it('steps back from what is used already, and from other channels', () => {
    const message = '¿Me pueden enviar la factura de mi pedido?';
    expect(ES.suggest(input(message, 'es', { used: ['factura-enviada'] }), 1)[0]?.reply.id).not.toBe('factura-enviada');
    const channels = (channel: 'email' | 'amazon'): number =>
      ES.suggest(input('Quiero cancelar el pedido', 'es', { channel }), 10).findIndex((hit) => hit.reply.id === 'marketplace-cancelacion');
    expect(channels('amazon')).toBeLessThan(channels('email'));
  });

  it('has nothing for nothing', () => {
    expect(ES.suggest(input('', 'es'), 5)).toEqual([]);
    expect(createSuggester([]).suggest(input('hola', 'es'), 5)).toEqual([]);
    expect(ES.suggest(input('\ud800 \u0000 💥'.repeat(50), 'es'), 5).length).toBeLessThanOrEqual(5);
  });
});
