import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { freshFolder } from './folders.js';

const ROOT = join(import.meta.dirname, '../..');
/** Several test files run the same programs: what was bundled stays until a source changes. */
const KEPT = join(ROOT, 'node_modules/.cache/relee-programs');
const SOURCES = ['core', 'main', 'resources', 'test/support', 'package-lock.json'];

/** Bundles a program of ours for a process of its own, as the build does; what it loads late is a file of its own. @returns its path. */
export async function bundle(entry: string): Promise<string> {
  const kept = join(KEPT, markOf(entry));
  if (!existsSync(kept)) await make(entry, kept);
  const folder = freshFolder();
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(kept, folder, { recursive: true });
  return join(folder, 'program.mjs');
}

/** Changes with any file that may be part of the program. */
function markOf(entry: string): string {
  const mark = createHash('sha256').update(entry);
  const look = (path: string): void => {
    const info = statSync(path);
    if (info.isDirectory()) for (const name of readdirSync(path).sort()) look(join(path, name));
    else mark.update(`${path} ${info.size} ${info.mtimeMs}\n`);
  };
  for (const name of SOURCES) look(join(ROOT, name));
  return mark.digest('hex').slice(0, 24);
}

async function make(entry: string, kept: string): Promise<void> {
  mkdirSync(KEPT, { recursive: true });
  const outDir = mkdtempSync(join(KEPT, 'half-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    define: { RELEE_VERSION: '"0.0.0"', RELEE_RELEASED: '"2026-01-01T00:00:00.000Z"' },
    resolve: { alias: { electron: join(ROOT, 'main/setup/no-electron.mjs') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'koffi'],
        output: { format: 'es', entryFileNames: 'program.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  forgetOld();
  try {
    renameSync(outDir, kept);
  } catch (error) {
    // Another test file was first, with the same.
    rmSync(outDir, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  }
}

/** What was bundled of sources that are no more, in ms. */
const OLD = 3_600_000;
function forgetOld(): void {
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name);
    if (Date.now() - statSync(path).mtimeMs > OLD) rmSync(path, { recursive: true, force: true });
  }
}
