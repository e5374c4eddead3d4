import { describe, expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import type { Lang } from '../../../core/contract.js';

const texts = (message: string, lang: Lang) =>
  asksIn(message, lang)
    .filter((a) => a.kind !== 'complaint')
    .map((a) => a.text);

describe('what a question puts before its interrogative', () => {
  it.each<[Lang, string]>([
    ['es', 'Después del día 15, ¿a qué tienda lo llevo?'],
    ['es', 'De los tres modelos azules, ¿cuál pesa menos?'],
    ['es', '¿Para pedidos de más de 60 euros, cuánto cuesta el envío?'],
    ['es', '¿A la atención de quién mando el paquete?'],
    ['en', 'For orders over £50, what is the delivery fee?'],
  ])('belongs to it (%s): %s', (lang, message) => {
    expect(texts(message, lang)).toEqual([message]);
  });
  it.each<[Lang, string, string[]]>([
    ['es', 'Por cierto, ¿cuándo abrís?', ['¿cuándo abrís?']],
    ['en', 'By the way, when do you open?', ['when do you open?']],
    ['es', '¿Hacéis envíos a Ceuta, y cuánto cuestan?', ['¿Hacéis envíos a Ceuta', 'y cuánto cuestan?']],
    ['es', 'En tienda me dijeron que sí, ¿cuánto tarda?', ['¿cuánto tarda?']],
  ])('a connective or a clause of its own does not (%s): %s', (lang, message, asks) => {
    expect(texts(message, lang)).toEqual(asks);
  });
});
