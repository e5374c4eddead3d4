/** A frame that does not come, as in a window behind others, is not waited for longer, in milliseconds. */
const NO_FRAME = 100;

/**
 * Runs once the next frame was drawn, or without one after a while.
 * @param patience milliseconds that a frame is waited for.
 * @returns lets go of it.
 */
export function afterFrame(run: () => void, patience = NO_FRAME): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    clearTimeout(late);
    timer = setTimeout(run, 0);
  });
  const late = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, patience);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    clearTimeout(late);
  };
}
