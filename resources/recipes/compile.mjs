// Compiles what travels with the product and takes too long to make at every start: resources/dictionaries/<lang>.dawg and
// core/language/es/verb-forms.ts. Run it after changing word lists, verbs, grammar or the dictionaries' versions:
//   node resources/recipes/compile.mjs [--check] [es] [en] [verbs]
// The output is committed: compiling takes a quarter of a minute, and a check-out should start at once. `--check` compiles
// and compares instead of writing; tests notice sources that changed since.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true });
const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const load = async (file) => (await runnerImport(`${root}resources/recipes/${file}`, { configFile: false, logLevel: 'warn', root })).module;
const wanted = (name) => positionals.length === 0 || positionals.includes(name);
const { digest, sourcesDigest } = await load('dictionaries/stamp.ts');
const stampFile = 'resources/dictionaries/compiled.json';
const stamp = { ...JSON.parse(readFileSync(stampFile, 'utf8')), sources: sourcesDigest(root) };
let same = true;

/** Writes a file, or tells that it is another. */
function put(file, bytes) {
  if (!values.check) writeFileSync(file, bytes);
  else if (digest(readFileSync(file)) !== digest(bytes)) { same = false; console.error(`${file} is not what its sources compile to`); }
}

for (const lang of ['es', 'en'].filter(wanted)) {
  const { compileDictionary } = await load('dictionaries/compile.ts');
  const started = performance.now();
  const bytes = compileDictionary(lang);
  stamp[lang] = digest(bytes);
  put(`resources/dictionaries/${lang}.dawg`, bytes);
  console.log(`${lang}: ${(bytes.length / 1e6).toFixed(2)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
if (wanted('verbs')) put('core/language/es/verb-forms.ts', (await load('verbs.ts')).verbFormsModule());
// The sources are those of both dictionaries: one compiled alone vouches for nothing.
if (!values.check && wanted('es') && wanted('en')) writeFileSync(stampFile, `${JSON.stringify(stamp, null, 2)}\n`);
process.exitCode = same ? 0 : 1;
