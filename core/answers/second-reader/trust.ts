/**
 * How far a second reader is trusted: a logistic regression over its state and our log odds, fitted on labelled pairs that
 * it has read. How good that is, is told by cross-validation over whole pairs; below a floor the reader is not used.
 */
import type { AskState } from '../../contract.js';
import { dot, logit, logLoss, sigmoid } from '../../logistic.js';
import type { ReaderVerdict } from './reading.js';

/** One labelled ask that both have read. */
export interface ReadAsk {
  /** Which pair it is of: folds never part one. */
  readonly pair: string;
  /** Our own probability that it is answered. */
  readonly p: number;
  /** Null: it said nothing. */
  readonly reader: AskState | null;
  readonly answered: boolean;
}

export interface Trust {
  /** Of 1, our log odds, "answered" and "partly" (beside "unanswered"). */
  readonly weights: readonly [bias: number, own: number, answered: number, partly: number];
  /** From here on sure, with the reader's word in it. */
  readonly answered: number;
  readonly open: number;
}

/** Ours are cut here: nobody is surer than that. */
const SUREST = 0.99;
const featuresOf = (p: number, reader: AskState): readonly number[] => [
  1,
  logit(p, SUREST),
  Number(reader === 'answered'),
  Number(reader === 'partly'),
];

/** @returns the probability that the ask is answered, given our own and what the reader says; ours alone when it is silent. */
export const combined = (p: number, verdict: Pick<ReaderVerdict, 'state'> | null, { weights }: Pick<Trust, 'weights'>): number =>
  verdict === null ? p : sigmoid(dot(weights, featuresOf(p, verdict.state)));

/** Keeps weights finite where classes part cleanly. */
const RIDGE = 0.5;
const STEPS = 30;

/** Ridge-penalised logistic regression by Newton's method; the bias is free. @param keep columns that are fitted, the others stay 0. */
function fitLogistic(x: readonly (readonly number[])[], y: readonly boolean[], keep: readonly number[]): number[] {
  const n = keep.length;
  const w = keep.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = keep.map((k, a) => (k === 0 ? 0 : RIDGE * (w[a] as number)));
    const hessian = keep.map((k, a) => keep.map((_, b) => (a === b ? (k === 0 ? 1e-6 : RIDGE) : 0)));
    x.forEach((row, i) => {
      const own = keep.map((k) => row[k] as number);
      const p = sigmoid(dot(own, w));
      for (let a = 0; a < n; a++) {
        gradient[a] = (gradient[a] as number) + (p - Number(y[i])) * (own[a] as number);
        for (let b = 0; b < n; b++)
          (hessian[a] as number[])[b] = (hessian[a]?.[b] as number) + p * (1 - p) * (own[a] as number) * (own[b] as number);
      }
    });
    const move = solve(hessian, gradient);
    move.forEach((d, a) => {
      w[a] = (w[a] as number) - d;
    });
    if (move.every((d) => Math.abs(d) < 1e-8)) break;
  }
  const whole = (x[0] ?? []).map(() => 0);
  keep.forEach((k, a) => {
    whole[k] = w[a] as number;
  });
  return whole;
}

/** Gaussian elimination; the matrix is positive definite. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (let c = 0; c < n; c++) {
    const pivot = rows[c] as number[];
    for (let r = c + 1; r < n; r++) {
      const factor = (rows[r]?.[c] as number) / (pivot[c] as number);
      for (let k = c; k <= n; k++) (rows[r] as number[])[k] = (rows[r]?.[k] as number) - factor * (pivot[k] as number);
    }
  }
  const out = right.map(() => 0);
  for (let r = n - 1; r >= 0; r--) {
    let sum = rows[r]?.[n] as number;
    for (let k = r + 1; k < n; k++) sum -= (rows[r]?.[k] as number) * (out[k] as number);
    out[r] = sum / (rows[r]?.[r] as number);
  }
  return out;
}

const BOTH = [0, 1, 2, 3];
const OURS_ONLY = [0, 1];
const FOLDS = 10;

/** What is wanted of verdicts with a reader, on pairs left out: ticks right, and open asks right. */
const WANTED = { answered: 0.96, open: 0.95 } as const;
const EVEN = 0.5;
/** A threshold rests on at least this many verdicts. */
const LEAST_VERDICTS = 20;

/** @returns the threshold from which at least the wanted share is right, as low as can be; 1 when there is none. */
export function thresholdFor(judged: readonly { readonly p: number; readonly right: boolean }[], wanted: number): number {
  const sorted = [...judged].sort((a, b) => b.p - a.p);
  let right = 0,
    best = 1;
  sorted.forEach(({ p, right: ok }, k) => {
    if (ok) right++;
    const isLast = sorted[k + 1]?.p !== p;
    if (isLast && k + 1 >= LEAST_VERDICTS && right / (k + 1) >= wanted) best = p;
  });
  return best;
}

export interface TrustFit {
  readonly trust: Trust;
  /** @returns the trust with the weights that were fitted without a pair: for telling how good it is. */
  readonly without: (pair: string) => Trust;
  /** Nats of log loss that the reader saves an ask, on pairs left out, and its standard error over pairs. */
  readonly gain: number;
  readonly error: number;
}

const isRead = (row: ReadAsk): row is ReadAsk & { readonly reader: AskState } => row.reader !== null;

/** @returns the trust fitted on all rows, and how it does on rows left out. Nothing is drawn by lot: folds go by the order of the pairs. */
export function fitTrust(rows: readonly ReadAsk[]): TrustFit {
  const fold = new Map([...new Set(rows.map(({ pair }) => pair))].map((pair, k) => [pair, k % FOLDS]));
  const read = rows.filter(isRead);
  const left = Array.from({ length: FOLDS }, (_, k) =>
    weightsOf(
      read.filter(({ pair }) => fold.get(pair) !== k),
      BOTH,
    ),
  );
  const alone = Array.from({ length: FOLDS }, (_, k) =>
    weightsOf(
      read.filter(({ pair }) => fold.get(pair) !== k),
      OURS_ONLY,
    ),
  );
  const foldOf = (pair: string) => fold.get(pair) ?? 0;
  const saved = new Map<string, number>();
  const judged = rows.map((row) => {
    if (!isRead(row)) return { p: row.p, answered: row.answered };
    const x = featuresOf(row.p, row.reader);
    const p = sigmoid(dot(left[foldOf(row.pair)] as Trust['weights'], x));
    const own = sigmoid(dot(alone[foldOf(row.pair)] as Trust['weights'], x));
    saved.set(row.pair, (saved.get(row.pair) ?? 0) + logLoss(own, row.answered) - logLoss(p, row.answered));
    return { p, answered: row.answered };
  });
  // Nothing is called surely answered that is more probably not, however good the reader.
  const answered = Math.max(
    EVEN,
    thresholdFor(
      judged.map(({ p, answered: right }) => ({ p, right })),
      WANTED.answered,
    ),
  );
  const open =
    1 -
    Math.max(
      EVEN,
      thresholdFor(
        judged.map(({ p, answered: wrong }) => ({ p: 1 - p, right: !wrong })),
        WANTED.open,
      ),
    );
  const total = [...saved.values()].reduce((a, b) => a + b, 0);
  const mean = total / Math.max(1, saved.size);
  const spread = Math.sqrt([...saved.values()].reduce((sum, s) => sum + (s - mean) ** 2, 0));
  return {
    trust: { weights: weightsOf(read, BOTH), answered, open },
    without: (pair) => ({ weights: left[foldOf(pair)] as Trust['weights'], answered, open }),
    gain: total / Math.max(1, read.length),
    error: spread / Math.max(1, read.length),
  };
}

function weightsOf(rows: readonly (ReadAsk & { readonly reader: AskState })[], keep: readonly number[]): Trust['weights'] {
  if (rows.length === 0) return [0, 1, 0, 0];
  return fitLogistic(
    rows.map(({ p, reader }) => featuresOf(p, reader)),
    rows.map(({ answered }) => answered),
    keep,
  ) as unknown as Trust['weights'];
}
