/** Words that exist but stand in a slot where their like is far likelier: a noisy channel over pairs that a slip turns into each other (Kernighan, Church & Gale 1990; Golding & Roth 1999). */
import { bucketsOf, contextOf, type SlotPiece } from './context.js';
import { hashOfKind, hashOfPair, KindIndex, type Alternative } from './kinds.js';

/** The weights that are not nothing, by their bucket: an open-addressed table (Knuth, vol. 3, § 6.4). */
export class SparseWeights {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly values: Float32Array;

  constructor(entries: readonly (readonly [bucket: number, weight: number])[]) {
    const size = 2 ** Math.ceil(Math.log2(2 * entries.length + 2));
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.values = new Float32Array(size);
    for (const [bucket, weight] of entries) {
      let at = this.homeOf(bucket);
      while (this.keys[at] !== -1) at = (at + 1) & this.mask;
      this.keys[at] = bucket;
      this.values[at] = weight;
    }
  }

  private homeOf(bucket: number): number {
    return (Math.imul(bucket, 0x9e3779b1) >>> 9) & this.mask;
  }

  /** Zero for a bucket that has none. */
  of(bucket: number): number {
    let at = this.homeOf(bucket);
    while (this.keys[at] !== bucket) {
      if (this.keys[at] === -1) return 0;
      at = (at + 1) & this.mask;
    }
    return this.values[at] as number;
  }
}

export interface SlotWeights {
  readonly weights: SparseWeights;
  /** Log-odds that the second word is meant, above which the first is marked, and below whose negative the second: by `kind role`. */
  readonly thresholds: ReadonlyMap<string, number>;
}

export interface SlotHit {
  /** Among the pieces. */
  readonly first: number;
  readonly last: number;
  readonly meant: Alternative;
  readonly odds: number;
}

/** A word or words at a place, with what they may have been meant to be. */
interface Slot {
  readonly first: number;
  readonly last: number;
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
}

/** The slots of a text that have alternatives; two words before either alone. */
export function* slotsOf(pieces: readonly SlotPiece[], index: KindIndex, has: (word: string) => boolean): Generator<Slot> {
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as SlotPiece;
    if (!piece.word) continue;
    const next = pieces[i + 1];
    if (next?.word && index.heads.has(piece.text)) {
      const typed = `${piece.text} ${next.text}`;
      const alternatives = index.of(typed, has);
      if (alternatives.length > 0) yield { first: i, last: i + 1, typed, alternatives };
    }
    const alternatives = index.of(piece.text, has);
    if (alternatives.length > 0) yield { first: i, last: i, typed: piece.text, alternatives };
  }
}

/** Log-odds that the second word of the alternative's pair is the one that stands here. */
function oddsOf(context: Int32Array, { kind, pair }: Alternative, weights: SparseWeights): number {
  const buckets = bucketsOf(context, hashOfKind(kind), hashOfPair(pair));
  let odds = 0;
  for (let i = 0; i < buckets.length; i++) odds += weights.of(buckets[i] as number);
  return odds;
}

/** Over the fitted thresholds, which were set on the text of the fit. At a quarter of it right words of replies by other writers are marked ("your serial number", "it lets us send"); what is lost of the slips is told by the test of others’ sentences. */
const MARGIN = 2;

export function* slotHits(
  pieces: readonly SlotPiece[],
  index: KindIndex,
  has: (word: string) => boolean,
  model: SlotWeights,
): Generator<SlotHit> {
  for (const { first, last, alternatives } of slotsOf(pieces, index, has)) {
    let best: SlotHit | null = null;
    let context: Int32Array | null = null;
    for (const meant of alternatives) {
      if (meant.role === 0 && index.kinds.oneWay.has(meant.kind)) continue;
      const threshold = model.thresholds.get(`${meant.kind} ${meant.role}`);
      if (threshold === undefined) continue;
      context ??= contextOf(pieces, first, last, index.kinds.determiners);
      const odds = oddsOf(context, meant, model.weights) * (meant.role === 1 ? 1 : -1) - threshold;
      if (odds > MARGIN && (best === null || odds > best.odds)) best = { first, last, meant, odds };
    }
    if (best) yield best;
  }
}
