// Checks electron-builder.yml against electron-builder's own schema: no Electron, no network.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
const { DebugLogger } = require('builder-util');
const file = process.argv[2] ?? fileURLToPath(new URL('../../electron-builder.yml', import.meta.url));
try {
  await validateConfiguration(parse(readFileSync(file, 'utf8')), new DebugLogger(false));
  console.log(`${file} is valid`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
