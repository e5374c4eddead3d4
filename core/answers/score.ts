/**
 * From the grid to probabilities. A line weighs each sentence against the others and against "none of them" as the answer
 * to an ask (a conditional logit, McFadden 1974), then what speaks for the likeliest, its lead, and the wording of all of
 * them by their share. Trees tell for each sentence how probable it is that it answers the ask: the likeliest is the
 * evidence. What both say is stacked (Wolpert 1992) into the probability that the ask is answered.
 */
import { CellRows } from './cell-features.js';
import { FEATURES, type Grid, type Said } from './features.js';
import { mixOf } from '../hash.js';
import { sigmoid } from '../logistic.js';
import type { AskProfile } from './ask-profile.js';
import { expectsHashes, frameHashes, kindHashes, ownHashes, sharedHashes, type Match } from './match.js';
import { denseScore, hashedScore, type AnswerModel, type LinearModel } from './model.js';
import { stackFeatures, treeSides } from './stack.js';
import type { Terms } from './terms.js';
import { treeScore } from '../trees.js';

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
  /** Probability of each sentence to be the answer: all of them and "none" sum to 1. */
  readonly takes: readonly number[];
}

export interface Scored extends Pick<Weighed, 'share' | 'best'> {
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

function mostBut(all: readonly number[], but: number): number {
  let most = FAR;
  for (let k = 0; k < all.length; k++) if (k !== but && (all[k] as number) > most) most = all[k] as number;
  return most;
}
function sumExp(all: readonly number[], shift: number): number {
  let sum = 0;
  for (let k = 0; k < all.length; k++) sum += Math.exp((all[k] as number) - shift);
  return sum;
}

/** Hashes of the asked words, as the verdict weighs them. */
export const askedHashes = (profile: AskProfile): number[] => profile.terms.words.map((word) => mixOf(TAG.asked, word));

/** @returns shares, the likeliest sentence and what speaks for none. */
export function weigh(support: readonly number[], none: number): Weighed {
  if (support.length === 0) return { support, none, share: [], best: -1, takes: [] };
  const most = support.reduce((a, b) => Math.max(a, b), -Infinity);
  const total = sumExp(support, most);
  const share = support.map((x) => Math.exp(x - most) / total);
  const any = sigmoid(Math.log(total) + most - none);
  return { support, none, share, best: support.indexOf(most), takes: share.map((x) => x * any) };
}

/** Sentences with a smaller share say nothing by their wording. */
export const LEAST_SHARE = 0.05;

/** What wording speaks for: for being the answer, for "answered", for "partly". */
type Spoken = readonly [support: number, answered: number, partly: number];
/** The same in units of the tables. */
type Sums = [support: number, answered: number, partly: number];
const plus = (a: Spoken, b: Spoken): Spoken => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** What a row of features tells: log odds by the trees, and how much speaks for the sentence by the line. */
interface ToldByRow {
  readonly odds: number;
  readonly support: number;
}

/** What a sentence says by itself, for each kind of ask, and for each type of answer: under their hashes. */
interface SpokenOf {
  readonly own: Spoken;
  readonly kinds: Map<number, Spoken>;
  readonly types: Map<number, Spoken>;
  /** Beside each asking word. */
  readonly frames: Map<number, Sums>;
}

/** Hashed scores are kept under the words they hang on: a sentence's, or a pair's. They do not hang on the other sentences. */
export class Scorer {
  private readonly cells = new CellRows();
  private readonly pairs = new WeakMap<Match, Spoken>();
  private readonly sentences = new WeakMap<Terms, SpokenOf>();
  /** By rows, which stay the same objects while nothing in them changed. */
  private readonly rows = new WeakMap<Float32Array, ToldByRow>();

  constructor(private readonly model: AnswerModel) {}

  /** @returns what was weighed, ask by ask. @param barred tells which sentences answer nothing, whatever they say. */
  score(grid: Grid, barred: (ask: number, sentence: number) => boolean = () => false): Scored[] {
    const { model } = this;
    const dense = this.cells.of(grid);
    const wording = grid.matches.map((row, i) =>
      row.map((match, j) => this.wording(match, grid.asks[i] as AskProfile, (grid.said[j] as Said).terms)),
    );
    const told = dense.map((row) => row.map((cell) => this.ofRow(cell)));
    const odds: number[][] = [];
    const weighed = grid.asks.map((_, i) => {
      const none = noneFeatures(grid, i);
      const support: number[] = [];
      const own: number[] = [];
      for (let j = 0; j < grid.said.length; j++) {
        const isBarred = barred(i, j);
        const of = told[i]?.[j] as ToldByRow;
        support.push(isBarred ? BARRED : of.support + (wording[i]?.[j]?.[0] as number));
        own.push(isBarred ? BARRED : of.odds);
      }
      odds.push(own);
      return weigh(support, denseScore(model.none.dense, none.dense) + hashedScore(model.none, model.lexicon.known(none.hashed)));
    });
    const sides = treeSides(odds);
    return weighed.map((own, i) => {
      const features = verdictFeatures(grid, weighed, i, dense[i] as Float32Array[]);
      if (own.best < 0) return { p: 0, half: 0, share: [], best: -1, features };
      const asked = model.lexicon.known(askedHashes(grid.asks[i] as AskProfile));
      const line = (linear: LinearModel, at: 1 | 2) =>
        denseScore(linear.dense, features) +
        hashedScore(linear, asked) +
        own.share.reduce((sum, share, j) => (share > LEAST_SHARE ? sum + share * (wording[i]?.[j]?.[at] as number) : sum), 0);
      const { slope, shift } = model.calibration;
      const { share, best } = weigh(odds[i] as number[], 0);
      const stacked = treeScore(model.stack, stackFeatures(grid, sides, weighed, line(model.answered, 1), i));
      const learnt = model.learnt ? denseScore(model.learnt, features) : 0;
      return { p: sigmoid(slope * stacked + shift + learnt), half: sigmoid(line(model.partly, 2)), share, best, features };
    });
  }

  private ofRow(row: Float32Array): ToldByRow {
    const known = this.rows.get(row);
    if (known) return known;
    const fresh = { odds: treeScore(this.model.evidence, row), support: denseScore(this.model.support.dense, row) };
    this.rows.set(row, fresh);
    return fresh;
  }

  private wording(match: Match, ask: AskProfile, said: Terms): Spoken {
    const known = this.pairs.get(match);
    if (known) return known;
    const of = this.sentence(said);
    let spoken = plus(of.own, this.ofPair(ask, said, of));
    spoken = plus(
      spoken,
      kept(of.kinds, ask.kind, () => this.spoken(kindHashes(ask.kind, said))),
    );
    for (const type of ask.expects)
      spoken = plus(
        spoken,
        kept(of.types, type, () => this.spoken(expectsHashes(type, said))),
      );
    this.pairs.set(match, spoken);
    return spoken;
  }

  /** The asking words are few, and asks have them in common: what each says beside the sentence is kept with it. */
  private ofPair({ terms: { frame, content, concepts } }: AskProfile, said: Terms, { frames }: SpokenOf): Spoken {
    const sum = this.sums(sharedHashes(content, concepts, said));
    if (said.shapeHashes.length === 0) return this.inUnits(sum);
    for (const word of frame) {
      let beside = frames.get(word);
      if (beside === undefined) frames.set(word, (beside = this.sums(frameHashes(word, said))));
      sum[0] += beside[0];
      sum[1] += beside[1];
      sum[2] += beside[2];
    }
    return this.inUnits(sum);
  }

  private sentence(said: Terms): SpokenOf {
    const known = this.sentences.get(said);
    if (known) return known;
    const fresh: SpokenOf = { own: this.spoken(ownHashes(said)), kinds: new Map(), types: new Map(), frames: new Map() };
    this.sentences.set(said, fresh);
    return fresh;
  }

  private spoken(hashes: readonly number[]): Spoken {
    return this.inUnits(this.sums(hashes));
  }

  private sums(hashes: readonly number[]): Sums {
    const { support, answered, partly, lexicon } = this.model;
    let [a, b, c] = [0, 0, 0];
    for (let k = 0; k < hashes.length; k++) {
      const at = lexicon.indexOf(hashes[k] as number);
      if (at < 0) continue;
      a += support.hashed[at] as number;
      b += answered.hashed[at] as number;
      c += partly.hashed[at] as number;
    }
    return [a, b, c];
  }

  private inUnits([a, b, c]: Sums): Spoken {
    const { support, answered, partly } = this.model;
    return [a * support.unit, b * answered.unit, c * partly.unit];
  }
}

function kept(all: Map<number, Spoken>, key: number, make: () => Spoken): Spoken {
  const known = all.get(key);
  if (known) return known;
  const fresh = make();
  all.set(key, fresh);
  return fresh;
}
