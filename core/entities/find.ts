import type { Entity, Lang } from '../contract.js';

export interface EntityOptions {
  readonly lang: Lang;
  /** ISO date-time against which relative dates are read. */
  readonly now: string;
  /** Names of the shop's agents, never the customer's. */
  readonly agents?: readonly string[];
}

/** Finds names, orders, tracking numbers, amounts, dates, phones, addresses. OWNER: entities. Temporary body. */
export function findEntities(_message: string, _options: EntityOptions): Entity[] {
  return [];
}
