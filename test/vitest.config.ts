import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of code that keeps no state between them: pure, or over a host in memory. */
const PURE = ['test/core/**/*.test.ts', 'test/golden/**/*.test.ts', 'test/renderer/**/*.test.{ts,tsx}'];
/** Tests that put other modules, or another environment, in the place of what the program finds: each in a process of its own. */
const REPLACING = [
  'test/main/electron/**/*.test.ts',
  'test/main/setup/**/*.test.ts',
  'test/cli/proposals.test.ts',
  'test/main/node/{faults,places-hang,hang,reader-client}.test.ts',
];
/** Tests that measure how a cost grows: alone and last, for other processes press on the caches of this one. */
const GROWTH = ['test/growth/**/*.test.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Without this alias `import 'electron'` from plain Node runs a downloader.
    alias: { electron: fileURLToPath(new URL('./support/electron.ts', import.meta.url)) },
    server: { deps: { inline: ['electron-store'] } },
    // A bound for what hangs, not a measure: slow machines with everything running take many times as long as quick ones.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: [fileURLToPath(new URL('./support/patience.ts', import.meta.url))],
    expect: { poll: { timeout: 60_000 } },
    // Processes, not threads: the tests of growing cost read the CPU time of their own process.
    pool: 'forks',
    // Many tests wait for real processes: on two cores one worker, vitest's own choice, leaves both idle.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      // A process reads file after file, and loads rules and dictionaries once.
      { extends: true, test: { name: 'core', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['**/node_modules/**', ...PURE, ...GROWTH, ...REPLACING],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'replacing', include: REPLACING } },
      { extends: true, test: { name: 'growth', include: GROWTH, isolate: false, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
