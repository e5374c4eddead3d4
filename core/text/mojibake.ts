/** Text that was written in UTF-8 and read as Windows-1252: "maÃ±ana", "donâ€™t". */

/** Windows-1252 for the bytes 80–9F, where it differs from Latin-1 (Unicode's mapping table CP1252.TXT). */
const CP1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const BYTE_OF = new Map([...CP1252].map((char, i) => [char, 0x80 + i]));
const byteOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  return BYTE_OF.get(char) ?? (code >= 0x80 && code <= 0xff ? code : -1);
};

/** A lead byte of two or three in UTF-8 as it looks in Windows-1252, then what may follow one. */
const BROKEN =
  /[\u00c2-\u00df][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|[\u00e0-\u00ef][\u0080-\u00bf\u20ac\u201a-\u203a\u0152-\u02dc\u2122]{2}/gu;
/** A character that some program could not read, and threw away. */
export const LOST = '\ufffd';

interface Broken {
  readonly start: number;
  readonly end: number;
  /** What it was meant to be. */
  readonly text: string;
}

/** Whether a lead byte stands before what may follow one, by the code units alone: the expression is tried where it does. */
function maybeBroken(text: string): boolean {
  for (let i = 0; i + 1 < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xc2 && code <= 0xef && text.charCodeAt(i + 1) >= 0x80) return true;
  }
  return false;
}

/** @returns each broken character with what it was, in order; nothing where the bytes are no UTF-8 ("Ã" in a Portuguese name). Linear. */
export function brokenIn(text: string): Broken[] {
  if (!maybeBroken(text)) return [];
  const found: Broken[] = [];
  for (const match of text.matchAll(BROKEN)) {
    const repaired = decoded([...match[0]].map(byteOf));
    if (repaired !== null) found.push({ start: match.index, end: match.index + match[0].length, text: repaired });
  }
  return found;
}

/** @returns the one character that two or three bytes stand for, null when they stand for none. */
function decoded(bytes: readonly number[]): string | null {
  const [lead = -1, ...rest] = bytes;
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  const code =
    rest.length === 1
      ? ((lead & 0x1f) << 6) | ((rest[0] ?? 0) & 0x3f)
      : ((lead & 0x0f) << 12) | (((rest[0] ?? 0) & 0x3f) << 6) | ((rest[1] ?? 0) & 0x3f);
  return code < 0x80 || (rest.length === 2 && code < 0x800) ? null : String.fromCharCode(code);
}

/** The text with every broken character put right. */
export function repaired(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: meant } of brokenIn(text)) {
    out += text.slice(at, start) + meant;
    at = end;
  }
  return out + text.slice(at);
}
