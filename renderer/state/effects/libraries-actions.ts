/** Which libraries are open beside the team's and the agent's own. */
import type { AddedLibrary, AddedName, LibrarySource } from '../../../core/host.js';
import { withLibrary, type AddedPatch } from '../../../core/library-name.js';
import { attempt, notify, notifyUndoable, words, type Surroundings } from '../effects.js';

export interface LibrariesActions {
  /** Opens one more. @returns whether it is open now; false also when the dialog was cancelled. */
  addLibrary(source: LibrarySource): Promise<boolean>;
  changeLibrary(name: AddedName, patch: AddedPatch): Promise<boolean>;
  /** Forgets where it lies, which can be taken back; its file stays. */
  closeLibrary(name: AddedName): Promise<boolean>;
}

export function librariesActions(around: Surroundings): LibrariesActions {
  const { host, store } = around;
  async function add(source: LibrarySource): Promise<AddedName | null> {
    const t = words(around).libraries;
    const on = { conflict: source.kind === 'new' ? t.taken : t.already, invalid: t.noLibrary, 'not-found': t.missing };
    const file = await attempt(around, () => host.addLibrary(source), on);
    if (file === null) return null;
    store.setState((s) => ({ libraries: withLibrary(s.libraries, file) }));
    notify(around, t.added(file.label ?? file.library.name, file.library.replies.length));
    return file.name as AddedName;
  }
  const change = async (name: AddedName, patch: AddedPatch): Promise<boolean> => {
    const file = await attempt(around, () => host.changeLibrary(name, patch));
    if (file !== null) store.setState((s) => ({ libraries: withLibrary(s.libraries, file) }));
    return file !== null;
  };
  async function openAgain({ path, label, readOnly }: AddedLibrary): Promise<void> {
    const name = await add({ kind: 'file', path });
    if (name !== null) await change(name, { label, readOnly });
  }
  return {
    addLibrary: async (source) => (await add(source)) !== null,
    changeLibrary: change,
    async closeLibrary(name) {
      const entry = store.getState().settings.libraries.find((one) => one.name === name);
      const closed = await attempt(around, async () => (await host.closeLibrary(name)) === null);
      if (closed === null || entry === undefined) return false;
      notifyUndoable(around, words(around).libraries.closed(entry.label, entry.path), () => void openAgain(entry));
      return true;
    },
  };
}
