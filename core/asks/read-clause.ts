import type { Clause } from './clause.js';
import type { Scored } from './score.js';

/** One clause with its evidence. */
export interface ReadClause {
  readonly clause: Clause;
  readonly scored: Scored;
}
