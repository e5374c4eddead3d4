/**
 * The loopback server of the local host. Whoever is not our own page gets nothing: other programs'
 * pages (Origin), other names for this address (Host, against DNS rebinding), other users (token).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { assetHandler, securityHeaders } from '../node/assets.js';
import type { NodeHost } from '../node/host.js';
import { makeLines } from './lines.js';

/** Spoken over the WebSocket; renderer/bridge/local says the same. */
export const PROTOCOL = 'relee.v1';
/** Two texts of the longest kind, as JSON in UTF-8. */
const MAX_PAYLOAD = 96 * 1024 * 1024;

export interface LocalServer {
  readonly origin: string;
  readonly token: string;
  /** Address of a page with the token in its fragment, which no server and no Referer ever sees. */
  url(page?: '/' | '/quick.html'): string;
  /** Open windows. */
  connections(): number;
  /** Called when the last window closed. */
  onIdle(listener: () => void): void;
  close(): Promise<void>;
}

export interface LocalServerOptions {
  readonly host: NodeHost;
  readonly rendererDir: string;
  readonly report: (call: string, error: unknown) => void;
}

export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connect = ` ${origin.replace('http', 'ws')}`;
  const asset = assetHandler(options.rendererDir, connect);
  const lines = makeLines(options);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false,
    handleProtocols: () => PROTOCOL,
  });
  server.on('request', (request, response) => {
    answerPage(request, response, { origin, connect, asset }).catch(() => {
      if (!response.headersSent) response.writeHead(400, securityHeaders('none', connect));
      response.end();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const refusal = refusalOf(request, origin, token);
    if (refusal !== null) refuse(socket, refusal);
    else sockets.handleUpgrade(request, socket, head, lines.add);
  });
  return {
    origin,
    token,
    url: (page = '/') => `${origin}${page}#token=${token}`,
    connections: lines.count,
    onIdle: lines.onIdle,
    close: () => closeAll(server, sockets, lines),
  };
}

interface PageContext {
  readonly origin: string;
  readonly connect: string;
  readonly asset: (request: Request) => Promise<Response>;
}

async function answerPage(request: IncomingMessage, response: ServerResponse, { origin, connect, asset }: PageContext): Promise<void> {
  if (!isOurName(request, origin)) {
    response.writeHead(421, securityHeaders('none', connect)).end();
    return;
  }
  if (isForeign(request)) {
    response.writeHead(403, securityHeaders('none', connect)).end();
    return;
  }
  const answer = await asset(new Request(new URL(request.url ?? '/', origin), { method: request.method ?? 'GET' }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
}

/** DNS rebinding: the name in Host must be ours, byte for byte. */
const isOurName = (request: IncomingMessage, origin: string): boolean => request.headers.host === origin.slice('http://'.length);

/** Another site may neither embed nor load anything; a top-level visit is how the launch page arrives. */
function isForeign(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  const visit = request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  return site !== undefined && site !== 'same-origin' && site !== 'none' && !visit;
}

function refusalOf(request: IncomingMessage, origin: string, token: string): string | null {
  if (!isOurName(request, origin)) return '421 Misdirected Request';
  if (request.headers.origin !== origin) return '403 Forbidden';
  if (request.url !== '/api') return '404 Not Found';
  const offered = String(request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((entry) => entry.trim());
  const given = offered.find((entry) => entry.startsWith('token.'))?.slice('token.'.length) ?? '';
  return offered.includes(PROTOCOL) && sameSecret(given, token) ? null : '401 Unauthorized';
}

function sameSecret(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function closeAll(server: Server, sockets: WebSocketServer, lines: ReturnType<typeof makeLines>): Promise<void> {
  lines.close();
  sockets.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
