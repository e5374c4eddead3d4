import type { ConflictCopy, FileChoice, LibraryName } from '../../../core/host.js';
import { withLibrary } from '../../../core/library-name.js';
import type { Reply } from '../../../core/library/types.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';

export interface TroubleActions {
  /** Ends the trouble of a shared file by one of its choices. */
  settleTrouble(file: LibraryName | 'policy', choice: FileChoice): Promise<void>;
  /** Decides one reply of a conflicting copy: the library's stays (`mine`), or this takes its place; with the last one the copy goes among the saved versions. @returns whether it was done. */
  settleCopy(copy: ConflictCopy, reply: ConflictCopy['replies'][number], choice: Reply | 'mine', last: boolean): Promise<boolean>;
}

export function troubleActions(around: Surroundings): TroubleActions {
  const { store, host, analysis } = around;
  return {
    async settleTrouble(name, choice) {
      const t = words(around).files,
        on = { conflict: t.changedAgain };
      if (name === 'policy') {
        const file = await attempt(around, () => host.settlePolicy(choice, store.getState().policyFile.revision), on);
        if (!file) return;
        store.setState({ policyFile: file });
        analysis.setPolicy(file.text);
      } else {
        const shown = store.getState().libraries.find((library) => library.name === name);
        const file = shown ? await attempt(around, () => host.settleLibrary(name, choice, shown.revision), on) : null;
        if (!file) return;
        store.setState((s) => ({ libraries: withLibrary(s.libraries, file) }));
      }
      notify(around, t.settled[choice]);
    },
    async settleCopy(copy, { mine }, choice, last) {
      const t = words(around);
      if (choice !== 'mine') {
        const outcome = await attempt(around, () => host.saveReply('shared', choice, mine));
        if (outcome === null) return false;
        store.setState((s) => ({ libraries: withLibrary(s.libraries, outcome.file) }));
        if (outcome.code === 'conflict') {
          notify(around, t.errors.conflict, 'wrong');
          return false;
        }
      }
      if (!last) return true;
      const left = await attempt(around, () => host.dismissConflictCopy(copy.path));
      if (left === null) return false;
      store.setState({ conflictCopies: left });
      notify(around, t.files.copies.done);
      return true;
    },
  };
}
