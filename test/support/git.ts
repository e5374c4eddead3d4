/** Git as people have it: the program itself, repositories made with it, and its own server. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import { freshFolder } from './folders.js';
import { libraryOf } from './team-files.js';

export const HAS_GIT = spawnSync('git', ['--version']).status === 0;
/** Why what needs it is skipped; stands in the name of the skipped. */
export const WITHOUT_GIT = HAS_GIT ? '' : ' (skipped: git is not installed here)';
export const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_TERMINAL_PROMPT: '0' };
export const git = (cwd: string, ...args: string[]): string => gitIn(ENV, cwd, args);
function gitIn(env: NodeJS.ProcessEnv, cwd: string, args: readonly string[]): string {
  const done = spawnSync('git', ['-c', 'user.name=Persona', '-c', 'user.email=p@example.com', '-c', 'safe.directory=*', ...args], {
    cwd,
    encoding: 'utf8',
    env,
  });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}
export const LIBRARY = 'biblioteca.yaml';
/** Made with git once in a test file, and copied from then on: each test has its own, and a copy is as good to git. */
let made = '';
function original(): string {
  // A process that runs several test files clears the folders of each.
  if (made !== '' && existsSync(made)) return made;
  const root = freshFolder(),
    bare = join(root, 'comun.git'),
    first = join(root, 'c0');
  git(root, 'init', '-q', '--bare', '--template=', '-b', 'main', bare);
  git(root, 'clone', '-q', '--template=', bare, first);
  git(first, 'checkout', '-q', '-b', 'main');
  writeFileSync(join(first, LIBRARY), libraryOf(8));
  git(first, 'add', '.');
  // What stood there before stood there yesterday: git tells no two things of one second apart.
  gitIn({ ...ENV, GIT_COMMITTER_DATE: new Date(Date.now() - 86_400_000).toISOString() }, first, ['commit', '-qm', 'biblioteca']);
  git(first, 'push', '-q', 'origin', 'main');
  return (made = root);
}

/** A bare repository with a library, and as many clones of it. */
export function team(clones: number): { readonly bare: string; readonly folders: readonly string[] } {
  const root = freshFolder(),
    from = original(),
    bare = join(root, 'comun.git');
  const folders = Array.from({ length: clones }, (_none, i) => join(root, `c${i}`));
  cpSync(join(from, 'comun.git'), bare, { recursive: true });
  mkdirSync(join(bare, 'hooks'));
  for (const folder of folders) {
    cpSync(join(from, 'c0'), folder, { recursive: true, preserveTimestamps: true });
    const config = join(folder, '.git', 'config');
    writeFileSync(config, readFileSync(config, 'utf8').replaceAll(from, root));
  }
  return { bare, folders };
}
export const sound = (...repositories: string[]): void => {
  for (const one of repositories) expect(git(one, 'fsck', '--full', '--strict')).not.toMatch(/error|missing|corrupt/);
};

export interface GitServer {
  readonly url: string;
  /** Method and path of each question. */
  readonly asked: readonly string[];
  /** From now on it sends everybody there. */
  redirect(to: string): void;
  /** From now on it fails in that way, for the questions that `which` names. */
  fail(how: Failure, which?: RegExp): void;
  /** From now on it answers again. */
  mend(): void;
  stop(): void;
}
/** `silent`: takes the question and never answers. `stalls`: answers with headers and half a line. `forever`: sends without end. `page`: a login page. */
export type Failure = 'silent' | 'stalls' | 'forever' | 'page';

function failing(how: Failure, response: ServerResponse): void {
  if (how === 'silent') return;
  response.writeHead(200, { 'content-type': how === 'page' ? 'text/html' : 'application/x-git-upload-pack-advertisement' });
  if (how === 'page') response.end('<!doctype html><title>Wi-Fi</title><form>');
  else if (how === 'stalls') response.write('001e# service=git-upl');
  else {
    const part = Buffer.alloc(65_536, '0');
    const more = (): void => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', more);
    more();
  }
}

let execPath = '';
/** Git's own server behind a password. */
export async function serveGit(root: string, login: string): Promise<GitServer> {
  execPath ||= spawnSync('git', ['--exec-path'], { encoding: 'utf8' }).stdout.trim();
  const backend = join(execPath, 'git-http-backend');
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(`${request.method} ${request.url}`);
    if (request.headers.authorization !== `Basic ${Buffer.from(login).toString('base64')}`) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://x');
    const cgi = spawn(backend, {
      env: {
        ...ENV,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        REMOTE_USER: 'relee',
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        CONTENT_LENGTH: request.headers['content-length'] ?? '',
      },
    });
    request.pipe(cgi.stdin);
    const parts: Buffer[] = [];
    cgi.stdout.on('data', (part: Buffer) => parts.push(part));
    cgi.once('close', () => {
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      const headers = Object.fromEntries(
        all
          .subarray(0, end)
          .toString()
          .split('\r\n')
          .map((line) => line.split(/:\s*/, 2) as [string, string]),
      );
      const status = Number((headers['Status'] ?? '200').slice(0, 3));
      delete headers['Status'];
      response.writeHead(status, headers).end(all.subarray(end + 4));
    });
  };
  const made = createServer(answer);
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(made.address() as AddressInfo).port}`,
    asked,
    redirect: (to) => {
      made.removeAllListeners('request');
      made.on('request', (_request, response) => response.writeHead(302, { location: to }).end());
    },
    fail: (how, which = /./) => {
      made.removeAllListeners('request');
      made.on('request', (request, response) => {
        if (which.test(`${request.method} ${request.url}`)) failing(how, response);
        else answer(request, response);
      });
    },
    mend: () => {
      made.removeAllListeners('request');
      made.on('request', answer);
    },
    stop: () => {
      made.closeAllConnections();
      made.close();
    },
  };
}
