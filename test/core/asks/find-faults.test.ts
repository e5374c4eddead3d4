/** What customers say without the words of their kind: faults as they are seen, what was expected against what came, orders in a few words. */
import { describe, expect, it } from 'vitest';
import type { AskKind, Lang } from '../../../core/contract.js';
import { asksIn } from '../../support/readings.js';

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const holds = (text: string, words: string) => wordsOf(words).every((word) => wordsOf(text).includes(word));
const told = (text: string, lang: Lang) =>
  asksIn(text, lang)
    .map((a) => `${a.kind} «${a.text}» ${a.confidence}`)
    .join(' | ');

/** Text, language, the words that one row must hold. */
type Row = readonly [string, Lang, string];
const finds = (kinds: readonly AskKind[]) => (text: string, lang: Lang, words: string) => {
  const found = asksIn(text, lang).filter((ask) => kinds.includes(ask.kind) && holds(ask.text, words));
  expect(found.length, told(text, lang)).toBe(1);
};

describe('expected against received, the noun left out the second time', () => {
  it.each<Row>([
    ['pedí las del 39 y han llegado las del 38', 'es', '39 38'],
    ['pedí la silla roja y ha llegado la silla azul', 'es', 'roja azul'],
    ['Encargué la talla 39 y me ha llegado la talla 38', 'es', '39 38'],
    [
      'Hola, os escribo por el pedido 8812. Pedí las del 39 y han llegado las del 38. Las necesito para una boda el sábado que viene. Un saludo.',
      'es',
      '39 38',
    ],
    [
      'Buenas, encargué la de 120 y la que ha venido es de 90. Es para el cuarto de mi hija. La factura está a nombre de mi marido, Tomás Rey.',
      'es',
      '120 90',
    ],
    ['compré seis y venían cuatro', 'es', 'seis cuatro'],
    [
      'Buenos días. Pedimos los manteles en crudo y nos han mandado los blancos. El evento es el viernes en el hotel. Gracias, Marisa',
      'es',
      'crudo blancos',
    ],
    [
      'Hola, en la web ponía que traía dos fundas y en la caja hay una. El color es muy bonito. Soy clienta desde el año pasado.',
      'es',
      'dos una',
    ],
    ['Vuestro anuncio dice seis ganchos y yo cuento cuatro en la bolsa. Por lo demás son bonitos.', 'es', 'seis cuatro'],
    ['La etiqueta pone 500 ml y caben 350. Lo he medido con una jarra.', 'es', '500 350'],
    ['La caja dice doce piezas y hay diez. Se dio cuenta mi hijo.', 'es', 'doce diez'],
    ['Me dijisteis tres días y han sido nueve. El pedido es el 8120.', 'es', 'tres nueve'],
    ['Decía una semana y llevamos cuatro.', 'es', 'una semana cuatro'],
    ['Presupuestasteis 80 € y me han cobrado 105. Adjunto el extracto.', 'es', '80 105'],
    ['Ordered two, got one', 'en', 'two one'],
    ['I ordered the size 8 and was sent the size 6', 'en', '8 6'],
    ['Ordered the oak table and received the pine table', 'en', 'oak pine'],
    [
      'Hi, the page said two covers included and there is one in the box. The colour is lovely. I have been a customer since last year.',
      'en',
      'two one',
    ],
    ['Your listing says six hooks and I count four in the packet. They look great otherwise.', 'en', 'six four'],
    ['The label says 500 ml and it holds 350. I measured it with a jug.', 'en', '500 350'],
    ['The box says twelve pieces, there are ten. My son noticed.', 'en', 'twelve ten'],
    ['You said three days and it took nine. It is order 8120.', 'en', 'three nine'],
    ['I was told one week and it has been four.', 'en', 'one four'],
    ['You quoted £80 and I was charged £105. Statement attached.', 'en', '80 105'],
    [
      "Hi, order 5521, placed last Monday for my mum's birthday. Ordered two, got one. The box was sealed and the packing slip says two. Regards, Tom",
      'en',
      'two one',
    ],
    [
      'Hello, I asked for the 120 and what came is the 90. It is for my daughter’s room. The invoice is in my husband’s name, Tom Reid.',
      'en',
      '120 90',
    ],
    ['bought six, four in the box', 'en', 'six four'],
    [
      'Hello, we asked for eight and seven turned up. They are for my parents’ golden wedding. Order 9014, under Pam Duffy.',
      'en',
      'eight seven',
    ],
    [
      'Good morning. We ordered the tablecloths in ivory and were sent the white ones. The event is on Friday at the hotel. Thanks, Marsha',
      'en',
      'ivory white',
    ],
  ])('%s', finds(['complaint']));
});

describe('a fault in the midst of a story', () => {
  it.each<Row>([
    [
      'Hola, compré la lámpara Aria en marzo y la tengo en la mesa del despacho. Desde ayer no se enciende. He probado con otra bombilla y con otro enchufe.',
      'es',
      'no se enciende',
    ],
    [
      'Buenas. El robot nos lo regalaron en Navidad mis suegros. Al tercer día dejó de aspirar. Sigue dando vueltas tan contento por el pasillo.',
      'es',
      'dejó de aspirar',
    ],
    [
      'Os cuento: el sofá llegó el jueves, muy puntual. Los chicos lo subieron sin problema. Al sentarte cruje por el lado derecho.',
      'es',
      'cruje',
    ],
    [
      'Hola, soy Berta, de Lugo. La olla que pedí es preciosa y la estrené el domingo. La tapa no encaja del todo y se escapa el vapor.',
      'es',
      'tapa no encaja',
    ],
    [
      'Buenas tardes, el reloj es para mi padre, que cumple 80. Se lo di el sábado. El segundero va a saltos y se para por la noche.',
      'es',
      'segundero',
    ],
    [
      'Monté la estantería con mi hijo este puente. Quedó bien nivelada. La balda de arriba se comba con solo cuatro libros.',
      'es',
      'balda comba',
    ],
    [
      "Hello, I bought the Aria lamp from you in March and it has lived on my desk since then. Since yesterday it won't switch on. I have tried another bulb and another socket.",
      'en',
      "won't switch on",
    ],
    [
      'Hi there. The robot was a Christmas present from my in-laws. On the third day it stopped picking anything up. It still potters round the hall.',
      'en',
      'stopped picking up',
    ],
    [
      'The sofa came on Thursday, right on time. The lads got it upstairs without any bother. It creaks on the right side when you sit down.',
      'en',
      'creaks',
    ],
    [
      'Hi, Bertha here from Leeds. The pan is gorgeous and I first used it on Sunday. The lid does not sit flat and steam gets out.',
      'en',
      'lid does not sit flat',
    ],
    [
      'Good evening, the watch is for my dad, who is turning 80. I gave it to him on Saturday. The second hand jumps and it stops overnight.',
      'en',
      'second hand jumps',
    ],
    [
      'My son and I put the shelves up over the bank holiday. All nice and level. The top one sags with only four books on it.',
      'en',
      'sags',
    ],
  ])('%s', finds(['complaint']));
});

describe('orders in a few words', () => {
  it.each<Row>([
    [
      'Por favor, cambien la dirección del pedido 7712 a calle Olmo 4, que nos hemos mudado esta semana. Confirmar por correo una vez hecho. Gracias, Pepa',
      'es',
      'confirmar correo',
    ],
    ['Pedido 4410: anular la línea dos. Avisar al 600 000 000 cuando salga.', 'es', 'avisar'],
    [
      'Hola. Mando el justificante del pago. Enviar factura a la gestoría, gestoria@rey.example. Un saludo, Rey Hermanos',
      'es',
      'enviar factura gestoría',
    ],
    ['Estoy fuera hasta el lunes. Dejar el paquete en la portería. El portero se llama Luis.', 'es', 'dejar paquete portería'],
    ['Os devuelvo la chaqueta con la etiqueta puesta. Reembolsar en la misma tarjeta. Gracias por todo.', 'es', 'reembolsar tarjeta'],
    ['Recibido el presupuesto, conforme. Mandar dos muestras del gris antes del jueves.', 'es', 'mandar muestras'],
    [
      'Please change the address on order 7712 to 4 Mill Lane, Ripon, as we have moved house this week. Confirm by email once done. Thanks, Jo',
      'en',
      'confirm email',
    ],
    ['Hello. Proof of payment attached. Send the invoice to our bookkeeper, books@reid.example. Regards, Reid Bros', 'en', 'send invoice'],
    ['I am sending the jacket back with the tags on. Refund to the same card. Thanks for everything.', 'en', 'refund same card'],
    ['Estoy fuera hasta el lunes. Deje el paquete en la portería. El portero se llama Luis.', 'es', 'deje paquete portería'],
    ['Pedido 4410: anulad la línea dos. Llamad al 600 000 000 cuando salga.', 'es', 'llamad'],
    ['Han llegado las muestras, gracias. Guardad el resto en el almacén hasta el día 4. Abrimos a las ocho.', 'es', 'guardad resto'],
    ['El pago se ha hecho esta mañana. Dejen las cajas en la puerta lateral. El perro es bueno.', 'es', 'dejen cajas'],
    [
      'Hola, es para mi madre. Envolved las dos tazas por separado. Su cumpleaños es el domingo y le encanta el té más que nada en el mundo, así que le hará ilusión.',
      'es',
      'envolved tazas separado',
    ],
    ['Buenas, el presupuesto 771 está bien. Facturad a la oficina de Madrid. Saludos, Pedro', 'es', 'facturad oficina'],
    ["I'm away until Monday. Leave the parcel with the porter. The porter's name is Lewis.", 'en', 'leave parcel porter'],
    ['Order 4410: cancel line two. Ring 01234 567890 when it leaves.', 'en', 'ring when it leaves'],
    ['Quote received, all agreed. Post two samples of the grey before Thursday.', 'en', 'post two samples'],
    ['The samples arrived, thank you. Hold the rest at the depot until the 4th. We are open from eight.', 'en', 'hold rest depot'],
    ['Payment went through this morning. Drop the boxes at the side gate. Mind the dog, he is friendly.', 'en', 'drop boxes'],
    [
      'Hi, it is for my mum. Wrap the two mugs separately. Her birthday is on Sunday and she loves tea more than anything else in the whole world, so she will be pleased.',
      'en',
      'wrap two mugs',
    ],
    ['Morning. Quote 771 is fine. Invoice the London office. Regards, Pete', 'en', 'invoice London office'],
  ])('%s', finds(['request', 'question']));
});

describe('a fault in a line of its own', () => {
  it.each<Row>([
    ['The drawer does not close.', 'en', 'drawer not close'],
    ['Hi, the drawer does not close. It scrapes on the left side.', 'en', 'drawer not close'],
    ["won't switch on", 'en', "won't switch on"],
    ['The lid cannot lock.', 'en', 'lid cannot lock'],
    ['The charger gets too hot to touch.', 'en', 'too hot'],
    ['One of the plates arrived in three pieces.', 'en', 'three pieces'],
    ['The sleeves are two different lengths.', 'en', 'different lengths'],
    ['The lining has a hole.', 'en', 'hole'],
    ['The box had been opened already.', 'en', 'opened'],
    [
      'Hello, I opened the parcel this morning with my son. One of the plates arrived in three pieces. The rest are lovely. Order 991, Pat',
      'en',
      'three pieces',
    ],
    ['El cajón no cierra y roza por el lado izquierdo.', 'es', 'cajón no cierra'],
    ['el izquierdo se oye más bajo', 'es', 'se oye más bajo'],
    ['Uno de los platos llegó en tres pedazos.', 'es', 'tres pedazos'],
    ['Las mangas son de largo distinto.', 'es', 'largo distinto'],
    ['El forro tiene un agujero.', 'es', 'agujero'],
    ['La caja venía abierta.', 'es', 'abierta'],
    [
      'Hola, esta mañana abrí el paquete con mi hijo. Uno de los platos venía en tres pedazos. Los demás son preciosos. Pedido 991, Paz',
      'es',
      'tres pedazos',
    ],
  ])('%s', finds(['complaint']));
});

describe('no fault: a condition of what is asked, what a product is to have', () => {
  it.each<readonly [string, Lang]>([
    ['If it does not close can I send it back?', 'en'],
    ["If it doesn't fit can I send it back?", 'en'],
    ['Do you have a mug with a hole for hanging?', 'en'],
    ['Can I pay in three parts?', 'en'],
    ['Si no cierra bien, ¿lo puedo devolver?', 'es'],
    ['si no llegan a tiempo quiero que me devolváis el dinero', 'es'],
    ['¿La tenéis de tamaño distinto?', 'es'],
    ['Quiero uno con un agujero para el cable. ¿Lo hacéis?', 'es'],
  ])('%s', (text, lang) => {
    expect(
      asksIn(text, lang).filter((ask) => ask.kind === 'complaint'),
      told(text, lang),
    ).toEqual([]);
  });
});

describe('what came as it was expected is no complaint', () => {
  it.each<readonly [string, Lang]>([
    ['Pedí el gris y ha llegado el gris, tal como en la foto. Muchas gracias por la rapidez.', 'es'],
    ['Pedí la talla 39 y ha llegado la talla 39, perfecta.', 'es'],
    ['I ordered the size 8 and got the size 8 today', 'en'],
    ['Me dijisteis cinco días y han sido tres. Encantada, como siempre, y la caja impecable.', 'es'],
    ['Ponía dos semanas y ha llegado en una. Buen trabajo, gracias a todos.', 'es'],
    ['Me dijeron 90 € y me han cobrado 75. Qué sorpresa más buena.', 'es'],
    ['Prometisteis el viernes y llegó el miércoles. Estupendo.', 'es'],
    ['Esperaba quince días y lo tuve en cuatro. Enhorabuena.', 'es'],
    ['Soy clienta desde hace años.', 'es'],
    ['I ordered two and two came, both in one piece. Thank you for packing them so well.', 'en'],
    ['You said five days and it took three. Delighted, as ever, and the box was spotless.', 'en'],
    ['I was told two weeks and it was here in one. Lovely work, thank you all.', 'en'],
    ['They quoted £90 and charged me £75. What a nice surprise.', 'en'],
    ['You promised Friday and it came on Wednesday. Marvellous.', 'en'],
    ['Expected a fortnight, had it in four days. Well done.', 'en'],
    ['I have been a customer since 2019 and my sister too.', 'en'],
  ])('%s', (text, lang) => {
    expect(asksIn(text, lang).filter((ask) => ask.kind === 'complaint')).toEqual([]);
  });
});

/** Text, language, and each ask's words, in order: all asks of it and no other. */
type Whole = readonly [string, Lang, readonly string[]];
const findsAll = (text: string, lang: Lang, asks: readonly string[]) => {
  const found = asksIn(text, lang).map((ask) => ask.text.replace(/^¿|[?.]$/gu, ''));
  expect(found, told(text, lang)).toEqual(asks);
};

describe('each asked thing once, whole', () => {
  it.each<Whole>([
    ['Hola, ¿tendrá losartán y a cómo?', 'es', ['tendrá losartán', 'a cómo']],
    ['buenas tendrá losartán y a cómo?', 'es', ['tendrá losartán', 'a cómo']],
    ['tienen arena para gatos y a cuánto?', 'es', ['tienen arena para gatos', 'a cuánto']],
    ['¿hacéis envíos a Menorca y cuánto tarda?', 'es', ['hacéis envíos a Menorca', 'cuánto tarda']],
    [
      'Quisiera saber (a) si el marco es macizo (b) cuánto mide de alto (c) cuándo podríais entregarlo.',
      'es',
      ['Quisiera saber (a) si el marco es macizo', 'cuánto mide de alto', 'cuándo podríais entregarlo'],
    ],
    [
      'Necesito saber: a) si hay stock b) cuánto cuesta el envío c) si dais factura',
      'es',
      ['Necesito saber: a) si hay stock', 'cuánto cuesta el envío', 'si dais factura'],
    ],
    ['Quería preguntar si se puede pagar por transferencia.', 'es', ['Quería preguntar si se puede pagar por transferencia']],
    ['Cancelad el plan anual y también pasad mi reparto a los jueves.', 'es', ['Cancelad el plan anual', 'pasad mi reparto a los jueves']],
    ['Is it wall mountable and what VESA size?', 'en', ['Is it wall mountable', 'what VESA size']],
    ['Do you sell refills and how much?', 'en', ['Do you sell refills', 'how much']],
    ['Is the rug washable and at what temperature?', 'en', ['Is the rug washable', 'at what temperature']],
    [
      'Could you tell me (a) whether the frame is solid oak (b) how tall it is (c) when you could deliver?',
      'en',
      ['Could you tell me (a) whether the frame is solid oak', 'how tall it is', 'when you could deliver'],
    ],
    [
      'Please confirm (a) whether it ships to Jersey (b) how long it takes (c) what the duty is.',
      'en',
      ['Please confirm (a) whether it ships to Jersey', 'how long it takes', 'what the duty is'],
    ],
    [
      'Please cancel the Friday slot and also move my delivery to Thursdays.',
      'en',
      ['Please cancel the Friday slot', 'move my delivery to Thursdays'],
    ],
    [
      'Change my email to ann@x.example and also move my delivery to Thursdays.',
      'en',
      ['Change my email to ann@x.example', 'move my delivery to Thursdays'],
    ],
  ])('%s', findsAll);
});

describe('background, exclamations and haste ask nothing', () => {
  it.each<Whole>([
    ['Soy clienta desde hace años y siempre compro aquí. ¿Tenéis el bolso en rojo?', 'es', ['Tenéis el bolso en rojo']],
    ['¡Qué pasada de cuadro! ¿Hacéis enmarcados?', 'es', ['Hacéis enmarcados']],
    ['Qué pasada de cuadro. Me encanta. ¿Lo tenéis en grande?', 'es', ['Lo tenéis en grande']],
    ['¡Qué maravilla de colcha! ¿Se lava en casa?', 'es', ['Se lava en casa']],
    ['Me urge. ¿Cuándo sale mi pedido?', 'es', ['Cuándo sale mi pedido']],
    ['Os sigo desde que abristeis. Me urge mucho, gracias.', 'es', []],
    ['I have been a customer for years. Do you have it in red?', 'en', ['Do you have it in red']],
    ['What a stunning print! Do you do frames?', 'en', ['Do you do frames']],
    ["It's rather urgent. When does it ship?", 'en', ['When does it ship']],
    ['How lovely this is! Does it come in blue?', 'en', ['Does it come in blue']],
    [
      "Been following you since you opened. My daughter turns five on Saturday and can't wait. Will it get here in time?",
      'en',
      ['Will it get here in time'],
    ],
    ['I work from home and have two cats. Is the fabric claw proof?', 'en', ['Is the fabric claw proof']],
  ])('%s', findsAll);
});

describe('asked without marks, in capitals or in a noun alone', () => {
  it.each<Whole>([
    ['DONDE ESTA MI PAQUETE', 'es', ['DONDE ESTA MI PAQUETE']],
    ['CUANDO LLEGA MI PEDIDO', 'es', ['CUANDO LLEGA MI PEDIDO']],
    ['QUIERO SABER SI TIENEN STOCK', 'es', ['QUIERO SABER SI TIENEN STOCK']],
    ['y el negro', 'es', ['y el negro']],
    ['y la grande', 'es', ['y la grande']],
    ['cómo la cambio si me equivoco?', 'es', ['cómo la cambio si me equivoco']],
    ['No tengo claro si hay que devolver la caja.', 'es', ['No tengo claro si hay que devolver la caja']],
    ['whether you ship to Ireland', 'en', ['whether you ship to Ireland']],
    ['whats the warranty', 'en', ['whats the warranty']],
    ['do you deliver to the Channel Islands', 'en', ['do you deliver to the Channel Islands']],
    ['lead time for 200 mugs', 'en', ['lead time for 200 mugs']],
    ['returns policy on sale items', 'en', ['returns policy on sale items']],
    ['do you print both sides', 'en', ['do you print both sides']],
    ["I'm not sure whether I need to sign for it", 'en', ["I'm not sure whether I need to sign for it"]],
    ['Confirm by email once done.', 'en', ['Confirm by email once done']],
  ])('%s', findsAll);
});
