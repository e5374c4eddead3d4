/**
 * `npm run fit:sample`: the labelled pairs that ship with the program, on which a team's second reader is measured
 * (resources/measure/pairs.jsonl). Each ask bears the engine's own verdict by weights fitted without the pair's set: on
 * pairs that the weights have seen, the engine would look better than it is and the reader be trusted less than it deserves.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJudge } from '../../core/answers/judge.js';
import { rarityOf } from '../../core/answers/model.js';
import { isShownRight } from '../../core/answers/second-reader/measure.js';
import type { Lang } from '../../core/contract.js';
import { ORDINARY, readCorpus, type CorpusPair } from './corpus.js';
import { encodeAll, examplesOf, lexiconOf, readOlderPairs, readPair, type ReadPair } from './examples.js';
import { fitModel, rarityTable } from './fold.js';
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

/** @param args a folder that gets the lines of the whole sets as well. */
export function main(args: readonly string[], root: string): void {
  const { pairs } = readCorpus(join(root, 'test/corpus'));
  const read = [...pairs.map(readPair), ...readOlderPairs(root)];
  const rarity = rarityTable(read);
  const examples = examplesOf(read, rarityOf({ rarity }));
  const lexicon = lexiconOf(examples);
  const encodings = encodeAll(examples, lexicon);
  const next = random(SEED);
  const lines: object[] = [];
  for (const set of Object.keys(TAKEN)) {
    const others = examples.filter(({ pair }) => pair.set !== set);
    const judge = createJudge(fitModel(others, encodings, { rarity, lexicon }));
    const own = read.filter(({ pair }) => pair.set === set);
    const whole = own.map((one) => ({ id: one.pair.id, line: lineOf(one, judge) }));
    if (args[0]) writeFileSync(join(args[0], `${set}.jsonl`), whole.map(({ line }) => `${JSON.stringify(line)}\n`).join(''));
    const taken = new Set((['es', 'en'] as const).flatMap((lang) => [...drawn(pairs, set, lang, next)]));
    lines.push(...whole.filter(({ id }) => taken.has(id)).map(({ line }) => line));
    console.log(`${set}: ${taken.size} of ${own.length} pairs`);
  }
  const folder = join(root, 'resources/measure');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pairs.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
