import type { Finding } from '../contract.js';
import { dismissKey } from '../findings/dismissal.js';
import { toFinding, type Hit } from '../findings/hit.js';
import { prepare, type Check } from './check.js';
import type { CheckInput } from './input.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/index.js';
import { teamFindings } from './team.js';

/**
 * Runs every tone and content rule over the draft.
 * @returns findings in order of position, with the severity that the policy gives; none for an empty draft. Places count in the draft as given.
 */
export function runChecks(input: CheckInput): Finding[] {
  return findingsOf(prepare(input));
}

/** The same for a draft that is prepared already. */
export function findingsOf(check: Check): Finding[] {
  if (check.draft.text.trim() === '') return [];
  const dismissed = new Set(check.dismissed ?? []);
  const found = [...RULES.flatMap((rule) => runRule(rule, check)), ...teamFindings(check)];
  return found.filter((f) => !dismissed.has(dismissKey(f))).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** One rule, with the policy's severity; empty when the policy turned it off. */
export function runRule(rule: Rule, check: Check): Finding[] {
  const setting = check.policy.rules[rule.id];
  if (setting === 'off') return [];
  return distinct(rule.find(check)).map((hit) =>
    toFinding(rule.id, setting ?? hit.severity ?? rule.severity, hit, check.draft, check.uiLang),
  );
}

/** One finding a place: of two hits of a rule that overlap, the longer counts. */
function distinct(hits: readonly Hit[]): Hit[] {
  const out: Hit[] = [];
  let end = -1;
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < end) continue;
    out.push(hit);
    end = Math.max(end, hit.end);
  }
  return out;
}
