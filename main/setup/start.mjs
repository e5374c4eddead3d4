// `npm start`: installs and builds what is missing, then opens Relee.
//   -- --local          in a browser window, even when Electron is here
//   -- --quick-insert   opens the quick-insert palette (of the Relee that runs, if one does)
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { dist, ensureBuilt, ensureInstalled, root } from './install.mjs';
import { electronBinary } from './electron-binary.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Relee needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
ensureInstalled();
ensureBuilt();

const given = process.argv.slice(2);
const errand = given.filter((argument) => argument === '--quick-insert');
const linux = process.platform === 'linux';
const env = { ...process.env, RELEE_STARTERS: join(root, 'snippets') };
/** A program that fails within this many ms has not started at all. */
const START_MS = 5_000;

/** Runs a program until it ends. @returns {Promise<{ status: number, reason: string, ms: number }>} its exit status and how long it ran. */
function show(command, args) {
  const began = Date.now();
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: root, env });
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => {
        asked = true;
        child.kill(/** @type {NodeJS.Signals} */ (signal));
      });
    child.on('error', (error) => done({ status: 1, reason: error.message, ms: 0 }));
    child.on('exit', (code, signal) => done({ status: code ?? 1, reason: signal ?? `exit status ${code}`, ms: Date.now() - began }));
  });
}
let asked = false;

/** @returns {ReturnType<typeof electronBinary>} */
function electronOrReason() {
  if (given.includes('--local')) return { ok: false, reason: 'it was asked for' };
  const found = electronBinary();
  if (!found.ok) return { ok: false, reason: `${found.reason}. To get Electron: npm run electron:install` };
  if (linux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { ok: false, reason: 'there is no display for Electron' };
  return found;
}

let choice = electronOrReason();
if (choice.ok) {
  console.log(`Starting Relee on Electron ${choice.version}.`);
  // Containers only: Chromium refuses to run its sandbox as root.
  const { status, reason, ms } = await show(choice.path, [root, ...(linux && process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...errand]);
  if (status === 0 || asked || ms > START_MS) process.exit(status);
  // Missing libraries, a desktop that forbids Chromium's sandbox: the work need not wait for that.
  choice = { ok: false, reason: `Electron did not start (${reason}; its own words are above)` };
}
console.log(`Starting the local host, in a browser window: ${choice.reason}`);
process.exit((await show(process.execPath, [join(dist, 'main/local.js'), ...errand])).status);
