import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { EventMessage, Transport } from '../../core/wire.js';
import { CALL, EVENT } from './channels.js';

// Only the transport is exposed: contextBridge would drop an error's code, so the client is made in the page.
const transport: Transport = {
  call: (name, args) => ipcRenderer.invoke(CALL, name, args),
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, message: EventMessage): void => listener(message);
    ipcRenderer.on(EVENT, forward);
    return () => {
      ipcRenderer.off(EVENT, forward);
    };
  },
};
contextBridge.exposeInMainWorld('releeTransport', transport);
