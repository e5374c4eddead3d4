/**
 * `npm run fit:sample`: the labelled pairs that ship with the program, on which a team's second reader is measured
 * (resources/measure/pairs.jsonl). Each ask bears the engine's own verdict by weights fitted without the pair's set: on
 * pairs that the weights have seen, the engine would look better than it is and the reader be trusted less than it deserves.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJudge } from '../../core/answers/judge.js';
import { isShownRight } from '../../core/answers/second-reader/measure.js';
import { WEIGHTS } from '../../core/answers/weights.js';
import type { Lang } from '../../core/contract.js';
import { folderIn, materialOf, modelWithout } from './answers.js';
import { ORDINARY, readCorpus, type CorpusPair } from './corpus.js';
import type { ReadPair } from './examples.js';
import { random } from './random.js';

/** Pairs of a language that are taken of a set: half of the sample are ordinary days, half of two hard sets. */
export const TAKEN: Readonly<Record<string, number>> = { [ORDINARY]: 56, w3: 28, w6: 28 };
const SEED = 12;

function drawn(pairs: readonly CorpusPair[], set: string, lang: Lang, next: () => number): Set<string> {
  const own = pairs.filter((pair) => pair.set === set && pair.lang === lang).map(({ id }) => ({ id, at: next() }));
  return new Set(
    own
      .sort((a, b) => a.at - b.at)
      .slice(0, TAKEN[set])
      .map(({ id }) => id),
  );
}

/** @returns the pair as a line of the file, judged by a model that has not seen its set. */
function lineOf({ pair, message, draft, found, labels, ofGold }: ReadPair, judge: ReturnType<typeof createJudge>): object {
  const { id, set, lang, channel } = pair;
  const asks = judge.judge({ message, draft, asks: found, uiLang: lang, overrides: [] });
  const items = labels.map(({ span, kind, state, evidence }, i) => {
    const ask = asks[ofGold.get(i) ?? -1];
    const ours = ask && {
      p: ask.p ?? 0,
      state: ask.state,
      doubt: ask.doubt ?? false,
      ...(ask.held === undefined ? {} : { held: true }),
      right: isShownRight(ask, evidence, pair.draft),
    };
    return { span, kind, state, evidence, ...(ours ? { ours } : {}) };
  });
  return { id, set, lang, channel, message: pair.message, draft: pair.draft, items };
}

/** @param args "--models FOLDER": models fitted without a set, as `npm run measure:answers` keeps them. */
export function main(args: readonly string[], root: string): void {
  const { pairs } = readCorpus(join(root, 'test/corpus'));
  const material = materialOf(root);
  const next = random(SEED);
  const lines: object[] = [];
  for (const set of Object.keys(TAKEN)) {
    const judge = createJudge(modelWithout(set, material, folderIn(args)));
    const own = material.pairs.filter(({ pair }) => pair.set === set);
    const taken = new Set((['es', 'en'] as const).flatMap((lang) => [...drawn(pairs, set, lang, next)]));
    lines.push(...own.filter(({ pair }) => taken.has(pair.id)).map((one) => lineOf(one, judge)));
    console.log(`${set}: ${taken.size} of ${own.length} pairs`);
  }
  const folder = join(root, 'resources/measure');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pairs.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  writeFileSync(join(folder, 'made-from.json'), `${JSON.stringify(madeFrom(material.digest))}\n`);
}

/** @returns what the sample stands on: the pairs, and the weights that were fitted with the models it is judged by. @param corpus digest of the pairs. */
export const madeFrom = (corpus: string) => ({ corpus, weights: createHash('sha256').update(JSON.stringify(WEIGHTS)).digest('hex') });
