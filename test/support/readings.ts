/** Readings for tests: texts read on the day that the tests take as today. */
import { findAsks } from '../../core/asks/find.js';
import type { Entity, FoundAsk, Lang } from '../../core/contract.js';
import { findEntities, type ShopMarks } from '../../core/entities/find.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { readOnce, type ReadingOptions } from '../../core/reading/cache.js';
import type { Reading } from '../../core/reading/reading.js';

/** A Monday. */
export const MONDAY = '2026-11-23T10:00:00Z';
const options = (more: Partial<ReadingOptions>): ReadingOptions => ({ now: MONDAY, calendar: DEFAULT_POLICY.calendar, ...more });

export const asMessage = (text: string, lang: Lang = 'es', more: Partial<ReadingOptions> = {}): Reading =>
  readOnce(text, lang, 'message', options(more));
export const asDraft = (text: string, lang: Lang = 'es', more: Partial<ReadingOptions> = {}): Reading =>
  readOnce(text, lang, 'draft', options(more));

interface EntityWorld extends Partial<ShopMarks> {
  readonly lang: Lang;
  readonly now?: string;
}

/** The entities of a message, as the engine reads it; of a shop that told nothing of itself, unless said. */
export function entitiesIn(message: string, { lang, now = MONDAY, agents = [], home = NO_HOME, orders = [] }: EntityWorld): Entity[] {
  return findEntities(asMessage(message, lang, { now, shop: agents }), { agents, home, orders });
}
const NO_HOME = { country: '', currency: '' };
/** @returns the asks of a message, its places in the text as read. */
export const asksIn = (text: string, lang: Lang): FoundAsk[] => findAsks(asMessage(text, lang));
