// Compiles resources/dictionaries/<lang>.dawg. Run it after changing word lists, grammar or the dictionaries' versions:
//   node main/setup/compile-dictionaries.mjs [--check]
// The output is committed: compiling takes a quarter of a minute, and a check-out should start at once. `--check` compiles
// and compares instead of writing; a test notices sources that changed since by `compiled.json`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const load = async (file) => (await runnerImport(`${root}main/setup/dictionaries/${file}`, { configFile: false, logLevel: 'warn', root })).module;
const { compileDictionary } = await load('compile.ts');
const { digest, sourcesDigest } = await load('stamp.ts');
const stamp = { sources: sourcesDigest(root) };
let same = true;
for (const lang of ['es', 'en']) {
  const started = performance.now();
  const bytes = compileDictionary(lang);
  const file = `resources/dictionaries/${lang}.dawg`;
  stamp[lang] = digest(bytes);
  if (!values.check) writeFileSync(file, bytes);
  else if (digest(readFileSync(file)) !== stamp[lang]) { same = false; console.error(`${file} is not what its sources compile to`); }
  console.log(`${lang}: ${(bytes.length / 1e6).toFixed(2)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
if (!values.check) writeFileSync('resources/dictionaries/compiled.json', `${JSON.stringify(stamp, null, 2)}\n`);
process.exitCode = same ? 0 : 1;
