/** Hashes of words and texts: for the slots of fitted tables (Weinberger et al. 2009), for buckets and short identities. Not for secrets. */

const OFFSET = 2166136261;
const PRIME = 16777619;

/** @returns the 32-bit FNV-1a hash of a string's code units, signed as the operators of the language leave it. */
export function fnv1a(text: string): number {
  let x = OFFSET;
  for (let i = 0; i < text.length; i++) x = Math.imul(x ^ text.charCodeAt(i), PRIME);
  return x;
}

/** @returns the same, unsigned, with its high bits mixed into the low ones that choose a slot. */
export function hashOf(text: string): number {
  const x = fnv1a(text);
  return (x ^ (x >>> 15)) >>> 0;
}

/** @returns the hash of two hashes in this order. */
export function mixOf(a: number, b: number): number {
  let x = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
