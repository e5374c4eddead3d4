import type { Finding, Fix, Lang, Severity, Span } from '../contract.js';
import type { Localized } from '../localized.js';
import type { Reading } from '../reading/reading.js';

/** A fix before the language of the interface is chosen. `text` is in the draft's language. */
export interface FixDraft {
  readonly label: Localized;
  readonly kind: Fix['kind'];
  readonly text?: string;
  /** Where to insert, when the finding itself is about an absence and has no place. */
  readonly at?: number;
}

/** What a rule found. An absence has start = end = 0. */
export interface Hit extends Span {
  readonly message: Localized;
  readonly fixes?: readonly FixDraft[];
  /** Other than the rule's own. */
  readonly severity?: Severity;
  /** The place counts in the text as given, of which the rule reads the characters themselves. */
  readonly inGiven?: true;
}

/** @returns the finding as the window shows it: with its place and words in the draft as given. */
export function toFinding(rule: string, severity: Severity, hit: Hit, draft: Reading, uiLang: Lang): Finding {
  const quote = hit.inGiven === true ? { start: hit.start, end: hit.end, text: draft.given.slice(hit.start, hit.end) } : draft.quote(hit);
  return {
    rule,
    severity,
    ...quote,
    message: hit.message[uiLang],
    fixes: (hit.fixes ?? []).map(({ label, at, ...fix }) => ({
      ...fix,
      ...(at === undefined ? {} : { at: draft.asGiven({ start: at, end: at }).start }),
      label: label[uiLang],
    })),
  };
}
