/** Git servers that hang, stall, never end or are none: local work waits for nothing, and the sync says why it gave up. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLibrary, putReply } from '../../../core/library/codec.js';
import { syncLibrary } from '../../../main/node/git/sync.js';
import { git, HAS_GIT, LIBRARY, serveGit, sound, team, WITHOUT_GIT, type Failure, type GitServer } from '../../support/git.js';
import { gitAgents, replyOf } from '../../support/git-agents.js';

const agent = gitAgents();
const KEY = 'relee:clave';
const FAILURES: readonly Failure[] = ['silent', 'stalls', 'forever', 'page'];
let server: GitServer;
let bare = '';
let folder = '';
beforeEach(async () => {
  if (!HAS_GIT) return;
  ({
    bare,
    folders: [folder = ''],
  } = team(1));
  git(bare, 'config', 'http.receivepack', 'true');
  server = await serveGit(join(bare, '..'), KEY);
  git(folder, 'remote', 'set-url', 'origin', `${server.url}/comun.git`);
});
afterEach(() => {
  delete process.env['RELEE_GIT_KEY'];
  if (HAS_GIT) server.stop();
});

const file = (): string => join(folder, LIBRARY);
const change = (body: string): void => writeFileSync(file(), putReply(readFileSync(file(), 'utf8'), { id: 'r-1', title: 'Uno', body }));
const sync = (patience?: number) =>
  syncLibrary({
    ...{ library: file(), by: 'Ana', key: KEY, mark: '00000000', now: () => new Date(), conflictNote: '' },
    ...(patience === undefined ? {} : { patience }),
  });
/** What is said, and how long it took in ms. */
async function told(): Promise<{ readonly code: unknown; readonly message: string; readonly took: number }> {
  const began = performance.now();
  const error = (await sync(400).then(
    () => expect.fail('it was synced'),
    (thrown: unknown) => thrown,
  )) as { readonly code?: unknown; readonly message: string };
  return { code: error.code, message: error.message, took: performance.now() - began };
}

describe.skipIf(!HAS_GIT).each([
  ['asked where it stands', /upload-pack/],
  ['asked for objects', /^POST .*upload-pack/],
  ['sent to', /receive-pack/],
  ['sent objects', /^POST .*receive-pack/],
] as const)(`a git server that fails when %s${WITHOUT_GIT}`, (_when, which) => {
  it.each(FAILURES)('and is %s: the sync ends within its time and says so, what was saved is kept, and goes out later', async (how) => {
    if (String(which).includes('upload')) {
      // Somebody was first, so that there is something to fetch.
      const other = join(bare, '..', 'otro');
      git(join(bare, '..'), 'clone', '-q', bare, other);
      writeFileSync(join(other, 'LEAME.txt'), 'uno\n');
      git(other, 'add', '.');
      git(other, 'commit', '-qm', 'otro');
      git(other, 'push', '-q', 'origin', 'main');
    }
    change('De Ana.');
    server.fail(how, which);
    const { code, message, took } = await told();
    expect(code).toBe('unreachable');
    expect(message).toMatch(/127\.0\.0\.1:\d+: (?:no whole answer within 0\.4 s|it does not answer|what answers there is no git server)/);
    expect(took).toBeLessThan(20_000);
    expect(parseLibrary(readFileSync(file(), 'utf8'), 'es').library.replies[1]?.body).toBe('De Ana.');
    expect(git(folder, 'log', '-1', '--format=%an')).toBe('Ana\n');
    server.mend();
    expect(await sync()).toMatchObject({ sent: true });
    expect(git(bare, 'show', `main:${LIBRARY}`)).toContain('De Ana.');
    sound(bare, folder);
  });
});

describe.skipIf(!HAS_GIT)(`the window while its git server hangs${WITHOUT_GIT}`, () => {
  it.each(['silent', 'stalls'] as const)(
    '(%s) saves, proposes, reads the history and closes without waiting for it',
    async (how) => {
      process.env['RELEE_GIT_KEY'] = KEY;
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
    },
    60_000,
  );
});
