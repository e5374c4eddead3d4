/** What kinds of answer an ask calls for. */
import type { AnswerType } from '../contract.js';

/** Patterns that call for one kind of answer, or for several of which every one must be met. */
export interface AnswerGroup {
  readonly types: readonly AnswerType[];
  readonly patterns: readonly string[];
}
