/**
 * A note: a line or two to a public account or in a chat. It says one thing in one breath and is mostly told by its grammar;
 * the tagger, fitted on messages of several sentences, has too little around a segment to go by.
 */
import type { Span } from '../contract.js';

/** Longest note, in words. Chosen on the corpus: rules and tagger are level there (test/fit/asks). */
export const NOTE_WORDS = 25;
/** Accounts, topics and shortened links: a public post. */
const PUBLIC = /(?<![\p{L}\p{N}@._])[@#][\p{L}_]|<url>/u;

/** @param body the stretches that are the customer's own. */
export function isNote(message: string, body: readonly Span[]): boolean {
  let words = 0;
  for (const zone of body) {
    const text = message.slice(zone.start, zone.end);
    if (PUBLIC.test(text)) return true;
    words += text.split(/\s+/, NOTE_WORDS + 2).filter(Boolean).length;
    if (words > NOTE_WORDS) return false;
  }
  return true;
}
