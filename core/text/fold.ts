/**
 * Folding for comparison: lower case, no accents, length-preserving, so that an offset into the
 * folded text is an offset into the original. `ñ` is kept (año is not ano); `ü` becomes `u`.
 */

const COMBINING = /[\u0300-\u036f]/g;

function foldUnit(unit: string): string {
  const lower = unit.toLowerCase();
  if (lower === 'ñ') return 'ñ';
  const bare = lower.normalize('NFD').replace(COMBINING, '');
  return bare.length === 1 ? bare : lower.length === 1 ? lower : unit;
}

/** Table over the units that Spanish and English text is made of; the rest is folded one by one. */
const TABLE: readonly string[] = Array.from({ length: 0x250 }, (_, code) => foldUnit(String.fromCharCode(code)));

/**
 * @param text any text, in NFC for best results (a combining accent is one unit and stays one).
 * @returns the folded text, of exactly the same length in UTF-16 code units.
 */
export function fold(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 32 && code <= 64)) continue;
    const unit = text[i] as string;
    const folded = TABLE[code] ?? (code >= 0xd800 && code <= 0xdfff ? unit : foldUnit(unit));
    if (folded === unit) continue;
    out += text.slice(from, i) + folded;
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
