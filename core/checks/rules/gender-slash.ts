import type { Check } from '../check.js';
import { firstName } from '../../template/names.js';
import { defineRule, replaceWith, type Hit, type Localized } from '../rule.js';
import { isExempt } from '../../patterns/text-view.js';

/** Estimado/a, bienvenid@s, querid_s, bienvenides/bienvenidxs; every branch is bounded. */
const SLASH =
  /(?<![\p{L}/@])(?:\p{L}{2,20}(?:o|os|e|es|r|res|n|e)\/-?(?:a|as)(?![\p{L}/])|\p{L}{2,20}\((?:a|as)\)|\p{L}{3,20}@s?(?![\p{L}@.\d])|\p{L}{3,20}_s?(?![\p{L}_\d])|\p{L}{3,20}dx(?:s)?(?!\p{L}))/gu;
const EN = /(?<!\p{L})(?:s\/he|\(s\)he|he\/she|his\/her|him\/her|mr\/mrs|mr\.?\/ms\.?|sir\/madam|mr\.? or mrs\.?)(?!\p{L})/giu;
const GREETING = /^\s*(?:estimad|apreciad|querid|hola[, ]+estimad)/iu;
const MESSAGE: Localized = {
  es: 'La barra recuerda que no se sabe a quién se escribe; hay fórmulas sin género.',
  en: 'The slash shows that you do not know who you are writing to; there are forms without gender.',
};

/** Forms without gender for the usual ones. */
const NEUTRAL: readonly (readonly [RegExp, string])[] = [
  [/^bienvenid/iu, 'te damos la bienvenida'],
  [/^he\/she|^s\/he|^\(s\)he/iu, 'they'],
  [/^his\/her/iu, 'their'],
  [/^him\/her/iu, 'them'],
];

function fixesFor(check: Check, start: number, end: number) {
  const said = check.draft.text.slice(start, end);
  const line = check.draft.text.slice(0, check.draft.text.indexOf('\n') < 0 ? check.draft.text.length : check.draft.text.indexOf('\n'));
  // "Estimado/a cliente/a": the second of the two is mended with the first.
  if (check.lang === 'es' && start > 0 && start < 12 && GREETING.test(line) && /[/@(]/.test(line.slice(0, start))) return [];
  if (check.lang === 'es' && start < 12 && GREETING.test(line)) {
    const name = firstName(check.customerName);
    return name === ''
      ? [replaceWith('Hola')]
      : [replaceWith(/^\s*\p{Lu}/u.test(check.draft.text.slice(end).trimStart()) ? 'Hola,' : 'Hola')];
  }
  const neutral = NEUTRAL.find(([form]) => form.test(said));
  return neutral && neutral[1] !== 'te damos la bienvenida' ? [replaceWith(neutral[1])] : [];
}

function find(check: Check): Hit[] {
  if (!/[/@_(]|dxs?(?!\p{L})|mr\.? or mrs/iu.test(check.draft.text)) return [];
  const form = check.lang === 'es' ? SLASH : EN;
  return [...check.draft.text.matchAll(form)]
    .filter((m) => !isExempt(check.view, { start: m.index, end: m.index + m[0].length }) && !/^\p{Lu}+$|^(?:y|e|o)\/?(?:o)/u.test(m[0]))
    .map((m) => ({ start: m.index, end: m.index + m[0].length, message: MESSAGE, fixes: fixesFor(check, m.index, m.index + m[0].length) }));
}

export const genderSlash = defineRule({
  id: 'gender-slash',
  severity: 'hint',
  about: { es: '«Estimado/a» dice que es una plantilla.', en: '“Sir/Madam” says that it is a template.' },
  caught: {
    es: [
      'Bienvenid@ a la tienda.',
      'Querid@s clientes:',
      'Estimados/as clientes:',
      'Si está interesado/a, díganos.',
      'Queridxs amigas:',
      'Gracias, compañero/a.',
    ],
    en: [
      { draft: 'If he/she agrees, we will send it.' },
      'Dear Sir/Madam,',
      'Dear Mr. or Mrs. Lee,',
      'Ask the customer for his/her number.',
      'Tell him/her the price.',
      'S/he can collect it.',
    ],
  },
  fine: {
    es: [
      'Hola, María:',
      'Escríbanos a ayuda@tienda.es.',
      'El plazo es de 24/48 h y/o festivos.',
      'El modelo A/B es azul.',
      'Síganos en @tienda.',
      'Hola: su pedido sale hoy.',
      'El archivo foto_1 pesa mucho.',
    ],
    en: [
      'Hello Ann,',
      'Write to help@shop.com.',
      'Delivery in 24/48 h and/or holidays.',
      'Model A/B is blue.',
      'Follow us at @shop.',
      'Dear Ann,',
    ],
  },
  find,
});
