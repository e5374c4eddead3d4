import { runChecks } from './checks/run.js';
import type { CaseContext, Channel, Finding, Lang } from './contract.js';
import type { Policy } from './policy/policy.js';
import { readOnce } from './reading/cache.js';
import { spellingFindings, Suggestions } from './spelling/findings.js';
import type { Dropped, Spellers } from './spelling/stretches.js';

/** A text that answers nobody yet: a reply of the library, a try-out of the policy. */
export interface LoneDraft {
  readonly draft: string;
  readonly lang: Lang;
  readonly uiLang: Lang;
  readonly channel: Channel;
  readonly context: CaseContext;
  readonly policy: Policy;
  /** ISO date-time of "now". */
  readonly now: string;
  /** What may be stated without another source. */
  readonly replies: readonly string[];
}

/** @returns what the rules and the speller find in it. */
export function checkDraft(
  { draft: text, lang, uiLang, channel, context, policy, now, replies }: LoneDraft,
  spellers: Spellers,
  dropped: readonly Dropped[],
): Finding[] {
  const options = { now, calendar: policy.calendar };
  const [message, draft] = [readOnce('', lang, 'message', options), readOnce(text, lang, 'draft', options)];
  const input = {
    message,
    draft,
    uiLang,
    channel,
    context,
    asks: [],
    entities: [],
    policy,
    replies,
    read: (source: string) => readOnce(source, lang, 'draft', options),
  };
  return [...runChecks(input), ...spellingFindings({ ...input, words: [] }, spellers, dropped, new Suggestions())];
}
