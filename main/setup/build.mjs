// Builds what runs: the window, both shells and the command. `--only cli` builds just the command; `--out DIR` puts it elsewhere.
import { builtinModules } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const { values: options } = parseArgs({ options: { only: { type: 'string' }, out: { type: 'string', default: 'dist' } } });
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const common = { configFile: false, logLevel: 'warn' };

/** Bundles one program for Node into a single file, so that a packaged app carries no node_modules. */
const program = (entry, file, format, external, alias = {}) => build({
  ...common, resolve: { alias }, ssr: { noExternal: true },
  build: { ssr: entry, outDir: `${options.out}/main`, emptyOutDir: false, target: 'node20', minify: false, rolldownOptions: { external, output: { format, entryFileNames: file, codeSplitting: false } } },
});

const TARGETS = {
  cli: () => program('main/cli/main.ts', 'cli.js', 'es', nodeModules),
};
for (const [name, run] of Object.entries(TARGETS)) if (!options.only || options.only === name) await run();
if (!existsSync(`${options.out}/main/cli.js`)) throw new Error('the build left no command');
