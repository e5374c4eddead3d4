/** How long the command takes to start and to answer, beside Node by itself: real processes, from start to end. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { SAMPLE } from './sample.js';

const folder = mkdtempSync(join(tmpdir(), 'relee-start-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const [message, draft] = (['message', 'draft'] as const).map((name) => {
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, SAMPLE.es[name]);
  return path;
}) as [string, string];

/** What a check finds may block: that is an answer, too. */
function run(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
}

describe('the command starts', () => {
  bench('node -e 0', () => {
    run('-e', '0');
  });
  bench('relee --version', () => {
    run('main/relee.mjs', '--version');
  });
  bench('relee check', () => {
    run('main/relee.mjs', 'check', message, draft);
  });
  bench('relee spell', () => {
    run('main/relee.mjs', 'spell', '--lang', 'es', draft);
  });
});
