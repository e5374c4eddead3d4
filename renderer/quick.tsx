import { createRoot } from 'react-dom/client';
import { Quick } from './app/Quick.js';
import { connectHost } from './bridge/index.js';
import { onFirstDrawn, openApp } from './start.js';

const app = await openApp(await connectHost(), 'quick');
createRoot(document.getElementById('root') as HTMLElement).render(<Quick app={app} onDrawn={onFirstDrawn} />);
