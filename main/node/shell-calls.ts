/** The calls that only a shell can answer: clipboard, windows, the quick insert. A port that is absent is told as `unsupported`. */
import { HostError, type Host, type Settings } from '../../core/host.js';
import type { NodePorts } from './ports.js';

type ShellCalls = Pick<Host, 'writeClipboard' | 'readClipboard' | 'openWindow' | 'finishQuickInsert' | 'cancelQuickInsert'>;

export const openShellCalls = (ports: NodePorts, settings: () => Settings): ShellCalls => ({
  writeClipboard: async (payload) => {
    await need(ports.writeClipboard, 'the clipboard')(payload);
    return null;
  },
  readClipboard: () => need(ports.readClipboard, 'the clipboard')(),
  openWindow: async () => {
    await ports.openWindow();
    return null;
  },
  finishQuickInsert: (payload) => need(ports.finishQuickInsert, 'the clipboard')(payload, settings()),
  cancelQuickInsert: async () => {
    await ports.cancelQuickInsert?.();
    return null;
  },
});

/** @throws HostError where this shell has no such port. */
export function need<T>(port: T | undefined, what: string): T {
  if (port === undefined) throw new HostError('unsupported', `here the window itself has to do it: ${what}`);
  return port;
}
