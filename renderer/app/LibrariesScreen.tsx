import { useApp, usePick } from '../state/use.js';
import { LibrariesView } from '../views/library/LibrariesView.js';

/** The libraries that are open, from the library and from the settings. */
export default function LibrariesScreen({ onBack }: { readonly onBack: () => void }) {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const canChoose = usePick((s) => s.info.fileDialog);
  return (
    <LibrariesView
      libraries={libraries}
      canChoose={canChoose}
      onTeam={actions.openLibrary}
      onAdd={actions.addLibrary}
      onChange={actions.changeLibrary}
      onClose={actions.closeLibrary}
      onBack={onBack}
    />
  );
}
