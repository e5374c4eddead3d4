import { connectHost, cspNonce, onConnection } from './bridge/index.js';
import { startComposer } from './start.js';

const app = await startComposer(connectHost, cspNonce());
if (app) onConnection(app.actions.setConnected);
