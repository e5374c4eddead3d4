// `npm run bench [file…]`: every figure the project claims, each with its peer in the same run. Writes test/bench/results.json and
// prints the figures into the READMEs. Of some files only, it replaces their figures there and leaves the others; a benchmark that
// fails leaves its former figures, and is told at the end.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import { digestOf, printFigures, RESULTS } from './figures.mjs';
import { ensureBuilt, ensureInstalled, npm, root, run } from './install.mjs';

ensureInstalled();
// The command's start is measured on what is built.
ensureBuilt();
const bench = join(root, 'test/bench');
const peers = join(bench, 'peers');
if (!existsSync(join(peers, 'node_modules')) && npm(['ci', '--prefix', peers, '--ignore-scripts']) !== 0)
  console.log('The peers could not be installed; their rows are left out.');

const only = process.argv.slice(2);
const files = readdirSync(bench).filter(
  (file) => file.endsWith('.bench.ts') && (only.length === 0 || only.some((name) => file.includes(name))),
);
const out = join(root, 'test-results/bench');
mkdirSync(out, { recursive: true });
/** Read at run time, not imported: the figures hang on them all the same. */
const DATA = ['resources/dictionaries/es.dawg', 'resources/dictionaries/en.dawg', 'test/bench/harness.ts'];
/** The commit that stands here, with a + when files were changed since. */
function commitHere() {
  try {
    const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', '--untracked-files=no', '--', 'core', 'main', 'resources') === '' ? '' : '+')
    );
  } catch {
    return 'unknown';
  }
}

const OURS = /^(?:core|main|renderer|resources|test)\//;
const oursOf = (output) =>
  output
    .flatMap((part) => part.moduleIds ?? [])
    .map((id) => relative(root, id).replaceAll('\\', '/'))
    .filter((id) => OURS.test(id));

/** Our files behind the built command: its start is measured on what `npm run build` made of them. */
async function behindCommand() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(root, 'main/cli/main.ts'),
    platform: 'node',
    logLevel: 'silent',
    external: (id) => /^[@a-z]/i.test(id),
  });
  return [...oursOf((await bundle.generate({ format: 'esm' })).output), 'main/relee.mjs', 'main/setup/build.mjs'];
}

/** Bundles one benchmark with our sources inside and the packages outside, and runs it in a process of its own. */
async function figuresOf(file) {
  const { rolldown } = await import('rolldown');
  const entry = join(out, `${file}.entry.ts`);
  const harness = join(bench, 'harness.ts');
  writeFileSync(
    entry,
    `import ${JSON.stringify(join(bench, file))};\nimport { runAll } from ${JSON.stringify(harness)};\nimport { runTold } from ${JSON.stringify(join(bench, 'told.ts'))};\nimport { writeFileSync } from 'node:fs';\nwriteFileSync(process.argv[2] ?? '', JSON.stringify([...(await runAll()), ...(await runTold())]));\nprocess.exit(0);\n`,
  );
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    logLevel: 'silent',
    resolve: { alias: { vitest: harness } },
    external: (id) => /^[@a-z]/i.test(id) && id !== 'vitest',
  });
  const built = join(out, `${file}.mjs`);
  const { output } = await bundle.write({ file: built, format: 'esm', codeSplitting: false });
  const behind = [...new Set([...oursOf(output), ...DATA, ...(file.startsWith('startup') ? await behindCommand() : [])])].sort();
  const result = join(out, `${file}.json`);
  if (run(process.execPath, ['--expose-gc', built, result]) !== 0) throw new Error(`${file} failed`);
  return { behind, figures: JSON.parse(readFileSync(result, 'utf8')) };
}

const show = ({ medianMs, p99Ms, samples, value, unit }) =>
  medianMs === undefined
    ? { value: Number(value.toFixed(1)), unit }
    : { 'median ms': Number(medianMs.toFixed(4)), 'p99 ms': Number(p99Ms.toFixed(4)), samples };
const commit = commitHere(),
  began = performance.now(),
  failed = [],
  figures = [],
  behind = {};
for (const file of files) {
  console.log(`\n${file}`);
  const at = new Date().toISOString();
  try {
    const measured = await figuresOf(file);
    behind[file] = measured.behind;
    const digest = digestOf(measured.behind);
    for (const figure of measured.figures) {
      figures.push({ ...figure, file, at, commit, behind: digest });
      console.log(`\n${figure.group}`);
      console.table(Object.fromEntries(figure.results.map((result) => [result.name, show(result)])));
    }
  } catch (error) {
    failed.push(file);
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const [cpu] = cpus();
const report = join(root, RESULTS);
const before = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { figures: [], behind: {} };
const measured = new Set(Object.keys(behind)),
  there = new Set(readdirSync(bench));
const kept = before.figures.filter(({ file }) => !measured.has(file) && there.has(file));
const all = [...kept, ...figures].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
const results = {
  node: process.version,
  machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}`,
  behind: { ...before.behind, ...behind },
  figures: all,
};
writeFileSync(report, `${JSON.stringify(results, null, 1)}\n`);
printFigures(results);
console.log(
  `\n${files.length - failed.length} of ${files.length} benchmarks in ${((performance.now() - began) / 60_000).toFixed(1)} min; written to ${RESULTS}, README.md and README.es.md`,
);
if (failed.length > 0) {
  console.error(`Failed, their former figures stand: ${failed.join(', ')}`);
  process.exit(1);
}
