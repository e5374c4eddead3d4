/**
 * From the grid to probabilities. First each sentence is weighed against the others and against "none of them" as the answer
 * to an ask (a conditional logit, McFadden 1974): the likeliest is the evidence. Then what speaks for it, its lead, and the
 * wording of all of them weighed by their share tell how probable it is that the ask is answered, and whether half of it is.
 */
import { featuresOf, type Grid } from './features.js';
import { mixOf } from './hash.js';
import type { AskProfile } from './ask-profile.js';
import type { Match } from './match.js';
import { denseScore, hashedScore, sigmoid, type AnswerModel, type LinearModel } from './model.js';

/** What was weighed of one ask. */
export interface Weighed {
  /** What speaks for each sentence. */
  readonly support: readonly number[];
  /** What speaks for none. */
  readonly none: number;
  /** Share of each sentence in the answer, summing to 1. */
  readonly share: readonly number[];
  /** Index of the likeliest sentence, -1 when there is none. */
  readonly best: number;
}

export interface Scored extends Weighed {
  /** Calibrated probability that the ask is answered, 0–1. */
  readonly p: number;
  /** Probability that half of it is, if not all. */
  readonly half: number;
  /** The named features that it rests on: VERDICT_FEATURES, then those of the sentences. */
  readonly features: ArrayLike<number>;
}

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
const FAR = -9;
/** What speaks for a sentence that answers nothing, whatever it says. */
const BARRED = -20;

/** @returns the named features of the verdict on ask `i`; `dense` are those of its sentences. */
export function verdictFeatures(grid: Grid, all: readonly Weighed[], i: number, dense: readonly Float32Array[]): Float32Array {
  const own = all[i] as Weighed;
  const { ask } = grid.asks[i] as AskProfile;
  const { support, none, share, best } = own;
  const [asks, n] = [grid.asks.length, support.length];
  const head = VERDICT_FEATURES.map(() => 0);
  const width = dense[0]?.length ?? 0;
  if (best < 0) return Float32Array.from(head);
  const top = support[best] as number;
  const second = mostBut(support, best);
  const rivals = all.map((other) => other.support[best] as number);
  const rival = mostBut(rivals, i);
  const any = sumExp(support, 0);
  const claim = Math.exp(top) / (sumExp(rivals, 0) + Math.exp(none));
  const odds = Math.log(any) - none;
  const out = [
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
  ];
  for (let k = 0; k < width; k++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (share[j] as number) * ((dense[j] as Float32Array)[k] as number);
    out.push(sum);
  }
  return Float32Array.from(out);
}

/** @returns the probability that a sentence is the answer to an ask, all sentences of which and "none" sum to 1. */
const takes = ({ support, none, share }: Weighed, j: number): number => (share[j] ?? 0) * sigmoid(Math.log(sumExp(support, 0)) - none);

/** What the other asks leave for ask `i`: who takes its sentence, whether they stand in order around it, and what nobody takes. */
function roomOf(all: readonly Weighed[], i: number): [taken: number, ordered: number, between: number, free: number] {
  const { best, support } = all[i] as Weighed;
  const others = all.map((other, k) => ({ k, p: support.map((_, j) => takes(other, j)) })).filter(({ k }) => k !== i);
  const most = support.map((_, j) => others.reduce((max, { p }) => Math.max(max, p[j] as number), 0));
  let ordered = 0;
  for (const { k, p } of others)
    p.forEach((x, j) => {
      if (k < i ? j <= best : j >= best) ordered += x;
    });
  const place = (k: number, edge: number) => (all[k] ? (all[k] as Weighed).best : edge);
  const [from, to] = [Math.max(0, Math.min(place(i - 1, 0), place(i + 1, 0))), Math.max(place(i - 1, 0), place(i + 1, support.length - 1))];
  let between = 0;
  for (let j = from; j <= to && j < most.length; j++) between += 1 - (most[j] as number);
  return [
    most[best] ?? 0,
    others.length === 0 ? 1 : ordered / others.length,
    Math.min(1, between / MOST_BETWEEN),
    most.reduce((sum, x) => sum + 1 - x, 0) / support.length,
  ];
}
const MOST_BETWEEN = 6;

const mostBut = (all: readonly number[], but: number): number => all.reduce((most, x, k) => (k === but ? most : Math.max(most, x)), FAR);
const sumExp = (all: readonly number[], shift: number): number => all.reduce((sum, x) => sum + Math.exp(x - shift), 0);

/** Hashes of the asked words, as the verdict weighs them. */
export const askedHashes = (profile: AskProfile): number[] => profile.terms.words.map((word) => mixOf(TAG.asked, word));

/** @returns shares, the likeliest sentence and what speaks for none. */
export function weigh(support: readonly number[], none: number): Weighed {
  if (support.length === 0) return { support, none, share: [], best: -1 };
  const most = support.reduce((a, b) => Math.max(a, b), -Infinity);
  const total = sumExp(support, most);
  return { support, none, share: support.map((x) => Math.exp(x - most) / total), best: support.indexOf(most) };
}

/** Sentences with a smaller share say nothing by their wording. */
export const LEAST_SHARE = 0.05;

/** Hashed scores of pairs are kept under the pair: they do not hang on the other sentences. */
export class Scorer {
  private readonly kept = new WeakMap<Match, readonly [support: number, answered: number, partly: number]>();

  constructor(private readonly model: AnswerModel) {}

  /** @returns what was weighed, ask by ask. @param barred tells which sentences answer nothing, whatever they say. */
  score(grid: Grid, barred: (ask: number, sentence: number) => boolean = () => false): Scored[] {
    const { model } = this;
    const dense = featuresOf(grid);
    const wording = grid.matches.map((row) => row.map((match) => this.wording(match)));
    const weighed = grid.asks.map((_, i) => {
      const none = noneFeatures(grid, i);
      const support = grid.said.map((_s, j) =>
        barred(i, j) ? BARRED : denseScore(model.support.dense, dense[i]?.[j] as Float32Array) + (wording[i]?.[j]?.[0] as number),
      );
      return weigh(support, denseScore(model.none.dense, none.dense) + hashedScore(model.none, model.lexicon.known(none.hashed)));
    });
    return weighed.map((own, i) => {
      const features = pad(verdictFeatures(grid, weighed, i, dense[i] as Float32Array[]), model.answered.dense.length);
      const asked = model.lexicon.known(askedHashes(grid.asks[i] as AskProfile));
      const odds = (linear: LinearModel, at: 1 | 2) =>
        denseScore(linear.dense, features) +
        hashedScore(linear, asked) +
        own.share.reduce((sum, share, j) => (share > LEAST_SHARE ? sum + share * (wording[i]?.[j]?.[at] as number) : sum), 0);
      const { slope, shift } = model.calibration;
      return {
        ...own,
        features,
        p: own.best < 0 ? 0 : sigmoid(slope * odds(model.answered, 1) + shift),
        half: own.best < 0 ? 0 : sigmoid(odds(model.partly, 2)),
      };
    });
  }

  private wording(match: Match): readonly [number, number, number] {
    const known = this.kept.get(match);
    if (known) return known;
    const { support, answered, partly, lexicon } = this.model;
    const found = lexicon.known(match.hashed);
    const fresh = [hashedScore(support, found), hashedScore(answered, found), hashedScore(partly, found)] as const;
    this.kept.set(match, fresh);
    return fresh;
  }
}

/** Without a sentence the features of sentences are nought. */
const pad = (features: Float32Array, length: number): ArrayLike<number> =>
  features.length === length ? features : Float32Array.from({ length }, (_, k) => features[k] ?? 0);
