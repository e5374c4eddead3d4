/** Programs without our lock write the file too, at any moment of our saves: nothing they wrote and nothing we acknowledged is lost. Real processes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseLibrary, putReply } from '../../../core/library/codec.js';
import type { Library, Reply } from '../../../core/library/types.js';
import { exchange } from '../../../main/node/exchange.js';
import { makeOwnSaves } from '../../../main/node/own-saves.js';
import { bundle } from '../../support/bundle.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { libraryOf } from '../../support/team-files.js';

/** `RELEE_DELIVERIES=500` runs the long form. */
const DELIVERIES = Number(process.env['RELEE_DELIVERIES'] ?? 40);
const LONG = 600_000;
const START = 'relee: library\nversion: 1\nname: x\nlanguage: es\nreplies:\n  - id: base\n    title: Base\n    body: hola\n';
let writer = '',
  deliverer = '';
beforeAll(async () => {
  [writer, deliverer] = await Promise.all([bundle('test/support/writer.ts'), bundle('test/support/deliverer.ts')]);
});

/** Another disk than the temp folder's, where there is one. */
const MEMORY = '/dev/shm';
const elsewhere = existsSync(MEMORY) ? mkdtempSync(join(MEMORY, 'relee-')) : freshFolder();
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));
/** Programs under way: a test that fails leaves none behind to take a core of the machine. */
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

function run(
  program: string,
  args: readonly string[],
): { readonly child: ChildProcess; readonly said: string[]; readonly gone: Promise<unknown> } {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  const said: string[] = [];
  let rest = '';
  child.stdout.on('data', (data) => {
    const lines = (rest + String(data)).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines.filter((line) => line !== 'ready'));
  });
  return {
    child,
    said,
    gone: new Promise((done) => {
      child.once('close', done);
    }),
  };
}

/** Which of what a program said the file does not hold. */
function lostOf({ said }: { readonly said: readonly string[] }, path: string): string[] {
  const there = new Set(parseLibrary(readFileSync(path, 'utf8'), 'en').library.replies.map(({ id }) => id));
  return said.filter((id) => !there.has(id));
}

describe('a sync client that delivers while we save', () => {
  for (const [where, folder, versions] of [
    ['on the disk of the data folder', () => freshFolder(), () => undefined],
    ['on another disk', () => mkdtempSync(join(elsewhere, 'd-')), () => freshFolder()],
  ] as const) {
    for (const how of ['by rename', 'in-place'] as const) {
      it(
        `loses none of ${DELIVERIES} deliveries ${how} and no acknowledged save, ${where}`,
        async () => {
          const path = join(folder(), 'team.yaml'),
            data = versions();
          writeFileSync(path, START);
          const saving = run(writer, ['library', path, 'w', '1000000', ...(data === undefined ? [] : [data])]);
          await expect.poll(() => saving.said.length, { timeout: 20_000 }).toBeGreaterThan(1);
          const sync = run(deliverer, [path, 'd', String(DELIVERIES), how]);
          await sync.gone;
          // What was overwritten last, of either, is put back when the watching program notices.
          await expect.poll(() => [...lostOf(saving, path), ...lostOf(sync, path)], { timeout: 60_000, interval: 250 }).toEqual([]);
          saving.child.kill('SIGTERM');
          await saving.gone;
          expect(sync.said).toHaveLength(DELIVERIES);
          expect(lostOf(sync, path)).toEqual([]);
          expect(lostOf(saving, path)).toEqual([]);
        },
        LONG,
      );
    }
  }
});

describe('a program that delivers without ever resting', () => {
  it(
    'cannot keep a save from being made, and loses nothing of it',
    async () => {
      const path = join(freshFolder(), 'team.yaml');
      writeFileSync(path, START);
      const sync = run(deliverer, [path, 'd', '100000', 'unbroken']);
      await expect.poll(() => sync.said.length, { timeout: 20_000 }).toBeGreaterThan(20);
      const saving = run(writer, ['library', path, 'w', '1000000']);
      // 'ready' is not kept: each is a save that was made although the file never rested.
      await expect.poll(() => saving.said.length, { timeout: 120_000 }).toBeGreaterThan(2);
      sync.child.kill('SIGKILL');
      await sync.gone;
      await expect.poll(() => lostOf(saving, path), { timeout: 30_000, interval: 250 }).toEqual([]);
      saving.child.kill('SIGTERM');
      await saving.gone;
      expect(lostOf(saving, path)).toEqual([]);
    },
    LONG,
  );
});

describe('two files that change names', () => {
  it.skipIf(process.platform === 'win32')('do so in one step, and where one is missing nothing happens', async () => {
    const folder = freshFolder(),
      [one, other] = [join(folder, 'one'), join(folder, 'other ñ')];
    writeFileSync(one, '1');
    expect(await exchange(one, other)).toBe(false);
    expect(readFileSync(one, 'utf8')).toBe('1');
    writeFileSync(other, '2');
    expect(await exchange(one, other)).toBe(true);
    expect([readFileSync(one, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['2', '1']);
  });
});

describe('an editor that opened the file before a save and writes it in place after it', () => {
  it('loses nothing, and neither does the save', async () => {
    const path = join(freshFolder(), 'biblioteca.yaml');
    writeFileSync(path, libraryOf(4));
    const host = await startNodeHost({ data: freshFolder() });
    await host.openLibrary(path);
    const editor = openSync(path, 'r+');
    const theirs = putReply(libraryOf(4), { id: 'del-editor', title: 'Del editor', body: 'x' });
    await host.saveReply('shared', { id: 'nuestra', title: 'Nuestra', body: 'x' }, null);
    writeSync(editor, theirs, 0);
    closeSync(editor);
    await expect.poll(() => readFileSync(path, 'utf8'), { timeout: 10_000 }).toContain('del-editor');
    expect(readFileSync(path, 'utf8')).toContain('nuestra');
    await host.close();
  });
});

describe('what was saved a moment ago', () => {
  const reply = (id: string, body: string): Reply => ({ id, title: id, body });
  const library = (...replies: Reply[]): Library => ({ version: 1, name: 'x', language: 'es', replies });
  const text = (of: Library): string =>
    `relee: library\nversion: 1\nname: x\nlanguage: es\nreplies:${of.replies.length === 0 ? ' []' : ''}\n${of.replies.map(({ id, body }) => `  - id: ${id}\n    title: ${id}\n    body: ${body}\n`).join('')}`;
  const at = (time: { ms: number }) => makeOwnSaves(() => new Date(time.ms));

  it('is put back when a version made before it overwrote it, and left alone when somebody went on from it', () => {
    const own = at({ ms: 0 });
    own.note('a', reply('a', 'uno'), reply('a', 'dos'));
    own.note('b', null, reply('b', 'nueva'));
    own.note('c', reply('c', 'vieja'), null);
    const stale = library(reply('a', 'uno'), reply('c', 'vieja'), reply('d', 'de otra'));
    expect(own.isMissing(stale)).toBe(true);
    const back = parseLibrary(own.putBack(text(stale), stale)?.text ?? '', 'en').library;
    expect(back.replies.map(({ id, body }) => `${id} ${body}`).sort()).toEqual(['a dos', 'b nueva', 'd de otra']);
    expect(own.isMissing(library(reply('a', 'tres'), reply('b', 'otra')))).toBe(false);
  });

  it('that stood for a while and then went was taken out by somebody who had seen it', () => {
    const time = { ms: 0 };
    const own = at(time);
    own.note('b', null, reply('b', 'nueva'));
    time.ms = 60_000;
    expect(own.isMissing(library())).toBe(false);
  });

  it.each([500])('all of a change of %d replies at once is put back, and none of it is taken for somebody else’s', (many) => {
    const own = at({ ms: 0 });
    for (let i = 0; i < 250; i++) own.note(`one-${i}`, null, reply(`one-${i}`, 'uno'));
    const ids = Array.from({ length: many }, (_, i) => `r-${i}`);
    const [before, after] = ['viejo', 'nuevo'].map((body) => ids.map((id) => reply(id, body))) as [Reply[], Reply[]];
    own.noteAll(ids.map((id, i) => ({ id, before: before[i] as Reply, after: after[i] as Reply })));
    expect(ids.every((id) => own.holds(id))).toBe(true);
    const stale = library(...before);
    const back = parseLibrary(own.putBack(text(stale), stale)?.text ?? '', 'en').library;
    expect(back.replies.filter(({ id, body }) => id.startsWith('r-') && body !== 'nuevo')).toEqual([]);
    // A version of another machine's that came with ours in it is not ours to care for.
    own.adopt(library(...after), library(...after, reply('x', 'de otra')));
    expect(own.isMissing(library(...after, reply('x', 'de otra')))).toBe(true);
  });

  it('is not put back for ever: two programs that each do so come to rest', () => {
    const own = at({ ms: 0 });
    own.note('b', null, reply('b', 'nueva'));
    let tries = 0;
    for (let round = 0; round < 50; round++) {
      const put = own.putBack(text(library()), library());
      if (put === null) break;
      put.written();
      tries += 1;
    }
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(20);
  });
});
