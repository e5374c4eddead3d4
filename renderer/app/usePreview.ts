import { useMemo } from 'react';
import type { Filled } from '../../core/template/fill.js';
import type { ShelvedReply } from '../state/replies.js';
import { activeCase, caseEntities } from '../state/select.js';
import { useApp, usePick } from '../state/use.js';

/** A reply as it would be inserted; a new function when what the case is known to hold changes, so that an open palette fills anew. */
export function usePreview(): (reply: ShelvedReply) => Filled {
  const { actions } = useApp();
  const known = usePick((s) => caseEntities(s, activeCase(s)));
  return useMemo(() => anew(actions.filled, known), [actions, known]);
}

/** The same function by another identity. */
const anew =
  (filled: (reply: ShelvedReply) => Filled, _known: unknown) =>
  (reply: ShelvedReply): Filled =>
    filled(reply);
