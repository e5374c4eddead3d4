/** The team's repository as the window has it: opened by folder or address, kept in step in the background, told when it fails. */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { putReply } from '../../../core/library/codec.js';
import { freshFolder } from '../../support/folders.js';
import { git, HAS_GIT, LIBRARY, serveGit, team, WITHOUT_GIT, type GitServer } from '../../support/git.js';
import { gitAgents, replyOf, type GitAgent } from '../../support/git-agents.js';
import { codeOf } from '../../support/team-files.js';

const agent = gitAgents();
let server: GitServer | null = null;
afterEach(() => {
  server?.stop();
  server = null;
});
const bodyOf = async (one: GitAgent, id: string) => (await replyOf(one, id))?.body;
async function write(one: GitAgent, id: string, body: string): Promise<void> {
  const base = await replyOf(one, id);
  await one.host.saveReply('shared', { ...(base ?? { id, title: `Respuesta ${id}` }), body }, base);
}
const SOON = { timeout: 20_000, interval: 100 };
const safe = {
  seal: (text: string) => Buffer.from(text).toString('base64'),
  open: (sealed: string) => Buffer.from(sealed, 'base64').toString(),
};

describe.skipIf(!HAS_GIT)(`the team’s repository in the window${WITHOUT_GIT}`, () => {
  it('a bare repository is copied here, and what one saves the other has, by itself, with who and what moved', async () => {
    const { bare } = team(1);
    const [ana, leo] = [await agent('Ana'), await agent('Leo')];
    for (const one of [ana, leo]) {
      const file = await one.host.openLibrary(bare);
      expect(file?.path.startsWith(join(one.data, 'repositories'))).toBe(true);
      expect(await one.host.readTeamSync()).toMatchObject({ remote: bare, on: true, wantsKey: false });
    }
    await write(ana, 'r-1', 'De Ana.');
    await vi.waitFor(async () => expect(await bodyOf(leo, 'r-1')).toBe('De Ana.'), SOON);
    await vi.waitFor(() => expect(leo.states.at(-1)?.moved).toMatchObject({ from: ['Ana'], received: ['Respuesta 1'], sent: [] }), SOON);
    expect(ana.states.at(-1)?.moved).toMatchObject({ sent: ['Respuesta 1'] });
    expect(Date.now() - Date.parse((await leo.host.readTeamSync())?.last ?? '')).toBeLessThan(60_000);
    expect(git(bare, 'log', '--format=%an', 'main')).toContain('Ana');
  }, 60_000);

  it('where both changed one paragraph the first stands, and the other is a proposal, in the other’s name', async () => {
    const { bare } = team(1);
    const [ana, leo] = [await agent('Ana'), await agent('Leo')];
    for (const one of [ana, leo]) {
      await one.host.openLibrary(bare);
      await one.host.writeSettings({ teamRemote: null });
    }
    await write(ana, 'r-2', 'Hola:\n\nDe Ana.');
    await write(leo, 'r-2', 'Hola:\n\nDe Leo.');
    await ana.host.syncTeam();
    expect((await leo.host.syncTeam())?.moved).toMatchObject({ disputed: ['Respuesta 2'] });
    await vi.waitFor(async () => expect(await bodyOf(leo, 'r-2')).toBe('Hola:\n\nDe Ana.'), SOON);
    expect(await leo.host.listProposals()).toMatchObject([{ by: 'Leo', own: true, state: 'open', reply: { body: 'Hola:\n\nDe Leo.' } }]);
    await ana.host.syncTeam();
    expect(await ana.host.listProposals()).toMatchObject([{ by: 'Leo', own: false, state: 'open' }]);
  }, 60_000);

  it('a folder under git is opened and not connected to before the agent says so; another remote is asked about anew', async () => {
    const { bare, folders } = team(1);
    const [folder = ''] = folders;
    const ana = await agent('Ana');
    await ana.host.openLibrary(folder);
    expect(await ana.host.readTeamSync()).toMatchObject({ remote: bare, on: false, last: null });
    await write(ana, 'r-1', 'De Ana.');
    await new Promise((done) => setTimeout(done, 3_000));
    expect(git(bare, 'log', '--format=%an', 'main')).not.toContain('Ana');
    await ana.host.writeSettings({ teamRemote: bare });
    await vi.waitFor(() => expect(git(bare, 'log', '--format=%an', 'main')).toContain('Ana'), SOON);
    git(folder, 'remote', 'set-url', 'origin', '/otro/sitio.git');
    expect(await ana.host.readTeamSync()).toMatchObject({ remote: '/otro/sitio.git', on: false });
  }, 60_000);

  it('local work goes on while the remote is away, which is told with the age of the last sync, and what waited goes out after', async () => {
    const { bare } = team(1);
    const [ana, leo] = [await agent('Ana'), await agent('Leo')];
    for (const one of [ana, leo]) await one.host.openLibrary(bare);
    const first = (await ana.host.syncTeam())?.last;
    renameSync(bare, `${bare}.fuera`);
    await write(ana, 'r-3', 'Sin red.');
    expect(await bodyOf(ana, 'r-3')).toBe('Sin red.');
    expect(await ana.host.syncTeam()).toMatchObject({ trouble: { why: 'not-found' }, last: first });
    renameSync(`${bare}.fuera`, bare);
    expect(await ana.host.syncTeam()).toMatchObject({ trouble: null, moved: { sent: ['Respuesta 3'] } });
    await leo.host.syncTeam();
    await vi.waitFor(async () => expect(await bodyOf(leo, 'r-3')).toBe('Sin red.'), SOON);
  }, 60_000);

  it('a lock that a killed git left is told with its place and age, and once it is old it goes when the agent says so', async () => {
    const { bare } = team(1);
    const ana = await agent('Ana');
    await ana.host.openLibrary(bare);
    const lock = join(bare, 'refs', 'heads', 'main.lock');
    writeFileSync(lock, '');
    await write(ana, 'r-1', 'De Ana.');
    // What was saved is being sent by itself: what is asked for meanwhile tells where that stands.
    const toldAs = (lockFile: object) =>
      vi.waitFor(async () => {
        const trouble = (await ana.host.syncTeam())?.trouble;
        expect(trouble).toMatchObject({ why: 'locked', lock: lockFile });
        return trouble;
      }, SOON);
    const told = await toldAs({ path: lock });
    // It may be somebody's who is writing now.
    expect(await codeOf(ana.host.unlockTeam(told?.lock?.since ?? ''))).toBe('locked');
    expect(existsSync(lock)).toBe(true);
    const long = new Date(Date.now() - 11 * 60_000);
    utimesSync(lock, long, long);
    expect(await codeOf(ana.host.unlockTeam(told?.lock?.since ?? ''))).toBe('conflict');
    expect((await toldAs({ path: lock, since: long.toISOString() }))?.since).toBe(told?.since);
    expect(await ana.host.unlockTeam(long.toISOString())).toMatchObject({ trouble: null, moved: { sent: ['Respuesta 1'] } });
    expect(existsSync(lock)).toBe(false);
    expect(git(bare, 'log', '-1', '--format=%an', 'main')).toBe('Ana\n');
  }, 60_000);

  it('over HTTP with a key that is sealed for that address, and stands in no file; a shell without a safe place keeps none', async () => {
    const { bare } = team(1);
    git(bare, 'config', 'http.receivepack', 'true');
    server = await serveGit(join(bare, '..'), 'relee:clave-larga');
    const url = `${server.url}/comun.git`;
    const ana = await agent('Ana', { secrets: safe });
    expect(await codeOf(ana.host.openLibrary(url))).toBe('not-allowed');
    expect(readdirSync(join(ana.data, 'repositories'))).toEqual([]);
    process.env['RELEE_GIT_KEY'] = 'relee:clave-larga';
    try {
      await ana.host.openLibrary(url);
    } finally {
      delete process.env['RELEE_GIT_KEY'];
    }
    await write(ana, 'r-1', 'De Ana.');
    expect(await ana.host.syncTeam()).toMatchObject({ wantsKey: true, trouble: { why: 'refused' } });
    await ana.host.saveTeamKey('relee:clave-larga', null);
    expect(await ana.host.syncTeam()).toMatchObject({ trouble: null });
    expect(git(bare, 'log', '--format=%an', 'main')).toContain('Ana');
    const files = readdirSync(ana.data, { recursive: true, encoding: 'utf8' }).map((name) => join(ana.data, name));
    for (const file of files) if (statSync(file).isFile()) expect(readFileSync(file, 'latin1')).not.toContain('clave-larga');
    await ana.host.saveTeamKey(null, null);
    expect(await ana.host.syncTeam()).toMatchObject({ trouble: { why: 'refused' } });
    const leo = await agent('Leo');
    expect(await codeOf(leo.host.saveTeamKey('x', 'https://git.example/x.git'))).toBe('unsupported');
    expect(existsSync(join(leo.data, 'git-key.json'))).toBe(false);
  }, 60_000);

  it('has its history from git: every save of everybody, who and when, deletions and the policy too', async () => {
    const { bare, folders } = team(2);
    const [ana, leo] = [await agent('Ana'), await agent('Leo')];
    for (const one of [ana, leo]) await one.host.openLibrary(bare);
    await write(ana, 'r-1', 'Uno de Ana.');
    await write(ana, 'r-1', 'Dos de Ana.');
    await vi.waitFor(async () => expect(await bodyOf(leo, 'r-1')).toBe('Dos de Ana.'), SOON);
    await write(leo, 'r-1', 'De Leo.');
    const gone = await replyOf(leo, 'r-2');
    if (gone) await leo.host.removeReply('shared', gone);
    const policy = await leo.host.readPolicy();
    await leo.host.writePolicy('relee: policy\nversion: 1\nname: Equipo\n', policy.revision);
    await vi.waitFor(async () => expect(await replyOf(ana, 'r-2')).toBeNull(), SOON);
    // By hand, with git itself.
    const [person = ''] = folders;
    git(person, 'pull', '-q', 'origin', 'main');
    writeFileSync(
      join(person, LIBRARY),
      putReply(readFileSync(join(person, LIBRARY), 'utf8'), { id: 'r-1', title: 'Respuesta 1', body: 'A mano.' }),
    );
    git(person, 'commit', '-qam', 'a mano');
    git(person, 'push', '-q', 'origin', 'main');
    await vi.waitFor(async () => expect(await bodyOf(ana, 'r-1')).toBe('A mano.'), SOON);
    const versions = await ana.host.listVersions('shared', 'r-1', 50);
    expect(versions.map(({ by, reply }) => [by, reply?.body.split('\n').at(-1)])).toEqual([
      ['Persona', 'A mano.'],
      ['Leo', 'De Leo.'],
      ['Ana', 'Dos de Ana.'],
      ['Ana', 'Uno de Ana.'],
      ['Persona', 'Texto 1 de la respuesta.'],
    ]);
    expect(versions.map(({ first }) => first)).toEqual([false, false, false, false, true]);
    expect((await ana.host.listVersions('shared', 'r-2', 50))[0]).toMatchObject({ by: 'Leo', reply: null });
    expect((await ana.host.listVersions('policy', null, 50))[0]).toMatchObject({ by: 'Leo', text: expect.stringContaining('Equipo') });
  }, 90_000);

  it('says what is no place for a library, and leaves the one before open', async () => {
    const ana = await agent('Ana');
    const folder = freshFolder();
    for (const [given, code] of [
      [folder, 'not-found'],
      ['ssh://git@example.com/x.git', 'unsupported'],
      ['http://8.8.8.8/x.git', 'invalid'],
      ['http://127.0.0.1:9/x.git', 'unreachable'],
    ] as const)
      expect(await codeOf(ana.host.openLibrary(given)), given).toBe(code);
    expect(await ana.host.readTeamSync()).toBeNull();
    expect((await ana.host.readSettings()).sharedLibrary).toBeNull();
    const { folders } = team(1);
    writeFileSync(
      join(folder, LIBRARY),
      putReply(readFileSync(join(folders[0] ?? '', LIBRARY), 'utf8'), { id: 'x', title: 'X', body: 'x' }),
    );
    expect((await ana.host.openLibrary(folder))?.path).toBe(join(folder, LIBRARY));
  }, 60_000);
});
