/** The command's parts run the same with the code kept at the build, without it, and with what is no code of this V8. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/imports.js';

const folder = mkdtempSync(join(tmpdir(), 'relee-compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
writeFileSync(
  file('entry.cjs'),
  "const { twice } = require('./part.cjs'); process.stdout.write(require('node:path').sep && String(twice(21)));",
);
writeFileSync(file('part.cjs'), 'exports.twice = (n) => n * 2;');
const loader = pathToFileURL(join(ROOT, 'main/compiled.mjs')).href;

function run(keep: boolean): string {
  const script = `import { runCompiled } from ${JSON.stringify(loader)}; runCompiled(new URL(${JSON.stringify(pathToFileURL(file('entry.cjs')).href)}), { keep: ${keep} });`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return stdout + stderr;
}

describe('a program of parts', () => {
  it('keeps the code of every part that was used, and runs with it', () => {
    expect(run(false)).toBe('42');
    expect(existsSync(file('part.cjs.code'))).toBe(false);
    expect(run(true)).toBe('42');
    expect([existsSync(file('entry.cjs.code')), existsSync(file('part.cjs.code'))]).toEqual([true, true]);
    expect(run(false)).toBe('42');
  });

  it('is compiled anew where the code is none of this V8, and where the part is another', () => {
    writeFileSync(file('part.cjs.code'), Buffer.alloc(200, 7));
    expect(run(false)).toBe('42');
    run(true);
    writeFileSync(file('part.cjs'), 'exports.twice = (n) => 2 * n + 1;');
    expect(run(false)).toBe('43');
  });
});
