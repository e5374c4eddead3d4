import { connect } from '../../../core/wire.js';
import { startLocalServer } from '../../../main/local/server.js';
import { conformance } from '../../host.conformance.js';
import { freshFolder } from '../../support/folders.js';
import { dial } from '../../support/local-wire.js';
import { startNodeHost } from '../../support/node-host.js';

conformance('the local wire (real HTTP and WebSocket)', async () => {
  const host = await startNodeHost();
  const server = await startLocalServer({ host, rendererDir: freshFolder(), report: () => undefined });
  return {
    a: connect(await dial(server)),
    b: connect(await dial(server)),
    stop: async () => {
      await server.close();
      await host.close();
    },
  };
});
