import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { shipped } from './support.js';

const found = (lang: Lang, text: string) =>
  shipped(lang)
    .check(text)
    .map(({ text: words, kind, replacements }) => [words, kind, ...(replacements ?? [])]);

describe('words with a stray space in them', () => {
  it.each<[Lang, string, string, string]>([
    ['es', 'Hemos env iado su pedido', 'env iado', 'enviado'],
    ['es', 'La de volución ya está hecha', 'de volución', 'devolución'],
    ['es', 'Su pe dido sale hoy', 'pe dido', 'pedido'],
    ['es', 'Trans ferencia hecha', 'Trans ferencia', 'Transferencia'],
    ['en', 'Your ord ered items are here', 'ord ered', 'ordered'],
    ['en', 'The custo mer service team', 'custo mer', 'customer'],
  ])('are joined (%s): %s', (lang, text, words, whole) => {
    expect(found(lang, text)).toEqual([[words, 'broken', whole]]);
  });
  it.each<[Lang, string]>([
    ['es', 'Le llamo a fin de mes'],
    ['es', 'Va a parte del equipo'],
    ['en', 'We may be late'],
    ['en', 'Any one of them'],
  ])('two right words stay two (%s): %s', (lang, text) => {
    expect(found(lang, text).filter(([, kind]) => kind === 'broken')).toEqual([]);
  });
  it('a misspelling near a word of its own is that word', () => {
    expect(found('es', 'No a recivido nada').filter(([, kind]) => kind === 'broken')).toEqual([]);
    expect(found('es', 'El paquete de envio').filter(([, kind]) => kind === 'broken')).toEqual([]);
  });
  it('a line break or two spaces part words', () => {
    expect(found('es', 'Hemos env\niado').filter(([, kind]) => kind === 'broken')).toEqual([]);
  });
});
