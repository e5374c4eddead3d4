import type { Transport } from '../../core/wire.js';

declare global {
  interface Window {
    readonly releeTransport?: Transport;
  }
}

/** What Electron's preload exposes; absent in a plain browser. */
export const electronTransport = (): Transport | null => window.releeTransport ?? null;
