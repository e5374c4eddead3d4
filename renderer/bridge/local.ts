import { HostError, type ClipboardPayload } from '../../core/host.js';
import type { ConnectedHost, Envelope, EventMessage, Transport } from '../../core/wire.js';

/** Spoken over the WebSocket; main/local says the same. */
const PROTOCOL = 'relee.v1';
const LOST: Envelope = { ok: false, error: { code: 'disconnected', message: 'The connection to Relee was lost.' } };
const MAX_TRIES = 20;

/** The token comes in the fragment and stays in this tab: a cookie would go to every port of 127.0.0.1. */
function takeToken(): string {
  const given = /^#token=([\w-]{20,})$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem('relee.token', given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem('relee.token') ?? '';
}

/**
 * The transport of a plain browser: one WebSocket to the local host. Calls made while it is being
 * (re)connected wait; when it breaks, what was under way fails with `disconnected`.
 * @param onState told when the connection comes up or goes down.
 */
export function localTransport(onState: (up: boolean) => void): Transport {
  const token = takeToken();
  const listeners = new Set<(message: EventMessage) => void>();
  const waiting = new Map<number, (answer: Envelope) => void>();
  let last = 0;
  let tries = 0;
  let socket: WebSocket;
  let opened: Promise<boolean>;

  function lost(): void {
    onState(false);
    for (const answer of waiting.values()) answer(LOST);
    waiting.clear();
    tries += 1;
    if (tries <= MAX_TRIES) setTimeout(open, Math.min(200 * tries, 2_000));
  }
  function open(): void {
    socket = new WebSocket(`ws://${location.host}/api`, [PROTOCOL, `token.${token}`]);
    opened = new Promise((resolve) => {
      socket.onopen = () => {
        tries = 0;
        onState(true);
        resolve(true);
      };
      socket.onclose = () => {
        resolve(false);
        lost();
      };
    });
    socket.onmessage = (event: MessageEvent<string>) => receive(JSON.parse(event.data) as EventMessage | { id: number; answer: Envelope });
  }
  function receive(message: EventMessage | { id: number; answer: Envelope }): void {
    if ('event' in message) {
      for (const listener of listeners) listener(message);
      return;
    }
    waiting.get(message.id)?.(message.answer);
    waiting.delete(message.id);
  }
  open();
  return {
    call: async (name, args) => {
      if (!(await opened)) return LOST;
      const id = ++last;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, name, args }));
      });
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The local host has no clipboard of its own: the page's is used, and a quick insert ends there. */
export function withPageClipboard(host: ConnectedHost): ConnectedHost {
  const write = async (payload: ClipboardPayload): Promise<null> => {
    const blob = (type: string, text: string) => new Blob([text], { type });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', payload.text),
          ...(payload.html === undefined ? {} : { 'text/html': blob('text/html', payload.html) }),
        }),
      ]);
      return null;
    } catch (error) {
      throw refused(error);
    }
  };
  return {
    ...host,
    writeClipboard: write,
    readClipboard: async () => {
      try {
        return await navigator.clipboard.readText();
      } catch (error) {
        throw refused(error);
      }
    },
    finishQuickInsert: async (payload) => {
      await write(payload);
      return 'copied';
    },
  };
}

const refused = (error: unknown): HostError =>
  new HostError('unsupported', `The browser refused the clipboard: ${error instanceof Error ? error.message : String(error)}`);
