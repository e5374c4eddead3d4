/**
 * `npm run fit:answers`: fits core/answers/weights.ts on the labelled pairs of test/corpus and the older ones of test/golden,
 * seeded, the same bytes for the same pairs. How right it is on sets left out: `npm run measure:answers`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rarityOf, unpack, type AnswerModel, type LinearModel, type PackedModel } from '../../core/answers/model.js';
import { bytes, packTrees } from './boost.js';
import { readCorpus } from './corpus.js';
import { encodeAll, examplesOf, lexiconOf, readOlderPairs, readPair, type Example, type ReadPair } from './examples.js';
import { fitModel, rarityTable } from './fold.js';
import type { Encodings } from './train.js';

const packed = ({ dense, unit, hashed }: LinearModel, known: number) => ({
  dense: [...dense].map((w) => Number(w.toFixed(4))),
  unit: Number(unit.toPrecision(6)),
  hashed: bytes((hashed as Int8Array).slice(0, known)),
});

const threeBytes = (keys: ArrayLike<number>): Uint8Array =>
  Uint8Array.from({ length: keys.length * 3 }, (_, i) => ((keys[Math.floor(i / 3)] as number) >> (16 - 8 * (i % 3))) & 255);

function pack(
  { support, none, answered, partly, evidence, stack, rarity, lexicon, calibration, thresholds }: AnswerModel,
  digest: string,
): PackedModel {
  const n = lexicon.keys.length;
  const short = (x: number) => Number(x.toFixed(4));
  return {
    support: packed(support, n),
    none: { dense: packed(none, n).dense },
    answered: packed(answered, n),
    partly: packed(partly, n),
    evidence: packTrees(evidence),
    stack: packTrees(stack),
    rarity: bytes(rarity),
    lexicon: bytes(threeBytes(lexicon.keys)),
    digest,
    calibration: { slope: short(calibration.slope), shift: short(calibration.shift) },
    thresholds: { answered: short(thresholds.answered), open: short(thresholds.open) },
  };
}

/** The labelled pairs as fitting wants them. */
export interface Material {
  readonly pairs: readonly ReadPair[];
  readonly examples: readonly Example[];
  readonly encodings: Encodings;
  readonly tables: Pick<AnswerModel, 'rarity' | 'lexicon'>;
  readonly digest: string;
}

/** @returns the pairs of the corpus and the older ones, read. @param root of the repository. */
export function materialOf(root: string): Material {
  const { pairs, digest } = readCorpus(join(root, 'test/corpus'));
  const read = [...pairs.map(readPair), ...readOlderPairs(root)];
  const rarity = rarityTable(read);
  const examples = examplesOf(read, rarityOf({ rarity }));
  const lexicon = lexiconOf(examples);
  return { pairs: read, examples, encodings: encodeAll(examples, lexicon), tables: { rarity, lexicon }, digest };
}

/** @returns a model as it is kept, fitted on all sets but one. @param out the set left out, null for none. */
export function fitPacked({ examples, encodings, tables, digest }: Material, out: string | null): PackedModel {
  const model = fitModel(
    examples.filter(({ pair }) => pair.set !== out),
    encodings,
    tables,
  );
  return pack(model, digest);
}

/** @returns the folder after "--models": it keeps the models fitted without a set. */
export function folderIn(args: readonly string[]): string | null {
  const at = args.indexOf('--models');
  return at < 0 ? null : (args[at + 1] ?? null);
}

/** The model that was fitted without a set: out of a folder of them when it is there, else fitted, and put there. */
export function modelWithout(out: string, material: Material, folder: string | null): AnswerModel {
  const file = folder === null ? null : join(folder, `without-${out}.json`);
  const kept = file !== null && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PackedModel) : null;
  const packed = kept ?? fitPacked(material, out);
  if (file !== null && !kept) writeFileSync(file, JSON.stringify(packed));
  return unpack(packed);
}

export function main(_: readonly string[], root: string): void {
  const material = materialOf(root);
  const model = fitPacked(material, null);
  const body = JSON.stringify(model, null, 1);
  const pairs = material.pairs.length,
    readings = material.examples.length;
  writeFileSync(
    join(root, 'core/answers/weights.ts'),
    `/** Fitted by test/fit/answers.ts on ${pairs} pairs (${readings} readings of asks); never edited by hand. */\nimport type { PackedModel } from './model.js';\n\nexport const WEIGHTS: PackedModel = ${body};\n`,
  );
  const { answered, open } = model.thresholds;
  console.log(
    `fitted on ${readings} readings of asks; sure from ${answered.toFixed(3)}, open below ${open.toFixed(3)}; ${Math.round(body.length / 1024)} KB`,
  );
}
