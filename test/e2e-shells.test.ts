/** The end-to-end tests run in both shells: what only a browser grants (the clipboard, another context, a field for a path) they reach through the fixture. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './support/imports.js';

const FOLDER = join(ROOT, 'test/e2e');
const specs = readdirSync(FOLDER).filter((name) => name.endsWith('.spec.ts'));
/** In Electron the page may not read the clipboard, `context` is another program's, and files are named in the system's dialog. */
const BROWSER_ONLY = /navigator\.clipboard|\{[^}]*\bcontext\b[^}]*\}\) =>|getByLabel\('(?:Ruta del archivo|Path of the file)/;

it('ask the fixture for what a shell does its own way', () => {
  expect(specs.length).toBeGreaterThan(15);
  expect(specs.filter((name) => BROWSER_ONLY.test(readFileSync(join(FOLDER, name), 'utf8')))).toEqual([]);
});

it('say why where they run in one shell alone, or not without a program that this computer may lack', () => {
  const skips = specs.flatMap((name) =>
    [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/test\.skip\(([^;]*)\);/g)].map((match) => match[1] ?? ''),
  );
  expect(skips.length).toBeGreaterThan(0);
  expect(skips.filter((given) => !/^(?:shell === '(?:electron|local)'|!HAS_[A-Z]+), '.+'$/s.test(given))).toEqual([]);
});

it('run in a real Electron under a display, on a screen that holds its window', () => {
  const { jobs } = parse(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8')) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  const run = jobs['electron']?.steps.map((step) => step.run ?? '').find((command) => command.includes('--project electron')) ?? '';
  const [, width = '0', height = '0'] = /^xvfb-run .*-screen 0 (\d+)x(\d+)x24/.exec(run) ?? [];
  const [, ownWidth = '', ownHeight = ''] =
    /width: (\d+), height: (\d+)/.exec(readFileSync(join(ROOT, 'main/electron/windows.ts'), 'utf8')) ?? [];
  expect(Number(width)).toBeGreaterThanOrEqual(Number(ownWidth));
  expect(Number(height)).toBeGreaterThanOrEqual(Number(ownHeight));
});
