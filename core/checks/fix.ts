import type { Finding, Fix, Span } from '../contract.js';

/** One change of a text: replace [start, end) by `insert`. */
export interface Change extends Span { readonly insert: string }

/**
 * @param range the finding's range as it stands now; a finding about an absence keeps 0, 0.
 * @param fix one of its fixes.
 */
export function changeOf(range: Span, fix: Fix): Change {
  if (fix.kind === 'insertAfter') { const at = fix.at ?? range.end; return { start: at, end: at, insert: fix.text ?? '' }; }
  return { start: range.start, end: range.end, insert: fix.kind === 'remove' ? '' : fix.text ?? '' };
}

/** @returns the draft with the fix applied to the finding as it was found. */
export function applyFix(draft: string, finding: Pick<Finding, 'start' | 'end'>, fix: Fix): string {
  const change = changeOf(finding, fix);
  return draft.slice(0, change.start) + change.insert + draft.slice(change.end);
}
