/** Apologies that need more than a word list; patterns of core/patterns/PATTERNS.md. */
export const APOLOGY_MORE_ES: readonly string[] = [
  '<lamentar:1>', '<lamentar:ger>', '<sentir:1> ..2 (lo|la ocurrido|sucedido|pasado|que|molestia|molestias|inconveniente|demora|situacion)', '(lo)? <sentir:1> (mucho|muchisimo|de veras|de verdad|enormemente)', '<pedir|ofrecer|presentar|aceptar|reiterar|rogar> ...3 disculpas|disculpa|perdon', '(mil|nuestras|muchas|sinceras) disculpas', '<disculpar:imp.clitic>', '^ disculpa|disculpe|disculpen|disculpad|perdon|perdona|perdone|perdonen (por)? (el|la|los|las|que|lo|tu|su|nuestro|nuestra) ',
  // "Perdona, metidos." "Ay, perdón por tu mamá." "Siento lo de tu vecina."
  'perdona|perdone|perdonad|perdonen|perdon|disculpa|disculpe|disculpad|disculpen', '<sentir|lamentar:1> (mucho|muchisimo)? lo de',
  'apenad*', 'pena ..2 ocurrido|sucedido', '<ofrecer:1|inf> ...2 disculpa', 'nos apena', '<disculpar|perdonar:imp> ..2 (inconveniente|molestia|molestias|demora|retraso|error|tardanza|situacion|espera|inconvenientes)',
];
/** "Disculpe, ¿me da su número?" asks for attention. */
export const NOT_APOLOGY_ES: readonly string[] = [
  '^ disculpa|disculpe|disculpen|perdona|perdone|perdonen que (le|te|la|lo|les|os)? ..1 (pregunte|moleste|interrumpa)', '^ disculpa|disculpe|disculpen|perdona|perdone|perdonen $', '<sentir:1> un|una ..2 (olor|ruido)', '<lamentar:1> (mucho)? (que)? (tu|su) (decision|partida|marcha|baja)', 'lamento|lamentamos decirle|decirte|comunicarle|informarle|informarte',
];
/** The same before a question alone: "Disculpe, ¿a qué hora…?", but not "Perdona, a esa partida le vino el resorte flojo". */
export const ASKS_ATTENTION_ES: readonly string[] = [
  '^ disculpa|disculpe|disculpen|perdona|perdone|perdonen|perdon , (me|nos|puede|puedes|podria|podrias|sabe|sabes|tiene|tienes|cual|que|quien|como|cuando|donde|a|es|seria|le|te)', '^ disculpa|disculpe|disculpen|perdona|perdone|perdon , ..6 (cual|que|quien|como|cuando|donde|puede|puedes|podria|podrias|me|nos|sabe|tiene|es)',
];
/** What the customer feels or tells is taken seriously in other words than an apology's. */
export const ACKNOWLEDGED_ES: readonly string[] = [
  '(tiene|tienes|tienen|teneis) ..1 (motivo|motivos) (para)? ..2', 'con (toda)? razon', '(lo)? <entender|comprender:1> (, | la urgencia | el apuro | tu apuro | su apuro | que este | que estes)', 'gracias por (contarlo|decirlo|contarmelo|escribirnos para|la sinceridad|tu sinceridad|su sinceridad)', 'eso no (es forma|puede pasar|se hace|deberia pasar|debio pasar|debe pasar)', '(que) (coraje|susto|bajon|lata|embarrada|fastidio|faenon|desastre) ..3', 'fuera de broma', 'pido (mil)? excusas', 'mea culpa', 'me (da|muero de) ..1 (pena|verguenza)', '(que) (mala pata|mala suerte|mala onda|putada|disgusto) ..3', '<entender|comprender:1> (tu|su|vuestro|vuestra|la) ..1 (malestar|enfado|enojo|frustracion|molestia|sorpresa|disgusto|decepcion|preocupacion|impaciencia|angustia)', '(tiene|tenes|tienes|llevas|lleva) (usted|vos|tu)? (mucha|toda la|toda)? razon', '(menudo|menuda|vaya) (susto|almacen|lio|plan|faena|rabia|chasco|jaleo)', '(no) (tiene|tendria) (disculpa|excusa|perdon)', '(no) deberia haber (pasado|ocurrido|sucedido|llegado|salido)',
];
/** The shop tells what it did wrong. */
export const ADMITTED_ES: readonly string[] = [
  '<enviar|mandar|despachar|cargar|poner|cortar|imprimir|apuntar|anotar|meter|etiquetar|empacar|embalar|facturar|cobrar|publicar|escribir|registrar|preparar:1> ..6 (equivocado|equivocada|equivocados|equivocadas|mal|incorrecta|incorrecto|por error|de menos|de mas|cambiado|cambiada|cruzadas|cruzados|dos veces|en lugar de|en vez de)', 'no (lo|la|los|las|se|le|te)? (revisamos|vimos|miramos|abrimos|avisamos|comprobamos|contamos|advertimos|reviso|conto)', 'se (me|nos) (paso|pasaron|quedo|quedaron|olvido|mezclo|mezclaron|traspapelo|perdio|cayo|colo|escapo)', '(debimos|debiamos|no debimos|no debio|teniamos que|tendriamos que) ..2', '(anuncio|web|pagina|ficha|sistema) ..2 (tenia|tenian|llevaba|decia|mostraba) ..4 (mal|cruzadas|cruzados|equivocado|equivocada|viejo|vieja|antiguo|antigua)', '(por)? un (error|fallo|descuido) (de|en) (inventario|sistema|etiquetado|almacen|bodega|empaque|stock)',
];
