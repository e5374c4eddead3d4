import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import practiceEn from '../resources/practice/en.json';
import practiceEs from '../resources/practice/es.json';
import type { Channel } from '../core/contract.js';
import type { ConnectedHost } from '../core/wire.js';
import { App } from './app/App.js';
import { Trouble } from './app/Trouble.js';
import type { WorkerPort } from './analysis/client.js';
import type { LibraryPort } from './analysis/library-work.js';
import type { CompilerPort } from './analysis/compile-client.js';
import type { ShelfPort } from './analysis/shelf-client.js';
import { MESSAGES } from './i18n/index.js';
import { troubleText } from './state/effects.js';
import { createApp, type App as AppParts, type Page } from './state/app.js';

const PRACTICE = { es: practiceEs, en: practiceEn };

/** State and engine over a host; the two pages share it. */
export const openApp = (host: ConnectedHost, page: Page = 'composer'): Promise<AppParts> =>
  createApp(
    {
      host,
      startAnalysis: () => new Worker(new URL('./analysis/worker.ts', import.meta.url), { type: 'module' }) as unknown as WorkerPort,
      startShelf: () => new Worker(new URL('./analysis/shelf-worker.ts', import.meta.url), { type: 'module' }) as unknown as ShelfPort,
      startCompiler: () =>
        new Worker(new URL('./analysis/compile-worker.ts', import.meta.url), { type: 'module' }) as unknown as CompilerPort,
      startLibraryWork: () =>
        new Worker(new URL('./analysis/library-worker.ts', import.meta.url), { type: 'module' }) as unknown as LibraryPort,
      dictionaries: new URL('./dictionaries/', document.baseURI).href,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      sample: (lang) => ({ message: PRACTICE[lang].message, channel: PRACTICE[lang].channel as Channel }),
    },
    page,
  );

/** Opens the composer in `#root`, or says why it cannot. */
export async function startComposer(connect: () => Promise<ConnectedHost>, nonce: string): Promise<AppParts | null> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  try {
    const app = await openApp(await connect());
    addEventListener('pagehide', app.actions.flush);
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) app.actions.flush();
    });
    root.render(
      <StrictMode>
        <App app={app} nonce={nonce} />
      </StrictMode>,
    );
    return app;
  } catch (error) {
    const lang = navigator.language.startsWith('es') ? 'es' : 'en';
    root.render(<Trouble reason={troubleText(error, MESSAGES[lang])} lang={lang} />);
    return null;
  }
}
