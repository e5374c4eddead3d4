/** Words of a sentence that tell which placeholder a date, an amount or a link in it could be; the nearest before it counts. */
import type { Lang } from '../contract.js';

export type CuedKind = 'date' | 'amount' | 'link';

interface FieldCue {
  /** Beginnings of words, folded. */
  readonly words: RegExp;
  /** The placeholder's path. */
  readonly field: string;
  /** A sentence of a draft that says it; a test reads it. */
  readonly example: string;
}

export const FIELD_CUES: Readonly<Record<Lang, Readonly<Record<CuedKind, readonly FieldCue[]>>>> = {
  es: {
    date: [
      { words: /\b(?:reembols|devoluci|devolvemos|abon)/g, field: 'order.refund_date', example: 'Le devolvemos el dinero el 3 de diciembre.' },
      { words: /\b(?:lleg|entreg|recib|repart)/g, field: 'order.delivery_date', example: 'Su paquete llega el 3 de diciembre.' },
      { words: /\b(?:stock|existencias|dispon|repo[ns])/g, field: 'order.restock_date', example: 'Volverá a estar disponible el 3 de diciembre.' },
      { words: /\b(?:compr|pidi|hizo el pedido|realiz)/g, field: 'order.date', example: 'Usted lo compró el 3 de noviembre.' },
    ],
    amount: [
      { words: /\b(?:gastos de envio|portes|envio cuesta|envio son)/g, field: 'shop.shipping_price', example: 'Los gastos de envío son 4,95 €.' },
      { words: /\b(?:envio gratis|envio gratuito)/g, field: 'shop.free_shipping_from', example: 'El envío gratuito empieza en 30 €.' },
      { words: /\b(?:repara|arregl)/g, field: 'order.repair_price', example: 'Arreglarlo cuesta 25 €.' },
      { words: /\b(?:pedido|pag|cobr|reembols|devol|abon|importe)/g, field: 'order.amount', example: 'Le hemos cobrado 49,90 €.' },
    ],
    link: [
      { words: /\b(?:segui|sig[au]|rastre|localiz)/g, field: 'order.tracking_link', example: 'Siga el envío en https://envios.example/r/1.' },
      { words: /\bfactura/g, field: 'order.invoice_link', example: 'La factura está en https://tienda.example/f/1.' },
      { words: /\b(?:opini|rese[nñ]a|valora)/g, field: 'shop.review_link', example: 'Puede dejar su opinión en https://tienda.example/o/1.' },
      { words: /\bpedido/g, field: 'order.link', example: 'Su pedido está en https://tienda.example/p/1.' },
    ],
  },
  en: {
    date: [
      { words: /\b(?:refund|money back|credited)/g, field: 'order.refund_date', example: 'Your refund will be there on 3 December.' },
      { words: /\b(?:arriv|deliver|reach|get it|receive)/g, field: 'order.delivery_date', example: 'Your parcel will arrive on 3 December.' },
      { words: /\b(?:stock|available)/g, field: 'order.restock_date', example: 'It will be back in stock on 3 December.' },
      { words: /\b(?:bought|ordered|placed)/g, field: 'order.date', example: 'You bought it on 3 November.' },
    ],
    amount: [
      { words: /\b(?:postage|shipping (?:is|costs)|delivery (?:is|costs))/g, field: 'shop.shipping_price', example: 'Postage is £4.95.' },
      { words: /\bfree (?:shipping|delivery|postage)/g, field: 'shop.free_shipping_from', example: 'Free delivery starts at £30.' },
      { words: /\brepair/g, field: 'order.repair_price', example: 'The repair costs £25.' },
      { words: /\b(?:order|paid|charg|refund|total|amount)/g, field: 'order.amount', example: 'We have charged £49.90.' },
    ],
    link: [
      { words: /\btrack/g, field: 'order.tracking_link', example: 'Track it at https://parcels.example/r/1.' },
      { words: /\binvoice/g, field: 'order.invoice_link', example: 'The invoice is at https://shop.example/f/1.' },
      { words: /\breview/g, field: 'shop.review_link', example: 'You can leave a review at https://shop.example/o/1.' },
      { words: /\border/g, field: 'order.link', example: 'Your order is at https://shop.example/p/1.' },
    ],
  },
};

/** What a field is called that none of ours fits. */
export const FIELD_NAMES: Readonly<Record<Lang, Readonly<Record<CuedKind | 'blank' | 'order' | 'tracking', string>>>> = {
  es: { date: 'fecha', amount: 'importe', link: 'enlace', blank: 'dato', order: 'pedido', tracking: 'seguimiento' },
  en: { date: 'date_of', amount: 'amount', link: 'link', blank: 'detail', order: 'order_number', tracking: 'tracking_number' },
};
