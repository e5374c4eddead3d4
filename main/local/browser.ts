/** Finds a browser for the local host's window and hands it the address without anybody else seeing it. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `app`: a Chromium that opens a page as a window without toolbars. `page`: whatever the agent's default browser is. */
export interface Browser {
  readonly kind: 'app' | 'page';
  readonly path: string;
}

const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS = ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe'];
const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'];
const LAUNCH_PAGE_LIFE = 30_000;

/** @param exists a parameter for the tests. */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
): Browser | null {
  if (env['RELEE_BROWSER']) return { kind: 'app', path: env['RELEE_BROWSER'] };
  const app = candidates(env, platform).find(exists);
  if (app !== undefined) return { kind: 'app', path: app };
  if (platform === 'darwin') return { kind: 'page', path: '/usr/bin/open' };
  if (platform === 'win32' || !(env['DISPLAY'] || env['WAYLAND_DISPLAY'])) return null;
  const opener = onPath(['xdg-open'], env).find(exists);
  return opener === undefined ? null : { kind: 'page', path: opener };
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return MAC;
  if (platform !== 'win32') return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? onPath(LINUX, env) : [];
  const folders = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter((folder): folder is string =>
    Boolean(folder),
  );
  return folders.flatMap((folder) => WINDOWS.map((program) => join(folder, program)));
}

const onPath = (names: readonly string[], env: NodeJS.ProcessEnv): string[] =>
  names.flatMap((name) =>
    (env['PATH'] ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  );

/**
 * A command line can be read by every user of the machine, so the address with its token goes through
 * a file that only its owner can read, and that is gone half a minute later.
 * @param life in ms; null: until the host ends, for a page that a person opens by hand.
 * @returns the page's own address.
 */
export function writeLaunchPage(folder: string, url: string, life: number | null = LAUNCH_PAGE_LIFE): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `open-${randomBytes(6).toString('hex')}.html`);
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Relee</title><script>location.replace(${JSON.stringify(url)})</script>`,
    { mode: 0o600 },
  );
  if (life !== null) setTimeout(() => rmSync(file, { force: true }), life).unref();
  return pathToFileURL(file).href;
}

/** Opens a window and does not wait for it. */
export function openBrowser(browser: Browser, url: string, dataDir: string, onFailure: (error: Error) => void): void {
  const page = writeLaunchPage(join(dataDir, 'launch'), url);
  // Containers only: Chromium refuses to run its sandbox as root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = [
    `--app=${page}`,
    `--user-data-dir=${join(dataDir, 'window-profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    ...root,
  ];
  const child = spawn(browser.path, browser.kind === 'app' ? app : [page], { stdio: 'ignore', detached: true });
  child.on('error', onFailure);
  child.unref();
}
