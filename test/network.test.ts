/** Nothing a customer wrote ever leaves the machine: no source can, and the running program does not. */
import { spawn } from 'node:child_process';
import fs, { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { aCase, aReply } from './host.conformance.js';
import { bundle } from './support/bundle.js';
import { freshFolder } from './support/folders.js';
import { A_MEASUREMENT, playing, startReaderServer } from './support/reader-server.js';
import { freeName, nodesOf, readSource, sourcesIn } from './support/imports.js';

const shipped = ['core', 'main', 'renderer']
  .flatMap(sourcesIn)
  .filter((path) => !path.startsWith('main/setup/'))
  .map(readSource);

describe('the sources', () => {
  it('open connections in three places only: the loopback server, the socket of the single instance, and one request at an address that a team names', () => {
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises)$|^(undici|axios|got|node-fetch|ws)$/;
    expect(
      shipped.flatMap(({ path, imports }) => imports.filter((name) => network.test(name)).map((name) => `${path}: ${name}`)).sort(),
    ).toEqual([
      'main/local/lines.ts: ws',
      'main/local/server.ts: node:http',
      'main/local/server.ts: node:net',
      'main/local/server.ts: ws',
      'main/node/http/addresses.ts: node:dns',
      'main/node/http/addresses.ts: node:net',
      'main/node/http/request.ts: node:http',
      'main/node/http/request.ts: node:https',
      'main/node/instance.ts: node:net',
    ]);
  });

  it('ask a server from three places only: the second reader, newer versions and the remote of a repository', () => {
    const callers = shipped.filter(({ imports }) => imports.some((name) => name.endsWith('/http/request.js'))).map(({ path }) => path);
    expect(callers.sort()).toEqual(['main/node/git/remote.ts', 'main/node/second-reader/client.ts', 'main/node/updates.ts']);
  });

  it('fetch nothing but the dictionaries beside the page', () => {
    const callers = shipped
      .filter(({ program }) => [...nodesOf(program)].some(([node, parent]) => freeName(node, parent) === 'fetch'))
      .map(({ path }) => path);
    expect(callers.filter((path) => !path.startsWith('renderer/analysis/'))).toEqual([]);
  });

  it('name no other machine, but in links and schemas that nothing loads', () => {
    const allowed = /^https?:\/\/(127\.0\.0\.1|www\.w3\.org|example\.(com|org|es)|[\w.-]*\.example)\b/;
    const code = shipped.filter(
      ({ path }) => !/^core\/(language|entities|asks|library|checks|channels|spelling|text|policy|template|followups)\//.test(path),
    );
    const named = code.flatMap(({ path, program }) =>
      [...nodesOf(program)].flatMap(([node]) => {
        const value =
          node.type === 'Literal'
            ? String(node['value'])
            : node.type === 'TemplateElement'
              ? String((node['value'] as { raw?: string }).raw)
              : '';
        return [...value.matchAll(/\b(?:https?|wss?):\/\/[\w.-]+/g)]
          .filter(([url]) => !allowed.test(url))
          .map(([url]) => `${path}: ${url}`);
      }),
    );
    expect(named).toEqual([]);
  });
});

/** A file to be required first, which notes each connection and look-up in `seen`. */
function spyInto(seen: string): string {
  const spy = join(freshFolder(), 'spy.cjs');
  writeFileSync(seen, '');
  writeFileSync(
    spy,
    `
    const { appendFileSync } = require('node:fs'); const net = require('node:net'); const dns = require('node:dns'); const dgram = require('node:dgram');
    const note = (what) => appendFileSync(${JSON.stringify(seen)}, what + '\\n');
    const target = ([first]) => Array.isArray(first) ? target(first) : typeof first === 'object' ? (first.path ?? (first.host + ':' + first.port)) : String(first);
    const connect = net.Socket.prototype.connect; net.Socket.prototype.connect = function (...args) { note('connect ' + target(args)); return connect.apply(this, args); };
    for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) { const old = dns[name]; dns[name] = (...args) => { note(name + ' ' + args[0]); return old(...args); }; }
    const send = dgram.Socket.prototype.send; dgram.Socket.prototype.send = function (...args) { note('send'); return send.apply(this, args); };
    const old = globalThis.fetch; globalThis.fetch = (...args) => { note('fetch ' + args[0]); return old(...args); };`,
  );
  return spy;
}

/** Runs the local host under a spy, makes these calls over its socket, and ends it. @returns the answers, and each connection and look-up that it made. */
async function spiedOn(calls: readonly (readonly [name: string, args: readonly unknown[]])[], settings: object | null = null) {
  const program = await bundle('main/local/main.ts');
  const data = freshFolder();
  const seen = join(data, 'connections.txt');
  const spy = spyInto(seen);
  mkdirSync(join(data, 'own'));
  if (settings) writeFileSync(join(data, 'own', 'settings.json'), JSON.stringify(settings));
  const child = spawn(process.execPath, ['--require', spy, program], {
    env: { ...process.env, RELEE_DATA: join(data, 'own'), RELEE_NO_WINDOW: '1', RELEE_STARTERS: data, RELEE_VERSION: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<URL>((done, fail) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const found = /http:\/\/\S+#token=\S+/.exec(output);
      if (found) done(new URL(found[0]));
    });
    child.once('exit', () => fail(new Error(`the local host ended: ${output}`)));
  });
  const socket = new WebSocket(`ws://${url.host}/api`, ['relee.v1', url.hash.replace('#token=', 'token.')], { origin: url.origin });
  await new Promise((done, fail) => {
    socket.once('open', done);
    socket.once('error', fail);
  });
  const answers: { readonly ok: boolean; readonly value?: unknown }[] = [];
  for (const [id, [name, args]] of calls.entries()) {
    const answered = new Promise<(typeof answers)[number]>((done) => {
      socket.on('message', (raw) => {
        const answer = JSON.parse(String(raw)) as { id?: number; answer?: (typeof answers)[number] };
        if (answer.id === id && answer.answer) done(answer.answer);
      });
    });
    socket.send(JSON.stringify({ id, name, args }));
    answers.push(await answered);
  }
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
  // Node passes the address it listens on through its look-up, which answers a number without asking anybody.
  return { answers, seen: readFileSync(seen, 'utf8').replace('lookup 127.0.0.1\n', '') };
}

const EVERYDAY: readonly (readonly [string, readonly unknown[]])[] = [
  ['info', []],
  ['saveCase', [aCase('c1')]],
  ['saveReply', ['personal', aReply('r'), null]],
  ['readLibraries', []],
  ['addWord', ['Relee']],
  ['readHistory', []],
];
const REQUEST = {
  lang: 'es',
  message: '¿Cuándo llega?',
  asks: [{ text: '¿Cuándo llega?', kind: 'question' }],
  sentences: ['Llega el jueves.'],
};

describe('the running local host', () => {
  it('connects to nobody and asks no name server', async () => {
    const { answers, seen } = await spiedOn([...EVERYDAY, ['checkUpdate', []], ['askReader', [REQUEST]], ['cancelReader', []]]);
    expect(answers.map(({ ok }) => ok)).toEqual([...EVERYDAY.map(() => true), true, true, true]);
    expect(answers.at(-3)?.value).toEqual({ code: 'off' });
    expect(answers.at(-2)?.value).toEqual({ code: 'silent', why: 'off' });
    expect(seen).toBe('');
  }, 60_000);

  it('with an address of newer versions named, connects to it alone, once, when the agent looks', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(JSON.stringify({ relee: 'version', version: '9.0.0', released: '2026-01-01T00:00:00Z', files: [] }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const named = { updates: `http://${address}/relee` };
      expect((await spiedOn(EVERYDAY, named)).seen).toBe('');
      const { answers, seen } = await spiedOn([...EVERYDAY, ['checkUpdate', []]], named);
      expect(answers.at(-1)?.value).toMatchObject({ code: 'newer', version: '9.0.0' });
      expect(seen).toBe(`connect ${address}\n`);
      expect(asked).toEqual(['/relee/relee-version.json']);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }, 60_000);

  it('with a second reader named, measured and switched on, connects to that server alone, when it is asked', async () => {
    const server = await startReaderServer(playing(() => [{ ask: 1, state: 'answered', sentences: [1], reason: 'dice el día' }]));
    try {
      const readerMeasured = { ...A_MEASUREMENT, url: server.url };
      const policy = `relee: policy\nversion: 1\nsecondReader:\n  url: ${server.url}\n  model: ${A_MEASUREMENT.model}\n`;
      const settings = { secondReader: { on: true, url: '', model: '' }, readerMeasured };
      const before = await spiedOn([['readPolicy', []]]);
      const { revision } = (before.answers[0] as { readonly value: { readonly revision: string } }).value;
      const { answers, seen } = await spiedOn([...EVERYDAY, ['writePolicy', [policy, revision]], ['askReader', [REQUEST]]], settings);
      expect(answers.map(({ ok }) => ok)).not.toContain(false);
      expect(answers.at(-1)?.value).toMatchObject({ code: 'read' });
      expect(seen).toBe(`connect ${new URL(server.url).host}\n`);
    } finally {
      await server.stop();
    }
  }, 60_000);
});

describe('the running local host with a library in a git repository', () => {
  it('connects to nobody before the agent agreed to the remote, and then to that remote alone', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = freshFolder(),
      remote = `http://${address}/equipo.git`,
      sharedLibrary = join(folder, 'biblioteca.yaml');
    await git.init({ fs, dir: folder, defaultBranch: 'main' });
    await git.addRemote({ fs, dir: folder, remote: 'origin', url: remote });
    writeFileSync(sharedLibrary, 'relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies: []\n');
    const saving: typeof EVERYDAY = [...EVERYDAY, ['saveReply', ['shared', aReply('r'), null]], ['readTeamSync', []]];
    try {
      for (const teamRemote of [null, 'http://127.0.0.1:9/otro.git'])
        expect((await spiedOn(saving, { sharedLibrary, teamRemote })).seen).toBe('');
      const { answers, seen } = await spiedOn([...saving, ['syncTeam', []]], { sharedLibrary, teamRemote: remote });
      expect(answers.at(-1)?.value).toMatchObject({ remote, on: true, trouble: { why: 'not-found' } });
      expect(new Set(seen.trim().split('\n'))).toEqual(new Set([`connect ${address}`]));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }, 60_000);
});

describe('the command that syncs a library in git', () => {
  /** Runs it under the spy in a repository with this remote. */
  async function synced(remote: string | null): Promise<string> {
    const folder = freshFolder(),
      seen = join(freshFolder(), 'connections.txt'),
      spy = spyInto(seen);
    await git.init({ fs, dir: folder, defaultBranch: 'main' });
    if (remote !== null) await git.addRemote({ fs, dir: folder, remote: 'origin', url: remote });
    writeFileSync(join(folder, 'biblioteca.yaml'), 'relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies: []\n');
    const child = spawn(process.execPath, ['--require', spy, 'main/relee.mjs', 'sync', join(folder, 'biblioteca.yaml')], {
      stdio: 'ignore',
    });
    await new Promise((done) => child.once('exit', done));
    return readFileSync(seen, 'utf8');
  }

  it('connects to the remote that the repository names, and without one to nobody', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(await synced(null)).toBe('');
      expect(new Set((await synced(`http://${address}/equipo.git`)).trim().split('\n'))).toEqual(new Set([`connect ${address}`]));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }, 60_000);
});
