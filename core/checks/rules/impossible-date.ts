import type { Lang } from '../../contract.js';
import { wrongDates, type WrongDate } from '../../language/time/wrong-dates.js';
import type { Check } from '../check.js';
import { defineRule, type Hit, type Localized } from '../rule.js';

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = { es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'], en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] };

function messageOf({ kind, weekday = 0 }: WrongDate): Localized {
  if (kind === 'no-such-day') return { es: 'Ese día no existe en el calendario.', en: 'There is no such day in the calendar.' };
  if (kind === 'other-weekday') return { es: `Ese día cae en ${WEEKDAYS.es[weekday]}.`, en: `That day is a ${WEEKDAYS.en[weekday]}.` };
  return { es: 'Promete una fecha que ya ha pasado.', en: 'It promises a date that has passed.' };
}

const find = ({ draft, lang, now }: Check): Hit[] => wrongDates(draft.text, lang, now).map((wrong) => ({ start: wrong.start, end: wrong.end, message: messageOf(wrong), fixes: [] }));

export const impossibleDate = defineRule({
  id: 'impossible-date',
  severity: 'warn',
  about: { es: 'Una fecha que no existe, o ya pasada, no le dice al cliente cuándo.', en: 'A date that does not exist, or is past, does not tell the customer when.' },
  caught: {
    es: ['Llega el 31/02/2027.', 'Lo recibirá el 30 de febrero.', 'Llega el martes 3 de diciembre de 2026.', 'Llegará el 3 de enero de 2020.', 'Pase el lunes 31 de noviembre.', 'Le abonaremos el importe el 05/01/2020.'],
    en: ['It arrives on 31/02/2027.', 'It arrives on 30 February.', 'It arrives on Tuesday 3 December 2026.', 'It will arrive on 3 January 2020.', 'Come by on Monday 31 November.', 'We will refund you on 05/01/2020.'],
  },
  fine: {
    es: ['Llega el jueves 3 de diciembre de 2026.', 'Salió el 3 de enero de 2020.', 'El 29/02/2028 es martes.', 'Ref. 12-45-2026.', 'Su pedido del 05/01/2020 está entregado.', 'Llega el 28 de febrero.'],
    en: ['It arrives on Thursday 3 December 2026.', 'It left on 3 January 2020.', 'Version 3.14.2026 is out.', 'Your order of 05/01/2020 was delivered.', 'It arrives on 28 February.', 'It arrives on 29 February 2028.'],
  },
  find,
});
