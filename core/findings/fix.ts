/** What a fix changes in a draft: in the editor, and in the tests of the rules. */
import type { Finding, Fix } from '../contract.js';

/** Replaces [from, to) by `insert`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A short first line that ends in a comma or colon, or holds no verb mark: "Hola, María:". */
const GREETING = /^[^\n]{1,60}[,:!]\s{0,20}(?:\n{1,20}|$)/u;

/**
 * @param at where the finding stands now; from = to = 0 for one about an absence, whose words go
 *   after the greeting as a paragraph of their own.
 */
export function fixChange(draft: string, at: { readonly from: number; readonly to: number }, fix: Fix): Change {
  const text = fix.text ?? '';
  if (fix.kind === 'replace') return { ...at, insert: text };
  if (fix.kind === 'remove') return removal(draft, at);
  if (fix.at !== undefined) {
    const place = Math.min(fix.at, draft.length);
    return { from: place, to: place, insert: text };
  }
  if (at.from === 0 && at.to === 0) return opening(draft, text);
  const glued = at.to > 0 && /\S/.test(draft[at.to - 1] ?? ' ') && /^[\p{L}\p{N}¿¡(«"]/u.test(text);
  return { from: at.to, to: at.to, insert: glued ? ` ${text}` : text };
}

/** @returns the draft with the fix applied to the finding as it was found. */
export function applyFix(draft: string, finding: Pick<Finding, 'start' | 'end'>, fix: Fix): string {
  const { from, to, insert } = fixChange(draft, { from: finding.start, to: finding.end }, fix);
  return draft.slice(0, from) + insert + draft.slice(to);
}

/** Removing a word takes one of the spaces around it along. */
function removal(draft: string, { from, to }: { readonly from: number; readonly to: number }): Change {
  const before = from === 0 || /\s/.test(draft[from - 1] as string);
  if (before && draft[to] === ' ') return { from, to: to + 1, insert: '' };
  if (from > 0 && draft[from - 1] === ' ' && (to >= draft.length || /[\s.,;:!?]/.test(draft[to] as string)))
    return { from: from - 1, to, insert: '' };
  return { from, to, insert: '' };
}

function opening(draft: string, text: string): Change {
  const greeting = GREETING.exec(draft)?.[0] ?? '';
  const at = greeting.length;
  const lead = greeting === '' || greeting.endsWith('\n') ? '' : '\n\n';
  const words = text.trim();
  const rest = draft.slice(at);
  return { from: at, to: at, insert: `${lead}${words}${rest.trim() === '' ? '' : rest.startsWith('\n') ? '' : '\n\n'}` };
}
