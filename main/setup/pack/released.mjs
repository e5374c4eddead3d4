// When the version was made: SOURCE_DATE_EPOCH, else the commit's time, else when package.json was written (a copy without history).
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @returns {string} an ISO instant, the same for every build of one commit. */
export function released() {
  const given = Number(process.env.SOURCE_DATE_EPOCH);
  if (Number.isFinite(given) && given > 0) return new Date(given * 1000).toISOString();
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%cI'], { cwd: root, encoding: 'utf8' });
  const commit = status === 0 ? Date.parse(stdout.trim()) : Number.NaN;
  return new Date(Number.isNaN(commit) ? statSync(join(root, 'package.json')).mtimeMs : commit).toISOString();
}
