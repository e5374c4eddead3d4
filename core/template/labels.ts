import type { Lang } from '../contract.js';

/** What an empty field is called in the draft, by the path of its placeholder. */
export const FIELD_LABELS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  es: {
    'customer.name': 'nombre y apellidos', 'customer.first_name': 'nombre', 'customer.last_name': 'apellidos', 'customer.email': 'correo electrónico', 'customer.phone': 'teléfono',
    'agent.name': 'nombre del agente', 'agent.first_name': 'nombre del agente', 'order.id': 'n.º de pedido', 'order.tracking': 'n.º de seguimiento', 'order.amount': 'importe', 'order.date': 'fecha del pedido',
    'order.product': 'producto', 'order.carrier': 'transportista', 'order.link': 'enlace al pedido', 'order.tracking_link': 'enlace de seguimiento', 'order.delivery_date': 'fecha de entrega',
    'shop.name': 'nombre de la tienda', 'shop.hours': 'horario de atención', 'shop.link': 'web de la tienda', 'shop.phone': 'teléfono de la tienda', 'shop.address': 'dirección de la tienda',
  },
  en: {
    'customer.name': 'full name', 'customer.first_name': 'name', 'customer.last_name': 'last name', 'customer.email': 'e-mail address', 'customer.phone': 'phone',
    'agent.name': 'agent name', 'agent.first_name': 'agent name', 'order.id': 'order number', 'order.tracking': 'tracking number', 'order.amount': 'amount', 'order.date': 'order date',
    'order.product': 'product', 'order.carrier': 'carrier', 'order.link': 'order link', 'order.tracking_link': 'tracking link', 'order.delivery_date': 'delivery date',
    'shop.name': 'shop name', 'shop.hours': 'opening hours', 'shop.link': 'shop website', 'shop.phone': 'shop phone', 'shop.address': 'shop address',
  },
};

/** @returns the words shown between brackets where a value is missing. */
export function fieldLabel(path: string, lang: Lang): string {
  return FIELD_LABELS[lang][path] ?? path.slice(path.lastIndexOf('.') + 1).replaceAll('_', ' ').slice(0, 60);
}

export const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
export const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** Second given names that go with the first ("María José", "Juan Carlos"): never the family name. */
export const COMPOUND_NAMES: ReadonlySet<string> = new Set([
  'maria jose', 'maria jesus', 'maria carmen', 'maria angeles', 'maria luisa', 'maria isabel', 'maria teresa', 'maria elena', 'maria pilar', 'maria dolores', 'maria rosa', 'maria victoria', 'maria fernanda', 'maria paula', 'maria eugenia', 'maria cristina', 'maria antonia', 'maria mercedes',
  'ana maria', 'ana belen', 'ana isabel', 'ana rosa', 'ana luisa', 'rosa maria', 'eva maria', 'luz maria', 'jose luis', 'jose antonio', 'jose manuel', 'jose maria', 'jose angel', 'jose ignacio', 'jose ramon', 'jose miguel', 'jose carlos', 'jose francisco', 'jose enrique',
  'juan carlos', 'juan jose', 'juan antonio', 'juan manuel', 'juan luis', 'juan francisco', 'juan pablo', 'juan ignacio', 'juan miguel', 'juan ramon', 'luis miguel', 'luis alberto', 'luis fernando', 'carlos alberto', 'miguel angel', 'marco antonio', 'francisco javier', 'francisco jose', 'victor manuel', 'pedro pablo',
  'mary ann', 'mary anne', 'mary jane', 'mary kate', 'sarah jane', 'billy joe', 'john paul', 'anna maria', 'jean paul', 'jean pierre',
]);
/** Particles that open the second half of a compound: "María del Carmen", "María de los Ángeles". */
export const NAME_PARTICLES: readonly string[] = ['del carmen', 'del mar', 'del pilar', 'del rosario', 'de los angeles', 'de la luz', 'de las nieves', 'de la paz', 'de lourdes'];
