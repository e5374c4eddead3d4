/**
 * One process a data folder, on every system, Electron or not: both shells claim it before they open
 * anything. The listening pipe is the claim; a second start tells the first what it was started for.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../core/host.js';
import { withLock } from './lock.js';

export const ERRANDS = ['open', 'quick-insert'] as const;
/** What a second start wants of the first. */
export type Errand = (typeof ERRANDS)[number];

export type Claim = { readonly first: true; release(): void } | { readonly first: false };

/** The longest path that every Unix takes for a socket. */
const MAX_SOCKET_PATH = 100;
const ANSWER_MS = 1_500;
/** A start waits so long for a lock that cannot be read (a folder in its place), in ms. */
const LOCK_PATIENCE = 2_000;

function socketPath(dataDir: string): string {
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\relee-${mark}`;
  const beside = join(dataDir, 'app.sock');
  return Buffer.byteLength(beside) <= MAX_SOCKET_PATH ? beside : join(tmpdir(), `relee-${mark}.sock`);
}

/** @param onSecond told what each later start wants. */
export async function claimInstance(dataDir: string, errand: Errand, onSecond: (errand: Errand) => void): Promise<Claim> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = socketPath(dataDir);
  const claim = async (): Promise<Claim> => {
    const server = await listen(path, onSecond);
    if (server) return held(server);
    if (await tell(path, errand)) return { first: false };
    if (process.platform !== 'win32') rmSync(path, { force: true });
    const again = await listen(path, onSecond);
    if (!again) throw new Error(`cannot claim ${path}`);
    return held(again);
  };
  // Without the lock two starts could both find the same dead socket and both replace it. One that cannot be read stops nobody.
  return withLock(join(dataDir, 'instance'), claim, { limits: { patience: LOCK_PATIENCE } }).catch((error: unknown) => {
    if (error instanceof HostError && error.code === 'locked') return claim();
    throw error;
  });
}

function held(server: Server): Claim {
  server.unref();
  return {
    first: true,
    release: () => {
      server.close();
    },
  };
}

function listen(path: string, onSecond: (errand: Errand) => void): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer((client) => {
      client.on('error', () => client.destroy());
      client.setTimeout(ANSWER_MS, () => client.destroy());
      client.once('data', (data) => {
        const errand = ERRANDS.find((known) => known === String(data).trim());
        client.end('ok');
        if (errand) onSecond(errand);
      });
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(null);
      else fail(error);
    });
    server.listen(path, () => done(server));
  });
}

/** @returns false when nobody is behind the socket: its owner was killed. */
function tell(path: string, errand: Errand): Promise<boolean> {
  return new Promise((done) => {
    const client = connect(path, () => client.write(errand));
    client.setTimeout(ANSWER_MS, () => {
      client.destroy();
      done(true);
    });
    client.once('error', () => done(false));
    client.once('data', () => {
      client.destroy();
      done(true);
    });
  });
}
