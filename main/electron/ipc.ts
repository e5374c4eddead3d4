import { BrowserWindow, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { packAnswer, serve, type Envelope } from '../../core/wire.js';
import { LibrarySender } from '../../core/wire-libraries.js';
import type { NodeHost } from '../node/host.js';
import { CALL, EVENT } from './channels.js';
import { isAppUrl } from './origin.js';

/** Answers the top frame of our own pages, and nobody else; tells every window what happened. */
export function connectWindows(host: NodeHost, report: (call: string, error: unknown) => void): void {
  const senders = new WeakMap<WebContents, LibrarySender>();
  const librariesOf = (window: WebContents): LibrarySender => {
    const known = senders.get(window) ?? new LibrarySender();
    senders.set(window, known);
    return known;
  };
  ipcMain.handle(CALL, async (event: IpcMainInvokeEvent, name: unknown, args: unknown): Promise<Envelope> => {
    // null when the frame is gone meanwhile.
    const frame = event.senderFrame;
    if (!frame || frame.parent !== null || !isAppUrl(frame.url)) return { ok: false, error: { code: 'invalid', message: 'refused' } };
    return packAnswer(name, await serve(host, name, args, report), librariesOf(event.sender));
  });
  host.onEvent((message) => {
    for (const window of BrowserWindow.getAllWindows())
      if (!window.isDestroyed())
        window.webContents.send(EVENT, { ...message, payload: librariesOf(window.webContents).pack(message.payload) });
  });
}
