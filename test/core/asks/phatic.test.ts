import { expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import type { Lang } from '../../../core/contract.js';

const texts = (message: string, lang: Lang) => asksIn(message, lang).map((ask) => ask.text);

it.each<[Lang, string, string[]]>([
  ['en', 'Also, do you have the same boots in size 6?', ['do you have the same boots in size 6?']],
  ['en', 'By the way, when will it be back in stock?', ['when will it be back in stock?']],
  ['es', 'Además, ¿tenéis la talla 40?', ['¿tenéis la talla 40?']],
  ['es', 'Otra cosa: ¿cuánto cuesta el envío?', ['¿cuánto cuesta el envío?']],
  ['es', '¿Hola? ¿Hay alguien?', []],
  ['en', 'Could you send me the invoice, please', ['Could you send me the invoice']],
  ['en', 'I would like to change the size of my order, please.', ['I would like to change the size of my order']],
  ['en', 'Please, when will it arrive?', ['when will it arrive?']],
  ['en', 'Refund me. Please!', ['Refund me']],
  ['es', 'Por favor, ¿cuándo llega?', ['¿cuándo llega?']],
])('what opens an ask or only makes contact is none (%s): %s', (lang, message, asks) => {
  expect(texts(message, lang)).toEqual(asks);
});
