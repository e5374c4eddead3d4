/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over the segments of a message.
 * Five states: no ask; the first and a further segment of a question or request; the same of a complaint.
 */
export const STATES = 5;
export const NO_TAG = 0,
  ASK_BEGIN = 1,
  ASK_INSIDE = 2,
  COMPLAINT_BEGIN = 3,
  COMPLAINT_INSIDE = 4;

/** Log potentials: of a state at a segment (n × 5), and of two states in a row, before segment i (5 × 5, from × to). */
export interface Potentials {
  readonly n: number;
  readonly emit: ArrayLike<number>;
  readonly pass: (i: number) => ArrayLike<number>;
}

/** States that may stand before each: an inside state goes on only from its own class. */
const BEFORE: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4],
  [ASK_BEGIN, ASK_INSIDE],
  [0, 1, 2, 3, 4],
  [COMPLAINT_BEGIN, COMPLAINT_INSIDE],
];
export const AFTER: readonly (readonly number[])[] = BEFORE.map((_, from) =>
  BEFORE.flatMap((list, to) => (list.includes(from) ? [to] : [])),
);
const STARTS: readonly number[] = [NO_TAG, ASK_BEGIN, COMPLAINT_BEGIN];

export const isPossible = (from: number, to: number): boolean => (BEFORE[to] as readonly number[]).includes(from);

/** Forward and backward sums, in logarithms. */
export interface Sums {
  readonly logZ: number;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
}

/** Logarithm of the sum of five exponentials. */
function logSum(of: Float64Array): number {
  let most = -Infinity;
  for (let s = 0; s < STATES; s++) if ((of[s] as number) > most) most = of[s] as number;
  if (most === -Infinity) return most;
  let sum = 0;
  for (let s = 0; s < STATES; s++) sum += Math.exp((of[s] as number) - most);
  return most + Math.log(sum);
}

/** @param allowed a bit set of states per segment; all when left out. @returns sums over every path that is allowed. */
export function sumsOf({ n, emit, pass }: Potentials, allowed?: Uint8Array): Sums {
  const alpha = new Float64Array(n * STATES).fill(-Infinity),
    beta = new Float64Array(n * STATES).fill(-Infinity),
    terms = new Float64Array(STATES);
  const may = (i: number, s: number) => allowed === undefined || (((allowed[i] as number) >> s) & 1) === 1;
  for (const s of STARTS) if (may(0, s)) alpha[s] = emit[s] as number;
  for (let i = 1; i < n; i++) {
    const table = pass(i);
    for (let s = 0; s < STATES; s++) {
      if (!may(i, s)) continue;
      terms.fill(-Infinity);
      for (const r of BEFORE[s] as readonly number[])
        terms[r] = (alpha[(i - 1) * STATES + r] as number) + (table[r * STATES + s] as number);
      alpha[i * STATES + s] = logSum(terms) + (emit[i * STATES + s] as number);
    }
  }
  for (let s = 0; s < STATES; s++) if (may(n - 1, s)) beta[(n - 1) * STATES + s] = 0;
  for (let i = n - 2; i >= 0; i--) {
    const table = pass(i + 1);
    for (let r = 0; r < STATES; r++) {
      if (!may(i, r)) continue;
      terms.fill(-Infinity);
      for (const s of AFTER[r] as readonly number[])
        terms[s] = (table[r * STATES + s] as number) + (emit[(i + 1) * STATES + s] as number) + (beta[(i + 1) * STATES + s] as number);
      beta[i * STATES + r] = logSum(terms);
    }
  }
  return { logZ: logSum(alpha.subarray((n - 1) * STATES)), alpha, beta };
}
