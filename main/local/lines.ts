/** The open WebSockets: one a window. Calls come in, answers and events go out. */
import type { RawData, WebSocket } from 'ws';
import { packAnswer, serve } from '../../core/wire.js';
import { LibrarySender } from '../../core/wire-libraries.js';
import type { NodeHost } from '../node/host.js';

/** WebSocket close codes: what came was no JSON; it was JSON, but no call. */
const NOT_JSON = 1003;
const NOT_A_CALL = 1008;

export function makeLines({ host, report }: { readonly host: NodeHost; readonly report: (call: string, error: unknown) => void }) {
  const open = new Map<WebSocket, LibrarySender>();
  let idle = (): void => undefined;
  const send = (line: WebSocket, message: unknown): void => {
    if (line.readyState === line.OPEN) line.send(JSON.stringify(message));
  };

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
    const answer = await serve(host, call.name, call.args, report),
      libraries = open.get(line);
    send(line, { id: call.id, answer: libraries ? packAnswer(call.name, answer, libraries) : answer });
  }
  const stop = host.onEvent((message) => {
    for (const [line, libraries] of open) send(line, { ...message, payload: libraries.pack(message.payload) });
  });
  return {
    add: (line: WebSocket): void => {
      open.set(line, new LibrarySender());
      line.on('message', (raw, isBinary) => {
        void receive(line, raw, isBinary);
      });
      line.on('error', () => line.terminate());
      line.on('close', () => {
        open.delete(line);
        if (open.size === 0) idle();
      });
    },
    count: (): number => open.size,
    onIdle: (listener: () => void): void => {
      idle = listener;
    },
    close: (): void => {
      stop();
      idle = () => undefined;
      for (const line of open.keys()) line.terminate();
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
