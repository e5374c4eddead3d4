/** Which finding to mend first: by what it costs when the reply leaves as it is. The one owner of that order. */
import type { Finding, Severity } from '../contract.js';

const SEVERITIES: Readonly<Record<Severity, number>> = { block: 0, warn: 1, hint: 2 };

/**
 * Costliest first: what can't be taken back (somebody's data in public, a promise against the policy, a hole, a wrong fact), what hurts
 * whoever reads it, what leaves them waiting, what may be untrue or forgotten, what reads badly.
 */
const BY_HARM: readonly string[] = [
  'public-personal-data',
  'policy-conflict',
  'unfilled-placeholder',
  'name-mismatch',
  'entity-mismatch',
  'wrong-date',
  'language-mismatch',
  'insult-anger',
  'blame-customer',
  'missing-apology',
  'conditional-apology',
  'but-apology',
  'shouting',
  'blame-third-party',
  'excuse',
  'referral-elsewhere',
  'treatment-mix',
  'register-mismatch',
  'promise-no-date',
  'hedged-fact',
  'unsourced-fact',
  'attachment-mention',
  'cc-mention',
  'format-mess',
  'repeated-part',
  'negative-frame',
  'no-next-step',
  'single-option',
  'robotic',
  'spelling',
  'no-name',
  'gender-slash',
  'regional-mismatch',
  'exclamation',
  'emoji',
  'too-long',
];
const RANK: ReadonlyMap<string, number> = new Map(BY_HARM.map((rule, i) => [rule, i]));
/** A team's own rule was written because it mattered: it stands with what hurts. */
const TEAM_RANK = BY_HARM.indexOf('insult-anger') - 0.5;

type Judged = Pick<Finding, 'rule' | 'severity' | 'start' | 'end'>;

/** @returns negative when `a` does more harm: by severity, then by rule, then by place. */
export function compareHarm(a: Judged, b: Judged): number {
  const rank = ({ rule }: Judged) => RANK.get(rule) ?? TEAM_RANK;
  return SEVERITIES[a.severity] - SEVERITIES[b.severity] || rank(a) - rank(b) || a.start - b.start || a.end - b.end;
}

/** @returns the findings, most harmful first; the analysis itself gives them by place. */
export const byHarm = <T extends Judged>(findings: readonly T[]): T[] => [...findings].sort(compareHarm);
