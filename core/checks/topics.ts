/** What went wrong, so that an apology can name it. */
import { byLang } from '../language/by-lang.js';
import type { Lang } from '../contract.js';
import { compileCues } from '../language/cues.js';
import { PROBLEMS, type Problem } from '../language/problems.js';
import { fold } from '../text/fold.js';
import type { Localized } from './rule.js';

const CUES = byLang((lang) => compileCues(PROBLEMS.map((p) => ({ name: p.name, weight: 1, cues: p[lang] }))));

/** One sentence of apology for each kind of problem; without a pronoun, so that it fits tú and usted. */
export const APOLOGY_FOR: Readonly<Record<Problem, Localized>> = {
  'not-received': { es: 'Sentimos que el pedido no haya llegado todavía.', en: 'We are sorry that your order has not arrived yet.' },
  late: { es: 'Sentimos el retraso y la espera.', en: 'We are sorry for the delay and the wait.' },
  damaged: { es: 'Sentimos que el producto haya llegado en ese estado.', en: 'We are sorry that the product reached you in that state.' },
  'wrong-item': { es: 'Sentimos el error en el pedido.', en: 'We are sorry for the mistake in your order.' },
  charge: { es: 'Sentimos el error en el cobro.', en: 'We are sorry for the mistake in the charge.' },
  refund: { es: 'Sentimos que el reembolso se esté retrasando.', en: 'We are sorry that your refund is taking so long.' },
  'no-reply': { es: 'Sentimos no haber respondido antes.', en: 'We are sorry that we did not answer sooner.' },
  staff: { es: 'Sentimos el trato recibido.', en: 'We are sorry for the way you were treated.' },
  site: { es: 'Sentimos los problemas con la web.', en: 'We are sorry for the trouble with our site.' },
  returned: {
    es: 'Sentimos que el paquete se haya devuelto sin entregarse.',
    en: 'We are sorry that the parcel was returned undelivered.',
  },
  general: { es: 'Sentimos mucho lo ocurrido.', en: 'We are very sorry about what happened.' },
};

/** @returns the kind of problem that most of a complaint's words tell of. */
export function topicOf(complaint: string, lang: Lang): Problem {
  const counts = new Map<string, number>();
  for (const hit of CUES[lang](fold(complaint))) counts.set(hit.name, (counts.get(hit.name) ?? 0) + 1);
  let best: Problem = 'general';
  let most = 0;
  for (const { name } of PROBLEMS) {
    const count = counts.get(name) ?? 0;
    if (count > most) {
      most = count;
      best = name;
    }
  }
  return best;
}
