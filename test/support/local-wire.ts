import WebSocket from 'ws';
import type { Envelope, EventMessage, Transport } from '../../core/wire.js';
import type { LocalServer } from '../../main/local/server.js';

/** A window's end of the local wire, as a program outside a browser can speak it. */
export async function dial(server: LocalServer): Promise<Transport & { hangUp(): void; received(): number }> {
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/api`, ['relee.v1', `token.${server.token}`], {
    origin: server.origin,
    maxPayload: 256 * 1024 * 1024,
  });
  const waiting = new Map<number, (answer: Envelope) => void>();
  const listeners = new Set<(message: EventMessage) => void>();
  let last = 0,
    bytes = 0;
  socket.on('message', (raw: Buffer) => {
    bytes += raw.byteLength;
    const message = JSON.parse(String(raw)) as EventMessage | { id: number; answer: Envelope };
    if ('id' in message) waiting.get(message.id)?.(message.answer);
    else for (const listener of listeners) listener(message);
  });
  await new Promise((done, fail) => {
    socket.once('open', done);
    socket.once('error', fail);
  });
  return {
    call: (name, args) =>
      new Promise((done) => {
        waiting.set(++last, done);
        socket.send(JSON.stringify({ id: last, name, args }));
      }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    hangUp: () => socket.close(),
    /** Bytes of all messages so far. */
    received: () => bytes,
  };
}
