/**
 * Things named in a message. Passes from the most to the least certain form: links, structured ids,
 * personal ids (masked), amounts, dates, phones, names, products; a character belongs to one entity.
 */
import type { Entity, EntityKind, Lang } from '../contract.js';
import type { TimeMention } from '../language/time.js';
import type { Reading } from '../reading/reading.js';
import { wholeAmounts, wholeTimes } from '../reading/whole.js';
import { fold } from '../text/fold.js';
import type { Shape, Zone } from '../text/zones.js';
import { Claims } from './claims.js';
import { claimCustomers, within } from './customers.js';
import { claimLinks } from './links.js';
import { claimOrders } from './orders.js';
import { claimIds } from './personal.js';
import type { CountryCode } from 'libphonenumber-js/min';
import { claimPhones, type PhoneOptions } from './phones.js';
import { claimProducts } from './products.js';
import { claimTracking } from './tracking.js';

/** Where the shop is. */
export interface Home {
  /** ISO 3166-1, two letters; empty when not told. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** What of the shop its customers' texts are read with. */
export interface ShopMarks {
  /** Names of the shop and of its agents, never the customer's. */
  readonly agents: readonly string[];
  /** Where the shop is: tells which money a bare `$` is and whose telephone numbers come without a prefix. */
  readonly home: Home;
  /** The team's own forms of order numbers (see core/entities/orders.ts). */
  readonly orders: readonly string[];
}

/**
 * Finds names, orders, tracking numbers, amounts, dates, phones, addresses and products.
 * @returns entities in order of position, never overlapping. Amounts read "49.00 EUR" ("49.00" when
 * the currency is not told), dates ISO ("2026-11-23", "2026-11-23/2026-11-29", open ends empty).
 */
export function findEntities(message: Reading, shop: ShopMarks): Entity[] {
  const { text, shape, zones } = message;
  const claims = new Claims(text);
  claimNumbers(text, claims, shop.orders);
  claimAmounts(message, claims, shop.home);
  // Before the dates: in "María del Mar", "Domingo Pérez" and "April Jones" there is none.
  if (shape) claimCustomers(text, shape, claims, shop.agents);
  claimDates(message, claims);
  claimPhones(text, claims, phonesOf(message.lang, shop.home));
  claimProducts(text, claims);
  const others = shape ? notTheirs(text, shape) : elsewhere(zones);
  const recipients = [...text.matchAll(RECIPIENTS)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return claims.entities
    .filter((e) => !((e.kind === 'email' || e.kind === 'phone') && (within(others, e.start) || within(recipients, e.start))))
    .sort((a, b) => a.start - b.start);
}

/** Addresses and telephones that stand in somebody else's words: quoted history, the shop's turns, pages, legal text, and headers but for the sender's field over the customer's own words. */
function notTheirs(message: string, { zones, header, writer }: Shape): Zone[] {
  const from = header?.from;
  return zones
    .filter((zone) => !(writer && zone.start <= writer.start && writer.start < zone.end))
    .filter(
      (zone) =>
        zone.kind === 'quote' ||
        zone.kind === 'agent' ||
        zone.kind === 'system' ||
        zone.kind === 'disclaimer' ||
        zone.kind === 'forward' ||
        (zone.kind === 'header' &&
          zone.role !== 'customer' &&
          !(from && zone.start <= from.start && from.start < zone.end) &&
          message.slice(zone.start, zone.end).includes('@')),
    );
}

/** Kinds that the first passes find. */
const NUMBERED: ReadonlySet<EntityKind> = new Set<EntityKind>(['url', 'email', 'tracking', 'order']);

/** @returns the entities of these kinds as `findEntities` has them, without the passes that only find others: orders, tracking numbers, addresses, phones. */
export function findIdentifiers(reading: Reading, kinds: ReadonlySet<EntityKind>, shop: ShopMarks): Entity[] {
  const claims = withNumbers(reading.text, shop.orders);
  if ([...kinds].some((kind) => !NUMBERED.has(kind))) {
    claimAmounts(reading, claims, shop.home);
    claimDates(reading, claims);
    claimPhones(reading.text, claims, phonesOf(reading.lang, shop.home));
  }
  return claims.entities.filter((e) => kinds.has(e.kind)).sort((a, b) => a.start - b.start);
}

/** @returns the orders and tracking numbers of any text, in order. @param orders the team's own forms. */
export const findNumbers = (text: string, orders: readonly string[]): Entity[] =>
  withNumbers(text, orders)
    .entities.filter(({ kind }) => kind === 'order' || kind === 'tracking')
    .sort((a, b) => a.start - b.start);

function withNumbers(text: string, orders: readonly string[]): Claims {
  const claims = new Claims(text);
  for (const m of text.matchAll(RECIPIENTS)) claims.mask(m.index, m.index + m[0].length);
  claimNumbers(text, claims, orders);
  return claims;
}

function claimNumbers(message: string, claims: Claims, orders: readonly string[]): void {
  claimLinks(message, claims);
  claimTracking(message, claims);
  claimOrders(message, claims, orders);
  claimIds(message, claims);
}

/** Whose telephone numbers come without a prefix, by the language and the shop's country. */
export const phonesOf = (lang: Lang, home: Home): PhoneOptions => ({
  lang,
  ...(home.country ? { home: home.country as CountryCode } : {}),
});

/** Sums and days are facts of the case only in the customer's own words and in the fields of a form. */
const elsewhere = (zones: readonly Zone[]): readonly Zone[] => zones.filter((z) => !OWN_WORDS.has(z.kind));
const OWN_WORDS: ReadonlySet<Zone['kind']> = new Set<Zone['kind']>(['body', 'earlier', 'greeting', 'signoff', 'signature', 'field']);

function claimAmounts(message: Reading, claims: Claims, home: Home): void {
  const { lang } = message;
  const foreign = elsewhere(message.zones);
  for (const a of wholeAmounts(message)) {
    if (a.kind !== 'money' || within(foreign, a.start)) continue;
    const unit = a.bareDollar ? dollarOf(a.text, a.unit, lang, home) : a.unit;
    claims.claim('amount', a.start, a.end, `${a.number.toFixed(2)}${unit === '' ? '' : ` ${unit}`}`);
  }
}

/** Which money a bare `$` is: the shop's own, where that is written so. Else American dollars, unless the number is written as in the South ("$ 1.299"). */
function dollarOf(text: string, unit: string, lang: Lang, home: Home): string {
  if (unit !== 'USD') return unit;
  if (DOLLARS.has(home.currency)) return home.currency;
  return lang === 'es' && /\d\.\d{3}(?!\d)|,\d{1,2}(?!\d)/.test(text) ? '' : unit;
}
const DOLLARS: ReadonlySet<string> = new Set(['USD', 'MXN', 'ARS', 'COP', 'CLP', 'UYU', 'DOP', 'CUP', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']);

function claimDates(reading: Reading, claims: Claims): void {
  const { text: message, zones } = reading;
  const foreign = elsewhere(zones);
  for (const t of wholeTimes(reading)) {
    if ((t.kind !== 'date' && t.kind !== 'range') || within(foreign, t.start) || passing(t) || NOW_WORDS.test(fold(t.text))) continue;
    if (ADDRESS.test(message.slice(Math.max(0, t.start - 14), t.start)) || gatedPhone(message, t.start) || inName(message, t)) continue;
    claims.claim('date', t.start, t.end, dateValue(t.from, t.to));
  }
}

/** "María del Mar", "Abril Rojas": a bare day or month with a capital, between names. Spanish writes neither with one; English dates have a number or a preposition. */
function inName(message: string, t: TimeMention): boolean {
  if (/\d/.test(t.text) || !/(?:^|\s)\p{Lu}\p{Ll}+$/u.test(t.text)) return false;
  const before = message.slice(Math.max(0, t.start - 30), t.start);
  return (
    (/\p{Lu}\p{Ll}+\s(?:(?:del?|la|los) ){0,2}$/u.test(before) &&
      !/[.!?]\s$/.test(before) &&
      /^(?:del? |de la )?\p{Lu}\p{Ll}+$/u.test(t.text)) ||
    (/^\p{Lu}\p{Ll}+$/u.test(t.text) && /^ \p{Lu}\p{Ll}{2,}/u.test(message.slice(t.end, t.end + 20)))
  );
}

/** Times, but nothing to keep in a case. */
const NOW_WORDS =
  /^(?:ahora|ahora mismo|ahorita|ahorita mismo|actualmente|en este momento|en estos momentos|now|right now|at present|at the moment|currently|hoy en dia|hoy mismo|hoy mismito|this (?:very )?(?:minute|instant))$/;

/** The shop's own addresses in a mail header. */
const RECIPIENTS = /^(?:para|to|cc|cco|bcc|enviado|sent|reply-to|responder a)\s?:[^\n]{0,300}$/gimu;

/** Streets are called after days: "calle 3 de mayo". */
const ADDRESS = /(?:calle|c\/|avenida|avda\.?|plaza|street|paseo|av\.)\s{0,2}(?:del?\s)?$/i;

/** "media hora más tarde" happens within some other day than today. */
const passing = (t: TimeMention): boolean =>
  t.days !== undefined && t.days.max < 1 && /(?:tarde|despues|antes|later|after|before|earlier)$/.test(fold(t.text));

/** "my phone is 12-34-56" is no date. */
const gatedPhone = (message: string, at: number): boolean =>
  /(?:phone|tel[eé]fono|m[oó]vil|mobile|whatsapp)[^.\n]{0,20}$/i.test(message.slice(Math.max(0, at - 35), at));

function dateValue(from: string | null, to: string | null): string {
  if (from === to) return from ?? '';
  return `${from ?? ''}/${to ?? ''}`;
}
