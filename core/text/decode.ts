/**
 * Bytes of a file that somebody else wrote, as text. The encoding is told by evidence, in this order: a byte-order
 * mark; UTF-16 by its zero bytes; UTF-8 when every byte fits it; else the one-byte code page whose letters read like
 * Spanish or English (Windows-1252 of Excel's "CSV", Mac Roman of an old Excel for Mac, CP 850 of "CSV (MS-DOS)").
 */

/** Of the WHATWG Encoding Standard: every host has it, no type library of ours does. */
declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => { decode(bytes: Uint8Array): string };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'cp850';

export interface Decoded {
  /** Without its byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** False when the code page was guessed from the letters: whoever reads on should be told. */
  readonly sure: boolean;
}

/** What people know an encoding by. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
  cp850: 'CP 850 (MS-DOS)',
};

/** Bytes that are looked at to tell UTF-16 without a mark, and to choose a code page. */
const SAMPLE = 64_000;

/** The upper half of each code page, from 0x80. By table: the decoder of some Node releases reads Windows-1252 as Latin-1 and loses «€». */
const PAGES: readonly { readonly encoding: Encoding; readonly upper: string }[] = [
  {
    encoding: 'windows-1252',
    upper:
      '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  },
  {
    encoding: 'macintosh',
    upper:
      'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  },
  {
    encoding: 'cp850',
    upper:
      'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  },
];

function decodePage(bytes: Uint8Array, upper: string): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8_192) {
    parts.push(
      String.fromCharCode(...bytes.subarray(from, from + 8_192)).replace(
        /[\x80-\xff]/g,
        (unit) => upper[unit.charCodeAt(0) - 128] as string,
      ),
    );
  }
  return parts.join('');
}

/** A letter of Spanish inside a word, or its marks where they stand. */
const NATURAL =
  /(?<=\p{L})[áéíóúüñç](?=\P{Lu}|$)|(?<=^|\P{L})[áéíóúñÁÉÍÓÚÑ](?=\p{Ll})|(?<=\p{Lu})[ÁÉÍÓÚÑÜ]|[¿¡](?=[\p{L}"'«(])|(?<=\d)\s?[ºª€°]|[nN]\.?[ºª°]|[«“‘"](?=\p{L})|(?<=[\p{L}.!?])[»”’…]|[–—•£](?=[\s\d])/gu;
const STRANGE =
  /[\u0080-\u009f░▒▓│┤╣║╗╝┐└┴┬├─┼╚╔╩╦╠═╬┘┌█▄▀■‗ƒˆˇ˘˙˚˝˛◊√∫≈∆Ω∂∑∏πªº¸þÞðÐÿ¤¦¬](?=\p{L})|(?<=\p{Ll})\p{Lu}(?=\p{Ll})|[\u0080-\u009f]/gu;

const fitness = (text: string): number => (text.match(NATURAL)?.length ?? 0) - (text.match(STRANGE)?.length ?? 0);

/** UTF-16 of Western text has a zero in nearly every second byte, always on the same side. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0,
    odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  return pairs < 2
    ? null
    : odd > pairs * 0.7 && even < pairs * 0.05
      ? 'utf-16le'
      : even > pairs * 0.7 && odd < pairs * 0.05
        ? 'utf-16be'
        : null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * @param bytes the whole file.
 * @returns null when the bytes are no text (a picture, an archive, a database).
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const wide = marked ?? utf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, sure: true };
  if (bytes.includes(0)) return null;
  const text = utf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8', sure: true };
  const sample = bytes.length > SAMPLE ? evidence(bytes) : bytes;
  const ranked = PAGES.map((page) => ({ ...page, score: fitness(decodePage(sample, page.upper)) })).sort((a, b) => b.score - a.score);
  const best = ranked[0] as (typeof ranked)[number];
  const page = best.score > 0 ? best : (PAGES[0] as (typeof PAGES)[number]);
  return { text: decodePage(bytes, page.upper), encoding: page.encoding, sure: false };
}

/** The stretches around the first bytes beyond ASCII: in a long file they may all stand at the end. */
function evidence(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(SAMPLE);
  let size = 0,
    done = 0;
  for (let at = 0; at < bytes.length && size + 64 <= SAMPLE; at++) {
    if ((bytes[at] as number) < 0x80 || at < done) continue;
    const piece = bytes.subarray(Math.max(done, at - 24), at + 24);
    out.set(piece, size);
    size += piece.length + 1;
    out[size - 1] = 32;
    done = at + 24;
  }
  return out.subarray(0, size);
}
