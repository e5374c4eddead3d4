/**
 * `npm run measure:answers [-- SET…]`: how right the verdicts are on each set of test/corpus when everything is fitted on the others,
 * on the asks that the engine itself finds; by language, kind, answer type and channel, with intervals; a reliability table; what each named feature and each veto is worth.
 */
import { join } from 'node:path';
import { createJudge } from '../../core/answers/judge.js';
import { FEATURES } from '../../core/answers/features.js';
import { rarityOf, sigmoid, type AnswerModel, type LinearModel } from '../../core/answers/model.js';
import { VERDICT_FEATURES } from '../../core/answers/score.js';
import type { Ask } from '../../core/contract.js';
import { ORDINARY, readCorpus, SETS } from './corpus.js';
import { encodeAll, examplesOf, lexiconOf, readOlderPairs, readPair, type Example, type ReadPair } from './examples.js';
import { aucOf, figuresOf, lineOf, reliability, type Judged } from './figures.js';
import { fitModel, rarityTable } from './fold.js';
import { random, verdictOdds, verdictRows, type Fitted } from './train.js';

export function judgePairs(pairs: readonly ReadPair[], model: AnswerModel, barring = true): Judged[] {
  return pairs.flatMap(({ pair, message, draft, found, labels, ofGold }) => {
    const asks = createJudge(model, barring).judge({ message, draft, asks: found, uiLang: pair.lang, overrides: [] });
    return labels.flatMap((label, i): Judged[] => {
      const ask = asks[ofGold.get(i) ?? -1];
      if (!ask) return [];
      return [
        {
          label: label.state,
          state: ask.state,
          p: ask.p ?? 0,
          doubt: ask.doubt ?? false,
          evidence: shownRight(ask, label.evidence, pair.draft),
          tags: { set: pair.set, lang: pair.lang, kind: ask.kind, type: ask.expects[0] ?? '', channel: pair.channel },
        },
      ];
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

/** How much AUC is lost when one named feature is dealt anew among the asks of the left-out set (Breiman 2001). */
function losses(test: readonly Example[], model: AnswerModel): { readonly name: string; readonly loss: number }[] {
  const encodings = encodeAll(test, model.lexicon);
  const rows = verdictRows(test, encodings, { support: widened(model.support), none: widened(model.none) });
  const answered = widened(model.answered);
  const auc = (of: typeof rows) =>
    aucOf(of.map((row) => ({ p: sigmoid(verdictOdds(answered, row)), y: row.example.state === 'answered' }))).value;
  const whole = auc(rows);
  return [...VERDICT_FEATURES, ...FEATURES.map(({ name }) => `sentence: ${name}`)].map((name, k) => {
    const next = random(k + 1);
    const dealt = rows
      .map(({ features }) => features[k] as number)
      .map((value) => ({ value, at: next() }))
      .sort((a, b) => a.at - b.at);
    return {
      name,
      loss:
        whole -
        auc(
          rows.map((row, i) => {
            const features = row.features.slice();
            features[k] = dealt[i]?.value as number;
            return { ...row, features };
          }),
        ),
    };
  });
}

const group = <T>(rows: readonly T[], of: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(of(row), [...(groups.get(of(row)) ?? []), row]);
  return groups;
};

export function main(args: readonly string[], root: string): void {
  const { pairs } = readCorpus(join(root, 'test/corpus'));
  const read = [...pairs.map(readPair), ...readOlderPairs(root)];
  const rarity = rarityTable(read);
  const examples = examplesOf(read, rarityOf({ rarity }));
  const lexicon = lexiconOf(examples);
  const encodings = encodeAll(examples, lexicon);
  const judged: Judged[] = [],
    bare: Judged[] = [];
  const worth = new Map<string, number[]>();
  for (const out of SETS.filter((set) => args.length === 0 || args.includes(set))) {
    const { model } = fitModel(
      examples.filter(({ pair }) => pair.set !== out),
      encodings,
      { rarity, lexicon },
    );
    const left = read.filter(({ pair }) => pair.set === out);
    judged.push(...judgePairs(left, model));
    bare.push(...judgePairs(left, model, false));
    for (const { name, loss } of losses(
      examples.filter(({ pair, source }) => pair.set === out && source === 'found'),
      model,
    ))
      worth.set(name, [...(worth.get(name) ?? []), loss]);
    console.log(
      lineOf(
        out,
        judged.filter(({ tags }) => tags['set'] === out),
      ),
    );
  }
  report(judged, bare, worth);
}

function report(judged: readonly Judged[], bare: readonly Judged[], worth: ReadonlyMap<string, readonly number[]>): void {
  for (const [title, rows] of [
    ['hard', judged.filter(({ tags }) => tags['set'] !== ORDINARY)],
    ['ordinary', judged.filter(({ tags }) => tags['set'] === ORDINARY)],
  ] as const) {
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
