/**
 * What a shared library costs by its size: bytes and time of one colleague's change, on a network folder and through a git remote.
 * Seeded; prints the table of docs/scale.md. The text of each reply is made of sentences of the starter library, so that it packs as
 * real text does.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { parseLibrary, printLibrary, putReply } from '../../core/library/codec.js';
import { mergeLibraries } from '../../core/library/merge-library.js';
import type { Library, Reply } from '../../core/library/types.js';
import { openLastGood } from '../../main/node/last-good.js';
import { openLibraryStore } from '../../main/node/library-store.js';
import { openVersions } from '../../main/node/versions.js';
import { syncLibrary } from '../../main/node/git/sync.js';
import { random } from './random.js';

const SEED = 16;
const RUNS = 3;

function libraryOf(count: number, sentences: readonly string[]): Library {
  const next = random(SEED);
  const body = (): string =>
    Array.from({ length: 4 }, () => Array.from({ length: 2 }, () => sentences[Math.floor(next() * sentences.length)]).join(' ')).join(
      '\n\n',
    );
  const replies = Array.from({ length: count }, (_none, i): Reply => ({
    id: `respuesta-${i}`,
    title: `Respuesta ${i}`,
    tags: ['envío'],
    body: body(),
  }));
  return { version: 1, name: 'Equipo', language: 'es', replies };
}

async function median(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

const objectBytes = (gitdir: string): number =>
  readdirSync(join(gitdir, 'objects'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

async function throughGit(folder: string, text: string) {
  const git = (cwd: string, ...args: string[]): void => {
    const done = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
  };
  const bare = join(folder, 'comun.git');
  git(folder, 'init', '-q', '--bare', '-b', 'main', bare);
  const clones = [join(folder, 'a'), join(folder, 'b')] as const;
  mkdirSync(clones[0]);
  git(clones[0], 'init', '-q', '-b', 'main', '.');
  git(clones[0], 'remote', 'add', 'origin', bare);
  const file = (clone: string): string => join(clone, 'biblioteca.yaml');
  writeFileSync(file(clones[0]), text);
  const sync = (clone: string) =>
    syncLibrary({ library: file(clone), by: 'x', key: null, mark: '00000000', now: () => new Date(), conflictNote: '' });
  await sync(clones[0]);
  git(folder, 'clone', '-q', bare, clones[1]);
  const before = objectBytes(bare);
  let n = 0;
  const send = await median(async () => {
    writeFileSync(file(clones[0]), putReply(text, { id: 'respuesta-5', title: 'Respuesta 5', body: `Cambio ${n++}` }));
    await sync(clones[0]);
  });
  const bytes = (objectBytes(bare) - before) / RUNS;
  const receive = await median(async () => {
    writeFileSync(file(clones[0]), putReply(text, { id: 'respuesta-5', title: 'Respuesta 5', body: `Cambio ${n++}` }));
    await sync(clones[0]);
    const began = performance.now();
    await sync(clones[1]);
    return performance.now() - began;
  });
  const idle = await median(() => sync(clones[1]));
  return { bytes, send, receive: receive - send, idle };
}

export async function main(args: readonly string[]): Promise<void> {
  const sentences = parseLibrary(readFileSync('snippets/es.yaml', 'utf8'), 'es')
    .library.replies.flatMap(({ body }) => body.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.length > 30);
  for (const count of args.length > 0 ? args.map(Number) : [1_000, 10_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'relee-scale-'));
    try {
      const library = libraryOf(count, sentences);
      const text = printLibrary(library);
      const path = join(folder, 'biblioteca.yaml');
      writeFileSync(path, text);
      const mine = putReply(text, { ...(library.replies[3] as Reply), body: 'Mío.' });
      const theirs = putReply(text, { ...(library.replies[count - 3] as Reply), body: 'De otra persona.' });
      const now = (): Date => new Date();
      const bug = (error: unknown): never => {
        throw error;
      };
      const store = await openLibraryStore({
        name: 'shared',
        path,
        expected: true,
        empty: () => library,
        uiLang: () => 'es',
        versions: openVersions(folder, path, now),
        lastGood: openLastGood(folder, path, now, bug),
        now,
        onChange: () => undefined,
        onBug: bug,
      });
      let last = library.replies[5] as Reply,
        n = 0;
      const save = await median(async () => {
        const { file } = await store.save({ ...last, body: `Cambio ${n++}` }, last);
        last = file.library.replies[5] as Reply;
      });
      await store.close();
      const read = await median(() => parseLibrary(readFileSync(path, 'utf8'), 'es'));
      const merge = await median(() => mergeLibraries(text, mine, theirs));
      const git = await throughGit(folder, text);
      const row = {
        replies: count,
        'file, kB': Math.round(Buffer.byteLength(text) / 1024),
        'packed, kB': Math.round(deflateSync(text).length / 1024),
        'save, ms': Math.round(save),
        'read a change, ms': Math.round(read),
        'merge, ms': Math.round(merge),
        'git: bytes of a change, kB': Math.round(git.bytes / 1024),
        'git: send, ms': Math.round(git.send),
        'git: receive, ms': Math.round(git.receive),
        'git: nothing new, ms': Math.round(git.idle),
      };
      console.log(
        Object.entries(row)
          .map(([name, value]) => `${name}: ${value}`)
          .join(' · '),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
