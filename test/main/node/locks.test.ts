/** Locks that were left behind, cannot be read, or belong to another machine: a save goes on, or ends with a word, never spins. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import type { Notice } from '../../../core/host.js';
import { claimInstance } from '../../../main/node/instance.js';
import { MACHINE, startOf } from '../../../main/node/machine.js';
import { withLock } from '../../../main/node/lock.js';
import { aReply } from '../../host.conformance.js';
import { bundle } from '../../support/bundle.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { codeOf, teamFiles } from '../../support/team-files.js';

const team = teamFiles();
/** A host on a team's files, closed when the very test is done: they run side by side. */
async function started({ onTestFinished }: TestContext) {
  const files = team(),
    host = await startNodeHost({ data: files.data });
  onTestFinished(() => host.close());
  return { ...files, host };
}
const lockOf = (path: string): string => join(dirname(path), '.biblioteca.yaml.lock');
const seconds = async (work: Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work;
  return (performance.now() - began) / 1_000;
};
const deadPid = (): number => Number(spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout.trim());

describe('a lock', { concurrent: true }, () => {
  it('that is a folder ends the save with a word within 30 s, and the file is as it was', async (test) => {
    const { library, host } = await started(test);
    const told: Notice[] = [];
    host.onEvent((message) => {
      if (message.event === 'notice') told.push(message.payload);
    });
    mkdirSync(lockOf(library));
    const before = readFileSync(library, 'utf8');
    let code = '';
    expect(
      await seconds(
        codeOf(host.saveReply('shared', aReply('nueva'), null)).then((answer) => {
          code = answer;
        }),
      ),
    ).toBeLessThan(30);
    expect(code).toBe('locked');
    // Not in silence, either.
    expect(told).toEqual([{ kind: 'waiting', file: library }]);
    expect(readFileSync(library, 'utf8')).toBe(before);
  });

  it('goes to who waits, also where one program takes it again and again', async () => {
    const path = join(freshFolder(), 'biblioteca.yaml');
    let turns = 0,
      done = false;
    const busy = (async () => {
      for (; !done; turns++) await withLock(path, () => new Promise((free) => setTimeout(free, 20)));
    })();
    const waited: number[] = [];
    for (let i = 0; i < 8; i++) {
      const before = turns;
      await withLock(path, async () => void waited.push(turns - before));
    }
    done = true;
    await busy;
    expect(Math.max(...waited)).toBeLessThan(15);
  });

  it('that goes from hand to hand is waited for longer than one that stands', async () => {
    const path = join(freshFolder(), 'biblioteca.yaml'),
      limits = { patience: 1_500, giveUp: 60_000 };
    let turn = 0;
    const pass = (): void => {
      symlinkSync(`another:1:${turn++}:`, `${path}.next`);
      // In one step: in between the lock could be taken.
      renameSync(`${path}.next`, lockOf(path));
    };
    pass();
    const others = setInterval(pass, 100);
    let busy = 0;
    const waited = withLock(path, async () => undefined, { limits: { ...limits, longest: 60_000 }, onBusy: () => (busy += 1) });
    await new Promise((done) => setTimeout(done, 2_500));
    expect(busy).toBeGreaterThan(24);
    // They never tire: nobody waits for ever. Once one of them stays, it was left behind.
    await expect(withLock(path, async () => undefined, { limits: { ...limits, longest: 400 } })).rejects.toThrow('keeps the file locked');
    clearInterval(others);
    await expect(waited).resolves.toBeUndefined();
  });

  it('of another user that cannot be read does so too', async () => {
    const folder = freshFolder(),
      path = join(folder, 'biblioteca.yaml');
    writeFileSync(lockOf(path), 'x');
    chmodSync(lockOf(path), 0);
    const program = await bundle('test/support/writer.ts');
    // Permissions do not bind root: then somebody else has to try.
    const asNobody = process.getuid?.() === 0;
    if (asNobody) for (const one of [folder, dirname(program)]) chownSync(one, 65_534, 65_534);
    const run = spawn(process.execPath, [program, 'library', path, 'x', '1'], asNobody ? { uid: 65_534, gid: 65_534 } : {});
    let said = '';
    run.stderr.on('data', (text) => (said += String(text)));
    await new Promise((done) => run.once('close', done));
    expect(said).toContain('the lock cannot be read');
    expect(existsSync(path)).toBe(false);
  });

  it('of a process that ended, and whose number another one has now, is taken at once', async (test) => {
    const { library, host } = await started(test);
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    try {
      expect(startOf(other.pid ?? 0)).not.toBe('');
      for (const mark of [`${MACHINE}:${deadPid()}:aa:`, `${MACHINE}:${other.pid}:aa:1`]) {
        symlinkSync(mark, lockOf(library));
        expect(await seconds(host.saveReply('shared', aReply(`r-${mark.length}-${mark.at(-2)}`), null))).toBeLessThan(5);
      }
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('of another machine of the same name is not taken for dead', async (test) => {
    const { library, host } = await started(test);
    symlinkSync(`${hostname()}:${deadPid()}:aa`, lockOf(library));
    const saved = codeOf(host.saveReply('shared', aReply('nueva'), null));
    await new Promise((done) => setTimeout(done, 3_000));
    expect(readFileSync(library, 'utf8')).not.toContain('id: nueva');
    // It stood unchanged for longer than any save takes: left behind.
    expect(await saved).toBe('resolved');
    expect(existsSync(lockOf(library))).toBe(false);
  });

  it('that holds nonsense is taken over after a while', async () => {
    const path = join(freshFolder(), 'x');
    writeFileSync(join(dirname(path), '.x.lock'), '\0\0nonsense\n');
    expect(await seconds(withLock(path, async () => undefined))).toBeLessThan(20);
  });

  it('that cannot be read does not keep the app from starting', async () => {
    const data = freshFolder();
    mkdirSync(join(data, '.instance.lock'));
    const claim = await claimInstance(data, 'open', () => undefined);
    expect(claim.first).toBe(true);
    if (claim.first) claim.release();
  });
});
