import type { LibraryName, SavedVersion } from '../../../core/host.js';
import { withLibrary } from '../../../core/library-name.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';

export interface VersionActions {
  /** Saved versions, newest first, of every reply of a library or of the policy; none, and said so, when they cannot be read. */
  listVersions(of: LibraryName | 'policy'): Promise<readonly SavedVersion[]>;
  /** Saves a version again, on top of what stands there now. */
  restoreVersion(of: LibraryName | 'policy', version: SavedVersion): Promise<boolean>;
}

/** Most versions that are listed at once. */
const MOST = 1_000;

export function versionActions(around: Surroundings): VersionActions {
  const { store, host, analysis } = around;
  async function restoreReply(library: LibraryName, version: SavedVersion): Promise<boolean> {
    const { reply } = version;
    if (reply === null) return false;
    const now =
      store
        .getState()
        .libraries.find(({ name }) => name === library)
        ?.library.replies.find(({ id }) => id === reply.id) ?? null;
    const outcome = await attempt(around, () => host.saveReply(library, reply, now));
    if (outcome === null) return false;
    store.setState((s) => ({ libraries: withLibrary(s.libraries, outcome.file) }));
    if (outcome.code === 'conflict') notify(around, words(around).errors.conflict, 'wrong');
    return outcome.code === 'saved';
  }
  async function restorePolicy({ text }: SavedVersion): Promise<boolean> {
    if (text === null) return false;
    const file = await attempt(around, () => host.writePolicy(text, store.getState().policyFile.revision), {
      conflict: words(around).policy.conflict,
    });
    if (file === null) return false;
    store.setState({ policyFile: file });
    analysis.setPolicy(file.text);
    return true;
  }
  return {
    listVersions: async (of) => (await attempt(around, () => host.listVersions(of, null, MOST))) ?? [],
    async restoreVersion(of, version) {
      const done = of === 'policy' ? await restorePolicy(version) : await restoreReply(of, version);
      if (done) notify(around, words(around).files.versions.restored);
      return done;
    },
  };
}
