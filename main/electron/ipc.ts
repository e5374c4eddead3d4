import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { serve, type Envelope } from '../../core/wire.js';
import type { NodeHost } from '../node/host.js';
import { CALL, EVENT } from './channels.js';
import { isAppUrl } from './origin.js';

/** Answers the top frame of our own pages, and nobody else; tells every window what happened. */
export function connectWindows(host: NodeHost, report: (call: string, error: unknown) => void): void {
  ipcMain.handle(CALL, async (event: IpcMainInvokeEvent, name: unknown, args: unknown): Promise<Envelope> => {
    // null when the frame is gone meanwhile.
    const frame = event.senderFrame;
    if (!frame || frame.parent !== null || !isAppUrl(frame.url)) return { ok: false, error: { code: 'invalid', message: 'refused' } };
    return serve(host, name, args, report);
  });
  host.onEvent((message) => {
    for (const window of BrowserWindow.getAllWindows()) if (!window.isDestroyed()) window.webContents.send(EVENT, message);
  });
}
