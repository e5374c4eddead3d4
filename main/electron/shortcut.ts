import { globalShortcut } from 'electron';

export interface Shortcut {
  /** Takes another key; an empty one takes none. @returns whether the system gave it to us. */
  set(key: string): boolean;
  readonly active: boolean;
  release(): void;
}

/** The global quick-insert key. Another program may own it: then there are still the tray and `--quick-insert`. */
export function makeShortcut(run: () => void, report: (what: string, detail: unknown) => void): Shortcut {
  let held = '';
  const release = (): void => {
    if (held !== '') globalShortcut.unregister(held);
    held = '';
  };
  return {
    set: (key) => {
      if (key === held) return held !== '';
      release();
      if (key === '') return false;
      try {
        if (globalShortcut.register(key, run)) held = key;
      } catch (error) {
        report('shortcut', error);
      }
      if (held === '') report('shortcut', `${key} could not be taken`);
      return held !== '';
    },
    get active() {
      return held !== '';
    },
    release,
  };
}
