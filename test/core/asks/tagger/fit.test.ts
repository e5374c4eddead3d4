import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DIGEST } from '../../../../core/asks/tagger/weights.js';
import { digestOf } from '../../../fit/asks.js';
import { fromGolden, fromHand } from '../../../fit/asks/instances.js';
import { SETS } from '../../../fit/corpus.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

it('the tagger is fitted on the drawn messages as they stand', () => {
  expect(digestOf([...fromGolden(root, SETS), ...fromHand(root, SETS)])).toBe(DIGEST.drawn);
});

it('its file stays small enough to ship in every shell', () => {
  expect(statSync(`${root}core/asks/tagger/weights.ts`).size).toBeLessThanOrEqual(300 * 1024);
});
