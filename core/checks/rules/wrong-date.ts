import { dayOf, dayOfIso, isoOf, monthDays, weekdayOf } from '../../calendar/civil.js';
import { writtenDates, type WrittenDate } from '../../language/written-dates.js';
import { fold } from '../../text/fold.js';
import type { Check } from '../check.js';
import { spokenDate } from '../../calendar/days.js';
import { WEEKDAYS } from '../../calendar/names.js';
import { phrases } from '../../patterns/phrases.js';
import { caseLike, defineRule, replaceWith, type Hit } from '../rule.js';
import { isExempt } from '../../patterns/text-view.js';

/** Something is still to happen. */
const FUTURE = phrases({
  es: ['<:fut>', '<ir:pres> a <:inf>', '(puede|puedes|pueden|podeis) (pasar|recogerlo|recogerla|contar|esperar|esperarlo|recibirlo)'],
  en: ["(will|shall|we'll|i'll|you'll|it'll|they'll|going to)"],
});
/** Between the promise and the date: what happened is dated, not what is promised ("le enviaremos la factura que emitimos el 3 de enero"). */
const HAPPENED = phrases({
  es: [
    '<:pret>',
    '<hacer|comprar|realizar|emitir|fechar|enviar|recibir|solicitar|abonar|cobrar|registrar|efectuar|entregar|pagar|firmar:part>',
    'con fecha',
  ],
  en: ['(placed|ordered|bought|sent|dated|received|paid|issued|made|was|were|had|did|signed|purchased)'],
});
/** Before a date that says when something happens; "del 3 de enero" alone says which order it is. */
const WHEN: Readonly<Record<'es' | 'en', RegExp>> = {
  es: /(?:(?<!\p{L})(?:el|al|hasta|para|dia)|(?:antes|a partir|despues) del)(?: (?:dia|proximo|mismo))? $/u,
  en: /(?<!\p{L})(?:on|by|before|until|till|from)(?: the)? $/u,
};
/** Words between the verb and its date. */
const NEAR = 10;
/** A date without its year that lies fewer days back than this was meant as one to come, and came from an old reply. */
const STALE = 60;

/** Year of a date that tells none: the one that brings it nearest to today. */
function nearestYear({ day, month }: WrittenDate, today: number): number {
  const year = Number(isoOf(today)?.slice(0, 4));
  const far = (y: number) => Math.abs(dayOf(y, month, Math.min(day, monthDays(y, month))) - today);
  return [year, year + 1, year - 1].reduce((best, y) => (far(y) < far(best) ? y : best));
}

function impossible(date: WrittenDate, today: number): Hit | null {
  if (!date.sure || date.day === 0 || date.month === 0) return null;
  const { day, month, year } = date;
  // Without a year the 29 February stands in one of the four.
  const last = month > 12 ? 0 : month === 2 && year === null ? 29 : monthDays(year ?? nearestYear(date, today), month);
  return day <= last ? null : { start: date.start, end: date.end, message: { es: 'Esa fecha no existe.', en: 'There is no such date.' } };
}

function otherWeekday(date: WrittenDate, today: number, check: Check): Hit | null {
  if (date.weekday === null) return null;
  const at = dayOf(date.year ?? nearestYear(date, today), date.month, date.day),
    iso = isoOf(at);
  if (weekdayOf(at) === date.weekday.day || iso === null) return null;
  const spoken = { es: spokenDate(iso, 'es'), en: spokenDate(iso, 'en') },
    { start, end } = date.weekday;
  return {
    start,
    end,
    severity: 'warn',
    message: { es: `El día de la semana no es ese: es ${spoken.es}.`, en: `The day of the week is another: it is ${spoken.en}.` },
    fixes: [replaceWith(caseLike(check.draft.text.slice(start, end), WEEKDAYS[check.lang][weekdayOf(at)] ?? ''))],
  };
}

/** Whether a promise in the same sentence has this date. */
function isPromised(date: WrittenDate, check: Check): boolean {
  if (!WHEN[check.lang].test(fold(check.draft.text.slice(Math.max(0, date.start - 24), date.start)))) return false;
  const word = check.view.words.findIndex((w) => w.start >= date.start),
    sentence = check.view.words[word]?.sentence;
  const verb = FUTURE[check.lang]
    .find(check.view)
    .findLast((m) => m.end <= date.start && word - m.to <= NEAR && check.view.words[m.from]?.sentence === sentence);
  return verb !== undefined && !HAPPENED[check.lang].find(check.view).some((m) => m.start >= verb.end && m.end <= date.start);
}

function past(date: WrittenDate, today: number, check: Check): Hit | null {
  const at = dayOf(date.year ?? nearestYear(date, today), date.month, date.day);
  if (at >= today || (date.year === null && today - at > STALE) || !isPromised(date, check)) return null;
  return {
    start: date.start,
    end: date.end,
    message: { es: 'Promete una fecha que ya ha pasado.', en: 'It promises a date that has passed.' },
  };
}

function find(check: Check): Hit[] {
  if (!/\d/.test(check.draft.text)) return [];
  const today = dayOfIso(check.now);
  return writtenDates(check.draft.text, check.lang)
    .filter((date) => !isExempt(check.view, date))
    .flatMap((date) => {
      const none = impossible(date, today);
      if (none !== null) return [none];
      if (!date.sure || date.month < 1 || date.month > 12 || date.day < 1) return [];
      return [otherWeekday(date, today, check), past(date, today, check)].filter((hit) => hit !== null);
    });
}

export const wrongDate = defineRule({
  id: 'wrong-date',
  severity: 'block',
  about: {
    es: 'Una fecha que no existe, que no cae en ese día o que ya ha pasado obliga al cliente a escribir otra vez.',
    en: 'A date that does not exist, falls on another day or has passed makes the customer write again.',
  },
  caught: {
    es: [
      'Llega el 31/02/2027.',
      { draft: 'Llega el martes 3 de diciembre de 2026.', after: 'Llega el jueves 3 de diciembre de 2026.' },
      'Llegará el 3 de enero de 2026.',
      'Se lo enviaremos el 31 de abril.',
      'Estará listo el 29 de febrero de 2027.',
      'Lo recibirá antes del 30/02.',
      'Vence el 12/13/2026.',
      'Vamos a llamarle el 20 de noviembre.',
      { draft: 'Sale el Lunes, 24 de noviembre.', after: 'Sale el Martes, 24 de noviembre.' },
      'Lo tendrá el martes 26/11/2026.',
    ],
    en: [
      'It arrives on 31/02/2027.',
      { draft: 'It arrives on Tuesday 3 December 2026.', after: 'It arrives on Thursday 3 December 2026.' },
      'It will arrive on 3 January 2026.',
      'We will send it on April 31st.',
      'It will be ready on February 29, 2027.',
      'You will have it before 30/02.',
      'It ends on 13/13/2026.',
      "We'll call you on 20 November.",
      'It will be with you by Friday, November 26.',
    ],
  },
  fine: {
    es: [
      'Llega el 28/02/2027.',
      'Llega el jueves 3 de diciembre de 2026.',
      'Llegará el 3 de enero de 2027.',
      'Le enviaremos la factura del 3 de enero de 2026.',
      'Hizo el pedido el 3 de enero de 2026.',
      'Le devolveremos lo que pagó el 3 de enero de 2026.',
      'El 29 de febrero de 2028 cae en martes.',
      'Servicio 24/48 h.',
      'La referencia es 31/02-A.',
      'Salió el 20 de noviembre.',
      'Llegará el 3 de marzo.',
      'El plazo es de 30/40 días.',
      {
        draft: 'Nos escribió: «llegará el martes 3 de diciembre de 2026».',
        message: 'Me dijeron: llegará el martes 3 de diciembre de 2026.',
      },
    ],
    en: [
      'It arrives on 28/02/2027.',
      'It arrives on Thursday 3 December 2026.',
      'It will arrive on January 3, 2027.',
      'We will send the invoice of 3 January 2026.',
      'You ordered on 3 January 2026.',
      'We will refund what you paid on 3 January 2026.',
      '29 February 2028 is a Tuesday.',
      'It takes 24/48 hours.',
      'It left on 20 November.',
      'It arrives on 12/25/2026.',
      'It will arrive on 3 March.',
    ],
  },
  find,
});
