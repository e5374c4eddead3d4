// `npm run bench`: every figure the project claims, each with its peer in the same run. Writes test/bench/results.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './install.mjs';

ensureInstalled();
const raw = join(root, 'test-results/bench.json');
mkdirSync(join(root, 'test-results'), { recursive: true });
const status = run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'bench', '--run', '--config', 'test/vitest.config.ts', '--outputJson', raw, ...process.argv.slice(2)]);
if (status !== 0 || !existsSync(raw)) process.exit(status || 1);

const figures = JSON.parse(readFileSync(raw, 'utf8')).files.flatMap((file) => file.groups.map((group) => ({
  group: group.fullName.replace(/^.*\.bench\.ts > /, ''),
  results: group.benchmarks.map(({ name, median, p99, mean, sampleCount }) => ({ name, medianMs: median, p99Ms: p99, meanMs: mean, samples: sampleCount })),
})));
const [cpu] = cpus();
const out = { at: new Date().toISOString(), node: process.version, machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}`, figures };
writeFileSync(join(root, 'test/bench/results.json'), `${JSON.stringify(out, null, 1)}\n`);
for (const { group, results } of figures) {
  console.log(`\n${group}`);
  console.table(Object.fromEntries(results.map(({ name, medianMs, p99Ms, samples }) => [name, { 'median ms': Number(medianMs?.toFixed(4)), 'p99 ms': Number(p99Ms?.toFixed(4)), samples }])));
}
console.log('\nWritten to test/bench/results.json');
