import { useApp, usePick } from '../state/use.js';
import { FileTroubles } from '../views/trouble/FileTroubles.js';

/** The shared files that are in trouble, over every section. */
export function Troubles() {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const policy = usePick((s) => s.policyFile);
  return <FileTroubles libraries={libraries} policy={policy} onSettle={actions.settleTrouble} />;
}
