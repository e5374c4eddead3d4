/** Fits the models of core/answers on examples: AdaGrad (Duchi, Hazan & Singer 2011) on log loss, seeded, with the weights of the last passes averaged. */
import { FEATURES } from '../../core/answers/features.js';
import type { ReadGrid } from '../../core/answers/grid.js';
import { type LinearModel } from '../../core/answers/model.js';
import { sigmoid } from '../../core/logistic.js';
import { stackFeatures, treeSides, type TreeOdds } from '../../core/answers/stack.js';
import { treeScore, type Trees } from '../../core/trees.js';
import { NONE_FEATURES, VERDICT_FEATURES, verdictFeatures } from '../../core/answers/verdict-features.js';
import { LEAST_SHARE, weigh, type Weighed } from '../../core/answers/weigh.js';
import { fitTrees, type BoostSettings } from './boost.js';
import type { Encoded, Example } from './examples.js';
import { random, shuffle } from './random.js';

/** A linear model in the making; `unit` is what a hashed feature counts. */
export interface Fitted {
  readonly dense: Float64Array;
  readonly hashed: Float64Array;
  readonly unit: number;
}
export interface SupportModel {
  readonly support: Fitted;
  readonly none: Fitted;
}
export type Encodings = ReadonlyMap<ReadGrid, Encoded>;

/** How fitting is done: orders in which the rows are taken, passes, steps, ridge, and what a hashed feature counts beside a named one. */
export const SETTINGS = {
  support: { passes: 8, rate: 0.15, ridge: 2e-4, unit: 0.35 },
  verdict: { orders: 2, passes: 4, rate: 0.07, ridge: 5e-4, denseRidge: 1e-4, unit: 0.21, askedUnit: 0.14 },
  evidence: { rounds: 100, leaves: 15, rate: 0.1, least: 40, ridge: 5, rows: 0.7, features: 0.5, seed: 1 },
  stack: { rounds: 100, leaves: 7, rate: 0.08, least: 40, ridge: 5, rows: 0.7, features: 0.5, seed: 1 },
  seed: 1,
} as const;
/** Known hashed features at most. */
export const MOST_KNOWN = 1 << 16;
/** AdaGrad's sums of squares start here, which bounds the first steps. */
const START = 0.1;

/** Weights under fitting with what AdaGrad and averaging keep of them. */
class Learner {
  readonly dense: Float64Array;
  readonly hashed = new Float64Array(MOST_KNOWN);
  private readonly denseSquares: Float64Array;
  private readonly hashedSquares = new Float64Array(MOST_KNOWN).fill(START);
  private readonly sum: { dense: Float64Array; hashed: Float64Array };
  private passes = 0;

  constructor(
    width: number,
    readonly unit: number,
    private readonly rate: number,
    private readonly ridge: number,
    private readonly denseRidge: number,
  ) {
    this.dense = new Float64Array(width);
    this.denseSquares = new Float64Array(width).fill(START);
    this.sum = { dense: new Float64Array(width), hashed: new Float64Array(MOST_KNOWN) };
  }

  score(dense: ArrayLike<number>, hashed: ArrayLike<number>): number {
    return denseOf(this, dense) + this.unit * hashedOf(this, hashed);
  }

  /** One step down the gradient `d` of the loss by the score. @param unit what a hashed feature counts in this example. */
  step(d: number, dense: ArrayLike<number>, hashed: ArrayLike<number>, unit = this.unit): void {
    for (let k = 0; k < this.dense.length; k++) {
      const g = d * (dense[k] as number) + this.denseRidge * (this.dense[k] as number);
      this.denseSquares[k] = (this.denseSquares[k] as number) + g * g;
      this.dense[k] = (this.dense[k] as number) - (this.rate * g) / Math.sqrt(this.denseSquares[k] as number);
    }
    this.stepHashed(d, hashed, unit);
  }

  stepHashed(d: number, hashed: ArrayLike<number>, unit: number): void {
    for (let q = 0; q < hashed.length; q++) {
      const k = hashed[q] as number;
      const g = d * unit + this.ridge * (this.hashed[k] as number);
      this.hashedSquares[k] = (this.hashedSquares[k] as number) + g * g;
      this.hashed[k] = (this.hashed[k] as number) - (this.rate * g) / Math.sqrt(this.hashedSquares[k] as number);
    }
  }

  /** Counts the weights as they stand now into the average. */
  average(): void {
    this.passes++;
    this.dense.forEach((w, k) => {
      this.sum.dense[k] = (this.sum.dense[k] as number) + w;
    });
    this.hashed.forEach((w, k) => {
      this.sum.hashed[k] = (this.sum.hashed[k] as number) + w;
    });
  }

  done(): Fitted {
    return { dense: this.sum.dense.map((w) => w / this.passes), hashed: this.sum.hashed.map((w) => w / this.passes), unit: this.unit };
  }
}

const denseOf = ({ dense }: Pick<Fitted, 'dense'>, x: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < dense.length; k++) sum += (dense[k] as number) * (x[k] as number);
  return sum;
};
const hashedOf = ({ hashed }: Pick<Fitted, 'hashed'>, x: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += hashed[x[k] as number] as number;
  return sum;
};
const scoreOf = (model: Fitted, dense: ArrayLike<number>, hashed: ArrayLike<number>): number =>
  denseOf(model, dense) + model.unit * hashedOf(model, hashed);

/** Fits which sentence is the evidence, or none; where the evidence is not told, that it is one of them. */
export function fitSupport(
  examples: readonly Example[],
  encodings: Encodings,
  settings: typeof SETTINGS.support = SETTINGS.support,
  seed: number = SETTINGS.seed,
): SupportModel {
  const { passes, rate, ridge, unit } = settings;
  const support = new Learner(FEATURES.length, unit, rate, ridge, ridge);
  const none = new Learner(NONE_FEATURES.length, unit, rate, ridge, ridge);
  const rows = examples.filter(({ grid }) => grid.said.length > 0);
  const order = rows.map((_, i) => i);
  const next = random(seed);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, next);
    for (const i of order) supportStep(rows[i] as Example, encodings, support, none);
    if (pass >= passes / 2) {
      support.average();
      none.average();
    }
  }
  return { support: support.done(), none: none.done() };
}

function supportStep(example: Example, encodings: Encodings, support: Learner, none: Learner): void {
  const { dense, hashed, none: nones } = encodings.get(example.grid) as Encoded;
  const [rowDense, rowHashed, nothing] = [
    dense[example.row] as Float32Array[],
    hashed[example.row] as Uint16Array[],
    nones[example.row] as Encoded['none'][number],
  ];
  const n = rowDense.length;
  const scores = [...rowDense.map((x, j) => support.score(x, rowHashed[j] as Uint16Array)), none.score(nothing.dense, nothing.hashed)];
  const most = Math.max(...scores);
  let total = 0;
  const p = scores
    .map((s) => {
      const e = Math.exp(s - most);
      total += e;
      return e;
    })
    .map((e) => e / total);
  const right = new Set(example.state === 'unanswered' ? [n] : example.evidence.length > 0 ? example.evidence : rowDense.keys());
  let mass = 1e-9;
  for (const j of right) mass += p[j] as number;
  p.forEach((share, j) => {
    const d = share - (right.has(j) ? share / mass : 0);
    if (Math.abs(d) < 1e-4) return;
    if (j === n) none.step(d, nothing.dense, nothing.hashed);
    else support.step(d, rowDense[j] as Float32Array, rowHashed[j] as Uint16Array);
  });
}

/** What the verdict is fitted on: named features, and hashed ones by their shares. */
export interface VerdictRow {
  readonly example: Example;
  readonly features: Float32Array;
  readonly parts: readonly { readonly share: number; readonly hashed: Uint16Array }[];
  readonly asked: Uint16Array;
  readonly weighed: Weighed;
  /** What was weighed of every ask of its grid. */
  readonly all: readonly Weighed[];
}

/** @returns the rows of examples under a model of support. */
export function verdictRows(examples: readonly Example[], encodings: Encodings, { support, none }: SupportModel): VerdictRow[] {
  const of = new Map<ReadGrid, Weighed[]>();
  const width = VERDICT_FEATURES.length + FEATURES.length;
  return examples.map((example) => {
    const { grid, row } = example;
    const encoded = encodings.get(grid) as Encoded;
    let all = of.get(grid);
    if (!all)
      of.set(
        grid,
        (all = grid.asks.map((_, i) =>
          weigh(
            (encoded.dense[i] as Float32Array[]).map((x, j) => scoreOf(support, x, encoded.hashed[i]?.[j] as Uint16Array)),
            scoreOf(none, encoded.none[i]?.dense as number[], encoded.none[i]?.hashed as Uint16Array),
          ),
        )),
      );
    const weighed = all[row] as Weighed;
    const features = new Float32Array(width);
    features.set(verdictFeatures(grid, all, row, encoded.dense[row] as Float32Array[]));
    const parts = weighed.share.flatMap((share, j) =>
      share > LEAST_SHARE ? [{ share, hashed: encoded.hashed[row]?.[j] as Uint16Array }] : [],
    );
    return { example, features, parts, asked: encoded.asked[row] as Uint16Array, weighed, all };
  });
}

/** Fits a verdict. @param right what the model is to tell of a row; rows for which it is null are left out. */
export function fitVerdict(rows: readonly VerdictRow[], right: (row: VerdictRow) => number | null): Fitted {
  const fits = Array.from({ length: SETTINGS.verdict.orders }, (_, k) => fitOnce(rows, right, SETTINGS.seed + k));
  const mean = (of: (fit: Fitted) => Float64Array) =>
    of(fits[0] as Fitted).map((_, k) => fits.reduce((sum, fit) => sum + (of(fit)[k] as number), 0) / fits.length);
  return { dense: mean(({ dense }) => dense), hashed: mean(({ hashed }) => hashed), unit: SETTINGS.verdict.unit };
}

function fitOnce(rows: readonly VerdictRow[], right: (row: VerdictRow) => number | null, seed: number): Fitted {
  const { passes, rate, ridge, denseRidge, unit } = SETTINGS.verdict;
  const learner = new Learner(VERDICT_FEATURES.length + FEATURES.length, unit, rate, ridge, denseRidge);
  const used = rows.flatMap((row) => {
    const y = right(row);
    return y === null ? [] : [{ row, y }];
  });
  const order = used.map((_, i) => i);
  const next = random(seed);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, next);
    for (const i of order) {
      const { row, y } = used[i] as (typeof used)[number];
      const d = sigmoid(verdictOdds(learner, row)) - y;
      learner.step(d, row.features, row.asked);
      for (const { share, hashed } of row.parts) learner.stepHashed(d, hashed, unit * share);
    }
    if (pass > 0) learner.average();
  }
  return learner.done();
}

/** @returns the log odds that a verdict's model gives. */
export function verdictOdds(model: Pick<Fitted, 'dense' | 'hashed' | 'unit'>, { features, parts, asked }: VerdictRow): number {
  let wording = hashedOf(model, asked);
  for (const { share, hashed } of parts) wording += share * hashedOf(model, hashed);
  return denseOf(model, features) + model.unit * wording;
}

export const isAnswered = ({ example }: VerdictRow): number => Number(example.state === 'answered');
export const isHalf = ({ example }: VerdictRow): number | null =>
  example.state === 'answered' ? null : Number(example.state === 'partly');

/**
 * Fits the trees that tell of a sentence whether it is the whole answer. Where the evidence of an answer is not told, it is
 * the sentence for which most speaks.
 */
export function fitEvidence(
  examples: readonly Example[],
  encodings: Encodings,
  { support }: SupportModel,
  settings: BoostSettings = SETTINGS.evidence,
): Trees {
  const rows: Float32Array[] = [],
    right: number[] = [];
  for (const { grid, row, state, evidence } of examples) {
    const { dense, hashed } = encodings.get(grid) as Encoded;
    const cells = dense[row] as Float32Array[];
    const likeliest = () => {
      const all = cells.map((x, j) => scoreOf(support, x, hashed[row]?.[j] as Uint16Array));
      return [all.indexOf(Math.max(...all))];
    };
    const whole = state !== 'answered' ? [] : evidence.length > 0 ? evidence : likeliest();
    cells.forEach((x, j) => {
      rows.push(x);
      right.push(Number(whole.includes(j)));
    });
  }
  return fitTrees(rows, right, settings);
}

/** @returns what trees say of every ask and sentence of the grids of some rows. */
export function treeOddsOf(rows: readonly VerdictRow[], encodings: Encodings, trees: Trees): Map<ReadGrid, TreeOdds> {
  const grids = new Set(rows.map(({ example }) => example.grid));
  return new Map(
    [...grids].map((grid) => [grid, (encodings.get(grid) as Encoded).dense.map((row) => row.map((x) => treeScore(trees, x)))]),
  );
}

/** @returns the numbers of the last step for a row. @param line log odds of "answered" by the line. */
export const stackRow = ({ example: { grid, row }, all }: VerdictRow, odds: TreeOdds, line: number): number[] =>
  stackFeatures(grid, treeSides(odds), all, line, row);

export const fitStack = (rows: readonly (readonly number[])[], right: readonly number[]): Trees => fitTrees(rows, right, SETTINGS.stack);

/** Platt's calibration: slope and shift that make log odds come true, by Newton's steps. */
export function calibrate(rows: readonly { readonly odds: number; readonly y: number }[]): { slope: number; shift: number } {
  let slope = 1,
    shift = 0;
  for (let step = 0; step < 50; step++) {
    let ga = 0,
      gb = 0,
      haa = 1e-6,
      hab = 0,
      hbb = 1e-6;
    for (const { odds, y } of rows) {
      const p = sigmoid(slope * odds + shift),
        d = p - y,
        w = p * (1 - p);
      ga += d * odds;
      gb += d;
      haa += w * odds * odds;
      hab += w * odds;
      hbb += w;
    }
    const det = haa * hbb - hab * hab;
    slope -= (hbb * ga - hab * gb) / det;
    shift -= (haa * gb - hab * ga) / det;
  }
  return { slope, shift };
}

/** Largest weight kept, as a share of those below it: the rest are cut, so that eight bits tell small ones apart. */
const KEPT = 0.9995;

/** @returns the model with its hashed table in eight bits. */
export function quantise({ dense, hashed, unit }: Fitted): LinearModel & { readonly hashed: Int8Array } {
  const sizes = [...hashed]
    .map(Math.abs)
    .filter((w) => w > 0)
    .sort((a, b) => a - b);
  const most = sizes[Math.floor(KEPT * (sizes.length - 1))] ?? 1;
  return {
    dense: Float32Array.from(dense, (w) => Number(w.toFixed(4))),
    unit: (unit * most) / 127,
    hashed: Int8Array.from(hashed, (w) => Math.round(Math.max(-1, Math.min(1, w / most)) * 127)),
  };
}
