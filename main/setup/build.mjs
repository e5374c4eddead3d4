// Builds what runs: the window, both shells and the command.
//   --only a,b   just these of: renderer, electron, preload, local, cli
//   --out DIR    elsewhere than dist
import { spawnSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
/** @type {import('vite').InlineConfig} */
const common = { configFile: false, logLevel: 'warn' };
/** `import electron` in a program that runs without Electron: electron-store asks for it and copes with nothing. */
const withoutElectron = { electron: join(root, 'main/setup/no-electron.mjs') };

// How long plugins took is of no use to who starts the app.
const checks = { pluginTimings: false };

/** @type {(entry: string, file: string, format: 'es' | 'cjs', external: string[], alias?: Record<string, string>, parts?: string | null) => Promise<unknown>} Bundles one program for Node, so that a packaged app carries no node_modules: into one file, or with a folder of parts that are read when they are needed. */
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
        output: {
          format,
          entryFileNames: file,
          ...(parts === null ? { codeSplitting: false } : { chunkFileNames: `${parts}/[name].cjs` }),
        },
      },
    },
  });

/** The pages of the window that exist so far: the app and the quick-insert palette. */
const pages = () => ['index.html', 'quick.html'].map((page) => join(root, 'renderer', page)).filter((page) => existsSync(page));

const BEGINNING = /renderer[\\/](?:composer|quick)\.tsx|\.html/;

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
      rolldownOptions: {
        input: pages(),
        checks,
        // What both pages need before they can be used comes in one file: forty small ones cost more than their bytes. The pages' own
        // beginnings stay apart, or each would begin the other too.
        output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'], test: (id) => !BEGINNING.test(id) }] } },
      },
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

/** Runs the command on texts of each language, so that the code compiled for it is kept with it (main/compiled.mjs). What fails here only leaves the command slower. */
function keepCode() {
  const folder = mkdtempSync(join(tmpdir(), 'relee-build-'));
  const env = { ...process.env, RELEE_DIST: resolve(options.out), RELEE_KEEP_CODE: '1' };
  const relee = (...args) => spawnSync(process.execPath, ['main/relee.mjs', ...args], { env, stdio: 'ignore' });
  for (const [lang, { message, draft }] of Object.entries(KEPT_FOR)) {
    const [asked, said] = [join(folder, `${lang}-m.txt`), join(folder, `${lang}-d.txt`)];
    writeFileSync(asked, message);
    writeFileSync(said, draft);
    relee('check', asked, said);
    relee('spell', '--lang', lang, said);
  }
  relee('--version');
  rmSync(folder, { recursive: true, force: true });
}
const KEPT_FOR = {
  es: {
    message:
      'Hola, hice el pedido 112-7654321-1234567 el 3 de noviembre y no ha llegado. ¿Cuándo llega? Quiero que me devolváis los 4,95 €.\n\nGracias,\nMaría Ruiz',
    draft:
      'Hola, María:\n\nSentimos el retraso. El paquete salió ayer y llegará el jueves 26. Le devolvemos hoy los 4,95 €; los verá en 3 a 5 días hábiles.\n\nUn saludo,\nLucía',
  },
  en: {
    message:
      'Hello, I ordered a lamp on 3 November (order 112-7654321-1234567) and it has not arrived. When will it come? Please refund the £4.95.\n\nThanks,\nMary',
    draft:
      'Hello Mary,\n\nWe are sorry for the delay. The parcel left yesterday and will arrive on Thursday 26. We have refunded the £4.95 today; you will see it within 3 to 5 working days.\n\nKind regards,\nLucy',
  },
};

const TARGETS = {
  renderer,
  electron: () => program('main/electron/main.ts', 'electron.js', 'es', [...nodeModules, 'electron']),
  preload: () => program('main/electron/preload.ts', 'preload.cjs', 'cjs', ['electron']),
  local: () => program('main/local/main.ts', 'local.js', 'es', [...nodeModules, 'bufferutil', 'utf-8-validate'], withoutElectron),
  cli: async () => {
    for (const former of ['cli', 'cli.js', 'cli.cjs.code']) rmSync(join(options.out, 'main', former), { recursive: true, force: true });
    await program('main/cli/main.ts', 'cli.cjs', 'cjs', nodeModules, withoutElectron, 'cli');
    keepCode();
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
