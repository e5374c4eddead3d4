/** Spanish words of time, folded (ñ kept). See ../time/lex.ts for the fields. */
import { R, type LexRow } from '../time/lex.js';

const NUMBERS = ('cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve '
  + 'veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve').split(' ');
const ORDINALS = 'primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo'.split(' ');
export const MONTH_WORDS = 'enero|ene febrero|feb marzo abril|abr mayo junio|jun julio|jul agosto septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic'.split(' ');
export const DAYS = 'lunes martes miercoles jueves viernes sabado domingo'.split(' ');

/** Number words, for dates, lengths and amounts alike. */
export const ES_NUMBERS: readonly LexRow[] = [
  ...NUMBERS.map((w, n): LexRow => [w, { num: n }]),
  ['un|una', { num: 1, role: R.FUNC }], ['veintiun|veintiuna', { num: 21 }],
  ['treinta', { num: 30 }], ['cuarenta', { num: 40 }], ['cincuenta', { num: 50 }], ['sesenta', { num: 60 }], ['setenta', { num: 70 }], ['ochenta', { num: 80 }], ['noventa', { num: 90 }],
  ['cien|ciento', { num: 100 }], ['doscientos|doscientas', { num: 200 }], ['trescientos|trescientas', { num: 300 }], ['cuatrocientos|cuatrocientas', { num: 400 }], ['quinientos|quinientas', { num: 500 }],
  ['seiscientos|seiscientas', { num: 600 }], ['setecientos|setecientas', { num: 700 }], ['ochocientos|ochocientas', { num: 800 }], ['novecientos|novecientas', { num: 900 }], ['mil', { num: 1000 }],
  ['millon|millones', { num: 1e6 }],
  ['otro|otra', { num: 1, role: R.FUNC }],
  ['unos|unas', { some: [2, 5], role: R.APPROX }], ['algunos|algunas|varios|varias', { some: [2, 5] }], ['pocos|pocas|unos pocos|unas pocas|unos cuantos|unas cuantas', { some: [2, 4] }],
  ['un par de', { some: [2, 2] }], ['ambos|ambas', { some: [2, 2] }],
];

export const ES_TIME: readonly LexRow[] = [
  ...ES_NUMBERS,
  ...ORDINALS.map((w, n): LexRow => [`${w}|${w.slice(0, -1)}a`, { ord: n + 1 }]),
  ['primer', { ord: 1 }], ['tercer', { ord: 3 }], ['ultimo dia', { ord: -1, unit: 'day' }],
  ...MONTH_WORDS.map((w, n): LexRow => [w, { mon: n + 1 }]),
  ['mar', { mon: 3, weak: true }], ['may', { mon: 5, weak: true }], ['ago', { mon: 8, weak: true }], ['set', { mon: 9, weak: true }],
  ...DAYS.map((w, n): LexRow => [w, { wd: n }]),
  ['sabados', { wd: 5, recurs: true }], ['domingos', { wd: 6, recurs: true }],
  ['lun', { wd: 0, weak: true }], ['mart', { wd: 1, weak: true }], ['mie|mier|mierc', { wd: 2, weak: true }], ['jue|juev', { wd: 3, weak: true }], ['vie|vier', { wd: 4, weak: true }], ['sab', { wd: 5, weak: true }], ['dom', { wd: 6, weak: true }],

  ['segundo|segundos|seg|segs', { unit: 'second' }], ['minuto|minutos|min|mins|minutito|minutitos', { unit: 'minute' }], ['hora|horas|h|hs|hr|hrs', { unit: 'hour' }],
  ['dia|dias|jornada|jornadas', { unit: 'day' }], ['semana|semanas|sem', { unit: 'week' }], ['quincena|quincenas', { unit: 'fortnight' }], ['mes|meses', { unit: 'month' }], ['año|años|anio|anios|año fiscal|año natural|año calendario|año escolar', { unit: 'year' }],
  ['trimestre|trimestres', { unit: 'quarter' }], ['decada|decadas', { unit: 'decade' }], ['siglo|siglos', { unit: 'century' }],
  ['fin de semana|fines de semana|finde|findes|fin de semanas', { unit: 'weekend' }], ['noches', { unit: 'night' }],
  ['habil|habiles|laborable|laborables|laboral|laborales|lectivos|de trabajo|trabajados', { role: R.BIZ }], ['naturales|natural|corridos|seguidos', { role: R.FUNC }],

  ['hoy|hoy mismo|hoy en dia|en el dia de hoy|hoy dia|el dia de hoy|a lo largo del dia|a lo largo de hoy|a lo largo del dia de hoy|en el transcurso del dia|durante el dia de hoy', { off: 0 }], ['mañana|mañana mismo|el dia de mañana', { off: 1 }], ['mañana', { part: 'morning' }],
  ['pasado mañana|despues de mañana|dia despues de mañana', { off: 2 }], ['ayer|ayer mismo|el dia de ayer', { off: -1 }],
  ['anteayer|antes de ayer|antier|antes de anoche|anteanoche|antayer|dia antes de ayer', { off: -2 }], ['trasanteayer', { off: -3 }], ['anoche|ayer noche', { off: -1, part: 'night' }],
  ['ahora|ahora mismo|ahorita|ahorita mismo|actualmente|en este momento|en estos momentos', { off: 0, weak: true }],
  ['el mismo dia|mismo dia', { off: 0, weak: true }],

  ['madrugada|madrugadas', { part: 'dawn' }], ['mañanas', { part: 'morning', plural: true }], ['mediodia|medio dia', { part: 'noon' }], ['tarde', { part: 'afternoon' }], ['tardes', { part: 'afternoon', plural: true }],
  ['noche', { part: 'night' }], ['medianoche|media noche', { part: 'midnight' }], ['hora de comer|hora de la comida|hora del almuerzo|hora de almuerzo', { part: 'noon' }], ['hora de la cena|hora de cenar', { part: 'evening' }],
  ['ultima hora|ultima hora de la tarde|ultima hora del dia', { part: 'evening' }], ['primera hora|primera hora de la mañana', { part: 'morning' }], ['primera hora de la tarde', { part: 'afternoon' }], ['ultima hora de la mañana', { part: 'noon' }], ['a media mañana', { part: 'morning', role: R.IN }], ['a media tarde', { part: 'afternoon', role: R.IN }],
  ['am|a . m .|a . m|a m', { ap: 'a' }], ['pm|p . m .|p . m|p m', { ap: 'p' }],

  ['proximo|proxima|proximos|proximas|siguiente|siguientes|que viene|que vienen|que entra|entrante|que empieza|venidero|venidera|venideros|prox', { dir: 1 }],
  ['pasado|pasada|pasados|pasadas|ultimo|ultima|ultimos|ultimas|anterior|anteriores|previo|previa|previos|previas|que paso', { dir: -1 }],
  ['esta misma|este mismo|este|esta|estos|estas|ese|esa|esos|esas|mismo|misma|actual|presente|en curso|corriente|aquel|aquella', { dir: 0 }],

  ['resto', { edge: 'late' }], ['principio|principios|inicio|inicios|comienzo|comienzos|primeros|primeros dias', { edge: 'early' }], ['mediado|mediados|mitad', { edge: 'mid' }], ['final|finales|fin|fines|termino|ultimos dias', { edge: 'late' }],
  ['mas tarde', { edge: 'late', weak: true }],

  ['de|del|de la|de el|de los|de las', { role: R.OF | R.FROM }], ['el|la|los|las|lo', { role: R.THE }], ['a las|a la|a eso de las|a eso de la', { role: R.AT }], ['sobre|sobre las|sobre la|hacia|hacia las|hacia la|alrededor de|cerca de|alrededor de las|cerca de las|aproximadamente|aprox|casi|como a las', { role: R.APPROX }],
  ['a', { role: R.TO }], ['al', { role: R.TO }], ['al mediodia', { part: 'noon', role: R.IN }], ['al final del dia|al final de la jornada|al final del dia de hoy', { part: 'evening', role: R.IN }], ['en|en el|en la|en los|en las|durante|durante el|durante la|durante los|durante las|por|por la|por el|por las|para|para el|para la|para los|para las|con fecha|con fecha de|a dia|a fecha|a fecha de', { role: R.IN }],
  ['durante|por|durante unos', { role: R.FOR }], ['en|dentro de|en unos|en el plazo de|en un plazo de|de aqui a|al cabo de|tras', { role: R.HENCE }],
  ['en menos de|dentro de los|dentro de las|en el plazo maximo de|en un plazo maximo de|en un maximo de|en un plazo no superior a|en como maximo|dentro del plazo de|dentro de un plazo de|en las|en los', { role: R.HENCE | R.WITHIN }],
  ['hace|hace ya|hace como|hace mas de|hace casi|hace unos|hace unas|desde hace|desde hace mas de|desde hace casi|hara|hacia', { role: R.AGO }],
  ['atras|antes', { role: R.BACK }], ['despues|mas tarde|a partir de ahora|a partir de hoy|desde hoy|desde ahora|a contar desde hoy|a partir de este momento', { role: R.FWD }],
  ['antes de|antes del|antes de la|antes de los|antes de las|previo a|previo al|anterior a|anterior al', { role: R.BEFORE }], ['despues de|despues del|despues de la|posterior a|posterior al|posterior de|luego del|tras|tras el|pasado el|pasada la', { role: R.AFTER }],
  ['desde|a partir de|a partir del|desde el|desde la|a contar desde|a contar del|a contar desde el|desde principios de', { role: R.FROM | R.AFTER }],
  ['hasta|hasta el|hasta la|hasta las|hasta los', { role: R.UNTIL | R.BY }],
  ['como muy tarde|como tarde|a mas tardar|como maximo|como mucho|no mas tarde de|no mas tarde del|no mas tarde que|no mas tarde que el|no mas tardar|a lo sumo|antes de que acabe|antes de que termine|antes de acabar|antes de terminar|tan tarde como|no despues de|no despues del|con fecha limite|con fecha limite el', { role: R.BY }],
  ['entre|entre el|entre la|entre las|entre los', { role: R.BETWEEN }], ['y|e', { role: R.AND | R.FUNC }], ['o|u', { role: R.OR | R.FUNC }], ['mas de|mas que|al menos|por lo menos|como minimo|minimo|minimo de|no menos de', { role: R.MORE }], ['menos de|maximo|maximo de|un maximo de|hasta un maximo de', { role: R.APPROX }],
  ['menos', { role: R.TILL }], ['cuarto', { role: R.PASTQ }], ['media|medio|mitad de', { role: R.HALF }], ['en punto|y pico|y algo', { role: R.HOURS }],
  ['cada|todos los|todas las|un dia si y otro no', { role: R.EVERY }],
  ['diario|diaria|diariamente|semanal|semanales|semanalmente|mensual|mensualmente|quincenal|trimestral|trimestralmente|semestral|semestralmente|anual|anuales|anualmente|a diario|al año|al mes|al dia|por semana|por mes|por año', { recurs: true }],
  [',', { role: R.COMMA | R.FUNC }], ['-|–|—', { role: R.DASH | R.FUNC }], ['(|)|.|;|:|?|!|…|"|»|/', { role: R.FUNC }], ['dia', { role: R.DAYWORD }], ['dia|fecha|fecha del', { role: R.DAYWORD }],
  ['que|pero|me|se|lo|le|os|nos|no|ya|sin|con|porque|cuando|si|por favor|como|ni|sigo|sigue|hice|compre|pedi|llego|recibi|ha|he|han|hemos|todavia|aun|te', { role: R.FUNC }],

  ['en breve|en breves|pronto|muy pronto|lo antes posible|lo mas pronto posible|lo mas rapido posible|cuanto antes|a la mayor brevedad|a la mayor brevedad posible|con la mayor brevedad|con la mayor brevedad posible|a la brevedad|proximamente|enseguida|en seguida|de inmediato|inmediatamente|en un momento|en un rato|en un ratito|dentro de poco|en poco tiempo|en los proximos dias|proximos dias|en unos dias|mas adelante|en su momento|tan pronto como sea posible|tan pronto sea posible|tan pronto como podamos|en cuanto podamos|en cuanto sea posible|en cuanto nos sea posible|cuando podamos|a corto plazo|un dia de estos|en el futuro|rapidamente|con prontitud|luego|un rato|otro dia|en cualquier momento', { vague: 1 }],
  ['hace poco|hace tiempo|hace mucho|hace mucho tiempo|hace un rato|hace ya tiempo|recientemente|ultimamente|hace unos dias|hace dias|hace semanas|hace meses|hace años|en su dia|el otro dia|desde hace tiempo|estos dias', { vague: -1 }],

  ['por ciento|por cien', {}],
  ['semana despues de la proxima|semana siguiente a la proxima|otra semana', { unit: 'week', dir: 2 }],
  ['primavera', { season: 3 }], ['verano', { season: 6 }], ['otoño', { season: 9 }], ['invierno', { season: 12 }],
  ['navidad|navidades|dia de navidad', { holiday: 'christmas' }], ['nochebuena', { holiday: 'christmas-eve' }], ['nochevieja|fin de año', { holiday: 'new-year-eve' }], ['año nuevo|dia de año nuevo', { holiday: 'new-year' }],
  ['reyes|dia de reyes|dia de los reyes|reyes magos|noche de reyes', { holiday: 'epiphany', weak: true }], ['semana santa|pascua|domingo de pascua|domingo de resurreccion', { holiday: 'easter' }], ['viernes santo', { holiday: 'good-friday' }], ['jueves santo', { holiday: 'maundy-thursday' }],
  ['dia del trabajador|dia del trabajo|dia de los trabajadores|dia internacional de los trabajadores', { holiday: 'labour-day' }], ['dia de la madre', { holiday: 'mother-es' }], ['dia del padre', { holiday: 'father-es' }], ['san valentin|dia de san valentin|dia de los enamorados', { holiday: 'valentine' }],
  ['halloween', { holiday: 'halloween' }], ['todos los santos|dia de todos los santos', { holiday: 'all-saints' }], ['dia de muertos|dia de los muertos', { holiday: 'all-souls' }], ['black friday|viernes negro', { holiday: 'black-friday' }], ['cyber monday|ciber lunes', { holiday: 'cyber-monday' }],
  ['dia de la hispanidad|el pilar', { holiday: 'hispanic-day' }], ['dia de la constitucion', { holiday: 'constitution-es' }], ['la inmaculada|la purisima', { holiday: 'immaculate' }], ['accion de gracias|dia de accion de gracias', { holiday: 'thanksgiving' }], ['dia de la mujer', { holiday: 'women-day' }], ['dia de la independencia|dia de independencia', { holiday: 'independence' }], ['san juan', { holiday: 'st-john', weak: true }], ['dia de los inocentes|dia de los santos inocentes', { holiday: 'innocents' }],
  ['q|t', { q: true }],
];

/** Endings that only a past verb has, with accents as written, and auxiliaries of the past. */
export const ES_PAST = { endings: ['é', 'ó', 'aron', 'ieron', 'aste', 'iste', 'aban', 'aba', 'imos'], words: new Set('he ha has hemos han hice hizo hicimos fue fui era estaba dije dijo tuve vino vine pedi compre recibi llego hicieron realice pague devolvi envie solicite mande contrate llame escribi llegaron dijeron'.split(' ')) } as const;
