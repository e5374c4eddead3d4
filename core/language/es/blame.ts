/** How a reply blames the customer in Spanish: patterns, by how they can be put right. */

/** Verbs of giving data; "mal" or "incorrecta" near them tells the slip. */
export const WRONG_DATA_ES: readonly string[] = [
  '(usted|ud|tu)? (nos|me)? -se <poner|indicar|introducir|escribir|dar|facilitar|anotar|rellenar|seleccionar|elegir|marcar|teclear|proporcionar|apuntar|pedir|comprar|configurar|conectar|instalar|montar|usar|utilizar:2|3.pret> ..5 [wrong]',
  '-se (usted|ud|tu)? (nos|me)? has|ha|habeis|han <poner|indicar|introducir|escribir|dar|facilitar|anotar|rellenar|seleccionar|elegir|marcar|teclear|proporcionar|apuntar|pedir|comprar|configurar|conectar|instalar|montar|usar|utilizar:part> ..5 [wrong]',
  'usted|ud|tu|vosotros|ustedes se <equivocar:2|3.pret>', 'usted|ud|tu|vosotros te|se|os ha|has|habeis|han equivocado', 'te equivocaste', 'se equivoco usted|al|de|con|en', 'te has equivocado', 'se ha equivocado usted|al|de|con|en|usted', 'hizo|hiciste|ha hecho|has hecho mal (el|la|su|tu)? pedido|compra|reserva',
];
/** What the customer left undone. */
export const OMISSION_ES: readonly string[] = [
  '(usted|ud|tu)? (se|te) olvido|olvidaste|olvido (de)? <adjuntar|indicar|poner|incluir|rellenar|enviar|avisar|firmar|marcar|decir|mencionar|pagar:inf>', '(usted|tu) olvido|olvidaste', 'olvidaste (de)? (adjuntar|indicar|poner|incluir|rellenar|enviar|avisar|firmar|marcar|decir)', '(se|te) le|te ha olvidado (adjuntar|indicar|poner|incluir)',
  'no (nos|lo|la|los|las|me)? <leer|adjuntar|rellenar|avisar|seguir|consultar|comprobar|especificar|incluir|facilitar:2|3.pret>', 'no (nos|lo|la|los|las|me)? ha|has|habeis <leer|adjuntar|rellenar|avisar|seguir|consultar|comprobar|especificar|incluir|facilitar:part>', 'no (nos)? <indicar|dar|decir|poner:2|3.pret> ..2 (piso|puerta|direccion|telefono|codigo|talla|nombre|dni|numero|color)', '(usted|ud) no <:2|3.pret>', 'como|porque|ya que (usted|tu) no (ha|has)? <:pret|part>',
];
/** What should have been done. */
export const COUNTERFACTUAL_ES: readonly string[] = [
  'si (usted|tu)? (nos|me|lo|la|se|te|nos lo)? <haber:sub.impf> <avisar|leer|indicar|decir|consultar|pedir|comprobar|revisar|mirar|elegir|contactar|llamar|escribir|poner|seguir|informar|esperar|preguntar|hacer|dar|seleccionar|fijar|comunicar|reclamar:part>',
  '<deber:cond|impf.2|3> (de)? (haber|haberse|haberte|haberlo|haberla|haberlos|haberlas|habernos|habernoslo) <avisar|leer|indicar|decir|consultar|pedir|comprobar|revisar|mirar|elegir|contactar|llamar|escribir|poner|seguir|informar|preguntar|hacer|dar|seleccionar|fijar|comunicar|reclamar|asegurar:part>',
  '<tener:cond|impf.2|3> que (haber|haberse|haberte|haberlo|haberla|habernos|habernoslo|haberlos) <avisar|leer|indicar|decir|consultar|pedir|comprobar|revisar|mirar|elegir|contactar|llamar|escribir|poner|seguir|informar|preguntar|hacer|dar|seleccionar|fijar|comunicar|reclamar|asegurar:part>',
  '(usted|tu)? <deber:pret.2|3> ..1 <avisar|leer|indicar|decir|consultar|comprobar|revisar|mirar|elegir|llamar|escribir|poner|seguir|informar|preguntar|hacer|seleccionar|fijar|reclamar|asegurar|actualizar|guardar|medir|pedir|cerrar|instalar|cargar:inf>', 'si (usted|tu)? (nos|me|lo|la|los|las|se|te|nos lo)? <haber:sub.impf> <:part> ..6 , ..4 (no|habria|hubiera|habriamos|ahora)', '<:inf.clitic> (antes|bien|mejor|a tiempo) (y|,) ...', 'se|te (le|te)? ha|habra (enganchado|caido|roto|mojado|perdido) (a)? (usted|ti)', '(seguro|seguramente|seguro que) ..2 (se|te|lo|la) ..3 (usted|tu|ti) (mismo|misma|solo|sola)?',
  'haberlo|haberla|haberse|haberte leido|mirado|pensado|dicho|avisado|comprobado|fijado (antes|bien|mejor)?', 'la proxima vez , ..2 (<leer|fijarse|fijar|asegurar|comprobar|revisar:imp|sub|inf>|lea|lee|fijese|fijate|asegurese|asegurate|compruebe|revise)', '(si|cuando) <leer:2|3.pret> ..3 (condiciones|descripcion|anuncio|instrucciones)',
];
/** Reminding the customer that it was said. */
export const TOLD_YOU_ES: readonly string[] = [
  '^ (tal)? como|segun ya (se)? (le|te|les|os|lo|se lo|te lo|se la) (he|hemos|habia|habiamos|han|ha)? <decir|indicar|explicar|comentar|informar|avisar|advertir|señalar|repetir|comunicar:1|3.pret|part>', '(tal)? como|segun ya (se)? (le|te|les|os|se lo|te lo) (he|hemos|habia|habiamos|han|ha) <decir|indicar|explicar|comentar|informar|avisar|advertir|señalar|repetir|comunicar:part>', '(como)? ya (se)? (le|te|se lo|te lo) (he|hemos) <decir|explicar|advertir|repetir:part>', 'ya se|te lo (dije|dijimos|explique|explicamos|adverti|advertimos)',
  '(le|te|se lo|te lo) (vuelvo a repetir|repito|repetimos|he repetido)', 'como|segun|tal y como (bien)? <indicar|decir|explicar|poner|aparecer|constar|figurar:3> claramente', '(esta|estan|viene|vienen|estaba|estaban|aparece|aparecen|consta|constan|figura|figuran|pone|dice|indica) (muy|bien)? claramente (indicado|indicada|indicados|indicadas|explicado|explicada|escrito|escrita|en)?', '(esta|estaba) (muy|bien|perfectamente) claro (en|que)', 'como (deberia|debe|deberias|debes) (de)? saber', 'por (ultima|enesima) vez', 'es|era evidente|obvio que', 'creo|creemos que (esta|estaba) claro',
];
/** Naming the fault as the customer's. */
export const FAULT_ES: readonly string[] = [
  'por no <leer|seguir|mirar|comprobar|revisar|consultar:inf> ..3 (instrucciones|condiciones|manual|descripcion|etiqueta|medidas|indicaciones)', '(usted|ud|tu) (mismo|misma)? (lo|la|los|las)? <romper|estropear|dañar|manipular|mojar|quemar|forzar|perder:2|3.pret>', '(culpa|error|fallo|responsabilidad|descuido|despiste|equivocacion|problema|negligencia) (es|fue|ha sido)? (enteramente|unicamente|exclusivamente)? (suyo|suya|tuyo|tuya|vuestro|vuestra|del cliente|del comprador|de la clienta|de usted|de ustedes)', '(por|debido a|a causa de) (un)? (su|tu|vuestro|vuestra) (propio|propia)? (culpa|error|fallo|descuido|despiste|negligencia|equivocacion|mal uso|imprudencia)', '(por)? un (error|descuido|despiste|mal uso) (por)? (su|tu|vuestra) parte', 'mal uso (por su|tu parte|del cliente|suyo|tuyo)',
  '(la culpa|el error|el fallo) (es|fue|ha sido) (suyo|suya|tuyo|tuya|del cliente|de usted)', 'usted|tu tiene|tienes (toda)? la culpa', '(ha sido|fue|es) (usted|tu) (quien|el que|la que) (se)? (equivoco|ha|puso|dio|eligio|pidio|introdujo|indico)', '(usted|ud) (mismo|misma) (lo|la|los)? (puso|pidio|eligio|rompio|indico|firmo|acepto)', 'tu (mismo|misma) (lo|la|los)? (pusiste|pediste|elegiste|rompiste|indicaste|aceptaste)', 'es (su|tu|vuestra) (responsabilidad|culpa)',
];
/** Orders to read. */
export const MUST_READ_ES: readonly string[] = [
  '(tiene|tienes|tenia|tenias|debe|debes|deberia|deberias|ha|hay) (que|de)? (leer|leerse|leerte|fijarse|fijarte|haber leido|prestar) ..2 (atencion|bien|mejor|condiciones|descripcion|anuncio|instrucciones|manual|antes|correos|politica)', '(fijese|fijate|lea|lee|leanse) (bien|mejor|con atencion|antes)', '(lea|lee) (usted)? (las condiciones|la descripcion|el anuncio)', 'preste|presta (mas)? atencion',
];
/** The same words without reproach. */
export const NOT_BLAME_ES: readonly string[] = [
  'quien ..8 se <equivocar>',
  'no (es|fue|ha sido|sea|se trata de) (en absoluto|de ninguna manera|ninguna|ningun)? (su|tu|un|la)? (culpa|error|fallo|responsabilidad|problema)', '(no|ni) (es|fue|ha sido) (culpa|error|fallo|problema) (suyo|suya|tuyo|tuya)', '<lamentar|sentir:1> ..2 que ..10', 'gracias por ...6', 'agradecemos|agradezco ...6', '(si)? no (le|te)? (llego|llega|ha llegado)',
  '(como)? ya (se)? (le|te) (he|hemos) <reembolsar|enviar|abonar|devolver:part>', '(hemos|he|habiamos|nosotros|nuestro|nuestra|sistema|web|almacen|compañero|compañera|proveedor|transportista|mensajero|repartidor|tienda|error de|por nuestra) ..8 [wrong]', 'no (nos)? <:3.pret> (el|la) (pago|banco|sistema|web|tienda|transportista|mensajero|repartidor)',
];
