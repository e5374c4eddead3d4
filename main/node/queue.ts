/** Runs jobs one after the other; one that fails does not stop the next. */
export function makeQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job, job);
    last = run.catch(() => undefined);
    return run;
  };
}

/**
 * Saves that may overtake each other: while one is being written only the newest of those that wait
 * is kept, and all who waited are told by its outcome. Typing saves often; the disk need not.
 */
export function makeLatest<T>(write: (value: T) => Promise<void>): { save(value: T): Promise<void>; idle(): Promise<void> } {
  let running: Promise<void> | null = null;
  let waiting: { value: T; done: Promise<void> } | null = null;
  const start = (value: T): Promise<void> => {
    running = write(value).finally(() => {
      running = null;
    });
    return running;
  };
  const save = (value: T): Promise<void> => {
    if (running === null) return start(value);
    if (waiting !== null) {
      waiting.value = value;
      return waiting.done;
    }
    const next: { value: T; done: Promise<void> } = { value, done: Promise.resolve() };
    next.done = running
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        return start(next.value);
      });
    waiting = next;
    return next.done;
  };
  return {
    save,
    idle: async () => {
      while (running !== null) await (running as Promise<void>).catch(() => undefined);
    },
  };
}
