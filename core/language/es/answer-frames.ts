/** Which words of an ask say what kind of answer it wants (Spanish). The first group that matches decides; see core/asks/expects.ts. */
import type { AnswerGroup } from '../../asks/expects.js';

export const ANSWER_LISTS: Readonly<Record<string, string>> = {
  wh: 'que q cual cuales quien quienes como cuando donde adonde cuanto cuanta cuantos cuantas',
  cost: 'cuesta cuestan vale valen costaria cobran cobrais cobra sale saldria seria es son pago pagar debo cobrarian costo',
  be: 'esta estan queda quedan anda',
  goods: 'paquete pedido envio producto articulo compra maleta equipaje encargo',
  money: 'dinero reembolso devolucion abono cambio plata',
};

export const ANSWER_FRAMES: readonly AnswerGroup[] = [
  { types: ['cause'], patterns: ['por que|qué', 'porque|xq|pq|porq', 'a que se debe', 'motivo|razon|causa|motivos', 'que hago|estoy haciendo mal', 'cual es ..1 motivo|razon|causa|problema', 'a santo de'] },
  { types: ['time'], patterns: ['cuando', 'para cuando', 'hasta|desde cuando', 'a que hora', 'que|qué dia|hora|fecha|horario|horarios', 'en|dentro de? cuanto', 'fecha|fechas|horario|horarios|hora'] },
  { types: ['duration'], patterns: ['cuanto|cuánto tarda|tardan|tardara|tardaran|tardaria|tardais|tiempo|dura|duran|falta|demora|demoran|hay|llevo|mas', 'que|qué plazo|plazos|tiempo', 'cuantos|cuántos dias|meses|años|horas|semanas', 'plazo|plazos|tarda|demora', 'cuanto|cuánto ..1 tarda|tardaria|demora|dura'] },
  { types: ['amount'], patterns: ['cuanto|cuánto ..2 @cost', 'precio|precios|coste|costo|importe|tarifa|tarifas|valor', 'cuanto|cuánto pesa|mide|cuesta|vale', 'gastos de', 'que|qué precio|coste|costo|medidas|peso|descuento', 'medidas|dimensiones'] },
  { types: ['quantity'], patterns: ['cuantos|cuantas|cuánto|cuanta|cuánta|cuántos|cuántas', 'cuanto'] },
  { types: ['place', 'status'], patterns: ['donde|dónde @be mi|el|la|nuestro @goods'] },
  { types: ['status'], patterns: ['donde|dónde @be mi|el|la @money', 'estado|novedad|novedades|noticias|situacion', 'como|cómo va|van|sigue', 'que|qué hay de|del', 'que|qué paso|pasa|ha pasado con', 'se sabe algo', 'en que|qué punto'] },
  { types: ['link'], patterns: ['enlace|link|url', 'en que|qué pagina|web', 'donde|dónde descargo|registro|compro'] },
  { types: ['place'], patterns: ['donde|dónde|adonde', 'a que|qué direccion|sucursal|oficina', 'en que|qué tienda|sucursal|ciudad|direccion|cajero', 'que|qué sucursal|oficina|tienda|direccion', 'direccion'] },
  { types: ['method'], patterns: ['como|cómo', 'que|qué tengo|hay que', 'que|qué debo|puedo|hago|hacemos|pasos|requisitos|documentos|pasa si', 'de que|qué manera|forma', 'pasos|instrucciones|procedimiento', 'que|qué ..1 hacer'] },
  { types: ['person'], patterns: ['quien|quienes|quién|quiénes', 'con quien|quién', 'a quien|quién'] },
  { types: ['choice'], patterns: ['cual|cuales|cuál|cuáles ..3 o', 'cual|cuál de', 'cual|cuál me recomiendan|recomendais|recomiendas', 'si ..6 o'] },
  { types: ['thing'], patterns: ['cual|cuales|cuál|cuáles', 'que|qué', 'q %fin'] },
];
