// Builds what runs: the window, both shells and the command.
//   --only a,b   just these of: renderer, electron, preload, local, cli
//   --out DIR    elsewhere than dist
import { builtinModules } from 'node:module';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { fingerprint } from './freshness.mjs';
import { released } from './pack/released.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string' }, out: { type: 'string', default: 'dist' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
/** What Node brings, and koffi: it carries a library of the system's own kind, which no bundle can hold. */
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'koffi'];
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const common = { configFile: false, logLevel: 'warn' };
/** `import electron` in a program that runs without Electron: electron-store asks for it and copes with nothing. */
const withoutElectron = { electron: join(root, 'main/setup/no-electron.mjs') };

// How long plugins took is of no use to who starts the app.
const checks = { pluginTimings: false };

/** Bundles one program for Node, so that a packaged app carries no node_modules: into one file, or with a folder of parts that are read when they are needed. */
const program = (entry, file, format, external, alias = {}, parts = null) =>
  build({
    ...common,
    resolve: { alias },
    define: { RELEE_VERSION: JSON.stringify(version), RELEE_RELEASED: JSON.stringify(released()) },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: `${options.out}/main`,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external,
        checks,
        output: { format, entryFileNames: file, ...(parts === null ? { codeSplitting: false } : { chunkFileNames: `${parts}/[name].js` }) },
      },
    },
  });

/** The pages of the window that exist so far: the app and the quick-insert palette. */
const pages = () => ['index.html', 'quick.html'].map((page) => join(root, 'renderer', page)).filter((page) => existsSync(page));

async function renderer() {
  if (pages().length === 0) return;
  await build({
    ...common,
    root: 'renderer',
    base: './',
    plugins: [react()],
    // The servers put a fresh nonce in each page; CodeMirror and react-aria add their styles under it.
    html: { cspNonce: 'RELEE_NONCE' },
    worker: { format: 'es' },
    build: {
      outDir: resolve(options.out, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: ['chrome120', 'firefox121', 'safari17'],
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: pages(), checks },
    },
  });
  copyDictionaries();
}

/** The compiled dictionaries are fetched by the worker as they stand. */
function copyDictionaries() {
  if (!existsSync('resources/dictionaries')) return;
  const into = join(options.out, 'renderer/dictionaries');
  mkdirSync(into, { recursive: true });
  for (const name of readdirSync('resources/dictionaries').filter((file) => file.endsWith('.dawg')))
    cpSync(join('resources/dictionaries', name), join(into, name));
}

const TARGETS = {
  renderer,
  electron: () => program('main/electron/main.ts', 'electron.js', 'es', [...nodeModules, 'electron']),
  preload: () => program('main/electron/preload.ts', 'preload.cjs', 'cjs', ['electron']),
  local: () => program('main/local/main.ts', 'local.js', 'es', [...nodeModules, 'bufferutil', 'utf-8-validate'], withoutElectron),
  cli: () => {
    rmSync(join(options.out, 'main/cli'), { recursive: true, force: true });
    return program('main/cli/main.ts', 'cli.js', 'es', nodeModules, withoutElectron, 'cli');
  },
};
const ENTRIES = { electron: 'main/electron/main.ts', preload: 'main/electron/preload.ts', local: 'main/local/main.ts' };

const chosen = options.only ? options.only.split(',') : Object.keys(TARGETS);
const unknown = chosen.filter((name) => !Object.hasOwn(TARGETS, name));
if (unknown.length > 0) {
  console.error(`build: no such target: ${unknown.join(', ')} (there are ${Object.keys(TARGETS).join(', ')})`);
  process.exit(2);
}
const before = fingerprint(root);
for (const name of chosen) {
  if (ENTRIES[name] && !existsSync(ENTRIES[name])) continue;
  const began = performance.now();
  await TARGETS[name]();
  if (!options.only) console.log(`built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
// `npm start` builds again only when this no longer describes the sources.
if (!options.only) writeFileSync(join(options.out, 'build.json'), JSON.stringify({ fingerprint: before }));
