import { caseOf } from '../cases.js';
import { attempt, type Surroundings } from '../effects.js';

/** At most this much typing is lost to a `kill -9`, in milliseconds. */
const DELAY = 200;

export interface Saver {
  soon(id: string): void;
  now(id: string): void;
  /** Writes everything that waits; before the window goes. */
  flush(): void;
  forget(id: string): void;
}

/** Writes cases a moment after their last change; one write per case under way, the newest state next. */
export function createSaver(around: Surroundings): Saver {
  const { store, host } = around;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const writing = new Map<string, boolean>();

  function write(id: string): void {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const record = caseOf(store.getState(), id);
    if (!record) return;
    if (writing.has(id)) {
      writing.set(id, true);
      return;
    }
    writing.set(id, false);
    void attempt(around, () => host.saveCase(record)).then(() => {
      const again = writing.get(id) === true;
      writing.delete(id);
      if (again) write(id);
    });
  }
  return {
    // The first change of a burst sets the timer and later ones ride along: steady typing is written too.
    soon(id) {
      if (!timers.has(id))
        timers.set(
          id,
          setTimeout(() => write(id), DELAY),
        );
    },
    now: write,
    flush() {
      for (const id of timers.keys()) write(id);
    },
    forget(id) {
      clearTimeout(timers.get(id));
      timers.delete(id);
      writing.delete(id);
    },
  };
}

export interface FormKeeper {
  /** Keeps the text of a form; null lets go of it. */
  keep(key: string, text: string | null): void;
  flush(): void;
}

/**
 * Writes the texts of unsaved forms in the order in which they were typed: a change after a rest at once (a choice in a form is one act),
 * those of a burst together, `DELAY` after the last writing.
 */
export function createFormKeeper(around: Surroundings): FormKeeper {
  const { store, host } = around;
  const waiting = new Map<string, string | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = -Infinity;
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    written = performance.now();
    for (const [key, text] of waiting) void attempt(around, () => host.saveForm(key, text));
    waiting.clear();
  }
  return {
    keep(key, text) {
      if ((store.getState().forms[key] ?? null) === text) return;
      store.setState(({ forms: { [key]: _old, ...others } }) => ({ forms: text === null ? others : { ...others, [key]: text } }));
      waiting.set(key, text);
      timer ??= setTimeout(flush, Math.max(0, written + DELAY - performance.now()));
    },
    flush,
  };
}
