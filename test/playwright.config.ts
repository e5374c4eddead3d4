import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findE2eBrowser } from '../main/setup/e2e-browser.mjs';
import type { ShellOptions } from './e2e/fixtures.js';

// `npm test` has looked for a browser already (and fetched one if need be); run by hand, look here.
const given = process.env['RELEE_E2E_BROWSER'];
const browser =
  given === undefined ? await findE2eBrowser({ mayInstall: false }) : (JSON.parse(given) as Awaited<ReturnType<typeof findE2eBrowser>>);
if ('missing' in browser) throw new Error(browser.missing);

export default defineConfig<ShellOptions>({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  fullyParallel: false,
  // Each test has a program, a data folder and a browser window of its own.
  workers: Math.min(2, availableParallelism()),
  // Two browsers beside two programs starve each other on two cores: what fails is tried once more, and `npm test` names it.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../test-results/e2e.json' }],
    ['./e2e/skip-reporter.ts'],
  ],
  use: {
    launchOptions: { ...(browser.executablePath === undefined ? {} : { executablePath: browser.executablePath }), args: browser.args },
    locale: 'es-ES',
    timezoneId: 'Europe/Madrid',
    viewport: { width: 1280, height: 800 },
  },
  projects: [
    { name: 'local', use: { shell: 'local' } },
    { name: 'electron', use: { shell: 'electron' } },
  ],
});
