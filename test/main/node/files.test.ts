/** Bad luck with files: nothing is lost and the agent is told. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HostEvents, LibraryFile, Notice } from '../../../core/host.js';
import { putReply } from '../../../core/library/codec.js';
import { writeAtomic } from '../../../main/node/atomic.js';
import type { NodeHost } from '../../../main/node/host.js';
import { openLastGood } from '../../../main/node/last-good.js';
import { openLibraryStore } from '../../../main/node/library-store.js';
import { MACHINE } from '../../../main/node/machine.js';
import { superfluous } from '../../../main/node/versions.js';
import { aCase, aReply } from '../../host.conformance.js';
import { bundle } from '../../support/bundle.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';

const LIBRARY = `# Las respuestas del equipo
relee: library
version: 1
name: Equipo
language: es
replies:
  - id: hola   # el saludo
    title: Saludo
    body: |
      Hola:
  - id: adios
    title: Despedida
    body: "Un saludo"
`;
const hosts: NodeHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});
const start = async (options: Parameters<typeof startNodeHost>[0] = {}): Promise<NodeHost> => {
  const host = await startNodeHost(options);
  hosts.push(host);
  return host;
};
async function withLibrary(text: string | Uint8Array = LIBRARY): Promise<{ host: NodeHost; path: string; shared(): Promise<LibraryFile> }> {
  const path = join(freshFolder(), 'equipo.yaml');
  writeFileSync(path, text);
  const host = await start();
  await host.openLibrary(path);
  return { host, path, shared: async () => (await host.readLibraries())[0] ?? expect.fail('no shared library') };
}
const next = <E extends keyof HostEvents>(host: NodeHost, event: E): Promise<HostEvents[E]> =>
  new Promise((done) => {
    const stop = host.onEvent((message) => {
      if (message.event !== event) return;
      stop();
      done(message.payload as HostEvents[E]);
    });
  });
const ids = (file: LibraryFile) => file.library.replies.map((reply) => reply.id);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: { code?: string }) => error.code ?? String(error),
  );
const asNobody = process.getuid?.() === 0;

describe('a library that others write too', () => {
  it('in an old code page is read by its letters, which is told, and saved as UTF-8', async () => {
    const { host, path, shared } = await withLibrary(
      Buffer.from(LIBRARY.replace('title: Despedida', 'title: Contestación mañana'), 'latin1'),
    );
    const file = await shared();
    expect(file.library.replies[1]?.title).toBe('Contestación mañana');
    expect(file.problems).toMatchObject([{ line: 1, severity: 'warning', message: expect.stringContaining('Windows-1252') as string }]);
    await host.saveReply('shared', { id: 'nueva', title: 'Nueva', body: 'Añadida' }, null);
    expect(readFileSync(path, 'utf8')).toContain('title: Contestación mañana');
    expect((await shared()).problems).toEqual([]);
  });

  it('changes only the lines of the reply that was saved', async () => {
    const { host, path } = await withLibrary();
    await host.saveReply(
      'shared',
      { id: 'adios', title: 'Despedida', body: 'Hasta pronto' },
      { id: 'adios', title: 'Despedida', body: 'Un saludo' },
    );
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith(LIBRARY.slice(0, LIBRARY.indexOf('    body: "Un saludo"')))).toBe(true);
    expect(text).toContain('Hasta pronto');
  });

  it('writes nothing when nothing changed', async () => {
    const { host, path } = await withLibrary();
    const before = statSync(path, { bigint: true });
    await host.saveReply('shared', { id: 'hola', title: 'Saludo', body: 'Hola:' }, { id: 'hola', title: 'Saludo', body: 'Hola:' });
    expect(statSync(path, { bigint: true })).toMatchObject({ ino: before.ino, mtimeNs: before.mtimeNs });
  });

  it('shows a colleague’s change by itself, however it was written', async () => {
    const { host, path, shared } = await withLibrary();
    const writes: [string, (text: string) => void][] = [
      ['in place', (text) => writeFileSync(path, text)],
      [
        'by renaming another file over it',
        (text) => {
          writeFileSync(`${path}.new`, text);
          renameSync(`${path}.new`, path);
        },
      ],
      [
        'by deleting it and writing it again',
        (text) => {
          unlinkSync(path);
          writeFileSync(path, text);
        },
      ],
      [
        'by an editor that empties it first',
        (text) => {
          truncateSync(path);
          writeFileSync(path, text);
        },
      ],
    ];
    for (const [how, write] of writes) {
      const id = `nuevo-${how.replace(/[^a-z]+/g, '-')}`;
      const began = Date.now();
      const text = putReply(readFileSync(path, 'utf8'), aReply(id));
      const told = next(host, 'libraryChanged');
      write(text);
      let file = await told;
      while (!ids(file).includes(id) && Date.now() - began < 60_000) file = await next(host, 'libraryChanged');
      expect(ids(file), how).toContain(id);
    }
    expect(ids(await shared())).toHaveLength(6);
  });

  it('merges with what a colleague saved between reading and saving', async () => {
    const { host, path } = await withLibrary();
    writeFileSync(path, putReply(LIBRARY, { id: 'hola', title: 'Saludo cordial', body: 'Hola:' }));
    const { file } = await host.saveReply(
      'shared',
      { id: 'hola', title: 'Saludo', body: 'Buenos días:' },
      { id: 'hola', title: 'Saludo', body: 'Hola:' },
    );
    expect(file.library.replies[0]).toMatchObject({ title: 'Saludo cordial', body: 'Buenos días:' });
  });

  it('does not undo what an editor without our lock wrote in the middle of a save', async () => {
    const path = join(freshFolder(), 'equipo.yaml');
    writeFileSync(path, LIBRARY);
    let interrupted = false;
    const store = await openLibraryStore({
      name: 'shared',
      path,
      expected: true,
      empty: () => ({ version: 1, name: '', language: 'es', replies: [] }),
      uiLang: () => 'es',
      now: () => new Date(),
      onChange: () => undefined,
      onBug: () => undefined,
      lastGood: openLastGood(
        freshFolder(),
        path,
        () => new Date(),
        () => undefined,
      ),
      versions: {
        list: async () => [],
        next: async () => {
          if (!interrupted) writeFileSync(path, putReply(LIBRARY, aReply('del-editor')));
          interrupted = true;
          return `${path}.before`;
        },
      },
    });
    expect(ids((await store.save(aReply('nuestra'), null)).file)).toEqual(['hola', 'adios', 'del-editor', 'nuestra']);
    expect(readFileSync(path, 'utf8')).toContain('del-editor');
    await store.close();
  });

  it('waits for a living writer and takes over from a dead one', async () => {
    const { host, path } = await withLibrary();
    const lock = join(dirname(path), '.equipo.yaml.lock');
    symlinkSync(`${MACHINE}:${process.pid}:other`, lock);
    let held = true;
    setTimeout(() => {
      held = false;
      rmSync(lock);
    }, 150);
    await host.saveReply('shared', aReply('uno'), null);
    expect(held).toBe(false);
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout.trim();
    symlinkSync(`${MACHINE}:${dead}:gone`, lock);
    await host.saveReply('shared', aReply('dos'), null);
    expect(existsSync(lock)).toBe(false);
  });

  it('shows what was there when the file is deleted, says so, and a save brings it back whole', async () => {
    const { host, path, shared } = await withLibrary();
    rmSync(path);
    const gone = await shared();
    expect(ids(gone)).toEqual(['hola', 'adios']);
    expect(gone.problems).toMatchObject([{ severity: 'error' }]);
    await host.saveReply('shared', aReply('nueva'), null);
    expect(readFileSync(path, 'utf8')).toContain('# el saludo');
    expect(ids(await shared())).toEqual(['hola', 'adios', 'nueva']);
    expect((await shared()).problems).toEqual([]);
  });

  it('keeps the good replies of a file with a broken line, says which line, and saves around it', async () => {
    const broken = LIBRARY.replace('title: Saludo', 'title: [Saludo');
    const { host, path, shared } = await withLibrary(broken);
    expect(ids(await shared())).toEqual(['adios']);
    expect((await shared()).problems).toMatchObject([
      { line: expect.toSatisfy((line: number) => line >= 7 && line <= 10) as number, severity: 'error' },
    ]);
    await host.saveReply('shared', aReply('nueva'), null);
    expect(readFileSync(path, 'utf8')).toContain('title: [Saludo');
    expect(await code(host.saveReply('shared', aReply('hola'), null))).toBe('invalid');
  });

  it('never writes over a file that is no text', async () => {
    const { path, shared, host } = await withLibrary();
    const binary = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]);
    writeFileSync(path, binary);
    const file = await shared();
    expect([ids(file), file.writable, file.problems.length]).toEqual([['hola', 'adios'], false, 1]);
    expect(await code(host.saveReply('shared', aReply('nueva'), null))).toBe('unconfirmed');
    expect(new Uint8Array(readFileSync(path))).toEqual(binary);
    writeFileSync(path, LIBRARY);
    expect(await shared()).toMatchObject({ writable: true, problems: [] });
  });

  it('refuses to open what is no library file, and keeps the one that is open', async () => {
    const { host, shared } = await withLibrary();
    const folder = freshFolder();
    writeFileSync(join(folder, 'photo.yaml'), new Uint8Array([0, 1, 2]));
    expect(await code(host.openLibrary(join(folder, 'photo.yaml')))).toBe('invalid');
    // A folder is looked into: a team's repository is one.
    expect(await code(host.openLibrary(folder))).toBe('not-found');
    expect(await code(host.openLibrary('relative.yaml'))).toBe('invalid');
    expect(ids(await shared())).toEqual(['hola', 'adios']);
  });

  it('keeps a byte-order mark, Windows line breaks, a link and the file’s permissions', async () => {
    const folder = freshFolder();
    const real = join(folder, 'real.yaml');
    writeFileSync(real, `\uFEFF${LIBRARY.replaceAll('\n', '\r\n')}`);
    chmodSync(real, 0o664);
    symlinkSync(real, join(folder, 'link.yaml'));
    const host = await start();
    await host.openLibrary(join(folder, 'link.yaml'));
    await host.saveReply('shared', aReply('nueva'), null);
    const text = readFileSync(real, 'utf8');
    expect(text.startsWith('\uFEFF# Las')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('id: nueva');
    expect(statSync(real).mode & 0o777).toBe(0o664);
  });

  it('keeps the versions before each save, and drops the oldest in time', async () => {
    const data = freshFolder();
    const host = await start({ data });
    for (let i = 0; i < 3; i++) await host.saveReply('personal', aReply(`r${i}`), null);
    const folder = join(data, 'versions', readdirSync(join(data, 'versions')).find((name) => name.startsWith('personal')) ?? '');
    expect(readdirSync(folder)).toHaveLength(2);
    const stamp = (day: number, n: number) =>
      `/v/2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}T00-00-00.000Z-${n}.yaml`;
    const paths = Array.from({ length: 100 }, (_none, day) => [stamp(99 - day, 2), stamp(99 - day, 1)]).flat();
    const dropped = superfluous(paths);
    expect(paths.filter((path) => !dropped.includes(path))).toHaveLength(100);
    expect(dropped).not.toContain(paths[0]);
  });
});

describe('the first run', () => {
  it('starts with the starter library of the agent’s language, and leaves it alone afterwards', async () => {
    const starters = freshFolder();
    writeFileSync(join(starters, 'a.yaml'), LIBRARY.replace('language: es', 'language: en').replace('Equipo', 'Team'));
    writeFileSync(join(starters, 'b.yaml'), LIBRARY);
    writeFileSync(join(starters, 'readme.yaml'), 'nothing: here');
    const data = freshFolder();
    const first = await start({ data, starters });
    expect((await first.readLibraries()).map((file) => [file.name, file.library.name, ids(file).length])).toEqual([
      ['shared', 'Equipo', 2],
      ['personal', 'Mis respuestas', 0],
    ]);
    await first.removeReply('shared', { id: 'hola', title: 'Saludo', body: 'Hola:' });
    await first.close();
    expect(ids((await (await start({ data, starters })).readLibraries())[0] ?? expect.fail())).toEqual(['adios']);
  });
});

describe('the data folder', () => {
  it('sets a broken file aside, takes the version before, and tells', async () => {
    const data = freshFolder();
    const first = await start({ data });
    await first.addWord('uno');
    await first.addWord('dos');
    await first.saveCase(aCase('c1', { draft: 'primera' }));
    await first.saveCase(aCase('c1', { draft: 'segunda' }));
    await first.close();
    writeFileSync(join(data, 'words.json'), '["uno","d');
    writeFileSync(join(data, 'cases', 'c1.json'), '\0\0\0');
    const told: Notice[] = [];
    const second = await start({ data, ports: { report: (_what, notice) => told.push(notice as Notice) } });
    expect(await second.readWords()).toEqual(['uno']);
    expect(await second.listCases()).toMatchObject([{ draft: 'primera' }]);
    expect(told.map((notice) => [notice.kind, basename(notice.file)]).sort()).toEqual([
      ['restored', 'c1.json'],
      ['restored', 'words.json'],
    ]);
    expect(told.map((notice) => 'kept' in notice && existsSync(notice.kept))).toEqual([true, true]);
    expect((await second.info()).notices).toHaveLength(2);
  });

  it('does not wipe broken settings', async () => {
    const data = freshFolder();
    writeFileSync(join(data, 'settings.json'), '{"agentName": "Lu');
    const host = await start({ data });
    expect((await host.readSettings()).agentName).toBe('');
    const { notices = [] } = await host.info();
    expect(notices).toMatchObject([{ kind: 'reset' }]);
    expect(readFileSync(notices[0] && 'kept' in notices[0] ? notices[0].kept : '', 'utf8')).toBe('{"agentName": "Lu');
  });

  it('skips the line that a crash cut off in the history, and goes on after it', async () => {
    const data = freshFolder();
    mkdirSync(join(data, 'history'));
    const entry = {
      id: 'h1',
      caseId: 'c',
      at: '2026-11-22T10:00:00.000Z',
      channel: 'email',
      lang: 'es',
      message: '',
      reply: '',
      asks: { total: 0, answered: 0, overruled: 0 },
      findings: {},
      replies: [],
      elapsedMs: 0,
    } as const;
    writeFileSync(join(data, 'history', '2026-11.jsonl'), `${JSON.stringify(entry)}\n{"id":"h2","caseId":`);
    const host = await start({ data });
    await host.logReply({ ...entry, id: 'h3' });
    expect((await host.readHistory()).map(({ id }) => id)).toEqual(['h1', 'h3']);
  });

  it('keeps cases apart whose ids differ in what file systems do not', async () => {
    const data = freshFolder();
    const host = await start({ data });
    for (const id of ['a', 'A', '..', 'a:b', 'a%3ab', 'CON']) await host.saveCase(aCase(id));
    await host.close();
    const again = await start({ data });
    expect((await again.listCases()).map((record) => record.id).sort()).toEqual(['..', 'A', 'CON', 'a', 'a:b'].sort());
    expect(readdirSync(dirname(data))).toContain(basename(data));
    expect(readdirSync(data)).not.toContain('..json');
  });
});

describe('a disk that refuses', () => {
  let writer = '';
  beforeAll(async () => {
    writer = await bundle('test/support/writer.ts');
  });
  /** Runs a save as a process of its own under a shell's limits. */
  const save = (path: string, limits: string, options: object = {}) =>
    spawnSync('bash', ['-c', `${limits} exec "$0" "$@"`, process.execPath, writer, 'library', path, 'x', '1'], {
      encoding: 'utf8',
      ...options,
    });

  it('says so when it is full, leaves the old file whole and no temp file behind', () => {
    const folder = freshFolder();
    const path = join(folder, 'equipo.yaml');
    const big = LIBRARY + Array.from({ length: 400 }, (_none, i) => `  - id: r-${i}\n    title: R\n    body: ${'x'.repeat(80)}\n`).join('');
    writeFileSync(path, big);
    // No file may grow past 16 KB: to a program that is a full disk.
    const run = save(path, 'ulimit -f 16; trap "" XFSZ;');
    expect(run.stderr).toMatch(/the disk is full/);
    expect(run.stdout).toBe('ready\n');
    expect(readFileSync(path, 'utf8')).toBe(big);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp') || name.includes('.lock'))).toEqual([]);
  });

  it('says so when the folder is read-only', () => {
    const folder = freshFolder();
    const path = join(folder, 'equipo.yaml');
    writeFileSync(path, LIBRARY);
    chmodSync(folder, 0o555);
    // Permissions do not bind root: then somebody else has to try.
    if (asNobody) chownSync(dirname(writer), 65_534, 65_534);
    const run = save(path, '', asNobody ? { uid: 65_534, gid: 65_534 } : {});
    chmodSync(folder, 0o755);
    expect(run.stderr).toMatch(/cannot be written there/);
    expect(readFileSync(path, 'utf8')).toBe(LIBRARY);
  });

  it('maps the system’s refusals to what the window can explain', async () => {
    expect(await code(writeAtomic('/proc/nothing/here', 'x'))).toBe('not-found');
    expect(await code(writeAtomic('/dev/null/x', 'x'))).toBe('not-found');
  });
});
