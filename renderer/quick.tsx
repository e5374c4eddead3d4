import { createRoot } from 'react-dom/client';
import { Quick } from './app/Quick.js';
import { connectHost } from './bridge/index.js';
import { openApp } from './start.js';

const host = await connectHost();
const app = await openApp(host, 'quick');
createRoot(document.getElementById('root') as HTMLElement).render(
  <Quick app={app} finish={(text) => host.finishQuickInsert({ text })} cancel={() => void host.cancelQuickInsert()} onOpened={(start) => host.on('quickInsertOpened', start)} />,
);
