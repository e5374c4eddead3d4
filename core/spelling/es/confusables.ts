import type { RealWordData } from '../realword.js';

/**
 * Pairs of existing words that a lost accent, h, ñ or letter turns into each other, by the kind of word they are: the rules of
 * realword.ts say of a whole kind where only one of the two can stand. A pair is `typed>meant`.
 */
export const SPANISH_PAIRS: Readonly<Record<string, string>> = {
  // The plain form exists (of a rare verb, or by an old spelling) and is a slip wherever it stands.
  sure: `numero>número pagina>página paginas>páginas linea>línea lineas>líneas titulo>título capitulo>capítulo articulo>artículo ultimo>último ultima>última
    ultimos>últimos ultimas>últimas ademas>además unicamente>únicamente sera>será seras>serás ojala>ojalá jamas>jamás maquina>máquina maquinas>máquinas lampara>lámpara
    lamparas>lámparas medico>médico medica>médica medicas>médicas modulo>módulo capsula>cápsula capsulas>cápsulas petroleo>petróleo ingles>inglés japones>japonés
    victima>víctima magnifico>magnífico margenes>márgenes oxigeno>oxígeno estomago>estómago lagrima>lágrima lagrimas>lágrimas nausea>náusea petalo>pétalo arboles>árboles
    sabanas>sábanas lamina>lámina laminas>láminas bascula>báscula recamara>recámara increible>increíble lideres>líderes mia>mía mias>mías mio>mío mios>míos frio>frío
    tenia>tenía salia>salía venia>venía eramos>éramos salio>salió empece>empecé serian>serían cabria>cabría ano>año anos>años
    osea>o_sea aveces>a_veces enserio>en_serio elijen>eligen elije>elige elijes>eliges`,
  // A noun or adjective against a finite verb: no determiner and no preposition stands before a finite verb.
  nounO: `publico>público termino>término deposito>depósito calculo>cálculo animo>ánimo catalogo>catálogo circulo>círculo credito>crédito diagnostico>diagnóstico
    liquido>líquido genero>género merito>mérito habito>hábito prologo>prólogo deficit>déficit vinculo>vínculo transito>tránsito trafico>tráfico computo>cómputo
    valido>válido practico>práctico integro>íntegro autentico>auténtico especifico>específico pacifico>pacífico critico>crítico comodo>cómodo`,
  nounA: `fabrica>fábrica formula>fórmula replica>réplica matricula>matrícula nomina>nómina grafica>gráfica critica>crítica practica>práctica mascara>máscara cascara>cáscara
    prorroga>prórroga secretaria>secretaría notaria>notaría`,
  nounE: 'limite>límite tramite>trámite limites>límites tramites>trámites ordenes>órdenes formulas>fórmulas criticas>críticas practicas>prácticas fabricas>fábricas',
  adjective: `valida>válida valido>válido validas>válidas validos>válidos publica>pública publico>público publicas>públicas publicos>públicos critica>crítica critico>crítico
    practica>práctica practico>práctico especifica>específica especifico>específico autentica>auténtica autentico>auténtico autenticas>auténticas liquida>líquida liquido>líquido
    integra>íntegra integro>íntegro intima>íntima intimo>íntimo incomodo>incómodo incomoda>incómoda`,
  // "Yo llego" against "llegó": a thing or a third person is the subject.
  past: `llego>llegó quedo>quedó entrego>entregó confirmo>confirmó cancelo>canceló compro>compró presento>presentó dejo>dejó entro>entró llevo>llevó mando>mandó contesto>contestó
    regreso>regresó tiro>tiró agoto>agotó llamo>llamó acabo>acabó tomo>tomó gusto>gustó firmo>firmó informo>informó indico>indicó solicito>solicitó reclamo>reclamó utilizo>utilizó
    realizo>realizó publico>publicó paso>pasó pago>pagó cambio>cambió termino>terminó activo>activó cerro>cerró encargo>encargó genero>generó estropeo>estropeó modifico>modificó
    aplico>aplicó reviso>revisó comento>comentó reporto>reportó rechazo>rechazó proceso>procesó intento>intentó registro>registró deposito>depositó bajo>bajó subo>subió
    devolvio>devolvió recibio>recibió perdio>perdió salio>salió rompio>rompió falto>faltó funciono>funcionó espero>esperó demoro>demoró tardo>tardó`,
  // The same without the forms that are also nouns: "el cliente pago" may be two nouns, "el paquete llego" is not.
  pastVerb: `llego>llegó quedo>quedó entrego>entregó confirmo>confirmó cancelo>canceló compro>compró dejo>dejó entro>entró llevo>llevó mando>mandó contesto>contestó agoto>agotó
    llamo>llamó firmo>firmó informo>informó rechazo>rechazó indico>indicó solicito>solicitó utilizo>utilizó realizo>realizó estropeo>estropeó modifico>modificó aplico>aplicó comento>comentó
    falto>faltó funciono>funcionó demoro>demoró tardo>tardó acabo>acabó tomo>tomó`,
  // "Yo llamé" against "llame usted".
  first: 'llame>llamé compre>compré pague>pagué mande>mandé avise>avisé hable>hablé encargue>encargué pregunte>pregunté deje>dejé envíe>envié escribi>escribí contacte>contacté reporte>reporté solicite>solicité mencione>mencioné comente>comenté indique>indiqué',
  // A main clause has no subjunctive in -ra but "quisiera" and its like.
  future: `llegara>llegará quedara>quedará tardara>tardará entregara>entregará enviara>enviará contactara>contactará realizara>realizará procesara>procesará reembolsara>reembolsará abonara>abonará
    cobrara>cobrará generara>generará cargara>cargará aplicara>aplicará demorara>demorará funcionara>funcionará costara>costará notificara>notificará llamara>llamará reflejara>reflejará
    mandara>mandará avisara>avisará informara>informará estara>estará llegaran>llegarán enviaran>enviarán entregaran>entregarán llamaran>llamarán contactaran>contactarán tardaran>tardarán`,
};

const DET_ONE = 'el|un|del|al|este|ese|aquel|nuestro|vuestro|mi|tu|su|cada|otro|otra|algún|ningún|cualquier|primer|segundo|tercer|mismo|dicho|qué|de|en|con|por|para|sin|sobre|según|ante|bajo|desde|hacia|hasta';
const DET_A = 'una|esta|esa|aquella|nuestra|vuestra|mi|tu|su|cada|otra|alguna|ninguna|cualquier|primera|segunda|misma|dicha|qué|de|en|con|por|para|sin|sobre|según';
const COPULA = 'es|son|era|fue|fueron|será|sea|sean|ser|parece|muy|tan|más|poco|totalmente|completamente|poca|siendo|sigue|considera';
const THING = 'pedido|paquete|producto|artículo|articulo|envío|envio|transportista|mensajero|repartidor|cliente|banco|sistema|reembolso|proveedor|fabricante|compañera|compañero|vendedor|técnico|almacén|jefe|encargado|mensajería|correos|factura|caja|carta|transferencia|web|página|aplicación|empresa|tienda|entrega|devolución|móvil|aparato|máquina|pantalla|colega|conductor|cartero|chico|chica|señor|señora|madre|padre|marido|mujer|hijo|hija|él|ella|usted';
const PAST_TIME = 'ayer|anoche|anteayer|antier';

/** Gender and number that a slip makes, in nouns of shops. `verb`: also a finite verb ("la recibo", "los envío"), so that a clitic may stand before it. */
const NOUNS = {
  masculine: 'problema sistema paquete producto artículo transportista mensajero código plazo número color tema idioma albarán justificante pedido cupón almacén mes día momento tamaño',
  masculineVerb: 'recibo descuento importe modelo envío cambio pago gasto reembolso',
  feminine: 'dirección devolución tienda semana información foto página garantía tarjeta solución opción reclamación transferencia caja contraseña imagen fecha promoción mercancía empresa atención confirmación',
  feminineVerb: 'factura entrega talla etiqueta cuenta incidencia oferta pieza',
} as const;
const each = (...kinds: (keyof typeof NOUNS)[]): string => kinds.flatMap((kind) => NOUNS[kind].split(' ')).join('|');
const UNCOUNTED = new Set(['información', 'atención', 'mercancía', 'mes']);
/** `noun>nouns` of the nouns that have a plain plural. */
const plurals = (...kinds: (keyof typeof NOUNS)[]): [string, string][] => kinds.flatMap((kind) => NOUNS[kind].split(' ')).filter((noun) => !UNCOUNTED.has(noun))
  .map((noun) => [noun, noun === 'imagen' ? 'imágenes' : noun.endsWith('ón') ? `${noun.slice(0, -2)}ones` : noun === 'cupón' ? 'cupones' : /[aeiouéáó]$/.test(noun) ? `${noun}s` : `${noun}es`]);
const many = (before: string, ...kinds: (keyof typeof NOUNS)[]): string[] => plurals(...kinds).map(([one, all]) => `${before} [${one}>${all}]`);
const one = (before: string, ...kinds: (keyof typeof NOUNS)[]): string[] => plurals(...kinds).map(([single, all]) => `${before} [${all}>${single}]`);

const ACCENT = { es: 'Aquí la palabra lleva tilde: sin ella es otra.', en: 'Here the word has an accent; without it, it is another word.' };
const PAST = { es: 'El pretérito de tercera persona lleva tilde: llegó, quedó.', en: 'The past of he, she, it has an accent: llegó, quedó.' };

/** Rules over the tables above, and over pairs that a letter makes. */
export const SPANISH_CONFUSABLES: RealWordData['groups'] = [
  { reason: ACCENT, rules: ['{!yo} [@sure]'] },
  { reason: { es: '«Público» es nombre o adjetivo y lleva tilde; «publico» es del verbo.', en: 'The noun or adjective has an accent; without it, it is the verb.' },
    rules: [`${DET_ONE} [@nounO]`, `${DET_A} [@nounA]`, 'la|las|los [@nounA] de|del|que|es|está|ha', `los|las|unos|unas|estos|estas|esos|esas|sus|mis|tus|nuestros|nuestras|de|en|con|por|para|sin|dos|tres|varios|varias|muchos|muchas|un|el|este|su|al|del|hay|ningún|algún|cualquier|todo [@nounE]`,
      `${COPULA} [@adjective]`, 'opinión|vía|atención|información|cuenta|dirección|fecha|persona|carta|página [@adjective]', 'servicio|transporte|organismo|documento|código|cupón|billete [@adjective]',
      'la|una|su|esta|alguna|ninguna|toda|por|sin [perdida>pérdida] de|del'] },
  { reason: PAST,
    rules: ['se [@past]', 'nos|os [llego>llegó]', 'me|te|le|les [llego>llegó] {!a|al|hasta|en}', 'me|te|le|les|nos [gusto>gustó]', 'me|te|le|les|nos [falto>faltó]', 'me|te|le|les|nos [funciono>funcionó]',
      `${THING} [@pastVerb]`, `${THING} no|ya|me|nos|le|se|les|lo|la|nunca|solo|sólo|también|siempre [@past]`, `${THING} no me|nos|le|se|les|lo|la [@past]`, `${PAST_TIME} [@pastVerb] {!yo}`, `${PAST_TIME} se|le|les|nos|me [@past]`,
      `[@pastVerb] ${PAST_TIME}`, '{!yo} [llego>llegó] roto|rota|rotos|rotas|abierto|abierta|dañado|dañada|vacío|vacía|incompleto|incompleta|defectuoso|defectuosa', 'que|cuando|donde|como [llego>llegó] roto|rota|rotos|rotas|ayer|abierto|abierta|dañado|dañada|mal|vacío|vacía|incompleto|sin|con', 'no [llego>llegó] {end}', 'nunca [llego>llegó] {!a|al|tarde}'] },
  { reason: { es: 'Lo que uno mismo hizo lleva tilde: llamé, pagué.', en: 'What I did has an accent: llamé, pagué.' },
    rules: [`${PAST_TIME} [@first]`, `${PAST_TIME} le|les|lo|la|te|os [@first]`, `yo [@first]`, `[@first] ${PAST_TIME}`, 'ya [pague>pagué]', 'ya lo|la|les|le [pague>pagué]', '[compre>compré] hace', '[pague>pagué] hace', 'lo|la|los|las [compre>compré] hace|en|ayer|por'] },
  { reason: { es: '«Está» es del verbo estar y lleva tilde.', en: '“Está”, of the verb estar, has an accent.' }, rules: ['{start} [esta>está] en camino|reparto|tránsito|stock|curso|proceso|trámite|marcha|casa|garantía|oferta|perfecto|perfectas|manos'] },
  { reason: { es: 'El futuro lleva tilde: llegará, estará.', en: 'The future has an accent: llegará, estará.' },
    rules: [`{main} ${THING} [@future]`, `{main} ${THING} no|ya|le|se|les|nos|lo|la|te [@future]`, `{main} ${THING} se lo|la|los|las|le [@future]`, '{main} {start} se|le|les|te|nos|lo [@future]', '{main} {start} se le|les|lo|la [@future]', '{main} [@future] mañana'] },
  { reason: { es: '«Sería» es del verbo ser y lleva tilde; «seria» es lo contrario de divertida.', en: '“Sería” (would be) has an accent; “seria” means serious.' },
    rules: ['[seria>sería] {inf}', '[seria>sería] posible|bueno|mejor|un|de|el|lo|suficiente|conveniente|ideal|genial|estupendo|necesario|tan|para|que|más', '{start} [seria>sería] una|la', 'me|nos|le|lo|no|cuál|cual|cuánto|cómo|cuándo|esto|eso|ese|qué [seria>sería]'] },
  { reason: { es: '«Hacía» es del verbo hacer y lleva tilde; «hacia» es «en dirección a».', en: '“Hacía” is of the verb hacer; “hacia” means towards.' },
    rules: ['se|me|lo|le|no|nos|que [hacia>hacía] {!el|la|los|las|donde|allí|allá|aquí|usted|ustedes|su|mi|arriba|abajo|atrás|delante|adelante|fuera|dentro}', '[hacia>hacía] {#} días|semanas|meses|años|horas', '[hacia>hacía] dos|tres|cuatro|cinco|varios|varias|unos|unas|mucho|muchos|poco|tiempo|falta|años|meses|días|semanas|frío|calor'] },
  { reason: { es: '«Sabía» es del verbo saber y lleva tilde; «sabia» es la que sabe mucho.', en: '“Sabía” (knew) has an accent; “sabia” means wise.' }, rules: ['no|yo|ya|lo|se|nadie|usted|quién [sabia>sabía] {!decisión|elección}', '[sabia>sabía] que|si|cómo|dónde'] },
  { reason: { es: 'Delante de un participio va «he», del verbo haber, con h.', en: 'Before a participle it is “he”, of the verb haber, with h.' },
    rules: ['[e>he] {perfect}', 'me|te|se|le|les|lo|la|los|las|no|ya|os [e>he] {part}', '[as>has] {participio}', 'me|te|lo|la|los|las|le|les|no|tú|tu|ya|nos [as>has] {part}', '[emos>hemos] {part}'] },
  { reason: { es: 'Delante de un participio va «ha», del verbo haber.', en: 'Before a participle it is “ha”, of the verb haber.' },
    rules: ['{start} [a>ha] {perfect} {!a|y}', 'que|y|pero|porque|pedido|paquete|cliente|transportista|producto|envío|usted|ella|él|aún|todavía|quien|quién|qué|cómo|cuándo [a>ha] {perfect}', 'se|no|ya|nunca le|les|lo|la|nos|me [a>ha] {part}', 'no se [a>ha] {part}'] },
  { reason: { es: '«Hecho» es de hacer; «echo», de echar.', en: '“Hecho” comes from hacer (done), “echo” from echar (throw).' },
    rules: ['esta|estas|estan|queda|quedó|fue|era|sea|dalo|dala|mal|bien [echo>hecho] {!de|en|la|el|un|una|cuentas}', 'he|ha|has|han|hemos|había|está|están|viene|fue|quedó|es|muy|mal|bien [echa>hecha] {!de|en|la|el|un|una|cuentas|polvo|por|a}', 'he|ha|has|han|hemos|están|fueron|son [echos>hechos]', 'están|fueron|son|bien|mal [echas>hechas]', 'de [echo>hecho] {!de}', '[echo>hecho] a mano|medida'] },
  { reason: { es: '«Tuvo» es del verbo tener; un «tubo» es una tubería.', en: '“Tuvo” (had) is of the verb tener; “tubo” is a pipe.' },
    rules: ['{!el|un|del|al|este|ese|su|mi|tu|cada|otro|de|en|con|por|mismo|ese|algún|ningún} [tubo>tuvo] que|un|una|algún|alguna|problemas|lugar|mucha|mucho|varios|varias|suerte|mala|esa|ese|razón|cuidado|la|el', 'se|me|le|nos|lo|la|no|nunca|siempre|ya|quien|usted|que|cliente|transportista|compañero|compañera|repartidor [tubo>tuvo] {!de|flexible|metálico}', '[tubieron>tuvieron]', '[tubimos>tuvimos]', '[tubiera>tuviera]'] },
  { reason: { es: '«Vaya» es del verbo ir o una exclamación; una «valla» es una cerca.', en: '“Vaya” is of the verb ir, or an exclamation; “valla” is a fence.' },
    rules: ['{start} [valla>vaya] {!publicitaria|metálica|de}', 'que|no|se|me|le|les|nos|cuando|donde|quien|como|usted|ya|te|y|pero|para [valla>vaya]', '[valla>vaya] a|al|bien|mal|tela|lío|sorpresa|día|chasco|decepción', '[vallan>vayan]', '[vallas>vayas] a'] },
  { reason: { es: '«Iba» es del verbo ir; el IVA es el impuesto.', en: '“Iba” is of the verb ir; IVA is the tax.' }, rules: ['{!el|del|con|sin|al|de|su|más|este} [iva>iba] a {inf}', 'se|me|le|no|nos|yo|que|ya|lo [iva>iba] a', '[ivan>iban]', '[ivamos>íbamos]'] },
  { reason: { es: '«Hasta» lleva h; un «asta» es un palo o un cuerno.', en: '“Hasta” (until) has an h; “asta” is a pole.' }, rules: ['[asta>hasta] el|la|los|las|que|ahora|aquí|mañana|luego|pronto|hoy|ayer|entonces|donde|este|esta|finales|fin|después|un|una|su|mi|tu|dentro', '[asta>hasta] {#}', '{!el|un|del|al|media|su|una|cada} [asta>hasta] lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|navidad|navidades|reyes|verano|otoño|invierno|primavera|final|cuando|agotar|fecha|nuevo|nueva|próximo|próxima|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cien', '{!el|un|del|al|media|su} [asta>hasta] {end}', '{!el|un|del|al|media|su|la|esta|de} [asta>hasta] {inf}'] },
  { reason: { es: '«Sobre todo» (especialmente) se escribe separado; un «sobretodo» es un abrigo.', en: '“Sobre todo” (above all) is two words; “sobretodo” is a coat.' }, rules: ['{!el|un|del|su|este|mi|tu|al} [sobretodo>sobre todo]'] },
  { reason: { es: '«Sino» corrige lo dicho («no solo… sino también»); «si no» pone una condición.', en: '“Sino” (but rather) is one word; “si no” means if not.' }, rules: ['[si no>sino] también|tampoco', '[sino>si no] está|llega|puede|tiene|quiere|recibe|desea|queda|funciona|responde'] },
  { reason: { es: '«Hola» saluda y lleva h; una «ola» es del mar.', en: '“Hola” (hello) has an h; “ola” is a wave.' }, rules: ['{start} [ola>hola] {!de}'] },
  { reason: { es: '«A través» y «aparte»: cada uno se escribe de una manera.', en: '“A través” is two words, “aparte” one.' }, rules: ['[a parte>aparte] de|eso|esto|lo', '[atravez>a través]', '[talvez>tal vez]'] },
  { reason: { es: '«Hacer» lleva h; «a ser» es otra cosa.', en: '“Hacer” (to do) is one word with h; “a ser” means to be.' }, rules: ['va|voy|van|vamos|vas [hacer>a hacer]', 'puede|puedo|podemos|pueden|quiero|quiere|debe|podría [a ser>hacer] un|una|el|la|los'] },
  { reason: { es: 'El artículo y el nombre no van en el mismo género.', en: 'Article and noun differ in gender.' },
    rules: [`[una>un] ${each('masculine', 'masculineVerb')}`, `[la>el] ${each('masculine')}`, `[esta>este] ${each('masculine')}`, `[nuestra>nuestro] ${each('masculine', 'masculineVerb')}`, `[otra>otro] ${each('masculine')}`,
      `[un>una] ${each('feminine', 'feminineVerb')}`, `[el>la] ${each('feminine')}`, `[este>esta] ${each('feminine')}`, `[nuestro>nuestra] ${each('feminine', 'feminineVerb')}`, `[otro>otra] ${each('feminine')}`,
      `[del>de la] ${each('feminine', 'feminineVerb')}`, `[al>a la] ${each('feminine')}`] },
  { reason: { es: 'El artículo y el nombre no van en el mismo número.', en: 'Article and noun differ in number.' },
    rules: [...many('los', 'masculine'), ...many('unos|estos|esos|nuestros|varios|muchos|otros|algunos|dos|tres|cuatro', 'masculine', 'masculineVerb'), ...many('las', 'feminine'), ...many('unas|estas|esas|nuestras|varias|muchas|otras|algunas|dos|tres|cuatro', 'feminine', 'feminineVerb'),
      ...one('el|un|este|nuestro|al|del', 'masculine'), ...one('la|una|esta|nuestra', 'feminine')] },
];
