/** The palette over every program: it shows, the agent chooses, and the reply lands where the agent was writing. */
import { app, type BrowserWindow } from 'electron';
import type { ClipboardPayload, Settings } from '../../core/host.js';
import { restoreSnapshot, takeSnapshot, writeClipboard, type Snapshot } from './clipboard.js';
import type { PasteKeys } from './paste-keys.js';
import { placePalette } from './windows.js';

/** The program in front needs this long, in ms, to get the focus back before keys reach it. */
const FOCUS_MS = 120;
/**
 * And this long to have read the clipboard after the keys. A remote desktop or a virtual machine fetches the content only when
 * it pastes, seconds later over a slow line: put back sooner, the customer would be sent what was copied before.
 */
const READ_MS = 5_000;
/** A clipboard whose owner hangs never answers; the insertion does not wait longer than this, in ms, for its former content. */
const SNAPSHOT_MS = 500;

export interface QuickInsert {
  show(): void;
  toggle(): void;
  /** @throws when the reply could not be put on the clipboard; the palette stays, with the agent's choice in it. */
  finish(payload: ClipboardPayload, settings: Settings): Promise<'pasted' | 'copied'>;
  cancel(): Promise<void>;
}

export interface QuickInsertOptions {
  readonly openPalette: () => BrowserWindow;
  readonly keys: PasteKeys;
  /** Whether this session is shown on another machine, whose clipboard is a copy of ours: then nothing is put back. */
  readonly remote: boolean;
  /** Tells the palette to clear itself. */
  readonly onShown: () => void;
  /** The reply is on the clipboard but could not be pasted. */
  readonly onOnlyCopied: () => void;
  readonly report: (what: string, error: unknown) => void;
  readonly wait?: (ms: number) => Promise<void>;
}

/** Whether what the agent sees is drawn on another machine: Windows' and xrdp's remote desktops, and X forwarded through ssh. */
export const isRemoteSession = (env: NodeJS.ProcessEnv): boolean =>
  /^RDP-/i.test(env['SESSIONNAME'] ?? '') || Boolean(env['XRDP_SESSION']) || Boolean(env['SSH_CONNECTION']);

export function makeQuickInsert(options: QuickInsertOptions): QuickInsert {
  const wait =
    options.wait ??
    ((ms: number) =>
      new Promise((done) => {
        setTimeout(done, ms);
      }));
  let palette: BrowserWindow | null = null;
  let turn = 0;

  function window(): BrowserWindow {
    if (palette === null || palette.isDestroyed()) {
      palette = options.openPalette();
      const made = palette;
      made.on('blur', () => {
        if (!made.isDestroyed()) made.hide();
      });
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
  /** The former content, or null where it cannot be had: the reply matters more than what was there before. */
  async function formerContent(): Promise<Snapshot | null> {
    try {
      return await Promise.race([
        takeSnapshot(),
        new Promise<null>((done) => {
          setTimeout(() => done(null), SNAPSHOT_MS).unref();
        }),
      ]);
    } catch (error) {
      options.report('reading the clipboard', error);
      return null;
    }
  }
  async function restoreLater(snapshot: Snapshot | null, text: string, mine: number): Promise<void> {
    if (snapshot === null) return;
    await wait(READ_MS);
    // A newer insertion has its own text on the clipboard and its own former content.
    if (mine === turn) await restoreSnapshot(snapshot, text);
  }
  async function finish(payload: ClipboardPayload, settings: Settings): Promise<'pasted' | 'copied'> {
    const mine = ++turn;
    const canPaste = options.keys.tool !== null;
    // Wayland lets only the program in front read and write the clipboard: while the palette still has the focus, so before it hides.
    const snapshot = canPaste && settings.restoreClipboard && !options.remote ? await formerContent() : null;
    await writeClipboard(payload);
    hide();
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
    toggle: () => {
      if (palette !== null && !palette.isDestroyed() && palette.isVisible()) hide();
      else show();
    },
    finish,
    cancel: async () => hide(),
  };
}
