/** Base64 without the platform's help: core has neither DOM nor Node. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** @param text base64; white space and the padding at its end are passed over. */
export function bytesOfBase64(text: string): Uint8Array {
  const value = new Int8Array(128).fill(-1);
  for (let i = 0; i < DIGITS.length; i++) value[DIGITS.charCodeAt(i)] = i;
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0,
    held = 0,
    at = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = value[text.charCodeAt(i)] ?? -1;
    if (digit < 0) continue;
    held = ((held << 6) | digit) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[at++] = (held >> bits) & 0xff;
  }
  return out.slice(0, at);
}
