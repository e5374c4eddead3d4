import type { Lang } from '../contract.js';
import type { Clause } from './clauses.js';

/** Evidence of the hashed n-gram model in log-odds. Not fitted yet: says nothing. */
export function modelLogit(_clause: Clause, _lang: Lang): number {
  return 0;
}
