/** The figures by which verdicts are measured: those of pairs of message and reply with labelled asks, one ask a row. */
import type { AskState } from '../contract.js';

/** One labelled ask that the engine found, with its verdict. */
export interface Judged {
  readonly label: AskState;
  readonly state: AskState;
  readonly p: number;
  readonly doubt: boolean;
  /** Whether the evidence shown is labelled evidence; null when none is shown, or none labelled. */
  readonly evidence: boolean | null;
  /** The engine did not find the ask: it counts among the asks to be ticked or left red, and nowhere else. */
  readonly missed?: true;
  readonly tags: Readonly<Record<string, string>>;
}

export interface Figure {
  readonly value: number;
  readonly of: number;
  /** Wilson's interval at 95 %; of AUC and Brier one by Hanley & McNeil 1982 and the normal. */
  readonly from: number;
  readonly to: number;
}
export const FIGURES = ['greenP', 'greenR', 'redP', 'redR', 'doubt', 'evidence', 'auc', 'brier'] as const;
export type FigureName = (typeof FIGURES)[number];

const Z = 1.96;

/** Wilson's score interval of a share. */
function share(hits: number, of: number): Figure {
  if (of === 0) return { value: NaN, of, from: NaN, to: NaN };
  const p = hits / of,
    z2 = (Z * Z) / of;
  const mid = (p + z2 / 2) / (1 + z2),
    half = (Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of))) / (1 + z2);
  return { value: p, of, from: mid - half, to: mid + half };
}

/** Area under the curve: how often an answered ask ranks above one that is not, ties by half. */
export function aucOf(ranked: readonly { readonly p: number; readonly y: boolean }[]): Figure {
  const sorted = [...ranked].sort((a, b) => a.p - b.p);
  let pos = 0,
    neg = 0,
    sum = 0;
  for (let k = 0; k < sorted.length;) {
    let e = k,
      ps = 0,
      ns = 0;
    while (e < sorted.length && sorted[e]?.p === sorted[k]?.p) {
      if (sorted[e]?.y) ps++;
      else ns++;
      e++;
    }
    sum += ps * (neg + ns / 2);
    pos += ps;
    neg += ns;
    k = e;
  }
  if (pos === 0 || neg === 0) return { value: NaN, of: ranked.length, from: NaN, to: NaN };
  const a = sum / (pos * neg),
    q1 = a / (2 - a),
    q2 = (2 * a * a) / (1 + a);
  const error = Math.sqrt((a * (1 - a) + (pos - 1) * (q1 - a * a) + (neg - 1) * (q2 - a * a)) / (pos * neg));
  return { value: a, of: ranked.length, from: a - Z * error, to: a + Z * error };
}

function brierOf(judged: readonly Judged[]): Figure {
  const errors = judged.map(({ p, label }) => (p - Number(label === 'answered')) ** 2);
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
  const error = Math.sqrt(errors.reduce((a, e) => a + (e - mean) ** 2, 0)) / errors.length;
  return { value: mean, of: errors.length, from: mean - Z * error, to: mean + Z * error };
}

/** @returns every figure of these verdicts. `greenP` ticks right, `greenR` answered asks ticked, `redP` reds right, `redR` open asks red. */
export function figuresOf(all: readonly Judged[]): Readonly<Record<FigureName, Figure>> {
  const judged = all.filter(({ missed }) => !missed);
  const count = (test: (row: Judged) => boolean) => judged.filter(test).length;
  const right = ({ label }: Judged) => label === 'answered';
  const green = (row: Judged) => !row.doubt && row.state === 'answered';
  const red = (row: Judged) => !row.doubt && row.state === 'unanswered';
  const open = ({ label }: Judged) => label === 'unanswered';
  return {
    greenP: share(
      count((r) => green(r) && right(r)),
      count(green),
    ),
    greenR: share(
      count((r) => green(r) && right(r)),
      all.filter(right).length,
    ),
    redP: share(
      count((r) => red(r) && !right(r)),
      count(red),
    ),
    redR: share(
      count((r) => red(r) && open(r)),
      all.filter(open).length,
    ),
    doubt: share(
      count(({ doubt }) => doubt),
      judged.length,
    ),
    evidence: share(
      count((r) => right(r) && r.evidence === true),
      count((r) => right(r) && r.evidence !== null),
    ),
    auc: aucOf(judged.map(({ p, label }) => ({ p, y: label === 'answered' }))),
    brier: brierOf(judged),
  };
}

const BANDS = 10;
/** @returns of each band of p how many asks it holds, their mean p, and the share that is answered. */
export function reliability(
  all: readonly Judged[],
): { readonly band: string; readonly asks: number; readonly p: number; readonly answered: number }[] {
  const judged = all.filter(({ missed }) => !missed);
  return Array.from({ length: BANDS }, (_, b) => {
    const rows = judged.filter(({ p }) => Math.min(BANDS - 1, Math.floor(p * BANDS)) === b);
    const mean = (of: (row: Judged) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    return {
      band: `${b / BANDS}–${(b + 1) / BANDS}`,
      asks: rows.length,
      p: mean(({ p }) => p),
      answered: mean(({ label }) => Number(label === 'answered')),
    };
  });
}

/** @returns a line for people. */
export function lineOf(name: string, judged: readonly Judged[], intervals = true): string {
  const figures = figuresOf(judged);
  const shown = FIGURES.map((key) => {
    const { value, from, to } = figures[key];
    return Number.isNaN(value) ? `${key} –` : `${key} ${value.toFixed(3)}${intervals ? ` [${from.toFixed(2)}–${to.toFixed(2)}]` : ''}`;
  });
  return `${name.padEnd(18)} ${String(judged.length).padStart(5)}  ${shown.join('  ')}`;
}
