import { isFelt } from '../../asks/felt.js';
import { ACKNOWLEDGED_EN } from '../../language/en/apology-patterns.js';
import { ACKNOWLEDGED_ES, ADMITTED_ES } from '../../language/es/apology-patterns.js';
import { apologiesIn } from '../apologies.js';
import { blamesNobody } from '../blames-nobody.js';
import type { Check } from '../check.js';
import { phrases } from '../../patterns/phrases.js';
import { REMEDIES } from '../remedies.js';
import { defineRule, insertAt, type FixDraft, type Hit } from '../rule.js';
import { APOLOGY_FOR, topicOf } from '../topics.js';

/** Owning up in other words, or thanking for being told: the complaint is acknowledged, and a remedy follows. */
const ACKNOWLEDGED = phrases({
  es: [
    'gracias por (avisar|avisarnos|decirnoslo|decirmelo|contarnoslo|hacernoslo saber|el aviso|la aclaracion)',
    '(que|vaya) (disgusto|faena|rabia|mal rato|pena|chasco|lio) ..4',
    '(fallo|error|despiste|culpa|descuido|cosa) (mio|mia|nuestro|nuestra)',
    ...ACKNOWLEDGED_ES,
  ],
  en: [
    '(thanks|thank you) for (letting us know|telling us|flagging|pointing|bringing|the heads up)',
    '(my|our) (slip|mistake|bad|error|fault|mix-up)',
    'oops|whoops',
    '(we|i) (messed|mixed|slipped|goofed) up|it',
    ...ACKNOWLEDGED_EN,
  ],
});
/** The fault told, without a word of regret: half of what the customer waits for. */
const ADMITTED = phrases({ es: ADMITTED_ES, en: [] });
/** What only the shop or its carrier can have done. */
const PLAIN_FAULTS: ReadonlySet<string> = new Set(['damaged', 'wrong-item', 'late', 'charge', 'no-reply', 'staff', 'refund']);
/** An apology after this many sentences of the body comes late. */
const EARLY = 3;

function find(check: Check): Hit[] {
  const complaints = check.asks.filter((a) => isFelt(a) && !isSettled(a) && !blamesNobody(a.text, check.lang, null));
  const [worst] = complaints;
  if (worst === undefined) return [];
  // One possible complaint is a guess, unless it names what went wrong.
  const guess = complaints.length === 1 && worst.tier !== 1;
  if (guess && (!PLAIN_FAULTS.has(topicOf(worst.text, check.lang)) || blamesNobody(worst.text, check.lang, check.message.text))) return [];
  const apologies = apologiesIn(check.view);
  const first = apologies[0];
  if (first === undefined)
    return ACKNOWLEDGED[check.lang].has(check.view)
      ? []
      : [{ ...absent(check, worst.text), ...(guess || helps(check) ? { severity: 'hint' } : {}) }];
  // In a message that asks for other things too the apology stands where the complaint is answered.
  if (check.asks.some((a) => !isFelt(a))) return [];
  const sentence = check.view.words[first]?.sentence ?? 0;
  const opening = check.view.sentences.findIndex((s) => s.end > check.bodyStart);
  if (sentence - Math.max(0, opening) < EARLY) return [];
  const at = check.view.sentences[sentence];
  if (at === undefined) return [];
  return [
    {
      start: at.start,
      end: at.end,
      severity: 'hint',
      message: { es: 'La disculpa llega tarde: mejor al principio.', en: 'The apology comes late: better at the start.' },
    },
  ];
}

/** A remedy, a fault told, or other things asked that are answered: what lacks is a word, not the help. */
const helps = (check: Check): boolean =>
  ADMITTED[check.lang].has(check.view) || REMEDIES[check.lang].has(check.view) || check.asks.some((a) => !isFelt(a));

/** The agent said that this complaint needs nothing here. */
function isSettled(ask: Check['asks'][number]): boolean {
  return ask.override === 'not-needed' || ask.override === 'elsewhere';
}

/** Before a vocative there is no room ("¡Hola, maestro!"); before a small letter the apology goes on in its sentence ("Hola: sentimos…; el pago…"). */
function fitted(apology: string, before: string, rest: string): FixDraft[] {
  const at = before.length;
  if (rest === '') return [insertAt(at, apology)];
  // "Hi Roy. Your parcel…", "Hi Charlotte 💕": the name belongs to the greeting.
  if (/\p{L} *$/u.test(before)) return [];
  if (/(?<!\p{L})(?:Sra?|Dra?|Mr|Mrs|Ms|Srta|Ing|Lic)\. *$/u.test(before)) return [];
  // No greeting that we know: "Heya Mel!", "Apreciable señora Rosa María:", "Moncho, a esos…" begin with somebody called.
  if (before.trim() === '' && /^[^\p{L}]{0,12}(?:[\p{L}.'’]{1,24} ){0,4}[\p{L}.'’]{1,24}[!:,]/u.test(rest)) return [];
  // "Good morning! Yes,", "Ay,", "Disculpa,": what goes on cannot be broken off.
  if (
    /(?<!\p{L})(?:yes|no|sí|si|ay|uy|oh|ah|ok|okay|vale|claro|sorry|disculp\p{L}{1,3}|perd[oó]n\p{L}{0,3}|\p{L}{3,9}day)[,:!.] *$/iu.test(
      before,
    )
  )
    return [];
  if (/^(?:and|but|y|e|pero|que|qu[eé]|what|how|cómo)(?!\p{L})|^[¿¡]/iu.test(rest) && /[,:] *$/u.test(before)) return [];
  const afterComma = /, *$/u.test(before);
  if (afterComma && /^(?:\p{Lu}|\p{L}[\p{L} ]{0,24}[!:,.])/u.test(rest)) return [];
  if (/^\p{Ll}/u.test(rest)) {
    const small = /^I /.test(apology) ? apology : apology.charAt(0).toLowerCase() + apology.slice(1);
    return [insertAt(at, `${small.replace(/\.$/, '')}; `)];
  }
  return [insertAt(at, `${apology} `)];
}

function absent(check: Check, complaint: string): Hit {
  const topic = topicOf(complaint, check.lang);
  const apology = APOLOGY_FOR[topic === 'general' ? topicOf(check.message.text, check.lang) : topic][check.lang];
  const rest = check.draft.text.slice(check.bodyStart);
  return {
    start: 0,
    end: 0,
    fixes: fitted(apology, check.draft.text.slice(0, check.bodyStart), rest),
    message: {
      es: 'El cliente se queja y la respuesta no se disculpa ni lo reconoce.',
      en: 'The customer complains, and the reply neither apologises nor owns up to it.',
    },
  };
}

const late = 'Llevo dos semanas esperando el pedido y nadie me contesta, es una vergüenza.';
const broken = 'La cafetera llegó rota y estoy muy enfadada, es la segunda vez que me pasa.';
const lateEn = 'I have been waiting two weeks for my order and nobody answers. This is a disgrace.';
const brokenEn = 'The kettle arrived broken and I am very angry, this is the second time.';

export const missingApology = defineRule({
  id: 'missing-apology',
  severity: 'warn',
  about: {
    es: 'Ante una queja, lo primero es reconocerla con una disculpa que nombre lo ocurrido.',
    en: 'A complaint needs acknowledging first, with an apology that names what happened.',
  },
  caught: {
    es: [
      {
        message: broken,
        draft: 'Hola, Ana:\n\nLe enviamos otra hoy mismo.',
        after: 'Hola, Ana:\n\nSentimos que el producto haya llegado en ese estado. Le enviamos otra hoy mismo.',
      },
      { message: late, draft: 'Su pedido llega el jueves 14.' },
      { message: late, draft: 'Disculpe, ¿me puede dar el número de pedido?' },
      { message: broken, draft: 'Puede elegir entre otra o el reembolso.' },
      { message: broken, draft: 'Gracias por escribirnos. Envíenos una foto.' },
      {
        message: 'Es una estafa, me han cobrado dos veces y no me devuelven el dinero.',
        draft: 'Revisamos el cargo y le escribimos mañana.',
      },
    ],
    en: [
      {
        message: brokenEn,
        draft: 'Hi Ann,\n\nWe are sending another one today.',
        after: 'Hi Ann,\n\nWe are sorry that the product reached you in that state. We are sending another one today.',
      },
      { message: lateEn, draft: 'Your order arrives on Thursday 14.' },
      { message: lateEn, draft: 'Could you send us the order number?' },
      { message: brokenEn, draft: 'You may choose between a new one or a refund.' },
      { message: brokenEn, draft: 'Thanks for writing. Send us a photo.' },
      { message: 'This is a scam, I was charged twice and you keep ignoring me.', draft: 'We will check the charge and write tomorrow.' },
    ],
  },
  fine: {
    es: [
      { message: late, draft: 'Sentimos mucho el retraso: llega el jueves 14.' },
      { message: broken, draft: 'Lamentamos que llegara rota; hoy sale otra.' },
      { message: broken, draft: 'Tiene razón, ha sido un error nuestro: hoy sale otra.' },
      { message: late, draft: 'Le pedimos disculpas por la espera.' },
      { message: '¿Tienen la talla 40 en azul?', draft: 'Sí, la tenemos.' },
      { message: 'Muchas gracias, llegó todo perfecto.', draft: 'Gracias a usted por contárnoslo.' },
      { message: broken, draft: 'Mil disculpas por lo sucedido, hoy sale otra.' },
      { message: broken, draft: 'Ay, perdona: hoy te mandamos otra.' },
      { message: broken, draft: 'Gracias por avisarnos. Hoy sale otra.' },
      { message: broken, draft: 'Siento lo de la cafetera; otra sale hoy.' },
      { message: broken, draft: 'Perdona, a esa partida le vino el resorte flojo: hoy sale otra.' },
      { message: broken, draft: 'Le pido mil excusas; hoy sale otra.' },
      { message: broken, draft: 'Entendemos su enfado. Hoy sale otra.' },
      { message: 'Compré un billete para el día equivocado.', draft: 'Se lo cambio al domingo, sin coste.' },
      { message: 'No encuentro la talla 40 en vuestra web.', draft: 'Está en la pestaña Tallas.' },
      { message: 'El soporte llegó sin tornillos.', draft: 'Hola, Quique. Perdona, se nos olvidó la bolsita. Sale hoy.' },
      { message: '¿Es normal que el queso venga con moho?', draft: 'Sí, es la corteza.' },
    ],
    en: [
      { message: lateEn, draft: 'We are sorry for the delay: it arrives on Thursday 14.' },
      { message: brokenEn, draft: 'I apologise for the state it arrived in; a new one leaves today.' },
      { message: brokenEn, draft: 'You are right, this was our mistake: a new one leaves today.' },
      { message: lateEn, draft: 'Please accept our apologies for the wait.' },
      { message: 'Do you have size 40 in blue?', draft: 'Yes, we do.' },
      { message: 'Thank you, everything arrived fine.', draft: 'Thank you for telling us.' },
      { message: brokenEn, draft: 'Sorry, my slip. A new one leaves today.' },
      { message: brokenEn, draft: 'Oops! A new one leaves today.' },
      { message: brokenEn, draft: 'You have every right to be cross. A new one leaves today.' },
      { message: "It doesn't seem fair you won't take it back.", draft: 'I can see why that feels unfair. You have £10 off the next one.' },
      { message: 'Thanks for the refund, it came this morning.', draft: 'Good to hear it arrived.' },
      { message: 'My bank says the payment is pending.', draft: 'Your bank holds it for a check; it clears by itself in a day.' },
      { message: 'I entered the wrong card number', draft: 'Nothing was taken. Here is a fresh link.' },
      { message: 'Placed the order and typed the wrong address, can you fix it?', draft: 'It now goes to 14 Mill Lane.' },
      { message: 'I cannot find it on your site', draft: 'It is under Returns.' },
      { message: 'I cannot find the size chart on your site.', draft: 'It is on the Sizes page, second table.' },
      { message: "I can't find where to download the invoice.", draft: 'It is under My orders.' },
      { message: brokenEn, draft: 'How tiresome for you. A new one leaves today.' },
      { message: 'did i do it wrong?? it just clicks', draft: 'Turn it towards the spout and press down.' },
    ],
  },
  find,
});
