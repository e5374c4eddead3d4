/**
 * `npm run fit:asks`: fits core/asks/tagger/weights.ts on the messages of test/corpus and test/golden, seeded, the same bytes for
 * the same messages. It prints how right the finder is on each set by what was fitted on the others; `-- --report` stops there.
 * `-- --corpus DIR` reads the pairs from elsewhere.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitChain, type Chain } from './asks/fit-chain.js';
import { weighTags, type Weighing } from '../../core/asks/tagger/weigh.js';
import { candidates, fitWeighing, judged, type Judged } from './asks/fit-weighing.js';
import { barely, fromGolden, fromHand, fromPairs, instanceOf, notesOf, type LabelledMessage } from './asks/instances.js';
import { limitsOn } from './asks/limits.js';
import { pack, sourceOf } from './asks/pack.js';
import { report, type LeftOut } from './asks/report.js';
import { readCorpus } from './corpus.js';
import { random } from './random.js';

/** Seed of the notes that are taken out of the messages. */
const NOTES = 20261130;

/** @returns the digest of messages with their labels. */
export function digestOf(messages: readonly LabelledMessage[]): string {
  const hash = createHash('sha256');
  for (const { id, message, gold } of messages) hash.update(JSON.stringify([id, message, gold.map((g) => [g.kind, g.start, g.end])]));
  return hash.digest('hex');
}

/** The sets that are left out together. */
const partsOf = (sets: readonly string[]): readonly ReadonlySet<string>[] =>
  [0, 1, 2, 3].map((k) => new Set(sets.filter((_, i) => i % 4 === k)));

interface Part {
  readonly sets: ReadonlySet<string>;
  readonly chain: Chain;
}

export function main(args: readonly string[], root: string): void {
  const option = (name: string) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const { pairs, digest } = readCorpus(option('--corpus') ?? join(root, 'test/corpus'));
  const sets = [...new Set(pairs.map(({ set }) => set))];
  const golden = fromGolden(root, sets),
    hand = fromHand(root, sets);
  const whole = fromPairs(pairs).map((row) => instanceOf(row, 'corpus'));
  const instances = [
    ...whole,
    ...whole.map((row) => instanceOf(barely(row), 'bare')),
    ...notesOf(whole, random(NOTES)).map((row) => instanceOf(row, 'note')),
    ...golden.map((row) => instanceOf(row, 'golden')),
    ...hand.map((row) => instanceOf(row, 'drawn')),
  ];
  console.log(`${instances.length} messages read`);
  const parts = partsOf(sets).map((out): Part => ({ sets: out, chain: fitChain(instances.filter((x) => !out.has(x.set))) }));
  const found = parts.flatMap(({ sets, chain }) =>
    instances.filter((x) => sets.has(x.set)).map((x) => ({ x, sets, list: candidates(x, chain) })),
  );
  const data = found.flatMap(({ x, list }): Judged[] => judged(x, list));
  const weighings = new Map(parts.map(({ sets }) => [sets, fitWeighing(data.filter((d) => !sets.has(d.set)))]));
  const limits = limitsOn(
    found
      .filter(({ x }) => x.source === 'corpus')
      .map(({ x, sets, list }) => ({
        x,
        weighed: list.map((candidate) => ({ candidate, ...weighTags(candidate.features, weighings.get(sets)) })),
      })),
  );
  const models = parts.map(({ sets, chain }): LeftOut => {
    const weighing = weighings.get(sets) as Weighing;
    return { sets, model: { weights: pack(chain.weights).weights, pass: chain.pass, weighing, limits: limits(sets) } };
  });
  console.log(models.map(({ model }) => JSON.stringify(model.limits)).join(' '));
  console.log(report(instances, models));
  if (args.includes('--report')) return;
  const chain = fitChain(instances),
    packed = pack(chain.weights);
  writeFileSync(
    join(root, 'core/asks/tagger/weights.ts'),
    sourceOf(
      packed,
      chain,
      fitWeighing(data),
      limits(new Set()),
      { corpus: digest, drawn: digestOf([...golden, ...hand]) },
      instances.length,
    ),
  );
}
