import { fold } from '../../text/fold.js';
import type { Check } from '../check.js';
import { greetedName, nameParts } from '../names.js';
import { firstName } from '../../template/names.js';
import { defineRule, replaceWith, type Hit } from '../rule.js';

/** Same person: a shared part, or one is how the other begins (Fran, Francisco). */
function sameName(greeted: string, known: string): boolean {
  // "Begona" is how a form without ñ writes her.
  const wanted = nameParts(known).map((part) => part.replaceAll('ñ', 'n'));
  const glued = wanted.join('');
  return nameParts(greeted)
    .map((part) => part.replaceAll('ñ', 'n'))
    .every(
      (g) =>
        wanted.some((w) => w === g || (g.length > 2 && w.startsWith(g)) || (w.length > 2 && g.startsWith(w))) ||
        (g.length > 3 && glued.includes(g)),
    );
}

function find(check: Check): Hit[] {
  const greeted = greetedName(check);
  const known = check.customerName;
  if (greeted === null || nameParts(known).length === 0 || sameName(greeted.text, known)) return [];
  // The message speaks of somebody else too ("escribo por mi madre, Luisa"): the agent may well mean them.
  const inMessage = new Set(fold(check.message.text).split(/[^\p{L}]+/u));
  if (nameParts(greeted.text).every((p) => inMessage.has(p))) return [];
  const right = firstName(known);
  // "Mª", "R.": what they are called is not known.
  if (right.replace(/[^\p{L}]/gu, '').length < 3 && known.trim().split(/\s+/).length < 3) return [];
  return [
    {
      start: greeted.start,
      end: greeted.end,
      fixes: right.replace(/[^\p{L}]/gu, '').length < 3 ? [] : [replaceWith(right)],
      message: { es: `El cliente se llama ${known}, no ${greeted.text}.`, en: `The customer is called ${known}, not ${greeted.text}.` },
    },
  ];
}

const maria = { customer: { name: 'María Gómez' } };
const ann = { customer: { name: 'Ann Lee' } };

export const nameMismatch = defineRule({
  id: 'name-mismatch',
  severity: 'block',
  about: {
    es: 'Saludar a un cliente con el nombre de otro es lo primero que verá.',
    en: 'A customer greeted by somebody else’s name sees nothing else.',
  },
  caught: {
    es: [
      { draft: 'Hola, Marta:', context: maria, after: 'Hola, María:' },
      { draft: 'Buenos días, Carlos, ya sale.', context: maria, after: 'Buenos días, María, ya sale.' },
      { draft: 'Estimada Sra. Pérez: ya sale.', context: maria },
      { draft: '¡Hola Luis! Ya sale.', context: maria },
      { draft: 'Hola Mría, ya sale.', context: maria },
      { draft: 'Buenas tardes, Juan Carlos:', context: maria },
    ],
    en: [
      { draft: 'Hi Anna Belle, it ships today.', context: ann },
      { draft: 'Dear John,', context: ann, after: 'Dear Ann,' },
      { draft: 'Hello Kate, thanks.', context: ann },
      { draft: 'Dear Mr Smith,', context: ann },
      { draft: 'Good morning Peter,', context: ann },
      { draft: 'Hey Bob, it ships today.', context: ann },
    ],
  },
  fine: {
    es: [
      { draft: 'Hola, María:', context: maria },
      { draft: 'Estimada Sra. Gómez:', context: maria },
      { draft: 'Hola, maria, ya sale.', context: maria },
      { draft: 'Hola:', context: maria },
      'Hola, Marta:',
      { draft: 'Hola, Fran:', context: { customer: { name: 'Francisco Ruiz' } } },
      { draft: 'Hola, Luisa:', context: maria, message: 'Escribo por mi madre, Luisa, que no ve bien.' },
      { draft: 'Buenos días. Lamentamos el retraso.', context: maria },
    ],
    en: [
      { draft: 'Hi Ann,', context: ann },
      { draft: 'Dear Ms Lee,', context: ann },
      { draft: 'Hi there,', context: ann },
      { draft: 'Hello,', context: ann },
      'Hi John,',
      { draft: 'Hi Alex,', context: { customer: { name: 'Alexandra Poe' } } },
      { draft: 'Dear Customer,', context: ann },
    ],
  },
  find,
});
