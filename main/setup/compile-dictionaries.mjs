// Compiles resources/dictionaries/<lang>.dawg. Run it after changing word lists, grammar or the dictionaries' versions:
//   node main/setup/compile-dictionaries.mjs [--out DIR] [es] [en]
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const out = values.out ?? `${root}resources/dictionaries`;
const { module } = await runnerImport(`${root}main/setup/dictionaries/compile.ts`, { configFile: false, logLevel: 'warn', root });
mkdirSync(out, { recursive: true });
for (const lang of positionals.length ? positionals : ['es', 'en']) {
  const started = performance.now();
  const bytes = module.compileDictionary(lang);
  writeFileSync(`${out}/${lang}.dawg`, bytes);
  console.log(`${lang}: ${(bytes.length / 1e6).toFixed(2)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
