/** The part of a worker that its clients use. */
interface Port<To, From> {
  postMessage(message: To): void;
  onmessage: ((event: { readonly data: From }) => void) | null;
  terminate(): void;
}

/** A worker that is brought up only when `ready` says so: reading megabytes of code would hold up the first paint. What is sent before waits for it, in order. */
export function lateWorker<To, From>(start: () => Port<To, From>, ready: Promise<void>): Port<To, From> {
  const waiting: To[] = [];
  let port: Port<To, From> | null = null,
    ended = false;
  const late: Port<To, From> = {
    onmessage: null,
    postMessage(message) {
      if (port) port.postMessage(message);
      else waiting.push(message);
    },
    terminate() {
      ended = true;
      port?.terminate();
    },
  };
  void ready.then(() => {
    if (ended) return;
    port = start();
    port.onmessage = (event) => late.onmessage?.(event);
    for (const message of waiting.splice(0)) port.postMessage(message);
  });
  return late;
}
