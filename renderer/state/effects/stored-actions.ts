/** What is stored where, and clearing it; what the window holds of a subject goes with it. */
import type { ClearableKind, StoredPlace } from '../../../core/stored-kinds.js';
import type { UpdateAnswer } from '../../../core/updates.js';
import { attempt, type Surroundings } from '../effects.js';

export interface StoredActions {
  /** Looks for a newer version where the team said. */
  checkUpdate(): Promise<UpdateAnswer | null>;
  list(): Promise<readonly StoredPlace[] | null>;
  /** @returns what is kept then; null when it could not be cleared, which was told. */
  clear(kind: ClearableKind): Promise<readonly StoredPlace[] | null>;
}

/** @param blank leaves the agent with an empty case in hand. */
export function storedActions(around: Surroundings, blank: () => void): StoredActions {
  const { host, store } = around;
  /** What no event tells. */
  async function forget(kind: ClearableKind): Promise<void> {
    if (kind === 'words') store.setState({ words: await host.readWords() });
    if (kind === 'edits') store.setState({ edits: {} });
    if (kind === 'uses') store.setState({ uses: await host.readUses() });
    if (kind === 'history') store.setState({ history: [], copied: null });
    if (kind === 'forms') store.setState({ forms: {}, remembered: {} });
  }
  return {
    checkUpdate: () => attempt(around, () => host.checkUpdate()),
    list: () => attempt(around, () => host.listStored()),
    clear: (kind) =>
      attempt(around, async () => {
        // Cases are let go of one by one as they are deleted; the one in hand is an empty one by then.
        if (kind === 'cases') {
          const { view } = store.getState();
          blank();
          store.setState({ view });
        }
        const left = await host.clearStored(kind);
        await forget(kind);
        return left;
      }),
  };
}
