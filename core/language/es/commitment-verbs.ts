/** Spanish verbs of contact and action that a shop promises, and the words around a promise. Folded unless accents decide. */

/** Infinitives that conjugate by rule. */
const REGULAR = ('llamar contactar responder contestar avisar informar confirmar notificar comunicar escribir indicar explicar actualizar enviar reenviar mandar remitir reembolsar abonar ingresar cambiar reemplazar reparar recoger tramitar gestionar revisar comprobar consultar '
  + 'investigar reclamar solicitar preparar entregar cancelar anular modificar aplicar emitir generar adjuntar pasar abrir procesar ofrecer facilitar proporcionar buscar mirar verificar trasladar escalar descontar regalar agilizar priorizar encargar ocupar despachar expedir cobrar arreglar terminar ayudar acordar rembolsar acelerar desbloquear activar reservar compensar asignar contratar organizar programar transferir iniciar presentar localizar bonificar pagar rectificar cargar registrar coordinar incluir sustituir').split(' ');
/** Infinitive: present first person singular and plural, stem of the future. */
const IRREGULAR: Readonly<Record<string, readonly [string, string, string]>> = {
  decir: ['digo', 'decimos', 'dir'], hacer: ['hago', 'hacemos', 'har'], poner: ['pongo', 'ponemos', 'pondr'], reponer: ['repongo', 'reponemos', 'repondr'], dar: ['doy', 'damos', 'dar'], devolver: ['devuelvo', 'devolvemos', 'devolver'], resolver: ['resuelvo', 'resolvemos', 'resolver'], solucionar: ['soluciono', 'solucionamos', 'solucionar'], corregir: ['corrijo', 'corregimos', 'corregir'], mantener: ['mantengo', 'mantenemos', 'mantendr'], volver: ['vuelvo', 'volvemos', 'volver'], tener: ['tengo', 'tenemos', 'tendr'], pedir: ['pido', 'pedimos', 'pedir'], seguir: ['sigo', 'seguimos', 'seguir'], proceder: ['procedo', 'procedemos', 'proceder'], hablar: ['hablo', 'hablamos', 'hablar'], salir: ['salgo', 'salimos', 'saldr'], ir: ['voy', 'vamos', 'ir'],
  enviar: ['envio', 'enviamos', 'enviar'], contar: ['cuento', 'contamos', 'contar'], comprobar: ['compruebo', 'comprobamos', 'comprobar'], ofrecer: ['ofrezco', 'ofrecemos', 'ofrecer'], transferir: ['transfiero', 'transferimos', 'transferir'], sustituir: ['sustituyo', 'sustituimos', 'sustituir'], incluir: ['incluyo', 'incluimos', 'incluir'], recoger: ['recojo', 'recogemos', 'recoger'], acordar: ['acuerdo', 'acordamos', 'acordar'], descontar: ['descuento', 'descontamos', 'descontar'], expedir: ['expido', 'expedimos', 'expedir'], responder: ['respondo', 'respondemos', 'responder'],
};
/** Verbs that commit only with an object or in company: "tendremos" of "tendremos novedades". */
const WEAK = new Set(['tener', 'ir', 'salir', 'seguir', 'acordar']);

export interface VerbForms { readonly infinitive: string; readonly kind: 'future' | 'present' | 'agent' | 'infinitive' }

function conjugate(): Map<string, VerbForms> {
  const forms = new Map<string, VerbForms>();
  const add = (form: string, infinitive: string, kind: VerbForms['kind']) => { if (!forms.has(form)) forms.set(form, { infinitive, kind }); };
  for (const infinitive of new Set([...Object.keys(IRREGULAR), ...REGULAR])) {
    if (WEAK.has(infinitive)) continue;
    const stem = infinitive.slice(0, -2);
    const theme = infinitive.slice(-2);
    const [one, we, future] = IRREGULAR[infinitive] ?? [`${stem}o`, `${stem}${theme === 'ar' ? 'amos' : theme === 'er' ? 'emos' : 'imos'}`, infinitive];
    for (const end of ['e', 'emos']) add(`${future}${end}`, infinitive, 'future');
    for (const end of ['á', 'án']) add(`${future}${end}`, infinitive, 'agent');
    add(one, infinitive, 'present');
    add(we, infinitive, 'present');
    add(infinitive, infinitive, 'infinitive');
  }
  return forms;
}

/** Form → verb; futures of the third person keep their accent, for "llamara" is another mood. */
export const ES_FORMS: ReadonlyMap<string, VerbForms> = conjugate();

/** Enclitic pronouns after an infinitive: "enviarle", "ponerme", "devolverselo". */
export const ES_ENCLITIC = /(?:selo|sela|selos|selas|telo|tela|melo|les?|los?|las?|te|os|me|nos|se)$/;

/** Forms of the present that are nouns too: verbs only after a pronoun ("se lo cambio", not "el cambio"). */
export const ES_NOUNS: ReadonlySet<string> = new Set('contacto envio cambio pago abono reembolso rembolso registro aviso paso reclamo encargo descuento acuerdo cobro arreglo proceso cargo inicio regalo adjunto termino ingreso reemplazo presento contrato programo asigno despacho cuento contamos'.split(' '));
export const ES_CLITIC = /(?:^|[^\p{L}])(?:le|les|te|os|lo|la|los|las|se|me|nos|yo) $/u;

/** The customer as whom it is done for: "le llamamos", "se lo mandamos". */
export const ES_TO_THEM = /(?:^|[^\p{L}])(?:les?|te|os)(?: l[oa]s?)? $|(?:^|[^\p{L}])se l[oa]s? $/u;

/** Who acts for the shop, as subject of a third person. */
export const ES_AGENCY = /(?:^|[^\p{L}])(?:un[ao]?|el|la|los|nuestr[oa]s?|mi) (?:(?:propi[oa]) )?(?:agentes?|compañer[oa]s?|tecnic[oa]s?|equipo|departamento|responsable|encargad[oa]|especialista|asesor[a]?|gestor[a]?|transportista|mensajer[oa]|almacen|servicio tecnico|persona|contabilidad|administracion|supervisor[a]?|tienda|taller)(?: [\p{L}]+){0,4}$/u;
/** "se le enviará", "se te abonará", "se pondrán en contacto". */
export const ES_PASSIVE = /(?:^|[^\p{L}])se (?:l[eo]s? |te |os |la |las )?$/u;
/** Folded. "recibirá un correo", "tendrás noticias": what reaches the customer from us. */
export const ES_RECEIVE = /(?:recibira(?:s|n|is)?|tendra(?:s|n|is)?|recibireis|tendreis) (?:l[ao]s? |un[ao]? |su |tu |vuestr[oa] |el |nuestr[oa] |[a-zñ]{1,12} ){0,2}(?:correo|e-?mail|mensaje|respuesta|llamada|noticias|novedades|confirmacion|reembolso|abono|devolucion|importe|dinero|etiqueta|factura|sms|whatsapp|solucion|solucion)/g;
/** Folded. "será reembolsado", "quedará resuelto". */
export const ES_DONE_TO = /(?:seran?|quedaran?|estaran?) (?:[a-zñ]{1,12} )?(?:reembolsad|enviad|devuelt|abonad|resuelt|tramitad|atendid|contactad|reemplazad|repuest|solucionad|procesad|entregad|ingresad|gestionad|recogid|list)[oa]s?/g;
/** Folded. "nos comprometemos a", "me comprometo a que". */
export const ES_COMMIT = /(?<![a-zñ])(?:(?:le|te|les|os) (?:tendr(?:e|emos)|mantengo|mantenemos) (?:al corriente|informad[oa]s?|al tanto|al dia)|(?:seguir(?:e|emos)|seguimos|sigo) (?:muy )?(?:pendientes?|al tanto|el caso)|quedamos en [a-zñ]{2,20}[aeiáéí]r(?:nos|l[eo]s?|te|os)?|me comprometo a|nos comprometemos a|le garantizo que|te garantizo que|le garantizamos que|te aseguro que|le aseguro que|le aseguramos que|me encargo|nos encargamos|me ocupo|nos ocupamos|(?:l[oa]s? )?(?:miro|miramos|reviso|revisamos|consulto|consultamos|compruebo|comprobamos|pregunto|preguntamos|averiguo|averiguamos|veo|vemos|hablo|hablamos|confirmo|confirmamos)(?: con [a-zñ]{2,15}(?: [a-zñ]{2,15}){0,3})? y (?:ahora |enseguida |luego )?(?:le|te|les|os) (?:digo|decimos|cuento|contamos|aviso|avisamos|escribo|escribimos|confirmo|confirmamos|respondo|respondemos|contesto|contestamos|llamo|llamamos|comento|comentamos))(?![a-zñ])/g;
/** Folded. What leaves the shop, and what it will be able to do: promises only with a time. */
export const ES_LEAVES = /(?<![a-zñ])(?:(?:sale|saldra) (?:de (?:nuestro )?almacen )?(?:su|tu|el|vuestro) (?:pedido|paquete|envio|articulo|repuesto)|(?:pedido|paquete|envio|articulo|repuesto) (?:nuevo )?(?:sale|saldra)|podr(?:é|emos) [a-zñ]{3,12}[aeiáéí]r(?:l[eo]s?|selos?|telos?|te|os)?)(?![a-zñ])/g;
/** Good will, not a deed. Folded. */
export const ES_GOODWILL = /^(?: todo)? ?lo (?:que podamos|posible|imposible)/;
/** Kindness among colleagues, nothing that the customer waits for: "se lo dire a las chicas", "les pasare sus saludos". After the verb, folded. */
export const ES_COURTESY = /^(?: [a-zñ]{1,12}){0,3}? (?:(?:a|entre) (?:las|los|mis|nuestr[oa]s) (?:chic[oa]s|muchach[oa]s|compis|compañer[oa]s)|de (?:tu|su|vuestra) parte|(?:tus|sus|vuestros|vuestras) (?:saludos|felicitaciones|amables palabras|palabras|cariños|besos|abrazos|recuerdos)|las gracias|un (?:beso|abrazo|saludo|achuchon))(?![a-zñ])/;
/** Telling somebody else is a step of ours, nothing that the customer hears of: "avisaremos al transportista". The verb, and what follows it, folded. */
export const ES_TELLING: ReadonlySet<string> = new Set(['avisar', 'informar', 'decir', 'comunicar', 'notificar', 'indicar']);
export const ES_TO_OTHERS = /^ (?:(?:a el|al|a la|a los|a las|a nuestr[oa]s?|a mis?) )(?:[a-zñ]{1,14} ){0,2}?(?:transportistas?|mensajer[oa]s?|repartidor(?:es|a)?|almacen|equipo|proveedor(?:es|a)?|fabricantes?|compañer[oa]s?|tienda|personal|central|banco|marca|departamento|delegacion|agencia|correos)(?![a-zñ])/;
/** Who does what is told, not when: "del resto nos ocupamos nosotros". Before and after the verb, folded. */
export const ES_REST_BEFORE = /(?:^|[^\p{L}])(?:del resto|de lo demas|de todo lo demas|del papeleo)(?: ya)? $/u;
export const ES_REST_AFTER = /^ (?:nosotr[oa]s|(?:yo )?(?:del resto|de lo demas|de todo lo demas))(?![a-zñ])/;
/** What the promise waits for from the customer. Folded. */
export const ES_CONDITION = /(?:^|[^\p{L}])(?:(?:en cuanto|tan pronto como|cuando|una vez(?: que)?|si|siempre que|apenas|nada mas) (?:nos |me |lo |la |usted |tu |ya )*(?:envi|mand|confirm|indiqu|indic|facilit|pas|dig|haga|hagas|respond|contest|remit|adjunt|teng|recib|dec|dic|prefier|quier|autoric|autoriz|acept|devuelv|lo dese|desea|dese|de el|des el|pued|rellen|aport|llev|entregu|entreg|complet)|al recibir (?:su|tu|la|el)|tras recibir su)/u;
export const ES_NEGATION = /(?:^|[^\p{L}])(?:no|nunca|tampoco|ni) (?:(?:me|te|le|les|lo|la|los|las|nos|os|se) ){0,2}$/u;
