/**
 * What the agent waits for in the window: the first usable paint, a key in the draft, the palette, the library scrolling by. The built window over its own host in a
 * Chromium, beside the least that such a page can be: React and CodeMirror alone, served and measured alike in the same run.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { printLibrary } from '../../core/library/codec.js';
import { findE2eBrowser } from '../../main/setup/e2e-browser.mjs';
import { SAMPLE } from './sample.js';
import { makeLibrary } from './search-data.js';
import { measure } from './told.js';

const folder = mkdtempSync(join(tmpdir(), 'relee-window-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const BARE = `
import { createRoot } from 'react-dom/client';
import { createElement, useEffect, useRef } from 'react';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
function Page() {
  const at = useRef(null);
  useEffect(() => {
    const view = new EditorView({ parent: at.current, state: EditorState.create({ extensions: [history(), drawSelection(), EditorView.lineWrapping, keymap.of([...defaultKeymap, ...historyKeymap])] }) });
    view.focus();
    return () => view.destroy();
  }, []);
  return createElement('main', null, createElement('div', { ref: at }));
}
createRoot(document.getElementById('root')).render(createElement(Page));
`;

/** React and CodeMirror in one file, as the window's own build would make it. @returns where it is served. */
async function bare(): Promise<string> {
  const { build } = await import('vite');
  const src = join(process.cwd(), 'test-results/bench/bare'),
    out = join(folder, 'bare');
  mkdirSync(src, { recursive: true });
  writeFileSync(join(src, 'bare.js'), BARE);
  writeFileSync(
    join(src, 'index.html'),
    '<!doctype html><body><div id="root"></div><script type="module" src="./bare.js"></script></body>',
  );
  await build({ configFile: false, logLevel: 'silent', root: src, base: './', build: { outDir: out, emptyOutDir: true } });
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer((request, response) => {
    const path = join(out, (request.url ?? '/').replace(/[?#].*/, '').replace(/\/$/, '/index.html'));
    try {
      const body = readFileSync(path);
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

/** The local host with a team library of so many replies. */
async function window(replies: number): Promise<string> {
  const starters = join(folder, `starters-${replies}`);
  mkdirSync(starters, { recursive: true });
  for (const language of ['es', 'en'] as const)
    writeFileSync(
      join(starters, `${language}.yaml`),
      printLibrary({ version: 1, name: 'Equipo', language, replies: makeLibrary(replies) }),
    );
  const child = spawn(process.execPath, ['dist/main/local.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LANG: 'es_ES.UTF-8',
      RELEE_DATA: join(folder, `data-${replies}`),
      RELEE_NO_WINDOW: '1',
      RELEE_IDLE_MS: '3600000',
      RELEE_STARTERS: starters,
    },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((done, fail) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += String(data);
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(said);
      if (found) done(found[0]);
    });
    child.once('exit', () => fail(new Error(`the local host ended: ${said}`)));
  });
}

/** In the page: when the editor that takes keys was first painted, and what each key took from its event to the paint after it. */
const WATCH = `
(() => {
  const painted = (then) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => then(performance.now()); c.port2.postMessage(0); });
  window.usable = new Promise((done) => {
    const look = () => { const at = document.querySelector('.cm-content[contenteditable="true"]'); if (at && at.offsetParent) painted(done); else requestAnimationFrame(look); };
    look();
  });
  window.keys = [];
  addEventListener('keydown', (event) => { const from = event.timeStamp; painted((at) => window.keys.push(at - from)); }, true);
  window.shown = (selector, from) => new Promise((done) => { const look = () => (document.querySelector(selector) ? painted((at) => done(at - from)) : requestAnimationFrame(look)); look(); });
})();
`;
declare global {
  var usable: Promise<number>;
  var keys: number[];
  var shown: (selector: string, from: number) => Promise<number>;
}

/** A page as a new window has it: nothing in its cache. */
async function opened(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-ES', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(url);
  return page;
}

const draftOf = (page: Page) => page.locator('.cm-content');
/** Presses so many keys at the end of the text, each when the one before it was painted and the checks that it started are done. */
async function typed(page: Page, keys: number): Promise<number[]> {
  await draftOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    globalThis.keys.length = 0;
  });
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press('abcdeil nos'[i % 11] === ' ' ? 'Space' : `Key${'ABCDEILXNOS'[i % 11]}`);
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => globalThis.keys);
}

const ROUNDS = 8,
  KEYS = 40;
const START = 'the window: first usable paint',
  KEY = 'the window: a key in a 300-word draft to the paint after it',
  PALETTE = 'the window: the palette open, from the key to the paint',
  SCROLL = 'the window: from one frame to the next while the library scrolls';

const NAMES = { bare: 'React and CodeMirror alone', few: 'Relee, 50 replies', many: 'Relee, 10,000 replies' };
type Which = keyof typeof NAMES;
const WHICH: readonly Which[] = ['bare', 'few', 'many'];
type Urls = Readonly<Record<Which, string>>;
type Samples = Readonly<Record<string, readonly number[]>>;

async function starts(browser: Browser, urls: Urls): Promise<Samples> {
  const samples: Record<string, number[]> = Object.fromEntries(WHICH.map((which) => [NAMES[which], []]));
  // The first opening fills the machine's own caches and is not counted.
  for (let round = -1; round < ROUNDS; round++)
    for (const which of WHICH) {
      const page = await opened(browser, urls[which]);
      const at = await page.evaluate(() => globalThis.usable);
      if (round >= 0) samples[NAMES[which]]?.push(at);
      await page.waitForTimeout(300);
      await page.context().close();
    }
  return samples;
}

async function keys(plain: Page, full: Page): Promise<Samples> {
  for (const page of [plain, full]) {
    await draftOf(page).focus();
    await page.keyboard.insertText(SAMPLE.es.draft);
  }
  await full.waitForTimeout(2_000);
  const bare: number[] = [],
    ours: number[] = [];
  for (let round = 0; round < 3; round++) {
    bare.push(...(await typed(plain, KEYS)));
    ours.push(...(await typed(full, KEYS)));
  }
  return { 'CodeMirror alone': bare, 'Relee, 10,000 replies, all checks on': ours };
}

async function palettes(full: Page): Promise<Samples> {
  const samples: number[] = [];
  for (let round = 0; round < 12; round++) {
    await draftOf(full).focus();
    const took = full.evaluate(
      () =>
        new Promise<number>((done) => {
          const opens = (event: KeyboardEvent) => void globalThis.shown('dialog [role="option"]', event.timeStamp).then(done);
          addEventListener('keydown', opens, { once: true, capture: true });
        }),
    );
    await full.waitForTimeout(50);
    await full.keyboard.press('Control+k');
    samples.push(await took);
    await full.keyboard.press('Escape');
    await full.waitForTimeout(300);
  }
  // The first two bring the search's worker and the sheet up for the first time.
  return { 'Relee, 10,000 replies': samples.slice(2) };
}

/** Frames of a screen while the library's list moves by four rows in each, and while nothing moves; the first half second is not counted. */
async function frames(full: Page): Promise<Samples> {
  await full.getByRole('button', { name: 'Biblioteca', exact: true }).click();
  await full
    .locator('#library-list')
    .or(full.getByRole('listbox', { name: 'Biblioteca' }))
    .first()
    .waitFor();
  await full.waitForTimeout(1_500);
  const run = (step: number): Promise<number[]> =>
    full.evaluate(
      (by) =>
        new Promise<number[]>((done) => {
          const list = [...document.querySelectorAll<HTMLElement>('[role="listbox"]')].find((one) => one.scrollHeight > 50_000);
          if (!list) throw new Error('no long list in sight');
          const took: number[] = [];
          let before = performance.now(),
            left = 210;
          const frame = (at: number): void => {
            took.push(at - before);
            before = at;
            list.scrollTop += by;
            if (--left > 0) requestAnimationFrame(frame);
            else done(took.slice(30));
          };
          requestAnimationFrame(frame);
        }),
      step,
    );
  const still = await run(0);
  return { 'nothing moves': still, 'Relee, 10,000 replies': await run(240) };
}

measure(async () => {
  const found = await findE2eBrowser({ mayInstall: false });
  if ('missing' in found) throw new Error(found.missing);
  const { executablePath, args } = found;
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args });
  try {
    const urls = { bare: await bare(), few: await window(50), many: await window(10_000) };
    const start = await starts(browser, urls);
    const [plain, full] = [await opened(browser, urls.bare), await opened(browser, urls.many)];
    await full.getByRole('button', { name: 'Ahora no' }).click();
    await full.locator('[data-ask]').first().waitFor();
    return [
      { group: START, samples: start },
      { group: KEY, samples: await keys(plain, full) },
      { group: PALETTE, samples: await palettes(full) },
      { group: SCROLL, samples: await frames(full) },
    ];
  } finally {
    await browser.close();
  }
});
