/** Puts the Electron shell together: the node host behind, windows and the system's ways in in front. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Settings } from '../../core/host.js';
import { dataFolder } from '../node/folders.js';
import { createNodeHost, languageOf, type NodeHost, type NodePorts } from '../node/host.js';
import { claimInstance, type Errand } from '../node/instance.js';
import { openLog } from '../node/log.js';
import { readClipboardText, writeClipboard } from './clipboard.js';
import { connectWindows } from './ipc.js';
import { setMenu, type MenuActions } from './menu.js';
import { notify, notifyDue } from './notify.js';
import { findPasteKeys, type PasteKeys } from './paste-keys.js';
import { askAfterCrashes, reloadAfterCrash } from './crash.js';
import { makeQuickInsert, isRemoteSession } from './quick-insert.js';
import { QUIT_MS, quitInOrder } from './quit.js';
import { registerScheme, serveWindow } from './scheme.js';
import { secrets } from './secrets.js';
import { makeShortcut } from './shortcut.js';
import { TEXTS, type ShellTexts } from './texts.js';
import { hasTray } from './tray-there.js';
import { fillTray, makeTray, type TrayActions } from './tray.js';
import { bringToFront, openMainWindow, openPaletteWindow } from './windows.js';

type Report = (what: string, detail: unknown) => void;
export interface ShellPaths {
  readonly preload: string;
  readonly rendererDir: string;
  readonly starters: string;
  readonly pairs: string;
  readonly icon: string;
}
/** What the tests put in place of the system. */
export interface ShellOptions {
  readonly keys?: PasteKeys;
  readonly wait?: (ms: number) => Promise<void>;
  /** Resolves when closing has taken too long. */
  readonly quitLimit?: () => Promise<void>;
  readonly trayThere?: () => Promise<boolean>;
}

declare const RELEE_RELEASED: string | undefined;

const inMs = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms).unref();
  });

const errandOf = (argv: readonly string[]): Errand => (argv.includes('--quick-insert') ? 'quick-insert' : 'open');

/** @returns null when Relee runs already, in either shell: then that one was told what we were started for. */
export async function boot(paths: ShellPaths, options: ShellOptions = {}): Promise<NodeHost | null> {
  const errand = errandOf(process.argv);
  const data = dataFolder();
  // A data folder of its own has a Chromium profile and an instance lock of its own too.
  if (process.env['RELEE_DATA']) {
    const profile = join(data, 'electron');
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    app.setPath('userData', profile);
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return null;
  }
  registerScheme();
  app.enableSandbox();
  app.setAppUserModelId('app.relee.Relee');
  // A second start may come while the first one still opens its files: what it wants is done then.
  const early: Errand[] = [];
  let run = (wanted: Errand): void => {
    early.push(wanted);
  };
  app.on('second-instance', (_event, argv) => run(errandOf(argv)));
  await app.whenReady();
  const claim = await claimInstance(data, errand, (wanted) => run(wanted));
  if (!claim.first) {
    app.quit();
    return null;
  }
  serveWindow(paths.rendererDir);
  const report = openLog(join(data, 'log.jsonl'), () => new Date());
  const shell = await openShell(paths, options, data, report);
  run = shell.run;
  app.on('activate', () => run('open'));
  quitInOrder(
    async () => {
      await shell.close();
      claim.release();
    },
    options.quitLimit ?? (() => inMs(QUIT_MS)),
    report,
  );
  for (const wanted of new Set([errand, ...early])) shell.run(wanted);
  return shell.host;
}

async function openShell(paths: ShellPaths, options: ShellOptions, data: string, report: Report) {
  const keys = options.keys ?? findPasteKeys({ platform: process.platform, env: process.env });
  const mains = new Set<BrowserWindow>();
  const windowPaths = { preload: paths.preload, icon: paths.icon };
  const newWindow = (): BrowserWindow => {
    const window = openMainWindow(windowPaths);
    mains.add(window);
    reloadAfterCrash(window, { now: Date.now, wait: options.wait ?? inMs, askAgent: () => askAfterCrashes(window, texts, data), report });
    window.on('closed', () => {
      mains.delete(window);
      // The hidden palette is a window too, so Electron's own rule does not fire.
      if (mains.size === 0 && process.platform !== 'darwin') app.quit();
    });
    return window;
  };
  const open = (): BrowserWindow => {
    const [first] = mains;
    if (first) bringToFront(first);
    return first ?? newWindow();
  };
  let texts: ShellTexts = TEXTS.en;
  const quick = makeQuickInsert({
    keys,
    report,
    remote: isRemoteSession(process.env),
    openPalette: () => openPaletteWindow(windowPaths),
    onShown: () => host.emit('quickInsertOpened', {}),
    onOnlyCopied: () => notify(texts.copied, texts.copiedHow, open),
    ...(options.wait ? { wait: options.wait } : {}),
  });
  const shortcut = makeShortcut(() => quick.toggle(), report);
  const info: NodePorts['info'] = {
    kind: 'electron',
    version: app.getVersion(),
    ...(typeof RELEE_RELEASED === 'undefined' ? {} : { released: RELEE_RELEASED }),
    platform: process.platform,
    locale: app.getPreferredSystemLanguages()[0] ?? 'en',
    clipboard: 'host',
    get globalShortcut() {
      return shortcut.active;
    },
    pasteBack: keys.tool !== null,
    get tray() {
      return tray !== null;
    },
    fileDialog: true,
    safeKeys: secrets.available(),
  };
  const host: NodeHost = await createNodeHost(
    { data, starters: paths.starters, pairs: paths.pairs },
    {
      info,
      report,
      now: () => new Date(),
      openWindow: async () => {
        newWindow();
      },
      writeClipboard,
      readClipboard: readClipboardText,
      secrets,
      finishQuickInsert: quick.finish,
      cancelQuickInsert: quick.cancel,
      chooseLibrary: async () => {
        const answer = await dialog.showOpenDialog({
          title: texts.chooseLibrary,
          properties: ['openFile'],
          filters: [{ name: texts.library, extensions: ['yaml', 'yml', 'json'] }],
        });
        return answer.canceled ? null : (answer.filePaths[0] ?? null);
      },
    },
  );
  const actions: TrayActions & MenuActions = {
    open,
    newWindow,
    quickInsert: quick.show,
    quit: () => app.quit(),
    fromClipboard: () => void captureMessage(host, open).catch((error: unknown) => report('clipboard', error)),
  };
  const tray = (await (options.trayThere ?? (() => hasTray(process.platform)))()) ? makeTray(paths.icon, texts, actions, report) : null;
  const apply = (settings: Settings): void => {
    texts = TEXTS[languageOf(settings, info.locale)];
    setMenu(texts, actions, { mac: process.platform === 'darwin', developer: !app.isPackaged });
    if (tray) fillTray(tray, texts, actions);
    shortcut.set(settings.quickInsertKey);
  };
  apply(await host.readSettings());
  connectWindows(host, report);
  host.onEvent((message) => {
    if (message.event === 'settingsChanged') apply(message.payload);
    if (message.event === 'followUpsDue') notifyDue(message.payload.followUps, texts, open);
  });
  powerMonitor.on('resume', () => void host.checkReminders().catch((error: unknown) => report('reminders', error)));
  await host.checkReminders();
  return {
    host,
    run: (errand: Errand) => {
      if (errand === 'quick-insert') quick.show();
      else open();
    },
    close: async () => {
      shortcut.release();
      tray?.destroy();
      await host.close();
    },
  };
}

/** A message copied in another program becomes a case; the window is brought up first so that somebody listens. */
async function captureMessage(host: NodeHost, open: () => BrowserWindow): Promise<void> {
  const text = await readClipboardText();
  const window = open();
  if (text.trim() === '') return;
  const tell = (): void => host.emit('messageCaptured', { text });
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', tell);
  else tell();
}
