/**
 * From the grid to probabilities. A line weighs each sentence against the others and against "none of them" as the answer
 * to an ask (a conditional logit, McFadden 1974), then what speaks for the likeliest, its lead, and the wording of all of
 * them by their share. Trees tell for each sentence how probable it is that it answers the ask: the likeliest is the
 * evidence. What both say is stacked (Wolpert 1992) into the probability that the ask is answered.
 */
import type { AskProfile } from './ask-profile.js';
import { CellRows } from './cell-features.js';
import type { Grid, Said } from './features.js';
import { sigmoid } from '../logistic.js';
import { denseScore, hashedScore, type AnswerModel, type LinearModel } from './model.js';
import { stackFeatures, treeSides } from './stack.js';
import { treeScore } from '../trees.js';
import { askedHashes, noneFeatures, verdictFeatures } from './verdict-features.js';
import { LEAST_SHARE, weigh, type Weighed } from './weigh.js';
import { Wording } from './wording.js';

export interface Scored extends Pick<Weighed, 'share' | 'best'> {
  /** Calibrated probability that the ask is answered, 0–1. */
  readonly p: number;
  /** Probability that half of it is, if not all. */
  readonly half: number;
  /** The named features that it rests on: VERDICT_FEATURES, then those of the sentences. */
  readonly features: ArrayLike<number>;
}

/** What speaks for a sentence that answers nothing, whatever it says. */
const BARRED = -20;

/** What a row of features tells: log odds by the trees, and how much speaks for the sentence by the line. */
interface ToldByRow {
  readonly odds: number;
  readonly support: number;
}

/** What was weighed is kept under the words it hangs on. */
export class Scorer {
  private readonly cells = new CellRows();
  private readonly words: Wording;
  /** By rows, which stay the same objects while nothing in them changed. */
  private readonly rows = new WeakMap<Float32Array, ToldByRow>();

  constructor(private readonly model: AnswerModel) {
    this.words = new Wording(model);
  }

  /** @returns what was weighed, ask by ask. @param barred tells which sentences answer nothing, whatever they say. */
  score(grid: Grid, barred: (ask: number, sentence: number) => boolean = () => false): Scored[] {
    const { model } = this;
    const dense = this.cells.of(grid);
    const wording = grid.matches.map((row, i) =>
      row.map((match, j) => this.words.of(match, grid.asks[i] as AskProfile, (grid.said[j] as Said).terms)),
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
}
