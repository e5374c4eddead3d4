/** Classes of characters from a table: scanning with it costs a fraction of a regular expression with `\p{…}`. */

const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
/** Decimal digits, `\p{Nd}`. */
export const DIGIT = 3;
/** `\p{N}` but for digits: ½, ², Ⅳ. */
export const NUMBER = 4;
/** Combining marks, `\p{M}`. */
export const MARK = 5;

function read(character: string): number {
  if (/\s/u.test(character)) return SPACE;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

/** Classes of the code units met so far, −1 for those not met; pairs of surrogates are read each time. */
const KNOWN = new Int8Array(0x10000).fill(-1);
const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** @returns the class of the character at an offset; of the whole pair at the first of two surrogates. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = KNOWN[code] as number;
  if (known >= 0) return known;
  const found = read(String.fromCodePoint(text.codePointAt(at) as number));
  if (!isSurrogate(code)) KNOWN[code] = found;
  return found;
}

/** @returns how many code units the character at an offset takes. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** @returns the offset after the run of characters of these classes (a bit each) that begins at `from`. */
export function runEnd(text: string, from: number, to: number, classes: number): number {
  let at = from;
  while (at < to && ((1 << classAt(text, at)) & classes) !== 0) at += widthAt(text, at);
  return at;
}
