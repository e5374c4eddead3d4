import { byLang } from './by-lang.js';
import type { Lang } from '../contract.js';
import { stem } from './stems.js';

/** Words that say nothing about a topic: articles, pronouns, prepositions, auxiliaries, politeness, interrogatives; folded. */
const ES = 'a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por segun sin sobre tras y e o u ni que si pero sino aunque porque pues como cuando donde adonde quien quienes cual cuales cuanto cuanta cuantos cuantas cuyo cuya el la los las lo un una unos unas me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras yo ella ellos ellas ello nosotros vosotros usted ustedes ud uds este esta estos estas ese esa esos esas eso esto aquel aquella aquello algo alguien algun alguna algunos algunas ningun ninguna nada nadie otro otra otros otras mismo misma mismos mismas cada todo toda todos todas mas menos muy mucho mucha muchos muchas poco poca bien mal asi tambien tampoco ya aun todavia aqui ahi alli alla ahora entonces luego despues antes siempre nunca solo no es son era eran fue fueron ser sido siendo sea seria esta estan estaba estaban estar estoy estamos estais he ha han hemos habeis habia haber hay hubo haya soy eres somos sois gracias hola buenas buenos favor porfavor porfa saludo saludos saber querria quisiera quiero quieren quiere gustaria podria podrian podriais puede pueden podeis puedo puedes podemos decir decirme dime digame decidme informarme informar indicar indicarme tal vez pregunta duda consulta disculpa perdon oye oiga mira mire vale ok bueno pues uds cierto verdad veces cosas claro supuesto efectivamente hace hacer tengo tiene tienen teneis tenemos tener va van voy vamos debe deben que qué ver muchas cuanto dentro traves'.split(' ');
const EN = 'a an the of to in on at by for from with without into onto about as than then and or but if so because while when where who whom whose which what why how that this these those it its i me my mine we us our ours you your yours he him his she her they them their there here is are was were be been being am do does did done have has had having will would shall should can could may might must not no nor yes ok okay please hi hello hey dear thanks thank just also too very much many more most some any all each other another same only own ever never still already yet again now let lets im ive id youre dont doesnt didnt cant wont isnt know tell want wondering wonder like need got get s t re ve ll d m up out off over one ones such even really anyone someone anything something'.split(' ');
export const FUNCTION_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set(ES), en: new Set(EN) };

/** Verbs of asking, wanting and being able, in any form: they frame an ask and are no topic. */
const FRAME_ES = 'querer gustar desear poder saber decir dar ver deber hacer tener haber obtener consultar preguntar conocer enseñar mostrar indicar informar informacion explicar aclarar agradecer esperar dejar'.split(' ');
const FRAME_EN = 'show explain mention advise inform information wonder ask hope try'.split(' ');
const frames = (words: readonly string[], lang: Lang) => new Set(words.map((word) => stem(word, lang)));
const FRAME_STEMS: Readonly<Record<Lang, ReadonlySet<string>>> = byLang((lang) => frames({ es: FRAME_ES, en: FRAME_EN }[lang], lang));

/** @param folded a folded word. @returns true when it can carry a topic. */
export function isContent(folded: string, lang: Lang): boolean {
  if (lang === 'en' && FUNCTION_WORDS.en.has(folded.replace(/['’](?:s|re|ll|d|ve)$/u, ''))) return false;
  return !FUNCTION_WORDS[lang].has(folded.replace(/['’]/g, '')) && !FRAME_STEMS[lang].has(stem(folded, lang)) && (folded.length > 1 || /\d/.test(folded));
}

/** Everyday verbs and nouns of every message: they carry some topic, but little. */
const LIGHT_ES = 'enviar envio mandar dar pasar poner hacer llevar venir quedar usar utilizar recibir llegar pedido producto articulo compra comprar cosa tema caso problema mensaje cliente ayuda ayudar necesitar necesito funcionar servir encontrar existir ocurrir suceder pasar tipo forma manera parte lugar vez persona gente nombre realizar conseguir producir incluir considerar principal importante primero nuevo mayor gran grande dia hora momento año durante total numero tramitar gestionar solicitar pedir efectuar corresponder'.split(' ');
const LIGHT_EN = 'send order product item thing problem issue message help use make take give put come go buy get find work happen call name type kind way part time year day first new people person number main include become request process want'.split(' ');
export const LIGHT_WORDS: Readonly<Record<Lang, readonly string[]>> = { es: LIGHT_ES, en: LIGHT_EN };

/** Words by which an ask names what kind of answer it wants ("precio", "plazo"): the answer need not repeat them. */
export const TYPE_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  es: 'precio costar coste costo valer importe tarifa salir cuesta plazo tardar tarda hora horario fecha dia momento lugar sitio direccion motivo razon causa metodo forma manera pasos procedimiento estado novedad novedades situacion numero cantidad porcentaje año mes duracion epoca siglo tiempo enlace link url nombre tipo clase asciende ascender pesar medir medidas peso'.split(' '),
  en: 'price cost much long time date day hour place location reason way steps process status update news number amount percentage percent year month duration link url name call type kind wide heavy tall weigh measure old often'.split(' '),
};

/** Kinds of happening that a date or an amount can belong to; the value of one is no answer about another. */
export const EVENT_WORDS: Readonly<Record<Lang, Readonly<Record<string, readonly string[]>>>> = {
  es: {
    delivery: 'enviar envio llegar llegada recibir entregar entrega reparto repartir mandar despachar despacho paquete recoger recogida expedir'.split(' '),
    purchase: 'comprar compra realizar adquirir encargar'.split(' '),
    quote: 'presupuesto cotizacion oferta'.split(' '),
    contact: 'llamar llamada escribir contestar respuesta responder avisar informar mensaje correo'.split(' '),
    refund: 'reembolso reembolsar abono abonar transferencia reintegro reintegrar dinero ingresar importe'.split(' '),
    charge: 'cobrar cobro cargo factura facturar'.split(' '),
    return: 'devolver devolucion'.split(' '),
    payment: 'pagar pago'.split(' '),
    stock: 'reponer reposicion stock existencias disponible'.split(' '),
    opening: 'abrir cerrar'.split(' '),
    repair: 'reparar reparacion arreglar tecnico'.split(' '),
    cancel: 'cancelar anular baja'.split(' '),
    validity: 'garantia caducar vencer promocion descuento cupon validez valido'.split(' '),
    soldout: 'agotar agotado'.split(' '),
    capacity: 'admitir admite soportar soporta aguantar aguanta'.split(' '),
    power: 'recargar recarga'.split(' '),
  },
  en: {
    delivery: 'deliver ship arrive arrival receive dispatch send parcel package collect pickup'.split(' '),
    purchase: 'purchase placed bought buy place'.split(' '),
    quote: 'quote estimate'.split(' '),
    contact: 'call reply write email answer message'.split(' '),
    refund: 'refund reimburse credit transfer money'.split(' '),
    charge: 'charge invoice bill'.split(' '),
    return: 'return'.split(' '),
    payment: 'pay payment'.split(' '),
    stock: 'restock stock available'.split(' '),
    opening: 'open close'.split(' '),
    repair: 'repair fix technician'.split(' '),
    cancel: 'cancel cancellation'.split(' '),
    validity: 'warranty guarantee expire discount promotion offer valid'.split(' '),
    capacity: 'hold carry support withstand'.split(' '),
    power: 'recharge'.split(' '),
  },
};

/** Words after which a value tells from when a period is counted, not when something happens. */
export const BASE_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set(['desde', 'tras', 'si', 'despues']), en: new Set(['from', 'after', 'since', 'if']) };

/** What every help desk says whatever the matter: sharing these words is no sign of a common topic. */
export const CARE_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  es: 'ayuda ayudar contactar contacto enlace link pagina pasos equipo soporte atencion gusto disculpa lamentar situacion detalles informacion mensaje privado directo correo telefono numero caso problema reportar revisar verificar validar seguir compartir enviar solicitar comunicar comunicarse llamar hoy dia momento favor tiempo gracias saludo cliente servicio cuenta banco tienda duda cualquier visitar ingresar url http https www'.split(' '),
  en: 'url link account help step steps follow reach sorry support see check issue find team hope article detail details assist info information email take look visit tip tips contact right go hear send make share recommend glad use using current currently request question update available page time click give sure option able further list guide else experience confirm case appreciate work specific here back keep suggest point assistance dm through best resolve way happy clarify customer day touch provide select soon next concern learn word exact thing view great mind tweet message chat form fill located following trouble problem today week month year people person try trying tried start http https www user please let one two service'.split(' '),
};
