/** The labelled pairs of test/corpus, and which ask of the engine is which labelled one. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledMessage } from '../../core/answers/labelled.js';

export { matchAsks, placedAsks, type LabelledAsk, type PlacedAsk } from '../../core/answers/labelled.js';

export interface CorpusPair extends LabelledMessage {
  readonly set: string;
  readonly clean?: boolean;
}

export const SETS = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'] as const;
/** The set of ordinary days; the others are the hard kind. */
export const ORDINARY = 'w8';

/** @returns the pairs of a file, one JSON object a line. */
export function readPairsOf(text: string, set: string): CorpusPair[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ set, ...(JSON.parse(line) as Omit<CorpusPair, 'set'>) }));
}

/** @returns all pairs of the corpus, and the digest of the files' bytes. @param folder test/corpus. */
export function readCorpus(folder: string): { readonly pairs: CorpusPair[]; readonly digest: string } {
  const hash = createHash('sha256');
  const files = readdirSync(folder)
    .filter((name) => /^pairs-w\d+\.jsonl$/.test(name))
    .sort();
  const pairs = files.flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    hash.update(name).update(bytes);
    return readPairsOf(bytes.toString('utf8'), name.slice('pairs-'.length, -'.jsonl'.length));
  });
  return { pairs, digest: hash.digest('hex') };
}
