#!/usr/bin/env node
// The `relee` command. The program itself is built: `npm run build`, or `npm start`, makes it.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = process.env.RELEE_DIST
  ? pathToFileURL(resolve(process.env.RELEE_DIST, 'main/cli.js'))
  : new URL('../dist/main/cli.js', import.meta.url);
if (!existsSync(built)) {
  console.error('relee: not built yet; run `npm run build` in the checkout first');
  process.exit(2);
}
await import(built.href);
