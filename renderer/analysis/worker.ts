/** The engine off the window's thread: messages in, answers out. */
import { createEngine } from './engine.js';
import type { ToWorker } from './protocol.js';

const engine = createEngine({
  say: (message) => {
    postMessage(message);
  },
  fetch: async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
});

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  engine(event.data);
});
