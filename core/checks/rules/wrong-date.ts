import type { Sentence } from '../../reading/reading.js';
import { spokenDate } from '../../calendar/days.js';
import { dayOfIso, weekdayOf } from '../../calendar/civil.js';
import { WEEKDAYS } from '../../calendar/names.js';
import { wrongDates, type WrongDate } from '../../commitments/wrong-dates.js';
import { isExempt } from '../../patterns/text-view.js';
import type { Check } from '../check.js';
import { caseLike, defineRule, replaceWith, type Hit, type Localized } from '../rule.js';

const NO_SUCH_DAY: Localized = { es: 'Esa fecha no existe.', en: 'There is no such date.' };
const GONE_BY: Localized = { es: 'Promete una fecha que ya ha pasado.', en: 'It promises a date that has passed.' };

function hitOf(date: WrongDate, { start: from }: Sentence, check: Check): Hit {
  const { kind, weekday } = date;
  if (kind !== 'other-weekday' || weekday === undefined)
    return { start: from + date.start, end: from + date.end, message: kind === 'gone-by' ? GONE_BY : NO_SUCH_DAY };
  const [start, end] = [from + weekday.start, from + weekday.end];
  const name = WEEKDAYS[check.lang][weekdayOf(dayOfIso(weekday.iso))] ?? '';
  return {
    start,
    end,
    severity: 'warn',
    message: {
      es: `El día de la semana no es ese: es ${spokenDate(weekday.iso, 'es')}.`,
      en: `The day of the week is another: it is ${spokenDate(weekday.iso, 'en')}.`,
    },
    fixes: [replaceWith(caseLike(check.draft.text.slice(start, end), name))],
  };
}

const find = (check: Check): Hit[] =>
  check.draft.sentences.flatMap((sentence) =>
    sentence
      .get(wrongDates)
      .filter(({ start, end }) => !isExempt(check.view, { start: sentence.start + start, end: sentence.start + end }))
      .map((date) => hitOf(date, sentence, check)),
  );

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
      'Llega el 31.02.2027.',
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
      'It arrives on 31.02.2027.',
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
