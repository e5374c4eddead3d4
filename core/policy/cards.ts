import type { DelicateCard, Localised } from './types.js';

const say = (es: string, en: string): Localised => ({ es, en });
const RETURNS = 'Amazon Seller Central: Customer returns; the shop’s own returns policy may be wider';
const CANCEL = 'Amazon Seller Central: Cancel an order';
const FEEDBACK = 'Amazon Seller Central: Feedback removal';
/** Taken from the trade press; no page of the marketplaces was at hand to compare with. */
const VERIFIED = null;

/** Requests with a fixed answer. `replies` name the starter library's; a team's own library may use other ids. */
export const DEFAULT_CARDS: readonly DelicateCard[] = [
  {
    id: 'return', title: say('Devolución: ¿dentro o fuera de plazo?', 'Return: within or after the limit?'), channels: [], limit: { count: 30, unit: 'days' }, source: RETURNS, verifiedOn: VERIFIED,
    opensOn: { es: ['<devolver:1|inf> ...4', '(quiero|quisiera|puedo|como|hacer|solicito) ...2 (devolverlo|devolverla|devolver|devolucion)', 'devolverlo|devolverla|devolverlos|devolverlas', '(hacer|solicitar|tramitar) (una|la) devolucion'], en: ['(want|like|can i|could i|how do i|how to|need to|wish to) ..3 return', 'return (it|this|them|my|the) ..2', 'send (it|this|them) back'] },
    cases: [
      { when: 'within', advice: say('Dentro de plazo: se devuelve el precio del artículo, no el envío. Si llegó dañado por uso, parcial; si el error fue nuestro, todo y también el porte de vuelta.', 'Within the limit: refund the price of the item, not the postage. Damaged by use: part of it; our mistake: all, and the return postage too.'), replies: [] },
      { when: 'after', advice: say('Fuera de plazo: ayude con la garantía del fabricante, o aplique el plazo propio si es más amplio.', 'After the limit: help with the manufacturer’s warranty, or apply your own wider limit.'), replies: [] },
    ],
  },
  {
    id: 'broken-by-customer', title: say('Lo rompió el cliente', 'Broken by the customer'), channels: [], limit: { count: 30, unit: 'days' }, source: RETURNS, verifiedOn: VERIFIED,
    opensOn: { es: ['se me ha|cayo|rompio|caido ..3', '(lo|la|se me) (rompi|he roto|cayo|ha caido|estropee|moje)', 'por (mi culpa|un descuido mio|accidente)'], en: ['i (broke|dropped|damaged|spilled|spilt) (it|the|my)', '(my fault|by accident|accidentally)'] },
    cases: [
      { when: 'within', advice: say('Dentro de plazo: reembolso parcial, según el estado en que vuelva.', 'Within the limit: a partial refund, by the state it comes back in.'), replies: [] },
      { when: 'after', advice: say('Fuera de plazo: ofrezca reparación o un descuento en otro.', 'After the limit: offer a repair or a discount on another.'), replies: [] },
    ],
  },
  {
    id: 'address-change', title: say('Cambio de dirección', 'Change of address'), channels: ['amazon', 'ebay'], limit: { count: 0, unit: 'days' }, source: 'Amazon Seller Central: Change of shipping address', verifiedOn: VERIFIED,
    opensOn: { es: ['<cambiar|modificar|corregir|actualizar> ...3 direccion|domicilio', 'otra direccion', '(puse|puesto|di|indique) mal ...2 direccion', 'direccion (equivocada|incorrecta|erronea)'], en: ['(change|update|correct|modify) ..3 address', '(wrong|different|another|new) (delivery|shipping)? address'] },
    cases: [
      { when: 'not-shipped', advice: say('Sin enviar: cancele el pedido y que lo vuelva a hacer con la dirección buena.', 'Not shipped: cancel the order and have it placed again with the right address.'), replies: [] },
      { when: 'shipped', advice: say('Enviado: intente interceptarlo y reembolse cuando vuelva.', 'Shipped: try to intercept it and refund when it is back.'), replies: [] },
      { when: 'delivered', advice: say('Entregado: pida al cliente que pregunte a quien vive allí; nosotros consultamos al transportista.', 'Delivered: ask the customer to check with whoever lives there; we ask the carrier.'), replies: [] },
    ],
  },
  {
    id: 'cancellation', title: say('Cancelación', 'Cancellation'), channels: [], limit: { count: 30, unit: 'minutes' }, source: CANCEL, verifiedOn: VERIFIED,
    opensOn: { es: ['<cancelar|anular> ...3 (pedido|compra|orden|envio)', '(quiero|quisiera|puedo|necesito|deseo|cómo) (cancelar|anular|cancelarlo|anularlo)'], en: ['cancel ..3 (order|purchase|it|shipment)'] },
    cases: [
      { when: 'within', advice: say('En los primeros 30 minutos el comprador puede cancelarlo él mismo.', 'In the first 30 minutes the buyer can cancel it alone.'), replies: [] },
      { when: 'not-shipped', advice: say('Sin enviar: cancélelo (cuenta en la tasa de cancelación).', 'Not shipped: cancel it (it counts in the cancellation rate).'), replies: [] },
      { when: 'shipped', advice: say('Enviado: ya no se cancela; ofrezca la devolución.', 'Shipped: too late to cancel; offer a return.'), replies: [] },
    ],
  },
  {
    id: 'outside-payment', title: say('Pago fuera de la plataforma', 'Payment outside the platform'), channels: ['amazon', 'ebay'], limit: { count: 0, unit: 'days' }, source: 'Amazon and eBay: payment policies', verifiedOn: VERIFIED,
    opensOn: { es: ['<pagar> ...4 (paypal|bizum|transferencia|efectivo|contra reembolso|fuera)', '(aceptan|aceptais|admiten) ...3 (paypal|bizum|transferencia|efectivo)'], en: ['pay ...4 (paypal|venmo|zelle|bank transfer|cash|outside)', '(accept|take) ...2 (paypal|venmo|zelle|bank transfer|cash)'] },
    cases: [{ when: 'always', advice: say('Diga que el pago va siempre por la plataforma, que así está protegido.', 'Say that payment always goes through the platform, which protects the buyer.'), replies: [] }],
  },
  {
    id: 'feedback-removal', title: say('Quitar una valoración', 'Removing feedback'), channels: ['amazon', 'ebay'], limit: { count: 60, unit: 'days' }, source: FEEDBACK, verifiedOn: VERIFIED,
    opensOn: { es: ['<borrar|quitar|eliminar|retirar|cambiar|modificar> ...3 (valoracion|comentario|opinion|voto|reseña)'], en: ['(remove|delete|change|withdraw|update) ..3 (feedback|review|rating)'] },
    cases: [
      { when: 'within', advice: say('Dentro de plazo: explique los pasos para quitarla; no ofrezca nada a cambio.', 'Within the limit: explain the steps to remove it; offer nothing in exchange.'), replies: [] },
      { when: 'after', advice: say('Fuera de plazo ya no se puede quitar: agradézcalo y ofrezca ayuda.', 'After the limit it cannot be removed any more: say thank you and offer help.'), replies: [] },
    ],
  },
];
