/** From examples to a whole model: support, verdicts on sets left out of the support's fitting, calibration and thresholds. */
import { Lexicon, RARE_SIZE, rareSlotOf, sigmoid, type AnswerModel, type LinearModel, type Thresholds } from '../../core/answers/model.js';
import { terms } from '../../core/answers/terms.js';
import { SETS } from './corpus.js';
import { OLDER, type Example, type ReadPair } from './examples.js';
import {
  calibrate,
  fitSupport,
  fitVerdict,
  isAnswered,
  isHalf,
  quantise,
  verdictOdds,
  verdictRows,
  type Encodings,
  type VerdictRow,
} from './train.js';

/** Sets whose support is fitted on the others, so that the verdict sees sentences weighed as they will be. */
const PARTS = 4;
/** What thresholds are set for, on sets left out: ticks right, and open asks right. */
export const WANTED = { answered: 0.91, open: 0.8 } as const;
/** A threshold rests on at least this many verdicts. */
const LEAST = 60;

/** @returns rarity of stems by slot: the logarithm of how few sentences of the corpus hold one. */
export function rarityTable(pairs: readonly ReadPair[]): Uint8Array {
  const seen = new Float64Array(RARE_SIZE);
  let all = 0;
  for (const { message, draft } of pairs)
    for (const sentence of [...message.sentences, ...draft.sentences]) {
      all++;
      for (const slot of new Set([...sentence.get(terms).content.values()].map(rareSlotOf))) seen[slot] = (seen[slot] as number) + 1;
    }
  const most = Math.log(1 + all);
  return Uint8Array.from(seen, (n) => Math.round((255 * Math.log(1 + all / (1 + n))) / most));
}

export interface Cross {
  readonly rows: VerdictRow[];
  /** Calibrated, of verdicts fitted without the row's own set. */
  readonly p: number[];
}

/** @returns verdict rows whose support was fitted without their set, for each of some parts of the sets. */
function crossRows(examples: readonly Example[], encodings: Encodings, sets: readonly string[]): VerdictRow[] {
  return Array.from({ length: Math.min(PARTS, sets.length) }, (_, part) => new Set(sets.filter((_s, i) => i % PARTS === part))).flatMap(
    (out) => {
      const support = fitSupport(
        examples.filter(({ pair }) => !out.has(pair.set)),
        encodings,
      );
      return verdictRows(
        examples.filter(({ pair }) => out.has(pair.set)),
        encodings,
        support,
      );
    },
  );
}

/** Verdicts on each row by a model fitted on the other parts. */
function crossOdds(rows: readonly VerdictRow[], sets: readonly string[]): number[] {
  const odds = rows.map(() => 0);
  for (let part = 0; part < Math.min(PARTS, sets.length); part++) {
    const out = new Set(sets.filter((_, i) => i % PARTS === part));
    const model = fitVerdict(
      rows.filter(({ example }) => !out.has(example.pair.set)),
      isAnswered,
    );
    rows.forEach((row, k) => {
      if (out.has(row.example.pair.set)) odds[k] = verdictOdds(model, row);
    });
  }
  return odds;
}

/** @returns the threshold from which at least the wanted share is right, as low as can be. */
export function thresholdFor(judged: readonly { readonly p: number; readonly right: boolean }[], wanted: number): number {
  const sorted = [...judged].sort((a, b) => b.p - a.p);
  let right = 0,
    best = 1;
  sorted.forEach(({ p, right: ok }, k) => {
    if (ok) right++;
    if (k + 1 >= LEAST && right / (k + 1) >= wanted) best = p;
  });
  return best;
}

/** @returns a model fitted on all examples given. @param tables what is told of the corpus without its labels. */
export function fitModel(
  examples: readonly Example[],
  encodings: Encodings,
  { rarity, lexicon }: Pick<AnswerModel, 'rarity' | 'lexicon'>,
): { readonly model: AnswerModel; readonly cross: Cross } {
  const sets = [...SETS, OLDER].filter((set) => examples.some(({ pair }) => pair.set === set));
  const rows = crossRows(examples, encodings, sets);
  const odds = crossOdds(rows, sets);
  const own = rows
    .map((row, k) => ({ odds: odds[k] as number, y: isAnswered(row), found: row.example.source === 'found' }))
    .filter(({ found }) => found);
  const calibration = calibrate(own);
  const p = odds.map((x) => sigmoid(calibration.slope * x + calibration.shift));
  const { support, none } = fitSupport(examples, encodings);
  const both = { ...support, hashed: support.hashed.map((w, k) => w + (none.hashed[k] as number)) };
  const [supported, answered, partly] = [both, fitVerdict(rows, isAnswered), fitVerdict(rows, isHalf)].map(quantise) as [
    LinearModel,
    LinearModel,
    LinearModel,
  ];
  const model = pruned({
    support: supported,
    none: { ...supported, dense: Float32Array.from(none.dense) },
    answered,
    partly,
    rarity,
    lexicon,
    calibration,
    thresholds: thresholdsOf(rows, p),
  });
  return { model, cross: { rows, p } };
}

/** Hashed features that are kept: what weighs least in all tables goes, so that the weights stay below 200 KB. */
const MOST_KEPT = 21_000;

function pruned(model: AnswerModel): AnswerModel {
  const { support, none, answered, partly, lexicon } = model;
  const tables = [support, answered, partly];
  const weight = Array.from({ length: lexicon.keys.length }, (_, k) =>
    tables.reduce((most, { hashed, unit }) => Math.max(most, Math.abs(hashed[k] as number) * unit), 0),
  );
  const kept = weight
    .map((w, k) => ({ w, k }))
    .sort((a, b) => b.w - a.w)
    .slice(0, MOST_KEPT)
    .map(({ k }) => k)
    .sort((a, b) => a - b);
  const cut = (linear: LinearModel): LinearModel => ({ ...linear, hashed: Int8Array.from(kept, (k) => linear.hashed[k] as number) });
  const supported = cut(support);
  return {
    ...model,
    support: supported,
    none: { ...none, hashed: supported.hashed },
    answered: cut(answered),
    partly: cut(partly),
    lexicon: new Lexicon(kept.map((k) => lexicon.keys[k] as number)),
  };
}

function thresholdsOf(rows: readonly VerdictRow[], p: readonly number[]): Thresholds {
  const judged = rows
    .map((row, k) => ({ p: p[k] as number, y: isAnswered(row) === 1, found: row.example.source === 'found' }))
    .filter(({ found }) => found);
  return {
    answered: thresholdFor(
      judged.map(({ p: q, y }) => ({ p: q, right: y })),
      WANTED.answered,
    ),
    open:
      1 -
      thresholdFor(
        judged.map(({ p: q, y }) => ({ p: 1 - q, right: !y })),
        WANTED.open,
      ),
  };
}
