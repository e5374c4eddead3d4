/** The palette over every program: it shows, the agent chooses, and the reply lands where the agent was writing. */
import { app, type BrowserWindow } from 'electron';
import type { ClipboardPayload, Settings } from '../../core/host.js';
import { restoreSnapshot, takeSnapshot, writeClipboard } from './clipboard.js';
import type { PasteKeys } from './paste-keys.js';
import { placePalette } from './windows.js';

/** The program in front needs this long, in ms, to get the focus back before keys reach it. */
const FOCUS_MS = 120;
/** And this long to have read the clipboard after the keys. */
const READ_MS = 600;

export interface QuickInsert {
  show(): void;
  toggle(): void;
  finish(payload: ClipboardPayload, settings: Settings): Promise<'pasted' | 'copied'>;
  cancel(): Promise<void>;
}

export interface QuickInsertOptions {
  readonly openPalette: () => BrowserWindow;
  readonly keys: PasteKeys;
  /** Tells the palette to clear itself. */
  readonly onShown: () => void;
  /** The reply is on the clipboard but could not be pasted. */
  readonly onOnlyCopied: () => void;
  readonly report: (what: string, error: unknown) => void;
  readonly wait?: (ms: number) => Promise<void>;
}

export function makeQuickInsert(options: QuickInsertOptions): QuickInsert {
  const wait = options.wait ?? ((ms: number) => new Promise((done) => { setTimeout(done, ms); }));
  let palette: BrowserWindow | null = null;
  let turn = 0;

  function window(): BrowserWindow {
    if (palette === null || palette.isDestroyed()) {
      palette = options.openPalette();
      const made = palette;
      made.on('blur', () => { if (!made.isDestroyed()) made.hide(); });
    }
    return palette;
  }
  function show(): void {
    const shown = window();
    placePalette(shown);
    shown.show();
    shown.focus();
    options.onShown();
  }
  function hide(): void {
    if (palette === null || palette.isDestroyed()) return;
    palette.hide();
    // Hiding a window does not give the focus back on a Mac; hiding the app does.
    if (process.platform === 'darwin') app.hide();
  }
  async function restoreLater(snapshot: Awaited<ReturnType<typeof takeSnapshot>>, text: string, mine: number): Promise<void> {
    if (snapshot === null) return;
    await wait(READ_MS);
    // A newer insertion has its own text on the clipboard and its own former content.
    if (mine === turn) await restoreSnapshot(snapshot, text);
  }
  async function finish(payload: ClipboardPayload, settings: Settings): Promise<'pasted' | 'copied'> {
    const mine = ++turn;
    hide();
    const canPaste = options.keys.tool !== null;
    const snapshot = canPaste && settings.restoreClipboard ? await takeSnapshot() : null;
    await writeClipboard(payload);
    if (canPaste) await wait(FOCUS_MS);
    if (!canPaste || !(await options.keys.press())) {
      options.onOnlyCopied();
      return 'copied';
    }
    restoreLater(snapshot, payload.text, mine).catch((error: unknown) => options.report('restoring the clipboard', error));
    return 'pasted';
  }
  return {
    show,
    toggle: () => { if (palette !== null && !palette.isDestroyed() && palette.isVisible()) hide(); else show(); },
    finish,
    cancel: async () => hide(),
  };
}
