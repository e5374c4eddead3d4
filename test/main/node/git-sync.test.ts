/** A library in a git repository, synced through real repositories, real processes and git's own server. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { putReply } from '../../../core/library/codec.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { syncLibrary, type Synced } from '../../../main/node/git/sync.js';
import { openProposalFiles, proposalsFolderOf } from '../../../main/node/proposal-files.js';
import { freshFolder } from '../../support/folders.js';
import { ENV, git, HAS_GIT, LIBRARY as FILE, serveGit, sound, team, WITHOUT_GIT, type GitServer } from '../../support/git.js';
import { codeOf, libraryOf } from '../../support/team-files.js';

const sync = (folder: string, by: string, key: string | null = null): Promise<Synced> =>
  syncLibrary({ library: join(folder, FILE), by, key, mark: '00000000', now: () => new Date(), conflictNote: 'a la vez' });
const textOf = (folder: string): string => readFileSync(join(folder, FILE), 'utf8');
const bodyOf = (folder: string, id: string): string | undefined =>
  parseLibrary(textOf(folder), 'es').library.replies.find((reply) => reply.id === id)?.body;
function change(folder: string, id: string, body: string, title = `Respuesta ${id}`): void {
  writeFileSync(join(folder, FILE), putReply(textOf(folder), { id, title, body }));
}
const [A, B] = ['Ana', 'Leo'];

describe.skipIf(!HAS_GIT)(`a library in a git repository${WITHOUT_GIT}`, () => {
  it('sends and receives over a folder, with each agent’s name in the history, and git finds nothing amiss', async () => {
    const { bare, folders } = team(2);
    const [ana = '', leo = ''] = folders;
    change(ana, 'r-1', 'De Ana.');
    change(leo, 'r-2', 'De Leo.');
    expect(await sync(ana, A)).toMatchObject({ committed: true, received: false, sent: true, disputed: [] });
    expect(await sync(leo, B)).toMatchObject({ committed: true, received: true, sent: true, disputed: [] });
    expect(await sync(ana, A)).toMatchObject({ committed: false, received: true, sent: false });
    for (const folder of folders) expect([bodyOf(folder, 'r-1'), bodyOf(folder, 'r-2')]).toEqual(['De Ana.', 'De Leo.']);
    expect(textOf(ana)).toBe(textOf(leo));
    expect(git(bare, 'log', '--format=%an', 'main')).toContain('Ana');
    expect(git(bare, 'log', '--format=%an', 'main')).toContain('Leo');
    for (const folder of folders) expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(await sync(ana, A)).toMatchObject({ committed: false, received: false, sent: false });
    sound(bare, ...folders);
  });

  it('merges paragraphs of one reply; where both changed the same, theirs stands and ours is a proposal that travels too', async () => {
    const { folders } = team(2);
    const [ana = '', leo = ''] = folders;
    change(ana, 'r-3', 'Hola, qué tal:\n\nTexto 3 de la respuesta.', 'Respuesta 3');
    change(leo, 'r-3', 'Hola:\n\nTexto de Leo.', 'Respuesta 3');
    change(ana, 'r-4', 'Hola:\n\nDe Ana.', 'Respuesta 4');
    change(leo, 'r-4', 'Hola:\n\nDe Leo.', 'Respuesta 4');
    await sync(ana, A);
    expect(await sync(leo, B)).toMatchObject({ disputed: ['Respuesta 4'], sent: true });
    await sync(ana, A);
    for (const folder of folders) {
      expect(bodyOf(folder, 'r-3')).toBe('Hola, qué tal:\n\nTexto de Leo.');
      expect(bodyOf(folder, 'r-4')).toBe('Hola:\n\nDe Ana.');
      const { proposals } = await openProposalFiles(join(folder, FILE)).read();
      expect(proposals).toMatchObject([{ by: 'Leo', note: 'a la vez', reply: { id: 'r-4', body: 'Hola:\n\nDe Leo.' } }]);
    }
  });

  it('takes in what a person pushed with git, other files among it, and refuses where both changed one of those', async () => {
    const { bare, folders } = team(2);
    const [ana = '', person = ''] = folders;
    writeFileSync(join(person, 'LEAME.txt'), 'uno\n');
    change(person, 'r-5', 'A mano.');
    git(person, 'add', '.');
    git(person, 'commit', '-qm', 'a mano');
    git(person, 'push', '-q', 'origin', 'main');
    git(bare, 'gc', '-q');
    change(ana, 'r-6', 'De Ana.');
    await sync(ana, A);
    expect([bodyOf(ana, 'r-5'), bodyOf(ana, 'r-6'), readFileSync(join(ana, 'LEAME.txt'), 'utf8')]).toEqual(['A mano.', 'De Ana.', 'uno\n']);
    git(person, 'pull', '-q', '--rebase', 'origin', 'main');
    for (const [folder, text] of [
      [person, 'dos\n'],
      [ana, 'tres\n'],
    ] as const) {
      writeFileSync(join(folder, 'LEAME.txt'), text);
      git(folder, 'commit', '-qam', 'otro');
    }
    git(person, 'push', '-q', 'origin', 'main');
    expect(await codeOf(sync(ana, A))).toBe('conflict');
    expect(readFileSync(join(ana, 'LEAME.txt'), 'utf8')).toBe('tres\n');
    sound(bare, ana);
  });

  it('merges the policy line by line, and refuses what would make no whole policy', async () => {
    const { folders } = team(2);
    const [ana = '', leo = ''] = folders;
    writeFileSync(join(ana, 'policy.yaml'), 'relee: policy\nversion: 1\nname: Uno\nregister: usted\n\nregion: es\n\npromiseDays: 2\n');
    await sync(ana, A);
    await sync(leo, B);
    const at = (folder: string) => readFileSync(join(folder, 'policy.yaml'), 'utf8');
    writeFileSync(join(ana, 'policy.yaml'), at(ana).replace('Uno', 'Ana'));
    writeFileSync(join(leo, 'policy.yaml'), at(leo).replace('promiseDays: 2', 'promiseDays: 3'));
    await sync(ana, A);
    await sync(leo, B);
    expect(at(leo)).toContain('name: Ana');
    expect(at(leo)).toContain('promiseDays: 3');
    writeFileSync(join(leo, 'policy.yaml'), at(leo).replace('Ana', 'Leo'));
    await sync(ana, A);
    writeFileSync(join(ana, 'policy.yaml'), at(ana).replace('Ana', 'Eva'));
    await sync(ana, A);
    expect(await codeOf(sync(leo, B))).toBe('conflict');
    expect(at(leo)).toContain('name: Leo');
  });

  it('sends no library that is half there or broken, and says why nothing can be synced', async () => {
    const { folders } = team(1);
    const [ana = ''] = folders;
    writeFileSync(join(ana, FILE), `${textOf(ana).slice(0, 300)}\n  - id: [\n`);
    expect(await codeOf(sync(ana, A))).toBe('unconfirmed');
    const nowhere = freshFolder();
    writeFileSync(join(nowhere, FILE), libraryOf(2));
    expect(await codeOf(sync(nowhere, A))).toBe('unsupported');
    const alone = freshFolder();
    git(alone, 'init', '-q', '-b', 'main', '.');
    writeFileSync(join(alone, FILE), libraryOf(2));
    expect(await sync(alone, A)).toMatchObject({ remote: null, committed: true, sent: false });
    for (const [url, code] of [
      ['ssh://git@example.com/x.git', 'unsupported'],
      ['git@example.com:x.git', 'unsupported'],
      ['/no/hay', 'not-found'],
      ['http://user:pass@127.0.0.1/x', 'invalid'],
      ['http://8.8.8.8/x.git', 'invalid'],
    ] as const) {
      git(alone, 'config', 'remote.origin.url', url);
      expect(await codeOf(sync(alone, A))).toBe(code);
    }
  });

  it('takes Windows’ line ends that git puts into the folder for no change', async () => {
    const { folders } = team(2);
    const [ana = '', leo = ''] = folders;
    writeFileSync(join(leo, FILE), textOf(leo).replaceAll('\n', '\r\n'));
    expect(await sync(leo, B)).toMatchObject({ committed: false });
    change(ana, 'r-1', 'De Ana.');
    await sync(ana, A);
    expect(await sync(leo, B)).toMatchObject({ committed: false, received: true });
    expect(bodyOf(leo, 'r-1')).toBe('De Ana.');
  });

  it('many at once lose nothing: whoever comes second merges and tries again', async () => {
    const { bare, folders } = team(4);
    for (let round = 0; round < 3; round++)
      await Promise.all(
        folders.map(async (folder, i) => {
          change(folder, `nueva-${round}-${i}`, `Vuelta ${round} de ${i}.`);
          await sync(folder, `Agente ${i}`);
        }),
      );
    for (const folder of folders) await sync(folder, 'al final');
    for (const folder of folders)
      for (let round = 0; round < 3; round++)
        for (let i = 0; i < 4; i++) expect(bodyOf(folder, `nueva-${round}-${i}`)).toBe(`Vuelta ${round} de ${i}.`);
    sound(bare, ...folders);
  }, 120_000);

  it('the command killed at any moment leaves repositories that git calls sound, and the next sync goes on', async () => {
    const { bare, folders } = team(2);
    const [ana = '', leo = ''] = folders;
    const command = (folder: string) =>
      spawn(process.execPath, ['main/relee.mjs', 'sync', join(folder, FILE), '--by', 'Ana'], { stdio: 'ignore', env: ENV });
    for (let i = 0; i < 12; i++) {
      change(ana, `k-${i}`, `Cambio ${i}.`);
      change(leo, `l-${i}`, `De Leo ${i}.`);
      await sync(leo, B);
      const child = command(ana);
      const gone = new Promise((done) => child.once('exit', done));
      setTimeout(() => child.kill('SIGKILL'), 150 + i * 40);
      await gone;
    }
    const last = command(ana);
    expect(await new Promise((done) => last.once('exit', done))).toBe(0);
    await sync(leo, B);
    for (let i = 0; i < 12; i++) expect([bodyOf(leo, `k-${i}`), bodyOf(ana, `l-${i}`)]).toEqual([`Cambio ${i}.`, `De Leo ${i}.`]);
    sound(bare, ana, leo);
    expect(readdirSync(proposalsFolderOf(join(ana, FILE)).replace(/\/[^/]+$/, '')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 120_000);
});

describe.skipIf(!HAS_GIT)(`a repository over HTTP${WITHOUT_GIT}`, () => {
  let server: GitServer | null = null;
  afterEach(() => {
    server?.stop();
    server = null;
  });
  async function serve(root: string): Promise<string> {
    server = await serveGit(root, 'relee:clave');
    return server.url;
  }

  it('fetches, merges and pushes with the key, retries when somebody was first, and is told when the key is wrong', async () => {
    const { bare, folders } = team(2);
    git(bare, 'config', 'http.receivepack', 'true');
    const address = await serve(join(bare, '..'));
    const [ana = '', leo = ''] = folders;
    for (const folder of folders) git(folder, 'remote', 'set-url', 'origin', `${address}/comun.git`);
    change(ana, 'r-1', 'De Ana.');
    change(leo, 'r-2', 'De Leo.');
    expect(await codeOf(sync(ana, A, 'otra'))).toBe('not-allowed');
    expect(await codeOf(sync(ana, A))).toBe('not-allowed');
    expect(await sync(ana, A, 'clave')).toMatchObject({ sent: true });
    await Promise.all([sync(leo, B, 'relee:clave'), sync(ana, A, 'clave')]);
    change(ana, 'r-3', 'Otra de Ana.');
    change(leo, 'r-4', 'Otra de Leo.');
    await Promise.all([sync(leo, B, 'clave'), sync(ana, A, 'clave')]);
    await sync(ana, A, 'clave');
    await sync(leo, B, 'clave');
    for (const folder of folders)
      expect(['r-1', 'r-2', 'r-3', 'r-4'].map((id) => bodyOf(folder, id))).toEqual(['De Ana.', 'De Leo.', 'Otra de Ana.', 'Otra de Leo.']);
    sound(bare, ...folders);
    // The key stands in no file of the repository.
    for (const folder of folders) expect(spawnSync('grep', ['-r', 'clave', join(folder, '.git')]).status).toBe(1);
    expect(server?.asked.every((one) => / \/comun\.git\//.test(one))).toBe(true);
  }, 60_000);

  it('begins with an empty repository, and does not follow to another address', async () => {
    const root = freshFolder();
    git(root, 'init', '-q', '--bare', '-b', 'main', 'comun.git');
    git(join(root, 'comun.git'), 'config', 'http.receivepack', 'true');
    const address = await serve(root);
    const ana = join(root, 'ana');
    mkdirSync(ana);
    git(ana, 'init', '-q', '-b', 'main', '.');
    git(ana, 'remote', 'add', 'origin', `${address}/comun.git`);
    writeFileSync(join(ana, FILE), libraryOf(3));
    expect(await sync(ana, A, 'clave')).toMatchObject({ committed: true, sent: true });
    expect(git(join(root, 'comun.git'), 'show', `main:${FILE}`)).toBe(textOf(ana));
    server?.redirect('http://example.com/');
    appendFileSync(join(ana, FILE), '\n');
    expect(await codeOf(sync(ana, A, 'clave'))).not.toBe('resolved');
    expect(existsSync(join(ana, FILE))).toBe(true);
  }, 60_000);
});
