/** Which words of an ask say what kind of answer it wants (Spanish). The first group that matches decides; see core/asks/expects.ts. */
import type { AnswerGroup } from '../answer-frames.js';

export const ANSWER_LISTS: Readonly<Record<string, string>> = {
  wh: 'que q cual cuales quien quienes como cuando donde adonde cuanto cuanta cuantos cuantas',
  cost: 'cuesta cuestan vale valen costaria cobran cobrais cobra sale saldria seria es son pago pagar debo cobrarian costo',
  art: 'el la los las',
  be: 'esta estan queda quedan anda',
  goods: 'paquete pedido envio producto articulo compra maleta equipaje encargo',
  money: 'dinero reembolso devolucion abono cambio plata',
};

export const ANSWER_FRAMES: readonly AnswerGroup[] = [
  { types: ['cause'], patterns: ['por que|qué', 'porque|xq|pq|porq', 'a que|qué se debe', 'que|qué hago|estoy haciendo mal', 'cual|cuál es ..1 motivo|razon|causa|problema', 'a santo de'] },
  { types: ['duration'], patterns: ['cuanto|cuánto tarda|tardan|tardara|tardaran|tardaria|tardais|tiempo|dura|duran|falta|demora|demoran|llevo|mas', 'cuanto|cuánto ..1 tarda|tardaria|demora|dura', 'que|qué plazo|plazos|tiempo', 'cuantos|cuántos dias|meses|años|horas|semanas', 'en|dentro de? cuanto|cuánto'] },
  { types: ['time'], patterns: ['cuando|cuándo', 'a que|qué hora', 'que|qué dia|hora|fecha|horario|horarios'] },
  { types: ['amount'], patterns: ['a cuanto|cuánto', 'a como|cómo $', 'a como|cómo el|la|esta|sale|va|lo|me|tiene|tienen', 'cuanto|cuánto ..2 @cost', 'cuanto|cuánto pesa|mide|cuesta|vale', 'que|qué precio|coste|costo|medidas|peso|descuento|importe'] },
  { types: ['quantity'], patterns: ['cuantos|cuantas|cuánto|cuanta|cuánta|cuántos|cuántas', 'cuanto'] },
  { types: ['place', 'status'], patterns: ['donde|dónde @be mi|el|la|nuestro @goods'] },
  { types: ['status'], patterns: ['donde|dónde @be mi|el|la @money', 'como|cómo va|van|sigue', 'que|qué hay de|del', 'que|qué paso|pasa|pasó con', 'que|qué ha pasado', 'se? sabe|saben|sabeis|sabes algo', 'en que|qué punto|estado|situacion', 'que|qué novedades', 'alguna novedad|noticia|respuesta|actualizacion', 'cual|cuál es @art? estado|situacion'] },
  { types: ['link'], patterns: ['en que|qué pagina|web', 'donde|dónde descargo|me registro'] },
  { types: ['place'], patterns: ['donde|dónde|adonde', 'a que|qué direccion|sucursal|oficina', 'en que|qué tienda|sucursal|ciudad|direccion|cajero', 'que|qué sucursal|oficina|tienda|direccion'] },
  { types: ['method'], patterns: ['como|cómo', 'que|qué tengo|hay que', 'que|qué debo|puedo|hago|hacemos|pasos', 'que|qué pasa si', 'de que|qué manera|forma', 'que|qué ..1 hacer', 'que|qué procede|corresponde|sigue|sugieren|sugieres|aconsejan|aconsejas'] },
  { types: ['person'], patterns: ['quien|quienes|quién|quiénes'] },
  { types: ['cause'], patterns: ['motivo|razon|causa|motivos'] },
  { types: ['duration'], patterns: ['plazo|plazos|tarda|demora'] },
  { types: ['amount'], patterns: ['precio|precios|coste|costo|importe|tarifa|tarifas|medidas|dimensiones', 'gastos de'] },
  { types: ['time'], patterns: ['horario|horarios|hora|fecha|fechas'] },
  { types: ['status'], patterns: ['estado|novedad|novedades|noticias|situacion'] },
  { types: ['link'], patterns: ['enlace|link|url'] },
  { types: ['choice'], patterns: ['cual|cuales|cuál|cuáles ..3 o', 'cual|cuál de', 'si ..6 o', 'recomendais|recomiendas|recomiendan|conviene ..9 o'] },
  { types: ['place'], patterns: ['direccion'] },
  { types: ['thing'], patterns: ['cual|cuales|cuál|cuáles', 'que|qué', 'q %fin'] },
];
