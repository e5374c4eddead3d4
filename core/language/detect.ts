import type { Lang } from '../contract.js';
import { fold } from '../text/fold.js';
import { maskLinks } from '../text/mask.js';

/**
 * Words that belong to one of the two languages only (frequent ones; `no`, `me`, `a`, `as`, `has`,
 * `he`, `son`, `van`, `sin`, `once`, `come`, `are`… are left out because the other has them too).
 */
const ES = new Set('de la que el en y los se del las por un con una su para es al lo como mas pero sus le ya o este si porque esta entre cuando muy sobre tambien hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos esto mi antes algunos unos yo otro otras otra tanto esa estos mucho quienes nada muchos cual poco ella estar estas algunas algo nosotros mis tu te ti tus ellas vosotros os mio soy eres somos estoy estamos estan fue fui era tengo tiene tienen teneis quiero quisiera queria puedo puede pueden podeis podria hola buenas buenos dias tardes gracias saludos pedido envio paquete factura devolucion reembolso cuanto cuanta llega llegado comprado talla dinero necesito hacer hace ayer hoy nunca vez favor porfa xq qe aun aqui asi usted ustedes'.split(' '));
const EN = new Set('the of and to in is you that it was for on are with his they at be this have from or had by but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time look two more write go see could people my than been call who its now find long down day did get made may part i am i\'m don\'t can\'t it\'s please thanks thank hello hi hey order parcel package refund delivery received yesterday today never does doesn\'t didn\'t still want need help why where again just after'.split(' '));
const SPANISH_LETTERS = /[ñ¿¡áéíóú]/gi;
/** A message is judged by its beginning: enough for two languages. */
const SAMPLE = 4_000;

/** What a stretch has that only one of the languages has: words, and letters of Spanish. */
export interface LanguageVotes { readonly es: number; readonly en: number; readonly letters: number }

/** @returns what speaks for either language in a stretch of text. Linear. */
export function languageVotes(text: string): LanguageVotes {
  const sample = maskLinks(text);
  let es = 0;
  let en = 0;
  for (const word of fold(sample).match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []) {
    const plain = word.replace('’', "'");
    if (ES.has(plain)) es++;
    if (EN.has(plain)) en++;
  }
  return { es, en, letters: sample.match(SPANISH_LETTERS)?.length ?? 0 };
}

/**
 * Tells Spanish from English by a vote of function words and letters.
 * @returns `es` when nothing speaks for either: the product is Spanish first.
 */
export function detectLang(text: string): Lang { return toldLang(text) ?? 'es'; }

/** @returns the language that words or letters speak for; null when nothing does. */
export function toldLang(text: string): Lang | null { return languageBy([languageVotes(text.slice(0, SAMPLE))]); }

/** @returns the same by the votes of a text's parts. */
export function languageBy(votes: readonly LanguageVotes[]): Lang | null {
  let es = 0;
  let en = 0;
  let letters = 0;
  for (const vote of votes) { es += vote.es; en += vote.en; letters += vote.letters; }
  const spanish = es + 0.5 * Math.min(6, letters);
  if (spanish === 0 && en === 0) return null;
  return en > spanish ? 'en' : 'es';
}
