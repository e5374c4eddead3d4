import { connect, serve } from '../../../core/wire.js';
import { conformance } from '../../host.conformance.js';
import { startNodeHost } from '../../support/node-host.js';

conformance('direct calls to the node host', async () => {
  const host = await startNodeHost();
  const window = () =>
    connect({
      call: (name, args) =>
        serve(host, name, args, (call, error) => {
          throw new Error(`${call}: ${String(error)}`, { cause: error });
        }),
      onEvent: host.onEvent,
    });
  return { a: window(), b: window(), stop: host.close };
});
