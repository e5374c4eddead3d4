import { openingGreeting } from '../../compose/letter.js';
import { fold } from '../../text/fold.js';
import type { Check } from '../check.js';
import { nameParts } from '../names.js';
import { firstName } from '../../template/names.js';
import { defineRule, insertAt, type Hit, type Localized } from '../rule.js';

/** Too short to be a whole reply: a chat line, a confirmation. */
const SHORT = 25;
/** "Hello there": whoever is meant, no name. */
const THERE = /^ there(?=[\s,:.!])/i;

/** "…, Catalina.", " señor Lahoz:", "Coronel:" */
const CALLED =
  /^[\s,¡]{0,3}(?:\p{L}{1,14}\.? ){0,2}\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}[,:!.]|^,? ?(?:client|customer|usuari|señor|sir\b|madam|director|ingenier|buyer|comprador|(?:herman|vecin|amig|maestr|jef|profesor|doctor|hermos|querid)[oa](?!\p{L})|friend|neighbour|all[,:!]|everyone|folks|team)/u;

/** "¡Lupita querida!", "Muy señor nuestro:": no greeting that we know, and somebody is called. */
const CALLS = /^[^\p{L}\n]{0,4}(?:[\p{L}.'’]{1,24} ){1,4}[\p{L}.'’]{1,24}[!:,]\s/u;

function find(check: Check): Hit[] {
  const {
    customerName: name,
    channel,
    lang,
    draft: { text: draft },
  } = check;
  const parts = nameParts(name);
  if (parts.length === 0 || check.policy.channels[channel].public || channel === 'chat' || check.view.words.length < SHORT) return [];
  const words = new Set(fold(draft).split(/[^\p{L}]+/u));
  if (parts.some((p) => words.has(p)) || /\{\{/.test(draft)) return [];
  const first = firstName(name);
  // "R.", "Mª": nothing to call anybody by.
  if (first.replace(/[^\p{L}]/gu, '').length < 3) return [];
  const message: Localized = { es: `No usa el nombre del cliente (${first}).`, en: `It does not use the customer’s name (${first}).` };
  const greeting = openingGreeting(draft);
  const end = greeting === null ? 0 : greeting.words + (THERE.exec(draft.slice(greeting.words))?.[0].length ?? 0);
  // Somebody is called by another name or title: a second one would stand beside it.
  if (CALLED.test(draft.slice(end, end + 60)) || (end === 0 && CALLS.test(draft.slice(0, 80)))) return [];
  // "Dear customer Beverly", "Estimada clienta, Begoña": the title gives way to the name by another rule.
  if (/(?:client[ae]?|customer|usuari[oa]|señora?|sir|madam|buyer|herman[oa])$/iu.test(draft.slice(0, end)))
    return [{ start: 0, end: 0, message, fixes: [] }];
  const fix =
    /^[\s,:.!]/.test(draft.slice(end)) && end > 0
      ? insertAt(end, `${lang === 'es' ? ',' : ''} ${first}`)
      : insertAt(0, lang === 'es' ? `Hola, ${first}:\n\n` : `Hello ${first},\n\n`);
  return [{ start: 0, end: 0, message, fixes: [fix] }];
}

const maria = { customer: { name: 'María Gómez' } };
const ann = { customer: { name: 'Ann Lee' } };
const es =
  'Su pedido salió ayer por la tarde de nuestro almacén y llegará el jueves antes de las 14 h; en el correo de confirmación tiene el enlace para seguirlo cuando quiera.';
const en =
  'Your order left our warehouse yesterday afternoon and will arrive on Thursday before 2 pm; the link to follow it is in the confirmation email that we sent you.';

export const noName = defineRule({
  id: 'no-name',
  severity: 'hint',
  about: { es: 'El nombre es lo primero que hace personal una respuesta.', en: 'A name is the first thing that makes a reply personal.' },
  caught: {
    es: [
      { draft: `Hola: ${es}`, context: maria, after: `Hola, María: ${es}` },
      { draft: es, context: maria, after: `Hola, María:\n\n${es}` },
      { draft: `Buenos días. ${es}`, context: maria },
      { draft: `Hola:\n\n${es}\n\nUn saludo`, context: maria },
      { draft: es, context: { customer: { name: 'JUAN RUIZ' } }, after: `Hola, Juan:\n\n${es}` },
      { draft: es, context: { customer: { name: 'GÓMEZ, ANA' } }, after: `Hola, Ana:\n\n${es}` },
      { draft: `Buenas tardes: ${es}`, context: maria, channel: 'whatsapp' },
    ],
    en: [
      { draft: `Hello, ${en}`, context: ann, after: `Hello Ann, ${en}` },
      { draft: en, context: ann },
      { draft: `Good morning. ${en}`, context: ann },
      { draft: `Hi there, ${en}`, context: ann },
      { draft: `${en}\n\nKind regards`, context: ann },
      { draft: en, context: ann, channel: 'whatsapp' },
    ],
  },
  fine: {
    es: [
      `Hola: ${es}`,
      { draft: `Hola, María: ${es}`, context: maria },
      { draft: `Estimada Sra. Gómez: ${es}`, context: maria },
      { draft: 'Ya ha salido.', context: maria },
      { draft: es, context: maria, channel: 'public-reply' },
      { draft: es, context: maria, channel: 'chat' },
      { draft: `Hola, {{ customer.first_name }}: ${es}`, context: maria },
    ],
    en: [
      en,
      { draft: `Hi Ann, ${en}`, context: ann },
      { draft: `Dear Ms Lee, ${en}`, context: ann },
      { draft: 'It has left.', context: ann },
      { draft: en, context: ann, channel: 'public-reply' },
      { draft: en, context: ann, channel: 'chat' },
    ],
  },
  find,
});
