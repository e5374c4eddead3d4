import type { Check } from '../check.js';
import { businessDayAfter } from '../../calendar/business-calendar.js';
import { wrongDates } from '../../commitments/wrong-dates.js';
import { spokenDate } from '../../calendar/days.js';
import { EXPECTED_EN, NO_TIME_EN, UNDERTAKING_EN } from '../../language/en/promises.js';
import { WAITING_ES } from '../../language/es/waiting.js';
import { phrases, type PhraseMatch } from '../../patterns/phrases.js';
import { defineRule, insertAt, replaceWith, type FixDraft, type Hit, type Localized } from '../rule.js';

/** The shop undertakes to act or to write. */
const PROMISE = phrases({
  es: [
    '(me|nos|le|te|les|os|se lo|te lo|lo|la)? -si -cuando <llamar|escribir|contactar|avisar|informar|contestar|responder|confirmar|enviar|mandar|reembolsar|abonar|devolver|reponer|cambiar|reparar|recoger|entregar|resolver|solucionar|tramitar:1.fut>',
    '<ir:1.pres> a (llamar|llamarle|llamarte|escribir|escribirle|escribirte|contactar|avisar|avisarle|avisarte|informar|informarle|contestar|responder|confirmar|enviar|enviarle|enviarte|mandar|mandarle|reembolsar|abonar|devolver|devolverle|resolver)',
    '(un|una|nuestro|nuestra|el|la) ..1 (agente|compañero|compañera|tecnico|equipo|departamento|comercial) ..3 (se pondra|contactara|llamara|escribira|respondera|le|te) ..2',
    '<ponerse:1.fut> en contacto',
    'nos pondremos en contacto',
    'me pondre en contacto',
    'en cuanto (<saber|tener:sub.1>) ...3 (novedades|noticias|algo|respuesta|informacion)?',
    '(cuando|tan pronto como|en el momento en que) (lo)? (sepamos|tengamos)',
    '(cuando|tan pronto como) (sepa|tenga) (algo|novedades|noticias|mas informacion)',
    '(le|te|les|os) <tener:1.fut> (informado|informada|informados|al tanto|al corriente|al dia)',
    '(le|te|les|os) <mantener:1.fut> (informado|informada|informados|al tanto|al corriente)',
    'recibira|recibiras (una)? (respuesta|llamada|noticias|contestacion)',
    '(le|te|les|os) <dar|decir|contar|comentar:1.fut> ..1 (algo|respuesta|noticias|novedades|mas|solucion)',
    '(le|te|les|os) <ir:1.pres> a (dar|decir|contar|comentar) ..1 (algo|respuesta|noticias|novedades|mas|solucion)',
  ],
  en: [
    "(we'll|i'll|we will|i will|we shall|we are going to|we're going to|i'm going to) (then|also|certainly|gladly|personally)? (call|write|contact|email|let you know|inform|reply|respond|confirm|send|ship|refund|return|replace|repair|collect|resolve|solve|get back|be in touch|get in touch|update|look into|come back)",
    '(an|a|our|the|one of our) ..2 (agent|colleague|technician|team|department|representative|agents|colleagues) will (call|write|contact|email|reply|respond|get|be)',
    '(as soon as|once|when) (we|i) (know|have|hear) ..2 (more|news|anything|something|an answer)?',
    '(we|i) will keep you (informed|posted|updated)',
    "(we'll|i'll) keep you (informed|posted|updated)",
    'you will (receive|get|hear) (a|an|from)? (reply|answer|call|response|us)',
    '(and|then) will (then|also)? (call|write|contact|email|let you know|inform|reply|respond|confirm|get back|be in touch|get in touch|update)',
  ],
});
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
    'si ..6 , *',
    'al recibir|recibirlo|recibirla',
    '<enviar|mandar|escribir|pasar|decir|dar|contar|llamar|confirmar|indicar:imp> ...8 y',
  ],
  en: [
    "(as soon as|once|when|after|if) (you|it|they|the|your|your|we have|we receive|they're|they are|it's|you've|you're|they've) ..8",
    '(send|drop|write|message|dm|give|let|contact|call|reply|email|tell|return|pop) (us|me|it|them|back|to|the) ...8 (and|then)',
    'please ...8 (and|then)',
    'upon receipt|receiving',
    'if ..6 , *',
  ],
});
/** An offer waits for the customer's word; it promises nothing yet. */
const OFFER = phrases({
  es: ['(si|como) (lo)? (prefiere|prefieres|prefieren|desea|deseas|quiere|quieres)', '(o|u) (bien)? (le|te|les|lo|la) <:1>'],
  en: ['if you (prefer|like|wish|want|would like|would rather)', "or (we|we'll|i'll) (will|can)?"],
});
const NO_DATE: Localized = { es: 'Promete algo sin decir cuándo.', en: 'It promises something without saying when.' };
const SOON: Localized = {
  es: '«Pronto» no es una fecha: ponga un día que pueda cumplir.',
  en: '“Soon” is no date: give a day that can be kept.',
};

function isDated(check: Check, m: PhraseMatch, vague: boolean): boolean {
  const sentence = check.view.words[m.from]?.sentence ?? -1;
  const s = check.view.sentences[sentence];
  if (s === undefined) return true;
  // The clause, or the sentence that follows: "Le llamaremos. Será el jueves."
  const next = check.view.sentences[sentence + 1];
  // A time that is none is not mended by the day of something else in the next sentence.
  const end = !vague && next !== undefined && next.paragraph === s.paragraph ? next.end : s.end;
  // A day that is none is told by another rule; nobody wants a second day beside it.
  const written = check.draft.sentences.filter((own) => own.start >= s.start && own.start < end);
  if (written.some((own) => own.settled.get(wrongDates).length > 0)) return true;
  return check.times.some((t) => t.kind !== 'vague' && t.precision !== 'vague' && s.start <= t.start && t.start < end);
}

/** Before the comma or stop that ends the promise. */
function endOfClause(check: Check, m: PhraseMatch, sentenceEnd: number): number {
  const rest = check.draft.text.slice(m.end, sentenceEnd);
  const stop = rest.search(/[,;:.!…]/u);
  return stop < 0 ? sentenceEnd : m.end + stop;
}

/** With a capital where what it stands for has one. */
const asWritten = (date: string, written: string): string =>
  /^\p{Lu}/u.test(written) ? `${date.slice(0, 1).toUpperCase()}${date.slice(1)}` : date;

/** Sets the day at the end of the clause, unless it reads wrong there: after a kiss or a picture, a recurring day, or "leave it with me". */
function dated(check: Check, m: PhraseMatch, at: number, date: string): FixDraft[] {
  const before = check.draft.text.slice(Math.max(0, at - 40), at);
  const reads =
    /[\p{L}\d]{2}[")»]?$/u.test(before) &&
    !/(?:(?:leave|bear|stay|hang) (?:it |this )?(?:with|on|tight)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|en el día|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)|x{1,9})(?: (?:me|us))?$/iu.test(
      before,
    ) &&
    !/(?:leave|bear) (?:it |this |that )?with/iu.test(check.draft.text.slice(m.start, m.end));
  return reads ? [insertAt(at, ` ${date}`)] : [];
}

function find(check: Check): Hit[] {
  const until = spokenDate(businessDayAfter(check.now.slice(0, 10), check.policy.promiseDays, check.policy.calendar), check.lang);
  const date = check.lang === 'es' ? `antes del ${until}` : `before ${until}`;
  const vague = VAGUE[check.lang].find(check.view);
  const done = new Set<number>();
  const hits: Hit[] = [];
  const small = SMALL[check.lang].find(check.view);
  const promised = [
    ...PROMISE[check.lang].find(check.view),
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
    const severity = waits || small.includes(m) ? { severity: 'hint' as const } : {};
    const soon = vague.find((v) => check.view.words[v.from]?.sentence === sentence);
    if (soon)
      hits.push({
        start: soon.start,
        end: soon.end,
        message: SOON,
        ...severity,
        // "Sometime soon": half of it would stay beside the day.
        fixes: /^ soon(?!\p{L})/u.test(check.draft.text.slice(soon.end))
          ? []
          : [replaceWith(asWritten(date, check.draft.text.slice(soon.start, soon.end)))],
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
    ],
  },
  find,
});
