/** Where an answer belongs among those that are written already: in the order of what was asked. */
import type { Span } from '../contract.js';
import { letterParts } from './letter.js';

/** An ask, in the message's order, and the sentences of the draft that speak to it. */
export interface Answered {
  readonly id: string;
  readonly evidence: readonly Span[];
}

/**
 * Before the first paragraph that answers only later asks. The caret stays where it is when the agent put it on an empty line
 * between two paragraphs, and when nothing says where the reply belongs.
 * @param asks all of them in order, with evidence in this very draft. @param answers ids of those that the reply answers.
 * @returns a caret.
 */
export function orderedPlace(draft: string, caret: number, asks: readonly Answered[], answers: readonly string[]): number {
  const first = asks.findIndex(({ id }) => answers.includes(id));
  if (first < 0 || isOwnPlace(draft, caret)) return caret;
  const letter = letterParts(draft);
  const body = { start: letter.greeting?.end ?? 0, end: letter.closing?.start ?? draft.length };
  for (const paragraph of paragraphsOf(draft, body)) {
    const told = asks.flatMap(({ evidence }, i) => (evidence.some((e) => e.start < paragraph.end && e.end > paragraph.start) ? [i] : []));
    if (told.length > 0 && told.every((i) => i > first)) return paragraph.start;
  }
  return caret;
}

/** On an empty line with a paragraph on either side. */
function isOwnPlace(draft: string, caret: number): boolean {
  const before = draft.slice(0, caret),
    after = draft.slice(caret);
  return /\n[ \t]*$/.test(before) && /^[ \t]*\n/.test(after) && before.trim() !== '' && after.trim() !== '';
}

/** Lines together until an empty one. */
function paragraphsOf(draft: string, { start, end }: Span): Span[] {
  const out: Span[] = [];
  let at = start,
    open: { start: number; end: number } | null = null;
  for (const line of draft.slice(start, end).split('\n')) {
    const words = line.trim();
    if (words === '') open = null;
    else if (open) open.end = at + line.trimEnd().length;
    else out.push((open = { start: at + line.indexOf(words), end: at + line.trimEnd().length }));
    at += line.length + 1;
  }
  return out;
}
