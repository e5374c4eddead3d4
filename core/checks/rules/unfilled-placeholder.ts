import type { Check } from '../check.js';
import { defineRule, type Hit, type Localized } from '../rule.js';

/** Template marks of the usual programs; every branch is bounded and begins with a sign of its own. */
const MARK = /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\$\{[^{}\n]{1,80}\}|\{[\p{L}_][\p{L}\d_ .-]{0,40}\}|\[[^[\]\n]{1,60}\](?!\()|<[\p{L}_][\p{L}\d_ .-]{1,60}>|(?<!\p{L})_{3,}(?!\p{L})|(?<![\p{L}\d])X{3,}(?![\p{L}\d])|(?<![\p{L}\d])X{2}(?=\s?(?:€|£|\$|%|\/|euros?\b|d[oó]lares\b|pesos\b|d[ií]as\b|horas\b|pounds?\b|dollars?\b|days?\b|hours?\b))|%[\p{L}_]{2,40}%|(?<!\p{L})TODO:/gu;
/** What people write between brackets for "put it here". */
const SLOT = /\b(?:nombre|apellidos?|cliente|fecha|d[ií]a|hora|importe|precio|enlace|link|url|n[uú]mero|n[ºo]|pedido|seguimiento|producto|art[ií]culo|direcci[oó]n|tel[eé]fono|empresa|tienda|firma|agente|insert\w*|rellen\w*|complet\w*|a[nñ]ad\w*|name|customer|date|time|amount|price|order|tracking|product|item|address|phone|company|shop|store|signature|agent|your|xxx?|tbd|placeholder)\b/i;
const HTML = /^<\/?(?:a|b|i|u|p|br|div|span|strong|em|ul|ol|li|table|tr|td|th|h[1-6]|img|font|html|body|head|style|hr|blockquote|pre|code|tt|sub|sup|small|big|center)\b/i;
/** A field's label left where the name goes. */
const LABEL = /(?<!\p{L})(?:Hola|Estimad[oa]s?|Hi|Hello|Dear)[ ,]{1,3}((?:NOMBRE|CLIENTE|APELLIDOS?|NAME|CUSTOMER|FIRST ?NAME|FIRSTNAME)(?:[ _](?:DEL )?(?:CLIENTE|NOMBRE|NAME))?)(?!\p{L})/gu;
const MESSAGE: Localized = { es: 'Queda un hueco por rellenar.', en: 'A placeholder is left to fill in.' };

function isSlot(mark: string, check: Check): boolean {
  if (!/^[[<]/.test(mark)) return true;
  if (HTML.test(mark) || check.message.text.includes(mark)) return false;
  const inside = mark.slice(1, -1).trim();
  if (/^(?:sic|[\d.,;: ]+|x|\.{3}|…)$/i.test(inside)) return false;
  // Angle brackets in small letters are mail addresses, tags and masks more often than gaps.
  if (mark.startsWith('<') && inside === inside.toLowerCase() && !/[ _]/.test(inside)) return false;
  return SLOT.test(inside) || (/\p{Lu}/u.test(inside) && inside === inside.toUpperCase() && !/\d/.test(inside)) || /_/.test(inside);
}

function find(check: Check): Hit[] {
  const quoted = check.zones.filter((z) => z.kind === 'quote');
  const hits: Hit[] = [];
  const add = (start: number, length: number) => {
    if (!quoted.some((z) => z.start <= start && start < z.end)) hits.push({ start, end: start + length, message: MESSAGE });
  };
  for (const m of check.draft.text.matchAll(MARK)) if (isSlot(m[0], check)) add(m.index, m[0].length);
  for (const m of check.draft.text.matchAll(LABEL)) add(m.index + m[0].length - (m[1] as string).length, (m[1] as string).length);
  return hits.sort((a, b) => a.start - b.start);
}

export const unfilledPlaceholder = defineRule({
  id: 'unfilled-placeholder',
  severity: 'block',
  about: { es: 'Un hueco sin rellenar delata la plantilla y deja al cliente sin el dato.', en: 'A gap left open gives the template away and leaves the customer without the fact.' },
  caught: {
    es: ['Hola, {{ customer.first_name }}:', 'Hola, [NOMBRE]:', 'Su pedido sale el [fecha].', 'El importe es de ___ euros.', 'Su número es XXXX.', 'El importe es de XX euros.', 'Hola %NOMBRE%:', 'Hola, NOMBRE:', 'Puede verlo aquí: [Link]', 'Gracias, {cliente}.', 'Estimado <NOMBRE CLIENTE>:'],
    en: ['Hi {{ customer.first_name }},', 'Dear [NAME],', 'It ships on [date].', 'The total is ___ euros.', 'Your number is XXX.', 'It takes XX days.', 'Hi %NAME%,', 'Dear CUSTOMER NAME,', 'See [insert link].', 'Thanks, ${name}.', 'TODO: check the stock.'],
  },
  fine: {
    es: ['Hola, María:', 'Según nos escribió, «no a llegado [sic]».', 'Lo explica [la guía](https://tienda.es/guia).', 'Consulte la nota [1].', 'La talla XXL está agotada.', 'El 20 % de descuento y el 5 % de regalo.', '<b>Gracias</b> por escribir.',
      { draft: 'Su pedido [REF-A] sale hoy.', message: 'Pedido [REF-A], ¿cuándo sale?' }],
    en: ['Hi Ann,', 'You wrote “it dont work [sic]”.', 'See [the guide](https://shop.com/guide).', 'See note [1].', 'Size XXL is sold out.', 'A 20% discount and a 5% gift.', 'Is 5 < 6 and 7 > 6?'],
  },
  find,
});
