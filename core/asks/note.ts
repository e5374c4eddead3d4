/**
 * A note: a line or two to a public account or in a chat. It says one thing in one breath and is mostly told by its grammar:
 * what the rules read in it stands unless the tagger is sure that nothing asks there, and the tagger adds what it is sure of.
 */
import type { AskText } from './ask-text.js';

/** Longest note, in words. Chosen on the corpus: rules and tagger are level there (test/fit/asks). */
const NOTE_WORDS = 25;
/** Accounts, topics and shortened links: a public post. */
const PUBLIC = /(?<![\p{L}\p{N}@._])[@#][\p{L}_]|<url>/u;

/** True of a post that all can read. */
export const isPublic = ({ text, zones }: Pick<AskText, 'text' | 'zones'>): boolean =>
  zones.some((zone) => PUBLIC.test(text.slice(zone.start, zone.end)));

/** True of a message that is a note as a whole. */
export function isNote({ text, zones }: Pick<AskText, 'text' | 'zones'>): boolean {
  let words = 0;
  for (const zone of zones) {
    const own = text.slice(zone.start, zone.end);
    if (PUBLIC.test(own)) return true;
    words += own.split(/\s+/, NOTE_WORDS + 2).filter(Boolean).length;
    if (words > NOTE_WORDS) return false;
  }
  return true;
}
