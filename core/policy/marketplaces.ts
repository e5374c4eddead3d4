import type { MarketplaceRule } from './types.js';

/**
 * What marketplaces forbid in messages to their buyers. Each is data with its source; `verifiedOn` is
 * the day on which it was last compared with that source (a stored copy of the page), null while nobody
 * has. Teams compare it with the marketplace's own page and move the date.
 */
const AMAZON_GUIDELINES =
  'Amazon Communication Guidelines, as quoted at https://sellonamazonisrael.com/amazon-updates-its-communication-guidelines-what-you-need-to-know';
const AMAZON_PRACTICE = 'Amazon seller practice as told in the trade press; to be compared with Seller Central';
const EBAY_CONTACT =
  'eBay: Member-to-member contact policy, https://www.ebay.com.au/help/policies/member-behaviour-policies/membertomember-contact-policy?id=4262';
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
    channels: ['amazon', 'ebay', 'public-reply', 'social'],
    polarity: 'agree',
    severity: 'block',
    source: AMAZON_GUIDELINES,
    verifiedOn: VERIFIED,
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
        '(coupon|voucher) for ..3 (order|purchase)',
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
  ],
  en: [
    "(cannot|can't|can not|unable|not able|not allowed|not possible|not permitted|do not|don't|never|won't|will not|may not|must not|does not|doesn't)",
    'no need',
  ],
} as const;
