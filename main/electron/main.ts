import { join } from 'node:path';
import { app } from 'electron';
import { boot } from './shell.js';

// dist/main, inside app.asar when packaged.
const here = import.meta.dirname;
const beside = (packaged: string, checkout: string): string =>
  app.isPackaged ? join(process.resourcesPath, packaged) : join(here, '..', '..', checkout);

// No top-level await: schemes must be registered before `ready`.
boot({
  preload: join(here, 'preload.cjs'),
  rendererDir: join(here, '..', 'renderer'),
  starters: process.env['RELEE_STARTERS'] ?? beside('snippets', 'snippets'),
  pairs: beside('measure/pairs.jsonl', 'resources/measure/pairs.jsonl'),
  icon: join(beside('icons', 'resources/icons'), '256x256.png'),
}).catch((error: unknown) => {
  console.error(error);
  app.exit(1);
});
