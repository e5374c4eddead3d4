/** The fitted chain: weights of hashed features, packed in eight bits each (weights.ts, written by test/fit/asks). */
import { bytesOfBase64 } from '../../base64.js';
import { STATES, ASK_BEGIN, ASK_INSIDE, COMPLAINT_BEGIN, COMPLAINT_INSIDE, type Potentials } from './chain.js';
import { BUCKETS } from './features.js';
import { GAPS, type Segment } from './segments.js';
import { CHAIN } from './weights.js';

/** Weights of a bucket: for a question or request, for a complaint, for beginning either. */
export const OUTPUTS = 3;
/** Steps of a packed weight to either side. */
export const STEPS = 127;

let loaded: Float32Array | undefined;

/** A step counts by its square: small weights are told more finely. */
function load(): Float32Array {
  const { data, most } = CHAIN;
  const worth = Float32Array.from({ length: 256 }, (_, byte) => {
    const step = (byte - 128) / STEPS;
    return Math.sign(step) * step * step * most;
  });
  const weights = new Float32Array(BUCKETS * OUTPUTS);
  const bytes = bytesOfBase64(data);
  const n = Math.min(bytes.length, weights.length);
  for (let k = 0; k < n; k++) weights[k] = worth[bytes[k] as number] as number;
  return weights;
}

/** @returns log potentials of the states at each segment, five by five. @param weights three to a bucket. */
export function emissionsOf(features: readonly Int32Array[], weights: Float32Array = (loaded ??= load())): Float64Array {
  const emit = new Float64Array(features.length * STATES);
  features.forEach((on, i) => {
    let ask = 0,
      complaint = 0,
      begin = 0;
    for (let k = 0; k < on.length; k++) {
      const f = (on[k] as number) * OUTPUTS;
      ask += weights[f] as number;
      complaint += weights[f + 1] as number;
      begin += weights[f + 2] as number;
    }
    emit[i * STATES + ASK_BEGIN] = ask + begin;
    emit[i * STATES + ASK_INSIDE] = ask;
    emit[i * STATES + COMPLAINT_BEGIN] = complaint + begin;
    emit[i * STATES + COMPLAINT_INSIDE] = complaint;
  });
  return emit;
}

/** The chain's potentials of a message. @param pass of two states in a row, by the gap between their segments. */
export function potentialsOf(
  segments: readonly Segment[],
  emit: Float64Array,
  pass: readonly (readonly number[])[] = CHAIN.pass,
): Potentials {
  return { n: segments.length, emit, pass: (i) => pass[GAPS.indexOf((segments[i] as Segment).gap)] as number[] };
}
