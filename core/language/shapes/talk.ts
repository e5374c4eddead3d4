/**
 * How the two sides of a shop's chat talk, to tell who is the shop where no name does, and what of the shop's words
 * settles nothing: greetings, courtesies, holding words. Spanish and English together: chats mix them. Folded, tried on
 * one sentence at a time.
 */

/** Said by whoever serves. Each hit counts one. */
export const SHOP_TALK: readonly RegExp[] = [
  /\b(?:en|con) que (?:le|te|os|les|la|lo)? ?(?:puedo|podemos|podria|podriamos) (?:ayudar|servir|atender)|\b(?:puedo|podemos) ayudar(?:te|le|os|les|la|lo)?\b|en que (?:te |le |os )?ayudo|que (?:desea|deseas|necesita|necesitas|desean)\b/,
  /\bgracias por (?:contactar|escribir|tu (?:mensaje|compra|interes|paciencia|pedido)|su (?:mensaje|compra|interes|paciencia|pedido)|comunicar|esperar)/,
  /\b(?:le|te|les|os) (?:atiende|saluda|escribe)\b|\bsoy (?:el|la|tu|su) (?:asistente|agente|asesor)/,
  /\b(?:lamentamos|sentimos|disculpa las|disculpe las|te pedimos disculpas|le pedimos disculpas)\b/,
  /\b(?:me|nos) (?:confirma|confirmas|indica|indicas|facilita|facilitas|comparte|compartes|das|da|dices|envias|envia|mandas|manda|pasas|puedes|puede|podrias|podria|podes|confirmais|indicais|pasais|decis)\b|\bpodes confirmarnos/,
  /\b(?:tu|su|vuestro) (?:numero de )?(?:pedido|correo|email|nombre|telefono|direccion|codigo postal)\b/,
  /\b(?:le|te|les|os|se) (?:enviamos|mandamos|hacemos|ofrecemos|informamos|confirmamos|recordamos|lo enviamos|la enviamos|podemos (?:enviar|ofrecer|apartar|mandar|hacer)|lo podemos|la podemos)\b|\bnos quedan?\b|\bte lo dejo en\b/,
  /\bquedo (?:a su|a tu) disposicion|\b(?:necesita|necesitas|desea|deseas) (?:algo|alguna cosa) mas/,
  /\b(?:how|what) can (?:i|we) (?:help|do for)|\bhow may i|(?:can|may) i (?:help|assist)|what can we help/,
  /\bthanks? (?:you )?for (?:reaching|contacting|getting in touch|your (?:message|order|interest|patience)|writing|waiting)/,
  /\b(?:so|very|really)? ?sorry to hear|we(?:'re| are) (?:so |very |really )?sorry|we apologi[sz]e|sorry about (?:that|this)/,
  /\b(?:could|can|may|would) (?:you|i) (?:please )?(?:confirm|share|provide|have your|send (?:us|me|over) (?:a|the|your)|check with|take a photo)|^(?:so |very |really )?sorry\b.{0,30}[!.]|do you have (?:a|the|your) (?:photo|picture|order|receipt)/,
  /\blet me (?:just |quickly |go and )?(?:check|look|see|find|have a look|pull)\b|\bbear with me\b|\b(?:which|what) (?:e-?mail|order|address|name|number) (?:did|do|was) you\b/,
  /\bdej(?:a|e|ad|en)(?:me|nos)? que (?:lo|la|te|le|les|os)\b|\bcon que (?:correo|nombre|e-?mail|telefono|direccion)\b/,
  /\byour (?:order number|order|e-?mail|name|phone|address|postcode|zip)\b/,
  /\bwe(?:'ll| will| can|'ve|'re) (?:send|ship|refund|replace|arrange|look|check|hold|offer|be|get)|\bwould you like (?:us|me|to)\b|\bshall (?:we|i)\b/,
  /\bthe team (?:usually )?repl|want to leave your email|you(?:'re| are) (?:chatting|speaking) with|my name is .{1,20} (?:and|from)/,
];

/** Said by whoever buys. */
export const CUSTOMER_TALK: readonly RegExp[] = [
  /\bmis? (?:pedidos?|compras?|paquetes?|facturas?|tallas?|cuenta|dinero|reembolso|devolucion|envio|tarjeta)\b/,
  /\b(?:he|hemos) (?:comprado|pedido|recibido|hecho|pagado|encargado)\b|\b(?:compre|pedi|pague|encargue|hice un pedido|recibi)\b/,
  /\bme (?:ha |han )?(?:llego|llegado|llega|llegaron|falta|faltan|cobraron|cobrado|mandaron|mandado|enviaron|enviado|vino|venido|interesa|haceis|haces|haria|harias|queda|urge)\b/,
  /\b(?:quiero|quisiera|queria|necesito|me gustaria) (?:devolver|cambiar|saber|comprar|pedir|cancelar|reclamar|hablar|un|una|el|la|otro|otra|preguntar)\b/,
  /\b(?:teneis|tienen|tenes|haceis|hacen|enviais|envian|vendeis|venden|aceptais|aceptan|podeis|pueden|abris|abren|sabeis|cobran|cobrais|mandais|sigue disponible|hay stock|sirve para)\b/,
  /\bcuanto (?:cuesta|cuestan|vale|valen|sale|tarda|cobran|cobrais|es)\b|\bcuando (?:llega|saldra|sale|me)\b|\bdonde esta\b/,
  /\bmy (?:order|parcel|package|refund|account|card|money|subscription|purchase|delivery|size)\b/,
  /\b(?:i|we) (?:ordered|bought|paid|received|got|need|want|cancelled|returned|would like|'d like|purchased|have not|haven't|never)\b|\bi(?:'ve| have) (?:ordered|bought|paid|received|asked|been|not)\b/,
  /\b(?:do|can|could|would|will) (?:you|u) (?:guys )?(?:ship|deliver|sell|have|do|take|make|send|restock|replace|refund|post|combine|still)\b|\bis (?:it|this|the .{2,30}) (?:still )?available\b/,
  /\bhow (?:much|long) (?:is|are|does|do|will|would)\b|\bwhere is\b|\bwhen (?:will|is|are|could|can)\b|\bdoes it come\b/,
  /\b(?:arrived|came|turned up) (?:broken|damaged|late|short|.{1,20} short|with|without)\b|\b(?:broke|snapped|leaks|stopped working|does ?n.?t work)\b/,
];

/** The shop keeps the customer waiting: it says that it will say. */
export const HOLDING: readonly RegExp[] = [
  /\b(?:se )?(?:l[oa]s?) (?:miro|consulto|reviso|compruebo|busco|pregunto|veo|comento|paso|estamos (?:mirando|revisando))\b|\b(?:l[oa]s? )?(?:miramos|consultamos|revisamos|comprobamos|preguntamos)\b/,
  /\b(?:dame|deme|denos|danos|dadme|un|en un|solo un|espere un|espera un) (?:un )?(?:moment(?:o|ito)|segund(?:o|ito)|minut(?:o|ito)|instante|seg)\b/,
  /\b(?:te|le|os|les) (?:digo|decimos|diremos|dire|cuento|contamos|aviso|avisamos|avisare|avisaremos|confirmo|contesto|contestamos|contestaremos|respondo|respondemos|responderemos|informo|informaremos|llamo|llamamos)\b(?: algo)?/,
  /\b(?:estamos|estoy) (?:revisando|mirando|comprobando|consultando|en ello|con ello|gestionando|investigando)\b|\bvoy a (?:mirar|consultar|revisar|comprobar|preguntar|ver)(?:lo|la)?\b|\bvamos a (?:mirar|consultar|revisar|comprobar|ver)/,
  /\b(?:dejeme|dejame|permitame|permiteme) (?:que )?(?:l[oa] )?(?:mir|consult|revis|comprob|compruebe|busc|busque|ver|un)|\bno se retire\b|\bvuelvo enseguida\b|\ben (?:breve|seguida|cuanto (?:sepa|tenga|pueda|lo))\b/,
  /\b(?:hemos recibido|recibimos|recibido) (?:su|tu|el) (?:mensaje|consulta|correo|solicitud)|\b(?:ya )?(?:lo |la )?(?:he|hemos) (?:pasado|trasladado|avisado|abierto (?:una )?incidencia)|\b(?:queda|queda) (?:anotado|apuntado)\b/,
  /\b(?:let me|i'?ll|i will|i'?m(?: just)?|we'?re|we will|we'?ll|i am|we are|just) (?:just |going to |now )?(?:check|checking|look|looking|ask|asking|find out|finding|get back|chase|chasing|see|confirm with|be right back|update you|let you know|speak|investigat)/,
  /\b(?:one|just a|give me a|a|1|two|2) (?:moment|sec|second|minute|min|mins|minutes|tick)\b|\bbear with\b|\bhang on\b|\bhold on\b|\blooking into (?:it|this|that)\b|\bleave it with (?:me|us)\b|\bget back to you\b|\bas soon as (?:i|we)\b/,
  /\b(?:we(?:'ve| have)?|i(?:'ve| have)?) (?:received your (?:message|email|request)|passed (?:this|it) (?:on|to)|escalated|raised (?:this|it))\b/,
];

/** Courtesies and empty turns: they neither answer nor hold. Whole sentences, folded. */
export const COURTESY: readonly RegExp[] = [
  /^(?:¡|!)?(?:hola|holaa*|buenas?|buenos dias|buenas tardes|buenas noches|hello|hi|hey|good (?:morning|afternoon|evening)|dear|estimad[oa]|aupa|bon dia|kaixo|ola|bom dia|bonjour)\b[^?]{0,40}$/,
  /^(?:muchas |mil |many )?(?:gracias|thanks|thank you)\b.{0,80}$/,
  /\b(?:lamentamos|sentimos|lo siento|lo sentimos|disculpa|disculpe|disculpas|perdona|perdone|sorry|apologi[sz]e|apologies)\b(?!.{0,120}\b(?:enviamos|mandamos|reembols|devolv|we'?ll|refund|replace|send)).{0,160}$/,
  /\b(?:le|te|les|os) (?:atiende|saluda)\b|\bsoy (?:el|la|tu|su) (?:asistente|agente)|^(?:my name is|this is|you(?:'re| are) (?:now )?(?:chatting|speaking) with)\b/,
  /\bno te he entendido\b|\bno le he entendido\b|\bdid ?n.?t (?:quite )?(?:get|understand) that\b|\bthe team (?:usually |typically )?repl/,
  /^(?:un saludo|saludos|un abrazo|regards|kind regards|best|best regards|cheers|vale|ok|okay|perfecto|perfect|great|genial|entendido|de acuerdo|understood|claro|por favor|please)\b.{0,30}$/,
];
