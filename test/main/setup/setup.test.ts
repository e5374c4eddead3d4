/** Set-up on machines without Electron, without a network, or with a server that never answers. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronBinary } from '../../../main/setup/electron-binary.mjs';
import { buildNeeded, fingerprint, installNeeded } from '../../../main/setup/freshness.mjs';
import { freshFolder } from '../../support/folders.js';
import { ROOT } from '../../support/imports.js';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}
const run = (args: readonly string[], env: Record<string, string>): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += String(data);
      });
    child.once('exit', (code) => done({ code, output }));
  });
const getElectron = (env: Record<string, string>, ...args: string[]) =>
  run(['main/setup/get-electron.mjs', ...args], { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere', electron_config_cache: freshFolder(), ...env });

/** A server that answers as `answer` says; `stall` takes the connection and never says a word. */
async function serving(answer: 'stall' | 'stall-download', use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    if (answer === 'stall-download' && request.method === 'HEAD') response.end();
    else if (answer === 'stall-download') response.writeHead(200, { 'content-length': '100000000' }).write('PK');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('fetching Electron', () => {
  it('is left to the user on CI, and is no failure', async () => {
    const { code, output } = await getElectron({ CI: 'true' });
    expect([code, output]).toEqual([0, '[electron] download skipped (CI).\n']);
  });

  it('gives up at once without a network: an installation goes on, a request for it fails', async () => {
    const mirror = { ELECTRON_MIRROR: 'http://127.0.0.1:1/' };
    const during = await getElectron(mirror);
    expect(during).toMatchObject({ code: 0, output: expect.stringContaining('cannot be reached') as string });
    expect(during.output).toContain('npm run electron:install');
    expect((await getElectron(mirror, '--strict')).code).toBe(1);
  });

  it('never hangs on a server that takes the connection and says nothing', async () => {
    await serving('stall', async (url) => {
      const { code, output } = await getElectron({ ELECTRON_MIRROR: url });
      expect(output).toContain('cannot be reached');
      expect(code).toBe(0);
    });
  }, 60_000);

  it('never hangs on a download that stops half-way', async () => {
    await serving('stall-download', async (url) => {
      const { code, output } = await getElectron({ ELECTRON_MIRROR: url, RELEE_ELECTRON_STALL_MS: '1500' });
      expect(output).toContain('no data for 1.5 s');
      expect(code).toBe(0);
    });
  }, 60_000);

  it('does nothing when Relee is somebody’s dependency', async () => {
    expect((await getElectron({ npm_config_local_prefix: '/elsewhere' })).output).toContain('not the project itself');
  });
});

describe('looking for Electron', () => {
  const fakePackage = (files: Record<string, string>) => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return () => join(folder, 'package.json');
  };
  it('finds the program where its package says, without ever loading it', () => {
    expect(electronBinary({}, fakePackage({ 'path.txt': 'electron', 'dist/electron': '' }))).toMatchObject({ ok: true, version: '1.2.3' });
    expect(electronBinary({}, fakePackage({}))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('has not been downloaded') as string,
    });
    expect(electronBinary({}, fakePackage({ 'path.txt': 'electron' }))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('is missing') as string,
    });
    expect(
      electronBinary({}, () => {
        throw new Error('no such package');
      }),
    ).toMatchObject({ ok: false, reason: expect.stringContaining('not installed') as string });
  });
});

describe('knowing what is stale', () => {
  const checkout = () => {
    const root = freshFolder();
    for (const folder of ['core', 'main', 'renderer', 'node_modules']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'core/a.ts'), 'a');
    const lock = {
      packages: { '': {}, 'node_modules/x': { version: '1.0.0' }, 'node_modules/other-platform': { version: '1.0.0', optional: true } },
    };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
    return root;
  };
  it('notices an edited, an added and a removed source, and a build that was never made', () => {
    const root = checkout();
    const dist = freshFolder();
    const built = () => writeFileSync(join(dist, 'build.json'), JSON.stringify({ fingerprint: fingerprint(root) }));
    expect(buildNeeded(root, dist)).not.toBeNull();
    built();
    expect(buildNeeded(root, dist)).toBeNull();
    writeFileSync(join(root, 'core/a.ts'), 'ab');
    expect(buildNeeded(root, dist)).not.toBeNull();
    built();
    writeFileSync(join(root, 'main/new.ts'), '');
    expect(buildNeeded(root, dist)).not.toBeNull();
    built();
    rmSync(join(root, 'core/a.ts'));
    expect(buildNeeded(root, dist)).not.toBeNull();
  });
  it('notices a package that is missing or of another version, and forgives other platforms’ parts', () => {
    const root = checkout();
    const installed = (packages: object) => writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
    expect(installNeeded(root)).toContain('nothing is installed');
    installed({ 'node_modules/x': { version: '1.0.0' } });
    expect(installNeeded(root)).toBeNull();
    installed({ 'node_modules/x': { version: '0.9.0' } });
    expect(installNeeded(root)).toContain('x 1.0.0');
    installed({});
    expect(installNeeded(root)).toContain('x 1.0.0');
  });
});

describe('starting', () => {
  /** A stand-in for what is built: what is tested is what starts it. */
  const built = () => {
    const dist = freshFolder();
    mkdirSync(join(dist, 'main'));
    writeFileSync(join(dist, 'main/local.js'), 'console.log("started", process.argv.slice(2).join(" "))');
    writeFileSync(join(dist, 'build.json'), JSON.stringify({ fingerprint: fingerprint(ROOT) }));
    return { RELEE_DIST: dist, RELEE_DATA: freshFolder() };
  };
  const electron = (script: string) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':0' };
  };
  const start = (env: Record<string, string>) => run(['main/setup/start.mjs', '--quick-insert'], { ...built(), ...env });

  it('says in one line why it is not Electron and how to get it', async () => {
    const { code, output } = await start({ ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' });
    expect(code).toBe(0);
    expect(output.split('\n').filter((line) => line.includes('npm run electron:install'))).toHaveLength(1);
    expect(output).toContain('started --quick-insert');
  });

  it.runIf(process.platform === 'linux')('starts Electron where it is, and nothing else', async () => {
    const { code, output } = await start(electron('echo "electron $@"'));
    expect(code).toBe(0);
    expect(output).toMatch(/^electron .*--quick-insert$/m);
    expect(output).not.toContain('started');
  });

  it.runIf(process.platform === 'linux')('goes on with the local host when Electron cannot start, or has no display', async () => {
    const broken = await start(electron('echo "libgtk is missing" >&2; exit 127'));
    expect(broken.code).toBe(0);
    expect(broken.output).toMatch(/Electron did not start \(exit status 127/);
    expect(broken.output).toContain('started --quick-insert');
    const blind = await start({ ...electron('echo electron'), DISPLAY: '' });
    expect(blind.output).toContain('no display');
    expect(blind.output).toContain('started --quick-insert');
  });
});

describe('packaging', () => {
  it('has a valid electron-builder.yml, and a wrong one is told', { timeout: 90_000 }, async () => {
    expect((await run(['main/setup/pack/validate-builder.mjs'], {})).code).toBe(0);
    const wrong = join(freshFolder(), 'wrong.yml');
    cpSync(join(ROOT, 'electron-builder.yml'), wrong);
    writeFileSync(wrong, readFileSync(wrong, 'utf8').replace('appId:', 'appID:'));
    expect((await run(['main/setup/pack/validate-builder.mjs', wrong], {})).code).toBe(1);
  });
});
