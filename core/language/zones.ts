/**
 * How messages mark what is not the writer's own text: words and line shapes, folded (see
 * core/text/fold.ts), Spanish and English together because a message often mixes both (a Spanish
 * text under "Sent from my iPhone"). Every expression is tried on one short line at a time.
 */

/** Longest line that can be a header, a sign-off or a speaker's label, in UTF-16 code units. */
export const MAX_MARKER_LINE = 240;
/** Longest line of a signature block. */
export const MAX_SIGNATURE_LINE = 80;
/** Most lines a signature block has. */
export const MAX_SIGNATURE_LINES = 10;

/** "El lun, 3 mar 2024 a las 10:02, Ana (<ana@…>) escribió:", one or up to three wrapped lines. */
export const REPLY_HEADER = /^(?:el|on|en|le)\b.{4,220}\b(?:escribio|wrote|ha escrito|a ecrit)\s*:?\s*$/;
export const REPLY_HEADER_START = /^(?:el|on)\s.{0,30}\d/;
export const HISTORY_RULE = /^[-_*=\s]{0,12}(?:mensaje original|original message|mensaje anterior|mensaje citado)[-_*=\s]{0,12}$|^_{10,}\s*$/;
export const FORWARD_RULE = /^[-_*=\s]{0,14}(?:mensaje reenviado|forwarded message|inicio del mensaje reenviado|begin forwarded message)\s*:?[-_*=\s]{0,14}$/;
export const MAIL_FIELD = /^\*?(?:de|enviado|enviado el|para|asunto|fecha|cc|cco|from|sent|to|subject|date|reply-to|responder a)\s?\*?:\*?\s?/;
/** A subject line or a note that only passes the message on: not the writer's own text. */
export const PASSED_ON = /^(?:(?:fwd?|rv|re|enc|asunto|subject)\s?:|(?:(?:te|os|le|les) )?reenvio\b[^?]{0,80}$|fyi\b|(?:ver|mirad|mira|vea|see) (?:abajo|below)\b)/;
export const DEVICE = /^(?:enviado (?:desde|con) |sent (?:from|with|via) |obtener outlook para|get outlook for|enviado por gmail|descarga(?:r)? outlook)/;
export const DISCLAIMER = /^[*_\s]{0,3}(?:aviso legal|aviso de confidencialidad|nota de confidencialidad|clausula de confidencialidad|este (?:mensaje|correo|e-?mail)(?: electronico)? (?:y |va |es |puede |contiene |se dirige)|la informacion contenida en este|proteccion de datos|en cumplimiento (?:de|con)|de conformidad con|antes de imprimir|piensa antes de imprimir|no imprimas|confidential|this (?:e-?mail|message|communication) (?:and|is|may|contains)|the information (?:contained )?in this|legal notice|disclaimer|please consider the environment)/;

/** Alone on a line (a name may follow): the message takes its leave. */
export const SIGN_OFF = /^(?:(?:muchas |mil |much[ao]s )?gracias(?: de antemano| por adelantado| por (?:todo|su|tu|vuestr[oa])[\w ]{0,24}| y (?:un )?saludos?| anticipadas)?|(?:un |reciban? un |saludos|mis )?(?:muy )?(?:cordial(?:es)? |atentos? |afectuosos? )?saludos?(?: cordial(?:es)?| afectuosos?| a todos)?|atentamente|atte|cordialmente|un abrazo|abrazos?|besos?|bss|slds|sin otro particular.{0,60}|quedo (?:a la espera|a su disposicion|atent[oa]|pendiente).{0,40}|a la espera de.{0,50}|(?:many |kind |best |warm |with )?(?:best |kind )?(?:regards|wishes)|thanks?(?: you)?(?: very much| so much| a lot| again| in advance| and (?:best |kind )?regards)?|many thanks|cheers|sincerely|yours (?:sincerely|faithfully|truly)|best|take care|looking forward to.{0,40}|que tengan? (?:un )?buen.{0,20}|buen dia|feliz (?:dia|tarde|semana)|hasta (?:luego|pronto))\s*[,.!:;-]{0,3}$/;

/** Begins the text after a sign-off that still belongs to the writer. */
export const POSTSCRIPT = /^(?:p\.? ?[ds]\.?|post ?data|postscript)\s*[:.-]/;
export const SIGNATURE_RULE = /^--\s*$/;
/** What the lines of a signature hold. */
export const SIGNATURE_MARK = /\b(?:tel|tlf|telf|movil|mobile|phone|fax|cel|www|https?|s\.?l\.?u?|s\.?a\.?|ltd|inc|gmbh|departamento|director|directora|gerente|manager|ceo|responsable)\b|@|\+?\d[\d ().-]{7,}/;

/** Words that open a greeting. */
export const GREETING_WORDS: ReadonlySet<string> = new Set('hola holaa holaaa ola hla buenas buenos buen muy estimado estimada estimados estimadas apreciado apreciada apreciados querido querida queridos queridas saludos hello hi hey hiya dear greetings good'.split(' '));
/** Words that go on with it: parts of the day, titles, those addressed. */
export const GREETING_MORE: ReadonlySet<string> = new Set('dias dia tardes tarde noches noche buenas buenos buen buena hola todos todas a que tal señor señora señores señoras señorita sr sra sres don doña d dña equipo atencion al cliente servicio amigos amigas chicos chicas team there all everyone morning afternoon evening day sir madam sirs mr mrs ms miss or support customer service'.split(' '));

/** Speakers of a chat who belong to the shop. */
export const AGENT_SPEAKER = /\b(?:agente|agent|soporte|support|tienda|shop|store|bot|operador[ae]?|operator|asistente|assistant|atencion|servicio|service|asesor[ae]?|ventas|sales|help ?desk|equipo|team|admin)\b/;
export const CUSTOMER_SPEAKER = /\b(?:cliente|customer|client|usuari[oa]|user|visitante|visitor|comprador[ae]?|buyer|yo|me)\b/;
export const SYSTEM_LINE = /^(?:<?(?:multimedia omitid[oa]|media omitted|imagen omitida|image omitted|audio omitido|audio omitted|video omitido|video omitted|sticker omitido|documento omitido)>?|los mensajes y las llamadas estan cifrados.{0,120}|messages and calls are end-to-end encrypted.{0,120}|\[?(?:imagen|image|foto|photo|audio|video)\]?|(?:el )?chat (?:iniciado|finalizado|started|ended).{0,60}|.{1,40} (?:se unio al chat|has joined|joined the chat|left the chat|ha salido del chat))$/;

/** Speaker's labels: `[10:02] Ana:`, `10:02 Ana:`, `Ana (10:02):`, `3/3/24, 10:02 - Ana:`, `[3/3/24, 10:02:11] Ana:`. */
const STAMP = '(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},? ?)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.? ?m\\.?)?';
export const SPEAKER_LABELS: readonly RegExp[] = [
  new RegExp(`^\\u200e?\\[?(${STAMP})\\]?(?: ?[-–])? ([^:\\n]{1,40}): ?`),
  new RegExp(`^([^:\\n()\\[\\]]{1,40}?) ?[(\\[]${STAMP}[)\\]] ?: ?`),
];
/** `Ana 10:02` alone on its line, the text below. */
export const SPEAKER_LINE = new RegExp(`^([\\p{L}][^:\\n\\d]{1,40}?),? \\(?${STAMP}\\)?$`, 'u');
/** `Cliente: …`, `Agente: …`: a role as the label, without a time. */
export const ROLE_LABEL = /^(cliente|customer|agente|agent|soporte|support|usuario|user|operador|operadora|comprador|buyer|vendedor|seller|tienda|bot|visitante|visitor|yo|asesor|asesora) ?(?:\([^)\n]{1,30}\) ?)?: ?/;

/** Fields of a contact form; the value of those in FORM_BODY is the message itself. */
export const FORM_FIELD = /^([\p{L}][\p{L} .ºª'°/()-]{1,38}?) ?[:=]\s?(?=\S|$)/u;
export const FORM_BODY: ReadonlySet<string> = new Set(['mensaje', 'comentario', 'comentarios', 'consulta', 'pregunta', 'su mensaje', 'tu mensaje', 'observaciones', 'texto', 'descripcion', 'motivo', 'motivo de la consulta', 'message', 'comment', 'comments', 'question', 'your message', 'enquiry', 'inquiry', 'details', 'description', 'cuerpo', 'body', 'cuerpo del mensaje', 'message body']);
export const FORM_OTHER: ReadonlySet<string> = new Set(['nombre', 'nombre y apellidos', 'nombre completo', 'apellidos', 'email', 'e-mail', 'correo', 'correo electronico', 'telefono', 'tel', 'movil', 'pedido', 'numero de pedido', 'nº de pedido', 'n.º de pedido', 'no de pedido', 'referencia', 'ref', 'producto', 'articulo', 'asunto', 'fecha', 'direccion', 'ciudad', 'pais', 'codigo postal', 'dni', 'nif', 'empresa', 'tema', 'name', 'full name', 'first name', 'last name', 'surname', 'phone', 'phone number', 'order', 'order number', 'order no', 'order id', 'product', 'item', 'subject', 'date', 'address', 'city', 'country', 'company', 'topic', 'pagina', 'page', 'url', 'ip', 'idioma', 'language', 'estado', 'tienda', 'store', 'valoracion', 'rating', 'de', 'para', 'from', 'to', 'enviado', 'sent', 'cc', 'telefono de contacto', 'forma de pago', 'importe', 'total', 'talla', 'color', 'cantidad', 'quantity', 'size', 'acepto la politica de privacidad', 'politica de privacidad']);
