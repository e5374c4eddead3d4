/**
 * Rids pasted text of what word processors and mail programs leave in it: other line ends, hard and
 * zero-width spaces, soft hyphens, trailing blanks. The words stay as they are.
 */
export function cleanPaste(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[ \t]+(?=\n|$)/g, (blank, at: number, all: string) => (all.slice(at - 3, at) === '\n--' ? blank : ''));
}

/** True for what is no text: a file's bytes dropped by mistake. Looks at the first 4,000 units only. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 4_000);
  const odd = head.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return head.includes('\0') || odd > head.length / 20;
}
