import { useMemo } from 'react';
import { rightsIn } from '../state/team.js';
import { usePick } from '../state/use.js';
import type { Proposing } from '../views/library/ReplyEditor.js';

/** Set when this agent only proposes changes of the team's library. */
export function useProposing(): Proposing | null {
  const proposes = usePick((s) => !rightsIn(s).replies);
  const nameless = usePick((s) => s.settings.agentName.trim() === '');
  return useMemo(() => (proposes ? { nameless } : null), [proposes, nameless]);
}
