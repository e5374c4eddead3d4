/** Asks the engine about a case; `caret` where the agent is typing. */
type AskEngine = (id: string, caret?: number) => void;

/** Milliseconds without a key after which the word at the caret is no half word any more. */
export const RESTED = 1_000;

/**
 * A key is drawn before what it means is asked: the engine would take the machine from the paint. Of several requests for a case within
 * a frame the last is made; one that is made at once takes the place of what still waits. Once the keys rest, what was spared at the caret is
 * asked for.
 * @returns `soon` for a key, `now` for a text that is as it is to be, `anew` for what is asked again because something else changed: the word
 * that was being typed then still is.
 */
export function keyFirst(
  ask: AskEngine,
  afterFrame: ((run: () => void) => void) | undefined,
): {
  readonly soon: AskEngine;
  readonly now: AskEngine;
  readonly anew: (id: string) => void;
  readonly stop: () => void;
} {
  let last: Parameters<AskEngine> | null = null;
  let next: Parameters<AskEngine> | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const request: AskEngine = (id, caret) => {
    last = [id, caret];
    ask(id, caret);
    clearTimeout(rest);
    if (caret === undefined) return;
    rest = setTimeout(() => {
      if (next === null) request(id);
    }, RESTED);
  };
  const instead = (id: string): void => {
    const before = next;
    next = null;
    if (before !== null && before[0] !== id) request(...before);
  };
  const now: AskEngine = (id, caret) => {
    instead(id);
    request(id, caret);
  };
  const soon: AskEngine = (id, caret) => {
    if (!afterFrame) {
      request(id, caret);
      return;
    }
    const isAwaited = next !== null;
    instead(id);
    next = [id, caret];
    if (isAwaited) return;
    afterFrame(() => {
      const waited = next;
      next = null;
      if (waited) request(...waited);
    });
  };
  const anew = (id: string): void => {
    const typed = next ?? last;
    now(id, typed?.[0] === id ? typed[1] : undefined);
  };
  return {
    soon,
    now,
    anew,
    stop: () => {
      clearTimeout(rest);
    },
  };
}
