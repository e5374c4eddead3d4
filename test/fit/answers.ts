/**
 * `npm run fit:answers`: fits core/answers/weights.ts on the labelled pairs of test/corpus and the older ones of test/golden,
 * seeded, the same bytes for the same pairs. How right it is on sets left out: `npm run measure:answers`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rarityOf, type AnswerModel, type LinearModel, type PackedModel } from '../../core/answers/model.js';
import { readCorpus } from './corpus.js';
import { encodeAll, examplesOf, lexiconOf, readOlderPairs, readPair } from './examples.js';
import { fitModel, rarityTable } from './fold.js';

const base64 = (table: Int8Array | Uint8Array): string => Buffer.from(table.buffer, table.byteOffset, table.byteLength).toString('base64');
const packed = ({ dense, unit, hashed }: LinearModel, known: number) => ({
  dense: [...dense].map((w) => Number(w.toFixed(4))),
  unit: Number(unit.toPrecision(6)),
  hashed: base64((hashed as Int8Array).slice(0, known)),
});

const threeBytes = (keys: ArrayLike<number>): Uint8Array =>
  Uint8Array.from({ length: keys.length * 3 }, (_, i) => ((keys[Math.floor(i / 3)] as number) >> (16 - 8 * (i % 3))) & 255);

function pack({ support, none, answered, partly, rarity, lexicon, calibration, thresholds }: AnswerModel, digest: string): PackedModel {
  const n = lexicon.keys.length;
  const short = (x: number) => Number(x.toFixed(4));
  return {
    support: packed(support, n),
    none: { dense: packed(none, n).dense },
    answered: packed(answered, n),
    partly: packed(partly, n),
    rarity: base64(rarity),
    lexicon: base64(threeBytes(lexicon.keys)),
    digest,
    calibration: { slope: short(calibration.slope), shift: short(calibration.shift) },
    thresholds: { answered: short(thresholds.answered), open: short(thresholds.open) },
  };
}

export function main(_: readonly string[], root: string): void {
  const { pairs, digest } = readCorpus(join(root, 'test/corpus'));
  const read = [...pairs.map(readPair), ...readOlderPairs(root)];
  const rarity = rarityTable(read);
  const examples = examplesOf(read, rarityOf({ rarity }));
  const lexicon = lexiconOf(examples);
  const { model } = fitModel(examples, encodeAll(examples, lexicon), { rarity, lexicon });
  const body = JSON.stringify(pack(model, digest), null, 1);
  writeFileSync(
    join(root, 'core/answers/weights.ts'),
    `/** Fitted by test/fit/answers.ts on ${pairs.length} pairs (${examples.length} readings of asks); never edited by hand. */\nimport type { PackedModel } from './model.js';\n\nexport const WEIGHTS: PackedModel = ${body};\n`,
  );
  console.log(
    `fitted on ${examples.length} readings of asks, ${lexicon.keys.length} hashed features; sure from ${model.thresholds.answered.toFixed(3)}, open below ${model.thresholds.open.toFixed(3)}; ${Math.round(body.length / 1024)} KB`,
  );
}
