import { LAST, SYMBOL_MASK, TARGET_SHIFT } from '../graph/arcs.js';
import { whole, type Sliced } from './slices.js';

/** Arcs to a slice. */
const SLICE = 1 << 15;

/** For each arc, the set of letters of the node it leads to. Nothing is kept beside it: memory once taken stays taken. */
function* lettersAhead(arcs: Uint32Array): Sliced<Int32Array> {
  const ahead = new Int32Array(arcs.length);
  for (let at = 1; at < arcs.length; at++) {
    if (at % SLICE === 0) yield;
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

/** The sets of the tiers' arcs, each made once. */
export class LettersAhead {
  private readonly known = new Map<Uint32Array, Int32Array>();

  of(arcs: Uint32Array): Int32Array {
    return this.known.get(arcs) ?? whole(this.warm(arcs));
  }

  *warm(arcs: Uint32Array): Sliced<Int32Array> {
    const ahead = this.known.get(arcs) ?? (yield* lettersAhead(arcs));
    this.known.set(arcs, ahead);
    return ahead;
  }
}
