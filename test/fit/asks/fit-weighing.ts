/** Fits the weighing of candidates to which of them are labelled asks; the chain that made them never saw their message. */
import { candidatesOf } from '../../../core/asks/tagger/candidates.js';
import type { AskCandidate } from '../../../core/asks/tagger/stretch.js';
import { LINE } from '../../../core/asks/tagger/line-features.js';
import { emissionsOf, potentialsOf } from '../../../core/asks/tagger/model.js';
import { kindsOf, lineScore, TAG_KINDS, type Weighing } from '../../../core/asks/tagger/weigh.js';
import type { Span } from '../../../core/contract.js';
import { sigmoid } from '../../../core/logistic.js';
import { fitTrees, type BoostSettings } from '../boost.js';
import { random, shuffle } from '../random.js';
import type { Chain } from './fit-chain.js';
import type { Instance } from './instances.js';

/** A candidate with the labelled ask that it holds. */
export interface Judged {
  readonly features: readonly number[];
  /** Of TAG_KINDS; below nought where it holds none. */
  readonly kind: number;
  /** Share of its words that are that ask's. */
  readonly share: number;
  readonly weight: number;
  readonly set: string;
}

const EPOCHS = 15,
  RATE = 0.3,
  L2 = 1e-5,
  SEED = 20261130;

const TREES: BoostSettings = { rounds: 70, leaves: 12, rate: 0.14, least: 30, ridge: 5, rows: 0.5, features: 0.4, seed: SEED };

/** A candidate that holds this share of a labelled ask's words holds the ask. */
const HOLDS = 0.5;
/** It is that ask where these shares of its own words are the ask's: at least, and where it is cut well. */
const IS = 0.34,
  WELL_CUT = 0.6;

export function candidates(x: Instance, { weights, pass }: Chain): AskCandidate[] {
  const { segments, features } = x.read;
  return candidatesOf({ read: x.text, ...x.rules }, segments, potentialsOf(segments, emissionsOf(features, weights), pass));
}

export function judged(x: Instance, list: readonly AskCandidate[]): Judged[] {
  const words = x.read.segments.flatMap((s) => s.tokens);
  const count = ({ start, end }: Span) => words.filter((w) => w.start >= start && w.end <= end).length;
  const golds = x.gold.map((ask) => ({ ask, words: count(ask) }));
  return list.flatMap((c): Judged[] => {
    const own = count(c);
    let kind = -1,
      most = 0;
    for (const { ask, words: all } of golds) {
      const inside = count({ start: Math.max(c.start, ask.start), end: Math.min(c.end, ask.end) });
      if (inside < HOLDS * all || inside < IS * own || inside <= most) continue;
      most = inside;
      kind = TAG_KINDS.indexOf(ask.kind);
    }
    // Where complaints are not drawn, a candidate that none of the drawn asks is and the rules complain of says nothing.
    if (kind < 0 && x.source === 'golden' && c.rules.some((r) => r.kind !== 'question' && r.kind !== 'request')) return [];
    return [{ features: c.features, kind, share: kind < 0 ? 0 : most / own, weight: x.weight, set: x.set }];
  });
}

export function fitWeighing(data: readonly Judged[]): Weighing {
  const trees = (least: number) =>
    fitTrees(
      data.map((d) => d.features),
      data.map(({ share }) => (share >= least ? 1 : 0)),
      TREES,
      data.map((d) => d.weight),
    );
  const odds = fitLines(
    data,
    1,
    (features, [row = []]) => [sigmoid(lineScore(row, features))],
    ({ kind }) => (kind < 0 ? -1 : 0),
  );
  const kinds = fitLines(
    data.filter(({ kind }) => kind >= 0),
    TAG_KINDS.length,
    kindsOf,
    ({ kind }) => kind,
  );
  return { asks: trees(IS), odds: odds[0] as number[], whole: trees(WELL_CUT), kinds };
}

/** Logistic regression by AdaGrad, the mean over the last half of the epochs. @param says probability of each row. @param right the row that is right; below nought for none. */
function fitLines(
  data: readonly Judged[],
  n: number,
  says: (features: readonly number[], rows: readonly (readonly number[])[]) => readonly number[],
  right: (d: Judged) => number,
): number[][] {
  const table = (value: number) => Array.from({ length: n }, () => Array.from({ length: LINE }, () => value));
  const [rows, squares, sum] = [table(0), table(1), table(0)];
  const order = [...data],
    next = random(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    for (const d of order) {
      says(d.features, rows).forEach((p, c) => {
        const error = d.weight * (p - (c === right(d) ? 1 : 0)),
          row = rows[c] as number[],
          square = squares[c] as number[];
        for (let k = 0; k < LINE; k++) {
          const g = error * (d.features[k] as number) + L2 * (row[k] as number);
          square[k] = (square[k] as number) + g * g;
          row[k] = (row[k] as number) - (RATE * g) / Math.sqrt(square[k] as number);
        }
      });
    }
    if (epoch >= EPOCHS / 2)
      rows.forEach((row, c) =>
        row.forEach((w, k) => {
          (sum[c] as number[])[k] = ((sum[c] as number[])[k] as number) + w;
        }),
      );
  }
  return sum.map((row) => row.map((w) => Number((w / Math.ceil(EPOCHS / 2)).toFixed(4))));
}
