import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zonesOf } from '../../core/text/zones.js';
import { stretchesOf } from '../../renderer/state/segments.js';
import { anAsk } from './support.js';

const words = (message: string, asks = [anAsk()], zones = zonesOf(message)) => stretchesOf(message, zones, asks);

describe('a drawn message', () => {
  it('marks an ask where it stands, with its number', () => {
    const message = 'Hola. ¿Cuándo llega? Gracias';
    const [only] = words(message, [anAsk({ start: 6, end: 20 })], []);
    expect(only?.pieces.map((p) => [p.text, p.ask?.number ?? 0])).toEqual([
      ['Hola. ', 0],
      ['¿Cuándo llega?', 1],
      [' Gracias', 0],
    ]);
  });
  it('where asks overlap the inner one is seen, and each number once', () => {
    const message = 'quería saber cómo va, que no llega';
    const [only] = words(message, [anAsk({ id: 'a', start: 0, end: 34 }), anAsk({ id: 'b', start: 0, end: 20 })], []);
    expect(only?.pieces.map((p) => [p.text, p.ask?.ask.id, p.ask?.first])).toEqual([
      ['quería saber cómo va', 'b', true],
      [', que no llega', 'a', false],
    ]);
  });
  it('folds long history and leaves two lines of it in sight, dimmed', () => {
    const long = `¿Cuándo llega?\n\n${'> línea\n'.repeat(6)}`;
    expect(words(long, []).map((s) => s.kind)).toEqual(['said', 'fold']);
    expect(words('¿Cuándo llega?\n\n> una\n', []).map((s) => s.kind)).toEqual(['said', 'dim']);
  });
  it('a conversation is drawn by turns, each under its speaker and time, and the label’s own text is not drawn twice', () => {
    const chat =
      '[10:00, 28/3/2025] Marta: ¿tenéis la azul?\n[10:01, 28/3/2025] Tienda Norte: Sí, nos queda una.\n[10:02, 28/3/2025] Marta: ¿la enviáis hoy?\n[10:02, 28/3/2025] Marta: <Multimedia omitido>\n';
    const drawn = words(chat, []);
    expect(
      drawn.map((s) => [s.turn?.speaker, s.turn?.stamp, s.turn?.role, s.turn?.earlier, s.kind, s.pieces.map((p) => p.text).join('')]),
    ).toEqual([
      ['Marta', '10:00, 28/3/2025', 'customer', true, 'said', '¿tenéis la azul?'],
      ['Tienda Norte', '10:01, 28/3/2025', 'shop', false, 'dim', 'Sí, nos queda una.'],
      ['Marta', '10:02, 28/3/2025', 'customer', false, 'said', '¿la enviáis hoy?'],
      ['Marta', '10:02, 28/3/2025', 'customer', false, 'dim', '<Multimedia omitido>'],
    ]);
  });
  it('a long turn of the shop is folded, the page’s own words too', () => {
    const chat = `10:00 Marta: ¿tenéis la azul?\n10:01 Tienda Norte: Sí.\n${'Y algo más.\n'.repeat(8)}10:05 Marta: ¿la enviáis hoy?`;
    expect(words(chat, []).map((s) => s.kind)).toEqual(['said', 'fold', 'said']);
    expect(
      words(
        'Nuevo mensaje de un cliente de Amazon\nId. de pedido 405-1234567-7654321:\n1 de Termo [ASIN: B0ABCDEF12]\n\n------------- Iniciar mensaje -------------\n\n¿Tiene tapón?\n\n------------- Finalizar mensaje -------------\n',
        [],
      ).map((s) => s.kind),
    ).toEqual(['fold', 'said', 'dim']);
  });
  it('draws every character once, whatever the asks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 6 }), (message, spans) => {
        const asks = spans.map(([a, b], i) => anAsk({ id: `a${i}`, start: Math.min(a, b), end: Math.max(a, b) }));
        return (
          stretchesOf(message, [], asks)
            .flatMap((s) => s.pieces.map((p) => p.text))
            .join('') === message
        );
      }),
      { seed: 11 },
    );
  });
});
