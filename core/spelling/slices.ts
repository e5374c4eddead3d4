/** Work that is done a few milliseconds at a time, so that what comes in between need not wait for all of it. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function whole<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
