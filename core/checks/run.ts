import type { CaseContext, Channel, Entity, Finding, FoundAsk, Lang } from '../contract.js';
import type { Policy } from '../policy/policy.js';

export interface CheckInput {
  readonly message: string;
  readonly draft: string;
  readonly lang: Lang;
  readonly uiLang: Lang;
  readonly channel: Channel;
  readonly context: CaseContext;
  readonly asks: readonly FoundAsk[];
  readonly entities: readonly Entity[];
  readonly policy: Policy;
  readonly now: string;
}

/** Runs every tone and content rule over the draft. OWNER: tone. Temporary body. */
export function runChecks(_input: CheckInput): Finding[] {
  return [];
}
