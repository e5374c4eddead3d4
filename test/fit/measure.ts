/**
 * `npm run measure:answers [-- SET… --models FOLDER --figures]`: how right the verdicts are on each set of test/corpus when everything is fitted on the others,
 * on the asks that the engine itself finds; by language, kind, answer type and channel, with intervals; a reliability table; what each named feature and the vetoes
 * are worth. FOLDER keeps the models fitted without each set, to be measured again; with `--figures` what a feature is worth is left out.
 */
import { CELL_FEATURES } from '../../core/answers/cell-features.js';
import { createJudge } from '../../core/answers/judge.js';
import type { AnswerModel, LinearModel } from '../../core/answers/model.js';
import { STACK_FEATURES, type TreeOdds } from '../../core/answers/stack.js';
import { treeScore } from '../../core/trees.js';
import type { Ask } from '../../core/contract.js';
import { folderIn, materialOf, modelWithout } from './answers.js';
import { kindOfSet, SETS } from './corpus.js';
import { encodeAll, type Example, type ReadPair } from './examples.js';
import { aucOf, figuresOf, lineOf, reliability, type Judged } from './figures.js';
import { random } from './random.js';
import { stackRow, treeOddsOf, verdictOdds, verdictRows, type Encodings, type Fitted } from './train.js';

export function judgePairs(pairs: readonly ReadPair[], model: AnswerModel, barring = true): Judged[] {
  return pairs.flatMap(({ pair, message, draft, found, labels, ofGold }) => {
    const asks = createJudge(model, barring).judge({ message, draft, asks: found, uiLang: pair.lang, overrides: [] });
    return labels.map((label, i): Judged => {
      const ask = asks[ofGold.get(i) ?? -1];
      const tags = { set: pair.set, lang: pair.lang, kind: label.kind, type: ask?.expects[0] ?? 'not found', channel: pair.channel };
      if (!ask) return { label: label.state, state: 'unanswered', p: 0, doubt: true, evidence: null, missed: true, tags };
      return {
        label: label.state,
        state: ask.state,
        p: ask.p ?? 0,
        doubt: ask.doubt ?? false,
        evidence: shownRight(ask, label.evidence, pair.draft),
        tags,
      };
    });
  });
}

function shownRight({ evidence: [first] }: Ask, labelled: readonly string[], draft: string): boolean | null {
  if (!first || labelled.length === 0) return null;
  return labelled.some((words) => {
    const start = draft.indexOf(words);
    return start >= 0 && Math.min(first.end, start + words.length) > Math.max(first.start, start);
  });
}

const widened = ({ dense, hashed, unit }: LinearModel): Fitted => ({
  dense: Float64Array.from(dense),
  hashed: Float64Array.from(hashed),
  unit,
});

/** How much AUC is lost when one feature of the trees, or of the last step, is dealt anew among the cells or asks of the left-out set (Breiman 2001). */
function losses(all: readonly Example[], model: AnswerModel): { readonly name: string; readonly loss: number }[] {
  const test = all.filter(({ grid }) => grid.said.length > 0);
  const encodings = encodeAll(test, model.lexicon);
  const rows = verdictRows(test, encodings, { support: widened(model.support), none: widened(model.none) });
  const answered = widened(model.answered);
  const lines = rows.map((row) => verdictOdds(answered, row));
  const stacked = (of: Encodings) => {
    const odds = treeOddsOf(rows, of, model.evidence);
    return rows.map((row, k) => stackRow(row, odds.get(row.example.grid) as TreeOdds, lines[k] as number));
  };
  const auc = (of: readonly (readonly number[])[]) =>
    aucOf(of.map((x, k) => ({ p: treeScore(model.stack, x), y: rows[k]?.example.state === 'answered' }))).value;
  const whole = stacked(encodings);
  return [
    ...CELL_FEATURES.map(({ name }, k) => ({ name, loss: auc(whole) - auc(stacked(dealtCells(encodings, k))) })),
    ...STACK_FEATURES.map((name, k) => ({ name: `last step: ${name}`, loss: auc(whole) - auc(dealt(whole, k)) })),
  ];
}

/** @returns the rows with the values of one column dealt anew. */
function dealt<R extends readonly number[] | Float32Array>(rows: readonly R[], k: number): R[] {
  const next = random(k + 1);
  const values = rows
    .map((row) => ({ value: row[k] as number, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
  return rows.map((row, i) => {
    const copy = row.slice();
    copy[k] = values[i] as number;
    return copy as unknown as R;
  });
}

function dealtCells(encodings: Encodings, k: number): Encodings {
  const anew = dealt(
    [...encodings.values()].flatMap(({ dense }) => dense.flat()),
    k,
  );
  let at = 0;
  return new Map(
    [...encodings].map(([grid, encoded]) => [
      grid,
      { ...encoded, dense: encoded.dense.map((row) => row.map(() => anew[at++] as Float32Array)) },
    ]),
  );
}

const group = <T>(rows: readonly T[], of: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(of(row), [...(groups.get(of(row)) ?? []), row]);
  return groups;
};

export function main(args: readonly string[], root: string): void {
  const folder = folderIn(args);
  const sets = SETS.filter((set) => !SETS.some((one) => args.includes(one)) || args.includes(set));
  const material = materialOf(root);
  const judged: Judged[] = [],
    bare: Judged[] = [];
  const worth = new Map<string, number[]>();
  for (const out of sets) {
    const model = modelWithout(out, material, folder);
    const left = material.pairs.filter(({ pair }) => pair.set === out);
    const own = judgePairs(left, model);
    judged.push(...own);
    bare.push(...judgePairs(left, model, false));
    const test = args.includes('--figures') ? [] : material.examples.filter(({ pair }) => pair.set === out);
    for (const { name, loss } of test.length > 0 ? losses(test, model) : []) worth.set(name, [...(worth.get(name) ?? []), loss]);
    console.log(lineOf(out, own), `sure from ${model.thresholds.answered}, open to ${model.thresholds.open}`);
  }
  report(judged, bare, worth);
}

function report(judged: readonly Judged[], bare: readonly Judged[], worth: ReadonlyMap<string, readonly number[]>): void {
  for (const title of ['hard', 'ordinary', 'plain'] as const) {
    const rows = judged.filter(({ tags }) => kindOfSet(tags['set'] as string) === title);
    if (rows.length === 0) continue;
    console.log(`\n${lineOf(title, rows)}`);
    for (const by of ['lang', 'kind', 'type', 'channel'])
      for (const [name, part] of [...group(rows, ({ tags }) => tags[by] as string)].sort(([a], [b]) => (a < b ? -1 : 1)))
        console.log(lineOf(`  ${by} ${name}`, part));
    console.table(
      Object.fromEntries(
        reliability(rows).map(({ band, asks, p, answered }) => [band, { asks, 'mean p': p.toFixed(2), answered: answered.toFixed(2) }]),
      ),
    );
  }
  console.log('\nWhat a named feature is worth: AUC lost on left-out sets when it is dealt anew among the asks');
  for (const [name, all] of [...worth].map(([n, l]) => [n, l.reduce((a, b) => a + b, 0) / l.length] as const).sort(([, a], [, b]) => b - a))
    console.log(`  ${all.toFixed(4).padStart(8)}  ${name}`);
  const [withThem, without] = [figuresOf(judged), figuresOf(bare)];
  console.log(
    `\nvetoes: ticks right ${without.greenP.value.toFixed(3)} → ${withThem.greenP.value.toFixed(3)}, answered asks ticked ${without.greenR.value.toFixed(3)} → ${withThem.greenR.value.toFixed(3)}`,
  );
}
