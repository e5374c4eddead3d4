import { blanksOf } from '../../patterns/exempt.js';
import type { Check } from '../check.js';
import { defineRule, type Hit, type Localized } from '../rule.js';

const MESSAGE: Localized = { es: 'Queda un hueco por rellenar.', en: 'A placeholder is left to fill in.' };

function find(check: Check): Hit[] {
  const quoted = check.zones.filter((z) => z.kind === 'quote');
  const { text } = check.draft;
  return check.draft
    .once(blanksOf)
    .filter(
      ({ start, end }) => !quoted.some((z) => z.start <= start && start < z.end) && !check.message.text.includes(text.slice(start, end)),
    )
    .map(({ start, end }) => ({ start, end, message: MESSAGE }));
}

export const unfilledPlaceholder = defineRule({
  id: 'unfilled-placeholder',
  severity: 'block',
  about: {
    es: 'Un hueco sin rellenar delata la plantilla y deja al cliente sin el dato.',
    en: 'A gap left open gives the template away and leaves the customer without the fact.',
  },
  caught: {
    es: [
      'Hola, {{ customer.first_name }}:',
      'Hola, [NOMBRE]:',
      'Su pedido sale el [fecha].',
      'El importe es de ___ euros.',
      'Su número es XXXX.',
      'El importe es de XX euros.',
      'Hola %NOMBRE%:',
      'Hola, NOMBRE:',
      'Estimado(a) cliente:',
      'Estimado/a Alex:',
      'Puede verlo aquí: [Link]',
      'Gracias, {cliente}.',
      'Estimado <NOMBRE CLIENTE>:',
    ],
    en: [
      'Hi {{ customer.first_name }},',
      'Dear [NAME],',
      'It ships on [date].',
      'Dear Mr/Mrs Lee,',
      'The total is ___ euros.',
      'Your number is XXX.',
      'It takes XX days.',
      'Hi %NAME%,',
      'Dear CUSTOMER NAME,',
      'See [insert link].',
      'Thanks, ${name}.',
      'TODO: check the stock.',
    ],
  },
  fine: {
    es: [
      'Hola, María:',
      'Según nos escribió, «no a llegado [sic]».',
      'Lo explica [la guía](https://tienda.es/guia).',
      'Consulte la nota [1].',
      'La talla XXL está agotada.',
      'El 20 % de descuento y el 5 % de regalo.',
      '<b>Gracias</b> por escribir.',
      { draft: 'Su pedido [REF-A] sale hoy.', message: 'Pedido [REF-A], ¿cuándo sale?' },
    ],
    en: [
      'Hi Ann,',
      'You wrote “it dont work [sic]”.',
      'See [the guide](https://shop.com/guide).',
      'See note [1].',
      'Size XXL is sold out.',
      'A 20% discount and a 5% gift.',
      'Is 5 < 6 and 7 > 6?',
    ],
  },
  find,
});
