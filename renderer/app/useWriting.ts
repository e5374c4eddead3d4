import { useMemo } from 'react';
import { activeCase, caseFacts, caseTitle } from '../state/select.js';
import { useApp, usePick } from '../state/use.js';
import type { Writing } from '../views/library/writing.js';

/** What a form that writes a reply asks of the window. */
export function useWriting(): Writing {
  const { actions } = useApp();
  const title = usePick((s) => {
    const record = activeCase(s);
    return record === undefined || (record.message === '' && record.draft === '') ? null : caseTitle(record, caseFacts(s, record));
  });
  return useMemo(
    () => ({ tried: actions.tried, lookAt: actions.lookAt, source: actions.completionSource, caseTitle: title }),
    [actions, title],
  );
}
