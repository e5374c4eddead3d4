/** Hunspell files as text: each affix file says in which encoding it and its word list are. */

/** Names that the encodings have in Hunspell and not on the web. */
const ENCODINGS: Readonly<Record<string, string>> = { 'microsoft-cp1251': 'windows-1251', 'tis620-2533': 'windows-874', utf8: 'utf-8' };

/** Enough of an affix file for the line that names its encoding, after a licence. */
const HEAD_BYTES = 64 * 1024;

/** @returns both texts, or null when the encoding is not known or the bytes are none of it. */
export function decodeHunspell(aff: Uint8Array, dic: Uint8Array): { readonly aff: string; readonly dic: string } | null {
  const named = /^\s*SET\s+(\S+)/m
    .exec(new TextDecoder('latin1').decode(aff.subarray(0, HEAD_BYTES)).replace('ï»¿', ''))?.[1]
    ?.toLowerCase();
  try {
    const label = named === undefined ? 'utf-8' : (ENCODINGS[named] ?? named.replace(/^iso8859/, 'iso-8859'));
    const decoder = new TextDecoder(label, { fatal: true });
    return { aff: decoder.decode(aff), dic: decoder.decode(dic) };
  } catch {
    // Without a name Hunspell takes the files for Latin-1.
    if (named !== undefined) return null;
    const latin = new TextDecoder('latin1');
    return { aff: latin.decode(aff), dic: latin.decode(dic) };
  }
}
