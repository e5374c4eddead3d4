/** Runs the real command, built for the tests into a folder of its own when the checkout has no build. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the tests' own build goes: inside node_modules, which git and the packager leave alone. */
export const DIST = `${root}node_modules/.cache/relee-cli-test`;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const start = (command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): ReturnType<typeof spawn> =>
  spawn(command, [...args], { cwd, env, stdio: 'pipe' });

export function run(command: string, args: readonly string[], input: string | Buffer = '', cwd: string = root): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, cwd, { ...process.env, RELEE_DIST: DIST, LC_ALL: 'en_GB.UTF-8', NO_COLOR: '' });
    let out = '',
      err = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

export const relee = (args: readonly string[], input: string | Buffer = '', cwd: string = root): Promise<Ran> =>
  run(process.execPath, [`${root}main/relee.mjs`, ...args], input, cwd);

/** A running command to talk to line by line. */
export function converse(args: readonly string[]): ReturnType<typeof spawn> {
  return start(process.execPath, [`${root}main/relee.mjs`, ...args], root, { ...process.env, RELEE_DIST: DIST });
}

/** @throws when the build fails. */
export async function buildCli(): Promise<void> {
  const built = await run(process.execPath, ['main/setup/build.mjs', '--only', 'cli', '--out', DIST]);
  if (built.code !== 0) throw new Error(`the command does not build: ${built.err}`);
}

export const lines = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
export const jsonl = (...rows: readonly unknown[]): string =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
