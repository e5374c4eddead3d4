import { CHANNELS } from '../contract.js';
import type { MarketplaceRule } from './types.js';

/**
 * What marketplaces forbid in messages to their buyers. Each is data with its source; `verifiedOn` is
 * the day on which it was last compared with that source (a stored copy of the page), null while nobody
 * has. Teams compare it with the marketplace's own page and move the date.
 */
const AMAZON_GUIDELINES =
  'Amazon Communication Guidelines, as quoted at https://sellonamazonisrael.com/amazon-updates-its-communication-guidelines-what-you-need-to-know';
const AMAZON_PRACTICE = 'Amazon seller practice as told in the trade press; to be compared with Seller Central';
const EBAY_FEES =
  'eBay: Avoiding eBay fees policy, https://www.ebay.com.au/help/policies/selling-policies/selling-practices-policy/avoiding-ebay-fees-policy?id=4354';
const EBAY_CONTACT =
  'eBay: Member-to-member contact policy, https://www.ebay.com.au/help/policies/member-behaviour-policies/membertomember-contact-policy?id=4262';
/** Reviews bought or pressed out of view are an unfair practice whatever the channel. */
const REVIEW_LAW =
  'Directive (EU) 2019/2161, art. 3(7)(b): annex I, points 23b and 23c of Directive 2005/29/EC; UK Digital Markets, Competition and Consumers Act 2024, schedule 20, paragraph 13 (in force 2025-04-06)';
const VERIFIED = '2026-11-23';

export const DEFAULT_MARKETPLACES: readonly MarketplaceRule[] = [
  {
    id: 'outside-payment',
    channels: ['amazon', 'ebay'],
    polarity: 'agree',
    severity: 'block',
    source: `${EBAY_CONTACT}; ${AMAZON_PRACTICE}`,
    verifiedOn: VERIFIED,
    message: {
      es: 'El pago va siempre por la plataforma: ofrecer otro medio va contra sus normas.',
      en: 'Payment always goes through the platform: offering another way breaks its rules.',
    },
    forbids: {
      es: [
        '(pague|paga|pagar|pagarnos|pagarlo|abone|abonar|ingrese|ingresar|haga|haz) ...4 (paypal|bizum|transferencia|efectivo|western union|por fuera|cuenta)',
        '(aceptamos|admitimos) ...3 (paypal|bizum|transferencia|efectivo)',
        '(puede|puedes) (pagar|hacer|enviar) ...4 (paypal|bizum|transferencia|por fuera)',
      ],
      en: [
        '(leave|keep) (ebay|amazon|etsy|vinted|depop|wallapop|the app|the platform) out ..3',
        '(bizum|paypal|venmo|zelle|revolut|monzo|cashapp) me ..4',
        '(my|our) (sort code|iban|bank account|account number|bank details|monzo|revolut|venmo|paypal|cashapp) ..3',
        '(direct|bank) transfer ..3',
        '(paypal|venmo|zelle|revolut|monzo|cashapp|cash app|bank transfer|western union|cash|bizum|crypto|bitcoin) (only|instead|email|address|details|friends|me|works|is)',
        '(on|by|via|through|with|over|your|to my|my) (paypal|venmo|zelle|revolut|monzo|cashapp|bank transfer|western union|bank details)',
        '(bring|send|transfer|wire|give|hand) ..4 (cash|money|paypal|transfer|revolut|account)',
        '(refund|pay|reimburse) ..5 (directly|direct|privately|outside|off here|by cheque|to your bank|by transfer)',
        '(pay|paying|send) ...4 (paypal|venmo|zelle|bank transfer|wire transfer|wire|cash|outside)',
        '(we) (accept|take) ...3 (paypal|venmo|zelle|bank transfer|cash)',
        'bank transfer to',
      ],
    },
  },
  {
    id: 'address-change',
    channels: ['amazon'],
    polarity: 'agree',
    severity: 'warn',
    source: AMAZON_PRACTICE,
    verifiedOn: null,
    message: {
      es: 'En Amazon no se cambia la dirección: se cancela y se pide de nuevo.',
      en: 'On Amazon the address is not changed: cancel and order again.',
    },
    forbids: {
      es: [
        '(le|te|lo|la|hemos|he|ya)? <cambiar|modificar|corregir|actualizar:1|part|inf> ...2 (la|su|tu) (direccion|domicilio)',
        '<enviar|mandar:1|inf> ...3 (a|otra|nueva) ...1 (nueva|otra) direccion',
      ],
      en: [
        '(change|changed|changing|update|updated|updating|modify|modified|correct|corrected) ..2 (the|your|delivery|shipping) (delivery|shipping)? address',
        '(send|ship) ..3 (to) (the|your|a)? (new|other|another|different) address',
      ],
    },
  },
  {
    id: 'paid-review',
    channels: CHANNELS,
    polarity: 'agree',
    severity: 'block',
    source: `${AMAZON_GUIDELINES}; ${REVIEW_LAW}`,
    verifiedOn: null,
    message: {
      es: 'No se puede ofrecer nada a cambio de una valoración, ni de quitarla.',
      en: 'Nothing may be offered for a review, nor for removing one.',
    },
    forbids: {
      es: [
        '(regalamos|regalo|descuento|cupon|vale|reembolso|reembolsamos|devolvemos|enviamos|compensamos|compensacion) ...8 (si|a cambio de|por) ...4 (valoracion|valora|valore|comentario|opinion|reseña|estrellas|voto|borra|borre|elimina|elimine|retira|retire|quita|quite|cambia|cambie)',
        '(si|a cambio de) ...4 (borra|borre|elimina|elimine|retira|retire|quita|quite|cambia|cambie|valora|valore|deja|deje) ...4 (valoracion|comentario|opinion|reseña|estrellas|voto)? ...2 , ...3 (regalamos|regalo|descuento|cupon|vale|reembolso|reembolsamos|devolvemos|compensamos|enviamos)',
      ],
      en: [
        '[redo] ...6 [review] ...12 [reward]',
        '[redo] ...3 (your|that|this) post ...12 [reward]',
        '(stars|star|review|rating) ...8 (gets|wins|earns|enters) (you|him|her|them) ...6',
        '(give|rate|score) (me|us|it) (a)? (10|ten|5|five|9) , ...10',
        '(anybody|anyone|everyone|customers|those|people) (who|that) (leaves|leave|gives|give|writes|write|posts|post) ...4 [review] ...8 [reward]',
        '[review] ...3 , ...12 (extend|guarantee|goodwill|gesture|points|entered|draw|hamper) ..3',
        '(reconsider|improve|revise|rethink|amend|update) (the|your|that) [review] ..1 , ...12',
        '(make|turn) it (a|into a) (positive|good one|five|5|nice one|happy one)',
        '(agree|promise|undertake) not to (publish|post|review|share|write) ..3',
        '(do|give|leave|drop) us (a)? ..1 (5|five) (star|stars) ...12 (on us|free|off|discount|draw)',
        '[reward] ...12 (if|once|when|as soon as|should|for|in exchange|in return|after|provided) ...4 [redo] ...6 [review]',
        '[reward] ...12 [review] (is|was|has|rating|disappears|goes|comes|gets) ..2 (gone|removed|down|deleted|changed|updated|up|by|live)?',
        '(if|once|when|as soon as|should|could|mind|make) ...4 (it|that|this|your)? ..2 (a)? (5|five|4|four) (star|stars)? (and|,) ...8 [reward]',
        '(make|bump|change|push|get) (it|that|this|us) ..2 (to|up|a) ..2 (5|five|4|four) ...10 [reward]',
        '(all we ask|in exchange|in return|on condition|the only condition|only catch|our end of) ...8 [review]',
        '[reward] ...6 (all we ask|in exchange|in return) ...6',
        '(refund|pay|credit|compensate|send|give|discount) ...10 (if|once|when|as soon as|should) ...8 [review] ..1 (is|gone|down|disappears|goes|removed)',
        '(send|give|offer|pay|refund|return) you ..4 (if|for|in exchange|in return) ..4 (remove|delete|change|withdraw|update|edit|removing|deleting|changing)',
        '(gift|discount|coupon|voucher|refund|free|compensation|compensate) ...8 (if|for|in exchange|in return) ...5 (review|rating|feedback|stars|remove|delete|change)',
        '(if) you ..3 (remove|delete|change|leave|update|withdraw) ..4 (review|rating|feedback)? ...3 (gift|discount|coupon|voucher|refund|free|compensate)',
      ],
    },
  },
  {
    id: 'positive-review',
    channels: ['amazon', 'ebay'],
    polarity: 'agree',
    severity: 'hint',
    source: AMAZON_GUIDELINES,
    verifiedOn: VERIFIED,
    message: {
      es: 'Pida una valoración, no una buena: pedir solo las positivas va contra las normas.',
      en: 'Ask for a review, not for a good one: asking only for positive ones breaks the rules.',
    },
    forbids: {
      es: [
        '(valoracion|valoraciones|comentario|opinion|reseña|voto) (positiva|positivo|buena|favorable|de (5|cinco) estrellas|con (5|cinco) estrellas)',
        '(5|cinco) estrellas',
        'si (esta|estas|ha quedado|quedo) (contento|contenta|satisfecho|satisfecha) ...6 (valoracion|valore|valora|opinion|reseña|comentario|puntue|puntua)',
        'buena (valoracion|opinion|reseña)',
      ],
      en: [
        '(positive|good|favourable|favorable|nice|great|five-star) (review|rating|feedback|opinion)',
        '(5|five) (star|stars)',
        'if you (are|were)? (happy|satisfied|pleased) ..6 (review|rating|feedback|rate)',
        "if you're (happy|satisfied|pleased) ..6 (review|rating|feedback|rate)",
      ],
    },
  },
  {
    id: 'coupon',
    channels: ['amazon', 'ebay'],
    polarity: 'agree',
    severity: 'warn',
    source: AMAZON_GUIDELINES,
    verifiedOn: VERIFIED,
    message: {
      es: 'Un cupón propio es publicidad: aquí no se puede mandar.',
      en: 'A coupon of your own is advertising: it may not be sent here.',
    },
    forbids: {
      es: [
        '<regalar|enviar|mandar|dar|ofrecer|dejar:1> ..3 (cupon|vale|codigo)',
        '(cupon|vale) ..2 (descuento|regalo|compra)',
        'codigo (de descuento|promocional)',
        '(use|usa|utilice|utiliza|aplique|aplica|introduzca|introduce) ..2 (cupon|vale|codigo) ...6 (compra|pedido|descuento)',
        '(cupon|vale) para ..3 (compra|pedido)',
      ],
      en: [
        '(coupon|voucher|discount|promo|promotional) code',
        '(send|sending|give|giving|offer|offering|attach|attached|have) ..4 (coupon|voucher)',
        '(use|apply|enter) ..2 (coupon|voucher|code) ...6 (order|purchase|off)',
        '(coupon|voucher) for ..3 (order|purchase|website|site|shop|store|page)',
        "(here is|here's|enjoy|take) ..2 (coupon|voucher|code)",
      ],
    },
  },
  {
    id: 'fee-avoidance',
    channels: CHANNELS,
    polarity: 'agree',
    severity: 'block',
    source: EBAY_FEES,
    // A stored copy of the page says so ("Listing an item and then being paid outside of eBay": not allowed); the page as it is now was not seen.
    verifiedOn: null,
    message: {
      es: 'Saltarse la comisión de la plataforma va contra sus normas y deja al comprador sin protección.',
      en: 'Going round the platform’s fee breaks its rules and leaves the buyer without protection.',
    },
    forbids: {
      es: ['fuera de (amazon|ebay|vinted|wallapop|etsy|mercadolibre|mercado libre)'],
      en: [
        'outside (of)? (amazon|ebay|vinted|etsy|depop)',
        '(paypal|transfer|cash|revolut|monzo|bizum|sort code|email|ping|pay) ...12 (less|cheaper) than ..2 (on|through|via) (etsy|ebay|amazon|vinted|depop|here)',
        '(no need for|instead of) (ebay|amazon|etsy|vinted|depop|wallapop|the app|the platform) ..2',
        '(paypal|transfer|cash|revolut|monzo|bizum|account|ping) ...12 (etsy|ebay|amazon|vinted|depop|wallapop|platform|they) (takes|take|holds|keeps|charges|charge|hold|keep|wants) ..5',
        '(skip|avoid|dodge|save|saves|saving|without|beat|cut out) ..4 (fee|fees|cut|percent|commission|vinted|depop|etsy|ebay|marketplace) ..1',
        '(neither|none|nobody) ..4 (pay|pays|paying) ..3 (fee|fees|commission)',
        "(ebay|amazon|vinted|depop|etsy|they|platform|site|app) (won't|doesn't|will not|don't|does not|wouldn't) (get|take|see|take|charge) ..2 (cut|fee|fees|commission|share|percent)",
        "(tell|let) (vinted|depop|etsy|ebay|amazon|the app|the site|the platform) ..3 (all's|all is|everything|it's|it is|you) ..2 (fine|ok|okay|good|arrived|received|know)? ..8 (paypal|money|transfer|cash|revolut|refund|pay)",
        'off (vinted|depop|etsy|ebay|amazon|the app|the platform|here) ..4 (please|cheaper|instead|privately|directly)',
        '(cancel|close|withdraw|drop) ..4 (sale|order|case|return|claim|purchase) ..4 (ebay|amazon|vinted|depop|etsy|on here)? ...4 (and|then) ..6 (paypal|cash|transfer|direct|directly|western union|whatsapp|refund|pay)',
        '(pay|sell|deal|do it|buy|sort it|settle) ..3 (privately|off here|off the app|off the site|off-platform|directly between us|between ourselves|under the table)',
      ],
    },
  },
  {
    // Dissuading the buyer from the platform's own claim: the refusal is the offence.
    id: 'claim-dissuaded',
    channels: ['amazon', 'ebay'],
    polarity: 'mention',
    severity: 'warn',
    source: EBAY_CONTACT,
    // No text of the page that says so was found to compare with.
    verifiedOn: null,
    message: {
      es: 'Pedir que no abra una devolución o un caso va contra las normas de la plataforma.',
      en: 'Asking the buyer to open no return or case breaks the platform’s rules.',
    },
    forbids: {
      es: [],
      en: [
        "(don't|do not|no need to|instead of|rather than) (open|opening|start|starting|raise|raising|file|filing) (a|an|any|the)? ..1 (return|case|claim|dispute|request)",
      ],
    },
  },
  {
    id: 'outside-contact',
    channels: ['amazon', 'ebay'],
    polarity: 'agree',
    severity: 'warn',
    source: `${EBAY_CONTACT}; ${AMAZON_GUIDELINES}`,
    verifiedOn: VERIFIED,
    message: {
      es: 'Llevar al comprador fuera de la plataforma va contra sus normas.',
      en: 'Taking the buyer off the platform breaks its rules.',
    },
    forbids: {
      es: [
        '(escribanos|escribenos|contactenos|contactanos|llamenos|llamanos|escriba|escribe|contacte|llame|llama) ...4 (whatsapp|correo|email|e-mail|telefono|instagram|facebook|web|telegram)',
        '(compre|compra|pida|pide|comprar|pedir) ...3 (en|por|desde|directamente) ...2 (nuestra|web|tienda|pagina)',
        '(fuera de) (amazon|ebay|la plataforma)',
        'nuestro whatsapp|instagram|facebook',
        'visite|visita nuestra (web|tienda|pagina)',
      ],
      en: [
        '(ring|call|phone|text|whatsapp|message|email|dm|drop|write|contact|reach) ..3 (the shop|me|us|our|my) ..6 (direct|directly|privately|number|mobile|whatsapp|email|e-mail|gmail|phone|line|office|address|outside|at|on)',
        '(send|give|share|leave) (me|us)? ..3 (your|name) ..3 (number|email|e-mail|mobile|phone|whatsapp|address) ..8',
        '(my|our) (number|mobile number|cell number|phone number|gmail|whatsapp|instagram|insta|facebook|telegram|email) ..3',
        '(withdraw|close|cancel) (the|your) (return|case|claim|dispute|request) ..8 (and|then|so) ...8',
        '(buy|order|get|find) ..6 (our own|direct from|directly from|on our|from our) ..3',
        '(write|contact|call|message|email|text|reach) (to)? us ...3 (whatsapp|email|e-mail|phone|instagram|facebook|website|telegram)',
        '(buy|order) ...3 (on|from|at|through|directly) ...2 (our) (website|site|shop|store|page)',
        'outside (of)? (amazon|ebay|the platform)',
        'visit our (website|site|shop|store|page)',
        'our (whatsapp|instagram|facebook)',
      ],
    },
  },
];

/** Refusing the forbidden thing, which is what the marketplace wants. */
export const REFUSING = {
  es: [
    'no <poder:1|3>',
    'no (se)? (puede|permite|permiten|admite|aceptamos|admitimos|ofrecemos|pedimos|hacemos|esta permitido)',
    'no (es posible|esta permitido|nos permite|nos permiten|nos deja|pague|pagues|acepte)',
    'nunca',
    'no (<:1>|hace falta|es necesario)',
    'sin (cambiar|necesidad)',
    '(amazon|ebay) no',
    '(prefiero|preferimos|mejor) (seguir|por|seguimos) ..1 (aqui|aca|amazon|ebay|wallapop|vinted|etsy)',
    '<perder:2|3> ..2 proteccion',
  ],
  en: [
    "(cannot|can't|can not|unable|not able|not allowed|not possible|not permitted|do not|don't|never|won't|will not|may not|must not|does not|doesn't)",
    'no need',
  ],
} as const;
