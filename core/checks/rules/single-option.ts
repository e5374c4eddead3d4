import type { Lang } from '../../contract.js';
import { fold } from '../../text/fold.js';
import type { Check } from '../check.js';
import { phrases } from '../../patterns/phrases.js';
import { defineRule, type Hit, type Localized } from '../rule.js';

/** A remedy decided by the shop. */
const REMEDY = phrases({
  es: [
    '(le|te|les|os|se lo|te lo|se la|te la) ...1 <enviar|mandar|reembolsar|abonar|devolver|reponer|cambiar|reparar|descontar|sustituir:1.pres|fut> ..4',
    '(procedemos|procederemos|vamos) a (enviarle|enviarte|reembolsarle|reembolsarte|abonarle|cambiarle|repararle|sustituir|reembolsar|reparar)',
  ],
  en: [
    "(we will|we'll|we are|we're|we are going to|i will|i'll|i am|i'm) ..1 (send|sending|refund|refunding|replace|replacing|repair|repairing|exchange|exchanging|give) (you)? ..4",
  ],
});
const CHOICE = phrases({
  es: [
    '<elegir|preferir|escoger|decidir:2|3|imp|inf>',
    'o (bien)? (le|te|la|el|un|una|reembolso|devolver|cambio|si)',
    '(si lo prefiere|si lo prefieres|si prefiere|si prefieres|como prefiera|como prefieras|lo que prefiera|lo que prefieras|la opcion que|ambas|dos opciones|opciones|alternativa)',
    '(puede|puedes) <elegir:inf>',
    'tal (y)? como (nos)? (pidio|pediste|pide|pides|solicita|solicito)',
    'como (nos)? (pidio|pediste|pide|solicito)',
    'ya (le|te|se lo) (hemos|he)',
    // What was missing is simply sent, or money comes on top of it: there is nothing to choose.
    '(que|lo que|las que|los que) (falta|faltan|faltaba|faltaban|falto|le falto|te falto|no llego|no llegaron|no venia|no venian)',
    '<enviar|mandar|llevar|despachar:1> ...2 (las|los|la|el) ...1 (faltante|faltantes)',
    '(y|ademas|tambien|encima|aparte) ..1 (le|te|les|os|se lo) ..1 <devolver|reembolsar|abonar|descontar|regalar|invitar:1>',
    // What was done by mistake is told, no remedy; a part of the price, or the postage, is no choice.
    '(por error | por equivocacion | en vez de | en lugar de)',
    '(transporte|envio|portes|gastos|diferencia|segundo cargo|segundo cobro|cobro duplicado|cargo duplicado|dos veces|de mas)',
    'si no , ..1 (le|te|les|se|lo|la)',
    '(si|cuando) ..3 <:sub|pres> ...6 (le|te|les|se lo|te lo) <enviar|mandar|reembolsar|abonar|devolver|cambiar:1>',
  ],
  en: [
    '(choose|prefer|rather|option|options|alternatively|whichever|either|instead)',
    'or (refund|replace|exchange|repair|a|the|we|you|to|get|have|would|if)',
    'as you (asked|requested|wanted)',
    'your choice',
    '(by mistake|in error|instead of|rather than)',
    '(delivery|shipping|postage|second) (charge|fee|cost|payment)|(the|your) (postage|shipping|difference|overcharge)|charged twice|twice',
    'let (us|me) know',
  ],
});
/** The customer said what they want: doing it is no imposition. */
const WISH = phrases({
  es: [
    '(quiero|quisiera|prefiero|exijo|solicito|pido|necesito|deseo|me gustaria) ..4 (reembolso|devolucion|dinero|otro|otra|cambio|cambien|cambiar|reparacion|reembolsen|devuelvan|envien|uno|una|nuevo|nueva|factura)',
    '<devolver|reembolsar|cambiar|enviar|mandar|reparar:imp.clitic>',
    '(devuelvan|reembolsen|cambien|envien|manden)',
    // What is missing wants sending.
    '(falta|faltan|faltaba|faltaban|falto|incompleto|incompleta|<llegar|venir:3> ..2 sin)',
  ],
  en: [
    '(want|would like|prefer|demand|request|need) ..4 (refund|money|replacement|another|exchange|repair|new)',
    '(refund|replace|exchange|repair|send) (me|it|my)',
    'my money back',
    '(missing|without|incomplete|left out|one short|not in the box)',
  ],
});
/** A question or request that names a remedy wishes it: "can you send a replacement lid?". */
const WISHED: Readonly<Record<Lang, RegExp>> = {
  es: /\b(?:envi|mand|cambi|devolv|devuel|reembols|repar|repon|repus|sustitu|abon)\p{L}*/u,
  en: /\b(?:send|replace|refund|exchang|repair|swap|return|fix)\p{L}*/u,
};
const isWished = ({ asks, lang }: Check): boolean =>
  asks.some(({ kind, text }) => (kind === 'question' || kind === 'request') && WISHED[lang].test(fold(text)));
const MESSAGE: Localized = {
  es: 'Decide por el cliente: ofrézcale elegir (otro, reembolso…).',
  en: 'It decides for the customer: offer a choice (another one, a refund…).',
};

function find(check: Check): Hit[] {
  if (check.complaint !== 'sure' || !check.policy.severalRemedies || CHOICE[check.lang].has(check.view) || check.draft.text.includes('?'))
    return [];
  const m = REMEDY[check.lang]
    .find(check.view)
    .find((r) => !/^(?:una? (?:correo|mensaje|e-?mail))/iu.test(check.draft.text.slice(r.end).trim()));
  if (m === undefined || WISH[check.lang].has(check.messageView) || isWished(check)) return [];
  const s = check.sentenceOf(m.from);
  // No fix: what else the shop offers is for the agent to say.
  return [{ start: m.start, end: s?.end ?? m.end, message: MESSAGE }];
}

const broken = 'La cafetera llegó rota y estoy muy enfadada, es la segunda vez que me pasa.';
const brokenEn = 'The kettle arrived broken and I am very angry, this is the second time.';
const of = (message: string) => (draft: string) => ({ message, draft });

export const singleOption = defineRule({
  id: 'single-option',
  severity: 'hint',
  about: { es: 'Tras un problema, que elija el cliente.', en: 'After a problem let the customer choose.' },
  caught: {
    es: [
      'Lo sentimos. Le enviamos otra hoy.',
      'Lo sentimos. Le reembolsaremos el importe.',
      'Lo sentimos. Te mandamos una nueva.',
      'Sentimos lo ocurrido. Le cambiamos la cafetera.',
      'Sentimos lo ocurrido. Procedemos a reembolsarle el importe.',
      'Sentimos lo ocurrido. Le reparamos la cafetera.',
    ].map(of(broken)),
    en: [
      'We are sorry. We will send you another one.',
      'We are sorry. We are refunding you today.',
      'We are sorry. We will replace the kettle.',
      'Sorry about that. We’ll repair it.',
      'Sorry about that. We are sending another one.',
      'We apologise. I will refund you the price.',
    ].map(of(brokenEn)),
  },
  fine: {
    es: [
      ...[
        'Lo sentimos. Elija entre otra o el reembolso.',
        'Lo sentimos. ¿Prefiere otra o el reembolso?',
        'Lo sentimos. Le enviamos otra o le devolvemos el dinero.',
        'Le enviamos otra; si lo prefiere, el reembolso.',
        'Ya le hemos enviado otra, como pidió.',
        'Le enviamos hoy las dos que faltan.',
      ].map(of(broken)),
      { message: 'Llegó rota, es una vergüenza. Quiero el reembolso.', draft: 'Lo sentimos. Le devolvemos hoy el importe.' },
    ],
    en: [
      ...[
        'We are sorry. Choose between another one or a refund.',
        'We are sorry. Would you rather have a refund?',
        'We will send another one or refund you.',
        'We will send another; if you prefer, a refund.',
        'As you asked, we are refunding you.',
      ].map(of(brokenEn)),
      { message: 'It arrived broken, what a disgrace. I want a refund.', draft: 'We are sorry. We will refund you today.' },
    ],
  },
  find,
});
