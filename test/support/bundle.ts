import { builtinModules } from 'node:module';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { freshFolder } from './folders.js';

const ROOT = join(import.meta.dirname, '../..');

/** Bundles a program of ours for a process of its own, as the build does. @returns its path. */
export async function bundle(entry: string): Promise<string> {
  const outDir = freshFolder();
  symlinkSync(join(ROOT, 'node_modules'), join(outDir, 'node_modules'), 'junction');
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
        output: { format: 'es', entryFileNames: 'program.mjs', codeSplitting: false },
      },
    },
  });
  return join(outDir, 'program.mjs');
}
