/** Character references of HTML that mail and web pages use, by name (WHATWG HTML § 13.5; Latin-1 from code 160 up, in order). */

const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const OTHER: Readonly<Record<string, number>> = {
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  OElig: 338,
  oelig: 339,
  Scaron: 352,
  scaron: 353,
  ensp: 8194,
  emsp: 8195,
  thinsp: 8201,
  zwnj: 8204,
  zwj: 8205,
  ndash: 8211,
  mdash: 8212,
  lsquo: 8216,
  rsquo: 8217,
  sbquo: 8218,
  ldquo: 8220,
  rdquo: 8221,
  bdquo: 8222,
  bull: 8226,
  hellip: 8230,
  lsaquo: 8249,
  rsaquo: 8250,
  euro: 8364,
  trade: 8482,
  larr: 8592,
  rarr: 8594,
  minus: 8722,
};

const CODES: ReadonlyMap<string, number> = new Map([
  ...LATIN_1.split(' ').map((name, i): [string, number] => [name, 160 + i]),
  ...Object.entries(OTHER),
]);

/** A reference with its final semicolon; the commonest also without, as browsers read them. */
export const REFERENCE = /&(?:#(\d{1,7});?|#x([\da-f]{1,6});?|([a-z][a-z\d]{1,11});|(amp|lt|gt|quot|nbsp)(?![a-z\d=]))/gi;

/** @returns the character of a match of `REFERENCE`; unknown ones and forbidden code points stay as written. */
export function resolveReference([whole, decimal, hex, name, bare]:
  RegExpExecArray | readonly [string, ...(string | undefined)[]]): string {
  const named = name ?? bare ?? '';
  const code =
    decimal === undefined
      ? hex === undefined
        ? (CODES.get(named) ?? CODES.get(named.toLowerCase()))
        : Number.parseInt(hex, 16)
      : Number(decimal);
  const allowed = code !== undefined && code >= 9 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return allowed ? String.fromCodePoint(code) : whole;
}

/** @returns the text with its character references resolved. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (...match: [string, ...(string | undefined)[]]) => resolveReference(match));
}
