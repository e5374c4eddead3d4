/** The open WebSockets: one a window. Calls come in, answers and events go out. */
import type { RawData, WebSocket } from 'ws';
import { serve } from '../../core/wire.js';
import type { NodeHost } from '../node/host.js';

/** WebSocket close codes: what came was no JSON; it was JSON, but no call. */
const NOT_JSON = 1003;
const NOT_A_CALL = 1008;

export function makeLines({ host, report }: { readonly host: NodeHost; readonly report: (call: string, error: unknown) => void }) {
  const open = new Set<WebSocket>();
  let idle = (): void => undefined;
  const send = (line: WebSocket, message: unknown): void => { if (line.readyState === line.OPEN) line.send(JSON.stringify(message)); };

  async function receive(line: WebSocket, raw: RawData, isBinary: boolean): Promise<void> {
    const call = isBinary ? null : parse(String(raw));
    if (call === null) {
      line.close(NOT_JSON);
      return;
    }
    if (!Number.isSafeInteger(call.id)) {
      line.close(NOT_A_CALL);
      return;
    }
    send(line, { id: call.id, answer: await serve(host, call.name, call.args, report) });
  }
  const stop = host.onEvent((message) => {
    if (open.size === 0) return;
    const text = JSON.stringify(message);
    for (const line of open) if (line.readyState === line.OPEN) line.send(text);
  });
  return {
    add: (line: WebSocket): void => {
      open.add(line);
      line.on('message', (raw, isBinary) => { void receive(line, raw, isBinary); });
      line.on('error', () => line.terminate());
      line.on('close', () => {
        open.delete(line);
        if (open.size === 0) idle();
      });
    },
    count: (): number => open.size,
    onIdle: (listener: () => void): void => { idle = listener; },
    close: (): void => {
      stop();
      idle = () => undefined;
      for (const line of open) line.terminate();
    },
  };
}

function parse(text: string): { id?: unknown; name?: unknown; args?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
