/** Fits the weighing of candidates to which of them are labelled asks; the chain that made them never saw their message. */
import { candidatesOf, type AskCandidate } from '../../../core/asks/tagger/candidates.js';
import { emissionsOf, potentialsOf } from '../../../core/asks/tagger/model.js';
import { TAG_CLASSES, weighTags } from '../../../core/asks/tagger/weigh.js';
import { matchAsks } from '../corpus.js';
import { random, shuffle } from '../random.js';
import type { Chain } from './fit-chain.js';
import type { Instance } from './instances.js';

/** A candidate with the class that it should get. */
export interface Weighed {
  readonly features: readonly number[];
  readonly is: number;
  readonly weight: number;
  readonly set: string;
}

const EPOCHS = 15,
  RATE = 0.3,
  L2 = 1e-5,
  SEED = 20261130;

export function candidates(x: Instance, { weights, pass }: Chain): AskCandidate[] {
  const { segments, features } = x.read;
  return candidatesOf({ read: x.text, ...x.rules }, segments, potentialsOf(segments, emissionsOf(features, weights), pass));
}

export function weighed(x: Instance, list: readonly AskCandidate[]): Weighed[] {
  if (x.some) return [];
  const of = matchAsks(
    x.gold,
    list.map((c) => ({ ...c, text: x.message.slice(c.start, c.end), kind: 'question' as const })),
  );
  const goldOf = new Map([...of].map(([gold, found]) => [found, gold]));
  return list.flatMap((c, k): Weighed[] => {
    const gold = goldOf.get(k);
    // Where complaints are not drawn, a candidate that none of the drawn asks is and the rules complain of says nothing.
    if (
      gold === undefined &&
      (x.source === 'golden' || x.source === 'open') &&
      c.rules.some((r) => r.kind !== 'question' && r.kind !== 'request')
    )
      return [];
    return [
      {
        features: c.features,
        is: gold === undefined ? 0 : TAG_CLASSES.indexOf(x.gold[gold]?.kind as (typeof TAG_CLASSES)[number]),
        weight: x.weight,
        set: x.set,
      },
    ];
  });
}

export function fitWeighing(data: readonly Weighed[]): number[][] {
  const length = data[0]?.features.length ?? 0,
    rows = TAG_CLASSES.map(() => Array.from({ length }, () => 0)),
    squares = TAG_CLASSES.map(() => Array.from({ length }, () => 1));
  const order = [...data],
    next = random(SEED),
    sum = rows.map((row) => row.map(() => 0));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    for (const { features, is, weight } of order) {
      weighTags(features, rows).forEach((p, c) => {
        const error = weight * (p - (c === is ? 1 : 0)),
          row = rows[c] as number[],
          square = squares[c] as number[];
        for (let k = 0; k < length; k++) {
          const g = error * (features[k] as number) + L2 * (row[k] as number);
          square[k] = (square[k] as number) + g * g;
          row[k] = (row[k] as number) - (RATE * g) / Math.sqrt(square[k] as number);
        }
      });
    }
    if (epoch >= EPOCHS / 2)
      rows.forEach((row, c) =>
        row.forEach((w, k) => {
          (sum[c] as number[])[k] = ((sum[c] as number[])[k] as number) + w;
        }),
      );
  }
  return sum.map((row) => row.map((w) => Number((w / Math.ceil(EPOCHS / 2)).toFixed(4))));
}
