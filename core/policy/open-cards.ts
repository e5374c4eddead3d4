import type { Channel, Entity, Lang } from '../contract.js';
import { addDays, daysBetween } from '../calendar/days.js';
import { patternProblem, PatternSet } from '../patterns/phrases.js';
import { viewOf } from '../patterns/text-view.js';
import type { Reading } from '../reading/reading.js';
import { ESCALATION_CARD } from './cards.js';
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

export interface CardsInput {
  readonly channel: Channel;
  readonly entities: readonly Entity[];
  readonly policy: Policy;
  /** ISO date, or date-time, of the order or delivery as the case knows it; else the earliest past date of the message. */
  readonly orderDate?: string | undefined;
  /** The state of the shipment, when it is known. */
  readonly shipment?: 'not-shipped' | 'shipped' | 'delivered' | undefined;
}

const compiled = new WeakMap<DelicateCard, Partial<Record<Lang, PatternSet>>>();

function opens(card: DelicateCard, lang: Lang): PatternSet {
  const kept = compiled.get(card) ?? {};
  compiled.set(card, kept);
  return (kept[lang] ??= new PatternSet(
    card.opensOn[lang].filter((p) => patternProblem(p, lang) === null),
    lang,
  ));
}

const escalations = new WeakMap<readonly string[], Partial<Record<Lang, PatternSet>>>();

/** The supervisor's words are one list; those that the language of the message cannot read are for the other. */
function escalates(words: readonly string[], lang: Lang): PatternSet {
  const kept = escalations.get(words) ?? {};
  escalations.set(words, kept);
  return (kept[lang] ??= new PatternSet(
    words.filter((p) => patternProblem(p, lang) === null),
    lang,
  ));
}

/**
 * Cards whose request the message makes, on this channel.
 * The card for a supervisor comes first, whatever the channel.
 */
export function openCards(message: Reading, { channel, entities, policy, orderDate, shipment }: CardsInput): OpenCard[] {
  if (message.text.trim() === '') return [];
  const {
    lang,
    context: { now },
  } = message;
  const view = viewOf(message);
  const today = now.slice(0, 10);
  const past = entities
    .filter((e) => e.kind === 'date' && /^\d{4}-\d\d-\d\d/.test(e.value) && e.value.slice(0, 10) <= today)
    .map((e) => e.value.slice(0, 10))
    .sort();
  const from = orderDate?.slice(0, 10) ?? past[0] ?? null;
  const minutes = orderDate === undefined || !TIMED.test(orderDate) ? null : (Date.parse(now) - Date.parse(orderDate)) / 60_000;
  const supervisor = escalates(policy.authority.escalateWhen, lang).has(view)
    ? [{ card: ESCALATION_CARD, countedFrom: null, day: null, until: null, cases: ESCALATION_CARD.cases }]
    : [];
  const cards = policy.cards
    .filter((card) => (card.channels.length === 0 || card.channels.includes(channel)) && opens(card, lang).has(view))
    .map((card) => {
      const day = from === null ? null : daysBetween(from, today);
      const inDays = card.limit.unit === 'days' && card.limit.count > 0;
      const until = from !== null && inDays ? addDays(from, card.limit.count) : null;
      return { card, countedFrom: from, day, until, cases: card.cases.filter((row) => holds(row, lateness(card, day, minutes), shipment)) };
    });
  return [...supervisor, ...cards];
}

/** A date with its hour. */
const TIMED = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Whether the card's limit is over; null when nobody here knows. */
function lateness(card: DelicateCard, day: number | null, minutes: number | null): boolean | null {
  if (card.limit.unit === 'days') return day === null || card.limit.count === 0 ? null : day > card.limit.count;
  if (minutes !== null) return minutes > card.limit.count;
  // Without the hour: over once a day has passed.
  return day === null ? null : day > 0 ? true : null;
}

function holds(row: CardCase, late: boolean | null, shipment: string | undefined): boolean {
  if (row.when === 'within') return late !== true;
  if (row.when === 'after') return late !== false;
  return row.when === 'always' || shipment === undefined || row.when === shipment;
}
