import type { Check } from '../check.js';
import { promiseWords } from '../../commitments/words.js';
import { businessDayAfter } from '../../calendar/business-calendar.js';
import { wrongDates } from '../../commitments/wrong-dates.js';
import { spokenDate } from '../../calendar/days.js';
import { EXPECTED_EN, NO_TIME_EN, UNDERTAKING_EN } from '../../language/en/promises.js';
import { WAITING_ES } from '../../language/es/waiting.js';
import type { Lang, Span } from '../../contract.js';
import { fold } from '../../text/fold.js';
import { phrases, type PhraseMatch } from '../../patterns/phrases.js';
import { defineRule, insertAt, replaceWith, type FixDraft, type Hit, type Localized } from '../rule.js';

/** Small undertakings, told of as a hint. */
const SMALL = phrases({ es: [], en: UNDERTAKING_EN });
/** What the customer waits for: promised too, but told of only where the time given is no time. */
const EVENT = phrases({
  es: [
    '(pedido|paquete|repuesto|recambio|articulo|producto|reembolso|abono|envio|pieza|factura|etiqueta) ..2 <llegar|salir|entregar|enviar|recibir|estar:3.fut>',
    '(le|te|les|os|se) (lo|la|los|las)? <llamar|escribir|contactar|avisar|informar|contestar|responder|confirmar|decir|contar|enviar|mandar|reembolsar|abonar|devolver|cambiar|resolver|solucionar:1.pres>',
    '(lo|la|los|las) <recibir|tener:2|3.fut>',
    '<recibir|tener:2|3.fut> ..2 (reembolso|abono|paquete|pedido|dinero|factura|recambio|repuesto|ingreso|devolucion|articulo|producto|etiqueta|noticias|respuesta|solucion)',
    '(estamos|seguimos) (trabajando en|con|mirando|revisando|en) (ello|eso|su|tu|el|la|lo)',
  ],
  en: [
    '(parcel|order|part|package|item|product|refund|replacement|invoice|label) (will|should) (be|arrive|ship|leave|come|get|reach)',
    'you will (receive|get|have) (it|them)',
    "(you'll|you will|you should) (receive|get|have|see) (your|the|a|an|it|them|our) ..2",
    "(we're|we are|i'm|i am) (working|looking) (on|into) (it|this|that|your)",
    ...EXPECTED_EN,
  ],
});
/** A time that tells nothing. */
const VAGUE = phrases({
  es: [
    'en breve',
    'pronto',
    'lo antes posible',
    'lo mas pronto posible',
    'a la mayor brevedad (posible)?',
    'cuanto antes',
    'en seguida|enseguida',
    'proximamente',
    'en los proximos dias',
    'en unos dias',
    'tan pronto como (sea posible|podamos|pueda)',
    'a la brevedad (posible)?',
    'lo mas rapido posible',
    'brevemente',
    '(en cuanto|cuando|tan pronto como|apenas|una vez que) (lo)? <saber|tener:sub.1> ..1 (novedades|noticias|algo|respuesta|informacion|mas|el dato|contestacion)?',
    '(en cuanto|tan pronto como|cuando) (podamos|pueda|nos sea posible|sea posible|tengamos un momento|tengamos un hueco)',
    '(un dia|uno) de estos',
    'mas adelante',
  ],
  en: [
    ...NO_TIME_EN,
    '-as soon',
    '(when|as soon as|once|whenever) (we|i) (can|are able|get a chance|have a moment|have time)',
    '(at some point|one of these days|in a bit|any time now|before long)',
    'shortly',
    'as soon as possible',
    'asap',
    'in due course',
    'in the near future',
    'in the coming days',
    'in a few days',
    'as quickly as possible',
    'at the earliest',
    'right away',
  ],
});
/** The customer waits, and nothing says until when. */
const WAITING = phrases({ es: WAITING_ES, en: [] });
/** It hangs on the customer, or has been done. */
const CONDITION = phrases({
  es: [
    '(en cuanto|cuando|una vez|tan pronto como|despues de que) (usted|tu)? (nos|me|lo|la|los|las|se|te)? (lo|la|los)? <enviar|mandar|recibir|confirmar|responder|indicar|facilitar|llegar|devolver|decir|adjuntar|pagar|elegir|escribir|pasar|dar:sub>',
    '(en cuanto|cuando|una vez|tan pronto como) (usted|tu)? (lo|la|los|las)? <tener:2|3.sub>',
    'una vez recibida|recibido|confirmado|confirmada|enviado|enviada',
    'si ..12 , *',
    'al recibir|recibirlo|recibirla',
    '<enviar|mandar|escribir|pasar|decir|dar|contar|llamar|confirmar|indicar:imp> ...8 y',
  ],
  en: [
    "(as soon as|once|when|after|if) (you|it|they|the|your|your|we have|we receive|they're|they are|it's|you've|you're|they've) ..8",
    '(send|drop|write|message|dm|give|let|contact|call|reply|email|tell|return|pop|post|bring|show|forward|upload|attach|keep) (us|me|it|them|back|to|the|in|your|a) ...10 (and|then)',
    '^ ...4 (fill|complete|sign|choose|pick|book|register|tap|click|press) ...10 (and|then) ..1',
    'please ...8 (and|then)',
    'upon receipt|receiving',
    'if ..12 , *',
  ],
});
/** An offer waits for the customer's word; it promises nothing yet. */
const OFFER = phrases({
  es: ['(si|como) (lo)? (prefiere|prefieres|prefieren|desea|deseas|quiere|quieres)', '(o|u) (bien)? (le|te|les|lo|la) <:1>'],
  en: ['if you (prefer|like|wish|want|would like|would rather)', "or (we|we'll|i'll) (will|can)?"],
});
/** Where something is promised; `from` is its first word. */
type Place = Pick<PhraseMatch, 'from' | 'start' | 'end'>;

const NO_DATE: Localized = { es: 'Promete algo sin decir cuándo.', en: 'It promises something without saying when.' };
const SOON: Localized = {
  es: '«Pronto» no es una fecha: ponga un día que pueda cumplir.',
  en: '“Soon” is no date: give a day that can be kept.',
};

/** A day that was told before. */
const SAME_DAY = phrases({
  es: [
    '(ese|el) mismo? (dia|martes|lunes|miercoles|jueves|viernes|sabado|domingo|momento)',
    '(ese|esa) (dia|mañana|tarde|semana)',
    'el mismo (transportista|mensajero|repartidor|conductor)',
  ],
  en: [
    '(that|the same|same|the very) (day|morning|afternoon|evening|week|minute|moment)',
    'within the (hour|day|week|month)',
    'the same (driver|courier|van|postman|carrier)',
    'as (it|they) (lands|land|arrives|arrive|leaves|leave)',
  ],
});

/**
 * Where what tells the day of a promise ends: its sentence and the one that follows in the paragraph ("Le llamaremos. Será el jueves."), whole
 * where semicolons cut it, and the list that a colon announces. A time that is none is not mended by the day of something else there.
 */
function endOfTelling({ view: { sentences, text }, draft }: Check, at: number): number {
  const s = sentences[at];
  let end = s?.end ?? 0;
  if (text[end - 1] === ':') return draft.sentences.findLast((own) => own.start >= end && own.listItem !== null)?.end ?? end;
  for (const next of sentences.slice(at + 1)) {
    if (next.paragraph !== s?.paragraph) break;
    end = next.end;
    if (text[end - 1] !== ';') break;
  }
  return end;
}

/** What is promised right after something promised in the same paragraph goes with its day: "I will call you at 5 pm. I will have your order at hand." */
function startOfPromising({ view: { sentences }, draft }: Check, at: number): number {
  const [before, s] = [sentences[at - 1], sentences[at]];
  const promises = draft.sentences.find((own) => own.start === before?.start)?.get(promiseWords).hits ?? [];
  return before && promises.length > 0 && before.paragraph === s?.paragraph ? before.start : (s?.start ?? 0);
}

function isDated(check: Check, m: Place, vague: boolean): boolean {
  const sentence = check.view.words[m.from]?.sentence ?? -1;
  const s = check.view.sentences[sentence];
  if (s === undefined) return true;
  const start = vague ? s.start : startOfPromising(check, sentence),
    end = vague ? s.end : endOfTelling(check, sentence);
  // A day that is none is told by another rule; nobody wants a second day beside it.
  const written = check.draft.sentences.filter((own) => own.start >= s.start && own.start < end);
  if (written.some((own) => own.settled.get(wrongDates).length > 0)) return true;
  // "I'll ring you that day": the one told before.
  if (SAME_DAY[check.lang].inSentence(check.view, sentence).length > 0) return true;
  return check.times.some((t) => t.kind !== 'vague' && t.precision !== 'vague' && start <= t.start && t.start < end);
}

/** Before the comma or stop that ends the promise. */
function endOfClause(check: Check, m: Place, sentenceEnd: number): number {
  const rest = check.draft.text.slice(m.end, sentenceEnd);
  const stop = rest.search(/[,;:.!…]/u);
  return stop < 0 ? sentenceEnd : m.end + stop;
}

/** With a capital where what it stands for has one. */
const asWritten = (date: string, written: string): string =>
  /^\p{Lu}/u.test(written) ? `${date.slice(0, 1).toUpperCase()}${date.slice(1)}` : date;

/** What a clause of its own begins with. */
const DEPENDS: Readonly<Record<Lang, RegExp>> = {
  es: /(?<!\p{L})(?:que|si|cuando|cuanto|como|donde|hasta|apenas|mientras|para|porque|segun|una vez)(?!\p{L})/u,
  en: /(?<!\p{L})(?:what|when|once|if|whether|how|where|which|who|until|till|soon|while|because|after|before|that|why)(?!\p{L})/u,
};

/** Whether a day may stand for a time that is none: not where a verb or the rest of its phrase follows ("they'll soon catch up", "in the coming days or weeks", "once I hear from them"). */
function givesWay({ draft: { text } }: Check, { start, end }: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 40)];
  if (/^ soon(?!\p{L})/u.test(after) || /^ (?:or|o|before|in the|of|in a|en los|en las)(?!\p{L})/iu.test(after)) return false;
  if (/(?:['’]ll|will|shall|be|are|is) $/u.test(before) && /^ \p{Ll}/u.test(after)) return false;
  return (
    !/^(?:once|when|as soon as|until|after|if)(?!\p{L})/iu.test(text.slice(start, end)) ||
    /^(?:[.,;:!)]|\s*$|\s*\n| (?:we|i|you|it)(?!\p{L}))/iu.test(after)
  );
}

/** Sets the day at the end of the clause, unless it reads wrong there: after a kiss or a picture, a recurring day, or "leave it with me". */
function dated(check: Check, m: Place, at: number, date: string): FixDraft[] {
  const before = check.draft.text.slice(Math.max(0, at - 40), at);
  // "…let you know what she says", "…en cuanto nos conteste": the day would be that of the clause that ends there.
  if (DEPENDS[check.lang].test(fold(check.draft.text.slice(m.end, at)))) return [];
  const reads =
    /[\p{L}\d]{2}[")»]?$/u.test(before) &&
    !/(?:(?:leave|bear|stay|hang) (?:it |this )?(?:with|on|tight)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|en el día|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)|x{1,9})(?: (?:me|us))?$/iu.test(
      before,
    ) &&
    !/(?:leave|bear) (?:it |this |that )?with/iu.test(check.draft.text.slice(m.start, m.end));
  return reads ? [insertAt(at, ` ${date}`)] : [];
}

/** What the commitments of the draft begin with: those that are one whatever the time, and those that a time which tells nothing makes one. */
function undertaken(check: Check, vague: readonly PhraseMatch[]): Place[] {
  return check.draft.sentences
    .filter(({ zone }) => zone.kind === 'body')
    .flatMap((sentence) =>
      sentence.get(promiseWords).hits.flatMap(({ start, end, needsTime, soonWillDo }) => {
        const from = check.view.words.findIndex((word) => word.start >= sentence.start + start && word.sentence >= 0);
        if (from < 0 || sentence.start + end <= (check.view.words[from]?.start ?? 0)) return [];
        const soon = vague.some((v) => check.view.words[v.from]?.sentence === check.view.words[from]?.sentence);
        return needsTime && !(soonWillDo === true && soon) ? [] : [{ from, start: sentence.start + start, end: sentence.start + end }];
      }),
    );
}

function find(check: Check): Hit[] {
  const until = spokenDate(businessDayAfter(check.now.slice(0, 10), check.policy.promiseDays, check.policy.calendar), check.lang);
  const date = check.lang === 'es' ? `antes del ${until}` : `before ${until}`;
  const vague = VAGUE[check.lang].find(check.view);
  const done = new Set<number>();
  const hits: Hit[] = [];
  const small = SMALL[check.lang].find(check.view);
  const promised: readonly Place[] = [
    ...undertaken(check, vague),
    ...small,
    ...EVENT[check.lang]
      .find(check.view)
      .filter((m) => vague.some((v) => check.view.words[v.from]?.sentence === check.view.words[m.from]?.sentence)),
  ];
  for (const m of promised) {
    const sentence = check.view.words[m.from]?.sentence ?? -1;
    const s = check.view.sentences[sentence];
    if (
      s === undefined ||
      done.has(sentence) ||
      check.draft.text[s.end - 1] === '?' ||
      isDated(
        check,
        m,
        vague.some((v) => check.view.words[v.from]?.sentence === sentence),
      ) ||
      OFFER[check.lang].inSentence(check.view, sentence).length > 0
    )
      continue;
    done.add(sentence);
    const waits = CONDITION[check.lang].inSentence(check.view, sentence).length > 0;
    const severity = waits || small.some((one) => one === m) ? { severity: 'hint' as const } : {};
    const soon = vague.find((v) => check.view.words[v.from]?.sentence === sentence);
    if (soon)
      hits.push({
        start: soon.start,
        end: soon.end,
        message: SOON,
        ...severity,
        fixes: givesWay(check, soon) ? [replaceWith(asWritten(date, check.draft.text.slice(soon.start, soon.end)))] : [],
      });
    // "Send us a photo and we'll refund you": the day is the customer's to set.
    else if (!waits)
      hits.push({ start: m.start, end: m.end, message: NO_DATE, ...severity, fixes: dated(check, m, endOfClause(check, m, s.end), date) });
  }
  return [...hits, ...waiting(check, done)];
}

/** "Estamos en ello", "ya te escribo": no promise in so many words, and no day. */
function waiting(check: Check, done: Set<number>): Hit[] {
  return WAITING[check.lang].find(check.view).flatMap((m): Hit[] => {
    const sentence = check.view.words[m.from]?.sentence ?? -1;
    const s = check.view.sentences[sentence];
    if (s === undefined || done.has(sentence) || check.draft.text[s.end - 1] === '?' || isDated(check, m, false)) return [];
    if (OFFER[check.lang].inSentence(check.view, sentence).length > 0) return [];
    done.add(sentence);
    return [{ start: m.start, end: m.end, message: NO_DATE }];
  });
}

export const promiseNoDate = defineRule({
  id: 'promise-no-date',
  severity: 'warn',
  about: { es: 'Una promesa sin día no se puede cumplir ni seguir.', en: 'A promise without a day can be neither kept nor followed up.' },
  caught: {
    es: [
      { draft: 'Le escribiremos pronto.', after: 'Le escribiremos antes del viernes 27 de noviembre.' },
      { draft: 'En breve le llamamos.', after: 'Antes del viernes 27 de noviembre le llamamos.' },
      { draft: 'Le llamaremos.', after: 'Le llamaremos antes del viernes 27 de noviembre.' },
      'Nos pondremos en contacto con usted en breve.',
      'En cuanto sepamos algo, le avisamos.',
      'Un compañero le llamará para concretar.',
      'Le enviaremos otro a la mayor brevedad posible.',
      'Te mantendremos informado.',
      'Vamos a enviarle otro.',
      'Lo están viendo, ya habrá noticias.',
      'Un día de estos te lo llevo.',
    ],
    en: [
      { draft: 'We will write to you soon.', after: 'We will write to you before Friday 27 November.' },
      { draft: 'We will call you.', after: 'We will call you before Friday 27 November.' },
      'We will be in touch shortly.',
      'As soon as we know more, we will tell you.',
      'A colleague will contact you.',
      'We will send another as soon as possible.',
      'We will keep you informed.',
      "We'll give you a shout as soon as there's news.",
      'You can expect a decision in the near future.',
      'The deposit shall be returned within a reasonable period.',
      "I'll ask around and let you know.",
      "I'll let you know what she says.",
      "It'll go out when we have it back on the shelf.",
    ],
  },
  fine: {
    es: [
      'Le escribo el jueves antes de las 12.',
      'Le llamaremos mañana.',
      'Le enviaremos otro en 48 horas.',
      'Ya le hemos enviado otro.',
      '¿Le llamaremos por la mañana o por la tarde?',
      'Le avisaremos. Será el lunes 30.',
      'Pronto tendremos más colores en la web.',
      'Enviamos rápido a toda España.',
      // No day can be told for what may never come.
      'Si hay cualquier cambio, le escribiremos.',
      'Si el paquete se retrasa, le llamaremos.',
      'Lo estamos viendo y el jueves le escribo.',
      'Te esperamos pronto.',
      'Se lo diré a las chicas de la tienda, que les hará ilusión.',
      'Le daré sus saludos a la jefa; gracias.',
      'Podremos hacerlo cuando usted quiera.',
    ],
    en: [
      'If anything changes, we will write to you.',
      'If the parcel is late, we will write to you.',
      'I will write on Thursday before noon.',
      'We will call you tomorrow.',
      'We will send another within 48 hours.',
      'We have already sent another.',
      'Shall we call in the morning?',
      'We will let you know. It will be on Monday.',
      'More colours are coming soon.',
      'We hope to see you again soon.',
      'I will check the tracking on Monday and email you that day.',
      "I'll tell the girls, they will love that.",
      "I'll pass on your kind words.",
      'We could send it with the next order if you like.',
    ],
  },
  find,
});
