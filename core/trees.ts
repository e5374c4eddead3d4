/** Gradient-boosted trees (Friedman 2001): sums of small decision trees, for what a line cannot tell; fitted by test/fit/boost.ts. */

import { bytesOfBase64 } from './base64.js';

export interface Trees {
  /** Log odds before any tree. */
  readonly base: number;
  /** Nodes of all trees, one after the other: which feature is looked at. */
  readonly feature: Uint8Array;
  /** At most this goes left. */
  readonly cut: Float32Array;
  /** Where to go: a node, or a leaf as its complement (~leaf). */
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly leaf: Float32Array;
  /** The first node of each tree. */
  readonly roots: Uint16Array;
}

/** @returns log odds. */
export function treeScore({ base, feature, cut, left, right, leaf, roots }: Trees, x: ArrayLike<number>): number {
  let sum = base;
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t] as number;
    do at = (x[feature[at] as number] as number) <= (cut[at] as number) ? (left[at] as number) : (right[at] as number);
    while (at >= 0);
    sum += leaf[~at] as number;
  }
  return sum;
}

/** The same as it is kept in weights.ts: bytes in base64. */
export interface PackedTrees {
  readonly base: number;
  readonly feature: string;
  readonly cut: string;
  readonly left: string;
  readonly right: string;
  readonly leaf: string;
  readonly roots: string;
}

const bytesOf = (base64: string): ArrayBufferLike => bytesOfBase64(base64).buffer;

export const unpackTrees = ({ base, feature, cut, left, right, leaf, roots }: PackedTrees): Trees => ({
  base,
  feature: new Uint8Array(bytesOf(feature)),
  cut: new Float32Array(bytesOf(cut)),
  left: new Int16Array(bytesOf(left)),
  right: new Int16Array(bytesOf(right)),
  leaf: new Float32Array(bytesOf(leaf)),
  roots: new Uint16Array(bytesOf(roots)),
});
