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
const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const found = given.includes('--local') ? { ok: false, reason: 'the local host was asked for' } : electronBinary();
const errand = given.filter((argument) => argument === '--quick-insert');
let command = process.execPath;
let args = [join(dist, 'main/local.js'), ...errand];
if (found.ok && noDisplay) console.log('There is no display for Electron: starting the local host instead.');
else if (found.ok) {
  console.log(`Starting Relee on Electron ${found.version}.`);
  command = found.path;
  // Containers only: Chromium refuses to run its sandbox as root.
  args = [root, ...(process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []), ...errand];
} else if (given.includes('--local')) console.log('Starting the local host.');
else console.log(`Starting the local host, in a browser window: ${found.reason}. To get Electron: npm run electron:install`);

const env = { ...process.env, RELEE_STARTERS: join(root, 'snippets') };
const child = spawn(command, args, { stdio: 'inherit', cwd: root, env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
