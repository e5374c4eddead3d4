/**
 * Things named in a message. Passes from the most to the least certain form: links, structured ids,
 * personal ids (masked), amounts, dates, phones, names, products; a character belongs to one entity.
 */
import type { Entity, EntityKind, Lang } from '../contract.js';
import { findAmounts } from '../language/amounts.js';
import { findTimes, type TimeMention } from '../language/time.js';
import { fold } from '../text/fold.js';
import { zonesOf, type Zone } from '../text/zones.js';
import { Claims } from './claims.js';
import { claimCustomers, within } from './customers.js';
import { claimLinks } from './links.js';
import { claimOrders } from './orders.js';
import { claimIds } from './personal.js';
import { claimPhones } from './phones.js';
import { claimProducts } from './products.js';
import { claimTracking } from './tracking.js';

export interface EntityOptions {
  readonly lang: Lang;
  /** ISO date-time against which relative dates are read. */
  readonly now: string;
  /** Names of the shop's agents, never the customer's. */
  readonly agents?: readonly string[];
}

/**
 * Finds names, orders, tracking numbers, amounts, dates, phones, addresses and products.
 * @returns entities in order of position, never overlapping. Amounts read "49.00 EUR" ("49.00" when
 * the currency is not told), dates ISO ("2026-11-23", "2026-11-23/2026-11-29", open ends empty).
 */
export function findEntities(message: string, options: EntityOptions): Entity[] {
  const claims = new Claims(message);
  const zones = zonesOf(message);
  claimNumbers(message, claims);
  claimQuantities(message, claims, zones, options);
  claimCustomers(message, zones, claims, options.agents ?? []);
  claimProducts(message, claims);
  const others = zones.filter((zone) => zone.kind === 'quote' || (zone.kind === 'header' && REPLIED.test(message.slice(zone.start, zone.end))));
  return claims.entities.filter((e) => !((e.kind === 'email' || e.kind === 'phone') && within(others, e.start))).sort((a, b) => a.start - b.start);
}

/** The line over quoted history names whom the customer answers: the shop. */
const REPLIED = /(?:escribi[oó]|wrote)\s{0,3}:\s*$/i;

/** Kinds that the first passes find. */
const NUMBERED: ReadonlySet<EntityKind> = new Set<EntityKind>(['url', 'email', 'tracking', 'order']);

/** @returns the entities of these kinds as `findEntities` has them, without the passes that only find others: orders, tracking numbers, addresses, phones. */
export function findIdentifiers(text: string, kinds: ReadonlySet<EntityKind>, options: EntityOptions): Entity[] {
  const claims = new Claims(text);
  claimNumbers(text, claims);
  if ([...kinds].some((kind) => !NUMBERED.has(kind))) claimQuantities(text, claims, zonesOf(text), options);
  return claims.entities.filter((e) => kinds.has(e.kind)).sort((a, b) => a.start - b.start);
}

function claimNumbers(message: string, claims: Claims): void {
  for (const m of message.matchAll(RECIPIENTS)) claims.mask(m.index, m.index + m[0].length);
  claimLinks(message, claims);
  claimTracking(message, claims);
  claimOrders(message, claims);
  claimIds(message, claims);
}

function claimQuantities(message: string, claims: Claims, zones: readonly Zone[], options: EntityOptions): void {
  for (const a of findAmounts(message, options.lang)) if (a.kind === 'money') claims.claim('amount', a.start, a.end, `${a.number.toFixed(2)}${a.unit === '' ? '' : ` ${a.unit}`}`);
  const marks = zones.filter((z) => z.kind === 'header' || z.kind === 'system' || z.kind === 'disclaimer');
  const times = findTimes(message, options.lang, options.now);
  for (const t of times) if ((t.kind === 'date' || t.kind === 'range') && !within(marks, t.start) && !ADDRESS.test(message.slice(Math.max(0, t.start - 14), t.start)) && !passing(t) && !NOW_WORDS.test(fold(t.text)) && !gatedPhone(message, t.start)) claims.claim('date', t.start, t.end, dateValue(t.from, t.to));
  claimPhones(message, claims, { lang: options.lang });
}

/** Times, but nothing to keep in a case. */
const NOW_WORDS = /^(?:ahora|ahora mismo|ahorita|ahorita mismo|actualmente|en este momento|en estos momentos|now|right now|at present|at the moment|currently|hoy en dia)$/;

/** The shop's own addresses in a mail header. */
const RECIPIENTS = /^(?:para|to|cc|cco|bcc|enviado|sent|reply-to|responder a)\s?:[^\n]{0,300}$/gimu;

/** Streets are called after days: "calle 3 de mayo". */
const ADDRESS = /(?:calle|c\/|avenida|avda\.?|plaza|street|paseo|av\.)\s{0,2}(?:del?\s)?$/i;

/** "media hora más tarde" happens within some other day than today. */
const passing = (t: TimeMention): boolean => t.days !== undefined && t.days.max < 1 && /(?:tarde|despues|antes|later|after|before|earlier)$/.test(fold(t.text));

/** "my phone is 12-34-56" is no date. */
const gatedPhone = (message: string, at: number): boolean => /(?:phone|tel[eé]fono|m[oó]vil|mobile|whatsapp)[^.\n]{0,20}$/i.test(message.slice(Math.max(0, at - 35), at));

function dateValue(from: string | null, to: string | null): string {
  if (from === to) return from ?? '';
  return `${from ?? ''}/${to ?? ''}`;
}
