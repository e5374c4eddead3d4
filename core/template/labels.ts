import type { Lang } from '../contract.js';

/** What an empty field is called in the draft, by the path of its placeholder. */
export const FIELD_LABELS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  es: {
    clipboard: 'portapapeles',
    'customer.company': 'empresa',
    'customer.address': 'dirección del cliente',
    'customer.id': 'n.º de cliente',
    'customer.gender': 'género',
    'agent.last_name': 'apellidos del agente',
    'agent.email': 'correo del agente',
    'agent.phone': 'teléfono del agente',
    'agent.job_title': 'cargo del agente',
    'case.id': 'n.º de caso',
    'case.subject': 'asunto',
    'case.link': 'enlace al caso',
    'shop.email': 'correo de la tienda',
    'customer.name': 'nombre y apellidos',
    'customer.first_name': 'nombre',
    'customer.last_name': 'apellidos',
    'customer.email': 'correo electrónico',
    'customer.phone': 'teléfono',
    'agent.name': 'nombre del agente',
    'agent.first_name': 'nombre del agente',
    'order.id': 'n.º de pedido',
    'order.tracking': 'n.º de seguimiento',
    'order.amount': 'importe',
    'order.date': 'fecha del pedido',
    'order.product': 'producto',
    'order.carrier': 'transportista',
    'order.link': 'enlace al pedido',
    'order.tracking_link': 'enlace de seguimiento',
    'order.delivery_date': 'fecha de entrega',
    'order.restock_date': 'fecha de reposición',
    'order.alternative': 'alternativa',
    'order.size': 'talla',
    'order.invoice_link': 'enlace a la factura',
    'order.repair_price': 'precio de la reparación',
    'order.refund_date': 'fecha del reembolso',
    'order.missing_item': 'lo que falta',
    'order.change': 'el cambio',
    'order.address': 'dirección de entrega',
    'shop.shipping_price': 'gastos de envío',
    'shop.free_shipping_from': 'importe del envío gratuito',
    'shop.review_link': 'enlace para opinar',
    'case.checking': 'lo que se comprueba',
    'shop.name': 'nombre de la tienda',
    'shop.hours': 'horario de atención',
    'shop.link': 'web de la tienda',
    'shop.phone': 'teléfono de la tienda',
    'shop.address': 'dirección de la tienda',
  },
  en: {
    clipboard: 'clipboard',
    'customer.company': 'company',
    'customer.address': 'customer address',
    'customer.id': 'customer number',
    'customer.gender': 'gender',
    'agent.last_name': 'agent last name',
    'agent.email': 'agent e-mail',
    'agent.phone': 'agent phone',
    'agent.job_title': 'agent job title',
    'case.id': 'case number',
    'case.subject': 'subject',
    'case.link': 'case link',
    'shop.email': 'shop e-mail',
    'customer.name': 'full name',
    'customer.first_name': 'name',
    'customer.last_name': 'last name',
    'customer.email': 'e-mail address',
    'customer.phone': 'phone',
    'agent.name': 'agent name',
    'agent.first_name': 'agent name',
    'order.id': 'order number',
    'order.tracking': 'tracking number',
    'order.amount': 'amount',
    'order.date': 'order date',
    'order.product': 'product',
    'order.carrier': 'carrier',
    'order.link': 'order link',
    'order.tracking_link': 'tracking link',
    'order.delivery_date': 'delivery date',
    'order.restock_date': 'restock date',
    'order.alternative': 'alternative',
    'order.size': 'size',
    'order.invoice_link': 'invoice link',
    'order.repair_price': 'price of the repair',
    'order.refund_date': 'refund date',
    'order.missing_item': 'what is missing',
    'order.change': 'the change',
    'order.address': 'delivery address',
    'shop.shipping_price': 'shipping price',
    'shop.free_shipping_from': 'free shipping from',
    'shop.review_link': 'review link',
    'case.checking': 'what is being checked',
    'shop.name': 'shop name',
    'shop.hours': 'opening hours',
    'shop.link': 'shop website',
    'shop.phone': 'shop phone',
    'shop.address': 'shop address',
  },
};

/** @returns the words shown between brackets where a value is missing. */
export function fieldLabel(path: string, lang: Lang): string {
  return (
    FIELD_LABELS[lang][path] ??
    path
      .slice(path.lastIndexOf('.') + 1)
      .replaceAll('_', ' ')
      .slice(0, 60)
  );
}

/**
 * The greeting of the hour, for `{{ greeting }}`.
 * @param now ISO date-time on the agent's own clock; midday is noon, as from Mexico to Argentina and near enough in Spain.
 */
export function greetingAt(now: string, lang: Lang): string {
  const hour = Number(/T(\d\d)/.exec(now)?.[1] ?? 9);
  if (lang === 'en') return hour >= 5 && hour < 12 ? 'Good morning' : hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening';
  return hour >= 6 && hour < 12 ? 'Buenos días' : hour >= 12 && hour < 20 ? 'Buenas tardes' : 'Buenas noches';
}
