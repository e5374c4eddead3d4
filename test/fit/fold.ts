/** From examples to a whole model: support, verdicts on sets left out of the support's fitting, calibration and thresholds. */
import { sigmoid } from '../../core/logistic.js';
import { Lexicon, RARE_SIZE, rareSlotOf, type AnswerModel, type LinearModel, type Thresholds } from '../../core/answers/model.js';
import type { TreeOdds } from '../../core/answers/stack.js';
import { terms } from '../../core/answers/terms.js';
import { treeScore, type Trees } from '../../core/trees.js';
import { SETS } from './corpus.js';
import { OLDER, type Example, type ReadPair } from './examples.js';
import {
  calibrate,
  fitEvidence,
  fitStack,
  fitSupport,
  fitVerdict,
  isAnswered,
  isHalf,
  quantise,
  stackRow,
  treeOddsOf,
  verdictOdds,
  verdictRows,
  type Encodings,
  type VerdictRow,
} from './train.js';

/** Sets whose support is fitted on the others, so that the verdict sees sentences weighed as they will be. */
const PARTS = 4;
/**
 * How often a tick, and a red, must be right on the sets that a model was fitted on, each row judged by what was fitted without
 * its set: nine in ten, more than eight in ten. Such rows are judged by three quarters of the sets, so that they understate it.
 */
const RIGHT = { tick: 0.91, red: 0.85 } as const;
/** Thresholds are told to a hundredth, and looked for in these stretches. */
const LOOKED_FOR = { answered: [0.7, 0.95], open: [0.1, 0.4] } as const;

/** @returns from which calibrated probability on the judge is sure: the widest that keep ticks and reds right. */
export function thresholdsOf(rows: readonly { readonly p: number; readonly y: number }[]): Thresholds {
  const rightFrom = (t: number) =>
    shareOf(
      rows.filter(({ p }) => p >= t),
      1,
    );
  const rightTo = (t: number) =>
    shareOf(
      rows.filter(({ p }) => p <= t),
      0,
    );
  const { answered, open } = LOOKED_FOR;
  const ticks = steps(answered).find((t) => rightFrom(t) >= RIGHT.tick) ?? answered[1];
  const reds = steps(open).findLast((t) => rightTo(t) >= RIGHT.red) ?? open[0];
  return { answered: ticks, open: reds };
}
const steps = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: Math.round((to - from) * 100) + 1 }, (_, k) => Math.round(from * 100 + k) / 100);
const shareOf = (rows: readonly { readonly y: number }[], y: number): number => rows.filter((row) => row.y === y).length / rows.length;

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

/** A row whose readings were fitted without its set. */
interface CrossRow extends VerdictRow {
  readonly odds: TreeOdds;
}

const partsOf = (sets: readonly string[]): Set<string>[] =>
  Array.from({ length: Math.min(PARTS, sets.length) }, (_, part) => new Set(sets.filter((_s, i) => i % PARTS === part)));

/** @returns rows whose support and trees were fitted without their set, for each of some parts of the sets. */
function crossRows(examples: readonly Example[], encodings: Encodings, sets: readonly string[]): CrossRow[] {
  return partsOf(sets).flatMap((out) => {
    const others = examples.filter(({ pair }) => !out.has(pair.set));
    const support = fitSupport(others, encodings);
    const rows = verdictRows(
      examples.filter(({ pair }) => out.has(pair.set)),
      encodings,
      support,
    );
    const odds = treeOddsOf(rows, encodings, fitEvidence(others, encodings, support));
    return rows.map((row) => ({ ...row, odds: odds.get(row.example.grid) as TreeOdds }));
  });
}

/** @returns what a model says of each row that was fitted on the rows of the other parts. @param fit takes the places of rows. */
function crossed<M>(
  rows: readonly VerdictRow[],
  sets: readonly string[],
  fit: (at: readonly number[]) => M,
  say: (model: M, at: number) => number,
): number[] {
  const said = rows.map(() => 0);
  for (const out of partsOf(sets)) {
    const places = rows.map((_, k) => k);
    const isOut = (k: number) => out.has((rows[k] as VerdictRow).example.pair.set);
    const model = fit(places.filter((k) => !isOut(k)));
    for (const k of places.filter(isOut)) said[k] = say(model, k);
  }
  return said;
}

/** @returns a model fitted on all examples given. @param tables what is told of the corpus without its labels. */
export function fitModel(
  all: readonly Example[],
  encodings: Encodings,
  { rarity, lexicon }: Pick<AnswerModel, 'rarity' | 'lexicon'>,
): AnswerModel {
  const examples = all.filter(({ grid }) => grid.said.length > 0);
  const sets = [...SETS, OLDER].filter((set) => examples.some(({ pair }) => pair.set === set));
  const rows = crossRows(examples, encodings, sets);
  const last = stackedOf(rows, sets);
  const own = rows
    .map((row, k) => ({ odds: last.odds[k] as number, y: isAnswered(row), found: row.example.pair.set !== OLDER }))
    .filter(({ found }) => found);
  const calibration = calibrate(own);
  const supports = fitSupport(examples, encodings);
  const { support, none } = supports;
  const both = { ...support, hashed: support.hashed.map((w, k) => w + (none.hashed[k] as number)) };
  const [supported, answered, partly] = [both, fitVerdict(rows, isAnswered), fitVerdict(rows, isHalf)].map(quantise) as [
    LinearModel,
    LinearModel,
    LinearModel,
  ];
  return pruned({
    support: supported,
    none: { ...supported, dense: Float32Array.from(none.dense) },
    answered,
    partly,
    evidence: fitEvidence(examples, encodings, supports),
    stack: last.trees,
    rarity,
    lexicon,
    calibration,
    thresholds: thresholdsOf(own.map(({ odds, y }) => ({ p: sigmoid(calibration.slope * odds + calibration.shift), y }))),
  });
}

/** The last step: its trees, and what such trees say of the rows of sets that they were not fitted on. */
function stackedOf(rows: readonly CrossRow[], sets: readonly string[]): { readonly trees: Trees; readonly odds: number[] } {
  const right = rows.map(isAnswered);
  const line = crossed(
    rows,
    sets,
    (at) =>
      fitVerdict(
        at.map((k) => rows[k] as CrossRow),
        isAnswered,
      ),
    (model, k) => verdictOdds(model, rows[k] as CrossRow),
  );
  const stacked = rows.map((row, k) => stackRow(row, row.odds, line[k] as number));
  const fit = (at: readonly number[]) =>
    fitStack(
      at.map((k) => stacked[k] as number[]),
      at.map((k) => right[k] as number),
    );
  return { trees: fit(rows.map((_, k) => k)), odds: crossed(rows, sets, fit, (trees, k) => treeScore(trees, stacked[k] as number[])) };
}

/** Hashed features that are kept: what weighs least in all tables goes, so that the weights stay below 200 KB. */
const MOST_KEPT = 19_000;

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
