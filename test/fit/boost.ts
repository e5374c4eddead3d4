/** Fits gradient-boosted trees (Friedman 2001) on log loss: second-order gains over binned features, leaf by leaf, seeded. */
import { sigmoid } from '../../core/logistic.js';
import type { PackedTrees, Trees } from '../../core/trees.js';
import { random } from './random.js';

/** Shares of rows and features that each tree sees; `ridge` is added to the curvature of a leaf, `least` rows stand in one. */
export interface BoostSettings {
  readonly rounds: number;
  readonly leaves: number;
  readonly rate: number;
  readonly least: number;
  readonly ridge: number;
  readonly rows: number;
  readonly features: number;
  readonly seed: number;
}

/** Values of a feature are told apart into this many bins, of like many rows each. */
const BINS = 64;

interface Binned {
  readonly columns: readonly Uint8Array[];
  /** The upper edge of each bin but the last. */
  readonly edges: readonly Float32Array[];
}

function binned(rows: readonly ArrayLike<number>[]): Binned {
  const width = rows[0]?.length ?? 0;
  const columns: Uint8Array[] = [],
    edges: Float32Array[] = [];
  for (let f = 0; f < width; f++) {
    const values = Float32Array.from(rows, (row) => row[f] as number);
    const sorted = values.toSorted();
    const cuts = new Set<number>();
    for (let b = 1; b < BINS; b++) cuts.add(sorted[Math.floor((b * sorted.length) / BINS)] as number);
    // Rare values of a feature that is mostly one value keep a cut of their own.
    cuts.add(sorted[0] as number);
    cuts.delete(sorted[sorted.length - 1] as number);
    const own = Float32Array.from([...cuts].sort((a, b) => a - b));
    edges.push(own);
    columns.push(Uint8Array.from(values, (x) => binOf(own, x)));
  }
  return { columns, edges };
}

function binOf(edges: Float32Array, x: number): number {
  let from = 0,
    to = edges.length;
  while (from < to) {
    const mid = (from + to) >> 1;
    if (x <= (edges[mid] as number)) to = mid;
    else from = mid + 1;
  }
  return from;
}

/** Sums over the rows of a leaf, by feature and bin: gradient, curvature, rows. */
type Sums = Float64Array;

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}
interface Leaf {
  readonly rows: Int32Array;
  readonly sums: Sums;
  readonly split: Split | null;
  /** The link of the tree that leads here: node and side. */
  readonly under: { readonly node: number; readonly side: 'left' | 'right' } | null;
}

class TreeGrower {
  readonly feature: number[] = [];
  readonly cut: number[] = [];
  readonly left: number[] = [];
  readonly right: number[] = [];
  readonly leaf: number[] = [];
  readonly roots: number[] = [];

  constructor(
    private readonly data: Binned,
    private readonly gradient: Float64Array,
    private readonly curvature: Float64Array,
    private readonly settings: BoostSettings,
  ) {}

  grow(rows: Int32Array, features: readonly number[]): void {
    const root = this.leafOf(rows, this.sumsOf(rows, features), features, null);
    const open: Leaf[] = [root];
    if (!root.split) return;
    this.roots.push(this.feature.length);
    while (open.length < this.settings.leaves) {
      const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
      if (!best.split) break;
      open.splice(open.indexOf(best), 1, ...this.parted(best, best.split, features));
    }
    for (const own of open) this.link(own.under, ~this.leaf.length, this.valueOf(own.rows));
  }

  private link(under: Leaf['under'], to: number, value?: number): void {
    if (value !== undefined) this.leaf.push(value);
    if (under) this[under.side][under.node] = to;
  }

  private parted({ rows, sums, under }: Leaf, { feature, bin }: Split, features: readonly number[]): [Leaf, Leaf] {
    const node = this.feature.length;
    this.link(under, node);
    this.feature.push(feature);
    this.cut.push(this.data.edges[feature]?.[bin] as number);
    this.left.push(0);
    this.right.push(0);
    const column = this.data.columns[feature] as Uint8Array;
    const [lower, upper] = [rows.filter((r) => (column[r] as number) <= bin), rows.filter((r) => (column[r] as number) > bin)];
    const small = lower.length < upper.length ? lower : upper;
    const few = this.sumsOf(small, features);
    const many = sums.map((x, k) => x - (few[k] as number));
    return [
      this.leafOf(lower, small === lower ? few : many, features, { node, side: 'left' }),
      this.leafOf(upper, small === lower ? many : few, features, { node, side: 'right' }),
    ];
  }

  private sumsOf(rows: Int32Array, features: readonly number[]): Sums {
    const sums = new Float64Array(features.length * BINS * 3);
    features.forEach((f, k) => {
      const column = this.data.columns[f] as Uint8Array;
      const from = k * BINS * 3;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as number;
        const at = from + (column[row] as number) * 3;
        sums[at] = (sums[at] as number) + (this.gradient[row] as number);
        sums[at + 1] = (sums[at + 1] as number) + (this.curvature[row] as number);
        sums[at + 2] = (sums[at + 2] as number) + 1;
      }
    });
    return sums;
  }

  private leafOf(rows: Int32Array, sums: Sums, features: readonly number[], under: Leaf['under']): Leaf {
    return { rows, sums, under, split: this.bestSplit(rows, sums, features) };
  }

  private bestSplit(rows: Int32Array, sums: Sums, features: readonly number[]): Split | null {
    const { least, ridge } = this.settings;
    let best: Split | null = null;
    let [g, h] = [0, 0];
    for (const row of rows) {
      g += this.gradient[row] as number;
      h += this.curvature[row] as number;
    }
    const whole = (g * g) / (h + ridge);
    features.forEach((feature, k) => {
      const bins = (this.data.edges[feature] as Float32Array).length;
      let [gl, hl, n] = [0, 0, 0];
      for (let bin = 0; bin < bins; bin++) {
        const at = (k * BINS + bin) * 3;
        gl += sums[at] as number;
        hl += sums[at + 1] as number;
        n += sums[at + 2] as number;
        if (n < least) continue;
        if (rows.length - n < least) break;
        const gain = (gl * gl) / (hl + ridge) + (g - gl) ** 2 / (h - hl + ridge) - whole;
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
      }
    });
    return best;
  }

  private valueOf(rows: Int32Array): number {
    let [g, h] = [0, 0];
    for (const row of rows) {
      g += this.gradient[row] as number;
      h += this.curvature[row] as number;
    }
    return (-this.settings.rate * g) / (h + this.settings.ridge);
  }
}

/** @returns some of 0 … n-1, in order. */
function drawn(n: number, share: number, next: () => number): number[] {
  const all: number[] = [];
  for (let i = 0; i < n; i++) if (next() < share) all.push(i);
  return all;
}

/** @param right 0 or 1 for each row. @param weights how much each counts; all one when left out. @returns trees that tell the log odds of 1. */
export function fitTrees(
  rows: readonly ArrayLike<number>[],
  right: readonly number[],
  settings: BoostSettings,
  weights: ArrayLike<number> = new Float32Array(rows.length).fill(1),
): Trees {
  const data = binned(rows);
  let [ones, all] = [0, 0];
  right.forEach((one, i) => {
    ones += one * (weights[i] as number);
    all += weights[i] as number;
  });
  const mean = ones / all;
  const base = Math.log(mean / (1 - mean));
  const odds = new Float64Array(rows.length).fill(base);
  const [gradient, curvature] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  const grower = new TreeGrower(data, gradient, curvature, settings);
  const next = random(settings.seed);
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = 0; i < rows.length; i++) {
      const p = sigmoid(odds[i] as number);
      gradient[i] = (weights[i] as number) * (p - (right[i] as number));
      curvature[i] = (weights[i] as number) * p * (1 - p);
    }
    const trees = grower.roots.length;
    grower.grow(Int32Array.from(drawn(rows.length, settings.rows, next)), drawn(data.columns.length, settings.features, next));
    const root = grower.roots[trees];
    if (root === undefined) continue;
    for (let i = 0; i < rows.length; i++) odds[i] = (odds[i] as number) + landed(grower, data, root, i);
  }
  return {
    base,
    feature: Uint8Array.from(grower.feature),
    cut: Float32Array.from(grower.cut),
    left: Int16Array.from(grower.left),
    right: Int16Array.from(grower.right),
    leaf: Float32Array.from(grower.leaf),
    roots: Uint16Array.from(grower.roots),
  };
}

/** The value of the leaf of one tree that a row comes to. */
function landed({ feature, cut, left, right, leaf }: TreeGrower, { columns, edges }: Binned, root: number, row: number): number {
  let at = root;
  while (at >= 0) {
    const f = feature[at] as number;
    const bin = columns[f]?.[row] as number;
    const own = edges[f] as Float32Array;
    const goesLeft = bin < own.length && (own[bin] as number) <= (cut[at] as number);
    at = (goesLeft ? left[at] : right[at]) as number;
  }
  return leaf[~at] as number;
}

export const bytes = (table: Int8Array | Uint8Array | Int16Array | Uint16Array | Float32Array): string =>
  Buffer.from(table.buffer, table.byteOffset, table.byteLength).toString('base64');

/** @returns the trees as they stand in a file of weights. */
export const packTrees = ({ base, feature, cut, left, right, leaf, roots }: Trees): PackedTrees => ({
  base,
  feature: bytes(feature),
  cut: bytes(cut),
  left: bytes(left),
  right: bytes(right),
  leaf: bytes(leaf),
  roots: bytes(roots),
});
