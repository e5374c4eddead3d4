/** The fitted weights of a language, packed in eight bits each; unpacked when first asked for. */
import { ENGLISH_SLOT_WEIGHTS } from '../en/slot-weights.js';
import { SPANISH_SLOT_WEIGHTS } from '../es/slot-weights.js';
import type { Lang } from '../../contract.js';
import { SparseWeights, type SlotWeights } from './find.js';

interface Packed {
  /** Of a weight, to either side. */
  readonly most: number;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly data: string;
}
const PACKED: Readonly<Record<Lang, Packed>> = { es: SPANISH_SLOT_WEIGHTS, en: ENGLISH_SLOT_WEIGHTS };
/** Steps of a packed weight to either side; a step counts by its square. */
const STEPS = 127;
const VALUES = new Uint8Array(128);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((digit, i) => (VALUES[digit.charCodeAt(0)] = i));

const unpacked = new Map<Lang, SlotWeights>();

export function slotWeights(lang: Lang): SlotWeights {
  let model = unpacked.get(lang);
  if (!model) unpacked.set(lang, (model = unpack(PACKED[lang])));
  return model;
}

/** Base64 without the platform's help: core has neither DOM nor Node. */
function bytesOf(data: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((data.length * 3) / 4));
  for (let i = 0, k = 0; i < data.length; i += 4) {
    const bits =
      (VALUES[data.charCodeAt(i)] as number) * 262144 +
      (VALUES[data.charCodeAt(i + 1)] as number) * 4096 +
      (VALUES[data.charCodeAt(i + 2)] as number) * 64 +
      (VALUES[data.charCodeAt(i + 3)] as number);
    bytes[k++] = bits >>> 16;
    bytes[k++] = (bits >>> 8) & 255;
    bytes[k++] = bits & 255;
  }
  return bytes;
}

/** Entries in the order of their buckets: how far it lies from the one before, seven bits a byte, and a byte of weight. */
function unpack({ most, thresholds, data }: Packed): SlotWeights {
  const bytes = bytesOf(data);
  const entries: [number, number][] = [];
  let bucket = 0;
  for (let k = 0; k < bytes.length;) {
    let gap = 0;
    for (; (bytes[k] as number) & 128; k++) gap = (gap << 7) | ((bytes[k] as number) & 127);
    gap = (gap << 7) | (bytes[k++] as number);
    const weight = bytes[k++] as number;
    // What fills the last three bytes weighs nothing.
    if (weight === 0) break;
    bucket += gap;
    const step = (weight - 128) / STEPS;
    entries.push([bucket, Math.sign(step) * step * step * most]);
  }
  return { weights: new SparseWeights(entries), thresholds: new Map(Object.entries(thresholds)) };
}
