/**
 * Message pages of marketplaces, inboxes and help desks, copied with everything around the words: buttons, hints, prices.
 * A line of these is the page's; `above` and `below` say that what stands over or under it is the page's too (up to the
 * next speaker). Folded whole lines; `who` names the writer when the line does.
 */
import type { Channel } from '../../contract.js';
import { AGE, DATE, STAMP } from './stamps.js';

export interface PageLine {
  readonly line: RegExp;
  readonly reach: 'above' | 'below' | 'line';
  readonly channel?: Channel;
  /** A cheap look: without it the line is not tried; V8 takes up to 0.3 s to compile those that hold a date. */
  readonly sign?: RegExp;
  readonly example: string;
  /** What it gives as the writer's name in the example. */
  readonly who?: string;
}
/** Unicode's properties alone need the flag, and with it every dot costs V8 a table. */
const whole = (source: string) => new RegExp(`^(?:${source})$`, source.includes('\\p{') ? 'u' : '');

export const PAGE_LINES: readonly PageLine[] = [
  // Amazon
  { line: whole('-{3,}\\s?(?:iniciar mensaje|inicio del mensaje|begin message|comenzar mensaje|message)\\s?(?::?-{0,40}\\s)?:?-{3,40}'), reach: 'above', channel: 'amazon', example: '------------- begin message -------------' },
  { line: whole('-{3,}\\s?(?:finalizar mensaje|fin del mensaje|end message|end of message)\\s?-{3,}'), reach: 'below', channel: 'amazon', example: '------------- finalizar mensaje -------------' },
  { line: whole('(?:has recibido un (?:nuevo )?mensaje|(?:you have|you.ve) received a (?:new )?message(?: from (?:the )?amazon buyer.{0,40})?|nuevo mensaje de un (?:cliente|comprador) de amazon|tienes un mensaje de un comprador)\\.?'), reach: 'line', channel: 'amazon', example: 'you have received a message.' },
  { line: whole('(?:id\\.?(?: de)? pedido|order id|n\\.º de pedido|numero de pedido)\\s?:?\\s?#?\\s?\\d{3}-\\d{7}-\\d{7}\\s?:?'), reach: 'line', channel: 'amazon', example: 'id. de pedido 405-1234567-7654321:' },
  { line: whole('(?:\\d{1,3} (?:de|x|of) )?.{2,160}\\[?\\(?asin:? ?b0[\\da-z]{8}\\)?\\]?.{0,20}'), reach: 'line', channel: 'amazon', example: '1 de termo de acero 750 ml [asin: b0abcdef12]' },
  { line: whole('(?:¿)?(?:has resuelto el problema|se ha resuelto el problema|was this (?:e-?mail|message) helpful|did (?:you|we) solve).{0,160}'), reach: 'below', channel: 'amazon', example: 'was this email helpful?' },
  // eBay
  { line: whole('(?:new message from|nuevo mensaje de|new message|mensaje de)\\s?:?\\s(?!(?:texto|voz|video)$)(?<who>[\\w.*-]{3,40})(?: ?\\(\\s?\\d{1,7}.{0,12}\\))?'), reach: 'above', channel: 'ebay', example: 'new message from: vinyl_hunter77 (312)', who: 'vinyl_hunter77' },
  { line: whole('(?:shooting|yellow|blue|turquoise|purple|red|green|silver) .{0,14}star(?: icon)?'), reach: 'above', channel: 'ebay', example: 'shooting star icon' },
  { line: whole('(?:estimad[oa] (?:vendedor|vendedora|usuario|usuaria)|dear (?:seller|member|[\\w.-]{3,40}_[\\w.-]{1,40}|[a-z]{1,40}[.-]?[a-z]{0,40}\\d[\\w.-]{0,40})),?:?'), reach: 'above', channel: 'ebay', example: 'estimado vendedor:' },
  { line: whole('(?:buyer|comprador)\\s?:\\s(?<who>[\\w.*-]{3,40})(?: ?\\(\\s?\\d{1,7}.{0,12}\\))?'), sign: /^(?:buyer|comprador)/, reach: 'above', channel: 'ebay', example: 'buyer: retro_kev (88)', who: 'retro_kev' },
  { line: whole('(?:item id|numero de articulo|n\\.º de articulo|item number|article number)\\s?:?\\s?\\d{9,14}'), reach: 'line', channel: 'ebay', example: 'item id: 235512349876' },
  { line: whole('(?:order status|estado del pedido|fecha de fin|end date|end time|listing status|transaction id|id de transaccion|usuario comprador|time left|tiempo restante|current bid|puja actual)\\s?:.{0,80}'), reach: 'line', channel: 'ebay', example: 'order status: not purchased' },
  { line: whole('(?:only purchases on ebay|email reference id|id de referencia del correo|obten mas informacion para protegerte|learn more to protect yourself|this message was sent (?:while|using) .{0,40}ebay|ebay sent this|ebay (?:te|le) ha enviado|copyright ©? ?\\d{4}-?\\d{0,4} ebay|asking your trading partner|marketplace safety tip|consejo de seguridad).{0,240}'), reach: 'below', channel: 'ebay', example: 'only purchases on ebay are covered by the ebay purchase protection programs.' },
  // Etsy
  { line: whole('you have a (?:new )?message from (?<who>.{2,40})'), reach: 'above', channel: 'chat', example: 'you have a new message from margot lane', who: 'margot lane' },
  { line: whole("(?<who>\\p{L}[\\p{L}'’.-]{1,20}(?: [\\p{L}'’.-]{1,20}){0,3}) (?:wrote|escribio|ha escrito|te ha escrito|te escribio)\\s?:"), sign: /:$/, reach: 'line', example: 'margot lane wrote:', who: 'margot lane' },
  { line: whole('tienes un (?:nuevo mensaje|mensaje nuevo|mensaje) de (?<who>.{2,40})'), reach: 'above', channel: 'chat', example: 'tienes un nuevo mensaje de margot lane', who: 'margot lane' },
  { line: whole('(?:reply directly to this email|responde directamente a este correo|view (?:the )?(?:message|conversation|order)|ver (?:el )?(?:mensaje|conversacion|detalles del pedido|pedido)|etsy,? (?:inc|ireland).{0,80})'), reach: 'below', example: 'view message' },
  // Vinted, Wallapop, Milanuncios
  { line: whole('(?:comprar|comprar ahora|hacer (?:una )?oferta|buy|buy now|make (?:an )?offer|add to bag|añadir a la cesta|reservad[oa]|reserved|vendid[oa]|sold|en negociacion)'), reach: 'above', channel: 'chat', example: 'hacer una oferta' },
  { line: whole('.{1,24} incluye (?:la )?proteccion .{0,24}|.{1,24} includes buyer protection'), reach: 'above', channel: 'chat', example: '16,45 € incluye proteccion al comprador' },
  { line: whole('(?:\\p{So} ?)?¡?(?:ten cuidado|cuidado|stay safe|be careful)!?\\s.{0,60}(?:fuera de|outside|telefono|phone).{0,120}'), sign: /cuidado|safe|careful/, reach: 'above', channel: 'chat', example: '¡ten cuidado! no compartas tu telefono ni pagues fuera de wallapop.' },
  { line: whole('(?:la proteccion al comprador|buyer protection) .{0,200}'), reach: 'below', example: 'la proteccion al comprador se aplica a las compras hechas con el boton «comprar».' },
  // Mercado Libre
  { line: whole('(?:publicacion|venta|articulo|listing) ?#? ?(?:ml[a-z])?\\d{6,18}'), reach: 'line', channel: 'chat', example: 'publicacion #mla1234567890' },
  { line: whole('preguntas y respuestas|preguntas sin responder|mensajes|mensajes de la venta|questions and answers|messages|bandeja de entrada|inbox'), reach: 'line', example: 'preguntas y respuestas' },
  { line: whole('(?:eliminar pregunta|bloquear comprador|denunciar(?: pregunta)?|recorda no incluir.{0,80}|no incluyas datos de contacto.{0,80}|delete question|block buyer|report(?: abuse)?)'), reach: 'below', example: 'bloquear comprador' },
  { line: whole('dni ?:? ?[\\d.]{7,12}'), reach: 'line', example: 'dni 30111222' },
  // AliExpress, Miravia and other shopping malls
  { line: whole('(?:mensaje|consulta|pregunta) (?:de[l]? |de (?:un|una) )(?:comprador|compradora|cliente|clienta)|(?:message|enquiry|inquiry|question) from (?:the |a |your )?(?:buyer|customer)'), reach: 'above', channel: 'chat', example: 'mensaje del comprador' },
  { line: whole('(?:numero de pedido|n\\.?º de pedido|id de pedido|order (?:number|no\\.?|id))\\s?:\\s?#?[a-z]{0,4}[-_]?\\d{6,20}'), reach: 'line', example: 'numero de pedido: 700112233445' },
  { line: whole('(?:responder|contestar|responda|responde|reply|respond) (?:antes de|en menos de|dentro de|within|before|by) .{2,40}|(?:traducir|translate|ver (?:original|traduccion)|see (?:original|translation))'), reach: 'below', example: 'responder antes de 24 h' },
  { line: whole("(?:buyer|customer|member)['’]s message sent on .{6,60}|respond(?: now)?"), reach: 'below', channel: 'ebay', example: "buyer's message sent on 12 jan, 2026 at 19:05:33 gmt" },
  // Facebook and Instagram
  { line: whole('(?:has iniciado este chat|iniciaste (?:este|el) chat|you started this chat|.{2,40} (?:ha iniciado|inicio|started) (?:este chat|this chat))\\b.{0,80}|(?:ver perfil del (?:comprador|vendedor)|view (?:buyer|seller) profile)'), reach: 'above', channel: 'chat', example: 'has iniciado este chat con toni. ver perfil del comprador' },
  { line: whole('instagram|messenger|facebook|marketplace|whatsapp(?: business)?|telegram'), reach: 'line', example: 'instagram' },
  { line: whole('(?:double tap to like|toca dos veces para (?:indicar que te gusta|dar me gusta)|message\\.\\.\\.|mensaje\\.\\.\\.)'), reach: 'line', example: 'double tap to like' },
  // Reviews
  { line: whole('(?:local guide ?· ?)?\\d{1,5} (?:opinion|opiniones|resenas?|reseñas?|reviews?|fotos|photos)(?: ?· ?\\d{1,5} (?:fotos?|photos?|opiniones|reviews?))?|local guide ?· .{0,40}'), reach: 'above', channel: 'public-reply', example: 'local guide · 48 opiniones' },
  { line: whole(`[★☆⭐✩✭]{1,5}\\s?(?:${AGE}|${STAMP}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})?(?:\\s?(?:nuevo|new|nueva))?`), sign: /^[★☆⭐✩✭]/, reach: 'above', channel: 'public-reply', example: '★☆☆☆☆ hace 2 dias' },
  { line: whole('(?:rated|valorad[oa] con|puntuacion:?) ?\\d(?:[.,]\\d)? ?(?:out of|de|/|sobre|estrellas|stars).{0,20}'), reach: 'above', channel: 'public-reply', example: 'rated 1 out of 5 stars' },
  { line: whole('(?:responder como propietario|reply as owner|respuesta (?:del propietario|de la empresa)|response from the owner|date of experience.{0,40}|fecha de (?:la )?experiencia.{0,40})'), reach: 'below', channel: 'public-reply', example: 'responder como propietario' },
  // Help desks
  { line: whole('(?:asignad[oa] a|assigned to|assignee|estado|status|prioridad|priority|etiquetas|tags|grupo|group|requester|solicitante|seguidores|followers|tipo|type|canal|channel|via)\\s?:\\s?.{0,60}'), reach: 'line', example: 'asignado a: ines' },
  { line: whole('(?:show more|mostrar mas|ver mas|show less|ver menos|see more|show quoted text|mostrar (?:texto|mensajes?) (?:citado|recortado)s?|\\.\\.\\.|…)'), reach: 'line', example: 'show more' },
  { line: whole('(?:public reply|respuesta publica|internal note|nota interna|submit as .{2,20}|enviar como .{2,20}|responder nota .{0,40}|reply note .{0,40}|add (?:a )?note|añadir nota|close ticket|cerrar ticket|macro)'), reach: 'below', example: 'public reply' },
  { line: whole('(?:to|para)\\s?:\\s?[^?]{2,80}'), reach: 'line', example: 'to: fold & co support' },
  { line: whole('(?:started on|iniciada? (?:el|a las)) .{6,60}|(?:exported from|exportad[oa] (?:de|desde)) .{6,80}|conversation (?:started|ended).{0,60}|(?:fecha|date|duracion|duration|inicio|start)\\s?:\\s?.{1,40}|(?:transcripcion|transcript)\\b.{0,60}'), reach: 'line', example: 'started on may 20, 2025 at 03:21 pm europe/london time' },
  { line: whole('(?:valore|valora|rate) (?:esta|this) (?:conversacion|conversation|chat)\\b.{0,40}|¿?(?:le|te) ha (?:resultado|sido) util .{0,60}'), reach: 'below', example: 'valore esta conversacion: ★★★★★' },
  { line: whole(`(?:via|por|through|desde) (?:e-?mail|correo(?: electronico)?|chat|web|whatsapp|instagram|facebook|formulario|form)(?: ?[·•|] ?(?:${AGE}|${STAMP}|${DATE}))?`), sign: /^(?:via|por|through|desde) (?:e-?mail|correo|chat|web|whatsapp|instagram|facebook|form)/, reach: 'line', example: 'via email · 2 days ago' },
  { line: whole(`(?:to|para|a) [^?¿:]{2,60} [·•|] (?:${AGE}|${STAMP}|${DATE}|yesterday|today|ayer|hoy)`), sign: /^(?:to|para|a) .{0,60} [·•|] /, reach: 'line', example: 'to aisha doyle · yesterday' },
  { line: whole('(?:add|añadir|agregar) (?:an? |una? )?(?:internal |private )?(?:note|nota)(?: interna| privada)?|(?:send|enviar) (?:&|and|y) (?:close|cerrar|snooze|resolve|resolver)'), reach: 'below', example: 'add internal note' },
  { line: whole('#{2}- ?.{10,120} ?-#{2}|-{2,}[^-]{0,4}(?:please type your reply above this line|escriba su respuesta por encima de esta linea)[^-]{0,4}-{2,}'), reach: 'above', channel: 'email', example: '##- por favor, escriba su respuesta por encima de esta linea -##' },
  { line: whole('(?:ha recibido|has recibido|se ha recibido|you have received|you have) (?:una|un|a) (?:nueva |nuevo |new )?(?:solicitud|ticket|consulta|caso|request|case)\\b.{0,60}|(?:se ha (?:creado|actualizado)|(?:your|tu|su) (?:solicitud|request|ticket)) .{0,20}#?\\d{3,10}.{0,60}'), reach: 'above', channel: 'email', example: 'ha recibido una nueva solicitud (48213).' },
  { line: whole('(?:you are (?:registered|copied|listed) (?:as|on) .{2,40} (?:ticket|request)|you have been assigned (?:to )?(?:this |the )?(?:ticket|request)|(?:usted|tu)? ?(?:esta|estas|figura|figuras) (?:registrad[oa]|copiad[oa]) como .{2,40} (?:ticket|solicitud|caso)|se (?:le|te) ha asignado (?:este|esta|el|la) (?:ticket|solicitud|caso))\\s?.{0,20}'), sign: /ticket|request|solicitud|caso/, reach: 'above', channel: 'email', example: 'you are registered as an agent on this ticket (48213).' },
  { line: whole('(?:este correo(?: electronico)? es un servicio de|this e-?mail is a service from|entregado por|delivered by|enviado (?:con|desde) (?:tidio|zendesk|crisp|intercom|hubspot)|powered by|con la tecnologia de) .{2,80}'), reach: 'below', example: 'este correo electronico es un servicio de luz y hogar. entregado por zendesk' },
  // Forms sent by mail
  { line: whole('(?:view submission|ver (?:el )?envio|ver respuesta|view response|sent on\\s?:.{4,60}|enviado el\\s?:.{4,60}|thank you, (?:wix|squarespace|shopify)|(?:archivos? )?adjuntos?\\s?:\\s?(?:no|si|ninguno|\\d{1,2})|archivo adjunto\\s?:.{1,60}|(?:attachments?|attached files?)\\s?:\\s?(?:no|yes|none|\\d{1,2}))'), reach: 'below', example: 'view submission' },
  // Boxes and states of every inbox
  { line: whole('(?:escribe|escribi|escriba|type|write|send) (?:un|a|tu|your|su) (?:mensaje|message|respuesta|reply)(?: aqui| here)?\\.{0,3}…?|escribe aqui.{0,20}|reply to .{2,40}|responder a .{2,40}'), reach: 'below', example: 'escribe un mensaje…' },
  { line: whole('(?:responder|reply|contestar|reenviar|forward|responder a todos|reply all)'), reach: 'below', example: 'responder' },
  { line: whole(`(?:visto|seen|leido|read|entregado|delivered|enviado|sent|recibido|no leido|unread|editado|edited|doble check)(?:\\.|,|:)?(?: (?:por|by|a las?|at|hace|el|on|hoy|ayer|today|yesterday|\\d).{0,24})?|(?:visto|seen) (?:por|by) .{2,30}`), reach: 'line', example: 'visto por ti' },
  { line: whole('(?:aa|intro|enter|adjuntar|attach|like|me gusta(?: ?· ?responder.{0,40})?|compartir|share|comentar|comment|seguir|follow|denunciar|report)'), reach: 'line', example: 'aa' },
  { line: whole('(?:like|me gusta|love|me encanta|reacciones?|reactions?) \\d{1,3}|\\d{1,3} (?:reactions?|reacciones?|likes?|respuestas?|replies)'), reach: 'line', example: 'like 1' },
  { line: whole('(?:text message|mensaje de texto|sms|imessage|mms)'), reach: 'above', example: 'text message' },
  { line: whole(`(?:activ[oa]|active|en linea|online|conectad[oa]) ?(?:ahora|now|${AGE})?|ultima (?:vez|conexion) .{2,40}|last seen .{2,40}`), sign: /^(?:activ|en linea|online|conectad|ultima|last)/, reach: 'line', example: 'activo ahora' },
];
