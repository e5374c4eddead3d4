/** Newer versions from a team's own folder or address: only what is asked for is read, and nothing altered is offered. */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isNewer } from '../../../core/updates.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost, TEST_INFO } from '../../support/node-host.js';

const PROGRAM = 'the installer';
const sha256 = createHash('sha256').update(PROGRAM).digest('hex');
const fileOf = (version: string, name = 'Relee-2.0.0.AppImage') =>
  JSON.stringify({ relee: 'version', version, released: '2026-11-01T00:00:00.000Z', files: [{ name, sha256 }] });
const info = { ...TEST_INFO, version: '1.9.12', platform: 'linux' };

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function asked(updates: string, policy = '') {
  const host = await startNodeHost({ ports: { info } });
  try {
    await host.writeSettings({ updates });
    if (policy !== '') await host.writePolicy(policy, (await host.readPolicy()).revision);
    return await host.checkUpdate();
  } finally {
    await host.close();
  }
}
async function serve(answer: (path: string) => { readonly status: number; readonly body: string | Buffer; readonly location?: string }) {
  const seen: string[] = [];
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const { status, body, location } = answer(request.url ?? '');
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(body);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

describe('versions', () => {
  it('are compared by their numbers', () => {
    expect([isNewer('1.10.0', '1.9.12'), isNewer('1.9.12', '1.9.12'), isNewer('1.9.2', '1.9.12'), isNewer('2.0.0', '1.99.99')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('a folder', () => {
  it('is off until it is named; a newer installer is offered once its checksum is the announced one', async () => {
    const folder = freshFolder();
    expect(await asked('')).toEqual({ code: 'off' });
    expect(await asked('relative/folder')).toEqual({ code: 'silent', why: 'refused' });
    expect(await asked(folder)).toEqual({ code: 'silent', why: 'unreachable' });
    writeFileSync(join(folder, 'relee-version.json'), fileOf('1.9.12'));
    expect(await asked(folder)).toEqual({ code: 'current', version: '1.9.12' });
    writeFileSync(join(folder, 'relee-version.json'), fileOf('2.0.0'));
    expect(await asked(folder)).toEqual({ code: 'silent', why: 'lost' });
    const path = join(folder, 'Relee-2.0.0.AppImage');
    writeFileSync(path, `${PROGRAM}, altered`);
    expect(await asked(folder)).toEqual({ code: 'silent', why: 'altered' });
    writeFileSync(path, PROGRAM);
    expect(await asked(folder)).toMatchObject({ code: 'newer', version: '2.0.0', at: path, isChecked: true });
    rmSync(path);
    writeFileSync(join(folder, 'relee-version.json'), fileOf('2.0.0', '../../etc/passwd'));
    expect(await asked(folder)).toEqual({ code: 'silent', why: 'not-understood' });
  });
});

describe('an address', () => {
  it('is asked for its version file and nothing else; the policy’s word comes first', async () => {
    const { url, seen } = await serve(() => ({ status: 200, body: fileOf('2.0.0') }));
    expect(await asked('/nowhere', `relee: policy\nversion: 1\nupdates: ${url}/relee\n`)).toMatchObject({
      code: 'newer',
      at: `${url}/relee/Relee-2.0.0.AppImage`,
      isChecked: false,
      installer: { sha256 },
    });
    expect(seen).toEqual(['GET /relee/relee-version.json']);
  });
  it('follows no redirect, reads no endless file, and says what it is not', async () => {
    const { url, seen } = await serve((path) =>
      path.startsWith('/moved')
        ? { status: 302, body: '', location: '/elsewhere' }
        : path.startsWith('/long')
          ? { status: 200, body: 'x'.repeat(200_000) }
          : path.startsWith('/page')
            ? { status: 200, body: '<html>' }
            : path.startsWith('/bytes')
              ? { status: 200, body: Buffer.from([0xff, 0xfe, 0x80]) }
              : { status: 404, body: '' },
    );
    expect(await asked(`${url}/moved`)).toEqual({ code: 'silent', why: 'refused' });
    expect(await asked(`${url}/long`)).toEqual({ code: 'silent', why: 'refused' });
    expect(await asked(`${url}/page`)).toEqual({ code: 'silent', why: 'not-understood' });
    expect(await asked(`${url}/bytes`)).toEqual({ code: 'silent', why: 'not-understood' });
    expect(await asked(`${url}/none`)).toEqual({ code: 'silent', why: 'unreachable' });
    expect(seen.filter((line) => line.includes('elsewhere'))).toEqual([]);
  });
  it('outside the own network is asked over HTTPS only, and never with a name and password in it', async () => {
    for (const bad of [
      'http://93.184.216.34/relee',
      'http://[2606:2800:21f:cb07::1]/relee',
      'http://169.254.169.254/relee',
      'http://user:pass@127.0.0.1/relee',
      'http://127.0.0.1/relee?x=1',
    ])
      expect(await asked(bad), bad).toEqual({ code: 'silent', why: 'refused' });
  });
});
