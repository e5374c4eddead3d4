import { phrases } from '../../patterns/phrases.js';
import { readVerb, type Treatment } from '../../language/verbs.js';
import type { Check } from '../check.js';
import { caseLike, defineRule, replaceWith, type FixDraft, type Hit, type Localized } from '../rule.js';
import { treatmentMarks, type TreatmentMark } from '../treatment.js';

/** usted and ustedes are one register; so are tú and, in Spain, vosotros. */
type Register = 'usted' | 'tu' | 'vos';
const registerOf = (t: Treatment): Register => (t === 'ustedes' ? 'usted' : t === 'vosotros' ? 'tu' : t);
const NAME: Readonly<Record<Register, string>> = { usted: 'usted', tu: 'tú', vos: 'vos' };
/** Words that change register by themselves, whatever stands around them. */
const SWAP: Readonly<Record<Register, Readonly<Record<string, string>>>> = {
  usted: { tu: 'su', tus: 'sus', tuyo: 'suyo', tuya: 'suya', tuyos: 'suyos', tuyas: 'suyas', ti: 'usted', contigo: 'con usted' },
  // "Usted" and "tú" themselves stay: their verb would have to change with them.
  tu: { su: 'tu', sus: 'tus' },
  vos: {},
};
const messageFor = (is: Register, wanted: Register): Localized => ({
  es: `Aquí trata de ${NAME[is]} y en el resto de ${NAME[wanted]}.`,
  en: `Here it says ${NAME[is]}, elsewhere ${NAME[wanted]}.`,
});

function find(check: Check): Hit[] {
  if (check.lang !== 'es') return [];
  const marks = treatmentMarks(check.view);
  if (marks.some((m) => m.treatment === 'tu') && !marks.some((m) => registerOf(m.treatment) === 'usted' || m.treatment === 'vos')) {
    const odd = reverent(check);
    if (odd.length > 0) return odd;
  }
  const counts: Record<Register, number> = { usted: 0, tu: 0, vos: 0 };
  for (const m of marks) counts[registerOf(m.treatment)]++;
  // "Avisame… si no tienes": of what tú has to itself one is enough beside an order to vos.
  const tuteo = marks.filter((m) => m.treatment === 'tu' && isOnlyTu(check.view.words[m.word]?.lower ?? ''));
  if (tuteo.length > 0 && marks.some((m) => m.treatment === 'vos')) return tuteo.map((m) => hit(check, m, 'vos'));
  // Voseo shares te, tu and tus with tú.
  if (counts.vos > 0) {
    counts.vos += counts.tu;
    counts.tu = 0;
  }
  const order = (Object.keys(counts) as Register[]).sort((a, b) => counts[b] - counts[a]);
  const most = order[0] as Register;
  const other = order[1] as Register;
  if (counts[other] === 0 || counts[most] < 2 || counts[most] === counts[other])
    return counts[other] > 0 && counts[most] === counts[other] ? tie(check, marks, counts) : [];
  return marks
    .filter((m) => registerOf(m.treatment) !== most && !(most === 'vos' && registerOf(m.treatment) === 'tu' && !isOrder(check, m)))
    .map((m) => hit(check, m, most));
}

/** Forms that vos has otherwise, accents aside. */
const ONLY_TU = new Set(
  'tú ti contigo tienes puedes quieres prefieres vienes vuelves encuentras eliges pides piensas dices eres'.split(' '),
);
/** "Tienes", "contigo", and an order whose accent tú alone has: "escríbeme" (vos: "escribime"). */
const isOnlyTu = (form: string): boolean =>
  ONLY_TU.has(form) ||
  (/[áéíóú]/u.test(form) && readVerb(form, 'es').some((r) => r.mood === 'imp' && r.treat === 'tu' && (r.clitics ?? []).length > 0));

/** What can only be the reader's beside a "tú": "su solicitud… Tu pedido", "le mando la guía, tú solo tienes que…". */
const REVERENT = phrases({
  es: [
    '(su|sus) (solicitud|solicitudes|consulta|consultas|reclamacion|incidencia|peticion|mensaje|mensajes|correo|pedido|pedidos|compra|compras|reembolso|reserva|suscripcion)',
    '-se (le|les) <enviar|mandar|devolver|reembolsar|abonar|confirmar|informar|adjuntar|escribir|agradecer|pedir|recordar|ofrecer:1> !a !al',
  ],
  en: [],
});
/** Somebody else stands by whom "su" and "le" may mean. */
const THIRD = phrases({
  es: [
    '(le|les) <:1> ...6 (a|al) (la|los|las|mi|nuestro|nuestra|tu|tus|mis|un|una|[capital]|tecnico|vendedor|transportista|repartidor|almacen|banco|fabricante|proveedor)',
    '(hijo|hija|madre|padre|mama|papa|marido|mujer|esposo|esposa|novio|novia|amigo|amiga|abuela|abuelo|hermano|hermana|jefe|jefa|vecino|vecina|tecnico|cliente|clienta|señor|señora|el|ella|ellos|alumno|alumna|sobrino|sobrina|perro|gato)',
  ],
  en: [],
});

function reverent(check: Check): Hit[] {
  const found = REVERENT.es.find(check.view);
  if (found.length === 0 || found.some((m) => THIRD.es.inSentence(check.view, check.view.words[m.from]?.sentence ?? -1).length > 0))
    return [];
  return found.map((m) => hit(check, { treatment: 'usted', word: m.from }, 'tu'));
}

/** As many of one as of the other: the second register to appear is the odd one. */
function tie(check: Check, marks: readonly TreatmentMark[], counts: Record<Register, number>): Hit[] {
  // One against one may be chance ("date" is a day and "give yourself"), unless both are pronouns or possessives.
  if (
    counts.usted + counts.tu + counts.vos < 4 &&
    !marks.every((m) => m.order === true || (m.plain === true && m.treatment === 'tu') || isPronoun(check, m) || isOrder(check, m))
  )
    return [];
  const first = registerOf((marks[0] as TreatmentMark).treatment);
  return marks.filter((m) => registerOf(m.treatment) !== first).map((m) => hit(check, m, first));
}

const PRONOUNS = new Set(
  'usted ud ustedes uds te ti contigo tú tu tus tuyo tuya tuyos tuyas vos os vosotros vosotras vuestro vuestra vuestros vuestras'.split(
    ' ',
  ),
);
const isPronoun = (check: Check, { word }: TreatmentMark): boolean => PRONOUNS.has(check.view.words[word]?.lower ?? '');

/** An imperative with its pronoun ("díganos", "escríbenos") addresses nobody else. */
function isOrder(check: Check, { word }: TreatmentMark): boolean {
  const form = check.view.words[word]?.lower ?? '';
  // "Correos", "deseos", "paseos" are orders to vosotros by their letters, and nouns in what agents write.
  if (/[aeií]os$/.test(form)) return false;
  return form.length >= LONGEST_NOUN && readVerb(form, 'es').every((r) => r.mood === 'imp' && (r.clitics ?? []).length > 0);
}
/** "Dime", "dale" are interjections too. */
const LONGEST_NOUN = 6;

function hit(check: Check, mark: TreatmentMark, wanted: Register): Hit {
  const word = check.view.words[mark.word];
  if (word === undefined) return { start: 0, end: 0, message: messageFor(registerOf(mark.treatment), wanted) };
  return { start: word.start, end: word.end, message: messageFor(registerOf(mark.treatment), wanted), fixes: rewrite(check, mark, wanted) };
}

/** Only where the other form is certain: possessives, imperatives with their pronouns, "te" beside a verb. */
function rewrite(check: Check, mark: TreatmentMark, wanted: Register): FixDraft[] {
  const word = check.view.words[mark.word];
  if (word === undefined) return [];
  // "Renueva tu espacio", "le informamos que su solicitud": with one word changed the sentence would mix both.
  const beside = treatmentMarks(check.view).some(
    (m) =>
      m.word !== mark.word &&
      check.view.words[m.word]?.sentence === word.sentence &&
      registerOf(m.treatment) === registerOf(mark.treatment),
  );
  const s = check.view.sentences[word.sentence];
  const reverent =
    wanted === 'tu' && s !== undefined && check.view.words.slice(s.from, s.to).some(({ fold }) => fold === 'le' || fold === 'les');
  if (beside || reverent) return [];
  const direct = SWAP[wanted][word.fold];
  if (direct !== undefined && word.lower !== 'tú') return [replaceWith(caseLike(word.form, direct))];
  if (word.fold === 'te' && wanted === 'usted') return [replaceWith(caseLike(word.form, 'le'))];
  // The possessive that an order governs would stay behind: "revisa su cuenta".
  if (mark.order === true) return [];
  const other = imperative(word.lower, wanted);
  return other === null ? [] : [replaceWith(caseLike(word.form, other))];
}

/** "envíanos" ⇄ "envíenos": looked up among the forms of the same verb that the other register has. */
function imperative(form: string, wanted: Register): string | null {
  const reading = readVerb(form, 'es').find((r) => r.mood === 'imp' && (r.clitics ?? []).length > 0);
  if (reading === undefined || wanted === 'vos') return null;
  const tail = (reading.clitics ?? []).join('');
  const host = form.slice(0, form.length - tail.length);
  const last = host.slice(-1);
  const swapped = wanted === 'usted' ? (last === 'a' ? 'e' : last === 'e' ? 'a' : null) : last === 'e' ? 'a' : last === 'a' ? 'e' : null;
  if (swapped === null) return null;
  const candidate = host.slice(0, -1) + swapped + tail;
  return readVerb(candidate, 'es').some((r) => r.lemma === reading.lemma && r.mood === 'imp' && r.treat === wanted) ? candidate : null;
}

export const treatmentMix = defineRule({
  id: 'treatment-mix',
  severity: 'warn',
  about: {
    es: 'Tutear y tratar de usted en el mismo mensaje suena a dos personas.',
    en: 'Tú and usted in one Spanish message sound like two writers.',
  },
  caught: {
    es: [
      {
        draft: 'Hola, Ana: envíenos su dirección. Usted recibirá tu paquete mañana.',
        after: 'Hola, Ana: envíenos su dirección. Usted recibirá su paquete mañana.',
      },
      'Usted puede devolverlo; díganos si usted lo prefiere o escríbenos.',
      'Te enviamos tu pedido. Usted lo recibe mañana.',
      'Te mandamos la etiqueta. Usted recibirá el dinero.',
      'Su paquete es para usted; gracias por tu paciencia.',
      'Si tienes dudas, escríbenos: usted decide.',
      'Te lo cambiamos cuando quieras. Indíquenos la talla.',
      'Te hemos hecho el abono. Revise su cuenta en dos días.',
      'Vos tenés el recibo. Escríbeme cuando puedas.',
      'Vosotros decidís, os lo enviamos; usted nos dice.',
      '¿Querés verlo antes? Vos elegís el color y usted nos confirma la talla.',
      'Ustedes eligen y ustedes nos dicen; tú decides el día.',
      'Recibimos su solicitud esta mañana. Tu pedido sale hoy.',
    ],
    // Only Spanish has it; in an English draft a Spanish quotation says nothing of the register.
    en: [],
  },
  fine: {
    es: [
      'Los clientes verán los correos de los demás: póngalos en copia oculta.',
      'Usted recibirá su paquete mañana. Díganos si le va bien.',
      'Te enviamos tu pedido mañana. Escríbenos si tienes dudas.',
      'Les enviamos su pedido; ustedes deciden.',
      'Su pedido llega mañana. Le avisaremos.',
      'Gracias por tus compras; te esperamos.',
      'Os enviamos vuestro pedido; decidnos si os va bien.',
      'Vaya día. Te mandamos otro.',
      'Llega el martes. Te avisamos.',
      'Que disfrute la familia. Te esperamos.',
      'Vos elegís: te lo mandamos a tu casa o lo retirás vos.',
      'Usted decide; si ustedes lo prefieren, díganos otro día.',
      {
        draft: 'Usted nos decía «cuando puedas me dices algo, te espero». Le contestamos hoy.',
        message: 'cuando puedas me dices algo, te espero',
      },
    ],
    en: [
      'You will get it tomorrow; tell us if it suits you.',
      'Your order is on its way.',
      'Send us your address, please.',
      'Thank you for your purchase.',
      'Tell us what you prefer.',
      'We will write to you on Monday.',
    ],
  },
  find,
});
