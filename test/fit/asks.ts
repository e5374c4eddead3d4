/**
 * `npm run fit:asks`: fits core/asks/tagger/weights.ts on the messages of test/corpus and test/golden, seeded, the same bytes for
 * the same messages. It prints how right the finder is on each set by what was fitted on the others; `-- --report` stops there.
 * `-- --open DIR` adds the openly licensed rows of resources/ATTRIBUTION.md; `-- --corpus DIR` reads the pairs from elsewhere.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleReading } from '../../core/asks/find.js';
import { fitChain, type Chain } from './asks/fit-chain.js';
import { candidates, fitWeighing, weighed, type RuleRows, type Weighed } from './asks/fit-weighing.js';
import { fromGolden, fromPairs, fromPublic, instanceOf, type LabelledMessage } from './asks/instances.js';
import { openInstances } from './asks/open.js';
import { pack, sourceOf } from './asks/pack.js';
import { report } from './asks/report.js';
import { readCorpus, SETS } from './corpus.js';

/** @returns the digest of messages with their labels. */
export function digestOf(messages: readonly LabelledMessage[]): string {
  const hash = createHash('sha256');
  for (const { id, message, gold } of messages) hash.update(JSON.stringify([id, message, gold.map((g) => [g.kind, g.start, g.end])]));
  return hash.digest('hex');
}

interface Part {
  readonly set: string;
  readonly chain: Chain;
}

export function main(args: readonly string[], root: string): void {
  const option = (name: string) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const { pairs, digest } = readCorpus(option('--corpus') ?? join(root, 'test/corpus')),
    open = option('--open');
  const labelled = fromPairs(pairs),
    golden = fromGolden(root, SETS),
    posts = fromPublic(root, SETS);
  const instances = [
    ...labelled.map((row) => instanceOf(row, 'corpus')),
    ...labelled.map((row) => instanceOf(row, 'bare')),
    ...golden.map((row) => instanceOf(row, 'golden')),
    ...posts.map((row) => instanceOf(row, 'public')),
    ...(open === undefined ? [] : openInstances(open, SETS)),
  ];
  const rules = instances.map((x): RuleRows => ruleReading(x.message, x.body, x.lang));
  console.log(`${instances.length} messages read`);
  const parts = SETS.map((set): Part => ({ set, chain: fitChain(instances.filter((x) => x.set !== set)) }));
  const data = parts.flatMap(({ set, chain }) =>
    instances.flatMap((x, i): Weighed[] => (x.set === set ? weighed(x, candidates(x, rules[i] as RuleRows, chain)) : [])),
  );
  console.log(
    report(
      instances,
      rules,
      parts.map(({ set, chain }) => ({
        set,
        model: { weights: pack(chain.weights).weights, pass: chain.pass, weighing: fitWeighing(data.filter((d) => d.set !== set)) },
      })),
    ),
  );
  if (args.includes('--report')) return;
  const chain = fitChain(instances),
    packed = pack(chain.weights);
  writeFileSync(
    join(root, 'core/asks/tagger/weights.ts'),
    sourceOf(packed, chain, fitWeighing(data), { corpus: digest, drawn: digestOf([...golden, ...posts]) }, instances.length),
  );
}
