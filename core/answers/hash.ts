/** Hashing of words into the slots of the fitted tables (Weinberger et al. 2009): a table of fixed size instead of a dictionary. */

const OFFSET = 2166136261;
const PRIME = 16777619;

/** @returns the FNV-1a hash of a string, an unsigned 32-bit integer. */
export function hashOf(text: string): number {
  let x = OFFSET;
  for (let i = 0; i < text.length; i++) x = Math.imul(x ^ text.charCodeAt(i), PRIME);
  return (x ^ (x >>> 15)) >>> 0;
}

/** @returns the hash of two hashes in this order. */
export function mixOf(a: number, b: number): number {
  let x = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
