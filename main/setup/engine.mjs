// The engine bundled for the scripts that fit and measure it: `await loadEngine()` gives what engine-entry.ts exports.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export async function loadEngine() {
  const out = mkdtempSync(join(tmpdir(), 'relee-engine-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'main/setup/engine-entry.ts'),
      outDir: out,
      target: 'node20',
      minify: false,
      rolldownOptions: { external: [/^node:/], output: { format: 'es', entryFileNames: 'engine.mjs' } },
    },
  });
  return import(pathToFileURL(join(out, 'engine.mjs')).href);
}
