import { bench, describe } from 'vitest';
import { asksIn } from '../support/readings.js';
import { judgeTexts, keepingJudge, type JudgedTexts } from '../support/judging.js';
import { varied } from './sample.js';

const MESSAGE =
  'Hola, soy Marta. Compré una lámpara el lunes. ¿Cuándo me llegará? ¿Cuánto cuestan los gastos de envío a Ibiza? ¿Se puede pagar con Bizum? ¿Por qué me habéis cobrado dos veces? Necesito la factura a nombre de mi empresa. ¿Cómo puedo devolver la funda?';
const PARAGRAPH =
  'Sentimos mucho el retraso y le agradecemos su paciencia. El paquete salió ayer de nuestro almacén y lo recibirá el jueves 26 de noviembre en casa. Los gastos de envío a Ibiza son 7,95 €, aunque a partir de 60 € es gratis. El segundo cargo se debe a un error de la pasarela de pago, que ya está anulado. Le adjuntamos la factura a nombre de su empresa. Para devolver la funda, entre en Mi cuenta, elija el artículo y pulse Devolver.';
/** Some 310 words. */
const DRAFT = `Hola, Marta:\n\n${Array.from({ length: 4 }, (_, i) =>
  PARAGRAPH.replace('60 €', `${60 + i} €`)
    .replace('26 de', `${20 + i} de`)
    .replace('ayer', i % 2 ? 'el lunes' : 'hoy')
    .replace('Mi cuenta', `Mi cuenta ${i}`),
).join('\n\n')}\n\nUn saludo,\nPilar`;
const ASKS = asksIn(MESSAGE, 'es').slice(0, 6);
const input = (draft: string): JudgedTexts => ({ message: MESSAGE, draft, asks: ASKS, lang: 'es' });

if (ASKS.length !== 6) throw new Error(`the benchmark needs 6 asks, not ${ASKS.length}`);
const kept = keepingJudge();
kept(input(DRAFT));
let n = 0;

describe('judging 6 asks against a 300-word draft', () => {
  bench('everything afresh', () => {
    judgeTexts(input(varied(DRAFT, n++)));
  });
  bench('after a keystroke, with what is kept', () => {
    kept(input(DRAFT.replace('Un saludo', `Gracias por los ${n++} avisos. Un saludo`)));
  });
});
