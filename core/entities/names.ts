/** Names of people: the parts of a name, and the name at a place of the message. */
import { FIRST_NAMES, GIVEN_NAMES, NOT_NAMES, PARTICLES, SECOND_NAMES } from '../language/given-names.js';
import { SURNAMES } from '../language/surnames.js';
import { fold } from '../text/fold.js';

/** Titles before a name, and letters after it, folded. */
const TITLE =
  /^(?:sr|sra|srta|sres|don|doña|dña|d|dn|dr|dra|drs|mtro|mtra|lic|lcdo|lcda|licdo|licda|ing|arq|abg|abog|prof|profa|c\.p|cpa|ldo|lda|mag|pbro|rev|fr|sor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|madam|mme|mlle|herr|frau|hon|capt|col)\.?$|^(?:d\.ª|d\.a|dª|sr\.ª|c\.p\.)$/;
/** What stands where a name should, and is none: systems' blanks, roles, marketplaces' stand-ins. Folded, whole. */
const NO_NAME =
  /^(?:null|undefined|none|nil|nan|n\/?a|n\.a\.|sin nombre|no name|unknown|desconocid[oa]|anonim[oa]|anonymous|guest|invitad[oa]|test|prueba|nombre|apellidos?|name|cliente|clienta|customer|client|user|usuari[oa]|visitante|visitor|comprador[ae]?|buyer|shopper|contacto|contact|admin|info|(?:usuari[oa]|cliente|comprador[ae]?|miembro) (?:de )?(?:amazon|ebay|etsy|vinted|wallapop|mercado ?libre|facebook|instagram|whatsapp|google).{0,20}|(?:amazon|ebay|etsy|vinted|facebook|google|instagram) (?:user|customer|buyer|member|shopper)|(?:visitante|visitor|guest|usuario|user|cliente|invitado) ?[#n.º]{0,3} ?\d{1,12}|xx+|-+|\.+)$/;
/** A company's legal form, at the end of its name: in capitals where no dots tell it from the surname "Sá". */
const LEGAL_FORM = /(?:^|[\s,])(?:S\.?L\.?[ULP]?\.?|SLNE|S\.?A\.?[SUTB]?\.?|SCP|SCA|CB|LTD|LTDA|INC|LLC|LLP|LDA|SARL|SPA)$/u;
const DOTTED_FORM =
  /(?:^|[\s,])(?:s\. ?l\. ?(?:u|l|p|n\.? ?e)?\.?|s\. ?a\. ?(?:s|u|t|b)?\.?(?: de c\.? ?v\.?)?|sa de cv|s\. ?c\. ?(?:p|a)?\.?|s\.? de r\.? ?l\.?(?: de c\.? ?v\.?)?|s\. ?coop\.?|c\. ?b\.?|ltda?\.?|limited|inc\.?|l\.?l\.?[cp]\.?|gmbh|plc|corp\.|sarl|s\.p\.a\.?|lda\.)$/iu;

const titled = (word: string): string =>
  word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase())
    .join('-');
/** Capitalises a word that has only capitals or none; mixed spellings ("McKay", "Mª") stay. */
const cased = (word: string): string =>
  (word === word.toUpperCase() && /\p{Ll}|^.{3}/u.test(word) && !word.includes('ª')) || word === word.toLowerCase() ? titled(word) : word;
const castOf = (words: readonly string[]): string =>
  words.map((word) => (PARTICLES.has(fold(word)) ? word.toLowerCase() : cased(word))).join(' ');

const isGiven = (word: string | undefined): boolean =>
  word !== undefined && (GIVEN_NAMES.has(fold(word)) || /^(?:ma|mª|m\.?ª|fco|fca|jse|mtz)\.?$/.test(fold(word)));

/** A person's name in its parts; `full` in the order in which people are addressed. Empty parts are not told. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
  readonly full: string;
}

/**
 * Reads a name as forms, signatures and systems hold it: titles dropped, "Apellido, Nombre" and "VIDAL ROCA MARTA" turned
 * round, capitals tamed. @returns null for a company, a stand-in ("null", "Usuario de Amazon"), an address or a code.
 */
export function personName(name: string): PersonName | null {
  const clean = name
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\u200d|[\ufe0f"“”«»]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  const folded = fold(clean);
  if (clean === '' || NO_NAME.test(folded) || LEGAL_FORM.test(clean) || DOTTED_FORM.test(clean) || /[@/\\]|https?:/.test(clean))
    return null;
  const [last, rest, ...more] = clean.split(',').map((part) => part.trim());
  const turned = more.length === 0 && rest !== undefined && rest !== '' && last !== '';
  const words = withoutTitles((turned ? `${rest} ${last}` : clean.replaceAll(',', ' ')).split(/\s+/).filter((w) => w !== ''));
  if (words.kept.length === 0) return null;
  const ordered = turned ? words.kept : surnameFirst(words.kept);
  const given = givenWords(ordered, words.titled);
  // "X7_gamer" is a code.
  if (!ordered.some((word) => /^[\p{L}\p{M}.ª'’-]+$/u.test(word))) return null;
  return { given: castOf(ordered.slice(0, given)), family: castOf(ordered.slice(given)), full: castOf(ordered) };
}

function withoutTitles(words: readonly string[]): { readonly kept: readonly string[]; readonly titled: boolean } {
  let from = 0;
  while (from < words.length && TITLE.test(fold(words[from] as string)) && !isGiven(words[from])) from++;
  return { kept: words.slice(from), titled: from > 0 };
}

/** "VIDAL ROCA MARTA", "García López María José": known surnames in front, given names and nothing else behind. */
function surnameFirst(words: readonly string[]): readonly string[] {
  const first = fold(words[0] as string);
  if (words.length < 2 || !SURNAMES.has(first) || isGiven(words[0])) return words;
  let from = words.length;
  while (from > 1 && isGiven(words[from - 1]) && !SURNAMES.has(fold(words[from - 1] as string))) from--;
  return from < words.length ? [...words.slice(from), ...words.slice(0, from)] : words;
}

/** How many words from the front are the given name: compound ones stay whole. */
function givenWords(words: readonly string[], afterTitle: boolean): number {
  const first = words[0] as string;
  const folded = fold(first);
  if (!/^\p{L}[\p{L}\p{M}.ª'’-]*$/u.test(first) || PARTICLES.has(folded)) return 0;
  // An initial greets nobody; a title before one word is followed by the surname.
  if (/^(?:(?:\p{L}\.-?){1,3}\p{L}?|\p{L})$/u.test(first) && !(folded === 'm.' && isGiven(words[1]))) return 0;
  if (afterTitle && words.length === 1 && !GIVEN_NAMES.has(folded)) return 0;
  if (!FIRST_NAMES.has(folded) && !/^(?:ma|fco|fca|jse)\.?$/.test(folded)) return 1;
  const at = secondName(words);
  const second = words[at];
  // "María García": a surname that is also a given name needs another word after it to count as given.
  return second !== undefined &&
    (SECOND_NAMES.has(fold(second)) || /^(?:mª|m\.ª|ma\.)$/.test(fold(second))) &&
    (at === 1 || PARTICLES.has(fold(words[1] as string)))
    ? at + 1
    : 1;
}

/** Where a second given name may stand: after "del" or "de la" too. */
function secondName(words: readonly string[]): number {
  const [, second, third, fourth] = words;
  const holds = (word: string | undefined) => word !== undefined && SECOND_NAMES.has(fold(word));
  if (second !== undefined && PARTICLES.has(fold(second)) && holds(third)) return 2;
  if (fourth !== undefined && /^de (?:la|las|los)$/.test(fold(`${second ?? ''} ${third ?? ''}`)) && holds(fourth)) return 3;
  return 1;
}

/**
 * The given name in a full one, for "Hola, {{ customer.first_name }}": compound names stay whole ("María José", "Mª del
 * Carmen", "Ma. Fernanda"). @returns empty when only a title and surname, an initial, a company, an address or a code is given.
 */
export const givenName = (name: string): string => personName(name)?.given ?? '';

/** One word that may stand in a name. */
const WORD = /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*\.?|Mª\.?)$/u;

export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/**
 * The name at the front of `text.slice(from, to)`: one to five capitalised words with particles
 * between them. All-lower-case words count when the first is a common given
 * name: with `known` as long as they are given names, with `line` to the end of the line.
 */
export function nameAt(text: string, from: number, to: number, lower: 'no' | 'known' | 'line'): NameSpan | null {
  const words: { readonly form: string; readonly start: number; readonly end: number }[] = [];
  for (const m of text.slice(from, Math.min(to, from + 160)).matchAll(/\S+/g)) {
    if (words.length > 0 && /[\n\r]/.test(text.slice((words.at(-1) as { end: number }).end, from + m.index))) break;
    const form = m[0].replace(/[,;:!?)\]"'»”]{1,20}$|(?<=\p{L}{2})\.{1,20}$/u, '');
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
    const next = words[i + 1];
    // "Domingo Pérez", "Abril Rojas": a day or a month with a surname after it is a name.
    const named = GIVEN_NAMES.has(folded) && next !== undefined && WORD.test(next.form);
    if (
      (NOT_NAMES.has(folded.replace(/\.$/, '')) && !named) ||
      !(capital || (small && /^\p{L}{2,}$/u.test(folded) && (lower === 'line' || GIVEN_NAMES.has(folded))))
    )
      break;
    last = i;
  }
  if (last < 0) return null;
  const [start, end] = [first.start, (words[last] as { end: number }).end];
  const form = text.slice(start, end);
  const value = small
    ? form
        .split(' ')
        .map((w) => (PARTICLES.has(fold(w)) ? w : titled(w)))
        .join(' ')
    : form === form.toUpperCase()
      ? form
          .split(' ')
          .map((w) => (PARTICLES.has(fold(w)) ? w.toLowerCase() : cased(w)))
          .join(' ')
      : form;
  return { start, end, value };
}
