import { fold } from '../../text/fold.js';
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
      ...calmer(check.draft.text, extra.index),
      message: MANY_MESSAGE,
      severity,
    });
  if (!REPEATED.test(check.draft.text)) return hits;
  for (const m of check.draft.text.matchAll(STRETCHED)) {
    if (/^w+$|^https?/.test(m[0]) || !inText(m.index, m.index + m[0].length)) continue;
    // "300 ppp", "mmm": one letter alone is a unit or a hum.
    if (new Set(fold(m[0])).size < 2) continue;
    hits.push({
      start: m.index,
      end: m.index + m[0].length,
      message: STRETCH_MESSAGE,
      severity,
      fixes: [replaceWith(unstretched(m[0], check))],
    });
  }
  return hits;
}

/** The mark, with what its opening mark begins, and a full stop instead unless another mark follows. */
function calmer(draft: string, at: number): Pick<Hit, 'start' | 'end' | 'fixes'> {
  const open = /¡[^¡!?¿\n]*$/u.exec(draft.slice(Math.max(0, at - LONGEST_CRY), at))?.[0];
  const stop = /[.!?…]/.test(draft[at + 1] ?? '') ? '' : '.';
  if (open === undefined) return { start: at, end: at + 1, fixes: [stop === '' ? removeIt : replaceWith(stop)] };
  return { start: at - open.length, end: at + 1, fixes: [replaceWith(open.slice(1) + stop)] };
}
/** Characters between an opening mark and the closing one. */
const LONGEST_CRY = 300;

/** Each run of one letter, whatever its case and accents, as the letter it begins with: "Síiii" and "Aaaay" are "Sí" and "Ay". Two where only so it is a word: "soooon". */
function unstretched(word: string, { lang, isWord }: Check): string {
  const runs = word.match(/(\p{L}\p{M}*)/gu)?.reduce<string[]>((all, letter) => {
    const last = all.at(-1);
    if (last !== undefined && fold(last[0] as string) === fold(letter)) all[all.length - 1] = last + letter;
    else all.push(letter);
    return all;
  }, []);
  const short = (doubled: boolean) =>
    (runs ?? [])
      .map((run, i, all) => (run.length < 3 ? run : run.slice(0, doubled && (i < all.length - 1 || !isWord?.(one)) ? 2 : 1)))
      .join('');
  const one = (runs ?? [])
    .map((run) => (run.length < 3 ? run : run[0]))
    .join('')
    .toLowerCase();
  const two = short(true);
  // English doubles letters within a word ("soon", "good"); Spanish hardly ever does.
  return isWord?.(two.toLowerCase()) && (lang === 'en' || !isWord(one)) ? two : short(false);
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
      { draft: 'Síiii, sale hoy', after: 'Sí, sale hoy' },
      { draft: '¡Hola! ¡Sí! ¡Ya! ¡Vale! ¡Hoy! ¡Un abrazo!', after: '¡Hola! ¡Sí! ¡Ya! ¡Vale! ¡Hoy! Un abrazo.' },
      '¡Hola! ¡Gracias! ¡Sale hoy! ¡Qué bien! ¡Sí! ¡Adiós!',
      'Graciaaas por la espera.',
      '¿Cómo que no llegó?!!',
    ],
    en: [
      { draft: 'Thanks for writing!!', after: 'Thanks for writing!' },
      { draft: 'Is it there yet???', after: 'Is it there yet?' },
      { draft: 'It is on its way, yayyy', after: 'It is on its way, yay' },
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
