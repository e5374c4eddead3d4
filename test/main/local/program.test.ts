/** The local host's program, run as a desktop or a service runs it: the address with its secret is printed where a person reads it alone. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { bundle } from '../../support/bundle.js';
import { freshFolder } from '../../support/folders.js';

const running: ChildProcess[] = [];
afterEach(async () => {
  await Promise.all(
    running.splice(0).map(
      (child) =>
        new Promise((done) => {
          if (child.exitCode !== null) return done(null);
          child.once('exit', done);
          child.kill('SIGTERM');
        }),
    ),
  );
});

/** Starts the program with its output going to a pipe, as into a journal. @returns what it has printed so far. */
async function started(env: Record<string, string>) {
  const data = freshFolder();
  const child = spawn(process.execPath, [await bundle('main/local/main.ts')], {
    env: { PATH: '/nowhere', HOME: data, RELEE_DATA: data, RELEE_STARTERS: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      printed += String(part);
    });
  return { data, child, printed: () => printed };
}
const SECRET = /token=|[\w-]{40}/;

describe('where the window is', () => {
  it('is said, into a file or a journal, by a page that its owner alone can open; it goes when the host ends', async () => {
    const { data, child, printed } = await started({});
    await expect.poll(printed, { timeout: 30_000 }).toMatch(/Open this page in a browser: file:\/\/\S+\.html\n/);
    expect(printed()).not.toMatch(SECRET);
    const page = fileURLToPath(/file:\S+/.exec(printed())?.[0] ?? '');
    expect(readFileSync(page, 'utf8')).toMatch(/location\.replace\("http:\/\/127\.0\.0\.1:\d+\/#token=/);
    if (process.platform !== 'win32') expect(statSync(page).mode & 0o777).toBe(0o600);
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
    expect(readdirSync(data)).not.toContain('launch');
  }, 60_000);

  it('is said the same way when the browser does not start', async () => {
    const { printed } = await started({ RELEE_BROWSER: '/nowhere/chromium' });
    await expect.poll(printed, { timeout: 30_000 }).toMatch(/did not start[^]*Open this page in a browser: file:/);
    expect(printed()).not.toMatch(SECRET);
  }, 60_000);
});

it('what is the agent’s own is readable by nobody else, also in a folder that others can enter', async () => {
  if (process.platform === 'win32') return;
  const { data, printed } = await started({});
  await expect.poll(printed, { timeout: 30_000 }).toContain('Open this page');
  const open = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // The starter library is a copy for the team: as open as the system makes a file.
    .filter((path) => !path.endsWith('.yaml') && (statSync(path).mode & 0o077) !== 0);
  expect(open).toEqual([]);
}, 60_000);
