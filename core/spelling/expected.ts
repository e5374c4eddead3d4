/** Words that no dictionary lists and nobody misspelt: told by their own shape or by where they stand. */
import type { SpellToken } from './tokens.js';
import { casingOf } from './casing.js';

/** Three of one letter ("holaaa", "nooo"), and laughter: written so on purpose. */
const STRETCHED = /(\p{L})\1\1/iu;
const LAUGHTER = /^(?:j[aeiou]|h[aei]|ka|xd){2,40}[jhsk]?$/iu;
/** "Aaah", "uyy", "mmm", "eyy": a vowel or m drawn out. */
const SIGH = /^(?:[aeou]{1,30}[hfwy]{1,30}|m{2,30}|uh+m*|aw+)$/iu;
/** A unit is at most so long ("mm", "ml", "kWh"), and stands right after its figure. */
const LONGEST_UNIT = 3;
/** Words of a line that is nothing but a name: a signature, a salutation. */
const LONGEST_SIGNATURE = 5;

export const isExpressive = (word: string): boolean => STRETCHED.test(word) || LAUGHTER.test(word) || SIGH.test(word);

export function isUnit({ text, start }: SpellToken, whole: string): boolean {
  // "100 mg/ml": a unit a unit.
  return text.length <= LONGEST_UNIT && /\d[ \u00a0\u202f]?$|\d ?[\p{L}µ]{1,3}\/$/u.test(whole.slice(Math.max(0, start - 6), start));
}

/** Words after which somebody is called. */
const GREETING =
  /(?:^|[^\p{L}])(?:hola|buenas|buenos días|buenas tardes|buenas noches|estimad[oa]|querid[oa]|gracias|perdón|perdona|disculpa|disculpe|don|doña|señor|señora|sr\.?|sra\.?|hi|hiya|hello|hey|dear|morning|thanks|thank you|sorry|mr\.?|mrs\.?|ms\.?|miss)[ ,]{1,2}$/iu;

/** A word or two that begin a sentence, and a comma: "Vaya, Susi.", "Estupendo, Moha:", "Ay no, Chelo!". */
const INTERJECTION = /(?:^|[.!?¡¿\n]\s{0,3})(?:\p{Lu}\p{Ll}{0,11}(?: \p{Ll}{1,8})?|\p{Ll}{1,9}), $/u;

/** Words after which somebody signs, on the same line: "Saludos, Sole", "Un abrazo, Chema", "Best, Gethin", "– Keisha". */
const CLOSING =
  /(?:(?:^|[^\p{L}])(?:saludos|saludo|cordialmente|atentamente|abrazos?|besos?|bss|gracias|feliz (?:día|tarde|noche|semana|finde)|buen día|regards|wishes|best|cheers|thanks|thank you|ta|love|sincerely|faithfully|warmly|yours|xx?o?)[,.! ]{1,3}|[–—-] )$/iu;

/** The name right after a greeting, set off from what follows, or after the closing words: it is what somebody is called, whatever it is like. */
export function isAddressed({ text, start, end }: SpellToken, whole: string): boolean {
  if (casingOf(text) !== 'title' || !/^(?:[,:!.?;(]|\s*$|\s*\n| (?:\p{Lu}|de |del |at |from |[([–—-]))/u.test(whole.slice(end, end + 6)))
    return false;
  const before = whole.slice(Math.max(0, start - 24), start);
  if (CLOSING.test(before)) return true;
  if (INTERJECTION.test(before) && /^(?:[,:!.]|\s*$|\s*\n)/.test(whole.slice(end, end + 4))) return true;
  return GREETING.test(before) && /^(?:[,:!.?;]|\s*$|\s*\n)/.test(whole.slice(end, end + 4));
}

/** «Marianela»: a capitalised word alone between quotation marks is a title. */
export function isTitled({ text, start, end }: SpellToken, whole: string): boolean {
  return casingOf(text) !== 'lower' && /[«“"'‘]/.test(whole[start - 1] ?? '') && /[»”"'’]/.test(whole[end] ?? '');
}

/** "Aspidistra elatior": the second word of a species' name has a Latin ending and stands after its genus. */
export function isSpecies({ text, start }: SpellToken, whole: string): boolean {
  return (
    /^\p{Ll}{4,}(?:ia|ica|ana|ata|osa|oides|ensis|us|um|is|ior|ii|ea|alis|folia|flora)$/u.test(text) &&
    /(?<!\p{L})\p{Lu}\p{Ll}{3,}(?:a|us|um|is|on|as|ys|es|ium) $/u.test(whole.slice(Math.max(0, start - 24), start))
  );
}

/** "Stübben", "Müller": a capital and letters that the language does not write. */
export function isForeignName({ text }: SpellToken, letters: RegExp): boolean {
  return casingOf(text) === 'title' && letters.test(text.normalize('NFC'));
}

/** "Camu camu", "ylang ylang": nobody makes one slip twice in a row. */
export function isTwice({ text, start, end }: SpellToken, whole: string): boolean {
  const lower = text.toLowerCase();
  const next = whole.slice(end + 1, end + 1 + text.length).toLowerCase();
  const before = whole.slice(Math.max(0, start - 1 - text.length), Math.max(0, start - 1)).toLowerCase();
  return (/[ -]/.test(whole[end] ?? '') && next === lower) || (/[ -]/.test(whole[start - 1] ?? '') && before === lower);
}

/**
 * A capitalised word where people are called or sign: before a comma, a colon or an exclamation mark at the start of a sentence
 * ("¡Paqui, qué gusto!", "Leire:"), or in a line of capitalised words alone ("Uxía Rey").
 */
export function isCalledOrSigned({ text, start, end, startsSentence }: SpellToken, whole: string): boolean {
  if (casingOf(text) !== 'title') return false;
  if (startsSentence && /^(?:[,:!]|\s*$|\s*\n)/.test(whole.slice(end, end + 4))) return true;
  const from = whole.lastIndexOf('\n', start - 1) + 1;
  const until = whole.indexOf('\n', end);
  const line = whole.slice(from, until < 0 ? whole.length : until);
  if (line.length > 80) return false;
  const words = line.match(/[\p{L}\p{M}'’.-]+/gu) ?? [];
  return (
    words.length <= LONGEST_SIGNATURE &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^(?:de|del|la|las|los|y|e|van|von|da|do|dos|of|the|and)$/u.test(word)) &&
    !/[.!?¿¡:]/.test(line.slice(0, -1))
  );
}
