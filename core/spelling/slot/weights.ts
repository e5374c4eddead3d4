/** The fitted weights of a language, packed in eight bits each; unpacked when first asked for. */
import { ENGLISH_SLOT_WEIGHTS } from '../en/slot-weights.js';
import { SPANISH_SLOT_WEIGHTS } from '../es/slot-weights.js';
import type { Lang } from '../../contract.js';
import type { SlotWeights } from './find.js';

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
function unpack({ most, thresholds, data }: Packed): SlotWeights {
  const size = 2 ** Math.floor(Math.log2((data.length * 3) / 4));
  const weights = new Float32Array(size);
  const table = Float32Array.from({ length: 256 }, (_, byte) => {
    const step = (byte - 128) / STEPS;
    return Math.sign(step) * step * step * most;
  });
  for (let i = 0, k = 0; i < data.length; i += 4) {
    const bits =
      (VALUES[data.charCodeAt(i)] as number) * 262144 +
      (VALUES[data.charCodeAt(i + 1)] as number) * 4096 +
      (VALUES[data.charCodeAt(i + 2)] as number) * 64 +
      (VALUES[data.charCodeAt(i + 3)] as number);
    if (k < size) weights[k++] = table[bits >>> 16] as number;
    if (k < size) weights[k++] = table[(bits >>> 8) & 255] as number;
    if (k < size) weights[k++] = table[bits & 255] as number;
  }
  return { weights, thresholds: new Map(Object.entries(thresholds)) };
}
