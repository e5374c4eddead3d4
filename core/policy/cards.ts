import type { Localized } from '../localized.js';
import type { DelicateCard } from './types.js';

const say = (es: string, en: string): Localized => ({ es, en });
const RETURNS = 'Amazon Seller Central: Customer returns; the shop’s own returns policy may be wider';
const CANCEL = 'Amazon Seller Central: Cancel an order';
const FEEDBACK = 'Amazon Seller Central: Feedback removal';
/** Taken from the trade press; no page of the marketplaces was at hand to compare with. */
const VERIFIED = null;

/** Requests with a fixed answer. `replies` name the starter library's; a team's own library may use other ids. */
export const DEFAULT_CARDS: readonly DelicateCard[] = [
  {
    id: 'return',
    title: say('Devolución: ¿dentro o fuera de plazo?', 'Return: within or after the limit?'),
    channels: [],
    limit: { count: 30, unit: 'days' },
    source: RETURNS,
    verifiedOn: VERIFIED,
    opensOn: {
      es: [
        '<devolver:1|inf> ...4',
        '(quiero|quisiera|puedo|podria|como|hacer|solicito|solicitar) ...2 (devolverlo|devolverla|devolver|devolucion)',
        'devolverlo|devolverla|devolverlos|devolverlas',
        '(hacer|solicitar|tramitar) (una|la) devolucion',
      ],
      en: [
        '(want|like|can i|could i|how do i|how to|need to|wish to) ..3 return',
        'return (it|this|them|my|the) ..2',
        'send (it|this|them) back',
      ],
    },
    cases: [
      {
        when: 'within',
        advice: say(
          'Dentro de plazo: se devuelve el precio del artículo, no el envío. Si llegó dañado por uso, parcial; si el error fue nuestro, todo y también el porte de vuelta.',
          'Within the limit: refund the price of the item, not the postage. Damaged by use: part of it; our mistake: all, and the return postage too.',
        ),
        replies: ['marketplace-devolucion-en-plazo', 'devolucion-pasos', 'marketplace-return-in-time', 'return-steps'],
      },
      {
        when: 'after',
        advice: say(
          'Fuera de plazo: ayude con la garantía del fabricante, o aplique el plazo propio si es más amplio.',
          'After the limit: help with the manufacturer’s warranty, or apply your own wider limit.',
        ),
        replies: ['marketplace-devolucion-fuera', 'devolucion-fuera-de-plazo', 'marketplace-return-late', 'return-out-of-time'],
      },
    ],
  },
  {
    id: 'broken-by-customer',
    title: say('Lo rompió el cliente', 'Broken by the customer'),
    channels: [],
    limit: { count: 30, unit: 'days' },
    source: RETURNS,
    verifiedOn: VERIFIED,
    opensOn: {
      es: [
        'se me (cayo|cayeron|rompio|rompieron|derramo|mojo|estropeo)',
        'se me (ha|han) (caido|roto|derramado|mojado|estropeado|quemado)',
        '(lo|la|los|las) (rompi|estropee|moje|queme|golpee)',
        '(lo|la|los|las) he (roto|estropeado|mojado|quemado|golpeado)',
        '(rompi|estropee|moje|queme|golpee) (el|la|los|las|mi) ..2',
        'por (mi culpa|un descuido mio)',
        '(fue|ha sido) culpa mia',
        'mi (hijo|hija|perro|perra|gato|gata|marido|mujer|bebe) (lo|la|los|las)? ..1 (rompio|roto|tiro|mordio|mojo)',
      ],
      en: [
        "(i|i've|i have) (accidentally|just)? (broke|broken|dropped|damaged|spilled|spilt|cracked|scratched) (it|them|the|my|some|water|coffee)",
        '(was|is) my (own)? fault',
        'my (son|daughter|dog|cat|husband|wife|kid|baby|toddler) (has)? (broke|broken|dropped|chewed|damaged|spilled) (it|the|my)',
      ],
    },
    cases: [
      {
        when: 'within',
        advice: say(
          'Dentro de plazo: reembolso parcial, según el estado en que vuelva.',
          'Within the limit: a partial refund, by the state it comes back in.',
        ),
        replies: ['marketplace-roto-cliente', 'marketplace-broken-by-customer'],
      },
      {
        when: 'after',
        advice: say(
          'Fuera de plazo: ofrezca reparación o un descuento en otro.',
          'After the limit: offer a repair or a discount on another.',
        ),
        replies: ['garantia-uso', 'warranty-not-covered'],
      },
    ],
  },
  {
    id: 'address-change',
    title: say('Cambio de dirección', 'Change of address'),
    channels: ['amazon', 'ebay'],
    limit: { count: 0, unit: 'days' },
    source: 'Amazon Seller Central: Change of shipping address',
    verifiedOn: VERIFIED,
    opensOn: {
      es: [
        '<cambiar|modificar|corregir|actualizar> ...3 direccion|domicilio',
        'otra direccion',
        '(puse|puesto|di|indique) mal ...2 direccion',
        'direccion (equivocada|incorrecta|erronea)',
      ],
      en: ['(change|update|correct|modify) ..3 address', '(wrong|different|another|new) (delivery|shipping)? address'],
    },
    cases: [
      {
        when: 'not-shipped',
        advice: say(
          'Sin enviar: cancele el pedido y que lo vuelva a hacer con la dirección buena.',
          'Not shipped: cancel the order and have it placed again with the right address.',
        ),
        replies: ['marketplace-direccion', 'marketplace-address'],
      },
      {
        when: 'shipped',
        advice: say(
          'Enviado: intente interceptarlo y reembolse cuando vuelva.',
          'Shipped: try to intercept it and refund when it is back.',
        ),
        replies: ['pedido-cambio-tarde', 'order-change-too-late'],
      },
      {
        when: 'delivered',
        advice: say(
          'Entregado: pida al cliente que pregunte a quien vive allí; nosotros consultamos al transportista.',
          'Delivered: ask the customer to check with whoever lives there; we ask the carrier.',
        ),
        replies: ['envio-entregado-no-recibido', 'delivery-marked-delivered'],
      },
    ],
  },
  {
    id: 'cancellation',
    title: say('Cancelación', 'Cancellation'),
    channels: [],
    limit: { count: 30, unit: 'minutes' },
    source: CANCEL,
    verifiedOn: VERIFIED,
    opensOn: {
      es: [
        '<cancelar|anular> ...3 (pedido|compra|orden|envio)',
        '(quiero|quisiera|puedo|podria|necesito|deseo|como) (cancelar|anular|cancelarlo|anularlo)',
      ],
      en: ['cancel ..3 (order|purchase|it|shipment)'],
    },
    cases: [
      {
        when: 'within',
        advice: say(
          'En los primeros 30 minutos el comprador puede cancelarlo él mismo.',
          'In the first 30 minutes the buyer can cancel it alone.',
        ),
        replies: ['pedido-cancelado', 'order-cancelled'],
      },
      {
        when: 'not-shipped',
        advice: say(
          'Sin enviar: cancélelo (cuenta en la tasa de cancelación).',
          'Not shipped: cancel it (it counts in the cancellation rate).',
        ),
        replies: ['marketplace-cancelacion', 'pedido-cancelado', 'marketplace-cancel', 'order-cancelled'],
      },
      {
        when: 'shipped',
        advice: say('Enviado: ya no se cancela; ofrezca la devolución.', 'Shipped: too late to cancel; offer a return.'),
        replies: ['pedido-cancelar-enviado', 'order-cancel-dispatched'],
      },
    ],
  },
  {
    id: 'outside-payment',
    title: say('Pago fuera de la plataforma', 'Payment outside the platform'),
    channels: ['amazon', 'ebay'],
    limit: { count: 0, unit: 'days' },
    source: 'Amazon and eBay: payment policies',
    verifiedOn: VERIFIED,
    opensOn: {
      es: [
        '<pagar> ...4 (paypal|bizum|transferencia|efectivo|contra reembolso|fuera)',
        '(aceptan|aceptais|admiten) ...3 (paypal|bizum|transferencia|efectivo)',
      ],
      en: ['pay ...4 (paypal|venmo|zelle|bank transfer|cash|outside)', '(accept|take) ...2 (paypal|venmo|zelle|bank transfer|cash)'],
    },
    cases: [
      {
        when: 'always',
        advice: say(
          'Diga que el pago va siempre por la plataforma, que así está protegido.',
          'Say that payment always goes through the platform, which protects the buyer.',
        ),
        replies: ['marketplace-pago-externo', 'marketplace-outside-payment'],
      },
    ],
  },
  {
    id: 'feedback-removal',
    title: say('Quitar una valoración', 'Removing feedback'),
    channels: ['amazon', 'ebay'],
    limit: { count: 60, unit: 'days' },
    source: FEEDBACK,
    verifiedOn: VERIFIED,
    opensOn: {
      es: ['<borrar|quitar|eliminar|retirar|cambiar|modificar> ...3 (valoracion|comentario|opinion|voto|reseña)'],
      en: ['(remove|delete|change|withdraw|update) ..3 (feedback|review|rating)'],
    },
    cases: [
      {
        when: 'within',
        advice: say(
          'Dentro de plazo: explique los pasos para quitarla; no ofrezca nada a cambio.',
          'Within the limit: explain the steps to remove it; offer nothing in exchange.',
        ),
        replies: ['marketplace-valoracion', 'marketplace-rating'],
      },
      {
        when: 'after',
        advice: say(
          'Fuera de plazo ya no se puede quitar: agradézcalo y ofrezca ayuda.',
          'After the limit it cannot be removed any more: say thank you and offer help.',
        ),
        replies: ['seguimiento-resuelto', 'follow-up-solved'],
      },
    ],
  },
];

/** Opens before the others when a message has words that the policy sends to a supervisor. */
export const ESCALATION_CARD: DelicateCard = {
  id: 'escalation',
  title: say('Para un supervisor', 'For a supervisor'),
  channels: [],
  opensOn: { es: [], en: [] },
  limit: { count: 0, unit: 'days' },
  source: 'authority.escalateWhen',
  verifiedOn: null,
  cases: [
    {
      when: 'always',
      replies: ['espera-averiguando', 'holding-reply'],
      advice: say(
        'No conteste al fondo: pase hoy el caso a un supervisor. Al cliente dígale que lo ha leído, quién lo lleva y qué día tendrá respuesta; sin discutir, sin admitir culpas y sin prometer importes.',
        'Do not answer the substance: hand the case to a supervisor today. Tell the customer that it has been read, who has it and on which day the answer comes; no arguing, no admitting fault, no promised sums.',
      ),
    },
  ],
};

/**
 * What always goes to a supervisor: legal threats, consumer authorities, the press, harm to a person.
 * One list for both languages, so its words are written out (English has no verb features).
 */
export const ESCALATE_WHEN: readonly string[] = [
  'abogado|abogada|abogados',
  'denunci*',
  'demandar*',
  '(presentar|poner|interponer|poneros|ponerles) ...2 demanda',
  '(acciones|medidas|via|vias) (legales|legal|judicial|judiciales)',
  '(juzgado|juicio|tribunales)',
  'hoja|hojas de reclamaciones|reclamacion',
  '(oficina|junta|agencia|organizacion) ...2 (consumidor|consumo)',
  'omic|facua|ocu|profeco|indecopi|sernac',
  '(prensa|television) ...3 (caso|contar*|llamar*|enterar*)',
  '(acab*|termin*|fui|fuimos) (en|a) (urgencias|el hospital)',
  '(descarga electrica|calambrazo)',
  'lawyer|lawyers|solicitor|attorney',
  'lawsuit|suing',
  "(will|to|gonna|shall|could|might|i'll|we'll) sue",
  '(legal|court) (action|proceedings|claim|letter)',
  'small claims',
  'trading standards|ombudsman',
  'consumer (protection|rights) (agency|office|bureau|authority)',
  'better business bureau',
  'report (you|this|it) to ...2 (police|authorities|bbb|ftc)',
  '(ended up|went|rushed|taken) (in|to) ..1 (hospital|er)',
  'electric shock',
];
