import { factDismissKey } from '../../findings/dismissal.js';
import type { Check } from '../check.js';
import { defineRule, type Hit } from '../rule.js';

/** Dates that the agent sets (a promise, a deadline) are theirs to set; the rest must be known from somewhere. */
const TOLD = new Set(['duration', 'amount', 'percentage', 'link', 'condition']);

/** Findings a draft: a letter full of figures must not bury the rest. */
const MOST = 4;

function find(check: Check): Hit[] {
  // Without facts of the team's there is nothing to hold a fact against: the ledger lists them all, and no finding cries wolf.
  if (check.policy.facts.length === 0) return [];
  if (
    !/[\d%€$£]|https?:|www\.|gratis|gratuit|siempre|nunca|garanti|guarantee|free|always|never|d[ií]as|horas|days|hours|semanas|weeks/iu.test(
      check.draft.text,
    )
  )
    return [];
  const checked = new Set(check.dismissed);
  const unsourced = check.facts.filter(
    (f) =>
      f.provenance === 'typed' && !checked.has(factDismissKey(f)) && TOLD.has(f.kind) && !(f.kind === 'duration' && isPast(check, f.start)),
  );
  return unsourced.slice(0, MOST).map(({ start, end, text }) => ({
    start,
    end,
    message: {
      es: `«${text}» no consta en el mensaje, la biblioteca ni la política: ¿está comprobado?`,
      en: `“${text}” is in neither the message, the library nor the policy: has it been checked?`,
    },
  }));
}

/** "Hace dos días" tells of what was, not of what will hold. */
function isPast(check: Check, at: number): boolean {
  return (
    check.times.some((t) => t.start <= at && at < t.end && t.direction === 'past') ||
    /(?:hace|lleva|llevaba|desde hace)\s+$/iu.test(check.draft.text.slice(Math.max(0, at - 14), at))
  );
}

/** Of a team that has told its facts. */
const told = (drafts: readonly string[]) =>
  drafts.map((draft) => ({ draft, policy: { facts: ['Garantía de tres años', 'Three-year warranty'] } }));

export const unsourcedFact = defineRule({
  id: 'unsourced-fact',
  severity: 'hint',
  about: {
    es: 'Un dato que solo está en la cabeza del agente puede estar equivocado.',
    en: 'A fact that is only in the agent’s head may be wrong.',
  },
  caught: {
    es: told([
      'La entrega tarda 48 horas.',
      'El envío cuesta 4,95 €.',
      'Tiene un 20 % de descuento.',
      'El plazo es de 14 días.',
      'La devolución es gratis.',
      'Lo explica https://tienda.es/guia.',
    ]),
    en: told([
      'Delivery takes 48 hours.',
      'Postage is $4.95.',
      'You have a 20% discount.',
      'The limit is 14 days.',
      'Returns are free.',
      'See https://shop.com/guide.',
    ]),
  },
  fine: {
    es: [
      'Su pedido sale mañana.',
      { draft: 'El importe de 49,90 € es correcto.', message: '¿Por qué me han cobrado 49,90 €?' },
      { draft: 'La entrega tarda 48 horas.', policy: { facts: ['Entrega en 48 horas'] } },
      { draft: 'El envío cuesta 4,95 €.', context: { order: { amount: '4,95 €' } } },
      'El plazo es de 14 días y el envío cuesta 4,95 €.',
      'Gracias por escribirnos.',
      'Estamos aquí para ayudarle, como siempre.',
    ],
    en: [
      'Your order leaves tomorrow.',
      { draft: 'The amount of $49.90 is right.', message: 'Why was I charged $49.90?' },
      { draft: 'Delivery takes 48 hours.', policy: { facts: ['Delivery in 48 hours'] } },
      { draft: 'Postage is $4.95.', context: { order: { amount: '$4.95' } } },
      'The limit is 14 days and postage is $4.95.',
      'Thank you for writing.',
      'Feel free to write to us.',
    ],
  },
  find,
});
