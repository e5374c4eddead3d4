import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { shipped } from './support.js';

const found = (text: string, lang: Lang) =>
  shipped(lang)
    .check(text)
    .filter((one) => one.kind === 'real-word')
    .map((one) => `${one.text}>${one.replacements?.[0] ?? ''}`);

/** A slip in a sentence, and what is to be written. By kinds: a sentence each way for what the rules say of the whole kind. */
const SPANISH: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'an accent that makes another word': [
    ['El numero de pedido es 4455.', 'numero>número'],
    ['La pagina web no carga.', 'pagina>página'],
    ['Revise su linea.', 'linea>línea'],
    ['El articulo llego roto.', 'articulo>artículo', 'llego>llegó'],
    ['El titulo de la factura.', 'titulo>título'],
    ['La critica es valida.', 'critica>crítica', 'valida>válida'],
    ['Por ultimo, firme.', 'ultimo>último'],
    ['Esta en camino.', 'Esta>Está'],
    ['Ademas, sera entregado.', 'Ademas>Además', 'sera>será'],
    ['Ojala llegue.', 'Ojala>Ojalá'],
    ['El horario de atención al publico es de 9 a 14.', 'publico>público'],
    ['Se acabó el termino de entrega.', 'termino>término'],
    ['El cupón no es valido en rebajas.', 'valido>válido'],
    ['Viene así de fabrica.', 'fabrica>fábrica'],
    ['El limite es de dos por cliente.', 'limite>límite'],
    ['No hay tramite que hacer.', 'tramite>trámite'],
  ],
  'what somebody did': [
    ['Su pedido no llego a tiempo.', 'llego>llegó'],
    ['El cliente cancelo la compra.', 'cancelo>canceló'],
    ['El transportista dejo el aviso.', 'dejo>dejó'],
    ['Se cambio la dirección ayer.', 'cambio>cambió'],
    ['Ayer se entrego en portería.', 'entrego>entregó'],
    ['El banco rechazo el cargo.', 'rechazo>rechazó'],
    ['Ayer le llame dos veces.', 'llame>llamé'],
    ['Yo pague el envío.', 'pague>pagué'],
  ],
  'what will be': [
    ['El pedido llegara el lunes.', 'llegara>llegará'],
    ['El reembolso se reflejara en su cuenta.', 'reflejara>reflejará'],
    ['Nuestro transportista le entregara la caja.', 'entregara>entregará'],
  ],
  'would, did, knew': [
    ['Lo mejor seria cambiarlo.', 'seria>sería'],
    ['¿Cuánto seria en total?', 'seria>sería'],
    ['Lo compró hacia dos semanas.', 'hacia>hacía'],
    ['No sabia que estaba agotado.', 'sabia>sabía'],
  ],
  'ñ written n': [
    ['Tiene 3 anos de garantía.', 'anos>años'],
    ['Este ano no abrimos en agosto.', 'ano>año'],
  ],
  'haber without h': [
    ['Le e enviado el recibo.', 'e>he'],
    ['A sido un error.', 'A>ha'],
    ['Me as pagado dos veces.', 'as>has'],
    ['No se a recibido nada.', 'a>ha'],
    ['El paquete a llegado hoy.', 'a>ha'],
  ],
  'words that sound alike': [
    ['Eso esta echo.', 'esta>está', 'echo>hecho'],
    ['Tubo que esperar.', 'Tubo>Tuvo'],
    ['El cliente tubo un problema.', 'tubo>tuvo'],
    ['Valla sorpresa.', 'Valla>Vaya'],
    ['Espero que le valla bien.', 'valla>vaya'],
    ['Le iva a escribir hoy.', 'iva>iba'],
    ['Abrimos asta las ocho.', 'asta>hasta'],
    ['Ola, buenos días.', 'Ola>Hola'],
    ['Voy hacer el cambio.', 'hacer>a hacer'],
  ],
  'one word or two': [
    ['Osea, que no llega.', 'Osea>O sea'],
    ['Aveces tarda.', 'Aveces>A veces'],
    ['Sobretodo, gracias.', 'Sobretodo>Sobre todo'],
    ['¿Enserio?', 'Enserio>En serio'],
    ['No solo eso, si no también el envío.', 'si no>sino'],
  ],
  'wrong letters': [['Los clientes elijen la talla.', 'elijen>eligen']],
  agreement: [
    ['Hubo una problema con su envío.', 'una>un'],
    ['La problema ya está resuelto.', 'La>El'],
    ['Los paquete salen hoy.', 'paquete>paquetes'],
    ['Faltan dos factura.', 'factura>facturas'],
    ['El dirección no es correcta.', 'El>La'],
    ['Un devolución por cliente.', 'Un>Una'],
    ['En nuestro tienda de Sevilla.', 'nuestro>nuestra'],
    ['Llame al tienda.', 'al>a la'],
  ],
};

const SPANISH_FINE = [
  'Yo numero las cajas: no.',
  'El abrigo es de una empresa seria.',
  'Camine hacia la salida.',
  'Es una decisión sabia.',
  'Cuando llegara el paquete, le avisaríamos.',
  'Si el pedido llegara roto, lo cambiamos.',
  'Quisiera que su pedido llegara hoy.',
  'La critica cuando quiere, pero la valora.',
  'Yo publico el anuncio mañana.',
  'Le paso con mi compañera.',
  'Le envío la factura y el cambio de talla.',
  'Hago un cambio y le aviso.',
  'El pago y el envío son gratis.',
  'Instalado e incluido en el precio.',
  'Vamos a pedido urgente.',
  'Un tubo de pegamento de 5 ml.',
  'La valla publicitaria se cayó.',
  'El precio lleva el IVA incluido y el iva se desglosa.',
  'El sobretodo gris está agotado.',
  'La ola de calor retrasa los envíos.',
  'Llame al número de siempre y pague con tarjeta.',
  'Compre dos y pague uno.',
  'Usted cuenta con nosotros; él factura a fin de mes.',
  'Las envía hoy y los cambio mañana.',
  'La modelo mide 1,75.',
  'Esa talla la entrega otra tienda.',
  'Este año y el que viene.',
  'Un as en la manga.',
  'El asta de la bandera mide 2 m.',
  'Todo está hecho de lana, y echo de menos el azul.',
  'Termino ya: gracias.',
  'Deposito el dinero hoy.',
  'Llego tarde, perdone.',
  'Aparte de eso, todo bien.',
  'Don Ultimo Pérez',
  'Es más a galleta que a pescado.',
  '¡Que le vaya bonito!',
  'Haga clic en Esta dirección no es mía.',
];

const ENGLISH: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  apostrophes: [
    ['We cant find it.', "cant>can't"],
    ['It wont open.', "wont>won't"],
    ['Id like to help.', "Id>I'd"],
    ['Ill send it today.', "Ill>I'll"],
    ['Were sorry for the wait.', "Were>We're"],
    ['Lets see what we can do.', "Lets>Let's"],
  ],
  'their, there, they’re': [
    ['We have changed there address.', 'there>their'],
    ['Check there website.', 'there>their'],
    ['Their not in stock.', "Their>They're"],
    ['There sold out, sadly.', "There>They're"],
    ["They're courier was late.", "They're>Their"],
    ["They're is a delay.", "They're>There"],
  ],
  'to and too': [
    ['It is to dark in the photo.', 'to>too'],
    ['We want too help.', 'too>to'],
    ['Thanks to you to.', 'to>too'],
  ],
  'a and an': [
    ['We sent a email.', 'a>an'],
    ['There is an delay.', 'an>a'],
    ['Open a online claim.', 'a>an'],
    ['An user wrote.', 'An>A'],
  ],
  'bare verbs': [
    ["You didn't received it.", 'received>receive'],
    ['Did you ordered two?', 'ordered>order'],
    ["It doesn't worked.", 'worked>work'],
  ],
  agreement: [
    ['We was closed.', 'was>were'],
    ["It don't fit.", "don't>doesn't"],
    ['This items are new.', 'This>These'],
    ['Where is these parcel?', 'these>this'],
  ],
  'words that sound alike': [
    ['The delay will effect your order.', 'effect>affect'],
    ['It has no affect on it.', 'affect>effect'],
    ['Over the passed week.', 'passed>past'],
    ['It may brake down.', 'brake>break'],
    ['Sorry to here that.', 'here>hear'],
    ['We are hear to help.', 'hear>here'],
    ['Let us no if it fits.', 'no>know'],
    ['We new it.', 'new>knew'],
    ['You can by a new one.', 'by>buy'],
    ['Tell us were it is.', 'were>where'],
    ['You where right.', 'where>were'],
    ['The parcel wait is 2 kg.', 'wait>weight'],
    ['Please weight a day.', 'weight>wait'],
    ['It is quiet common.', 'quiet>quite'],
    ['Look on our sight.', 'sight>site'],
    ['We do not sale it.', 'sale>sell'],
    ['One peace is missing.', 'peace>piece'],
    ['You bought it form us.', 'form>from'],
    ['Fill in the returns from.', 'from>form'],
    ['It went though the door.', 'though>through'],
    ['Please chose a size.', 'chose>choose'],
    ['You brought from us online.', 'brought>bought'],
    ['The hole order is late.', 'hole>whole'],
    ['It has lead to delays.', 'lead>led'],
    ['Switch of the lamp.', 'of>off'],
    ['There maybe a delay.', 'maybe>may be'],
  ],
};

const ENGLISH_FINE = [
  'An hour, a user, a one-hour slot, an SMS, a URL, an email, an honest mistake, a unique gift.',
  'As is his wont.',
  'I am ill today, and all is well.',
  'We were sorry to hear it.',
  'Their parcel is over there; they’re kind.',
  'Too big to send, and too late.',
  'Did you receive what we sent?',
  'If it were so.',
  'This item and these items.',
  'The side effect did affect us.',
  'It passed the test in the past.',
  'The brake pads may break.',
  'Please hear us out: we are here.',
  'No, I know now.',
  'The new one is by the door; buy it.',
  'We were where you said.',
  'Wait, what is the weight?',
  'I will tell you where things stand.',
  'Quite a quiet model.',
  'Peace of mind, piece by piece.',
  'The form is from us.',
  'Though it went through, I thought not.',
  'You chose well; choose again.',
  'She brought the one you bought.',
  'A hole in the whole thing.',
  'The lead is made of lead.',
  'Maybe it may be late.',
  'A drop of oil, and 10% off.',
  'Grade A or B.',
  'With your right hand.',
  'Nights are tough.',
  'You’re number 4 on the list.',
  'Anyone but you was wrong.',
];

const cases = (kinds: typeof SPANISH) =>
  Object.entries(kinds).flatMap(([kind, rows]) => rows.map(([text, ...meant]) => [kind, text, meant.filter(Boolean)] as const));

describe('Spanish words taken for each other', () => {
  it.each(cases(SPANISH))('%s: %s', (_, text, meant) =>
    expect(found(text, 'es').map((one) => one.toLowerCase())).toEqual(meant.map((one) => one.toLowerCase())),
  );
  it.each(SPANISH_FINE)('silent: %s', (text) => expect(found(text, 'es')).toEqual([]));
});

describe('English words taken for each other', () => {
  it.each(cases(ENGLISH))('%s: %s', (_, text, meant) => expect(found(text, 'en')).toEqual(meant));
  it.each(ENGLISH_FINE)('silent: %s', (text) => expect(found(text, 'en')).toEqual([]));
});
