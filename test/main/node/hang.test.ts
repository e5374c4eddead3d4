/** A share that does not answer: local work never waits for it, the last good copy is shown, and the program can be ended. */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, openSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openShare } from '../../../main/node/share.js';
import { aCase } from '../../host.conformance.js';
import { bundle } from '../../support/bundle.js';
import { codeOf, idsOf, teamFiles } from '../../support/team-files.js';

const team = teamFiles();

describe('jobs on a share', () => {
  const never = (): Promise<void> => new Promise(() => undefined);

  it('run one after the other, and one that fails does not stop the next', async () => {
    const share = openShare('/x');
    const order: number[] = [];
    const slow = share.run(async () => {
      await new Promise((done) => setTimeout(done, 30));
      order.push(1);
      throw new Error('one');
    });
    const next = share.run(async () => {
      order.push(2);
      return 2;
    });
    await expect(slow).rejects.toThrow('one');
    expect([await next, order]).toEqual([2, [1, 2]]);
  });

  it('that hang are told in time, none is begun behind them, and when they end the next one runs', async () => {
    const share = openShare('/x');
    let release = (): void => undefined;
    const hung = share.run(
      () =>
        new Promise<void>((done) => {
          release = done;
        }),
      40,
    );
    const behind = share.run(async () => {
      throw new Error('must not run');
    }, 40);
    expect([await codeOf(hung), await codeOf(behind)]).toEqual(['unreachable', 'unreachable']);
    const began = performance.now();
    expect(await codeOf(share.run(never, 10_000))).toBe('unreachable');
    expect(performance.now() - began).toBeLessThan(1_000);
    release();
    await expect.poll(() => share.hangs).toBe(false);
    expect(await share.run(async () => 'again')).toBe('again');
  });

  it('that were given up write nothing when they wake', async () => {
    const share = openShare('/x');
    let wake = (): void => undefined,
      wrote = false;
    const save = share.run(async (stillWanted) => {
      await new Promise<void>((done) => {
        wake = done;
      });
      stillWanted();
      wrote = true;
    }, 30);
    expect(await codeOf(save)).toBe('unreachable');
    wake();
    await new Promise((done) => setTimeout(done, 20));
    expect(wrote).toBe(false);
  });
});

/** Reading the kernel's log blocks for ever, as reading from a dead mount does; only root may. */
const HANGS = '/proc/kmsg';
function canHang(): boolean {
  try {
    accessSync(HANGS, constants.R_OK);
    closeSync(openSync(HANGS, 'r'));
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!canHang())('a dead mount', () => {
  let program = '';
  beforeAll(async () => {
    program = await bundle('test/support/hung-host.ts');
  });

  it('under the library, the policy and the dictionaries keeps nothing local waiting, and the program ends', async () => {
    const files = team();
    await (await files.start()).close();
    for (const path of [files.library, files.policy]) {
      rmSync(path, { force: true });
      symlinkSync(HANGS, path);
    }
    spawnSync('mkdir', [join(files.folder, 'dictionaries')]);
    for (const kind of ['aff', 'dic']) symlinkSync(HANGS, join(files.folder, 'dictionaries', `xx.${kind}`));
    const child = spawn(process.execPath, [program, files.data, JSON.stringify(aCase('c1'))], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said: { readonly what: string; readonly ms: number; readonly value: unknown }[] = [];
    const gone = new Promise((done) => {
      child.once('close', done);
    });
    let rest = '';
    child.stdout.on('data', (data) => {
      const lines = (rest + String(data)).split('\n');
      rest = lines.pop() ?? '';
      said.push(...lines.map((line) => JSON.parse(line) as (typeof said)[number]));
    });
    const killer = setTimeout(() => {
      said.push({ what: 'had to be killed', ms: 0, value: null });
      child.kill('SIGKILL');
    }, 60_000);
    await gone;
    clearTimeout(killer);
    expect(said.map(({ what }) => what)).not.toContain('had to be killed');
    const of = (what: string) => said.find((one) => one.what === what) ?? expect.fail(`${what} was never said: ${JSON.stringify(said)}`);
    expect(of('started').ms).toBeLessThan(20_000);
    expect(of('libraries').value).toMatchObject([
      {
        trouble: 'unreachable',
        replies: idsOf({ library: { replies: Array.from({ length: 54 }, (_none, i) => ({ id: `r-${i}` })) } } as never).length,
      },
      {},
    ]);
    expect(of('policy').value).toBe('unreachable');
    for (const local of ['case', 'word', 'settings']) expect([of(local).value, of(local).ms < 2_000]).toEqual(['saved', true]);
    expect([of('reply').value, of('reply').ms < 2_000]).toEqual(['unreachable', true]);
    expect([of('backup').value, of('backup').ms < 10_000]).toEqual([54, true]);
    expect(of('closed').ms).toBeLessThan(10_000);
  });
});
