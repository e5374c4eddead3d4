import { connect, type ConnectedHost } from '../../core/wire.js';
import { electronTransport } from './electron.js';
import { localTransport, withPageClipboard } from './local.js';

const listeners = new Set<(up: boolean) => void>();

/** Told when the connection to the machine breaks or comes back; never called inside Electron. Returns the way to stop. */
export function onConnection(listener: (up: boolean) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The one way to the machine: Electron's when the preload is there, else the local host over loopback. */
export async function connectHost(): Promise<ConnectedHost> {
  const transport = electronTransport();
  if (transport !== null) return connect(transport);
  const host = connect(
    localTransport((up) => {
      for (const listener of listeners) listener(up);
    }),
  );
  const info = await host.info();
  return info.clipboard === 'window' ? withPageClipboard(host) : host;
}

/**
 * The page's nonce. Styles added at run time are refused without it:
 * give it to CodeMirror with `EditorView.cspNonce.of(cspNonce())`; react-aria finds it by itself.
 */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
