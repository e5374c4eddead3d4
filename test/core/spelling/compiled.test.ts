import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDictionary } from '../../../resources/recipes/dictionaries/compile.js';
import { digest, sourcesDigest } from '../../../resources/recipes/dictionaries/stamp.js';
import { shippedBytes } from './support.js';

const stamp = JSON.parse(readFileSync('resources/dictionaries/compiled.json', 'utf8')) as { sources: string; es: string; en: string };

describe('the committed dictionaries', () => {
  it('were compiled from the sources as they are (else run resources/recipes/compile.mjs)', () => {
    expect(sourcesDigest(process.cwd())).toBe(stamp.sources);
  });

  it('are the bytes that were compiled, of at most 1.5 MB each', () => {
    for (const lang of ['es', 'en'] as const) {
      expect(digest(shippedBytes(lang))).toBe(stamp[lang]);
      expect(shippedBytes(lang).length).toBeLessThanOrEqual(1_500_000);
    }
  });

  it('come out the same byte for byte (English; Spanish takes longer: compile.mjs --check)', () => {
    expect(digest(compileDictionary('en'))).toBe(stamp.en);
  });
});
