/** The order of leaving: what the last window saved reaches the disk, but no hung folder keeps the app from ending. */
import { app } from 'electron';
import { leave } from '../node/leave.js';
import { sharesHang } from '../node/share.js';

/** How long, in ms, the files may take to close. A write to this machine's disk takes a thousandth of it. */
export const QUIT_MS = 5_000;

/**
 * @param close what must have happened before the process ends.
 * @param limit told as a promise, so that tests need not wait.
 */
export function quitInOrder(close: () => Promise<void>, limit: () => Promise<void>, report: (what: string, detail: unknown) => void): void {
  let state: 'running' | 'closing' | 'closed' = 'running';
  // A Mac's app stays without windows. Elsewhere the last main window decides; the hidden palette must not keep it alive.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    const late = limit().then(() => {
      if (state === 'closing') report('quit', 'files took too long to close; ended without them');
    });
    const closed = close().catch((error: unknown) => report('quit', error));
    void Promise.race([closed, late]).then(() => {
      state = 'closed';
      // `quit` asks every window and handler again; a hung one must not get a second say.
      if (sharesHang()) leave(0);
      else app.exit(0);
    });
  });
}
