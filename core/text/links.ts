/** What a link is: the one answer to that question for everything that reads text. */
import type { Span } from '../contract.js';

/** Web addresses with their scheme or `www.`, the stand-in `<url>`, and mail addresses; never longer than a browser takes. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>"«»“”]{1,2000}|<url>|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/giu;
const MAYBE = /:\/\/|www\.|@|<url>/iu;
/** Belongs to the sentence, not to the link that it follows; a bracket only when none was opened within. */
const STOPS = "?!.,;:…'’*_";
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** @returns links and addresses in order, without the punctuation that follows them. */
export function linksIn(text: string): Span[] {
  if (!MAYBE.test(text)) return [];
  return [...text.matchAll(LINK)].flatMap(({ 0: found, index }) => {
    const end = lengthOf(found);
    return end > 0 ? [{ start: index, end: index + end }] : [];
  });
}

function lengthOf(link: string): number {
  let end = link.length;
  for (; end > 0; end--) {
    const last = link.charAt(end - 1);
    const opened = BRACKETS[last];
    if (STOPS.includes(last) || (opened !== undefined && !link.slice(0, end - 1).includes(opened))) continue;
    break;
  }
  return end;
}
