// Checks electron-builder.yml against electron-builder's own schema: no Electron, no network.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);

/** @returns {Promise<string[]>} what electron-builder itself would refuse. */
export async function problemsOf(config) {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
  const { DebugLogger } = require('builder-util');
  try {
    await validateConfiguration(config, new DebugLogger(false));
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2] ?? fileURLToPath(new URL('../../../electron-builder.yml', import.meta.url));
  const problems = await problemsOf(parse(readFileSync(file, 'utf8')));
  if (problems.length === 0) console.log(`${file} is valid`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
