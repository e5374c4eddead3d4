/** Fits the chain to labels by AdaGrad on their likelihood; a label may leave several states open. Seeded. */
import {
  ASK_BEGIN,
  ASK_INSIDE,
  COMPLAINT_BEGIN,
  COMPLAINT_INSIDE,
  isPossible,
  NO_TAG,
  STATES,
  sumsOf,
  type Sums,
} from '../../../core/asks/tagger/chain.js';
import { BUCKETS } from '../../../core/asks/tagger/features.js';
import { emissionsOf, OUTPUTS } from '../../../core/asks/tagger/model.js';
import { GAPS } from '../../../core/asks/tagger/segments.js';
import { random, shuffle } from '../random.js';
import type { Instance } from './instances.js';

export interface Chain {
  readonly weights: Float32Array;
  readonly pass: readonly (readonly number[])[];
}

/** Chosen on w3 and w8 left out. */
const EPOCHS = 8,
  RATE = 0.04,
  PASS_RATE = 0.02,
  L2 = 2e-3,
  SEED = 20261130;

interface Fit {
  readonly w: Float32Array;
  readonly squares: Float32Array;
  readonly pass: Float64Array[];
  readonly passSquares: Float64Array[];
}

export function fitChain(instances: readonly Instance[]): Chain {
  const fit: Fit = {
    w: new Float32Array(BUCKETS * OUTPUTS),
    squares: new Float32Array(BUCKETS).fill(1e-2),
    pass: GAPS.map(() => new Float64Array(STATES * STATES)),
    passSquares: GAPS.map(() => new Float64Array(STATES * STATES).fill(1)),
  };
  const sum = new Float64Array(BUCKETS * OUTPUTS),
    order = instances.filter((x) => x.gaps.length > 0),
    next = random(SEED);
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    for (const x of order) learn(fit, x);
    // The mean over the last half of the epochs hangs less on the order of the rows.
    if (epoch >= EPOCHS / 2) {
      averaged++;
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (fit.w[k] as number);
    }
  }
  return { weights: Float32Array.from(sum, (v) => v / averaged), pass: fit.pass.map((table) => [...table]) };
}

/** One step: what the model expects everywhere, less what it expects where the labels hold. */
function learn(fit: Fit, x: Instance): void {
  const n = x.gaps.length,
    emit = emissionsOf(x.read.features, fit.w),
    pass = (i: number) => fit.pass[x.gaps[i] as number] as Float64Array;
  const gradient = new Float64Array(n * STATES);
  for (const [sums, sign] of [
    [sumsOf({ n, emit, pass }), 1],
    [sumsOf({ n, emit, pass }, x.allowed), -1],
  ] as const) {
    for (let k = 0; k < n * STATES; k++)
      if (k % STATES !== NO_TAG)
        gradient[k] = (gradient[k] as number) + sign * Math.exp((sums.alpha[k] as number) + (sums.beta[k] as number) - sums.logZ);
    for (let i = 1; i < n; i++) learnPass(fit, x.gaps[i] as number, sums, emit, i, sign * x.weight);
  }
  x.read.features.forEach((on, i) => {
    const at = (state: number) => gradient[i * STATES + state] as number;
    learnBuckets(
      fit,
      on,
      x.weight * (at(ASK_BEGIN) + at(ASK_INSIDE)),
      x.weight * (at(COMPLAINT_BEGIN) + at(COMPLAINT_INSIDE)),
      x.weight * (at(ASK_BEGIN) + at(COMPLAINT_BEGIN)),
    );
  });
}

function learnPass({ pass, passSquares }: Fit, gap: number, { alpha, beta, logZ }: Sums, emit: Float64Array, i: number, by: number): void {
  const table = pass[gap] as Float64Array,
    squares = passSquares[gap] as Float64Array;
  for (let r = 0; r < STATES; r++)
    for (let s = 0; s < STATES; s++) {
      if (!isPossible(r, s)) continue;
      const k = r * STATES + s;
      const passed = Math.exp(
        (alpha[(i - 1) * STATES + r] as number) +
          (table[k] as number) +
          (emit[i * STATES + s] as number) +
          (beta[i * STATES + s] as number) -
          logZ,
      );
      const g = by * passed;
      squares[k] = (squares[k] as number) + g * g;
      table[k] = (table[k] as number) - (PASS_RATE * g) / Math.sqrt(squares[k] as number);
    }
}

function learnBuckets({ w, squares }: Fit, on: Int32Array, ask: number, complaint: number, begin: number): void {
  if (Math.abs(ask) + Math.abs(complaint) + Math.abs(begin) < 1e-4) return;
  for (let k = 0; k < on.length; k++) {
    const bucket = on[k] as number,
      f = bucket * OUTPUTS;
    const a = ask + L2 * (w[f] as number),
      c = complaint + L2 * (w[f + 1] as number),
      b = begin + L2 * (w[f + 2] as number);
    const square = (squares[bucket] as number) + a * a + c * c + b * b,
      by = RATE / Math.sqrt(square);
    squares[bucket] = square;
    w[f] = (w[f] as number) - by * a;
    w[f + 1] = (w[f + 1] as number) - by * c;
    w[f + 2] = (w[f + 2] as number) - by * b;
  }
}
