import { BrowserWindow, screen, shell, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import { APP_ORIGIN, externalUrl, isAppUrl } from './origin.js';

// The built-in spell checker would fetch dictionaries from the network; Relee has its own.
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const;

export interface WindowPaths {
  readonly preload: string;
  readonly icon: string;
}

function secure(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    const outside = externalUrl(url);
    // No program for it, or the agent said no: nothing of ours is broken.
    if (outside !== null) shell.openExternal(outside).catch(() => undefined);
    return { action: 'deny' };
  });
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function open(paths: WindowPaths, page: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    icon: paths.icon,
    webPreferences: { ...WEB_PREFERENCES, preload: paths.preload },
  });
  secure(window.webContents);
  void window.loadURL(`${APP_ORIGIN}/${page}`);
  return window;
}

/** A window with the whole app. */
export function openMainWindow(paths: WindowPaths): BrowserWindow {
  const window = open(paths, '', { width: 1280, height: 820, minWidth: 480, minHeight: 480, autoHideMenuBar: true });
  window.once('ready-to-show', () => window.show());
  return window;
}

const PALETTE = { width: 680, height: 440 } as const;

/** The quick-insert palette: made once, hidden until it is called. */
export function openPaletteWindow(paths: WindowPaths): BrowserWindow {
  const window = open(paths, 'quick.html', {
    ...PALETTE,
    frame: false,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
  });
  window.setVisibleOnAllWorkspaces(true);
  return window;
}

/** In the upper third of the screen where the pointer is. */
export function placePalette(window: BrowserWindow): void {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  window.setPosition(
    Math.round(workArea.x + (workArea.width - PALETTE.width) / 2),
    Math.round(workArea.y + (workArea.height - PALETTE.height) / 3),
  );
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
