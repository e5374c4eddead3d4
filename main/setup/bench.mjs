// `npm run bench [file…]`: every figure the project claims, each with its peer in the same run. Writes test/bench/results.json;
// of some files only, it replaces their figures there and leaves the others, each with the time it was measured.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, npm, root, run } from './install.mjs';

ensureInstalled();
const bench = join(root, 'test/bench');
const peers = join(bench, 'peers');
if (!existsSync(join(peers, 'node_modules')) && npm(['ci', '--prefix', peers, '--ignore-scripts']) !== 0) console.log('The peers could not be installed; their rows are left out.');

const only = process.argv.slice(2);
const files = readdirSync(bench).filter((file) => file.endsWith('.bench.ts') && (only.length === 0 || only.some((name) => file.includes(name))));
const out = join(root, 'test-results/bench');
mkdirSync(out, { recursive: true });

/** Bundles one benchmark with our sources inside and the packages outside, and runs it in a process of its own. */
async function figuresOf(file) {
  const { rolldown } = await import('rolldown');
  const entry = join(out, `${file}.entry.ts`);
  const harness = join(bench, 'harness.ts');
  writeFileSync(entry, `import ${JSON.stringify(join(bench, file))};\nimport { runAll } from ${JSON.stringify(harness)};\nimport { writeFileSync } from 'node:fs';\nwriteFileSync(process.argv[2] ?? '', JSON.stringify(await runAll()));\nprocess.exit(0);\n`);
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent', resolve: { alias: { vitest: harness } }, external: (id) => /^[@a-z]/i.test(id) && id !== 'vitest' });
  const built = join(out, `${file}.mjs`);
  await bundle.write({ file: built, format: 'esm', codeSplitting: false });
  const result = join(out, `${file}.json`);
  if (run(process.execPath, ['--expose-gc', built, result]) !== 0) throw new Error(`${file} failed`);
  return JSON.parse(readFileSync(result, 'utf8'));
}

const figures = [];
for (const file of files) {
  console.log(`\n${file}`);
  const at = new Date().toISOString();
  for (const figure of await figuresOf(file)) {
    figures.push({ ...figure, file, at });
    console.log(`\n${figure.group}`);
    console.table(Object.fromEntries(figure.results.map(({ name, medianMs, p99Ms, samples }) => [name, { 'median ms': Number(medianMs.toFixed(4)), 'p99 ms': Number(p99Ms.toFixed(4)), samples }])));
  }
}
const [cpu] = cpus();
const report = join(bench, 'results.json');
const kept = only.length > 0 && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).figures.filter((figure) => !figures.some(({ group }) => group === figure.group)) : [];
const all = [...kept, ...figures].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
writeFileSync(report, `${JSON.stringify({ node: process.version, machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}`, figures: all }, null, 1)}\n`);
console.log(`\nWritten to ${pathToFileURL(report).href}`);
