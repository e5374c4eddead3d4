/**
 * A short message that only names a trouble and asks nothing in words ("I have a problem with my
 * card", "tengo una duda con la factura") asks for help all the same: a possible request.
 */
import type { Lang } from '../contract.js';
import type { ReadClause } from './read-clause.js';

/** Longest such message, in words; longer ones that ask nothing are complaints or news. */
const MAX_WORDS = 14;
const CONFIDENCE = 0.55;

/** Tried on the folded words joined by single spaces. */
const TROUBLE: Readonly<Record<Lang, RegExp>> = {
  es: /(?:^| )(?:tengo|tenemos|tuve|(?<!no )hay|me surgio|me ha surgido) (?:\S+ )?(?:problema|problemas|duda|dudas|consulta|incidencia|pregunta|inconveniente)(?: |$)/,
  en: /(?:^| )(?:(?:have|having|has|got|had|facing|with) (?:\S+ )?(?:problem|problems|issue|issues|trouble|error)|(?:my|our|this|the) (?:\S+ ){1,4}(?:is|was|got|are|just|has|have)? ?(?:\S+ )?(?:broken|broke|cracked|crashed|stolen|lost|expired|damaged|missing|stuck|slow|locked|blocked|not working|error)|(?:i|we) (?:\S+ )?(?:lost|cracked|broke|missing|forgot) (?:\S+ )?(?:my|our|the)|(?:isn't|isnt|not|doesn't|doesnt|aren't|don't) (?:\S+ )?(?:work|working|load|loading|opening|responding|updating))(?: |$)/,
};

/** @returns the clause that stands for the message's request, when the message is short, asks nothing and tells of a trouble. */
export function impliedRequest(clauses: readonly ReadClause[], lang: Lang): ReadClause | undefined {
  const words = clauses.reduce((n, { clause }) => n + clause.tokens.length, 0);
  if (words > MAX_WORDS) return undefined;
  const telling = clauses.find(({ clause }) => TROUBLE[lang].test(clause.tokens.map((t) => t.fold).join(' ')));
  return telling && { clause: telling.clause, scored: { ...telling.scored, kind: 'request', confidence: CONFIDENCE, via: ['implied'] } };
}
