/**
 * Fields of contact forms as shop systems print them (Shopify, WooCommerce, WordPress, PrestaShop, Jotform, Typeform):
 * what each label holds, folded. The value stands after a colon, a tab, or on the lines below.
 */
export type FormField = 'body' | 'name' | 'given-name' | 'surname' | 'email' | 'phone' | 'order' | 'subject' | 'other';

const LABELS: Readonly<Record<FormField, string>> = {
  body: 'mensaje|comentario|comentarios|consulta|pregunta|su mensaje|tu mensaje|observaciones|texto|descripcion|escriba su mensaje|en que podemos ayudarte|en que podemos ayudarle|cuentanos|message|comment|comments|question|your message|enquiry|inquiry|details|description|cuerpo|body|cuerpo del mensaje|message body|how can we help|how can we help?|tell us more|missatge|mensagem|motivo|motivo de la consulta',
  name: 'nombre|nombre y apellidos|nombre completo|tu nombre|su nombre|cliente|nombre del cliente|remitente|titular|name|full name|your name|customer|customer name|nom|nome|nom i cognoms|nombre de contacto|contact name',
  'given-name': 'first name|given name|nombre de pila|primer nombre|nombres',
  surname: 'apellidos|apellido|last name|surname|family name|cognoms|primer apellido|segundo apellido|apelidos',
  email: 'direccion de correo electronico|direccion de correo electronico del cliente|correo electronico del cliente|correo del cliente|email del cliente|customer email|customer e-mail|customer e-mail address|customer email address|email|e-mail|correo|correo electronico|tu correo|tu correo electronico|su correo electronico|your email|email address|e-mail address|direccion de correo|mail|correu electronic',
  phone: 'telefono|tel|movil|celular|telefono movil|telefono de contacto|phone|phone number|mobile|mobile number|telephone|whatsapp|contact number',
  order: 'pedido|numero de pedido|nº de pedido|n.º de pedido|n.o de pedido|no de pedido|no. de pedido|n° de pedido|num. de pedido|num de pedido|referencia|ref|referencia del pedido|order|order number|order no|order no.|order id|order #|order reference|id de pedido|id. de pedido|pedido n.º|codigo de pedido',
  subject: 'asunto|tema|subject|topic|titulo|title|assumpte',
  other: 'producto|articulo|fecha|hora|direccion|ciudad|pais|provincia|codigo postal|cp|dni|nif|nie|dni/nif|empresa|fecha de compra|product|item|date|time|address|city|country|country code|postcode|zip code|zip|company|pagina|page|url|ip|ip address|idioma|language|estado|status|tienda|store|valoracion|rating|de|para|from|to|enviado|sent|cc|forma de pago|metodo de pago|importe|total|talla|color|cantidad|quantity|size|acepto la politica de privacidad|politica de privacidad|i accept the privacy policy|i agree to the privacy policy|i have read and accept the privacy policy|privacy policy|i accept the terms|i agree to the terms|terms and conditions|he leido y acepto la politica de privacidad|acepto|newsletter|suscribirse al boletin|departamento|department|tipo de consulta|categoria|category|reason|reason for contact|canal|channel|prioridad|priority|archivo|adjuntos|attachment|attachments|field|campo|order date|user agent|navegador|browser|remote ip|sent from|enviado desde|acepto los terminos|consentimiento|consent|how did you hear about us|como nos has conocido|id|ticket|solicitud',
};

const FIELDS: ReadonlyMap<string, FormField> = new Map((Object.entries(LABELS) as [FormField, string][]).flatMap(([field, labels]) => labels.split('|').map((label): [string, FormField] => [label, field])).reverse());

/** @returns what a folded label holds, or undefined when it is no label of a form. A reading "motivo" is the text unless a later field is. */
export const formField = (label: string): FormField | undefined => FIELDS.get(label.trim().replace(/\s?[*:]{1,20}$/, '').replace(/ \((?:obligatorio|opcional|required|optional)\)$/, '').replace(/^[¿¡]|[?!]$/g, ''));

/** A label and its value on one line: after a colon, an equals sign or a tab. */
export const LABELLED = /^[*_•·-]{0,2}\s?([¿\p{L}n][\p{L} .ºª°'/()#¿?*-]{0,48}?)[*_]{0,2}\s?(?:[:=]\s?[*_]{0,2}|\t\s?)(?=\S|$)/u;
/** A longest label that stands alone on its line. */
export const MAX_LABEL = 50;
