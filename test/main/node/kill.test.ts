/** The promise of every save: once acknowledged it survives other writers and `kill -9`. Real processes, really killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseLibrary } from '../../../core/library/codec.js';
import { sweep } from '../../../main/node/atomic.js';
import { bundle } from '../../support/bundle.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';

/** `RELEE_KILLS=500 RELEE_CHANGES=300 RELEE_RUNS=20` runs the long form, and says what it counted. */
const KILLS = Number(process.env['RELEE_KILLS'] ?? 24);
/** Changes of each program that writes at once; without it all of them together make `ALL`. */
const CHANGES = process.env['RELEE_CHANGES'];
const ALL = 120;
const RUNS = Number(process.env['RELEE_RUNS'] ?? 1);
const LONG = 600_000 + KILLS * 10_000;
const count = (what: string): void => {
  if (KILLS > 24 || CHANGES !== undefined || RUNS > 1) console.info(what);
};
let writer = '';
beforeAll(async () => {
  writer = await bundle('test/support/writer.ts');
});

interface Writer {
  readonly child: ChildProcess;
  readonly acknowledged: string[];
  /** The longest time between two of its acknowledgements, in ms. */
  longest(): number;
  /** How often it was told that a change could not be saved, and saved it again. */
  refused(): number;
  readonly ready: Promise<void>;
  readonly gone: Promise<number | null>;
}

function startWriter(what: 'edits' | 'folder', path: string, name: string, count: number): Writer {
  const child = spawn(process.execPath, [writer, what, path, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  let rest = '',
    last = Infinity,
    longest = 0,
    refused = 0;
  const gone = new Promise<number | null>((done) => {
    child.once('close', done);
  });
  const ready = new Promise<void>((done) => {
    child.stdout.on('data', (data) => {
      const lines = (rest + String(data)).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) done();
      acknowledged.push(...lines.filter((line) => line !== 'ready' && !line.startsWith('refused ')));
      refused += lines.filter((line) => line.startsWith('refused ')).length;
      if (lines.length > 0) [longest, last] = [Math.max(longest, performance.now() - last), performance.now()];
    });
  });
  return {
    child,
    acknowledged,
    longest: () => longest,
    refused: () => refused,
    ready: Promise.race([ready, gone.then(() => undefined)]),
    gone,
  };
}

/** Numbers that look random and are the same in every run. */
function* delays(): Generator<number> {
  for (let seed = 7; ;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield seed % 60;
  }
}

async function killAfter(running: Writer, delay: number): Promise<string[]> {
  await running.ready;
  await new Promise((done) => setTimeout(done, delay));
  running.child.kill('SIGKILL');
  await running.gone;
  return running.acknowledged;
}

const leftovers = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp') || name.includes('.lock'));
/** The marks of all changes that stand in the library: each is a paragraph of the reply that it was made in. */
const changesIn = (path: string): Set<string> => {
  const { library, problems } = parseLibrary(readFileSync(path, 'utf8'), 'en');
  expect(problems).toEqual([]);
  return new Set(library.replies.flatMap(({ body }) => body.split('\n')));
};

describe('many writers on one library', () => {
  for (const [writers, run] of [2, 4, 8].flatMap((programs) => Array.from({ length: RUNS }, (_none, i) => [programs, i + 1] as const))) {
    it(
      `keeps every acknowledged change of ${writers} programs that write at once, run ${run}`,
      async () => {
        const path = join(freshFolder(), 'team.yaml');
        const each = Number(CHANGES ?? ALL / writers);
        const running = Array.from({ length: writers }, (_none, index) => startWriter('edits', path, `w${index}`, each));
        expect(await Promise.all(running.map(({ gone }) => gone))).toEqual(running.map(() => 0));
        const acknowledged = running.flatMap((one) => one.acknowledged);
        expect(new Set(acknowledged).size).toBe(each * writers);
        const found = changesIn(path);
        expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
        expect(leftovers(dirname(path))).toEqual([]);
        const refused = running.reduce((sum, one) => sum + one.refused(), 0);
        // On a machine that answers nobody is turned away; the long form may run beside anything.
        if (CHANGES === undefined) expect(refused).toBe(0);
        count(
          `${writers} programs: ${acknowledged.length} changes acknowledged, all there; ${refused} times told to save again; none waited longer than ${Math.round(Math.max(...running.map((one) => one.longest())))} ms`,
        );
      },
      LONG,
    );
  }
});

describe('kill -9 in the middle of saving', () => {
  it(
    `loses nothing acknowledged and leaves no orphan after ${KILLS} kills of one of two writers`,
    async () => {
      const path = join(freshFolder(), 'team.yaml');
      const steady = startWriter('edits', path, 'steady', 1_000_000);
      const acknowledged: string[] = [];
      const delay = delays();
      for (let kill = 0; kill < KILLS; kill++)
        acknowledged.push(...(await killAfter(startWriter('edits', path, `k${kill}`, 1_000), delay.next().value)));
      acknowledged.push(...(await killAfter(steady, 0)));
      expect(acknowledged.length).toBeGreaterThan(KILLS);
      const found = changesIn(path);
      expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
      const last = startWriter('edits', path, 'last', 1);
      expect(await last.gone).toBe(0);
      expect(leftovers(dirname(path))).toEqual([]);
      count(`${KILLS} kills: ${acknowledged.length} changes acknowledged, all there`);
    },
    LONG,
  );

  it(
    'loses no case, history entry, follow-up or word',
    async () => {
      const data = freshFolder();
      const delay = delays();
      const acknowledged: string[] = [];
      let typed = '';
      for (let kill = 0; kill < Math.ceil(KILLS / 2); kill++) {
        const said = await killAfter(startWriter('folder', data, `k${kill}`, 1_000), delay.next().value);
        acknowledged.push(...said);
        typed = said.findLast((line) => line.startsWith('case '))?.slice(5) ?? typed;
      }
      const notices: unknown[] = [];
      const host = await startNodeHost({ data, ports: { report: (_what, detail) => notices.push(detail) } });
      const of = (kind: string) => acknowledged.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
      const kept = {
        history: (await host.readHistory()).map(({ id }) => id),
        followUps: (await host.listFollowUps()).map(({ id }) => id),
        words: await host.readWords(),
      };
      expect(of('history').filter((id) => !kept.history.includes(id))).toEqual([]);
      expect(of('follow-up').filter((id) => !kept.followUps.includes(id))).toEqual([]);
      expect(of('word').filter((word) => !kept.words.includes(word))).toEqual([]);
      // The last acknowledged text, or the one that was being saved when the kill came.
      const [record] = await host.listCases();
      const [run, number] = typed.split('-') as [string, string];
      expect([typed, `${run}-${Number(number) + 1}`, ...Array.from({ length: KILLS }, (_none, index) => `k${index}-0`)]).toContain(
        record?.draft,
      );
      expect(notices).toEqual([]);
      await host.close();
      await sweep(data);
      expect([...leftovers(data), ...leftovers(join(data, 'cases'))]).toEqual([]);
    },
    LONG,
  );
});
