import type { Clause } from './clause.js';
import type { ScoredClause } from './score.js';

/** One clause with its evidence. */
export interface ReadClause {
  readonly clause: Clause;
  readonly scored: ScoredClause;
}
