import type { Channel, Entity, Lang } from '../contract.js';
import { addDays, daysBetween } from '../checks/days.js';
import { patternProblem, PatternSet } from '../checks/phrases.js';
import { viewOf } from '../checks/text.js';
import type { CardCase, DelicateCard, Policy } from './types.js';

/** A card that a message opened, with its dates. */
export interface OpenCard {
  readonly card: DelicateCard;
  /** ISO date from which the limit is counted; null when neither case nor message tells one. */
  readonly countedFrom: string | null;
  /** Whole days since then. */
  readonly day: number | null;
  /** ISO date on which the limit ends; null without a limit in days. */
  readonly until: string | null;
  /** The rows that hold; all of them when the date is not known. */
  readonly cases: readonly CardCase[];
}

const compiled = new WeakMap<DelicateCard, Partial<Record<Lang, PatternSet>>>();

function opens(card: DelicateCard, lang: Lang): PatternSet {
  const kept = compiled.get(card) ?? {};
  compiled.set(card, kept);
  return (kept[lang] ??= new PatternSet(card.opensOn[lang].filter((p) => patternProblem(p, lang) === null), lang));
}

/**
 * Cards whose request the message makes, on this channel.
 * @param orderDate ISO date of the order or delivery as the case knows it; else the earliest past date of the message.
 * @param shipment the state of the shipment, when it is known.
 * @param now ISO date-time.
 */
export function openCards(message: string, lang: Lang, channel: Channel, entities: readonly Entity[], policy: Policy, now: string, orderDate?: string, shipment?: 'not-shipped' | 'shipped' | 'delivered'): OpenCard[] {
  if (message.trim() === '') return [];
  const view = viewOf(message, lang);
  const today = now.slice(0, 10);
  const past = entities.filter((e) => e.kind === 'date' && /^\d{4}-\d\d-\d\d/.test(e.value) && e.value.slice(0, 10) <= today).map((e) => e.value.slice(0, 10)).sort();
  const from = orderDate?.slice(0, 10) ?? past[0] ?? null;
  return policy.cards.filter((card) => (card.channels.length === 0 || card.channels.includes(channel)) && opens(card, lang).has(view)).map((card) => {
    const day = from === null ? null : daysBetween(from, today);
    const inDays = card.limit.unit === 'days' && card.limit.count > 0;
    const until = from !== null && inDays ? addDays(from, card.limit.count) : null;
    return { card, countedFrom: from, day, until, cases: card.cases.filter((row) => holds(row, card, day, inDays, shipment)) };
  });
}

function holds(row: CardCase, card: DelicateCard, day: number | null, inDays: boolean, shipment: string | undefined): boolean {
  if (row.when === 'within' || row.when === 'after') {
    if (day === null) return true;
    // A limit in minutes is over when a day has passed; on the same day nobody here knows.
    const late = inDays ? day > card.limit.count : day > 0;
    return row.when === 'after' ? late : !late;
  }
  return row.when === 'always' || shipment === undefined || row.when === shipment;
}
