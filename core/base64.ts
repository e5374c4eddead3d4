/** Base64 without the platform's help: core has neither DOM nor Node. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** @param text base64; white space and the padding at its end are passed over. */
export function bytesOfBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0,
    held = 0,
    at = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = VALUES[text.charCodeAt(i)] ?? -1;
    if (digit < 0) continue;
    held = ((held << 6) | digit) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[at++] = (held >> bits) & 0xff;
  }
  return at === out.length ? out : out.slice(0, at);
}

/** Bytes that become text at once: a whole number of groups of three. */
const CHUNK = 0x6000;

/** @returns base64 with its padding. */
export function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) parts.push(chunkOf(bytes, from, Math.min(bytes.length, from + CHUNK)));
  return parts.join('');
}

function chunkOf(bytes: Uint8Array, from: number, to: number): string {
  const codes = new Uint8Array(Math.ceil((to - from) / 3) * 4).fill(PADDING);
  for (let i = from, at = 0; i < to; i += 3, at += 4) {
    const [a, b, c] = [bytes[i] as number, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0];
    codes[at] = DIGITS.charCodeAt(a >> 2);
    codes[at + 1] = DIGITS.charCodeAt(((a & 3) << 4) | (b >> 4));
    if (i + 1 < to) codes[at + 2] = DIGITS.charCodeAt(((b & 15) << 2) | (c >> 6));
    if (i + 2 < to) codes[at + 3] = DIGITS.charCodeAt(c & 63);
  }
  return String.fromCharCode(...codes);
}
const PADDING = '='.charCodeAt(0);
