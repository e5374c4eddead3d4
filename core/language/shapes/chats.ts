/**
 * The shapes of a pasted conversation: how each program writes who speaks and when, what it says itself, and which
 * words tell the shop's speakers from the customer's. Data only; core/text/zone-chat.ts reads it. Every format
 * carries an example that runs as a test.
 */
import type { Channel } from '../../contract.js';
import { FULL_STAMP, GAP, STAMP, UNSEEN } from './stamps.js';

export interface ChatFormat {
  readonly name: string;
  /** Where the talk was held, when the format says so. */
  readonly channel?: Channel;
  /** On one line; groups `who` and, where there is one, `when`. What follows on the line is said. */
  readonly line: RegExp;
  /** The same stamp without a speaker: the program speaks. */
  readonly notice?: RegExp;
  /** True when the label stands alone on its line, over what is said. */
  readonly above?: true;
  /** True when nothing but its capital tells the speaker from a sentence. */
  readonly named?: true;
  /** line, speaker, stamp */
  readonly example: readonly [string, string, string];
}

const WHO = '(?<who>[^:\\n]{1,60}?)';
/** A name alone: no sentence, at most five words that begin with a capital, a digit or a sign. */
const NAME = '(?<who>[\\p{Lu}@~+][^\\s:,;.!?[\\]()]{0,30}(?:\\.?[ ][\\p{L}\\p{N}&|·-][^\\s:,;!?[\\]()]{0,30}){0,4}(?: \\([^)\\n]{1,40}\\))?)';
const say = (source: string) => new RegExp(source, 'iu');

/** Tried in this order on every line; the first that fits tells the speaker. */
export const CHAT_FORMATS: readonly ChatFormat[] = [
  { name: 'WhatsApp export, iOS', channel: 'whatsapp', line: say(`^${UNSEEN}\\[(?<when>\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},?${GAP}[^\\]]{4,20})\\]${GAP}(?:~${GAP}?)?${WHO}:(?:${GAP}|$)`), notice: say(`^${UNSEEN}\\[\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},?${GAP}[^\\]]{4,20}\\]${GAP}`), example: ['[28/3/25, 21:29:14] Marta Vidal: hola', 'Marta Vidal', '28/3/25, 21:29:14'] },
  { name: 'WhatsApp export, Android', channel: 'whatsapp', line: say(`^${UNSEEN}(?<when>\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},?${GAP}\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:${GAP}?[ap]\\.?${GAP}?m\\.?)?)${GAP}[-–]${GAP}${WHO}:(?:${GAP}|$)`), notice: say(`^${UNSEEN}\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},?${GAP}\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:${GAP}?[ap]\\.?${GAP}?m\\.?)?${GAP}[-–]${GAP}`), example: ['28/3/2025, 9:29\u202fp.\u00a0m. - Marta: hola', 'Marta', '28/3/2025, 9:29\u202fp.\u00a0m.'] },
  { name: 'WhatsApp Web, copied', channel: 'whatsapp', line: say(`^${UNSEEN}\\[(?<when>\\d{1,2}[:.]\\d{2}(?:${GAP}?[ap]\\.?${GAP}?m\\.?)?,${GAP}\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})\\]${GAP}${WHO}:(?:${GAP}|$)`), example: ['[21:29, 28/3/2025] Marta: hola', 'Marta', '21:29, 28/3/2025'] },
  { name: 'Telegram Desktop, copied', channel: 'chat', above: true, line: say(`^(?<who>[^\\n:[\\]]{1,60}), \\[(?<when>${FULL_STAMP})\\]:?$`), example: ['Marta Vidal, [28.03.2025 21:29]', 'Marta Vidal', '28.03.2025 21:29'] },
  { name: 'Teams, copied', channel: 'chat', above: true, line: say(`^\\[(?<when>${STAMP})\\] (?<who>[^\\n:]{1,60})$`), example: ['[3/4 10:22] Marta Vidal', 'Marta Vidal', '3/4 10:22'] },
  { name: 'stamp, then speaker (Zendesk, Intercom, LiveChat, Tidio)', channel: 'chat', line: say(`^${UNSEEN}[\\[(]?(?<when>${STAMP})[\\])]?${GAP}?[-–|·]?${GAP}(?:\\*{0,3}${GAP}?)?${WHO}:(?:${GAP}|$)`), notice: say(`^${UNSEEN}[\\[(]?${STAMP}[\\])]?${GAP}?[-–|·]?${GAP}`), example: ['(16:35:10) Bot Roble: hola', 'Bot Roble', '16:35:10'] },
  { name: 'speaker, then stamp in brackets (Crisp, Olark)', channel: 'chat', line: say(`^(?<who>[^:\\n()\\[\\]]{1,60}?)${GAP}?[(\\[](?<when>${STAMP})[)\\]]${GAP}?:(?:${GAP}|$)`), example: ['Marta (10:02): hola', 'Marta', '10:02'] },
  { name: 'Discord, copied', channel: 'chat', above: true, line: say(`^(?<who>[^:\\n]{2,40}?)${GAP}?(?:\\[?(?:app|bot|aplicaci[oó]n)\\]?${GAP}?)?${GAP}[—–]${GAP}(?<when>${FULL_STAMP})$`), example: ['marrow — Today at 10:02', 'marrow', 'Today at 10:02'] },
  { name: 'speaker and stamp on one line (Slack, Discord, Teams, LiveChat)', channel: 'chat', above: true, named: true, line: say(`^${NAME}(?:,?${GAP}{1,8}(?:[—–|·-]${GAP})?|,${GAP})[(\\[]?(?<when>${STAMP})[)\\]]?$`), example: ['Jordi Pla  6/10 11:32', 'Jordi Pla', '6/10 11:32'] },
  { name: 'a role as the label', line: say(`^(?<who>(?:cliente|clienta|customer|agente|agent|soporte|support|usuari[oa]|user|operadora?|comprador|compradora|buyer|vendedor|vendedora|seller|tienda|shop|store|bot|chatbot|visitante|visitor|yo|me|t[uú]|you|asesora?)(?: ?\\([^)\\n]{1,30}\\)| \\d{1,4})?) ?:(?:${GAP}|$)`), example: ['Cliente: hola', 'Cliente', ''] },
];

/** How a page that shows one's own messages names them: who pastes it is the shop. Alone on a line, folded. */
export const OWN_LABEL = /^(?:tu|vos|you|usted|tu enviaste|vos enviaste|has enviado|enviaste|you sent|usted envio|tu has enviado|enviado por ti)(?: (?:una foto|un archivo|un video|a photo|an attachment))?\s?:?$/;
/** The other side of the same page: "Kelly sent", "vero.mtz respondió a ti". Folded; the raw line gives the name. */
export const OTHER_LABEL = /^(.{2,40}?) (?:sent|ha enviado|envio|dice|says|wrote|escribio|(?:te )?respondio(?: a ti)?|replied to you|ha respondido(?: a ti)?|(?:informo|reporto|notifico|reported|escribio|contacto) (?:via|por|through) .{2,30}|respondio|contesto|replied|responded|comento|commented)\s?:?$/;

/** A help desk's line over what a colleague wrote for colleagues. */
export const NOTE_LABEL = /^(.{2,40}?) (?:(?:añadio|agrego|dejo|ha añadido|ha dejado) una nota(?: interna| privada)?|(?:added|left) an? (?:internal |private )?note)\s?:?$/;

/** Speakers who belong to the shop by what they are called. Folded. */
export const SHOP_NAME = /\b(?:agente|agent|soporte|support|tienda|shop|store|bot|chatbot|operador[ae]?|operator|asistente|assistant|atencion|servicio|service|asesor[ae]?|ventas|sales|help ?desk|equipo|team|admin|vendedor[ae]?|seller|proveedor[ae]?|denda|botiga|loja|customer care|care|s\.l\.?u?|slu?|s\.a|ltd|inc|gmbh)\b|^(?:tu|vos|you)$/;
/** Customers by what they are called; "Atención al cliente" and "Customer care" are none. Folded. */
export const CUSTOMER_NAME = /(?<!\b(?:al|del) )\b(?!customer (?:service|support|care|team|success))(?:cliente|clienta|customer|client|usuari[oa]|user|visitante|visitor|comprador[ae]?|buyer|guest|invitad[oa]|yo|me)\b/;
/** "Operator from Kiln Coffee", "Raquel de Papelería Iris": several speakers of one house. */
export const FROM_HOUSE = /^.{2,30}? (?:from|de|@|at) (.{3,40})$/;
/** Lines over a transcript that name a side: label, then name. Folded. */
export const SHOP_LINE = /^(?:agente|agent|asignad[oa] a|assigned to|assignee|atendid[oa] por|le atiende|served by|operador|operator|asesor|vendedor|seller)\s?:\s?(.{2,40})$/;
export const CUSTOMER_LINE = /^(?:cliente|customer|visitante|visitor|comprador|buyer|solicitante|requester|usuario|user|conversation with|conversacion con|chat with|chat con)\s?:?\s(.{2,40})$/;

/** What a chat program says itself: whole line or whole turn, folded. */
export const SYSTEM_LINE = new RegExp(`^${UNSEEN}(?:${[
  // what stands for something that is not text
  '<?\\(?(?:multimedia omitid[oa]|media omitted|archivo omitido|(?:imagen|image|foto|audio|video|sticker|gif|documento|document|contacto|contact card|tarjeta de contacto) (?:omitid[oa]|omitted))\\)?>?',
  '\\[? ?(?:imagen|image|foto|photo|audio|video|voice message|mensaje de voz|nota de voz|sticker|gif|file|archivo|documento|ubicacion|location) ?\\]?',
  '(?:img|vid|ptt|aud|doc|stk)-\\d{8}-wa\\d{4}\\.\\w{3,4}(?: \\(?(?:archivo adjunto|file attached)\\)?)?',
  '<?(?:adjunto|attached): .{1,120}>?', '.{1,80}\\.\\w{3,4} \\((?:archivo adjunto|file attached)\\)',
  '(?:ubicacion|location): https?://.{1,160}',
  // notices about the talk
  'los mensajes y las llamadas estan cifrad[oa]s.{0,200}', 'messages and calls are end-to-end encrypted.{0,200}', 'los mensajes (?:enviados|que envies) a est[ea].{0,160}',
  'this (?:business|chat).{0,160}(?:meta|secure|tap).{0,60}', 'esta (?:empresa|cuenta).{0,120}(?:meta|administrar este chat|toca para|cuenta de empresa).{0,80}',
  '(?:esperando (?:este |el )?mensaje|waiting for this message).{0,80}', '(?:tu )?codigo de seguridad .{0,80}', '(?:your )?security code .{0,80}',
  '(?:se elimino este mensaje|este mensaje (?:fue|ha sido) eliminado|eliminaste este mensaje|has eliminado este mensaje|mensaje eliminado|this message was deleted|you deleted this message|message deleted|deleted message)\\.?',
  '(?:videollamada|llamada)(?: de voz| de video| grupal)? (?:perdida|rechazada|finalizada|sin respuesta)(?:\\b.{0,40})?', '(?:missed|declined|no answer)? ?(?:voice|video|group) call(?:\\b.{0,40})?', 'missed call.{0,40}', '(?:voice|video) call, .{0,30}', 'llamada de (?:voz|video).{0,40}',
  '<?(?:se edito este mensaje|este mensaje (?:fue|ha sido) editado|this message was edited|mensaje editado|editado|edited|message edited)\\.?>?',
  '(?:has |you )?(?:reenviado|forwarded)(?: many times| muchas veces)?',
  '.{1,60} (?:cambio de numero|changed (?:their|to a new) .{0,40}number.{0,60}|añadio a .{1,60}|creo (?:este|el) grupo.{0,60}|ahora es un contacto|is now a contact)\\.?',
  // joins, leaves, states
  '\\*{3}.{1,120}\\*{0,3}', '(?:el )?chat (?:iniciado|finalizado|terminado|started|ended|transferred|transferido)\\b.{0,80}', '(?:chat )?(?:transcript|transcripcion)\\b.{0,60}',
  '.{1,50} (?:se (?:unio|ha unido) (?:al chat|a la conversacion)|(?:has )?(?:joined|left|entered|ended) the (?:chat|conversation)|(?:has joined|has left)(?: the chat)?|(?:ha salido|salio|ha abandonado|abandono) (?:del? |el |la )?(?:chat|conversacion)|is typing|esta escribiendo)\\.{0,3}',
  '.{1,50} (?:ha enviado|envio|sent)(?: you)? (?:una? |an? |\\d{1,2} )(?:fotos?|imagen(?:es)?|archivos?|adjuntos?|videos?|photos?|images?|attachments?|files?|stickers?|audio|voice message|mensaje de voz)\\.?',
  '.{1,50} (?:reacted|ha reaccionado|reacciono) .{1,60}', '(?:you|has|tu|.{1,40}) (?:replied to|respondido a|respondiste a|respondio a) (?:your|their|her|his|tu|su|una|the) (?:story|historia|message|mensaje).{0,40}',
].join('|')})$`);

/** WhatsApp's note at the end of a changed message, raw. */
export const EDITED_MARK = /\s?[\u200e]?<(?:se edit[oó] este mensaje|this message was edited|mensaje editado)\.?>\s*$/i;
