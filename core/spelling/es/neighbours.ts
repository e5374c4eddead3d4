import type { RealWordData } from '../realword.js';

const SAY = 'dígame|díganos|dime|dinos|decime|avíseme|avísenos|avísame|avísanos|confírmeme|confírmenos|confírmame|confírmanos|indíqueme|indíquenos|indícame|indícanos|pregunte|pregunta|preguntar|preguntarle|preguntarte|mira|mire|comprueba|compruebe|comprobar|saber|sé|sabe|sabes|sabemos|ver';
const CLAUSE = 'el|la|los|las|su|sus|tu|tus|te|le|les|lo|me|nos|se|no|ya|hay|prefiere|prefieres|quiere|quieres|está|están|viene|llega|llegan|tiene|tienes|puede|puedes|es|son|queda|quedan|cabe|falta|faltan|necesita|necesitas|ha|has|han|funciona|todavía|alguien|usted';
const NUMBER = 'un|una|unos|unas|dos|tres|cuatro|cinco|seis|varios|varias|muchos|muchas|pocas|pocos|más';
/** What stands only before a noun or an infinitive, never before a verb that says who did it. */
const NO_VERB = 'un|del|al|este|ese|aquel|su|tu|mi|nuestro|vuestro|otro|ningún|algún|cada|de|con|sin|por|según|primer|mismo';
const VERB = 'te|le|me|nos|lo|les|se|llega|llegan|llegara|puede|puedes|quiere|quieres|está|hay|tiene|tienes|recibe|recibes|funciona|cabe|queda|le|ha|has|han';

/** Tables for the rules below. */
export const NEIGHBOUR_PAIRS: Readonly<Record<string, string>> = {
  // A noun in -o against "he did it".
  doneNoun: `envió>envío cambió>cambio retrasó>retraso preció>precio abonó>abono regaló>regalo pagó>pago cobró>cobro anticipó>anticipo reembolsó>reembolso registró>registro retiró>retiro
    reclamó>reclamo pesó>peso gastó>gasto usó>uso pasó>paso falló>fallo recargó>recargo marcó>marco saldó>saldo cargó>cargo encargó>encargo trató>trato selló>sello costó>costo trabajó>trabajo
    ingresó>ingreso atrasó>atraso regresó>regreso terminó>término desembolsó>desembolso`,
  toUsted: `puedes>puede tienes>tiene quieres>quiere debes>debe necesitas>necesita recibirás>recibirá podrás>podrá tendrás>tendrá eres>es estás>está has>ha prefieres>prefiere decides>decide eliges>elige
    pides>pide vienes>viene vas>va recibes>recibe pagas>paga sabes>sabe dices>dice haces>hace compras>compra`,
  toTu: `puede>puedes tiene>tienes quiere>quieres debe>debes necesita>necesitas recibirá>recibirás podrá>podrás tendrá>tendrás está>estás ha>has prefiere>prefieres decide>decides elige>eliges
    pide>pides recibe>recibes paga>pagas sabe>sabes dice>dices hace>haces compra>compras`,
};

/** Slips told by the words right beside them: grammar where it suffices, and fixed company where it does not. */
export const SPANISH_NEIGHBOURS: RealWordData['groups'] = [
  { reason: { es: '«Esta», delante de un nombre, no lleva tilde.', en: '“Esta” before a noun has no accent.' },
    rules: ['en|de|con|para|por|a|sobre|desde|hasta|durante|según [está>esta] {feminine}', '{participio} [está>esta] {feminine}', '{inf} [está>esta] {feminine}', '[está>esta] misma|mismita', '{start} [esté>este] {masculine}', 'de|con|para|por|a|en [esté>este] {masculine}'] },
  { reason: { es: 'Aquí «si» pregunta o pone una condición: sin tilde.', en: 'Here “si” means if or whether: no accent.' }, rules: [`${SAY} [sí>si] ${CLAUSE}`] },
  { reason: { es: '«Aun así» (incluso así) no lleva tilde.', en: '“Aun así” (even so) has no accent.' }, rules: ['[aún>aun] así {!está|estamos|sigue|siguen|estoy}'] },
  { reason: { es: '«Tú», persona, lleva tilde; «tu» va delante de un nombre.', en: '“Tú” (you) has an accent; “tu” (your) goes before a noun.' },
    rules: ['{tuverb} [tu>tú] {end}', '{inf} [tu>tú] o|y|mismo|misma|directamente', '{inf} [tu>tú] {end}', '[tu>tú] as|has', 'como|cuando|donde|lo|si [tu>tú] digas|quieras|veas|prefieras|dices|quieres|prefieres|puedas|decidas|elijas|crees'] },
  { reason: { es: 'El posesivo «tu» no lleva tilde.', en: 'The possessive “tu” has no accent.' }, rules: ['{!y|como|que|para|si|no|ni|o} [tú>tu] {feminine}', '{!y|como|que|para|si|no|ni|o} [tú>tu] {masculine}'] },
  { reason: { es: 'En las exclamaciones, «qué» lleva tilde.', en: 'In exclamations “qué” has an accent.' }, rules: ['{start} [que>qué] bien {!que}', '{start} [que>qué] bien que', '{start} [que>qué] alegría|ilusión|pena|lástima|rabia|suerte|maravilla|bonito|bonita|pasada|chulo|chula|majo|maja|detalle|faena'] },
  { reason: { es: 'Aquí no se pregunta nada: va sin tilde.', en: 'Nothing is asked here: no accent.' },
    rules: ['el|la|los|las|un|una {thing} [qué>que] trae|traen|lleva|llevan|viene|vienen|incluye|pidió|pediste|compró|compraste|quiere|quieres|nos|le|te|me|se',
      '{!igual|sé|sabe|sabes|sabemos|saber|dígame|dime|importa|decir|veo|ver} [cómo>como] le|te|les|os resulte|venga|guste|parezca|convenga|apetezca', '{!igual|sé|sabe|saber|dígame|dime|importa} [cómo>como] quiera|quieras|prefiera|prefieras|guste|gustes|siempre|mínimo|máximo|cortesía|compensación|regalo|muestra',
      '[quién>quien] lo|la|los|las reciba|recoja|tenga|pida|quiera|compre'] },
  { reason: { es: '«Dé», del verbo dar, lleva tilde.', en: '“Dé”, of the verb dar, has an accent.' }, rules: ['{start} [de>dé] una|dos|tres vuelta|vueltas a', '{start} [de>dé] clic|click|un clic'] },
  { reason: { es: 'Delante no puede ir un verbo: es el nombre.', en: 'No verb can stand here: it is the noun.' }, rules: [`${NO_VERB} [@doneNoun]`, 'el [envió>envío] {!el|la|los|las|un|una|su|sus|a|al|ayer|dos|tres|mi|nuestro|todo}'] },
  { reason: { es: '«Si no» (en caso de que no) va separado; «sino» corrige lo negado.', en: '“Si no” (if not) is two words; “sino” means but rather.' },
    rules: [`{start} [sino>si no] ${VERB}`, `porque|y|o|pero|avísame|avísenos|avíseme|avísanos|dime|dígame|dígamelo|dímelo|escríbeme|escríbanos|llámenos|llámame [sino>si no] ${VERB}`, '{denied} [si no>sino] {inf}', '{denied} [si no>sino] que|también'] },
  { reason: { es: 'Se escribe de la otra forma, junto o separado.', en: 'It is written the other way, as one word or two.' },
    rules: ['{start} [a parte>aparte] de', '[a parte>aparte] {end}', '[a parte>aparte] para|y', 'tiene|lleva|trae|incluye|va|van|viene|dejamos|dejo|deja|pagar|pago|compra|mando|mandamos [a parte>aparte]', 'está|estará|estaría|están [demás>de más]', 'cobró|pagó|cobrado|pagado|euros|hay|cobramos|pagué|mandamos|mandado [demás>de más] {!artículos|productos}', '{!vez} [en cuando>en cuanto] {!a}'] },
  { reason: { es: 'Delante de i, «y» se hace «e», sin h.', en: 'Before an i, “y” becomes “e”, with no h.' }, rules: ['{thing} [he>e] {iword}'] },
  { reason: { es: 'Aquí va la preposición «a», sin h.', en: 'This is the preposition “a”, without h.' }, rules: ['viene|vino|vengo|vienen|pasa|pase|pasó|ir|venir|fui|fue|baja|sube|sale|llega|salió|llegó|vuelve|volvió [ha>a] {inf}', 'ir|venir|llegar|pasar|acudir|llamar [ha>a] cualquier|una|un|otra|otro|nuestra|nuestro'] },
  { reason: { es: 'Delante de un participio va «ha», del verbo haber.', en: 'Before a participle it is “ha”, of the verb haber.' }, rules: ['cuánto|cuánta|cuántos|cuántas|dónde|desde [a>ha] {part}'] },
  { reason: { es: '«Hay» es del verbo haber; «ahí», un lugar.', en: '“Hay” means there is; “ahí” is a place.' }, rules: [`en el|la|los|las|su|tu|esta|este|cada|nuestra|nuestro {thing} [ahí>hay] ${NUMBER}`] },
  { reason: { es: 'La exclamación es «ay».', en: 'The exclamation is “ay”.' }, rules: ['{start} [hay>ay] ,perdona|perdone|perdón|disculpa|disculpe|qué|lo'] },
  { reason: { es: 'La persona del verbo no es la de «usted» o «tú».', en: 'The verb does not agree with “usted” or “tú”.' }, rules: ['usted [@toUsted]', 'usted no|ya|también|lo|la|me|nos [@toUsted]', '{!y|que|ni|o|con} tú [@toTu]', 'si|que|cuando|como|donde tú [@toTu]'] },
  { reason: { es: 'El saludo va en plural.', en: 'The greeting is plural.' }, rules: ['buenos [día>días]', 'buenas [tarde>tardes]', 'buenas [noche>noches]', 'muchas|mil|muchísimas [gracia>gracias]', 'todos|estos|esos|nuestros|muchos|varios [modelo>modelos]', 'los [modelo>modelos] {!de}'] },
  { reason: { es: 'Se parecen, pero con estas palabras va la otra.', en: 'They look alike, but with these words it is the other.' },
    rules: ['un|del|al|este [tuvo>tubo]', 'el [tuvo>tubo] de|del', '{start} [asía>hacía]', '[asía>hacía] frío|calor|mucho|falta|tiempo|unos|años|días', '{start} [abra>habrá] unidades|existencias|stock|novedades|más', 'tienda|local|taller|oficina|comercio [habré>abre]', '[habré>abre] a|de las|lunes',
      'pantalla|cristal|espejo|plato|suela|lente|esfera|pintura|mesa|móvil|superficie|carcasa|reloj|puerta|vaso|gafas está|esta|viene|venía|llegó|llega|vino|estaba [rallado>rayado]', 'pantalla|esfera|lente|mesa|superficie|carcasa|puerta|suela está|viene|venía|llegó|llega|vino|estaba [rallada>rayada]', 'pantalla|lente|mesa|superficie [rallada>rayada]', 'cristal|vidrio|espejo|plástico [rallado>rayado]', 'queso|coco|pan|limón [rayado>rallado]', 'zanahoria|zanahorias|cebolla [rayada>rallada]',
      'para|ropa|moda|talla [barón>varón]', '[barón>varón] y|o mujer|hembra', '[taza>tasa] turística|aduanera|aeroportuaria|municipal', '[taza>tasa] de aduana|aduanas|importación|devolución|interés|basuras|embarque', '[tasa>taza] de|del café|té|desayuno|porcelana|cerámica|leche', 'se me|nos|le|les|os [calló>cayó]', 'se [calló>cayó] al|del|de|por|un|una|desde', 'el|un|del|este [sumo>zumo] de', '[vaca>baca] del|de coche|techo',
      '[gravada>grabada] con su|tu|el|la|un', '[gravado>grabado] con su|tu|el|la|un', '[gravar>grabar] el|su|tu|la|un|una nombre|iniciales|fecha|vídeo|video|mensaje|placa', 'se [gravó>grabó] en|con|el|la', 'iva|impuesto [graba>grava]', 'quita|quitar|elimina|eliminar|depila|rasura el [bello>vello]', '[bello>vello] corto|corporal|facial|púbico|fino', '[basto>vasto] catálogo|surtido|territorio|conocimiento', 'no|que [injiera>ingiera]', 'el|al [azahar>azar] {end}', 'elige|elegido|elegir|elegimos|sorteo|escoge al [azahar>azar]'] },
];
