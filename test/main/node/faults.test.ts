/** Every step of a save refused in turn (full disk, no permission, drive gone): the old content stays whole, the message says which, nothing is left behind, and the next save works. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseLibrary } from '../../../core/library/codec.js';
import { aCase, aReply } from '../../host.conformance.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { libraryOf, teamFiles } from '../../support/team-files.js';

/** Which call fails next, counted from when it is armed; and how many there were. */
const fault = vi.hoisted(() => ({ armed: false, at: -1, code: 'ENOSPC', calls: 0, names: [] as string[], exchange: true }));
/** Tells a save's own calls from those of watching and of what an earlier save left running, which come at any time and would shift the count. */
const ofSave = vi.hoisted(() => ({ runs: (): boolean => false }));
const saving = new AsyncLocalStorage<object>();
let present: object | null = null;
ofSave.runs = () => present !== null && saving.getStore() === present;
/** What is written behind the saves (copies, history) is no step of theirs, and comes at any time. */
const refuse = vi.hoisted(() => (name: string, paths: string): void => {
  if (!fault.armed || !ofSave.runs() || /\.history|last-good/.test(paths)) return;
  fault.calls += 1;
  fault.names.push(name);
  if (fault.calls - 1 === fault.at) throw Object.assign(new Error(`${fault.code}: refused, ${name}`), { code: fault.code });
});
const WRITES = vi.hoisted(() => ['open', 'rename', 'link', 'copyFile', 'mkdir', 'symlink', 'writeFile']);
const HANDLE = vi.hoisted(() => ['writeFile', 'sync', 'write', 'truncate', 'chmod', 'stat']);

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<Record<string, (...args: unknown[]) => Promise<unknown>>>();
  const mocked: Record<string, unknown> = { ...real };
  for (const name of WRITES) {
    mocked[name] = async (...args: unknown[]) => {
      const paths = args.filter((arg) => typeof arg === 'string').join(' ');
      refuse(name, paths);
      const result = await real[name]?.(...args);
      return name === 'open' ? refusing(result as object, paths) : result;
    };
  }
  return mocked;
});
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<{ renameSync: (from: string, to: string) => void }>();
  return {
    ...real,
    renameSync: (from: string, to: string) => {
      refuse('renameSync', `${from} ${to}`);
      real.renameSync(from, to);
    },
  };
});
/** Where the system cannot let two files change names, a rename stands in: both ways are refused at every step. */
vi.mock('../../../main/node/exchange.js', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../main/node/exchange.js')>();
  return { exchange: async (one: string, other: string) => fault.exchange && real.exchange(one, other) };
});
/** A file handle whose writing may be refused. */
const refusing = vi.hoisted(
  () =>
    (handle: object, paths: string): object =>
      new Proxy(handle, {
        get(target, name) {
          const value = Reflect.get(target, name) as unknown;
          if (typeof value !== 'function') return value;
          return (...args: unknown[]) => {
            if (HANDLE.includes(String(name))) {
              try {
                refuse(`handle.${String(name)}`, paths);
              } catch (error) {
                return Promise.reject(error as Error);
              }
            }
            return Reflect.apply(value, target, args) as unknown;
          };
        },
      }),
);

const team = teamFiles();
afterEach(() => {
  fault.armed = false;
});
const leftovers = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp') || name.endsWith('.lock'));

/** Runs `save` with its first, second, … call refused until it runs out of calls. @returns the steps that were refused. */
async function refuseEach(
  code: string,
  save: (n: number) => Promise<unknown>,
  check: (saved: boolean, n: number) => Promise<void>,
): Promise<string[]> {
  const refused: string[] = [];
  for (let at = 0; at < 80; at++) {
    Object.assign(fault, { armed: true, at, code, calls: 0, names: [] });
    present = { at };
    const answer = await saving
      .run(present, () => save(at))
      .then(
        () => 'resolved',
        (error: { code?: string; message?: string }) => `${error.code ?? ''} ${error.message ?? ''}`,
      );
    const { calls, names } = fault;
    fault.armed = false;
    await check(answer === 'resolved', at);
    if (calls <= at) return refused;
    refused.push(names[at] ?? '');
    if (answer !== 'resolved') expect(answer, names[at]).toMatch(/^(no-space|read-only|unreachable|locked) \//);
  }
  return expect.fail('a save never ran out of calls');
}

describe.each(
  ['ENOSPC', 'EACCES', 'EIO'].flatMap((code) => [
    [code, 'by exchange'],
    [code, 'by rename'],
  ]),
)('with %s at every step, %s', (code, how) => {
  const last = how === 'by rename' || process.platform === 'win32' ? ['renameSync'] : [];
  beforeEach(() => {
    fault.exchange = how === 'by exchange';
  });

  it('a library keeps its old content or has the new, whole', async () => {
    const { library, start } = team(libraryOf(3));
    const host = await start();
    await host.readLibraries();
    const steps = await refuseEach(
      code,
      (n) => host.saveReply('shared', aReply(`nueva-${n}`), null),
      async (saved, n) => {
        const { library: now, problems } = parseLibrary(readFileSync(library, 'utf8'), 'en');
        expect(problems).toEqual([]);
        expect(
          now.replies.some(({ id }) => id === `nueva-${n}`),
          fault.names.join(' '),
        ).toBe(saved);
        expect(now.replies.filter(({ id }) => id.startsWith('r-'))).toHaveLength(3);
        expect(leftovers(dirname(library))).toEqual([]);
        expect(await host.saveReply('shared', aReply(`luego-${n}`), null)).toMatchObject({ code: 'saved' });
      },
    );
    expect(steps).toEqual(expect.arrayContaining(['symlink', 'open', 'handle.writeFile', 'handle.sync', ...last]));
  }, 120_000);

  it('a policy does too', async () => {
    const { policy, start } = team(libraryOf(3));
    writeFileSync(policy, 'version: 1\n');
    const host = await start();
    let before = readFileSync(policy, 'utf8');
    const steps = await refuseEach(
      code,
      async (n) => host.writePolicy(`version: 1 # ${n}\n`, (await host.readPolicy()).revision),
      async (saved, n) => {
        expect(readFileSync(policy, 'utf8')).toBe(saved ? `version: 1 # ${n}\n` : before);
        expect(leftovers(dirname(policy))).toEqual([]);
        before = readFileSync(policy, 'utf8');
      },
    );
    expect(steps).toEqual(expect.arrayContaining(['open', 'handle.sync', ...last]));
  }, 120_000);

  it('a case, a word and the history do too', async () => {
    const data = freshFolder();
    const host = await startNodeHost({ data });
    await host.saveCase(aCase('c1', { draft: 'primera' }));
    const entry = (id: string) =>
      ({
        id,
        caseId: 'c',
        at: '2026-11-22T10:00:00.000Z',
        channel: 'email',
        lang: 'es',
        message: 'm',
        reply: 'r',
        asks: { total: 0, answered: 0, overruled: 0 },
        findings: {},
        replies: [],
        elapsedMs: 0,
      }) as const;
    let draft = 'primera';
    await refuseEach(
      code,
      (n) => host.saveCase(aCase('c1', { draft: `texto ${n}` })),
      async (saved, n) => {
        if (saved) draft = `texto ${n}`;
        expect(JSON.parse(readFileSync(join(data, 'cases', 'c1.json'), 'utf8'))).toMatchObject({ draft });
        expect(leftovers(join(data, 'cases'))).toEqual([]);
      },
    );
    const words: string[] = [];
    await refuseEach(
      code,
      (n) => host.addWord(`palabra${n}`),
      async (saved, n) => {
        if (saved) words.push(`palabra${n}`);
        expect(await host.readWords()).toEqual(words);
      },
    );
    const logged: string[] = [];
    await refuseEach(
      code,
      (n) => host.logReply(entry(`h${n}`)),
      async (saved, n) => {
        if (saved) logged.push(`h${n}`);
        expect((await host.readHistory()).map(({ id }) => id)).toEqual(logged);
      },
    );
    await host.close();
  }, 120_000);
});
