import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { shipped } from './support.js';

const found = (text: string, lang: Lang) =>
  shipped(lang)
    .check(text)
    .filter((one) => one.kind === 'real-word')
    .map((one) => `${one.text}>${one.replacements?.[0] ?? ''}`);

/** Wrong, with what is to be found, and right with the same words. */
const SPANISH: [string, string, string][] = [
  ['Haber si llega mañana.', 'Haber>A ver', 'Debe haber llegado mañana.'],
  ['Debería a ver llegado ya.', 'a ver>haber', 'Vamos a ver si ha llegado ya.'],
  ['No ay existencias.', 'ay>hay', '¡Ay! No hay existencias.'],
  ['Puede pasar por hay cuando quiera.', 'hay>ahí', 'Puede pasar por ahí, que hay sitio.'],
  ['Ya hemos echo el cambio.', 'echo>hecho', 'Ya echo el cambio en la caja.'],
  ['Te hecho de menos.', 'hecho>echo', 'Te he hecho un descuento.'],
  ['El paquete se a enviado hoy.', 'a>ha', 'El paquete se ha enviado a casa.'],
  ['Lo mandamos ha su domicilio.', 'ha>a', 'Lo ha mandado a su domicilio.'],
  ['¿Porque no llega?', 'Porque>Por qué', 'No llega porque está retenido.'],
  ['Si, claro, lo cambiamos.', 'Si>Sí', 'Si, como dice, no llegó, lo cambiamos.'],
  ['Creo que si.', 'si>sí', 'Creo que si llega hoy, bien.'],
  ['Su pedido esta enviado.', 'esta>está', 'Su pedido sale esta semana.'],
  ['Le estamos buscando, y esta esperando respuesta.', 'esta>está', 'Y esta respuesta no la esperaba.'],
  ['Llegará en está semana.', 'está>esta', 'El pedido está en tienda.'],
  ['Necesita mas información.', 'mas>más', 'Lo revisé, mas no lo encontré.'],
  ['¿Que talla necesita?', 'Que>Qué', 'Dijo que talla no había.'],
  ['¿Cual es su número?', 'Cual>Cuál', 'El pedido, por el cual pregunta, salió.'],
  ['¿Donde está mi paquete?', 'Donde>Dónde', 'Está donde lo dejó.'],
  ['Si tu puedes venir, avisa.', 'tu>tú', 'Si tu paquete llega, avisa.'],
  ['Ya salió tú pedido.', 'tú>tu', 'El pedido lo eliges tú.'],
  ['Hablamos con el.', 'el>él', 'Hablamos con el cliente.'],
  ['Ya llegó él pedido.', 'él>el', 'Lo recogió él.'],
  ['Es para mi.', 'mi>mí', 'Es para mi madre.'],
  ['Té enviamos otro.', 'Té>Te', 'Pidió té verde.'],
  ['No se si llegará.', 'se>sé', 'No se sabe si llegará.'],
  ['Aun no ha llegado.', 'Aun>Aún', 'Aun así, ha llegado.'],
  ['Su pedido llego ayer.', 'llego>llegó', 'Yo llego mañana.'],
  ['Que se halla perdido no es normal.', 'halla>haya', 'La tienda se halla en Lima.'],
];
const ENGLISH: [string, string, string][] = [
  ['Its not in stock.', "Its>It's", 'Its box is not in stock.'],
  ["The item lost it's packaging.", "it's>its", "It's packed and ready."],
  ['Your welcome!', "Your>You're", 'Your welcome pack is here.'],
  ["You're order has shipped.", "You're>Your", "You're ordering two."],
  ['It is better then before.', 'then>than', 'It was better; then it broke.'],
  ['You will not loose your points.', 'loose>lose', 'The screw is loose.'],
  ['Their is a delay.', 'Their>There', 'Their parcel is late.'],
  ['It is to late.', 'to>too', 'It is to be delivered.'],
  ['You should of called.', 'of>have', 'Of course you should have called.'],
  ['Tell me weather you want it.', 'weather>whether', 'The weather was bad.'],
  ['Please advice on this.', '', 'Any advice on this?'],
  ['Thanks for the advise.', 'advise>advice', 'We advise you to wait.'],
];

describe.each<[Lang, [string, string, string][]]>([
  ['es', SPANISH],
  ['en', ENGLISH],
])('real words in the wrong place (%s)', (lang, pairs) => {
  it.each(pairs)('%s', (wrong, expected, right) => {
    expect(found(wrong, lang)).toEqual(expected ? [expected] : []);
    expect(found(right, lang)).toEqual([]);
  });

  it('gives a reason in the language of the interface', () => {
    const [es] = shipped('es').check('No se si llegará.', { uiLang: 'es' });
    const [inEnglish] = shipped('es').check('No se si llegará.', { uiLang: 'en' });
    expect(es?.reason).toMatch(/tilde/);
    expect(inEnglish?.reason).toMatch(/accent/);
  });
});
