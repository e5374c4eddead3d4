/** The real program under test: the local host in a Chromium, or Electron where its binary is. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test as base, type BrowserContext, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { electronBinary } from '../../main/setup/electron-binary.mjs';

export interface ShellOptions {
  readonly shell: 'local' | 'electron';
  /** Whether the questions of the first start are left standing; most tests begin behind them. */
  readonly welcome: boolean;
}

export interface App {
  /** The first window, loaded. */
  readonly page: Page;
  /** Another window on the same machine; `quick` is the quick-insert palette. */
  second(page?: 'app' | 'quick'): Promise<Page>;
  readonly dataDir: string;
  /** The local host's address; Electron's own scheme inside Electron. */
  readonly origin: string;
  /** The local host's secret; empty inside Electron. */
  readonly token: string;
  /** What lies on the clipboard; null for a form of it that is not there. */
  copied(): Promise<{ readonly text: string | null; readonly html: string | null }>;
  /** Puts a text on the clipboard, as another program does. */
  copyElsewhere(text: string): Promise<void>;
  /** Names a file after `button` asked for one: in the system's dialog where the shell has that, else in the field. */
  nameFile(button: Locator, path: string): Promise<void>;
  /** Ends the local host as `kill -9` does and starts it anew on the same data; the old windows are closed. */
  crash(): Promise<Page>;
}

const ROOT = join(import.meta.dirname, '../..');
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/;

interface Local {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Starts the local host as `npm start` does, without a window of its own. */
export function startLocal(dataDir: string): Promise<Local> {
  const child = spawn(
    process.execPath,
    [process.env['RELEE_DIST'] ? join(process.env['RELEE_DIST'], 'main/local.js') : join(ROOT, 'dist/main/local.js')],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        LANG: 'es_ES.UTF-8',
        LC_ALL: 'es_ES.UTF-8',
        RELEE_DATA: dataDir,
        RELEE_NO_WINDOW: '1',
        RELEE_IDLE_MS: '120000',
        RELEE_STARTERS: join(ROOT, 'snippets'),
      },
    },
  );
  return new Promise((done, fail) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += String(data);
      const found = ADDRESS.exec(output);
      if (found) done({ child, url: found[0] });
    });
    child.once('exit', (code) => fail(new Error(`the local host ended with ${code}: ${output}`)));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await gone;
}

export const test = base.extend<ShellOptions & { app: App }>({
  shell: ['local', { option: true }],
  welcome: [false, { option: true }],
  app: async ({ shell, welcome, context, browserName, locale, timezoneId, viewport }, use, info) => {
    info.skip(browserName !== 'chromium', 'only Chromium is supported');
    const dataDir = mkdtempSync(join(tmpdir(), 'relee-e2e-'));
    const started = async (app: App): Promise<void> => {
      if (!welcome) await app.page.getByRole('button', { name: /^(?:Ahora no|Not now)$/ }).click();
      await use(app);
    };
    const seen = {
      locale: locale ?? 'es-ES',
      timezoneId: timezoneId ?? 'Europe/Madrid',
      viewport: viewport ?? { width: 1280, height: 800 },
    };
    if (shell === 'electron') await useElectron(dataDir, seen, started, (reason) => info.skip(true, reason));
    else await useLocal(dataDir, context, started);
    rmSync(dataDir, { recursive: true, force: true });
  },
});

async function useLocal(dataDir: string, context: BrowserContext, use: (app: App) => Promise<void>): Promise<void> {
  let local = await startLocal(dataDir);
  const open = async (path: 'app' | 'quick'): Promise<Page> => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(local.url).origin });
    const page = await context.newPage();
    await page.goto(path === 'app' ? local.url : local.url.replace('/#', '/quick.html#'));
    return page;
  };
  try {
    await use({
      page: await open('app'),
      dataDir,
      second: (path = 'app') => open(path),
      copied: () =>
        frontOf(context).evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : null);
          return { text: await read('text/plain'), html: await read('text/html') };
        }),
      copyElsewhere: (text) => frontOf(context).evaluate((copied) => navigator.clipboard.writeText(copied), text),
      nameFile: async (button, path) => {
        await button.click();
        const field = button.page().getByLabel(/^(?:Ruta del archivo|Path of the file)/);
        await field.fill(path);
        await field.press('Enter');
      },
      get origin() {
        return new URL(local.url).origin;
      },
      get token() {
        return local.url.split('=')[1] ?? '';
      },
      crash: async () => {
        await end(local.child, 'SIGKILL');
        for (const page of context.pages()) await page.close();
        local = await startLocal(dataDir);
        return open('app');
      },
    });
  } finally {
    await end(local.child, 'SIGTERM');
  }
}

/** The window that was opened last: only one in front may read the clipboard. */
function frontOf(context: BrowserContext): Page {
  const page = context.pages().at(-1);
  if (!page) throw new Error('no window is open');
  return page;
}

/** What the window is to find, whatever machine the tests run on. */
interface Seen {
  readonly locale: string;
  readonly timezoneId: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

async function useElectron(dataDir: string, seen: Seen, use: (app: App) => Promise<void>, skip: (reason: string) => void): Promise<void> {
  const binary = electronBinary();
  if (!binary.ok) {
    skip(binary.reason);
    return;
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    skip('Electron is here, but there is no display for it');
    return;
  }
  const { locale, timezoneId, viewport } = seen;
  const named = locale.replace('-', '_');
  const args = [ROOT, `--lang=${locale}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const launch = async (): Promise<readonly [ElectronApplication, Page]> => {
    // No executablePath: Playwright then preloads what it needs inside Electron.
    const app = await _electron.launch({
      args,
      locale,
      timezoneId,
      acceptDownloads: true,
      env: {
        ...(process.env as Record<string, string>),
        // The system's languages, as Electron asks for them: a runner has none of ours.
        LANGUAGE: named,
        LANG: `${named}.UTF-8`,
        LC_ALL: `${named}.UTF-8`,
        TZ: timezoneId,
        RELEE_DATA: dataDir,
        RELEE_STARTERS: join(ROOT, 'snippets'),
      },
    });
    const page = await app.firstWindow();
    await page.setViewportSize(viewport);
    return [app, page];
  };
  let [app, page] = await launch();
  await use({
    page,
    dataDir,
    origin: 'app://relee',
    token: '',
    second: async (what = 'app') => {
      const opened = app.waitForEvent('window');
      if (what === 'quick')
        await app.evaluate(({ app: inside }) => inside.emit('second-instance', {}, ['relee', '--quick-insert'], '', {}));
      else await page.evaluate(() => window.releeTransport?.call('openWindow', []));
      return opened;
    },
    // The page itself may not read the clipboard: nobody but the shell does.
    copied: () =>
      app.evaluate(async ({ clipboard }) => {
        const [item] = await clipboard.read();
        const read = async (type: string) => (item?.types.includes(type) ? ((await item.getType(type)) as Blob).text() : null);
        return { text: await read('text/plain'), html: await read('text/html') };
      }),
    copyElsewhere: (text) => app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text),
    nameFile: async (button, path) => {
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
      await button.click();
    },
    crash: async () => {
      app.process().kill('SIGKILL');
      [app, page] = await launch();
      return page;
    },
  });
  await app.close();
}

/**
 * A picture of the window for people: no caret, no motion. They go to test-results/screenshots;
 * `RELEE_SCREENSHOTS=docs/screenshots` renews those in the documentation.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: join(ROOT, process.env['RELEE_SCREENSHOTS'] ?? 'test-results/screenshots', `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}

export { expect };
