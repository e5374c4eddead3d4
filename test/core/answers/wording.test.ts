/** What the fitted tables are asked about a pair is the same in four parts, each kept for itself, as in one. */
import { describe, expect, it } from 'vitest';
import { GridReader } from '../../../core/answers/grid.js';
import { expectsHashes, hashedOf, kindHashes, ownHashes, pairHashes } from '../../../core/answers/match.js';
import { rarityOf } from '../../../core/answers/model.js';
import { shippedModel } from '../../../core/answers/shipped.js';
import { asksIn } from '../../support/readings.js';
import type { Lang } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';
import { readOnce } from '../../../core/reading/cache.js';

const OPTIONS = { now: '2026-11-23T10:00:00', calendar: DEFAULT_POLICY.calendar };

describe('hashes of a pair', () => {
  it.each<[Lang, string, string]>([
    ['es', '¿Cuándo llega el sofá? ¿Cuánto cuesta la funda?', 'El sofá llega el jueves 3 de diciembre. La funda son 20 €.'],
    ['en', 'When does the sofa arrive? How much is the cover?', 'The sofa arrives on Thursday. No, the cover is not £20 but £15.'],
  ])('%s: the parts together are the whole', (lang, message, draft) => {
    const grid = new GridReader(rarityOf(shippedModel())).read(
      readOnce(message, lang, 'message', OPTIONS),
      readOnce(draft, lang, 'draft', OPTIONS),
      asksIn(message, lang),
    );
    expect(grid.asks.length).toBe(2);
    for (const ask of grid.asks)
      for (const { terms } of grid.said) {
        const parts = [
          ...ownHashes(terms),
          ...kindHashes(ask.kind, terms),
          ...ask.expects.flatMap((type) => expectsHashes(type, terms)),
          ...pairHashes(ask, terms),
        ];
        expect(parts.length).toBe(new Set(parts).size);
        expect([...hashedOf(ask, terms)].sort()).toEqual([...parts].sort());
      }
  });
});
