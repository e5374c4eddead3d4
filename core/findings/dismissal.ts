/** How a finding that the agent dismissed is known again in its case. */
import type { Finding } from '../contract.js';

/** Characters of a key, as the record of a case takes them. */
const LONGEST = 2_000;

/** @returns the key under which a dismissed finding is kept with its case. */
export function dismissKey({ rule, text }: Pick<Finding, 'rule' | 'text'>): string {
  return `${rule}: ${text}`.slice(0, LONGEST);
}

/** @returns the key of a fact that was checked: it silences the hint about that fact. */
export function factDismissKey({ text }: { readonly text: string }): string {
  return dismissKey({ rule: 'unsourced-fact', text });
}
