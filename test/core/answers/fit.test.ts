/** The weights that travel are those fitted on the pairs that lie beside them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FEATURES } from '../../../core/answers/features.js';
import { shippedModel } from '../../../core/answers/shipped.js';
import { NONE_FEATURES, VERDICT_FEATURES } from '../../../core/answers/verdict-features.js';
import { WEIGHTS } from '../../../core/answers/weights.js';
import { readCorpus } from '../../fit/corpus.js';
import { madeFrom } from '../../fit/sample.js';

it('the corpus is the one the weights were fitted on; if it changed: npm run fit:answers', () => {
  expect(readCorpus(fileURLToPath(new URL('../../corpus', import.meta.url))).digest).toBe(WEIGHTS.digest);
});

it('the bundled pairs were judged beside these weights and drawn of this corpus; if either changed: npm run fit:sample', () => {
  const kept: unknown = JSON.parse(readFileSync(new URL('../../../resources/measure/made-from.json', import.meta.url), 'utf8'));
  expect(kept).toEqual(madeFrom(WEIGHTS.digest));
});

it('there is a weight for every named feature and no other; if they changed: npm run fit:answers', () => {
  const { support, none, answered, partly, lexicon } = shippedModel();
  expect([support, none, answered, partly].map(({ dense }) => dense.length)).toEqual([
    FEATURES.length,
    NONE_FEATURES.length,
    VERDICT_FEATURES.length + FEATURES.length,
    VERDICT_FEATURES.length + FEATURES.length,
  ]);
  for (const { hashed } of [support, none, answered, partly]) expect(hashed.length).toBe(lexicon.keys.length);
});

it('weights and calibration take at most 200 KB', () => {
  expect(readFileSync(new URL('../../../core/answers/weights.ts', import.meta.url)).byteLength).toBeLessThanOrEqual(200 * 1024);
});

it('no named feature tells at which place among the asks an ask stands', () => {
  for (const { name } of FEATURES) expect(name).not.toMatch(/place of the ask|first ask|last ask/u);
});
