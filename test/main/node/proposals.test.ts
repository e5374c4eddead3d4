/** Proposals through real files: several agents, sync services, crashes. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { proposalState, type ProposalEvent } from '../../../core/library/proposals.js';
import type { Reply } from '../../../core/library/types.js';
import type { NodeHost } from '../../../main/node/host.js';
import { proposalsFolderOf } from '../../../main/node/proposal-files.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { codeOf, libraryOf } from '../../support/team-files.js';

const hosts: NodeHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});
async function agent(name: string, library: string): Promise<NodeHost> {
  const data = freshFolder();
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ agentName: name, sharedLibrary: library, firstRunDone: true }));
  const host = await startNodeHost({ data });
  hosts.push(host);
  return host;
}
function team(policy = 'roles:\n  leads: [Marta]\n  others: agent\n'): string {
  const folder = freshFolder();
  writeFileSync(join(folder, 'policy.yaml'), `relee: policy\nversion: 1\n${policy}`);
  writeFileSync(join(folder, 'biblioteca.yaml'), libraryOf(6));
  return join(folder, 'biblioteca.yaml');
}
const replyOf = async (host: NodeHost, id: string): Promise<Reply> =>
  (await host.readLibraries())[0]?.library.replies.find((reply) => reply.id === id) ?? expect.fail(id);

describe('proposals', () => {
  it('go from the agent to the lead and back, and the library changes only when one is accepted', async () => {
    const path = team();
    const [noa, marta] = [await agent('Noa', path), await agent('Marta', path)];
    const base = await replyOf(noa, 'r-1');
    const before = readFileSync(path, 'utf8');
    expect(await codeOf(noa.saveReply('shared', { ...base, title: 'A la fuerza' }, base))).toBe('not-allowed');
    const [made] = await noa.propose({ ...base, title: 'Mejor así' }, base, 'Nadie la encontraba');
    expect(readFileSync(path, 'utf8')).toBe(before);
    const [seen] = await marta.listProposals();
    expect(seen).toMatchObject({ id: made?.id, by: 'Noa', own: false, state: 'open', base: { id: 'r-1' }, reply: { title: 'Mejor así' } });
    const id = seen?.id ?? '';
    await marta.answerProposal(id, 'comment', '¿Y el plazo?');
    expect(await codeOf(marta.answerProposal(id, 'withdrawn', ''))).toBe('not-allowed');
    // The lead's own touch goes in, and what a colleague changed elsewhere in the reply stays.
    const live = await replyOf(marta, 'r-1');
    await marta.saveReply('shared', { ...live, tags: ['plazo'] }, live);
    expect(await marta.acceptProposal(id, { ...base, title: 'Mejor así, Noa' }, base, 'Gracias')).toMatchObject({
      code: 'saved',
      merged: true,
      reply: { title: 'Mejor así, Noa', tags: ['plazo'] },
    });
    expect((await noa.listProposals())[0]).toMatchObject({
      own: true,
      state: 'accepted',
      events: [
        { act: 'comment', by: 'Marta', text: '¿Y el plazo?' },
        { act: 'accepted', by: 'Marta', text: 'Gracias' },
      ],
    });
    expect((await replyOf(noa, 'r-1')).title).toBe('Mejor así, Noa');
  });

  it('an acceptance that meets a colleague’s change writes nothing and leaves the proposal open', async () => {
    const path = team();
    const [noa, marta] = [await agent('Noa', path), await agent('Marta', path)];
    const base = await replyOf(noa, 'r-2');
    const [made] = await noa.propose({ ...base, title: 'De Noa' }, base, '');
    await marta.saveReply('shared', { ...base, title: 'De Marta' }, base);
    expect(await marta.acceptProposal(made?.id ?? '', { ...base, title: 'De Noa' }, base, '')).toMatchObject({
      code: 'conflict',
      fields: ['title'],
      mine: { title: 'De Noa' },
      theirs: { title: 'De Marta' },
    });
    expect((await marta.listProposals())[0]?.state).toBe('open');
    expect((await replyOf(marta, 'r-2')).title).toBe('De Marta');
  });

  it('new replies and removals can be proposed', async () => {
    const path = team();
    const [noa, marta] = [await agent('Noa', path), await agent('Marta', path)];
    const gone = await replyOf(noa, 'r-3');
    await noa.propose({ id: 'nueva', title: 'Nueva', body: 'Hola.' }, null, '');
    await noa.propose(null, gone, 'Sobra');
    const all = await marta.listProposals();
    for (const { id, reply, base } of all) expect(await marta.acceptProposal(id, reply, base, '')).toMatchObject({ code: 'saved' });
    const ids = (await marta.readLibraries())[0]?.library.replies.map(({ id }) => id);
    expect(ids).toContain('nueva');
    expect(ids).not.toContain('r-3');
  });

  it('is told to the other computer without being asked for', async () => {
    const path = team();
    const [noa, marta] = [await agent('Noa', path), await agent('Marta', path)];
    const told = new Promise((done) => marta.onEvent(({ event, payload }) => event === 'proposalsChanged' && done(payload)));
    await noa.propose({ id: 'nueva', title: 'Nueva', body: 'Hola.' }, null, '');
    expect(await told).toMatchObject([{ reply: { id: 'nueva' } }]);
  }, 20_000);

  it('lies in files that nobody writes twice; copies, halves and strangers’ files of a sync service are not read as proposals', async () => {
    const path = team(),
      folder = proposalsFolderOf(path);
    const [noa, marta] = [await agent('Noa', path), await agent('Marta', path)];
    const [made] = await noa.propose({ id: 'nueva', title: 'Nueva', body: 'Hola.' }, null, '');
    const file = join(folder, `${made?.id}.json`);
    const written = readFileSync(file, 'utf8');
    await marta.answerProposal(made?.id ?? '', 'declined', 'Ya hay una');
    expect(readFileSync(file, 'utf8')).toBe(written);
    expect(readdirSync(folder)).toHaveLength(2);
    copyFileSync(file, join(folder, `${made?.id} (conflicted copy 2026-11-30).json`));
    copyFileSync(file, join(folder, '20261130t101010-0000000a.json'));
    writeFileSync(join(folder, '20261130t101011-0000000b.json'), written.slice(0, 60));
    writeFileSync(
      join(folder, '20261130t101012-0000000c.json'),
      JSON.stringify({ ...(JSON.parse(written) as object), id: '20261130t101012-0000000c', reply: { id: '../x', title: 1 } }),
    );
    writeFileSync(join(folder, '20261130t101013-0000000d.json'), 'x'.repeat(3 * 1024 * 1024));
    mkdirSync(join(folder, '20261130t101014-0000000e.json'));
    expect((await marta.listProposals()).map(({ id, state }) => [id, state])).toEqual([[made?.id, 'declined']]);
    // The half one arrives whole at last.
    writeFileSync(join(folder, '20261130t101011-0000000b.json'), written.replaceAll(made?.id ?? '', '20261130t101011-0000000b'));
    expect(await marta.listProposals()).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32')('is as readable to the team as the library beside it', async () => {
    const path = team();
    chmodSync(path, 0o664);
    const noa = await agent('Noa', path);
    const [made] = await noa.propose({ id: 'nueva', title: 'Nueva', body: 'Hola.' }, null, '');
    expect(statSync(join(proposalsFolderOf(path), `${made?.id}.json`)).mode & 0o777).toBe(0o664);
    expect(existsSync(join(proposalsFolderOf(path)))).toBe(true);
  });

  it('an editor may change the policy but not the roles; a lead may', async () => {
    const path = team('roles:\n  leads: [Marta]\n');
    const [luis, marta] = [await agent('Luis', path), await agent('Marta', path)];
    const { text, revision } = await luis.readPolicy();
    expect(await codeOf(luis.writePolicy(text.replace('Marta', 'Luis'), revision))).toBe('not-allowed');
    const { revision: next } = await luis.writePolicy(`${text}name: Equipo\n`, revision);
    expect(await codeOf(marta.writePolicy(text.replace('Marta', 'Luis'), next))).toBe('resolved');
    expect(await codeOf(marta.writePolicy(text, (await marta.readPolicy()).revision))).toBe('not-allowed');
  });
});

describe('two leads who decide at once', () => {
  const event = (act: ProposalEvent['act'], at: string): ProposalEvent => ({ act, at, by: '', machine: '', text: '' });
  it.each([
    [['declined', 'accepted'], 'accepted'],
    [['accepted', 'declined'], 'accepted'],
    [['withdrawn', 'declined'], 'withdrawn'],
    [['comment'], 'open'],
    [[], 'open'],
  ] as const)('%j stands as %s on every computer', (acts, state) => {
    expect(proposalState(acts.map((act, i) => event(act, `2026-11-30T10:00:0${i}.000Z`)))).toBe(state);
  });
});
