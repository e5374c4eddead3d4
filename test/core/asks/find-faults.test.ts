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
    ['Ordered two, got one', 'en', 'two one'],
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
  ])('%s', finds(['request', 'question']));
});

describe('what came as it was expected is no complaint', () => {
  it.each<readonly [string, Lang]>([
    ['Pedí el gris y ha llegado el gris, tal como en la foto. Muchas gracias por la rapidez.', 'es'],
    ['Me dijisteis cinco días y han sido tres. Encantada, como siempre, y la caja impecable.', 'es'],
    ['I ordered two and two came, both in one piece. Thank you for packing them so well.', 'en'],
  ])('%s', (text, lang) => {
    expect(asksIn(text, lang).filter((ask) => ask.kind === 'complaint' && ask.tier === 1)).toEqual([]);
  });
});
