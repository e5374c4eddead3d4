import { mkdirSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { findBrowser, writeLaunchPage } from '../../../main/local/browser.js';
import { startLocalServer, type LocalServer } from '../../../main/local/server.js';
import type { NodeHost } from '../../../main/node/host.js';
import { freshFolder } from '../../support/folders.js';
import { dial } from '../../support/local-wire.js';
import { startNodeHost } from '../../support/node-host.js';

let host: NodeHost;
let server: LocalServer;
beforeEach(async () => {
  const rendererDir = join(freshFolder(), 'renderer');
  mkdirSync(rendererDir);
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Relee</title>');
  writeFileSync(join(rendererDir, '../secret.html'), 'secret');
  host = await startNodeHost();
  server = await startLocalServer({ host, rendererDir, report: () => undefined });
});
afterEach(async () => {
  await server.close();
  await host.close();
});
const port = () => Number(new URL(server.origin).port);
interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Page>((done, fail) => {
    request({ host: '127.0.0.1', port: port(), path, headers, method }, (response) => {
      let body = '';
      response
        .on('data', (data) => {
          body += String(data);
        })
        .on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', fail)
      .end();
  });
const knock = (options: { origin?: string; token?: string; host?: string; protocols?: string[]; path?: string }) =>
  new Promise<string>((done) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${port()}${options.path ?? '/api'}`,
      options.protocols ?? ['relee.v1', `token.${options.token ?? server.token}`],
      {
        ...(options.origin === undefined ? {} : { origin: options.origin }),
        ...(options.host === undefined ? {} : { headers: { host: options.host } }),
      },
    );
    socket.on('open', () => {
      done('open');
      socket.close();
    });
    socket.on('error', (error) => done(/\d{3}/.exec(error.message)?.[0] ?? error.message));
  });

describe('the local host answers its own page and nobody else', () => {
  it('refuses every other name for its address (DNS rebinding)', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${port()}`,
      `localhost:${port()}`,
      '127.0.0.1',
      `127.0.0.1:${port()}.evil.example`,
      `[::1]:${port()}`,
    ])
      expect((await get('/', { host: name })).status, name).toBe(421);
    expect((await get('/')).status).toBe(200);
  });

  it('refuses what other sites try to load or embed', async () => {
    for (const destination of ['script', 'image', 'iframe', 'empty'])
      expect(
        (
          await get('/', {
            'sec-fetch-site': 'cross-site',
            'sec-fetch-mode': destination === 'iframe' ? 'navigate' : 'no-cors',
            'sec-fetch-dest': destination,
          })
        ).status,
      ).toBe(403);
    expect((await get('/', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })).status).toBe(403);
    expect((await get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).status).toBe(
      200,
    );
  });

  it('serves no file outside the window, takes no other method, and leaks no token', async () => {
    for (const path of [
      '/../secret.html',
      '/..%2fsecret.html',
      '/%2e%2e/secret.html',
      '//evil/x.html',
      '/..%5csecret.html',
      '/index.html%00.html',
      '/%E0%A4%A',
    ]) {
      const page = await get(path);
      expect(page.status, path).toBeGreaterThanOrEqual(400);
      expect(page.body).not.toContain('secret');
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await get('/', {}, method)).status).toBe(405);
    const page = await get('/');
    expect(page.body + JSON.stringify(page.headers)).not.toContain(server.token);
    expect(page.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('lets the page load nothing from outside', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replaceAll(`ws://127.0.0.1:${port()}`, '')).not.toMatch(/unsafe|https?:|wss?:|\*/);
  });

  it('opens a line only for our page with the token', async () => {
    const { origin } = server;
    expect(await knock({ origin })).toBe('open');
    expect(await knock({ origin, token: 'x'.repeat(43) })).toBe('401');
    expect(await knock({ origin, protocols: ['relee.v1'] })).toBe('401');
    expect(await knock({ origin, protocols: [`token.${server.token}`] })).toBe('401');
    for (const other of [
      undefined,
      'null',
      'http://evil.example',
      'http://127.0.0.1:1',
      `http://localhost:${port()}`,
      `https://127.0.0.1:${port()}`,
      `${origin}.evil.example`,
    ])
      expect(await knock(other === undefined ? {} : { origin: other }), String(other)).toBe('403');
    expect(await knock({ origin, host: `evil.example:${port()}` })).toBe('421');
    expect(await knock({ origin, path: '/other' })).toBe('404');
  });

  it('hangs up on what is no call, and keeps answering the others', async () => {
    const line = await dial(server);
    for (const [message, code] of [
      ['no json', 1003],
      ['[]', 1008],
      ['{"id":"x"}', 1008],
      ['{"id":1e99}', 1008],
      ['null', 1003],
    ] as const) {
      const socket = new WebSocket(`ws://127.0.0.1:${port()}/api`, ['relee.v1', `token.${server.token}`], { origin: server.origin });
      const closed = new Promise((done) => socket.on('close', done));
      socket.on('open', () => socket.send(message));
      expect(await closed, message).toBe(code);
    }
    expect(await line.call('listCases', [])).toEqual({ ok: true, value: [] });
    expect(await line.call('__proto__', [])).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('is not there for other machines', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address;
    // A machine without any network has nobody to hide from.
    if (outside === undefined) return;
    await expect(
      new Promise((done, fail) => {
        request({ host: outside, port: port(), timeout: 1_000 }, done).on('error', fail).end();
      }),
    ).rejects.toThrow(/ECONNREFUSED/);
  });

  it('says when the last window closed', async () => {
    let idle = 0;
    server.onIdle(() => {
      idle++;
    });
    const [one, two] = [await dial(server), await dial(server)];
    one.hangUp();
    await expect.poll(() => server.connections()).toBe(1);
    expect(idle).toBe(0);
    two.hangUp();
    await expect.poll(() => idle).toBe(1);
  });
});

describe('the way to the window', () => {
  it('hands the address over in a file that only its owner can read', () => {
    const page = fileURLToPath(writeLaunchPage(join(freshFolder(), 'launch'), server.url('/quick.html')));
    expect(statSync(page).mode & 0o777).toBe(0o600);
    expect(readFileSync(page, 'utf8')).toContain(`${server.origin}/quick.html#token=${server.token}`);
  });

  it('finds a browser, or knows that there is none', () => {
    const find = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, there: string[]) =>
      findBrowser(env, platform, (path) => there.includes(path));
    expect(find('linux', { PATH: '/usr/bin', DISPLAY: ':0' }, ['/usr/bin/google-chrome'])).toEqual({
      kind: 'app',
      path: '/usr/bin/google-chrome',
    });
    expect(find('linux', { PATH: '/usr/bin', DISPLAY: ':0' }, ['/usr/bin/xdg-open'])).toEqual({ kind: 'page', path: '/usr/bin/xdg-open' });
    expect(find('linux', { PATH: '/usr/bin' }, ['/usr/bin/google-chrome', '/usr/bin/xdg-open'])).toBeNull();
    expect(find('darwin', {}, [])).toEqual({ kind: 'page', path: '/usr/bin/open' });
    expect(find('linux', { RELEE_BROWSER: '/x/chrome' }, [])).toEqual({ kind: 'app', path: '/x/chrome' });
  });
});
