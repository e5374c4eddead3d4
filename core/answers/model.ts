/** The fitted numbers by which drafts are judged; fitted and written by test/fit/answers.ts, never by hand. */
import { bytesOfBase64 } from '../base64.js';
import { unpackTrees, type PackedTrees, type Trees } from '../trees.js';

/** A linear score: one weight for each named feature, and one for each known hashed one. */
export interface LinearModel {
  readonly dense: Float32Array;
  readonly hashed: Float32Array | Int8Array;
  /** What a unit of `hashed` is worth. */
  readonly unit: number;
}

export interface AnswerModel {
  /** How much speaks for a sentence being the answer to an ask. */
  readonly support: LinearModel;
  /** How much speaks for none being it (see NONE_FEATURES). */
  readonly none: LinearModel;
  /** Log odds of "answered", of all sentences together (see VERDICT_FEATURES), as a line sees them. */
  readonly answered: LinearModel;
  /** Log odds that a sentence is the whole answer to an ask (see CELL_FEATURES). */
  readonly evidence: Trees;
  /** Log odds of "answered" from what the line and the trees say (see STACK_FEATURES). */
  readonly stack: Trees;
  /** Log odds of "partly" among what is not answered. */
  readonly partly: LinearModel;
  /** The hashed features that enough pairs of the corpus hold; the others say nothing. */
  readonly lexicon: Lexicon;
  /** Rarity of stems by hash, 0–255: 255 for those that no sentence of the corpus holds. */
  readonly rarity: Uint8Array;
  /** Platt's calibration of the log odds (Platt 1999). */
  readonly calibration: Calibration;
  /** What was learnt on this machine: weights of the verdict's named features (VERDICT_FEATURES, FEATURES), added to the calibrated log odds. */
  readonly learnt?: Float32Array;
  /** Above `answered` the verdict is sure, below `open` too; between them is doubt. Set for the precision told in test/fit/answers.ts. */
  readonly thresholds: Thresholds;
}

export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}
export interface Thresholds {
  readonly answered: number;
  readonly open: number;
}

/** Hashed features are known by 24 bits of their hash. */
export const keyOf = (hash: number): number => hash >>> 8;

/** Which hashed features are known, and their place in the tables: open addressing in one array. */
export class Lexicon {
  private readonly table: Int32Array;
  private readonly mask: number;

  /** @param keys 24-bit keys; their order is that of the tables. */
  constructor(readonly keys: ArrayLike<number>) {
    let size = 1;
    while (size < keys.length * 4) size *= 2;
    this.table = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    for (let i = 0; i < keys.length; i++) {
      let at = (keys[i] as number) & this.mask;
      while ((this.table[at] as number) >= 0) at = (at + 1) & this.mask;
      this.table[at] = i;
    }
  }

  /** @returns the place of a hashed feature in the tables, -1 when it is not known. */
  indexOf(hash: number): number {
    const key = keyOf(hash);
    for (let at = key & this.mask; ; at = (at + 1) & this.mask) {
      const i = this.table[at] as number;
      if (i < 0 || this.keys[i] === key) return i;
    }
  }

  /** @returns the places of those that are known. */
  known(hashes: ArrayLike<number>): Uint16Array {
    const found = new Uint16Array(hashes.length);
    let n = 0;
    for (let k = 0; k < hashes.length; k++) {
      const i = this.indexOf(hashes[k] as number);
      if (i >= 0) found[n++] = i;
    }
    return found.slice(0, n);
  }
}

/** Slots of the table of rarity. */
const RARE_SLOTS = 1 << 12;
export const rareSlotOf = (hash: number): number => (hash >>> 7) & (RARE_SLOTS - 1);
export const RARE_SIZE = RARE_SLOTS;

export const rarityOf =
  ({ rarity }: Pick<AnswerModel, 'rarity'>) =>
  (hash: number): number =>
    (rarity[rareSlotOf(hash)] as number) / 255;

/** @returns the part of the score that the named features give. */
export function denseScore(dense: Float32Array, features: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < dense.length; k++) sum += (dense[k] as number) * (features[k] as number);
  return sum;
}

/** @returns the part that known hashed features give, by their places. */
export function hashedScore({ hashed, unit }: LinearModel, known: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < known.length; k++) sum += hashed[known[k] as number] as number;
  return sum * unit;
}

interface Packed {
  readonly dense: readonly number[];
  readonly unit: number;
  readonly hashed: string;
}
/** The model as it is kept in weights.ts: tables of bytes in base64. */
export interface PackedModel extends Omit<
  AnswerModel,
  'support' | 'none' | 'answered' | 'partly' | 'evidence' | 'stack' | 'rarity' | 'lexicon'
> {
  readonly support: Packed;
  /** Its hashed features are in the table of `support`: no other has them. */
  readonly none: Pick<Packed, 'dense'>;
  readonly answered: Packed;
  readonly partly: Packed;
  readonly evidence: PackedTrees;
  readonly stack: PackedTrees;
  readonly rarity: string;
  /** Keys in ascending order, three bytes each. */
  readonly lexicon: string;
  /** SHA-256 of the pairs it was fitted on. */
  readonly digest: string;
}

const keysOf = (packed: Uint8Array): Int32Array =>
  Int32Array.from(
    { length: packed.length / 3 },
    (_, i) => ((packed[3 * i] as number) << 16) | ((packed[3 * i + 1] as number) << 8) | (packed[3 * i + 2] as number),
  );

export function unpack({ support, none, answered, partly, evidence, stack, rarity, lexicon, ...rest }: PackedModel): AnswerModel {
  const open = ({ dense, unit, hashed }: Packed): LinearModel => ({
    dense: Float32Array.from(dense),
    unit,
    hashed: new Int8Array(bytesOfBase64(hashed).buffer),
  });
  const supported = open(support);
  return {
    ...rest,
    support: supported,
    none: { ...supported, dense: Float32Array.from(none.dense) },
    answered: open(answered),
    partly: open(partly),
    evidence: unpackTrees(evidence),
    stack: unpackTrees(stack),
    rarity: bytesOfBase64(rarity),
    lexicon: new Lexicon(keysOf(bytesOfBase64(lexicon))),
  };
}
