import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimInstance } from '../../../main/node/instance.js';
import { freshFolder } from '../../support/folders.js';

describe('one process a data folder', () => {
  it('tells the first what each later one was started for', async () => {
    const data = freshFolder();
    const told: string[] = [];
    const first = await claimInstance(data, 'open', (errand) => told.push(errand));
    expect(first.first).toBe(true);
    expect(await claimInstance(data, 'quick-insert', () => undefined)).toEqual({ first: false });
    expect(await claimInstance(data, 'open', () => undefined)).toEqual({ first: false });
    expect(told).toEqual(['quick-insert', 'open']);
    if (first.first) first.release();
    expect((await claimInstance(data, 'open', () => undefined)).first).toBe(true);
  });

  it('takes over what a killed process left', async () => {
    const data = freshFolder();
    spawnSync(process.execPath, [
      '-e',
      `require('net').createServer().listen(${JSON.stringify(join(data, 'app.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`,
    ]);
    expect(existsSync(join(data, 'app.sock'))).toBe(true);
    expect((await claimInstance(data, 'open', () => undefined)).first).toBe(true);
  });

  it('lets only one of many win that start at once after a crash', async () => {
    const data = freshFolder();
    spawnSync(process.execPath, [
      '-e',
      `require('net').createServer().listen(${JSON.stringify(join(data, 'app.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`,
    ]);
    const claims = await Promise.all(Array.from({ length: 6 }, () => claimInstance(data, 'open', () => undefined)));
    expect(claims.filter((claim) => claim.first)).toHaveLength(1);
  });

  it('works in a folder whose name is too long for a socket', async () => {
    const data = join(freshFolder(), 'a'.repeat(60), 'b'.repeat(60));
    expect((await claimInstance(data, 'open', () => undefined)).first).toBe(true);
    expect(await claimInstance(data, 'open', () => undefined)).toEqual({ first: false });
  });
});
