// Tells whether node_modules and dist still fit the sources. Plain Node: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['core', 'main', 'renderer', 'resources', 'package.json', 'package-lock.json'];

/** One hash over path, size and time of every source file: notices edits, additions and deletions. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    else hash.update(`${path}\0${stat.size}\0${Math.trunc(stat.mtimeMs)}\n`);
  };
  for (const source of SOURCES) visit(source);
  return hash.digest('hex');
}

/** @returns why a build is needed, or null when dist fits the sources. */
export function buildNeeded(root, dist) {
  const stamp = join(dist, 'build.json');
  if (!existsSync(stamp)) return 'not built yet';
  try {
    return JSON.parse(readFileSync(stamp, 'utf8')).fingerprint === fingerprint(root) ? null : 'the sources changed since the last build';
  } catch {
    return 'the last build left no readable mark';
  }
}

/** @returns why an installation is needed, or null when node_modules fits the lock. npm leaves its own copy of the lock there. */
export function installNeeded(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'nothing is installed yet';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  let have;
  try {
    have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  } catch {
    return 'the installation is broken';
  }
  for (const [path, entry] of Object.entries(wanted)) {
    // Optional packages are for one platform each: npm leaves the others out.
    if (path === '' || entry.optional || entry.devOptional || entry.peer) continue;
    if (have[path]?.version !== entry.version)
      return `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${entry.version} is not installed`;
  }
  return null;
}
