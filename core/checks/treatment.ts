/** How a text addresses its reader: tú, usted, vos, vosotros, ustedes; only strong marks count (LINGUISTICS: treatment). */
import type { Treatment, VerbReading } from '../language/verbs.js';
import type { Register } from '../contract.js';
import { viewOf, type TextView, type ViewWord } from '../patterns/text-view.js';
import { annotation } from '../reading/annotation.js';
import { verbs } from '../reading/annotations.js';
import type { Reading } from '../reading/reading.js';

export interface TreatmentMark {
  readonly treatment: Treatment;
  readonly word: number;
  /** A form that is second person and nothing else: "tienes". */
  readonly plain?: true;
  /** A bare order to usted at the head of its sentence: "Revise su cuenta". */
  readonly order?: true;
}

const PRONOUN: Readonly<Record<string, Treatment>> = {
  usted: 'usted',
  ud: 'usted',
  ustedes: 'ustedes',
  uds: 'ustedes',
  te: 'tu',
  ti: 'tu',
  contigo: 'tu',
  tu: 'tu',
  tus: 'tu',
  tuyo: 'tu',
  tuya: 'tu',
  tuyos: 'tu',
  tuyas: 'tu',
  vos: 'vos',
  os: 'vosotros',
  vosotros: 'vosotros',
  vosotras: 'vosotros',
  vuestro: 'vosotros',
  vuestra: 'vosotros',
  vuestros: 'vosotros',
  vuestras: 'vosotros',
};
/** Second persons that are also nouns, adjectives or set words: no mark of anything. */
const NOT_VERBS = new Set(
  'patinete tapete pesame cumplenos complacenos gracias disculpas quejas molestias cuentas compras ventas facturas ofertas marcas tarjetas entregas cajas notas letras ayudas reservas consultas preguntas respuestas visitas paginas cuotas tallas telas medidas pruebas fechas horas semanas dudas muestras partes fotos copias llamadas garantias tiendas pilas piezas firmas rebajas listas prendas antes menos mas demas ambas todas estas esas unas otras buenas tardes noches ellas mismas apenas solas nuestras pocas muchas tantas cuantas cosas formas veces meses paises interes ingles frances cortes tres pues después atras jamas quizas ademas detras es das vas des les eres envases gastos fases bases clases causas cargas marchas bolsas bolas rutas cabe sobres cables cierres cortes toques golpes enlaces cambios viajes canales detalles puntos lotes tales cuales casas cortas largas bajas altas claras blancas negras rojas nuevas viejas limpias llenas secas sanas ciertas sueltas abiertas listas prestas'.split(
    ' ',
  ),
);
/** Presents of tú that are nothing else. */
const PLAIN_PRESENTS = new Set(
  'tienes puedes quieres debes necesitas prefieres sabes haces dices vienes vuelves recibes deseas dispones encuentras eliges pides crees piensas estas podras escribes envias quieras puedas tengas necesites prefieras desees recibas hagas digas sepas elijas decidas'
    .split(' ')
    .filter((w) => w !== 'estas'),
);
/** After these a form in -as or -es is a verb, not a plural. */
const BEFORE_VERB = new Set('que si cuando no te lo me nos ya tu donde como mientras aunque porque le tambien siempre nunca'.split(' '));

/** @returns strong marks in order; neutral forms (su, le, third persons) give none. */
export function treatmentMarks(view: TextView): readonly TreatmentMark[] {
  const known = view.cache.get(treatmentMarks);
  if (known !== undefined) return known as readonly TreatmentMark[];
  const marks: TreatmentMark[] = [];
  view.words.forEach((word, i) => {
    if (word.sentence < 0) return;
    const pronoun = PRONOUN[word.fold];
    if (pronoun !== undefined) {
      if (!isOther(word, view, i)) marks.push({ treatment: pronoun, word: i });
      return;
    }
    const verb = verbTreatment(word, view, i);
    if (verb !== null) marks.push({ treatment: verb.treatment, word: i, ...(verb.plain ? { plain: true as const } : {}) });
    else if (isBareOrder(word, view, i)) marks.push({ treatment: 'usted', word: i, order: true });
  });
  view.cache.set(treatmentMarks, marks);
  return marks;
}

/** "Tú" the name of a letter, "os" in a brand: capitals inside a sentence are names. */
function isOther(word: ViewWord, view: TextView, at: number): boolean {
  // "Tratar de usted" and "de tú" speak of the forms themselves.
  const named =
    view.words[at - 1]?.fold === 'de' &&
    (word.lower === 'tú' ||
      /^(?:trat|habl|resto|respuest)/.test(view.words[at - 2]?.fold ?? '') ||
      view.words[at - 3]?.fold.startsWith('trat') === true);
  if (named) return true;
  if (word.fold === 'ud' || word.fold === 'uds' || word.fold.startsWith('usted')) return false;
  return (
    /^\p{Lu}/u.test(word.form) &&
    view.sentences[word.sentence]?.from !== at &&
    word.form.length < 4 &&
    word.form === word.form.toUpperCase()
  );
}

function verbTreatment(word: ViewWord, view: TextView, at: number): VerbMark | null {
  if (word.fold.length < 4) return null;
  const from = view.sentences[word.sentence]?.from ?? 0;
  const mark = view.reading.sentences[word.sentence]?.get(verbMarks)[at - from];
  if (!mark) return null;
  const capitalInside = /^\p{Lu}/u.test(word.form) && view.sentences[word.sentence]?.from !== at;
  if (capitalInside) return null;
  const before = view.words[at - 1];
  return mark.plain || (before !== undefined && before.sentence === word.sentence && BEFORE_VERB.has(before.fold)) ? mark : null;
}

/** What an order governs: "Revise su cuenta", "Espere a que llegue". Without it the form may be a wish or an exclamation ("Vaya día"). */
const GOVERNED = new Set(
  'el la los las un una su sus este esta estos estas ese esa nuestro nuestra cualquier en a de con por si'.split(' '),
);

/** Prepositions too: only what follows an order tells them ("Entre en su cuenta", "Entre el 16 y el 20"). */
const PREPOSITION = new Set('entre sobre'.split(' '));
const AFTER_ORDER = new Set('en a con por aqui al'.split(' '));

/** An order to usted that opens its sentence: nothing else begins with a bare subjunctive. */
function isBareOrder(word: ViewWord, view: TextView, at: number): boolean {
  const from = view.sentences[word.sentence]?.from ?? 0;
  if (at !== from || word.fold.length < 5 || word.fold === 'vaya' || NOT_VERBS.has(word.fold)) return false;
  const next = view.words[at + 1];
  if (next === undefined || next.sentence !== word.sentence || !GOVERNED.has(next.fold)) return false;
  if (PREPOSITION.has(word.fold) && !AFTER_ORDER.has(next.fold)) return false;
  return view.reading.sentences[word.sentence]?.get(bareOrders)[at - from] === true;
}

/** Whether a form is nothing but a subjunctive that orders usted. */
const bareOrders = annotation('bare-orders', (sentence) =>
  sentence
    .get(verbs)
    .map((all) => all.filter(({ exact }) => exact))
    .map(
      (all) =>
        all.some((r) => r.mood === 'imp' && r.treat === 'usted' && (r.clitics ?? []).length === 0) &&
        all.every((r) => r.mood === 'sub' || (r.mood === 'imp' && r.treat === 'usted')),
    ),
);

/** What a form says by itself; unless `plain`, only behind a word that a verb follows. */
interface VerbMark {
  readonly treatment: Treatment;
  readonly plain: boolean;
}
/** What each word of a sentence says by its form, in order. */
const verbMarks = annotation('verb-marks', (sentence) => {
  const readings = sentence.get(verbs);
  return sentence.tokens.map(({ form, fold }, i) => markOf({ lower: form.toLowerCase(), fold }, readings[i] ?? []));
});

function markOf(word: Pick<ViewWord, 'lower' | 'fold'>, all: readonly VerbReading[]): VerbMark | null {
  if (all.length === 0 || NOT_VERBS.has(word.fold)) return null;
  const readings = all.filter(
    (r) => (r.exact || (r.clitics ?? []).length > 0) && !(r.clitics?.includes('os') === true && r.treat !== 'vosotros'),
  );
  // "Envíen + os" is no form of anybody: ustedes has no os.
  if (readings.length === 0) return null;
  const present = readings.every((r) => r.tense === 'pres' && r.treat === 'tu' && r.mood !== 'imp');
  const plain = !present || PLAIN_PRESENTS.has(word.fold);
  const treats = new Set(
    readings.map((r) => (r.mood === 'imp' && (r.clitics ?? []).length === 0 && r.treat !== 'vosotros' ? undefined : r.treat)),
  );
  // Every reading must say the same: "envía" may be he, "para" is a preposition.
  // With its accent "envíanos" is tú's; without it could be vos's.
  if (treats.size === 2 && treats.has('tu') && treats.has('vos')) return word.lower === word.fold ? null : { treatment: 'tu', plain };
  // A plural third person is no address: "envíennos" is, "llegaron" is not.
  const [treatment] = treats;
  return treats.size === 1 && treatment !== undefined ? { treatment, plain } : null;
}

const registerOf = (m: TreatmentMark): Register =>
  m.treatment === 'usted' || m.treatment === 'ustedes' ? 'usted' : m.treatment === 'vos' ? 'vos' : 'tu';

/**
 * The register of nine marks in ten; null when it is mixed or there is none.
 * @param singular only what addresses one person counts.
 */
export function registerIn(
  view: TextView,
  singular: boolean,
): { readonly register: Register; readonly marks: readonly TreatmentMark[] } | null {
  // Customers say "ustedes" to a shop in any register: only what addresses one person tells theirs.
  const marks = treatmentMarks(view).filter((m) => !singular || (m.treatment !== 'ustedes' && m.treatment !== 'vosotros'));
  if (marks.length === 0) return null;
  const counts = new Map<Register, number>();
  for (const m of marks) counts.set(registerOf(m), (counts.get(registerOf(m)) ?? 0) + 1);
  const [register, most] = [...counts].sort((a, b) => b[1] - a[1])[0] as [Register, number];
  return most * 10 >= marks.length * 9 ? { register, marks } : null;
}

/** @returns how a Spanish message addresses the shop; null in other languages, and where it is mixed or not told. */
export function addressOf(message: Reading): Register | null {
  return message.lang === 'es' ? (registerIn(viewOf(message), true)?.register ?? null) : null;
}
