/** The ids of the rules, as they stand in policies, findings and audits: extend, never rename. */
export const RULES_IN_ORDER = [
  'shouting', 'exclamation', 'blame-customer', 'blame-third-party', 'missing-apology', 'conditional-apology', 'but-apology', 'excuse', 'insult-anger', 'robotic', 'no-name',
  'unfilled-placeholder', 'name-mismatch', 'entity-mismatch', 'promise-no-date', 'referral-elsewhere', 'hedged-fact', 'unsourced-fact', 'attachment-mention', 'cc-mention', 'too-long',
  'treatment-mix', 'register-mismatch', 'regional-mismatch', 'gender-slash', 'negative-frame', 'no-next-step', 'single-option', 'format-mess', 'public-personal-data',
  'policy-conflict', 'language-mismatch', 'spelling', 'emoji', 'impossible-date',
] as const;

export type RuleId = (typeof RULES_IN_ORDER)[number];
export const RULE_IDS: ReadonlySet<string> = new Set(RULES_IN_ORDER);
