import type { CheckInput } from '../../../core/checks/input.js';
import type { Example } from '../../../core/checks/rule.js';
import type { Lang } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';
import { findAsks } from '../../../core/asks/find.js';
import { findEntities } from '../../../core/entities/find.js';
import { asDraft, asMessage } from '../../support/readings.js';

/** A Wednesday. */
export const NOW = '2026-11-25T10:00:00Z';

/** A shop that told nothing of itself. */
const NO_SHOP = { agents: [], home: { country: '', currency: '' }, orders: [] };

/** What the engine would hand to the rules for an example. */
export function checkInput(example: Example, lang: Lang): CheckInput {
  const message = example.message ?? '';
  const policy = { ...DEFAULT_POLICY, ...example.policy };
  const options = { now: NOW, calendar: policy.calendar };
  // Read once for all that is found in it, as the engine does.
  const read = asMessage(message, lang, options);
  return {
    message: read,
    draft: asDraft(example.draft, lang, options),
    uiLang: lang,
    channel: example.channel ?? 'email',
    context: example.context ?? {},
    asks: findAsks(read),
    entities: message === '' ? [] : findEntities(read, NO_SHOP),
    policy,
    read: (text) => asDraft(text, lang, options),
  };
}
