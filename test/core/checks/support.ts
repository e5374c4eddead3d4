import type { CheckInput } from '../../../core/checks/input.js';
import type { Example } from '../../../core/checks/rule.js';
import type { Lang } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';
import { asDraft, asksIn, asMessage, entitiesIn } from '../../support/readings.js';

/** A Wednesday. */
export const NOW = '2026-11-25T10:00:00Z';

/** What the engine would hand to the rules for an example. */
export function checkInput(example: Example, lang: Lang): CheckInput {
  const message = example.message ?? '';
  const policy = { ...DEFAULT_POLICY, ...example.policy };
  const options = { now: NOW, calendar: policy.calendar };
  return {
    message: asMessage(message, lang, options),
    draft: asDraft(example.draft, lang, options),
    uiLang: lang,
    channel: example.channel ?? 'email',
    context: example.context ?? {},
    asks: asksIn(message, lang),
    entities: message === '' ? [] : entitiesIn(message, { lang, now: NOW }),
    policy,
    read: (text) => asDraft(text, lang, options),
  };
}
