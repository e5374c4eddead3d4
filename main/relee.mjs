#!/usr/bin/env node
// The `relee` command. The program itself is built: `npm run build`, or `npm start`, makes it.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCompiled } from './compiled.mjs';

const built = process.env.RELEE_DIST
  ? pathToFileURL(resolve(process.env.RELEE_DIST, 'main/cli.cjs'))
  : new URL('../dist/main/cli.cjs', import.meta.url);
if (!existsSync(built)) {
  console.error('relee: not built yet; run `npm run build` in the checkout first');
  process.exit(2);
}
runCompiled(built, { keep: process.env.RELEE_KEEP_CODE === '1' });
