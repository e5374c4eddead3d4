// Looks where electron/index.js looks, but never downloads. Never import 'electron' from plain Node: that downloads.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(id: string) => string} resolve finds the package; a parameter for the tests.
 * @returns {{ ok: true, path: string, version: string } | { ok: false, reason: string }}
 */
export function electronBinary(env = process.env, resolve = require.resolve) {
  let manifest;
  try {
    manifest = resolve('electron/package.json');
  } catch {
    return { ok: false, reason: 'the npm package "electron" is not installed' };
  }
  const folder = dirname(manifest);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const marker = join(folder, 'path.txt');
  const program = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : '';
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!elsewhere && !program) return { ok: false, reason: `Electron ${version}'s program has not been downloaded` };
  const path = elsewhere ? join(elsewhere, program || 'electron') : join(folder, 'dist', program);
  return existsSync(path) ? { ok: true, path, version } : { ok: false, reason: `Electron's program is missing: ${path}` };
}
