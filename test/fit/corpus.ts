/** The labelled pairs of test/corpus, and which ask of the engine is which labelled one. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledMessage } from '../../core/answers/labelled.js';

export { matchAsks, placedAsks, type LabelledAsk, type PlacedAsk } from '../../core/answers/labelled.js';

export interface CorpusPair extends LabelledMessage {
  readonly set: string;
  readonly clean?: boolean;
}

const NAME = /^pairs-([a-z]+\d+)\.jsonl$/;
const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();

/** The sets of test/corpus, a file each. */
export const SETS: readonly string[] = filesIn(fileURLToPath(new URL('../corpus', import.meta.url))).map(
  (name) => NAME.exec(name)?.[1] as string,
);
/** The set of ordinary days by the writer of the hard ones. */
export const ORDINARY = 'w8';

/** @returns the kind of a set: ordinary days (w8, and o1, o2, … by other writers), short plain messages (p1, p2, …), or hard ones. */
export const kindOfSet = (set: string): 'hard' | 'ordinary' | 'plain' =>
  set === ORDINARY || set.startsWith('o') ? 'ordinary' : set.startsWith('p') ? 'plain' : 'hard';

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
  const pairs = filesIn(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    hash.update(name).update(bytes);
    return readPairsOf(bytes.toString('utf8'), NAME.exec(name)?.[1] as string);
  });
  return { pairs, digest: hash.digest('hex') };
}
