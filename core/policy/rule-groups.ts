/** What the rules are about, so that a lead finds them: the groups of the policy view, in its order. */
import type { NamedRule } from './rule-names.js';

export const RULE_GROUPS = ['answering', 'facts', 'limits', 'tone', 'address', 'form'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

const GROUP: Readonly<Record<Exclude<NamedRule, 'spelling'>, RuleGroup>> = {
  'unanswered-ask': 'answering',
  'no-next-step': 'answering',
  'negative-frame': 'answering',
  'single-option': 'answering',
  'referral-elsewhere': 'answering',
  'promise-no-date': 'answering',
  'unfilled-placeholder': 'facts',
  'name-mismatch': 'facts',
  'entity-mismatch': 'facts',
  'wrong-date': 'facts',
  'hedged-fact': 'facts',
  'unsourced-fact': 'facts',
  'attachment-mention': 'facts',
  'public-personal-data': 'limits',
  'policy-conflict': 'limits',
  'cc-mention': 'limits',
  shouting: 'tone',
  exclamation: 'tone',
  'blame-customer': 'tone',
  'blame-third-party': 'tone',
  'missing-apology': 'tone',
  'conditional-apology': 'tone',
  'but-apology': 'tone',
  excuse: 'tone',
  'insult-anger': 'tone',
  robotic: 'tone',
  emoji: 'tone',
  'no-name': 'address',
  'treatment-mix': 'address',
  'register-mismatch': 'address',
  'regional-mismatch': 'address',
  'gender-slash': 'address',
  'language-mismatch': 'address',
  'too-long': 'form',
  'format-mess': 'form',
  'repeated-part': 'form',
};

/** @returns the group of a rule of the catalogue; of any other, `form`. */
export const groupOf = (rule: string): RuleGroup => (GROUP as Readonly<Record<string, RuleGroup>>)[rule] ?? 'form';
