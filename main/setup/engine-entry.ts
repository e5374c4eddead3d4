/** What the script that fits the model of asks needs of the engine. */
import { askTextOf } from '../../core/asks/ask-text.js';
import { readClauses as readOf } from '../../core/asks/rules.js';
import { type ReadClause } from '../../core/asks/read-clause.js';
import type { Lang } from '../../core/contract.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { readOnce } from '../../core/reading/cache.js';

export { BUCKETS, featuresOf } from '../../core/asks/model-features.js';

/** @returns the clauses of a text that is all the writer's own. */
export function readClauses(text: string, lang: Lang): ReadClause[] {
  const message = readOnce(text, lang, 'message', { now: '2026-11-23T10:00:00Z', calendar: DEFAULT_POLICY.calendar });
  return readOf(askTextOf(message, [{ start: 0, end: message.text.length, kind: 'body' }]).sentences, lang);
}
