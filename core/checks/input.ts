import type { CaseContext, Channel, Entity, FoundAsk, Lang, OverrideState } from '../contract.js';
import type { Policy } from '../policy/types.js';
import type { Reading } from '../reading/reading.js';

/** What the rules are given of a case. */
export interface CheckInput {
  readonly message: Reading;
  readonly draft: Reading;
  /** Reads what the case, the library and the policy say, as sources of facts; what it gives for the same text it may keep. */
  readonly read: (text: string) => Reading;
  /** Language of the messages to the agent. */
  readonly uiLang: Lang;
  readonly channel: Channel;
  readonly context: CaseContext;
  /** Asks as found, or with the agent's verdict. */
  readonly asks: readonly (FoundAsk & { readonly override?: OverrideState })[];
  readonly entities: readonly Entity[];
  readonly policy: Policy;
  /** Whether a lower-case word is in the dictionary of the draft's language; without it a shape test stands in. */
  readonly isWord?: (word: string) => boolean;
  /** Bodies of library replies that were inserted: what they state has a source. */
  readonly replies?: readonly string[];
  /** Findings the agent dismissed (see core/findings/dismissal). */
  readonly dismissed?: readonly string[];
}
