import { useEffect, useState } from 'react';
import type { StoredPlace } from '../../core/stored-kinds.js';
import { useApp, usePick } from '../state/use.js';
import { StoredView } from '../views/stored/StoredView.js';

/** What is stored where, read anew each time it is opened. */
export default function StoredScreen({ onBack }: { readonly onBack: () => void }) {
  const { actions } = useApp();
  const closedDays = usePick((s) => s.policy.keepClosedDays);
  const historyDays = usePick((s) => s.policy.keepHistoryDays);
  const [places, setPlaces] = useState<readonly StoredPlace[] | null>(null);
  useEffect(() => {
    // What was typed a moment ago counts as well.
    actions.flush();
    void actions.stored.list().then(setPlaces);
  }, [actions]);
  return (
    <StoredView
      places={places}
      closedDays={closedDays}
      historyDays={historyDays}
      onClear={async (kind) => {
        const left = await actions.stored.clear(kind);
        if (left) setPlaces(left);
        return left !== null;
      }}
      onBack={onBack}
    />
  );
}
