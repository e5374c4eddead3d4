import { findAsks } from '../../../core/asks/find.js';
import type { Example } from '../../../core/checks/rule.js';
import type { CheckInput } from '../../../core/checks/run.js';
import type { Lang } from '../../../core/contract.js';
import { findEntities } from '../../../core/entities/find.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';

/** A Wednesday. */
export const NOW = '2026-11-25T10:00:00Z';

/** What the engine would hand to the rules for an example. */
export function checkInput(example: Example, lang: Lang): CheckInput {
  const message = example.message ?? '';
  return {
    message, draft: example.draft, lang, uiLang: lang, channel: example.channel ?? 'email', context: example.context ?? {}, now: NOW,
    asks: findAsks(message, lang), entities: message === '' ? [] : findEntities(message, { lang, now: NOW }), policy: { ...DEFAULT_POLICY, ...example.policy },
  };
}
