/** Links and e-mail addresses: their dots and question marks are no punctuation. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}|<url>|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/gi;

/** Every address has an `@`, a scheme, `www.` or is the stand-in of a link. */
const maybeAddress = (text: string): boolean => text.includes('@') || text.includes('://') || /www\.|<url>/i.test(text);

/** Mentions of accounts at a word's start; what they hold is a name, and they part clauses as a comma does. */
const MENTION = /(?<![\p{L}\p{N}@._])@[\p{L}\p{N}_]{1,40}/gu;

/** @returns the text with every link and address replaced by as many `x`: same length, same offsets. Punctuation after a link stays. */
export function maskAddresses(text: string): string {
  if (!maybeAddress(text)) return text;
  return text.replace(LINK, (link) => {
    let end = link.length;
    while (end > 0 && '?!.,;:'.includes(link[end - 1] as string)) end--;
    return 'x'.repeat(end) + link.slice(end);
  });
}

/** @returns the same, with mentions of accounts blanked out as well. */
export function maskLinks(text: string): string {
  return !text.includes('@') ? maskAddresses(text) : maskAddresses(text).replace(MENTION, (mention) => '|'.padEnd(mention.length));
}
