/**
 * `npm run measure:held`: how right the shipped verdicts are, and how many asks are found, on test/corpus/held: pairs by writers who
 * do not know the rules, that nothing was ever fitted on or chosen by. Look at the figures, not at the rows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../../core/answers/model.js';
import { WEIGHTS } from '../../core/answers/weights.js';
import { readPairsOf } from './corpus.js';
import { readPair } from './examples.js';
import { lineOf, type Judged } from './figures.js';
import { judgePairs } from './measure.js';

export function main(_: readonly string[], root: string): void {
  const folder = join(root, 'test/corpus/held');
  const model = unpack(WEIGHTS);
  for (const name of readdirSync(folder).sort()) {
    const pairs = readPairsOf(readFileSync(join(folder, name), 'utf8'), name).map(readPair);
    const judged = judgePairs(pairs, model);
    console.log(lineOf(name, judged));
    for (const lang of ['es', 'en']) console.log(lineOf(`  ${lang}`, ofLang(judged, lang)));
    const [gold, found, matched] = [
      sum(pairs, ({ labels }) => labels.length),
      sum(pairs, (p) => p.found.length),
      sum(pairs, (p) => p.ofGold.size),
    ];
    console.log(`  asks: ${matched} of ${gold} found, ${matched} of ${found} listed are labelled ones`);
  }
}

const ofLang = (rows: readonly Judged[], lang: string) => rows.filter(({ tags }) => tags['lang'] === lang);
const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);
