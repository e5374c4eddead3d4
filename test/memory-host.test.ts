import { connect, serve } from '../core/wire.js';
import type { HostEvents } from '../core/host.js';
import type { EventMessage, Transport } from '../core/wire.js';
import { EVENTS } from '../core/host.js';
import { conformance } from './host.conformance.js';
import { createMemoryHost } from './support/memory-host.js';

// The window's tests stand on this host: it must keep the promises of the real ones.
conformance('memory, as the window’s tests use it', async () => {
  const host = createMemoryHost({ shared: { version: 1, name: 'Equipo', language: 'es', replies: [] } });
  const transport: Transport = {
    call: (name, args) =>
      serve(host, name, args, (call, error) => {
        throw new Error(call, { cause: error });
      }),
    onEvent: (listener) => {
      const stops = EVENTS.map((event) =>
        host.on(event, (payload: HostEvents[typeof event]) => listener({ event, payload } as EventMessage)),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
  return { a: connect(transport), b: connect(transport), stop: async () => undefined, drop: host.drop };
});
