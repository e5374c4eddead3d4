/** A page that crashed is loaded anew; one that crashes again and again is not, and the agent is asked. */
import { dialog, type BrowserWindow } from 'electron';
import type { ShellTexts } from './texts.js';

/** Crashes within this time, in ms, count together. */
const WINDOW_MS = 60_000;
/** The pause in ms before each new start; after the last one the agent decides. */
export const PAUSES = [0, 1_000, 4_000] as const;

export interface CrashOptions {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** @returns whether to try once more. */
  readonly askAgent: () => Promise<boolean>;
  readonly report: (what: string, detail: unknown) => void;
}

/** Reloads `window` when its renderer dies: at once, then with growing pauses, then only when the agent says so. */
export function reloadAfterCrash(window: BrowserWindow, options: CrashOptions): void {
  let crashes: number[] = [];
  const again = async (): Promise<void> => {
    const now = options.now();
    crashes = [...crashes.filter((at) => now - at < WINDOW_MS), now];
    const pause = PAUSES[crashes.length - 1];
    if (pause === undefined) {
      if (!(await options.askAgent())) return;
      crashes = [];
    } else if (pause > 0) await options.wait(pause);
    if (!window.isDestroyed()) window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    options.report('window crashed', { reason: details.reason, exitCode: details.exitCode });
    again().catch((error: unknown) => options.report('window crashed', error));
  });
}

/**
 * The last resort, in a dialog of the system's, since the page itself cannot be trusted to show anything.
 * @param data where the cases lie: nothing of them is lost, and the agent is told so.
 */
export async function askAfterCrashes(window: BrowserWindow, texts: ShellTexts, data: string): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Relee',
    message: texts.crashed,
    detail: texts.crashedDetail(data),
    buttons: [texts.tryAgain, texts.close],
    defaultId: 0,
    cancelId: 1,
  });
  if (answer.response === 0) return true;
  if (!window.isDestroyed()) window.close();
  return false;
}
