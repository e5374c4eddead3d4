/**
 * A small linear model over hashed n-grams that corrects the rules where marks and accents are
 * missing. Fitted by test/fit/clauses.ts (sources and licences: resources/ATTRIBUTION.md).
 */
import type { Lang } from '../contract.js';
import type { Clause } from './clause.js';
import { MODEL_BUCKETS, clauseFeatures } from './model-features.js';
import { MODEL } from './model-weights.js';

interface Loaded {
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: number;
}
const loaded = new Map<Lang, Loaded>();

/** Furthest the model may move a clause, in log-odds. */
const LIMIT = 3;

/** @param frame the rules' strongest frame, '' for none. @returns evidence in log-odds, to be added to the rules'. */
export function modelLogit(clause: Clause, frame: string, lang: Lang): number {
  const { weights, scale, bias } = load(lang);
  let sum = bias;
  for (const i of clauseFeatures({ tokens: clause.tokens, frame, boundary: clause.boundary, sentenceWords: clause.sentenceWords }, lang))
    sum += (weights[i] as number) * scale;
  return Math.max(-LIMIT, Math.min(LIMIT, sum));
}

function load(lang: Lang): Loaded {
  const known = loaded.get(lang);
  if (known) return known;
  const { data, scale, bias } = MODEL[lang];
  const model = { weights: decode(data), scale, bias };
  loaded.set(lang, model);
  return model;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without the platform's help (core has neither DOM nor Node); a run of zero weights is written `_count_`. */
function decode(data: string): Int8Array {
  const weights = new Int8Array(MODEL_BUCKETS);
  let at = 0;
  let i = 0;
  while (i < data.length) {
    if (data[i] === '_') {
      const to = data.indexOf('_', i + 1);
      at += Number(data.slice(i + 1, to));
      i = to + 1;
    } else {
      weights[at++] = DIGITS.indexOf(data[i] as string) * 64 + DIGITS.indexOf(data[i + 1] as string) - 128;
      i += 2;
    }
  }
  return weights;
}
