/** Cases to practise on, as they lie on the machine. */
import type { PracticeResult } from '../practice/assess.js';
import type { PracticeCase } from '../practice/case.js';
import type { PracticeProblem } from '../practice/cases.js';

/** An agent's last attempt at a practice case: counts, no words. */
export interface PracticeAttempt extends PracticeResult {
  /** ISO instant. */
  readonly at: string;
  readonly tries: number;
}

/** What there is to practise beside the cases that come with the app, and how far this agent is. */
export interface PracticeShelf {
  /** The team's own cases: files in a folder beside the shared library, or on this machine when none is open. */
  readonly cases: readonly PracticeCase[];
  readonly folder: string;
  /** Files, or cases in them, that could not be read; `at` says which. */
  readonly problems: readonly PracticeProblem[];
  /** Attempts by case, bundled ones among them. */
  readonly progress: Readonly<Record<string, PracticeAttempt>>;
}
