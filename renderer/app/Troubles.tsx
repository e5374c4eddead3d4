import { useApp, usePick } from '../state/use.js';
import { ConflictCopies } from '../views/trouble/ConflictCopies.js';
import { FileTroubles } from '../views/trouble/FileTroubles.js';

/** The shared files that are in trouble, over every section. */
export function Troubles() {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const policy = usePick((s) => s.policyFile);
  const copies = usePick((s) => s.conflictCopies);
  return (
    <>
      <FileTroubles libraries={libraries} policy={policy} onSettle={actions.settleTrouble} />
      <ConflictCopies copies={copies} onSettle={actions.settleCopy} />
    </>
  );
}
