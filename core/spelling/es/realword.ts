import type { RealWordData } from '../realword.js';
import { SPANISH_CONFUSABLES, SPANISH_PAIRS } from './confusables.js';
import { NEIGHBOUR_PAIRS, SPANISH_NEIGHBOURS } from './neighbours.js';
import { SPANISH_NOUNS } from './nouns.js';
import { SPANISH_SLIPS } from './slips.js';
import { VERB_PAIRS } from './verb-pairs.js';

/** Participles that are irregular, and words in -ado, -ido that are not participles after a clitic. */
const IRREGULAR = 'hecho dicho visto puesto escrito abierto vuelto roto muerto cubierto resuelto devuelto impreso frito satisfecho descrito inscrito dispuesto propuesto expuesto supuesto previsto revuelto envuelto deshecho';
const SHOP_NOUNS = 'pedido pedidos paquete paquetes compra compras cuenta cuentas número nombre dirección correo email teléfono reembolso devolución factura envío producto productos artículo artículos mensaje mensajes consulta consultas solicitud caso tarjeta banco dinero paciencia comprensión confianza colaboración preferencia contraseña usuario domicilio celular móvil saldo contrato servicio línea opinión comentario comentarios duda dudas';
const SECOND_PERSON = 'puedes tienes eres quieres sabes debes estás has dices necesitas haces vas vienes podrás tendrás recibirás compraste pediste hiciste recibiste enviaste decides eliges prefieres indicas mandas pagas';

/** Participles that are also nouns or adjectives after "a": "a lado", "a pedido", "a mercado". */
const SHOP_PARTICIPLES = 'lado grado estado mercado marido vestido pedido cuidado contado helado resultado recado soldado abogado empleado encargado partido sentido sonido apellido contenido tejido juzgado calzado teclado fregado significado certificado listado cableado acabado lavado secado pescado guisado asado bocado mandado traslado ganado prado vado granizado enlatado';

const NOUNS_ONLY = SPANISH_NOUNS.fs.split(' ').filter((noun) => !/(?:[aií]da|osa|iva|ica|al|ble|ante|ente|il|ar|eta|ta|ra|ea|na)$|^(?:primera|última|segunda|otra|misma|nueva|vieja|sola|llena|vacía|lista|rota|abierta|seca|limpia|floja|fuera|casa|aquella|justa|negra|blanca|roja|vale|tarde|clara|viva|sucia|igual|completa|muy|toda|media|cualquier|mejor|peor)$/.test(noun)).concat('camiseta tarjeta caja etiqueta lámpara oferta compra tienda semana camisa'.split(' ')).join(' ');

/** Real-word errors of Spanish. Only what is wrong whatever the sentence means. */
export const SPANISH_REAL_WORDS: RealWordData = {
  classes: {
    part: { words: IRREGULAR, ending: /.{2}(?:ado|ido|ído)$/, except: 'lado grado estado mercado marido vestido' },
    // A participle that is no noun of shops, nor begins with the sound before which "y" becomes "e".
    perfect: { words: 'sido tenido habido dicho hecho visto puesto escrito abierto roto devuelto muerto', ending: /^(?!h?[iy]).{2,}(?:ado|ido|ído)$/, except: SHOP_PARTICIPLES },
    participio: { words: IRREGULAR, ending: /.{2}(?:ado|ido|ído)$/, except: '' },
    ger: { ending: /.{2}(?:ando|iendo|yendo)$/, except: 'cuando mando bando comando contrabando' },
    inf: { ending: /.{2}(?:ar|er|ir)(?:me|te|se|nos|lo|la|los|las|le|les)?$/, except: 'lugar ayer mujer hogar azúcar dólar militar par mar bar celular familiar similar particular ejemplar popular alquiler chofer taller poder deber placer amanecer sur' },
    noun: { words: SHOP_NOUNS },
    tuverb: { words: SECOND_PERSON },
    time: { words: 'semana tarde mañana noche vez tienda compra dirección opción forma manera información cuenta página promoción oferta fecha ocasión situación línea' },
    state: { words: 'listo disponible agotado pendiente bien mal aquí ahí allí correcto completo incompleto roto vacío incluido dañado enviado entregado cancelado' },
    // Anything: no figure, no edge.
    word: { ending: /./ },
    // What a determiner may go with.
    thing: { ending: /^.{3,}$/, except: 'para con por sin que como más muy los las una uno sobre desde hasta entre según cada todo toda nos les mas dos tres' },
    partO: { words: 'listo lista cerrado cerrada abierto abierta disponible', ending: /.{2}(?:ad|id)[oa]s?$/, except: 'mercado pedido estado lado' },
    past3: { ending: /.{2}ó$/ },
    // Nouns that are no adjective beside "está" ("está lista") nor verb.
    feminine: { words: NOUNS_ONLY },
    masculine: { words: 'pedido paquete envío artículo producto modelo color precio plazo cupón código mes año correo mensaje número cambio vestido libro juego pack cable móvil tipo sitio caso bolso reloj reembolso descuento día domicilio nombre teléfono' },
    iword: { ending: /^h?i(?!e)(?!.*(?:[aií]d[oa]s?|icho)$).{2,}$/ },
    clitic: { words: 'me te se nos os lo la los las le les' },
  },
  groups: [
    ...SPANISH_CONFUSABLES,
    ...SPANISH_SLIPS,
    ...SPANISH_NEIGHBOURS,
    { reason: { es: '«A ver» (mirar) se escribe separado; «haber» es el verbo de «haber llegado».', en: '“A ver” (let us see) is two words; “haber” is the verb.' },
      rules: ['{start} [haber>a ver] si|qué|cómo|cuándo|cuánto|cuál|dónde|quién', 'vamos|voy|va|van|vayamos [haber>a ver]'] },
    { reason: { es: 'Aquí va el verbo «haber», no «a ver».', en: 'This is the verb “haber”, not “a ver”.' },
      rules: ['puede|pueden|podría|podrían|debe|deben|debería|deberían|pudo|podemos|por|de|tras|sin|tendría [a ver>haber] {participio}', 'puede|pueden|podría|debe|debería|va [a ver>haber] un|una|algún|alguna|problema|problemas'] },
    { reason: { es: '«Hay» es del verbo haber; «ay» es una exclamación y «ahí», un lugar.', en: '“Hay” means there is; “ay” is an exclamation and “ahí” a place.' },
      rules: ['no|si|ya|también|donde|que|solo|sólo [ay|ahy>hay] {!,}', '{start} [ay>hay] que {inf}', '[ay>hay] un|una|unos|unas|algún|alguna|algunos|algunas|varios|varias|muchos|muchas|ningún|ninguna', '{start} [ahí>hay] que {inf}', 'no [ahí>hay] que|problema|problemas|ningún|ninguna|stock|existencias'] },
    { reason: { es: '«Ahí» es un lugar; «hay» es del verbo haber.', en: '“Ahí” is a place; “hay” means there is.' },
      rules: ['por|desde|hasta [hay>ahí] {!que|un|una|algún|alguna|algo|alguien|muchos|muchas}', '{start} [hay>ahí] está|están|va|van|tiene|tienes|puede|puedes'] },
    { reason: { es: '«Hecho» es de hacer; «echo», de echar.', en: '“Hecho” comes from hacer (done), “echo” from echar (throw).' },
      rules: ['he|ha|has|han|hemos|había|habían|habíamos|haber|habrá|habría|haya|hayan [echo>hecho]', 'he|ha|has|han|hemos|había|haber [echa>hecha]', 'de [echo>hecho] {end}', '{start} de [echo>hecho]', 'está|están|bien|mal|ya [echo>hecho] {!de|en|la|el|un|una}'] },
    { reason: { es: '«Echar de menos» y «echar en falta» son de echar, sin h.', en: '“Echar de menos” comes from echar: no h.' },
      rules: ['te|lo|la|los|las|os|le|les [hecho>echo] de menos', 'te|lo|la|los|las|os|le|les [hecho>echo] en falta', 'se [hecha>echa] en falta|menos'] },
    { reason: { es: 'Delante de un participio va «ha», del verbo haber.', en: 'Before a participle it is “ha”, of the verb haber.' },
      rules: ['me|te|se|nos|os|le|les|lo|la|los [a>ha] {part}', 'no|ya|nunca [a>ha] {part} {!a|y}', 'que [a>ha] sido|tenido|habido|recibido|realizado|solicitado|comprado'] },
    { reason: { es: 'Aquí va la preposición «a», sin h.', en: 'This is the preposition “a”, without h.' },
      rules: ['[ha>a] el|la|los|las|su|sus|mi|mis|nuestra|nuestro|este|esta|través|partir|usted|ustedes|domicilio|continuación', 'voy|vas|va|vamos|van|iba|iban|íbamos|vaya|vayan|volver|vuelva|vuelve|volvemos|procedemos|proceder|procederemos|comienza|empieza|ayudar|invitamos [ha>a] {inf}'] },
    { reason: { es: 'En las preguntas se escribe «por qué», separado y con tilde.', en: 'In questions it is “por qué”: two words, with an accent.' }, rules: ['{¿} [porque>por qué]', '{¿} [por que>por qué]', 'sé|sabe|sabemos|saber [porque|por que>por qué] {!sí|si}', 'saber|conocer|explicar|explicarle|entender|revisar [el porque>el porqué]'] },
    { reason: { es: '«Porqué» como nombre lleva tilde y va junto.', en: 'The noun “porqué” is one word with an accent.' }, rules: ['el|un|los [porque>porqué] de|del'] },
    { reason: { es: '«Sí» afirma y lleva tilde; «si» pone una condición.', en: '“Sí” (yes) has an accent; “si” means if.' },
      rules: ['{start} [si>sí] ,claro|gracias|señor|señora|señorita|efectivamente|correcto|perfecto|por|exacto|así', '{start} [si>sí] claro|señor|señora|señorita|gracias', 'que|claro|eso|pues|creo|ahora|también|por|para|entre|de|a|en [si>sí] mismo|misma|mismos|mismas', '[si>sí] mismo|misma|mismos|mismas', 'creo|claro|supuesto|decir|dice|digo|espero|parece que [si>sí] {end}', 'ahora|eso|pues|claro|tampoco [si>sí] {end}'] },
    { reason: { es: '«Está» es del verbo estar y lleva tilde.', en: '“Está”, of the verb estar, has an accent.' },
      rules: ['[esta>está] {ger}', '[esta>está] {state} {!de}', 'no|ya|se|que|cómo|dónde|aún|todavía|también|él|usted|ella [esta>está] {participio}', 'pedido|paquete|producto|envío|artículo|reembolso|caso [esta>está] en|listo|{participio}', 'pedido|paquete|producto|envío|artículo|reembolso|caso [esta>está] {participio}', '{¿} cómo [esta>está]', 'cómo|dónde [esta>está] {!vez|semana|tarde|noche|mañana}', '[estas>estás] {ger}', 'cómo|dónde|que|ya|no|tú [estas>estás] {ger}', '[este>esté] {ger}', '[esten>estén] {ger}', 'que|no [este>esté] bien|listo|disponible|lista|seguro|segura|conforme'] },
    { reason: { es: '«Esta», delante de un nombre, no lleva tilde.', en: '“Esta” before a noun has no accent.' }, rules: ['en|de|por|para|con|a|durante|sobre|desde|toda [está>esta] {time}', 'en|de|para|con|durante [éste|esté>este] momento|caso|mes|correo|mensaje|pedido'] },
    { reason: { es: '«Más», de cantidad, lleva tilde; «mas» equivale a «pero».', en: '“Más” (more) has an accent; “mas” means but.' },
      rules: ['no|algo|nada|nadie|lo|los|la|las|el|mucho|mucha|muchos|muchas|poco|vez|es|son|está|están|será|sea|cada|un|una|dos|tres|de|por|sin|tarda|tardará|días|horas|semanas|alguien|cuanto|qué|con|tiene|necesita|desea|para|saber|aún|todavía|número|y|muy [mas>más]', '[mas>más] de|que|información|detalles|tarde|tiempo|rápido|rápida|pronto|grande|grandes|pequeño|pequeña|barato|barata|caro|cara|adelante|allá|cerca|lejos|bien|preguntas|dudas|opciones|productos|cómodo|cómoda|reciente|alto|alta|bajo|baja|días|o'] },
    { reason: { es: 'En las preguntas, las palabras interrogativas llevan tilde.', en: 'Question words have an accent in questions.' },
      rules: ['{¿} [que>qué] tal|le|te|les|día|días|hora|horas|talla|color|número|producto|modelo|tipo|puedo|podemos|puede|necesita|necesitas|dirección|fecha|problema|es|desea|deseas|medio|forma|método|pasa|pasó|ocurrió|sucedió|error|artículo|opción|plazo|datos|debo|tengo|hago', '{¿} en|a|de|con|para|por [que>qué]', '{¿} [como>cómo] puedo|podemos|puede|puedes|está|estás|están|le|te|les|va|se|es|quiere|desea|fue|hago|lo|ha|me|podría|prefiere|funciona|van', '{¿} [cuando>cuándo] llega|llegará|llegó|estará|sale|salió|saldrá|recibiré|recibirá|me|lo|le|podré|podría|puedo|podemos|fue|es|hizo|realizó|van|va|se|será|compró|recibió', '{¿} [donde>dónde]', '{¿} [adonde>adónde]', '{¿} [cual>cuál]', '{¿} [cuales>cuáles]', '{¿} [quien>quién]', '{¿} [quienes>quiénes]', '{¿} [cuanto>cuánto]', '{¿} [cuanta>cuánta]', '{¿} [cuantos>cuántos]', '{¿} [cuantas>cuántas]', '{start} [que>qué] tal {end}', 'hola|buenas|buenos [que>qué] tal', 'no|sabe|saber|sé|sabemos|sabes|indique|indíquenos|díganos [cual>cuál] es|fue|era|será'] },
    { reason: { es: '«Tú», persona, lleva tilde; «tu» va delante de un nombre.', en: '“Tú” (you) has an accent; “tu” (your) goes before a noun.' }, rules: ['[tu>tú] {tuverb}', '[tu>tú] mismo|misma', 'como|que|y|para|entre|si [tu>tú] {end}'] },
    { reason: { es: '«Tu», delante de un nombre, no lleva tilde.', en: '“Tu” (your) before a noun has no accent.' }, rules: ['[tú>tu] {noun}'] },
    { reason: { es: '«Él», persona, lleva tilde; «el» es artículo.', en: '“Él” (he) has an accent; “el” (the) is the article.' }, rules: ['[el>él] es|está|tiene|dice|dijo|ha|había|me|te|nos|le|les {!que|de}', 'con|para|de|a|por|y|sin|entre [el>él] {end}'] },
    { reason: { es: '«El», artículo, no lleva tilde.', en: 'The article “el” has no accent.' }, rules: ['[él>el] pedido|paquete|producto|envío|artículo|reembolso|correo|número|caso|mensaje|pago|servicio|plazo|estado|importe|problema|código|día|mes|banco|transportista|cliente|motivo|siguiente'] },
    { reason: { es: '«Mí», tras preposición, lleva tilde.', en: '“Mí” after a preposition has an accent.' }, rules: ['para|a|por|de|sin|en|sobre|hacia|contra [mi>mí] {end}'] },
    { reason: { es: '«Mi», delante de un nombre, no lleva tilde.', en: '“Mi” (my) before a noun has no accent.' }, rules: ['[mí>mi] {noun}', '[mí>mi] nombre|parte|compañero|compañera'] },
    { reason: { es: '«Té» es la bebida; el pronombre «te» no lleva tilde.', en: '“Té” is the drink; the pronoun “te” has no accent.' }, rules: ['[té>te] lo|la|los|las|he|ha|hemos|han|enviamos|enviaremos|envío|informamos|pedimos|agradecemos|agradezco|comento|comentamos|confirmo|confirmamos|ayudo|ayudamos|recomendamos|saluda|escribo|escribimos|invitamos'] },
    { reason: { es: 'La bebida «té» lleva tilde.', en: 'The drink “té” has an accent.' }, rules: ['taza|tazas|bolsita|bolsitas|caja|juego|sobre|sobres de [te>té]', 'un [te>té] verde|negro|rojo|blanco'] },
    { reason: { es: '«Dé», del verbo dar, lleva tilde.', en: '“Dé”, of the verb dar, has an accent.' }, rules: ['que me|te|le|nos|les|se [de>dé] un|una|el|la|los|las|su|sus|más|por|cuenta', 'que [de>dé] clic|click'] },
    { reason: { es: '«Sé», de saber, lleva tilde.', en: '“Sé” (I know) has an accent.' }, rules: ['no|yo [se>sé] si|qué|cuándo|cómo|dónde|cuál|quién|cuánto', 'ya lo [se>sé] {end}', 'no lo [se>sé] {end}'] },
    { reason: { es: '«Aún», cuando equivale a «todavía», lleva tilde.', en: '“Aún” meaning still has an accent.' }, rules: ['[aun>aún] no', 'que|no|está|estamos|sigue [aun>aún] {end}', '[aun>aún] está|están|sigue|tiene|falta|faltan|queda|quedan|estamos|podemos|puede'] },
    { reason: { es: 'El pretérito de tercera persona lleva tilde: llegó, quedó.', en: 'The past of he, she, it has an accent: llegó, quedó.' },
      rules: ['llego', 'quedo', 'entrego', 'realizo', 'confirmo', 'cancelo', 'compro', 'presento', 'envío'].flatMap((verb) => {
        const past = `${verb.replace('í', 'i').slice(0, -1)}ó`;
        return [`ayer|anoche|anteayer|antier se|le|les|nos|lo|la [${verb}>${past}]`, `pedido|paquete|producto|artículo|reembolso|transportista|mensajero|repartidor|cliente|sistema se|le|les|nos|no|ya [${verb}>${past}]`, ...(verb === 'envío' ? [] : [`pedido|paquete|transportista|mensajero|repartidor|cliente [${verb}>${past}]`])];
      }) },
    { reason: { es: '«Haya» es de haber; «halla», de hallar (encontrar); «allá», un lugar.', en: '“Haya” comes from haber, “halla” from hallar (find), “allá” is a place.' }, rules: ['que se|le|les|me|te|nos|lo|la|no|ya [halla>haya] {part}', 'que|no [halla>haya] {part}', 'que|cuando|no|se|le [valla>vaya] a', 'se [haya>halla] en|disponible|ubicado|ubicada'] },
  ],
  pairs: { ...SPANISH_PAIRS, ...VERB_PAIRS, ...NEIGHBOUR_PAIRS },
  past: 'ayer,anoche,anteayer,antier,hace,pasado,pasada,pasados,esta mañana,hace un,aquel día,entonces',
  denials: 'no ni nunca tampoco',
  letters: 'y a o e u',
  subordinators: 'que si sí como cuando aunque ojalá para antes sin hasta quien quienes donde cual cuales mientras cuanto cuando pese apenas hubiera cuya cuyo tal qué',
  repeatable: 'hola no sí si ya muy más tan bla ja je ji jo ha he nada poco casi luego todo todos cada tal tic paso gota hora día año puerta cara igual uno dos tres cuatro cinco seis siete ocho nueve cero xx ay oh eh pues nos bien mal sin toc chin',
};
