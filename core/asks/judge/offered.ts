/** What a sentence offers that the ask did not hold: new words, names, codes, advice. */
import type { ReadAsk } from './ask.js';
import type { Case } from './met.js';
import type { ReadSentence, Word } from './sentence.js';

/** How much an answer is on topic that is one by its form alone. */
export const BY_FORM = 0.7;

/** A name (capitalised within the sentence) that the ask does not hold. */
export function newName(c: Case): Word | undefined {
  return c.said.words.find((w) => w.content && /^\p{Lu}/u.test(w.form) && (w.start > 0 || w.form.length > 1) && !c.ask.stems.has(w.stem) && (w.start > 1 || /^\p{Lu}\p{Lu}/u.test(w.form)));
}

/** Words that the ask does not hold: what makes a declarative an answer and not an echo. */
export function newsOf(ask: ReadAsk, said: ReadSentence): Word[] {
  return said.words.filter((w) => w.content && !ask.stems.has(w.stem));
}

/** "El número de seguimiento" is answered by something that looks like one. */
const NUMBERED = { es: /^(?:numero|n|nº|codigo|localizador|referencia|guia|iban|cuenta)$/u, en: /^(?:number|code|reference|id|iban)$/u };
const CODE = /\b(?=[\p{Lu}\d-]{0,40}\d[\p{Lu}\d-]{0,40}\d)[\p{Lu}\d][\p{Lu}\d-]{4,40}\b/u;
const PHONE = /\+?\d[\d ]{7,20}\d/u;
const PHONED = /^(?:telefono|whatsapp|movil|phone|telephone|number)$/u;
export const codeIn = (c: Case) => ([...c.ask.folds].some((f) => NUMBERED[c.lang].test(f)) ? CODE.exec(c.said.text) : null) ?? ([...c.ask.folds].some((f) => PHONED.test(f)) ? PHONE.exec(c.said.text) : null);
/** Asked for advice, and advised. */
export const advises = (c: Case) => c.ask.words.some((w) => ADVICE[c.lang].test(w.stem) && c.said.stems.has(w.stem));
const ADVICE = { es: /^(?:recomend|aconsej|suger)/u, en: /^(?:recommend|suggest|advis)/u };

/** "Sí, te la mandamos hoy": the verb of the ask, its object a pronoun. */
export const sharesVerb = (c: Case): boolean => c.said.words.some((w) => w.content && c.ask.stems.has(w.stem));
