import type { Check } from '../check.js';
import { defineRule, removeIt, replaceWith, type Hit, type Localized } from '../rule.js';
import { isExempt } from '../../patterns/text-view.js';

const RUN = /[!¡?¿]{2,}/g;
const SINGLE = /[!]/g;
/** The same letter three times or more: "graciaaas". Not digits, not Roman numerals or `www`. */
const STRETCHED = /(?<![\p{L}.])\p{L}{0,40}?(\p{Ll})\1{2,}\p{L}{0,40}/gu;
const REPEATED = /(\p{Ll})\1\1/u;
/** Marks of one message that are still cheerful: on a complaint, and otherwise. */
const CALM = { complaint: 2, otherwise: 5 } as const;
const RUN_MESSAGE: Localized = {
  es: 'Varios signos seguidos suenan a grito o a burla; con uno basta.',
  en: 'Several marks in a row sound like shouting or mockery; one is enough.',
};
const MANY_MESSAGE: Localized = {
  es: 'Tantas exclamaciones en un mensaje cansan.',
  en: 'So many exclamation marks in one message are tiring.',
};
const STRETCH_MESSAGE: Localized = {
  es: 'Las letras alargadas no son propias de una respuesta de la tienda.',
  en: 'Stretched letters do not belong in a shop’s reply.',
};

function single(run: string): string {
  if (/[?¿]/.test(run)) return /[¿¡]/.test(run) ? '¿' : '?';
  return run.includes('¡') ? '¡' : '!';
}

function find(check: Check): Hit[] {
  const severity = check.complaint === 'none' ? ('hint' as const) : ('warn' as const);
  const hits: Hit[] = [];
  const inText = (start: number, end: number) => !isExempt(check.view, { start, end });
  for (const m of check.draft.text.matchAll(RUN)) {
    const end = m.index + m[0].length;
    // «¿¡…!?» opens and closes one sentence; a closing mark may meet the next opening one.
    if (/^(?:¿¡|¡¿|!\?|\?!|[!?]¡|[!?]¿)$/.test(m[0]) || !inText(m.index, end)) continue;
    hits.push({ start: m.index, end, message: RUN_MESSAGE, severity, fixes: [replaceWith(single(m[0]))] });
  }
  const marks = [...check.draft.text.matchAll(SINGLE)].filter(
    (m) => inText(m.index, m.index + 1) && !hits.some((h) => h.start <= m.index && m.index < h.end),
  );
  const extra = marks[check.complaint === 'none' ? CALM.otherwise : CALM.complaint];
  if (extra !== undefined && hits.length === 0)
    hits.push({
      start: extra.index,
      end: extra.index + 1,
      message: MANY_MESSAGE,
      severity,
      fixes: [calmer(check.draft.text, extra.index)],
    });
  if (!REPEATED.test(check.draft.text)) return hits;
  for (const m of check.draft.text.matchAll(STRETCHED)) {
    if (/^w+$|^https?/.test(m[0]) || !inText(m.index, m.index + m[0].length)) continue;
    hits.push({
      start: m.index,
      end: m.index + m[0].length,
      message: STRETCH_MESSAGE,
      severity,
      fixes: [replaceWith(m[0].replace(/(\p{Ll})\1{2,}/gu, '$1'))],
    });
  }
  return hits;
}

/** A full stop instead, unless the opening mark would be left alone: then the mark goes. */
function calmer(draft: string, at: number) {
  return /[.!?…]/.test(draft[at + 1] ?? '') ? removeIt : replaceWith('.');
}

export const exclamation = defineRule({
  id: 'exclamation',
  severity: 'hint',
  about: {
    es: 'Los montones de signos y las letras alargadas suenan a grito.',
    en: 'Strings of exclamation marks and stretched letters sound like shouting.',
  },
  caught: {
    es: [
      { draft: '¡Gracias por escribirnos!!!', after: '¡Gracias por escribirnos!' },
      { draft: '¡¡Ya está resuelto!', after: '¡Ya está resuelto!' },
      { draft: '¿Lo ha recibido ya??', after: '¿Lo ha recibido ya?' },
      '¡Hola! ¡Gracias! ¡Sale hoy! ¡Qué bien! ¡Sí! ¡Adiós!',
      'Graciaaas por la espera.',
      '¿Cómo que no llegó?!!',
    ],
    en: [
      { draft: 'Thanks for writing!!', after: 'Thanks for writing!' },
      { draft: 'Is it there yet???', after: 'Is it there yet?' },
      'Hi! Thanks! It ships today! Great! Yes! Bye!',
      'Sooooo sorry about that.',
      'Great news!!!',
      'Really?!?',
    ],
  },
  fine: {
    es: [
      '¡Gracias por escribirnos!',
      '¡Hola! ¡Gracias! ¡Sale hoy!',
      '¡Hola, María! Ya ha salido.',
      '¿¡De verdad!?',
      '¿Le llega bien? ¡Díganos!',
      'Visite www.tienda.es para verlo.',
      'Lo leeremos hoy; creemos que sale mañana.',
    ],
    en: [
      'Thank you!',
      'Hi Ann! It ships today.',
      'Did it arrive? Tell us!',
      'See www.shop.com/xxx for more.',
      'We agree with you.',
      '> WHERE IS IT!!!\nIt ships today.',
    ],
  },
  find,
});
