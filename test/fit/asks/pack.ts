/** The fitted numbers as a source file: eight bits to a weight, its square root in 127 steps to either side. */
import { STEPS } from '../../../core/asks/tagger/model.js';
import type { Limits, Weighing } from '../../../core/asks/tagger/weigh.js';
import type { Trees } from '../../../core/trees.js';
import { packTrees } from '../boost.js';
import type { Chain } from './fit-chain.js';

/** Weights beyond this many standard deviations are cut: one outlier would coarsen all others. */
const OUTLIER = 12;

export interface Packed {
  readonly most: number;
  readonly data: string;
  readonly weights: Float32Array;
}

/** @returns the weights packed, and as they will be read again. */
export function pack(weights: Float32Array): Packed {
  const deviation = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0) / weights.length);
  const most = Number(
    Math.min(
      OUTLIER * deviation,
      weights.reduce((m, w) => Math.max(m, Math.abs(w)), 0),
    ).toPrecision(6),
  );
  const bytes = Uint8Array.from(weights, (w) => 128 + Math.round(Math.sign(w) * Math.sqrt(Math.min(1, Math.abs(w) / most)) * STEPS));
  return {
    most,
    data: Buffer.from(bytes).toString('base64'),
    weights: Float32Array.from(bytes, (b) => {
      const step = (b - 128) / STEPS;
      return Math.sign(step) * step * step * most;
    }),
  };
}

const treesOf = (trees: Trees): string =>
  `{\n${Object.entries(packTrees(trees))
    .map(([name, value]) => `  ${name}: ${typeof value === 'number' ? Number(value.toFixed(4)) : `'${value}'`},\n`)
    .join('')}}`;

export function sourceOf(
  { most, data }: Packed,
  { pass }: Chain,
  { asks, odds, whole, kinds }: Weighing,
  limits: Limits,
  digest: { readonly corpus: string; readonly drawn: string },
  rows: number,
): string {
  const short = (table: readonly number[]) => `[${table.map((v) => Number(v.toFixed(4))).join(', ')}]`;
  return `/** Fitted by test/fit/asks.ts on ${rows} messages; never edited by hand. */
/* oxlint-disable approx-constant -- a fitted number may come near one of Math's */
import type { PackedTrees } from '../../trees.js';

export const CHAIN: { readonly most: number; readonly pass: readonly (readonly number[])[]; readonly data: string } = {
  most: ${most},
  pass: [
${pass.map((table) => `    ${short(table)},`).join('\n')}
  ],
  data: '${data}',
};

/** Whether a candidate is an ask: trees, and a line beside them. */
export const ASKS: PackedTrees = ${treesOf(asks)};
export const ODDS: readonly number[] = ${short(odds)};

/** Whether it is one whole ask and little more. */
export const WHOLE: PackedTrees = ${treesOf(whole)};

/** Which kind it then is. */
export const KINDS: readonly (readonly number[])[] = [
${kinds.map((row) => `  ${short(row)},`).join('\n')}
];

/** Where the line is drawn. */
export const LIMITS = { least: ${limits.least}, felt: ${limits.felt} } as const;

/** SHA-256 of what it was fitted on: the pairs of test/corpus, and the drawn messages of test/golden and test/fit/asks. */
export const DIGEST = { corpus: '${digest.corpus}', drawn: '${digest.drawn}' } as const;
`;
}
