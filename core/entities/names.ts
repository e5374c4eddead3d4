/** Names of people: the parts of a name, and the customer's own in the message. */
import { fold } from '../text/fold.js';
import { FIRST_NAMES, GIVEN_NAMES, NOT_NAMES, PARTICLES, SECOND_NAMES } from './given-names.js';

const TITLE = /^(?:sr|sra|srta|don|doña|dña|d|dr|dra|mr|mrs|ms|miss|mx|sir|madam|prof)\.?$/;

const titled = (word: string): string => word.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()).join('-');
/** Capitalises a word that has only capitals or none; mixed spellings ("McKay", "Mª") stay. */
const cased = (word: string): string => (word === word.toUpperCase() && /\p{Ll}|^.{3}/u.test(word) && !word.includes('ª') || word === word.toLowerCase() ? titled(word) : word);

/**
 * The given name in a full one, for "Hola, {{ customer.first_name }}": compound names stay whole
 * ("María José", "Juan Carlos", "Mª del Carmen", "Ana Belén"), "Apellido, Nombre" is turned round,
 * capitals are tamed.
 * @returns empty when only a title and surname, an address or a code is given.
 */
export function givenName(name: string): string {
  const comma = name.split(',');
  const words = (comma.length === 2 && (comma[1] as string).trim() !== '' ? `${comma[1]} ${comma[0]}` : name).trim().split(/\s+/).filter((w) => w !== '');
  const title = TITLE.test(fold(words[0] ?? ''));
  while (words.length > 0 && TITLE.test(fold(words[0] as string))) words.shift();
  const first = words[0];
  if (first === undefined || !/^\p{L}[\p{L}\p{M}.ª'’-]*$/u.test(first)) return '';
  if (title && words.length === 1 && !GIVEN_NAMES.has(fold(first))) return '';
  const taken = [first];
  if (FIRST_NAMES.has(fold(first))) {
    let at = 1;
    while (at < 3 && words[at + 1] !== undefined && PARTICLES.has(fold(words[at] as string)) && SECOND_NAMES.has(fold(words[at + 1] as string).replace(/ª$/, ''))
      || (at === 1 && words[3] !== undefined && /^de (?:la|las|los)$/.test(fold(`${words[1]} ${words[2]}`)) && SECOND_NAMES.has(fold(words[3] as string)))) at++;
    const second = words[at];
    // "María García": a surname that is also a given name needs another word after it to count as given.
    if (second !== undefined && SECOND_NAMES.has(fold(second)) && (at === 1 || PARTICLES.has(fold(words[1] as string)))) taken.push(...words.slice(1, at + 1));
  }
  return taken.map((word, i) => (i > 0 && PARTICLES.has(fold(word)) ? word.toLowerCase() : cased(word))).join(' ');
}

/** One word that may stand in a name. */
const WORD = /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*\.?|Mª\.?)$/u;

export interface NameSpan { readonly start: number; readonly end: number; readonly value: string }

/**
 * The name at the front of `text.slice(from, to)`: one to five capitalised words with particles
 * between them. All-lower-case words count when the first is a common given
 * name: with `known` as long as they are given names, with `line` to the end of the line.
 */
export function nameAt(text: string, from: number, to: number, lower: 'no' | 'known' | 'line'): NameSpan | null {
  const words: { readonly form: string; readonly start: number; readonly end: number }[] = [];
  for (const m of text.slice(from, Math.min(to, from + 160)).matchAll(/\S+/g)) {
    if (words.length > 0 && /[\n\r]/.test(text.slice((words.at(-1) as { end: number }).end, from + m.index))) break;
    const form = m[0].replace(/[,;:!?)\]"'»”]+$|(?<=\p{L}{2,})\.+$/u, '');
    if (form === '') break;
    words.push({ form, start: from + m.index, end: from + m.index + form.length });
    if (form.length !== m[0].length || words.length > 6) break;
  }
  const first = words[0];
  if (!first) return null;
  const small = lower !== 'no' && /^\p{Ll}/u.test(first.form) && GIVEN_NAMES.has(fold(first.form));
  let last = -1;
  for (let i = 0; i < words.length && i < 6; i++) {
    const folded = fold((words[i] as { form: string }).form);
    const capital = WORD.test((words[i] as { form: string }).form);
    if (i > 0 && PARTICLES.has(folded) && words[i + 1] !== undefined) continue;
    if (NOT_NAMES.has(folded.replace(/\.$/, '')) || !(capital || (small && /^\p{L}{2,}$/u.test(folded) && (lower === 'line' || GIVEN_NAMES.has(folded))))) break;
    last = i;
  }
  if (last < 0) return null;
  const [start, end] = [first.start, (words[last] as { end: number }).end];
  const form = text.slice(start, end);
  const value = small ? form.split(' ').map((w) => (PARTICLES.has(fold(w)) ? w : titled(w))).join(' ') : form === form.toUpperCase() ? form.split(' ').map((w) => (PARTICLES.has(fold(w)) ? w.toLowerCase() : cased(w))).join(' ') : form;
  return { start, end, value };
}
