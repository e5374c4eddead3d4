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
import { lateWorker } from './analysis/late-worker.js';
import { MESSAGES } from './i18n/index.js';
import { troubleText } from './state/effects.js';
import { createApp, type App as AppParts } from './state/app.js';
import type { Page } from './state/machine.js';
import { afterFrame } from './ui/after-frame.js';

const PRACTICE = { es: practiceEs, en: practiceEn };

/** Resolves with the first paint of the page; after a while without one, for a page in the background is not drawn. */
let paintedNow: () => void = () => {};
const painted = new Promise<void>((done) => {
  paintedNow = done;
});
const UNPAINTED = 1_500;
setTimeout(paintedNow, UNPAINTED);
/** To be called once what can be used is about to be drawn. */
export const onFirstDrawn = (): void => {
  afterFrame(paintedNow, UNPAINTED);
};

/** State and engine over a host; the two pages share it. */
export const openApp = (host: ConnectedHost, page: Page = 'composer'): Promise<AppParts> =>
  createApp(
    {
      host,
      startAnalysis: () =>
        lateWorker(
          () => new Worker(new URL('./analysis/worker.ts', import.meta.url), { type: 'module' }) as unknown as WorkerPort,
          painted,
        ),
      startShelf: () =>
        lateWorker(
          () => new Worker(new URL('./analysis/shelf-worker.ts', import.meta.url), { type: 'module' }) as unknown as ShelfPort,
          painted,
        ),
      startCompiler: () =>
        new Worker(new URL('./analysis/compile-worker.ts', import.meta.url), { type: 'module' }) as unknown as CompilerPort,
      startLibraryWork: () =>
        new Worker(new URL('./analysis/library-worker.ts', import.meta.url), { type: 'module' }) as unknown as LibraryPort,
      dictionaries: new URL('./dictionaries/', document.baseURI).href,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      afterPaint: (run) => void painted.then(run),
      afterFrame,
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
        <App app={app} nonce={nonce} onDrawn={onFirstDrawn} />
      </StrictMode>,
    );
    return app;
  } catch (error) {
    const lang = navigator.language.startsWith('es') ? 'es' : 'en';
    root.render(<Trouble reason={troubleText(error, MESSAGES[lang])} lang={lang} />);
    return null;
  }
}
