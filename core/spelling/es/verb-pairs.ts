import { VERBS } from '../../language/es/verb-list.js';
import { SPANISH_NOUNS } from './nouns.js';

/** Regular verbs in -ar whose stem never changes: their forms differ by an accent alone. */
const STEMS = VERBS.filter((verb) => /^[a-zñáéíóú]{2,}ar$/.test(verb)).map((verb) => verb.slice(0, -2));
/** Forms in -o that are nouns or adjectives as well: "el pago", "el cambio". */
const NOUNS_O = new Set(`pago cambio paso termino fallo cobro registro reclamo proceso deposito uso saldo trabajo número regalo retraso aviso arreglo cargo ingreso abono contacto corte apoyo gasto retiro embarazo caso acto acceso
  acabado trato tramo bajo baño barco beso bordado cálculo canto castigo centro cercado choque ciego compromiso consumo contrato control costo corto dato descuento deseo desarrollo diagnostico dibujo disfruto disparo divorcio efecto embalaje empeño enfado engaño ensayo entierro error espacio estimulo
  estudio exceso exito falso fracaso freno giro golpe grito grabado habito hallazgo horno incendio informo inicio intento interno invento juego juicio lavado levanto libro limpio listo lleno logro llanto mando marco maltrato manejo marcado mareo mensaje molesto motivo negocio niego objeto odio olvido paro pasado peino peligro peso pico plazo precio premio pregunto preparo presento privado pronostico provecho publico
  quito rayo reclamo recorto recuerdo recurso reembolso reflejo refresco relato relleno reparto reposo repaso resguardo respeto resto resumo reto retorno retrato riego robo rodeo ruego salto seco seguro sello servicio silencio sitio sueldo suelo suspiro tacto tanteo taxi tiro tomo toque transito traslado traspaso trago tropiezo último uno vacio valoro vario veto vinculo voto vuelo zapato anticipo atraso desembolso despacho encargo gusto ajuste alcance espero entero justo corro calmo solo como creo supongo
  peleo planteo mejoro perfecto solicito continuo necesito hablo junto limite numero titulo capitulo circulo critico practico articulo fabrico formulo domicilio oficio beneficio anuncio cultivo diseño empleo estreno exprimo estado extracto factura importo interés compro procuro depuro apuro seguro aseguro duro maduro puro curo juro figuro auguro caro claro raro paro separo comparo preparo aclaro declaro`.split(/\s+/).filter((word) => !/^(?:compro|procuro|aseguro|aclaro|declaro|comparo|separo|preparo|presento|informo|solicito|necesito|hablo|pregunto|levanto|mejoro|valoro|disfruto|figuro|fabrico|espero|gusto|entero|resumo|curo|juro|planteo|recorto|quito|tomo|mando|intento|peino|quedo|depuro|calmo|formulo|importo|auguro)$/.test(word)));
/** Where -e makes other letters: busque, llegue, alcance. */
const soft = (stem: string): string => stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c').replace(/gu$/, (end) => end);

for (const noun of SPANISH_NOUNS.ms.split(' ')) if (noun.endsWith('o')) NOUNS_O.add(noun);
for (const noun of ['saludo', 'abrazo', 'medio']) NOUNS_O.add(noun);
/** What a letter does by saying it, and "acabo de": first persons wherever they stand. */
const PERFORMED = new Set(['lamento', 'ruego', 'acabo', 'agradezco']);
/** Orders that ask pardon or patience. */
const ASKED = new Set(['disculpe', 'perdone', 'espere', 'permítame']);

const past = STEMS.filter((stem) => !NOUNS_O.has(`${stem}o`) && !PERFORMED.has(`${stem}o`)).map((stem) => `${stem}o>${stem}ó`);
const pastNoun = STEMS.filter((stem) => NOUNS_O.has(`${stem}o`)).map((stem) => `${stem}o>${stem}ó`);
/** Forms in -e that are nouns as well: "el cobre", "un cierre". */
const NOUNS_E = new Set('cobre corte cierre toque golpe enlace ajuste alcance avance importe informe parte base clase fase frase llave nave nieve nube sobre padre madre noche leche tarde peine trate'.split(' '));
const first = STEMS.map((stem) => `${soft(stem)}e`).filter((form) => !NOUNS_E.has(form) && !ASKED.has(form)).map((form) => `${form}>${form.slice(0, -1)}é`);
const future = STEMS.flatMap((stem) => [`${stem}ara>${stem}ará`, `${stem}aran>${stem}arán`]);

/** `typed>meant`: compro>compró; the nouns among them apart; hable>hablé; llegara>llegará. */
export const VERB_PAIRS = { verbPast: past.join(' '), nounPast: pastNoun.join(' '), verbFirst: first.join(' '), verbFuture: future.join(' ') } as const;
