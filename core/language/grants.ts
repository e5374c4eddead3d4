/** Words by which a shop gives money away, in the pattern language (core/patterns/PATTERNS.md). */
import type { Lang } from '../contract.js';

export type GrantConcept = 'refund' | 'discount' | 'gift';
type Lists = Readonly<Record<Lang, readonly string[]>>;

/** The concept and the giving in one expression. Bare *descuento*, *regalo*, *reembolso* are nouns more often than verbs: there a pronoun must help. */
export const GRANTS: Readonly<Record<GrantConcept, Lists>> = {
  refund: {
    es: [
      '<devolver:1.pres|fut>', '(le|te|les|os|se lo|te lo) <reembolsar|abonar|reintegrar:1.pres|fut>', 'reembolsamos|abonamos|reintegramos|reembolsaremos|abonaremos|reintegraremos|reembolsare|abonare', '(hemos|he) (devuelto|reembolsado|abonado|reintegrado)', '(vamos|voy) a (devolver*|reembolsar*|abonar*|reintegrar*)', '(puedo|podemos|quiero|queremos) (devolver*|reembolsar*|abonar*|reintegrar*)',
      '(se)? (le|te|les|os) (devuelve|devolvera|reembolsa|reembolsara|abona|abonara|reintegra|reintegrara)', '(un|el|su|tu) (reembolso|abono|reintegro) (parcial)? (de|por)', '<recibir:2|3.pres|fut> ..3 (reembolso|abono)',
    ],
    en: [
      "(we|i|we'll|i'll) (will|can|shall|have|are going to|am going to)? (already|just|gladly)? (refund|refunded|reimburse|reimbursed|return|returned|pay back|paid back|credit|credited)", "(we're|i'm|we are|i am) (refunding|reimbursing|crediting|returning)", '(happy|glad|able) to (refund|reimburse|credit)',
      '(a|the|your) (partial|full)? (refund|reimbursement) (of|for)', 'you will (receive|get) ..3 (refund|reimbursement|credit)',
    ],
  },
  discount: {
    es: ['(le|te|les|os|lo|la) <descontar|rebajar:1.pres|fut>', 'descontamos|rebajamos|descontaremos|rebajaremos|descontare|rebajare', '(vamos|voy) a (descontar*|rebajar*)', '(puedo|podemos) (descontar*|rebajar*)', 'se lo (dejo|dejamos) (con|a|por) ..4', 'te lo (dejo|dejamos) (con|a|por) ..4'],
    en: ["(we|i|we'll|i'll) (will|can)? (take|knock) ...5 off", '(we|i) (will|can)? discount ..3'],
  },
  gift: {
    es: ['(le|te|les|os) <regalar|obsequiar:1.pres|fut>', 'regalamos|obsequiamos|regalaremos|regalare', '<compensar:1.pres|fut>', '(vamos|voy) a (regalar*|compensar*)', '(puedo|podemos|queremos) (regalar*|compensar*)'],
    en: ["(we|i|we'll|i'll) (will|can)? (gift|compensate) (you)?", '(like|happy|glad) to compensate'],
  },
};

/** Names of what is given, and words of giving that turn the name into a grant. */
export const LOOSE_GRANTS: Readonly<Record<'discount' | 'gift' | 'giving', Lists>> = {
  discount: { es: ['descuento|rebaja|bonificacion', 'dto'], en: ['discount|reduction', 'off'] },
  gift: { es: ['(vale|cupon|cheque|bono|tarjeta|saldo)', 'regalo|obsequio|compensacion|detalle'], en: ['(voucher|coupon|gift card|store credit|credit)', 'gift|compensation'] },
  giving: {
    es: ['<dar|ofrecer|hacer|aplicar|conceder|enviar|mandar|dejar|añadir|incluir|proponer|preparar:1.pres|fut>', '(hemos|he) (dado|hecho|aplicado|concedido|enviado|mandado|añadido|incluido|preparado)', '(vamos|voy) a (dar*|ofrecer*|hacer*|aplicar*|conceder*|enviar*|mandar*|añadir*)', '(puedo|podemos|quiero|queremos|quisiera) (dar*|ofrecer*|hacer*|aplicar*|conceder*|enviar*|mandar*|añadir*)', '(le|te|les|os) corresponde', '(como|en) (compensacion|disculpa)'],
    en: ["(we|i|we'll|i'll|we'd|i'd) (will|can|would like to|would love to|have|are going to)? (also|already|gladly|happily)? (give|offer|apply|applied|send|sent|add|added|grant|granted|include|included|propose|prepared)", "(we're|i'm|we are|i am) (giving|offering|applying|sending|adding)", '(happy|glad|able) to (give|offer|apply|send|add|grant)', 'by way of apology', 'as (a|an) (apology|compensation|goodwill gesture|gesture)'],
  },
};

export const NO_GRANT: Lists = {
  es: ['[neg]', 'sin'],
  en: ["not|never|cannot|can't|won't|don't|doesn't|isn't|unable|without|couldn't"],
};

export const NOT_GRANTED_BY: Readonly<Record<'price' | 'asked' | 'turn', Lists>> = {
  /** The sum that follows is a price or a threshold. */
  price: {
    es: ['(mas|menos|partir|superior|superiores|inferior|inferiores|desde|hasta|minimo|minima) (de|a)?', '<costar|pagar|superar:3>', '(precio|coste|importe total|total|compra|compras|pedido|pedidos) (de|es)?', '(pago|pagaste|abono) (usted)?', '(gastos|portes|cuota) (de)?'],
    en: ['(over|under|above|below|from|least|minimum|exceed|exceeds|exceeding|than)', '(costs|cost|paid|worth|priced at)', '(price|total|order|orders|purchase|purchases) (of|is|was)?', '(fee|postage) (of|is)?'],
  },
  /** Somebody who may has been asked. */
  asked: {
    es: ['supervisor|supervisora|responsable|encargado|encargada|gerente|jefe|jefa|direccion (lo|la)? ..3 (aprueba|aprobado|autoriza|autorizado|confirma|confirmado|consulto|decide)', '(pidalo|pidelo|pido|pedimos|pedido|consulto|consultamos|consultado|autorizado|aprobado|preguntado|solicitado) ...6 (supervisor|supervisora|responsable|encargado|encargada|gerente|jefe|jefa|direccion)'],
    en: ['(supervisor|manager|team lead) (has|have|will|must|needs to)? (approved|agreed|authorised|authorized|confirmed|approve|decide|authorise|authorize|confirm)', '(ask|asked|asking|checked|check|checking|approved|authorised|authorized|agreed) ...5 (supervisor|manager|team lead)'],
  },
  /** After these a refusal no longer holds. */
  turn: { es: ['pero|sino', 'en cambio', 'a cambio', 'en su lugar', 'si (le|te|les|podemos|puedo)'], en: ['but|instead', 'in exchange', 'what (we|i) can'] },
};
