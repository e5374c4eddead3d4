/** The named features of a verdict: what the weights of all asks and sentences tell of one ask. */
import type { AskProfile } from './ask-profile.js';
import { FEATURES, type Grid } from './features.js';
import { mixOf } from '../hash.js';
import { sigmoid } from '../logistic.js';
import { mostBut, sumExp, type Weighed } from './weigh.js';

export const NONE_FEATURES = [
  'bias',
  'asks for each sentence',
  'complaint',
  'request',
  'one over the asks',
  'sentences, logarithm',
] as const;
const TAG = { none: 11, asked: 12 } as const;

/** @returns the features of "none of the sentences", in the order of NONE_FEATURES. */
export function noneFeatures(grid: Grid, i: number): { readonly dense: number[]; readonly hashed: number[] } {
  const { ask, terms } = grid.asks[i] as AskProfile;
  const [asks, sentences] = [grid.asks.length, grid.said.length];
  return {
    dense: [1, asks / Math.max(1, sentences), isFelt(ask.kind), Number(ask.kind === 'request'), 1 / asks, Math.log(1 + sentences) / 4],
    hashed: terms.words.map((word) => mixOf(TAG.none, word)),
  };
}
const isFelt = (kind: string): number => Number(kind === 'complaint' || kind === 'rhetorical');

/** The features of the verdict before those of the sentences, which follow weighed by their shares. */
export const VERDICT_FEATURES = [
  'bias',
  'log odds of any sentence against none',
  'lead over the second sentence',
  'lead over the other asks for this sentence',
  'probability of any sentence',
  'share of this ask in its likeliest sentence',
  'support of the likeliest',
  'support of none',
  'complaint',
  'request',
  'sentences / 10',
  'asks / 5',
  'asks for each sentence',
  'share of the likeliest',
  'Spanish',
  'probability that another ask takes the likeliest sentence',
  'others stand on their side of it',
  'sentences between the neighbours that nobody takes',
  'sentences that no other ask takes, share',
] as const;
/** Log odds are cut here. */
const MOST = 4;
const cut = (x: number): number => Math.max(-MOST, Math.min(MOST, x)) / MOST;

/** @returns the named features of the verdict on ask `i`; `dense` are those of its sentences. */
export function verdictFeatures(grid: Grid, all: readonly Weighed[], i: number, dense: readonly Float32Array[]): Float32Array {
  const own = all[i] as Weighed;
  const { ask } = grid.asks[i] as AskProfile;
  const { support, none, share, best } = own;
  const [asks, n] = [grid.asks.length, support.length];
  const out = new Float32Array(VERDICT_FEATURES.length + FEATURES.length);
  if (best < 0) return out;
  const top = support[best] as number;
  const second = mostBut(support, best);
  const rivals = all.map((other) => other.support[best] as number);
  const rival = mostBut(rivals, i);
  const any = sumExp(support, 0);
  const claim = Math.exp(top) / (sumExp(rivals, 0) + Math.exp(none));
  const odds = Math.log(any) - none;
  out.set([
    1,
    cut(odds),
    cut(top - second),
    cut(top - rival),
    sigmoid(odds),
    claim,
    cut(top),
    cut(none),
    isFelt(ask.kind),
    Number(ask.kind === 'request'),
    n / 10,
    asks / 5,
    asks / n,
    share[best] as number,
    Number(grid.lang === 'es'),
    ...roomOf(all, i),
  ]);
  const sums = new Float64Array(FEATURES.length);
  for (let j = 0; j < n; j++) {
    const [part, row] = [share[j] as number, dense[j] as Float32Array];
    for (let k = 0; k < sums.length; k++) (sums[k] as number) += part * (row[k] as number);
  }
  out.set(sums, VERDICT_FEATURES.length);
  return out;
}

/** What the other asks leave for ask `i`: who takes its sentence, whether they stand in order around it, and what nobody takes. */
function roomOf(all: readonly Weighed[], i: number): [taken: number, ordered: number, between: number, free: number] {
  const { best, support } = all[i] as Weighed;
  const others = all.length - 1;
  const most = support.map(() => 0);
  let ordered = 0;
  for (let k = 0; k < all.length; k++) {
    if (k === i) continue;
    const { takes } = all[k] as Weighed;
    for (let j = 0; j < takes.length; j++) {
      const p = takes[j] as number;
      if (p > (most[j] as number)) most[j] = p;
      if (k < i ? j <= best : j >= best) ordered += p;
    }
  }
  const place = (k: number, edge: number) => (all[k] ? (all[k] as Weighed).best : edge);
  const [from, to] = [Math.max(0, Math.min(place(i - 1, 0), place(i + 1, 0))), Math.max(place(i - 1, 0), place(i + 1, support.length - 1))];
  let between = 0;
  for (let j = from; j <= to && j < most.length; j++) between += 1 - (most[j] as number);
  return [
    most[best] ?? 0,
    others === 0 ? 1 : ordered / others,
    Math.min(1, between / MOST_BETWEEN),
    most.reduce((sum, x) => sum + 1 - x, 0) / support.length,
  ];
}
const MOST_BETWEEN = 6;

/** Hashes of the asked words, as the verdict weighs them. */
export const askedHashes = (profile: AskProfile): number[] => profile.terms.words.map((word) => mixOf(TAG.asked, word));
