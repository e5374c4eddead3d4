/** Telephone numbers, to E.164 where their country can be told. */
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/min';
import type { Lang } from '../contract.js';
import { fold } from '../text/fold.js';
import type { Claims } from './claims.js';

/** Digits with the separators people use; bounded, so that scanning is linear. */
const CANDIDATE = /(?:\+ ?|\(\+ ?|\()?\d(?:[\d()./\u00a0-]| (?! )){4,26}\d(?:\s?(?:x|ext\.?)\s?\d{2,6})?/giu;
const GATE =
  /\b(?:tel|telf|tfno|tlf|tlfno|telefono|telefonos|movil|celular|cel|fijo|whatsapp|whats|wasap|wsp|phone|mobile|cell|call|ring|text|fax|llamar|llamarme|llamame|llamenme|llameme|llamadme|llamen|contacto|contactar|contact|dial|enter|numero es|number is)\b/;
const GATE_REACH = 40;
const SPANISH = /^[6789]\d{2}[ .]\d{3}[ .]\d{3}$|^[6789]\d{2}(?:[ .]\d{2}){3}$|^[89]\d[ .]\d{3}[ .]\d{2}[ .]\d{2}$/;
const AMERICAN = /^(?:1[ .-]?)?(?:\(\d{3}\)[ .]?|\d{3}[.-])\d{3}[ .-]\d{4}$/;
const NATIONAL_FRONT =
  /^(?:[6789]\d{2}[ .]\d{3}[ .]\d{3}|[6789]\d{2}(?:[ .]\d{2}){3}|[89]\d[ .]\d{3}[ .]\d{2}[ .]\d{2}|(?:1[ .-]?)?(?:\(\d{3}\)[ .]?|\d{3}[.-])\d{3}[ .-]\d{4})(?=\s|$)/;
const NOT_AFTER = /[\p{L}\d_@#$€£%=*/+]|\d[.,:-]$/u;

/** Countries tried for a number without a prefix, by the language of the message. */
const HOMES: Readonly<Record<Lang, readonly CountryCode[]>> = {
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE', 'US'],
  en: ['US', 'GB', 'ES', 'IE', 'AU'],
};

/** Ten digits from 300 to 324, 350 and 351: no other country of the list gives them out first. */
const COLOMBIAN_MOBILE = /^3(?:0[0-5]|1\d|2[0-4]|5[01])\d{7}$/;

/** @param home the shop's country: its numbers need no prefix. */
export interface PhoneOptions {
  readonly home?: CountryCode;
  /** Of the text: whose countries are tried for a number without a prefix. */
  readonly lang: Lang;
}

/** Claims telephone numbers: a prefix, a word that says so before it, or a national way of spacing is needed. */
export function claimPhones(text: string, claims: Claims, options: PhoneOptions): void {
  for (const { start, found, pair } of candidates(text)) {
    const gated = pair === 2 || GATE.test(fold(text.slice(Math.max(0, start - GATE_REACH), start)));
    const raw = front(found, gated, options);
    const end = start + raw.length;
    const digits = raw.replace(/\D/g, '');
    if (digits.length < 6 || digits.length > 19 || !claims.free(start, end)) continue;
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(end, end + 2);
    if (
      (pair !== 2 && (NOT_AFTER.test(before.slice(-1)) || /\d[.,:-]$/.test(before))) ||
      (pair !== 1 && /^[\p{L}\d_@%€$]|^[.,:/-]\d|^\s?[€$%]/u.test(after)) ||
      looksOther(raw)
    )
      continue;
    const international = /^[(]?\+/.test(raw) || digits.startsWith('00');
    const national =
      SPANISH.test(raw) ||
      AMERICAN.test(raw) ||
      (options.home !== undefined && spaced(raw, digits) && parsePhoneNumberFromString(raw, options.home)?.isValid() === true);
    if (!gated && !international && !national) continue;
    const number = parse(raw, digits, international, options);
    if (!gated && !(number?.isPossible() ?? false)) continue;
    if (digits.length > 15 && !number) continue;
    claims.claim('phone', start, end, number?.isPossible() ? number.number : digits);
  }
}

/** Digits that may be a number. "612 345 678 / 913 456 789" are two, and the first speaks for the second. */
function* candidates(text: string): Generator<{
  readonly start: number;
  readonly found: string;
  /** Whether it is the first or the second of two. */
  readonly pair?: 1 | 2;
}> {
  for (const m of text.matchAll(CANDIDATE)) {
    const found = m[0].trimEnd();
    const slash = /^(.{6,24}?\d)( ?\/ ?)(?=\+?\(?\d)/.exec(found);
    const [first, rest] = slash ? [slash[1] as string, found.slice(slash[0].length)] : [found, ''];
    const two = slash !== null && first.replace(/\D/g, '').length >= 8 && rest.replace(/\D/g, '').length >= 8;
    yield { start: m.index, found: two ? first : found, ...(two ? { pair: 1 as const } : {}) };
    if (two) yield { start: m.index + found.length - rest.length, found: rest, pair: 2 };
  }
}

/** Written in groups as a telephone is: two to four of them, none of one digit but a prefix. */
const spaced = (raw: string, digits: string): boolean => digits.length >= 8 && /^\(?\d{1,4}\)?(?:[ .-]\d{2,4}){1,4}$/.test(raw);

/** The number without what follows it; only digits that may be a phone at all are worth a parse. */
function front(found: string, gated: boolean, options: PhoneOptions): string {
  const national = NATIONAL_FRONT.exec(found)?.[0];
  if (national !== undefined && (!gated || options.lang !== 'en')) return national;
  if (gated && options.lang !== 'en' && /^[6789]\d{8}\s/.test(found)) return found.slice(0, 9);
  return gated || /^\(?\+|^00/.test(found) ? longestNumber(found, options) : found;
}

/** Without the next number of the text ("612345678 2 unidades"): the longest front that is valid, all of it when none is. */
function longestNumber(raw: string, options: PhoneOptions): string {
  for (let cut = raw.length, tries = 0; cut > 6 && tries < 4; cut = raw.lastIndexOf(' ', cut - 1), tries++) {
    const front = raw.slice(0, cut).trimEnd();
    const digits = front.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 17) continue;
    if (parse(front, digits, /^[(]?\+/.test(front) || digits.startsWith('00'), options)?.isValid()) return front;
  }
  return raw;
}

/** Dates, times, document and card shapes that are made of digits and dashes too. */
function looksOther(raw: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:\s|$)|^\d{3}-\d{2}-\d{4}$|^\d{4}-\d{4}-\d{4}-\d{4}$|^\d{3}-\d{7}-\d{7}$|^\d{1,3}(?:[.,]\d{3}){1,3}$|^\d+[.,]\d+$|^\d{1,2}[./]\d{1,2} ?- ?\d{1,2}[./]\d{1,2}$|^\d{4} ?- ?\d{4}$/.test(
    raw,
  );
}

function parse(raw: string, digits: string, international: boolean, { home, lang }: PhoneOptions): PhoneNumber | undefined {
  if (international) {
    const dialled = digits.startsWith('00') && !raw.includes('+') ? digits.slice(2) : digits;
    // Until 2019 Mexican mobiles were dialled from abroad with a 1 after the country's code; people still write it.
    const body = /^521\d{10}$/.test(dialled) ? `52${dialled.slice(3)}` : dialled;
    return parsePhoneNumberFromString(`+${body.replace(/^(\d{2,3})0(?=\d{9,})/, raw.includes('(0)') ? '$1' : '$10')}`);
  }
  const homes = lang === 'es' && COLOMBIAN_MOBILE.test(digits) ? ['CO' as const, ...HOMES[lang]] : HOMES[lang];
  for (const country of home ? [home, ...homes] : homes) {
    const number = parsePhoneNumberFromString(raw, country);
    if (number?.isValid()) return number;
  }
  return undefined;
}
