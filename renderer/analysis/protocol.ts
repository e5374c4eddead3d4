/** What crosses between the window and its worker; plain data only. */
import type { AnalyseInput, Analysis } from '../../core/analyse.js';
import type { Lang } from '../../core/contract.js';
import type { OpenCard } from '../../core/policy/open-cards.js';
import type { Policy, PolicyProblem } from '../../core/policy/policy.js';

/** The worker holds the policy, so that a request carries only what changes while typing. */
export type AnalysisRequest = Omit<AnalyseInput, 'policy'>;

/** What the engine says, and the cards that the message opens under the policy. */
export interface FullAnalysis extends Analysis { readonly cards: readonly OpenCard[] }

export type ToWorker =
  | { readonly type: 'start'; readonly dictionaries: string }
  | { readonly type: 'policy'; readonly text: string }
  | { readonly type: 'analyse'; readonly seq: number; readonly input: AnalysisRequest };

export type FromWorker =
  | { readonly type: 'policy'; readonly policy: Policy; readonly problems: readonly PolicyProblem[] }
  | { readonly type: 'analysis'; readonly seq: number; readonly analysis: FullAnalysis }
  | { readonly type: 'failed'; readonly seq: number; readonly message: string }
  | { readonly type: 'dictionary'; readonly lang: Lang; readonly ok: boolean };
