// Runs a TypeScript script of this folder: node test/fit/run.mjs NAME [arguments…]. Bundled as the program is, so that what is fitted is what ships.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = process.argv[2];
if (!name || !/^[\w-]+$/.test(name)) {
  console.error('usage: node test/fit/run.mjs NAME [arguments…]');
  process.exit(2);
}
const out = mkdtempSync(join(tmpdir(), 'relee-fit-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    // A file that asks where it lies is told of its source, not of the bundle.
    plugins: [
      {
        name: 'own-place',
        transform: (code, id) =>
          code.includes('import.meta.url') ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) : null,
      },
    ],
    build: {
      ssr: join(root, `test/fit/${name}.ts`),
      outDir: out,
      target: 'node20',
      minify: false,
      rolldownOptions: { external: [/^node:/], output: { format: 'es', entryFileNames: 'script.mjs' } },
    },
  });
  const script = await import(pathToFileURL(join(out, 'script.mjs')).href);
  await script.main(process.argv.slice(3), root);
} finally {
  rmSync(out, { recursive: true, force: true });
}
