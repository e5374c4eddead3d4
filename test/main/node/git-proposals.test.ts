/** Proposals as branches of the team's repository: real hosts, real remotes, and git itself looking on. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../../../core/library/proposals.js';
import { recordFilesOf } from '../../../main/node/proposal-files.js';
import { git, HAS_GIT, LIBRARY, serveGit, sound, team, WITHOUT_GIT, type GitServer } from '../../support/git.js';
import { gitAgents, replyOf, type GitAgent } from '../../support/git-agents.js';

const agent = gitAgents();
let server: GitServer | null = null;
afterEach(() => {
  server?.stop();
  server = null;
});

interface Team {
  readonly bare: string;
  readonly noa: GitAgent;
  readonly marta: GitAgent;
}
const ROLES = 'relee: policy\nversion: 1\nroles:\n  leads: [Marta]\n  others: agent\n';
const KEY = 'relee:clave';

/** Noa proposes, Marta decides; nothing is synced but when they say so. */
async function start(where: 'folder' | 'http'): Promise<Team> {
  const {
    bare,
    folders: [seed = ''],
  } = team(1);
  writeFileSync(join(seed, 'policy.yaml'), ROLES);
  git(seed, 'add', '.');
  git(seed, 'commit', '-qm', 'normas');
  git(seed, 'push', '-q', 'origin', 'main');
  const both: GitAgent[] = [];
  if (where === 'http') {
    git(bare, 'config', 'http.receivepack', 'true');
    server = await serveGit(join(bare, '..'), KEY);
  }
  process.env['RELEE_GIT_KEY'] = KEY;
  for (const name of ['Noa', 'Marta']) {
    const one = await agent(name);
    await one.host.openLibrary(server === null ? bare : `${server.url}/comun.git`);
    await one.host.writeSettings({ teamRemote: null });
    both.push(one);
  }
  return { bare, noa: both[0] as GitAgent, marta: both[1] as GitAgent };
}
afterEach(() => {
  delete process.env['RELEE_GIT_KEY'];
});

async function sync(...agents: readonly GitAgent[]): Promise<void> {
  for (const { host } of agents) expect((await host.syncTeam())?.trouble).toBeNull();
}
async function propose({ host }: GitAgent, id: string, body: string, note = ''): Promise<Proposal> {
  const base = await replyOf({ host }, id);
  const [made] = await host.propose(base === null ? { id, title: `Respuesta ${id}`, body } : { ...base, body }, base, note);
  return made ?? expect.fail('nothing was proposed');
}
const seenBy = async ({ host }: GitAgent, id: string): Promise<Proposal | undefined> =>
  (await host.listProposals()).find((one) => one.id === id);
const branches = (bare: string): string[] => git(bare, 'for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n').sort();
const filesOn = (bare: string, branch: string): string[] => git(bare, 'ls-tree', '-r', '--name-only', branch).trim().split('\n');
const clone = (bare: string, into: string): string => {
  git(dirname(bare), 'clone', '-q', bare, into);
  return join(dirname(bare), into);
};

describe.skipIf(!HAS_GIT).each(['folder', 'http'] as const)(`a proposal is a branch on a remote that is a %s${WITHOUT_GIT}`, (where) => {
  it('pushed by its author, commented, accepted by the lead, merged and deleted; its author is told', async () => {
    const { bare, noa, marta } = await start(where);
    const head = git(bare, 'rev-parse', 'main').trim();
    const { id } = await propose(noa, 'r-1', 'Hola:\n\nMejor dicho.', 'Se entiende mejor');
    await sync(noa);
    const branch = `relee/proposal-${id}`;
    expect(branches(bare)).toEqual(['main', branch]);
    // The team's branch knows nothing of it, and the branch holds it and nothing else.
    expect(git(bare, 'rev-parse', 'main').trim()).toBe(head);
    expect(git(bare, 'log', '--format=%an|%P|%B', '-1', branch)).toMatch(`Noa|${head}|Relee: proposal: Respuesta 1`);
    expect(git(bare, 'log', '--format=%B', '-1', branch)).toContain('Se entiende mejor');
    expect(git(bare, 'diff', '--name-status', 'main', branch)).toBe(`A\t${LIBRARY}.proposals/${id}.json\n`);

    await sync(marta);
    expect(await seenBy(marta, id)).toMatchObject({ by: 'Noa', own: false, state: 'open', note: 'Se entiende mejor' });
    expect(marta.states.at(-1)?.moved?.proposals).toEqual({ received: ['Respuesta 1'], sent: [] });
    await marta.host.answerProposal(id, 'comment', '¿Y el plazo?');
    await sync(marta, noa);
    expect((await seenBy(noa, id))?.events).toMatchObject([{ act: 'comment', by: 'Marta', text: '¿Y el plazo?' }]);
    expect(git(bare, 'log', '--format=%an', `main..${branch}`)).toBe('Marta\nNoa\n');

    const one = (await seenBy(marta, id)) ?? expect.fail();
    expect(await marta.host.acceptProposal(id, one.reply, one.base, 'Gracias')).toMatchObject({ code: 'saved' });
    await sync(marta);
    expect(branches(bare)).toEqual(['main']);
    expect(filesOn(bare, 'main').filter((name) => name.startsWith(`${LIBRARY}.proposals/${id}`))).toHaveLength(3);
    expect(git(bare, 'show', `main:${LIBRARY}`)).toContain('Mejor dicho.');
    await sync(noa);
    expect(await seenBy(noa, id)).toMatchObject({ own: true, state: 'accepted' });
    expect((await replyOf(noa, 'r-1'))?.body).toContain('Mejor dicho.');
    // Nothing is left to do, nobody's list of branches keeps it, and git finds nothing amiss.
    await sync(marta, noa);
    expect(branches(bare)).toEqual(['main']);
    const folders = [noa, marta].map(({ data }) => join(data, 'repositories', readdirSync(join(data, 'repositories'))[0] ?? ''));
    for (const folder of folders) {
      expect(git(folder, 'for-each-ref', '--format=%(refname)')).not.toContain('proposal');
      expect(git(folder, 'status', '--porcelain')).not.toContain('proposal');
    }
    sound(bare, ...folders);
  });

  it('declined with the reason, or taken back by its author, the branch goes and all read why', async () => {
    const { bare, noa, marta } = await start(where);
    const [no, back] = [await propose(noa, 'r-1', 'No.'), await propose(noa, 'nueva', 'De más.')];
    await sync(noa, marta);
    expect(branches(bare)).toHaveLength(3);
    await marta.host.answerProposal(no.id, 'declined', 'Ya hay una');
    await noa.host.answerProposal(back.id, 'withdrawn', '');
    await sync(marta, noa, marta);
    expect(branches(bare)).toEqual(['main']);
    for (const one of [noa, marta]) {
      expect(await seenBy(one, no.id)).toMatchObject({ state: 'declined', events: [{ act: 'declined', by: 'Marta', text: 'Ya hay una' }] });
      expect(await seenBy(one, back.id)).toMatchObject({ state: 'withdrawn' });
    }
    expect(git(bare, 'show', `main:${LIBRARY}`)).not.toContain('De más.');
  });

  it('words that cross each other, or the decision, are all there in the end', async () => {
    const { bare, noa, marta } = await start(where);
    const { id } = await propose(noa, 'r-2', 'Otra.');
    await sync(noa, marta);
    await noa.host.answerProposal(id, 'comment', 'uno de Noa');
    await marta.host.answerProposal(id, 'comment', 'uno de Marta');
    await Promise.all([sync(noa), sync(marta)]);
    await sync(noa, marta, noa);
    for (const one of [noa, marta])
      expect((await seenBy(one, id))?.events.map(({ text }) => text).sort()).toEqual(['uno de Marta', 'uno de Noa']);
    await noa.host.answerProposal(id, 'comment', 'tarde');
    await marta.host.answerProposal(id, 'declined', 'no');
    await sync(marta, noa, marta);
    for (const one of [noa, marta]) {
      expect((await seenBy(one, id))?.events.map(({ text }) => text)).toEqual(expect.arrayContaining(['tarde', 'no']));
      expect((await seenBy(one, id))?.state).toBe('declined');
    }
    expect(branches(bare)).toEqual(['main']);
    sound(bare);
  });

  it('is decided by what is said of it: a branch deleted by hand comes back, one merged by hand is open until a lead decides', async () => {
    const { bare, noa, marta } = await start(where);
    const [gone, merged] = [await propose(noa, 'r-1', 'Uno.'), await propose(noa, 'r-2', 'Dos.')];
    await sync(noa);
    git(bare, 'branch', '-D', `relee/proposal-${gone.id}`);
    const person = clone(bare, 'persona');
    git(person, 'merge', '-q', '--no-ff', '-m', 'a mano', `origin/relee/proposal-${merged.id}`);
    git(person, 'push', '-q', 'origin', 'main');
    await sync(noa, marta);
    expect(branches(bare)).toEqual(['main', `relee/proposal-${gone.id}`]);
    for (const { id } of [gone, merged]) expect((await seenBy(marta, id))?.state).toBe('open');
    for (const { id } of [gone, merged]) await marta.host.answerProposal(id, 'declined', 'no');
    await sync(marta, noa);
    for (const { id } of [gone, merged]) expect((await seenBy(noa, id))?.state).toBe('declined');
    expect(branches(bare)).toEqual(['main']);
  });
});

describe.skipIf(!HAS_GIT)(`branches of proposals${WITHOUT_GIT}`, () => {
  it('bring nothing but records of the proposal that they are named after', async () => {
    const { bare, marta, noa } = await start('folder');
    const { id } = await propose(noa, 'r-1', 'Uno.');
    await sync(noa);
    const person = clone(bare, 'persona');
    git(person, 'checkout', '-q', `relee/proposal-${id}`);
    const folder = join(person, `${LIBRARY}.proposals`);
    const written = JSON.parse(git(person, 'show', `HEAD:${LIBRARY}.proposals/${id}.json`)) as object;
    const strange = '20261130t101010-0000000a';
    // Another proposal's record, one that says it is another, one that is none, and a library that nobody decided on.
    writeFileSync(join(folder, `${strange}.json`), JSON.stringify({ ...written, id: strange }));
    writeFileSync(join(folder, `${id}.20261130t101011-0000000b.json`), JSON.stringify({ ...written, id: strange }));
    writeFileSync(join(folder, `${id}.20261130t101012-0000000c.json`), '{"half":');
    writeFileSync(join(person, LIBRARY), 'relee: library\nversion: 1\nname: x\nlanguage: es\nreplies: []\n');
    mkdirSync(join(person, 'practice'));
    writeFileSync(join(person, 'practice', 'x.yaml'), 'x');
    git(person, 'add', '.');
    git(person, 'commit', '-qm', 'de todo');
    git(person, 'push', '-q', 'origin', 'HEAD');
    git(person, 'push', '-q', 'origin', 'HEAD:refs/heads/relee/proposal-%2e%2e', 'HEAD:refs/heads/relee/proposal-otra');
    await sync(marta);
    expect((await marta.host.listProposals()).map((one) => one.id)).toEqual([id]);
    const shared = (await marta.host.readSettings()).sharedLibrary ?? '';
    expect([...(await recordFilesOf(shared))]).toEqual([[id, [`${id}.json`]]]);
    expect(existsSync(join(dirname(shared), 'practice'))).toBe(false);
    expect((await replyOf(marta, 'r-1'))?.body).toContain('Texto 1');
    // What it brought besides keeps the branch from being deleted by a program: a person looks at it.
    await marta.host.answerProposal(id, 'declined', 'no');
    await sync(marta);
    expect(git(bare, 'show', `main:${LIBRARY}`)).toContain('Texto 1');
    expect(branches(bare)).toContain(`relee/proposal-${id}`);
    sound(bare);
  });

  it('go from a repository that git has packed, and what is lost in the folder comes back from them', async () => {
    const { bare, noa, marta } = await start('folder');
    const { id } = await propose(noa, 'r-1', 'Uno.');
    const other = await propose(noa, 'r-2', 'Dos.');
    await sync(noa, marta);
    const shared = (await marta.host.readSettings()).sharedLibrary ?? '';
    rmSync(`${shared}.proposals`, { recursive: true });
    git(bare, 'gc', '-q');
    expect(existsSync(join(bare, 'refs', 'heads', 'relee', `proposal-${id}`))).toBe(false);
    await sync(marta);
    expect(await marta.host.listProposals()).toHaveLength(2);
    await marta.host.answerProposal(id, 'declined', 'no');
    await sync(marta);
    expect(branches(bare)).toEqual(['main', `relee/proposal-${other.id}`]);
    sound(bare);
  });

  it('a server that keeps the team’s branch to some says so; others still propose', async () => {
    const { bare, noa } = await start('http');
    const { id } = await propose(noa, 'r-1', 'Uno.');
    const hook = '#!/bin/sh\nwhile read old new ref; do case $ref in refs/heads/main) exit 1;; esac; done\n';
    writeFileSync(join(bare, 'hooks', 'pre-receive'), hook, { mode: 0o755 });
    await sync(noa);
    expect(branches(bare)).toEqual(['main', `relee/proposal-${id}`]);
    await noa.host.answerProposal(id, 'withdrawn', '');
    expect((await noa.host.syncTeam())?.trouble?.why).toBe('refused');
  });
});
