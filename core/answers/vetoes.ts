/**
 * What never answers, whatever words it shares with the ask: few, named, each with the sentences that forced it, and each
 * measured on sets left out (`npm run measure:answers`): one that costs more right ticks than it saves wrong ones goes.
 */
import type { Lang } from '../contract.js';
import { datedAnnotation, type Annotation, type SentenceText } from '../reading/annotation.js';
import { folded } from '../reading/annotations.js';
import { wrongDates } from '../commitments/wrong-dates.js';
import { HOLE } from './terms.js';

const VETOES = ['hole', 'closing', 'reproach', 'patience', 'gift', 'impossible-date'] as const;
export type VetoName = (typeof VETOES)[number];

export interface Veto {
  readonly name: VetoName;
  readonly bars: (sentence: SentenceText) => boolean;
  readonly examples: Readonly<Record<Lang, { readonly bars: readonly string[]; readonly lets: readonly string[] }>>;
}

type Both = Readonly<Record<Lang, RegExp>>;
const says =
  (pattern: Both) =>
  (sentence: SentenceText): boolean =>
    pattern[sentence.lang].test(sentence.get(folded));

const CLOSING: Both = {
  es: /^(?:si|en caso de que|cuando)\b.{0,60}?,? ?(?:no dude|responda|respond[ae]nos|escrib[aei]|avis[ae]|dig[ai]|contact|llam[ae]|com[eu]ni[cq]|estamos|aqui|puede(?:s|n)? (?:escribir|responder|contactar|llamar)|hag[aá])|^(?:quedo|quedamos|seguimos|estamos|estoy) (?:\p{L}+ )?(?:a (?:su|tu|vuestra) |a la orden|atent|pendientes? de (?:su|tu)|para (?:lo que|cualquier))|^(?:para )?cualquier (?:otra )?(?:duda|cosa|consulta|pregunta)|\bno dudes? en\b/u,
  en: /^(?:if|should|when)\b.{0,60}?,? ?(?:just )?(?:reply|let (?:us|me) know|write|get in touch|contact|call|drop|give us|shout|we're here|we are here|please (?:reply|contact|let|get))\b|^(?:any|for any) (?:other |further |more )?(?:questions|queries|problems|issues)|\b(?:feel free|don't hesitate|do not hesitate)\b|^(?:we|i)(?:'re| are|'m| am) (?:always |still )?here (?:to help|if|for)/u,
};
/** A condition that decides is an answer: "si está sin usar, sí puede devolverla". */
const DECIDES: Both = {
  es: /\b(?:se (?:lo |la |le )?(?:cambiamos|devolvemos|reembolsamos|abonamos|enviamos)|si puede|no puede|es gratis)\b/u,
  en: /\b(?:we(?:'ll| will)? (?:refund|replace|exchange|send|swap)|it is free|you can return)\b/u,
};

const REPROACH: Both = {
  es: /\b(?:usted|tu|ud) no (?:ha |has )?(?:ley|leid|mir|sigui|seguid|comprob|avis)|\bno (?:ha |has )?(?:leyo|leiste|leido) (?:las|los|el|la|nuestr)|\b(?:deberia|debio|tendria que|tenia que)[ns]? haber(?:lo|la|se|te)? (?:leido|mirado|pensado|avisado|comprobado)|\bno es (?:nuestro problema|culpa nuestra)\b|\b(?:idiota|imbecil|mentiroso|sinverguenza|ridicul)/u,
  en: /\byou (?:did not|didn't|have not|haven't|failed to|should have|ought to have) (?:read|check|look|listen|tell|told|thought|follow|checked|looked|mentioned|mention)|\b(?:not our (?:problem|fault)|your own fault|idiot|stupid|liar|ridiculous)\b/u,
};
const PATIENCE: Both = {
  es: /\b(?:pedimos|pido|rogamos|ruego|agradecemos|agradezco|ten(?:ga|ed)?) (?:\p{L}+ )?(?:un poco de |algo de |mas )?(?:su |tu |vuestra )?(?:paciencia|comprension)\b|\bgracias por (?:su|tu|vuestra|la) (?:paciencia|comprension|espera)\b/u,
  en: /\b(?:bear with us|(?:your|for your|some|a little) patience|be patient|thank(?:s| you) for (?:waiting|bearing|your (?:patience|understanding)))\b/u,
};
const GIFT: Both = {
  es: /\b(?:mandamos|enviamos|regalamos|damos|hemos (?:puesto|cargado|metido|dejado)|dejamos|ofrecemos)\b.{0,30}\b(?:vale|cupon|codigo|descuento|detalle|regalo|bono)\b/u,
  en: /\b(?:here's|have|send|sending|give|giving|offer|popped|added|put|enjoy)\b.{0,40}\b(?:voucher|coupon|discount code|gift|little something|goodwill|credit)\b/u,
};

const veto = (name: VetoName, bars: Veto['bars'], es: Veto['examples']['es'], en: Veto['examples']['en']): Veto => ({
  name,
  bars,
  examples: { es, en },
});

export const ALL_VETOES: readonly Veto[] = [
  veto(
    'hole',
    ({ text }) => HOLE.test(text),
    { bars: ['Su pedido llega el [fecha de entrega].', 'Siga el envío en {{ tracking.url }}.'], lets: ['Su pedido llega el jueves.'] },
    { bars: ['It arrives on [date].', 'Track it at ____.'], lets: ['It arrives on Thursday.'] },
  ),
  veto(
    'closing',
    (s) => says(CLOSING)(s) && !says(DECIDES)(s),
    {
      bars: [
        'Si algo sigue pendiente, responda a este mensaje y lo vemos.',
        'Si ese día no lo recibe, avísenos.',
        'Quedamos a su disposición para lo que necesite.',
        'Cualquier duda, me dice.',
      ],
      lets: ['Si está sin usar, se la cambiamos.', 'Si lo pide antes de las dos, sale hoy.'],
    },
    {
      bars: [
        'If anything is still open, just reply to this message.',
        "Don't hesitate to contact us.",
        'Any questions, let us know.',
        "We're here if you need us.",
      ],
      lets: ['If it is unused, we will refund it.', 'If you order before two it goes today.'],
    },
  ),
  veto(
    'reproach',
    says(REPROACH),
    {
      bars: ['Usted no leyó las condiciones.', 'Debería haberlo mirado antes.', 'No es culpa nuestra.'],
      lets: ['No hemos leído aún el informe.'],
    },
    {
      bars: ['You did not read the terms.', 'You should have checked.', 'That is not our problem.'],
      lets: ['You should have it on Friday.'],
    },
  ),
  veto(
    'patience',
    says(PATIENCE),
    { bars: ['Le pedimos paciencia.', 'Gracias por su comprensión.'], lets: ['Le pedimos el número de serie.'] },
    { bars: ['Please bear with us.', 'Thank you for your patience.'], lets: ['Thank you for the photo.'] },
  ),
  veto(
    'gift',
    says(GIFT),
    { bars: ['Te mandamos un vale de 5 €.'], lets: ['Te mandamos la factura.'] },
    { bars: ["We've popped a £5 voucher onto your account."], lets: ['We have sent the invoice.'] },
  ),
  veto(
    'impossible-date',
    (sentence) => sentence.get(wrongDates).length > 0,
    {
      bars: ['Llega el 31/02/2027.', 'Llega el martes 3 de diciembre de 2026.', 'Llegará el 3 de enero de 2020.'],
      lets: ['Llega el 28/02/2027.', 'Salió el 3 de enero de 2020.'],
    },
    {
      bars: ['It arrives on 31/02/2027.', 'It will arrive on 3 January 2020.'],
      lets: ['It arrives on 02/28/2027.', 'It arrives on Thursday 3 December 2026.'],
    },
  ),
];

/** The vetoes on a sentence, by name. */
export const vetoes: Annotation<readonly VetoName[]> = datedAnnotation('vetoes', (sentence) =>
  ALL_VETOES.filter(({ bars }) => bars(sentence)).map(({ name }) => name),
);
