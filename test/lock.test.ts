/** The lock must serve macOS, Windows and Linux alike: registries have had packages whose platform parts were missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installNeeded } from '../main/setup/freshness.mjs';
import { ROOT } from './support/imports.js';

interface Entry {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Entry>> };
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

it('lists every platform’s part of every package', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('pins every dependency to one version', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
});

it('has a checksum for everything that is downloaded', () => {
  expect(
    Object.entries(lock.packages)
      .filter(([path, entry]) => path !== '' && entry.link !== true && (entry.integrity ?? '') === '')
      .map(([path]) => path),
  ).toEqual([]);
});

it('is what is installed', () => {
  expect(installNeeded(ROOT)).toBeNull();
});
