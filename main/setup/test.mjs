// `npm test`: everything that proves the project, from a fresh clone. Ends with one line `N passed, N failed`.
//   --only types,lint,unit,e2e   just these parts
//   --project local|electron     of the end-to-end tests just those in this shell
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from './install.mjs';

const at = process.argv.indexOf('--only');
const only = at < 0 ? null : (process.argv[at + 1] ?? '').split(',');
const projectAt = process.argv.indexOf('--project');
const project = projectAt < 0 ? [] : ['--project', process.argv[projectAt + 1] ?? ''];
const wanted = (part) => only === null || only.includes(part);
const results = join(root, 'test-results');
const totals = { passed: 0, failed: 0 };
const count = (passed, failed) => {
  totals.passed += passed;
  totals.failed += failed;
};
/** Names of what failed: told once more at the end, where whoever reads a long log looks first. */
const failures = [];
/** Specs that passed at the second try only. */
const flaky = [];
const section = (title) => console.log(`\n── ${title}`);
const bin = (name) => join(root, 'node_modules', name);

/** A tool that passes or fails as a whole. */
function check(title, args) {
  section(title);
  const ok = run(process.execPath, args) === 0;
  console.log(ok ? 'ok' : 'FAILED');
  if (!ok) failures.push(title);
  count(ok ? 1 : 0, ok ? 0 : 1);
}

/** A runner's own JSON report; a runner that left none has failed once, whatever it printed. */
function report(file, read, status) {
  try {
    const { passed, failed, names } = read(JSON.parse(readFileSync(file, 'utf8')));
    failures.push(...names);
    // A runner may also fail outside any test (a file that does not load, an unhandled rejection).
    count(passed, failed === 0 && status !== 0 ? 1 : failed);
  } catch {
    console.log('The test runner left no report.');
    count(0, 1);
  }
}

const failedUnits = (files) =>
  files.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => `${relative(root, name)} › ${fullName}`);
    return failed.length === 0 && status === 'failed' ? [`${relative(root, name)} did not load`] : failed;
  });
const specsWhere = (wanted, { suites = [], specs = [] }) => [
  ...specs.filter(wanted).map(({ file, title }) => `${file} › ${title}`),
  ...suites.flatMap((suite) => specsWhere(wanted, suite)),
];
const isFlaky = ({ tests = [] }) => tests.some(({ status }) => status === 'flaky');

function unit() {
  section('unit, contract and layers tests (vitest)');
  const file = join(results, 'unit.json');
  const status = run(process.execPath, [
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  report(file, (data) => ({ passed: data.numPassedTests, failed: data.numFailedTests, names: failedUnits(data.testResults) }), status);
}

async function endToEnd() {
  section('end-to-end tests (Playwright)');
  const { findE2eBrowser } = await import('./e2e-browser.mjs');
  const browser = await findE2eBrowser({ mayInstall: true });
  if ('missing' in browser) {
    console.log(`FAILED: ${browser.missing}`);
    count(0, 1);
    return;
  }
  console.log(`in ${browser.name}`);
  const file = join(results, 'e2e.json');
  const status = run(process.execPath, [bin('@playwright/test/cli.js'), 'test', '-c', 'test/playwright.config.ts', ...project], {
    RELEE_E2E_BROWSER: JSON.stringify(browser),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  report(
    file,
    ({ stats, suites }) => {
      flaky.push(...specsWhere(isFlaky, { suites }));
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, names: specsWhere(({ ok }) => !ok, { suites }) };
    },
    status,
  );
}

ensureInstalled();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (wanted('types')) {
  check('types: everything', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']);
  check('types: core, with neither DOM nor Node', [bin('typescript/bin/tsc'), '-p', 'core/tsconfig.json']);
  check('types: what runs before the app', [bin('typescript/bin/tsc'), '-p', 'main/setup/tsconfig.json']);
}
if (wanted('lint'))
  check('lint (oxlint)', [bin('oxlint/bin/oxlint'), '-c', 'test/oxlint.json', '--deny-warnings', 'core', 'main', 'renderer', 'test']);
if (wanted('lint'))
  check('format (prettier)', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', 'core', 'main', 'renderer', 'test']);
if (wanted('unit') || wanted('e2e')) {
  section('build');
  ensureBuilt();
}
if (wanted('unit')) unit();
if (wanted('e2e')) await endToEnd();
if (flaky.length > 0) console.log(`\nPassed at the second try only:\n${flaky.map((name) => `  ${name}`).join('\n')}`);
if (failures.length > 0) console.log(`\nFAILED:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
