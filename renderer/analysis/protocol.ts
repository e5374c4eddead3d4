/** What crosses between the window and its worker; plain data only. */
import type { AnalyseInput, Analysis } from '../../core/analyse.js';
import type { LabelledPair } from '../../core/answers/overrides.js';
import type { Lang } from '../../core/contract.js';
import type { CheckedWording, ReplyWording } from '../../core/check-reply.js';
import type { Policy, PolicyProblem } from '../../core/policy/policy.js';

/** The worker holds the policy, so that a request carries only what changes while typing. */
export type AnalysisRequest = Omit<AnalyseInput, 'policy'>;

/** Wordings of replies to check, with everything that they include in its place already. */
export interface WordingsRequest {
  readonly wordings: readonly ReplyWording[];
  readonly uiLang: Lang;
  /** ISO date-time. */
  readonly now: string;
}

export type ToWorker =
  | { readonly type: 'start'; readonly dictionaries: string }
  | { readonly type: 'policy'; readonly text: string }
  | { readonly type: 'analyse'; readonly seq: number; readonly input: AnalysisRequest }
  /** A dropped-in dictionary, compiled, in base64; null takes it away. */
  | { readonly type: 'dropped'; readonly seq: number; readonly name: string; readonly compiled: string | null }
  /** Answered when the dictionaries of their languages are there, or are known to be missing. */
  | { readonly type: 'wordings'; readonly seq: number; readonly input: WordingsRequest }
  | { readonly type: 'label'; readonly seq: number; readonly inputs: readonly AnalysisRequest[] };

export type FromWorker =
  | { readonly type: 'policy'; readonly policy: Policy; readonly problems: readonly PolicyProblem[] }
  | { readonly type: 'analysis'; readonly seq: number; readonly analysis: Analysis }
  | { readonly type: 'labels'; readonly seq: number; readonly labels: readonly LabelledPair[] }
  | { readonly type: 'checked'; readonly seq: number; readonly checked: readonly CheckedWording[] }
  /** How many words the dictionary has; null when the bytes are none of this version. */
  | { readonly type: 'opened'; readonly seq: number; readonly words: number | null }
  | { readonly type: 'failed'; readonly seq: number; readonly message: string }
  | { readonly type: 'dictionary'; readonly lang: Lang; readonly ok: boolean };
