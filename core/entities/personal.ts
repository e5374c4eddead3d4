/** Personal data that must not stand in public nor be kept: bank account, identity document, card. */
import type { Quote } from '../contract.js';
import { cif, dni, iban, luhn } from './checkdigits.js';
import { Claims } from './claims.js';
import { claimLinks } from './links.js';
import { claimPhones, type PhoneOptions } from './phones.js';

export type PersonalKind = 'iban' | 'dni' | 'nie' | 'cif' | 'card' | 'email' | 'phone';
export interface PersonalData extends Quote {
  readonly kind: PersonalKind;
  readonly value: string;
}

const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,32}(?![A-Z0-9])/gi;
const ID = /(?<![\p{L}\d])(?:[XYZ][ -]?\d{1}(?:\.?\d{3}){2}|\d{2}(?:\.?\d{3}){2})[ -]?[A-Z](?![\p{L}\d])/giu;
const CIF = /(?<![\p{L}\d])[A-HJ-NP-SUVW][ -]?\d{7}[ -]?[0-9A-J](?![\p{L}\d])/gu;
const CARD = /(?<![\d.,#-])\d(?:[ -]?\d){12,18}(?![\d-])/g;
const CARD_START = /^(?:4|5[1-5]|2[2-7]|3[47]|6(?:011|5)|3[068])/;

const bare = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase();

/** The longest front of an IBAN candidate that checks: a word may follow without a break. */
function ibanEnd(found: string): number {
  const groups = found.split(/(?=[ -])/);
  for (let n = groups.length; n > 0; n--) {
    const front = groups.slice(0, n).join('');
    if (iban(bare(front))) return front.length;
  }
  return 0;
}

/** Claims account, document and card numbers, and reports them when asked. */
export function claimIds(text: string, claims: Claims, report?: (found: PersonalData) => void): void {
  const take = (kind: PersonalKind, start: number, length: number) => {
    const quote = text.slice(start, start + length);
    if (claims.mask(start, start + length)) report?.({ kind, value: bare(quote), text: quote, start, end: start + length });
  };
  for (const m of text.matchAll(IBAN)) {
    const length = ibanEnd(m[0]);
    if (length > 0) take('iban', m.index, length);
  }
  for (const m of text.matchAll(ID)) if (dni(bare(m[0]))) take(/^[XYZ]/i.test(m[0]) ? 'nie' : 'dni', m.index, m[0].length);
  for (const m of text.matchAll(CIF)) if (cif(bare(m[0]))) take('cif', m.index, m[0].length);
  for (const m of text.matchAll(CARD)) {
    const id = bare(m[0]);
    // One telephone number in ten passes the card's check digit; its prefix tells.
    if (CARD_START.test(id) && luhn(id) && text[m.index - 1] !== '+') take('card', m.index, m[0].length);
  }
}

/** Finds personal data in any text: what a public reply must not hold. In order of position. @param phones whose telephone numbers come without a prefix. */
export function findPersonalData(text: string, phones: PhoneOptions): PersonalData[] {
  const claims = new Claims(text);
  const out: PersonalData[] = [];
  claimLinks(text, claims);
  claimIds(text, claims, (found) => out.push(found));
  claimPhones(text, claims, phones);
  for (const e of claims.entities)
    if (e.kind === 'email' || e.kind === 'phone') out.push({ kind: e.kind, value: e.value, text: e.text, start: e.start, end: e.end });
  return out.sort((a, b) => a.start - b.start);
}
