/** The local host's program: serves the window over loopback and ends when the last window closes. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../node/folders.js';
import { createNodeHost, type NodePorts } from '../node/host.js';
import { claimInstance, type Errand } from '../node/instance.js';
import { leave } from '../node/leave.js';
import { openLog } from '../node/log.js';
import { findBrowser, openBrowser, writeLaunchPage } from './browser.js';
import { startLocalServer, type LocalServer } from './server.js';

/** How long the host outlives its last window, in ms: a reload must not end it. */
const IDLE_MS = Number(process.env['RELEE_IDLE_MS'] ?? 5_000);
/** No window by then: say how to open one. */
const NO_WINDOW_MS = 8_000;
declare const RELEE_VERSION: string;
declare const RELEE_RELEASED: string;

const data = dataFolder();
const errand: Errand = process.argv.includes('--quick-insert') ? 'quick-insert' : 'open';
const now = (): Date => new Date();
const log = openLog(join(data, 'log.jsonl'), now);
let server: LocalServer | null = null;

/** Whoever opens the window itself (the tests do) reads the address from standard output; then nobody keeps that but the caller. */
const isCallersWindow = Boolean(process.env['RELEE_NO_WINDOW']);

/**
 * Says where the window is. The address holds the secret: it is printed where a person reads it, never into a file or a journal, which
 * others may read and which are kept. There the path of a page is printed that only its owner can open, as long as the host runs.
 */
function sayWhere(why: string, url: string): void {
  if (isCallersWindow || process.stdout.isTTY) console.log(`${why}Open this address in a browser: ${url}`);
  else console.log(`${why}Open this page in a browser: ${writeLaunchPage(join(data, 'launch'), url, null)}`);
}

function show(what: Errand): void {
  if (!server) return;
  const url = server.url(what === 'quick-insert' ? '/quick.html' : '/');
  const browser = isCallersWindow ? null : findBrowser();
  if (browser === null) {
    sayWhere('', url);
    return;
  }
  const before = server.connections();
  openBrowser(browser, url, data, (error) => sayWhere(`${browser.path} did not start (${error.message}). `, url));
  setTimeout(() => {
    if (server && server.connections() <= before) sayWhere('No window yet? ', url);
  }, NO_WINDOW_MS).unref();
}

const info: NodePorts['info'] = {
  kind: 'local',
  version: RELEE_VERSION,
  released: RELEE_RELEASED,
  platform: process.platform,
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  clipboard: 'window',
  globalShortcut: false,
  pasteBack: false,
  tray: false,
  fileDialog: false,
};

async function run(): Promise<void> {
  const claim = await claimInstance(data, errand, show);
  if (!claim.first) {
    console.log('Relee is running already: asked it for a window.');
    return;
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const forgetPages = (): void => rmSync(join(data, 'launch'), { recursive: true, force: true });
  forgetPages();
  const here = import.meta.dirname;
  const host = await createNodeHost(
    {
      data,
      starters: process.env['RELEE_STARTERS'] ?? join(here, '..', '..', 'snippets'),
      pairs: join(here, '..', '..', 'resources', 'measure', 'pairs.jsonl'),
    },
    { info, now, report: log, openWindow: async () => show('open') },
  );
  const started = await startLocalServer({ host, rendererDir: join(here, '..', 'renderer'), report: log });
  server = started;
  const stop = async (): Promise<void> => {
    await started.close();
    forgetPages();
    await host.close();
    claim.release();
    leave(0);
  };
  let idle: NodeJS.Timeout | undefined;
  started.onIdle(() => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (started.connections() === 0) void stop();
    }, IDLE_MS);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  console.log(`Relee's local host listens on ${started.origin}`);
  show(errand);
}

run().catch((error: unknown) => {
  console.error(`Relee could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
