import type { Sliced } from '../../core/spelling/slices.js';

/** How long nothing need have come in before the first slice, in milliseconds: what a new dictionary sets off goes first. */
const AT_REST = 150;

/**
 * Does work slice by slice with the queue's other tasks in between: a message that comes in waits for one slice at most.
 * @param later runs a task after so many milliseconds and after those that wait already.
 */
export function whenIdle(work: Sliced<void>, later: (task: () => void, ms: number) => void): void {
  const slice = () => {
    if (!work.next().done) later(slice, 0);
  };
  later(slice, AT_REST);
}
