import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Without this alias `import 'electron'` from plain Node runs a downloader.
    alias: { electron: fileURLToPath(new URL('./support/electron.ts', import.meta.url)) },
    server: { deps: { inline: ['electron-store'] } },
    testTimeout: 30_000,
  },
});
