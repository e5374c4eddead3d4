import type { DictionaryFile, DictionaryList } from '../../../core/host.js';
import { compileDictionary, type CompilerPort, type FromCompiler } from '../../analysis/compile-client.js';
import { notify, words, type Surroundings } from '../effects.js';
import type { DroppedState } from '../types.js';

/**
 * Follows what is dropped into the folders of dictionaries: each is opened as it was compiled before,
 * or compiled, kept and opened; one after the other, for compiling takes memory.
 */
export function followDictionaries(
  around: Surroundings,
  startCompiler: () => CompilerPort,
  again: () => void,
): (list: DictionaryList) => void {
  const { host, store, analysis } = around;
  let running: Promise<void> = Promise.resolve();
  /** Revision that is open, by name. */
  const opened = new Map<string, string>();

  const show = (name: string, state: DroppedState): void => {
    store.setState((s) => ({ dropped: { ...s.dropped, states: { ...s.dropped.states, [name]: state } } }));
  };
  const current = (file: DictionaryFile): boolean =>
    store.getState().dropped.files.some((one) => one.name === file.name && one.revision === file.revision);

  async function compiled(file: DictionaryFile): Promise<FromCompiler> {
    show(file.name, { kind: 'compiling' });
    const texts = await host.readDictionary(file.name);
    const made = await compileDictionary(startCompiler, texts);
    // Not kept is not lost: the next start compiles it again.
    if ('compiled' in made) await host.saveCompiled(texts.revision, made.compiled).catch(() => null);
    return made;
  }
  async function open(file: DictionaryFile): Promise<void> {
    if (!current(file) || opened.get(file.name) === file.revision) return;
    const kept = await host.readCompiled(file.revision);
    let count = kept === null ? null : await analysis.openDictionary(file.name, kept);
    if (count === null) {
      const made = await compiled(file);
      if (!current(file)) return;
      if ('fault' in made) {
        show(file.name, { kind: 'broken', fault: made.fault });
        return;
      }
      count = await analysis.openDictionary(file.name, made.compiled);
      if (count !== null) notify(around, words(around).settings.dictionaryReady(file.name));
    }
    if (count === null) {
      show(file.name, { kind: 'broken', fault: 'no-words' });
      return;
    }
    opened.set(file.name, file.revision);
    show(file.name, { kind: 'ready', words: count });
    again();
  }
  return ({ folder, files }) => {
    const states = Object.fromEntries(
      files.map((file): [string, DroppedState] => {
        if (file.fault !== undefined) return [file.name, { kind: 'broken', fault: file.fault }];
        const before = store.getState().dropped.states[file.name];
        return [file.name, before?.kind === 'ready' && opened.get(file.name) === file.revision ? before : { kind: 'compiling' }];
      }),
    );
    store.setState({ dropped: { folder, files, states } });
    for (const name of opened.keys())
      if (!files.some((file) => file.name === name && file.fault === undefined)) {
        opened.delete(name);
        analysis.closeDictionary(name);
        again();
      }
    for (const file of files)
      if (file.fault === undefined)
        running = running
          .then(() => open(file))
          .catch(() => {
            show(file.name, { kind: 'broken', fault: 'unreadable' });
          });
  };
}
