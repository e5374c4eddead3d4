/** What was learnt from an agent's decisions, as it is kept and shown. */

/** Decisions that a correction rests on at least. */
export const DECISIONS_LEAST = 40;

/** Why a correction is not used; null: it is, while it is switched on. */
export type Unlearnt = 'few' | 'no' | 'worse';
/** Added to the weights of the named features. */
export interface Correction {
  /** Which weights it corrects. */
  readonly of: string;
  readonly weights: readonly number[];
}
export interface Learnt extends Correction {
  /** ISO instant. */
  readonly at: string;
  readonly decisions: number;
  /** Of the decisions, how many were guessed right by the shipped weights, and by weights corrected on the other cases: 0–1. */
  readonly before: number;
  readonly after: number;
  readonly unlearnt: Unlearnt | null;
}
