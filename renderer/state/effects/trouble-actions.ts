import type { FileChoice } from '../../../core/host.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';
import { withFile } from './reply-actions.js';

export interface TroubleActions {
  /** Ends the trouble of a shared file by one of its choices. */
  settleTrouble(file: 'shared' | 'personal' | 'policy', choice: FileChoice): Promise<void>;
}

export function troubleActions(around: Surroundings): TroubleActions {
  const { store, host, analysis } = around;
  return {
    async settleTrouble(name, choice) {
      const t = words(around).files, on = { conflict: t.changedAgain };
      if (name === 'policy') {
        const file = await attempt(around, () => host.settlePolicy(choice, store.getState().policyFile.revision), on);
        if (!file) return;
        store.setState({ policyFile: file });
        analysis.setPolicy(file.text);
      } else {
        const shown = store.getState().libraries.find((library) => library.name === name);
        const file = shown ? await attempt(around, () => host.settleLibrary(name, choice, shown.revision), on) : null;
        if (!file) return;
        store.setState((s) => ({ libraries: withFile(s.libraries, file) }));
      }
      notify(around, t.settled[choice]);
    },
  };
}
