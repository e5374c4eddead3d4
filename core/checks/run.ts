import type { CaseContext, Channel, Entity, Finding, FoundAsk, Lang, OverrideState } from '../contract.js';
import type { Policy } from '../policy/types.js';
import { prepare, type Check } from './check.js';
import type { Hit, Rule } from './rule.js';
import { RULES } from './rules/index.js';
import { teamFindings } from './team.js';

export interface CheckInput {
  readonly message: string;
  readonly draft: string;
  readonly lang: Lang;
  /** Language of the messages to the agent. */
  readonly uiLang: Lang;
  readonly channel: Channel;
  readonly context: CaseContext;
  /** Asks as found, or with the agent's verdict. */
  readonly asks: readonly (FoundAsk & { readonly override?: OverrideState })[];
  readonly entities: readonly Entity[];
  readonly policy: Policy;
  /** ISO date-time. */
  readonly now: string;
  /** Whether a lower-case word is in the dictionary of `lang`; without it a shape test stands in. */
  readonly isWord?: (word: string) => boolean;
  /** Bodies of library replies that were inserted: what they state has a source. */
  readonly replies?: readonly string[];
  /** Findings the agent dismissed, as `rule: words` (see `dismissKey`). */
  readonly dismissed?: readonly string[];
}

/** @returns the key under which a dismissed finding is kept with its case. */
export function dismissKey(finding: Pick<Finding, 'rule' | 'text'>): string { return `${finding.rule}: ${finding.text}`; }

/**
 * Runs every tone and content rule over the draft.
 * @returns findings in order of position, with the severity that the policy gives; none for an empty draft.
 */
export function runChecks(input: CheckInput): Finding[] {
  if (input.draft.trim() === '') return [];
  const check = prepare(input);
  const dismissed = new Set(input.dismissed ?? []);
  const found = [...RULES.flatMap((rule) => runRule(rule, check)), ...teamFindings(check)];
  return found.filter((f) => !dismissed.has(dismissKey(f))).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** One rule, with the policy's severity; empty when the policy turned it off. */
export function runRule(rule: Rule, check: Check): Finding[] {
  const setting = check.policy.rules[rule.id];
  if (setting === 'off') return [];
  return distinct(rule.find(check)).map((hit) => toFinding(rule.id, setting ?? hit.severity ?? rule.severity, hit, check));
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

export function toFinding(rule: string, severity: Finding['severity'], hit: Hit, check: Pick<Check, 'draft' | 'uiLang'>): Finding {
  return {
    rule, severity, start: hit.start, end: hit.end, text: check.draft.slice(hit.start, hit.end), message: hit.message[check.uiLang],
    fixes: (hit.fixes ?? []).map(({ label, ...fix }) => ({ ...fix, label: label[check.uiLang] })),
  };
}
