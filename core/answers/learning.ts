/**
 * Learning where it is used: a bounded correction of the verdict's named weights, fitted on what the agent decided on this
 * machine and regularised to the weights that ship. It holds no word of anybody: one number for each named feature.
 */
import type { FoundAsk, Override } from '../contract.js';
import type { Reading } from '../reading/reading.js';
import { GridReader } from './grid.js';
import { DECISIONS_LEAST, type Correction, type Learnt } from './learnt.js';
import { hashOf } from '../hash.js';
import { dot, logit, logLoss, sigmoid } from '../logistic.js';
import { rarityOf, type AnswerModel } from './model.js';
import { shippedModel } from './shipped.js';
import { matchOverrides } from './overrides.js';
import { Scorer } from './score.js';
import { solve } from './second-reader/trust.js';
import { barredIn } from './verdict.js';

/** One verdict that an agent gave or confirmed, and what the shipped weights made of the ask. */
export interface Decision {
  /** Decisions of one case are never parted between folds. */
  readonly caseId: string;
  readonly features: ArrayLike<number>;
  readonly p: number;
  readonly answered: boolean;
}

/** The newest decisions, which are looked at. */
const MOST_DECISIONS = 200;
/** Pull towards the shipped weights, and the furthest that one may move. */
const RIDGE = 8;
const FURTHEST = 1.5;
const FOLDS = 5;
const STEPS = 12;

/** @returns what is decided of one case: its overrides that still stand on its draft. `not-needed` and `elsewhere` tell nothing of the draft. */
export function decisionsOf(
  caseId: string,
  message: Reading,
  draft: Reading,
  asks: readonly FoundAsk[],
  overrides: readonly Override[],
  model: AnswerModel = shippedModel(),
): Decision[] {
  const applied = matchOverrides(asks, overrides, draft.text);
  if (draft.text.trim() === '' || !applied.some((one) => one && !one.stale)) return [];
  const grid = new GridReader(rarityOf(model)).read(message, draft, asks);
  const barred = barredIn(grid);
  const scored = new Scorer(model).score(grid, (_, j) => (barred[j]?.length ?? 0) > 0);
  return asks.flatMap((_, i): Decision[] => {
    const own = applied[i],
      weighed = scored[i];
    if (!own || own.stale || !weighed || weighed.best < 0) return [];
    const { state } = own.override;
    return state === 'answered' || state === 'open'
      ? [{ caseId, features: weighed.features, p: weighed.p, answered: state === 'answered' }]
      : [];
  });
}

const SUREST = 0.999;

/** Ridge-penalised logistic regression beside the shipped log odds, by Newton's method. */
function fitWeights(rows: readonly Decision[], width: number): number[] {
  const w = Array.from({ length: width }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((x) => RIDGE * x);
    const hessian = w.map((_, a) => {
      const row = Array.from({ length: width }, () => 0);
      row[a] = RIDGE;
      return row;
    });
    for (const { features: x, p: own, answered } of rows) {
      const p = sigmoid(logit(own, SUREST) + dot(w, x));
      const slope = p - Number(answered),
        curve = p * (1 - p);
      for (let a = 0; a < width; a++) {
        const xa = x[a] as number;
        if (xa === 0) continue;
        gradient[a] = (gradient[a] as number) + slope * xa;
        const row = hessian[a] as number[];
        for (let b = 0; b < width; b++) row[b] = (row[b] as number) + curve * xa * (x[b] as number);
      }
    }
    const move = solve(hessian, gradient);
    for (let a = 0; a < width; a++) w[a] = (w[a] as number) - (move[a] as number);
    if (move.every((d) => Math.abs(d) < 1e-6)) break;
  }
  return w.map((x) => Math.max(-FURTHEST, Math.min(FURTHEST, Math.round(x * 1e4) / 1e4)));
}

const isRight = (p: number, { answered }: Decision): boolean => p >= 0.5 === answered;

/** @returns the correction fitted on decisions, oldest first, with its effect on cases left out; `of` and `at` are the caller's. */
export function learn(all: readonly Decision[]): Pick<Learnt, 'decisions' | 'before' | 'after' | 'weights' | 'unlearnt'> {
  const rows = all.slice(-MOST_DECISIONS);
  const share = (p: (row: Decision) => number) => rows.filter((row) => isRight(p(row), row)).length / Math.max(1, rows.length);
  const before = share(({ p }) => p);
  if (rows.length < DECISIONS_LEAST) return { decisions: rows.length, before, after: before, weights: [], unlearnt: 'few' };
  const width = rows[0]?.features.length ?? 0;
  const fold = new Map([...new Set(rows.map(({ caseId }) => caseId))].map((id, k) => [id, k % FOLDS]));
  const left = Array.from({ length: FOLDS }, (_, k) =>
    fitWeights(
      rows.filter(({ caseId }) => fold.get(caseId) !== k),
      width,
    ),
  );
  const crossed = new Map(
    rows.map((row) => [row, sigmoid(logit(row.p, SUREST) + dot(left[fold.get(row.caseId) ?? 0] as number[], row.features))]),
  );
  const after = share((row) => crossed.get(row) as number);
  const saved = rows.map((row) => logLoss(row.p, row.answered) - logLoss(crossed.get(row) as number, row.answered));
  const mean = saved.reduce((a, b) => a + b, 0) / saved.length;
  const error = Math.sqrt(saved.reduce((sum, s) => sum + (s - mean) ** 2, 0)) / saved.length;
  return {
    decisions: rows.length,
    before,
    after,
    weights: fitWeights(rows, width),
    unlearnt: after > before && mean > error ? null : 'no',
  };
}

/** @returns a mark of the weights that a correction belongs to: those of another version are corrected anew. */
export const markOf = ({ answered, calibration }: AnswerModel): string =>
  hashOf([...answered.dense, calibration.slope, calibration.shift].map((w) => w.toFixed(4)).join(' ')).toString(16);

/** @returns the model with the correction beside its weights: it moves the calibrated log odds by just what was fitted. One of other weights changes nothing. */
export function corrected(model: AnswerModel, correction: Correction | null): AnswerModel {
  if (!correction || correction.of !== markOf(model) || correction.weights.length !== model.answered.dense.length) return model;
  return { ...model, learnt: Float32Array.from(correction.weights) };
}
