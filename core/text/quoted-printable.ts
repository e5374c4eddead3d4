/** Quoted-printable (RFC 2045 § 6.7) in text that was copied from the source of a mail. */

/** A soft line break, a character of UTF-8 in two to four octets, or a single octet. */
export const OCTETS =
  /=[ \t]{0,3}\r?\n|=(?:c[2-9a-f]|d[\da-f])=[89ab][\da-f]|=e[\da-f](?:=[89ab][\da-f]){2}|=f[0-4](?:=[89ab][\da-f]){3}|=[\da-f]{2}/giu;
/** An accented letter or a sign in UTF-8: no other text has it. */
const TELLING = /=(?:c[2-9a-f]|d[\da-f])=[89ab][\da-f]|=e2=8[0-2]=[89ab][\da-f]/iu;
const SOFT_BREAK = /[^\s=]=\r?\n\S/u;
const OCTET = /=(?:20|3d|e[\da-f]|f[\da-f]|a[1f]|bf)/iu;

/** Octets of Windows-1252 that Latin-1 has not, as far as mails use them. */
const WINDOWS: Readonly<Record<number, string>> = {
  0x80: '€',
  0x85: '…',
  0x91: '‘',
  0x92: '’',
  0x93: '“',
  0x94: '”',
  0x95: '•',
  0x96: '–',
  0x97: '—',
};

/** @returns true when the text can only be quoted-printable: `=` beside two hexadecimal digits also stands in links. */
export function isQuotedPrintable(text: string): boolean {
  return text.includes('=') && (TELLING.test(text) || (SOFT_BREAK.test(text) && OCTET.test(text)));
}

/** @returns the character of a match of `OCTETS`; octets that are no UTF-8 are read as Windows-1252. */
export function decodeOctets([found]: RegExpExecArray): string {
  if (found.endsWith('\n')) return '';
  const octets = found
    .slice(1)
    .split('=')
    .map((hex) => Number.parseInt(hex, 16));
  const [first = 0] = octets;
  if (octets.length === 1)
    return WINDOWS[first] ?? (first < 32 && first !== 9 && first !== 10 && first !== 13 ? '' : String.fromCharCode(first));
  const code = octets.slice(1).reduce((sum, octet) => sum * 64 + (octet & 63), first & (0xff >> (octets.length + 1)));
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : found;
}
