import { LAST, SYMBOL_MASK, TARGET_SHIFT } from './format.js';

/** For each arc, the set of letters of the node it leads to. Nothing is kept beside it: memory once taken stays taken. */
export function lettersAhead(arcs: Uint32Array): Int32Array {
  const ahead = new Int32Array(arcs.length);
  for (let at = 1; at < arcs.length; at++) {
    const target = (arcs[at] as number) >>> TARGET_SHIFT;
    if (target === 0) continue;
    let letters = 0;
    for (let next = target; ; next++) {
      letters |= 1 << ((arcs[next] as number) & SYMBOL_MASK);
      if ((arcs[next] as number) & LAST) break;
    }
    ahead[at] = letters;
  }
  return ahead;
}
