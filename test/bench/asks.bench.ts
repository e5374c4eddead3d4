import { bench, describe } from 'vitest';
import { askTextOf } from '../../core/asks/ask-text.js';
import { asksIn, asMessage } from '../support/readings.js';
import { readClauses } from '../../core/asks/rules.js';
import { detectLang } from '../../core/language/detect.js';
import { sentencesOf } from '../../core/text/sentences.js';
import { isOwnText, zonesOf } from '../../core/text/zones.js';

const PARAGRAPH =
  'Hola, buenos días: hice un pedido el lunes pasado con el número 4521 y todavía no me ha llegado nada. He mirado el seguimiento y pone que está en reparto desde hace tres días, pero nadie ha venido a casa. ¿Me podéis decir cuándo llega? Además, la camiseta que compré el mes pasado se ha descosido por el lado y quería saber si la garantía lo cubre o si tengo que pagar yo el arreglo. Si no lo cubre, me gustaría devolverla y que me devolváis el dinero. También necesito la factura de las dos compras a nombre de mi empresa. ';
const MESSAGE = `${PARAGRAPH.repeat(3)}\nUn saludo,\nMarta`;
const BARE = MESSAGE.normalize('NFD')
  .replace(/[\u0300-\u0302]/g, '')
  .toLowerCase()
  .replace(/[.,;:?¿]/g, '');
const ENGLISH = `${'Hello, I ordered a lamp on Monday (order 4521) and it has not arrived yet. The tracking says it is out for delivery since Tuesday but nobody came. Could you tell me when it will arrive? Also, the kettle I bought last month leaks and I would like to know if the warranty covers it. If it does not, please refund me. '.repeat(5)}\nRegards,\nTom`;
const QUOTED = `Gracias. ¿Y el otro paquete?\n\nEl lun, 3 mar 2026 a las 10:02, Tienda (<a@b.es>) escribió:\n${'> Le confirmamos el envío de su pedido.\n'.repeat(60)}`;

describe('asks of a 300-word message', () => {
  bench('Spanish, as written', () => {
    asksIn(MESSAGE, 'es');
  });
  bench('Spanish, without marks, accents and stops', () => {
    asksIn(BARE, 'es');
  });
  bench('English', () => {
    asksIn(ENGLISH, 'en');
  });
  bench('a short question over long quoted history', () => {
    asksIn(QUOTED, 'es');
  });
});

const READ = asMessage(MESSAGE);
const SENTENCES = askTextOf(READ, READ.zones.filter(isOwnText)).sentences;

describe('parts', () => {
  bench('zones', () => {
    zonesOf(QUOTED);
  });
  bench('sentences', () => {
    sentencesOf(MESSAGE);
  });
  bench('clauses and their evidence', () => {
    readClauses(SENTENCES, 'es');
  });
  bench('language', () => {
    detectLang(MESSAGE);
  });
});

describe('long text', () => {
  const long = `${PARAGRAPH.repeat(20)}\n`.repeat(10);
  bench(`asks of ${Math.round(long.length / 1000)} kB`, () => {
    asksIn(long, 'es');
  });
});
