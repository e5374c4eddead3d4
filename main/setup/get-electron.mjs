// Fetches Electron's program once, at set-up: since Electron 42 its package no longer does. As the root's
// postinstall it never fails and never hangs an installation; with --strict (npm run electron:install) it exits 1.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { electronBinary } from './electron-binary.mjs';

const strict = process.argv.includes('--strict');
const root = fileURLToPath(new URL('../..', import.meta.url));
const PROBE_MS = 5_000;
/** No byte for this long means a stalled server. */
const STALL_MS = Number(process.env.RELEE_ELECTRON_STALL_MS ?? 15_000);
const UNPACK_MS = 120_000;

const say = (message) => console.log(`[electron] ${message}`);
const give = (reason) => {
  say(`${reason} \`npm start\` uses the local host until then; to try again: npm run electron:install`);
  process.exitCode = strict ? 1 : 0;
};

/** Postinstall also runs when this package is somebody's dependency; then there is nothing to fetch. */
const asDependency = () => {
  const prefix = process.env.npm_config_local_prefix;
  return prefix !== undefined && relative(prefix, root).replace(/[\\/]+$/, '') !== '';
};

async function reachable(mirror) {
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Downloads into Electron's own cache, where its installer finds it. Its downloader has no timeout of its own. */
async function download() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('electron/package.json'));
  const inElectron = createRequire(join(folder, 'package.json'));
  const { downloadArtifact } = await import(pathToFileURL(inElectron.resolve('@electron/get')).href);
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), STALL_MS);
  let shown = -1;
  const progress = ({ transferred, percent }) => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), STALL_MS);
    const tenth = Math.floor(percent * 10);
    if (tenth !== shown) say(`${tenth * 10} % (${Math.round(transferred / 1e6)} MB)`);
    shown = tenth;
  };
  try {
    await downloadArtifact({
      version: inElectron('./package.json').version,
      artifactName: 'electron',
      cacheRoot: process.env.electron_config_cache,
      checksums: inElectron('./checksums.json'),
      platform: process.platform,
      arch: process.arch,
      downloadOptions: { quiet: true, getProgressCallback: progress, signal: stall.signal },
    });
  } catch (error) {
    throw stall.signal.aborted ? new Error(`no data for ${STALL_MS / 1000} s`) : error;
  } finally {
    clearTimeout(timer);
  }
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'inherit', 'inherit'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), UNPACK_MS);
  await new Promise((done) => child.once('exit', done));
  clearTimeout(limit);
}

const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
if (asDependency()) say('not the project itself; nothing to do.');
else if (electronBinary().ok) say('already here.');
else if (!strict && (process.env.CI || process.env.RELEE_SKIP_ELECTRON)) say('download skipped (CI).');
else if (!(await reachable(mirror))) give(`${new URL(mirror).host} cannot be reached, so Electron was not downloaded.`);
else {
  say(`downloading Electron from ${new URL(mirror).host}, once (about 120 MB)…`);
  await download().then(
    () => {
      if (electronBinary().ok) say('ready.');
      else give('Electron could not be unpacked.');
    },
    (error) => give(`Electron was not downloaded: ${error.message}.`),
  );
}
