// Brings node_modules and dist in step with the sources. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildNeeded, installNeeded } from './freshness.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = process.env.RELEE_DIST ?? join(root, 'dist');

/** Runs a program in the project's folder with its output shown. @returns its exit status; 1 when it could not be started. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  return status ?? 1;
}

/** @returns {[command: string, args: string[]]} npm, as it started us where it did: on Windows it is a script that cannot be spawned by name. */
function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script && /\.[cm]?js$/.test(script)) return [process.execPath, [script, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/c', 'npm', ...args]] : ['npm', args];
}

export const npm = (args, env) => run(...npmCommand(args), env);

/** What npm prints. @throws when it fails. */
export function npmOutput(args) {
  const { status, stdout, stderr } = spawnSync(...npmCommand(args), { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`npm ${args[0]} failed: ${(stderr ?? '').trim().split('\n')[0]}`);
  return stdout;
}

/** Installs what the lock says when something is missing or stale. Exits when that fails: nothing else could work. */
export function ensureInstalled() {
  const why = installNeeded(root);
  if (why === null) return;
  console.log(`Installing: ${why}. This takes about half a minute.`);
  const status = npm(['ci', '--no-audit', '--no-fund']);
  if (status === 0 && installNeeded(root) === null) return;
  console.error(
    'The installation failed (npm ci; its reason is above). It needs the npm registry once; run the same command again when that can be reached.',
  );
  process.exit(1);
}

/** Builds when the sources are newer than what was built. */
export function ensureBuilt() {
  const why = buildNeeded(root, dist);
  if (why === null) return;
  console.log(`Building: ${why}.`);
  if (run(process.execPath, [join(root, 'main/setup/build.mjs'), '--out', dist]) === 0) return;
  console.error('The build failed; its reason is above.');
  process.exit(1);
}
