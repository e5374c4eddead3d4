/** Git servers that hang, stall, never end or are none: local work waits for nothing, and the sync says why it gave up. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { parseLibrary, putReply } from '../../../core/library/codec.js';
import { syncLibrary } from '../../../main/node/git/sync.js';
import { git, HAS_GIT, LIBRARY, serveGit, sound, team, WITHOUT_GIT, type Failure, type GitServer } from '../../support/git.js';
import { gitAgents, replyOf } from '../../support/git-agents.js';

const agent = gitAgents();
const KEY = 'relee:clave';
beforeAll(() => {
  process.env['RELEE_GIT_KEY'] = KEY;
});
afterAll(() => {
  delete process.env['RELEE_GIT_KEY'];
});
/** They wait more than they work, each with a server and a repository of its own. */
const ASIDE = { concurrent: true, skip: !HAS_GIT };
const FAILURES: readonly Failure[] = ['silent', 'stalls', 'forever', 'page'];

interface Setting {
  readonly server: GitServer;
  readonly bare: string;
  readonly folder: string;
  readonly other: string;
}
/** @param onTestFinished of the very test: they run side by side. */
async function start(onTestFinished: TestContext['onTestFinished']): Promise<Setting> {
  const {
    bare,
    folders: [folder = '', other = ''],
  } = team(2);
  git(bare, 'config', 'http.receivepack', 'true');
  const server = await serveGit(join(bare, '..'), KEY);
  onTestFinished(() => {
    server.stop();
  });
  git(folder, 'remote', 'set-url', 'origin', `${server.url}/comun.git`);
  return { server, bare, folder, other };
}

const file = (folder: string): string => join(folder, LIBRARY);
const sync = (folder: string, patience?: number) =>
  syncLibrary({
    ...{ library: file(folder), by: 'Ana', key: KEY, mark: '00000000', now: () => new Date(), conflictNote: '' },
    ...(patience === undefined ? {} : { patience }),
  });
/** What is said, and how long it took in ms. */
async function told(folder: string): Promise<{ readonly code: unknown; readonly message: string; readonly took: number }> {
  const began = performance.now();
  const error = (await sync(folder, 400).then(
    () => expect.fail('it was synced'),
    (thrown: unknown) => thrown,
  )) as { readonly code?: unknown; readonly message: string };
  return { code: error.code, message: error.message, took: performance.now() - began };
}

describe.each([
  ['asked where it stands', /upload-pack/],
  ['asked for objects', /^POST .*upload-pack/],
  ['sent to', /receive-pack/],
  ['sent objects', /^POST .*receive-pack/],
] as const)(`a git server that fails when %s${WITHOUT_GIT}`, ASIDE, (_when, which) => {
  it.for(FAILURES)(
    'and is %s: the sync ends within its time and says so, what was saved is kept, and goes out later',
    async (how, test) => {
      const { server, bare, folder, other } = await start(test.onTestFinished);
      if (String(which).includes('upload')) {
        // Somebody was first, so that there is something to fetch.
        writeFileSync(join(other, 'LEAME.txt'), 'uno\n');
        git(other, 'add', '.');
        git(other, 'commit', '-qm', 'otro');
        git(other, 'push', '-q', 'origin', 'main');
      }
      writeFileSync(file(folder), putReply(readFileSync(file(folder), 'utf8'), { id: 'r-1', title: 'Uno', body: 'De Ana.' }));
      server.fail(how, which);
      const { code, message, took } = await told(folder);
      expect(code).toBe('unreachable');
      expect(message).toMatch(/127\.0\.0\.1:\d+: (?:no whole answer within 0\.4 s|it does not answer|what answers there is no git server)/);
      expect(took).toBeLessThan(20_000);
      expect(parseLibrary(readFileSync(file(folder), 'utf8'), 'es').library.replies[1]?.body).toBe('De Ana.');
      expect(git(folder, 'log', '-1', '--format=%an')).toBe('Ana\n');
      server.mend();
      expect(await sync(folder)).toMatchObject({ sent: true });
      expect(git(bare, 'show', `main:${LIBRARY}`)).toContain('De Ana.');
      sound(bare, folder);
    },
  );
});

describe.skipIf(!HAS_GIT)(`the window while its git server hangs${WITHOUT_GIT}`, () => {
  it.for(['silent', 'stalls'] as const)('(%s) saves, proposes, reads the history and closes without waiting for it', async (how, test) => {
    const { server } = await start(test.onTestFinished);
    const { host } = await agent('Ana');
    await host.openLibrary(`${server.url}/comun.git`);
    await expect.poll(async () => (await host.syncTeam())?.busy, { timeout: 20_000 }).toBe(false);
    server.fail(how);
    const hanging = host.syncTeam();
    await expect.poll(async () => (await host.readTeamSync())?.busy).toBe(true);
    for (let i = 0; i < 5; i++) {
      const base = await replyOf({ host }, 'r-1');
      if (base === null) return expect.fail();
      expect(await host.saveReply('shared', { ...base, body: `Dice ${i}.` }, base)).toMatchObject({ code: 'saved' });
    }
    const base = await replyOf({ host }, 'r-2');
    expect(await host.propose({ ...(base ?? expect.fail()), body: 'Otra.' }, base, '')).toHaveLength(1);
    expect((await host.listVersions('shared', 'r-1', 10))[0]).toMatchObject({ by: 'Ana', reply: { body: 'Dice 4.' } });
    expect((await host.readTeamSync())?.busy).toBe(true);
    await host.close();
    await hanging;
  });
});
