import type { Ask, Entity, FoundAsk, Lang, Override } from '../contract.js';

export interface JudgeInput {
  readonly message: string;
  readonly draft: string;
  readonly asks: readonly FoundAsk[];
  readonly entities: readonly Entity[];
  readonly lang: Lang;
  /** Language of the reasons. */
  readonly uiLang: Lang;
  readonly overrides: readonly Override[];
  /** ISO date-time against which relative dates are read. */
  readonly now: string;
  /** Where the agent is typing: the word under the caret is no evidence yet. */
  readonly caret?: number;
}

/** Says of each ask whether the draft answers it, where and why. OWNER: judge. Temporary body. */
export function judge(input: JudgeInput): Ask[] {
  return input.asks.map((ask) => ({ ...ask, state: 'unanswered', evidence: [], why: '' }));
}
