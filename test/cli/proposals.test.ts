/** `relee proposals` on real files: what an agent proposed in the app is read, shown and decided in a terminal. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { parseLibrary } from '../../core/library/codec.js';
import { freshFolder } from '../support/folders.js';
import { git, HAS_GIT, LIBRARY, team, WITHOUT_GIT } from '../support/git.js';
import { startNodeHost } from '../support/node-host.js';
import { libraryOf } from '../support/team-files.js';
import { buildCli, relee } from './run.js';

beforeAll(buildCli, 120_000);

it('lists, shows, accepts and declines, by the role of whoever says who they are', async () => {
  const folder = freshFolder(),
    file = join(folder, 'equipo.yaml');
  writeFileSync(file, libraryOf(4));
  writeFileSync(join(folder, 'policy.yaml'), 'relee: policy\nversion: 1\nroles:\n  leads: [Marta]\n  others: agent\n');
  const host = await startNodeHost();
  try {
    await host.openLibrary(file);
    await host.writeSettings({ agentName: 'Noa' });
    const replies = (await host.readLibraries()).find(({ name }) => name === 'shared')?.library.replies ?? [];
    for (const [at, body] of [
      [1, 'Mejor dicho.'],
      [2, 'Otra cosa.'],
    ] as const) {
      const base = replies[at] ?? expect.fail('no reply');
      await host.propose({ ...base, body }, base, 'se entiende mejor');
    }
    const listed = JSON.parse((await relee(['proposals', file, '--json'])).out) as {
      readonly id: string;
      readonly reply: { readonly body: string };
    }[];
    expect(listed.map(({ reply }) => reply.body).sort()).toEqual(['Mejor dicho.', 'Otra cosa.']);
    const [better, other] = ['Mejor dicho.', 'Otra cosa.'].map((body) => listed.find(({ reply }) => reply.body === body)?.id ?? '');
    const shown = (await relee(['proposals', file, '--show', better ?? '', '--ui', 'es'])).out;
    for (const words of ['se entiende mejor', 'ANTES', 'Texto 1 de la respuesta.', 'DESPUÉS', 'Mejor dicho.', 'Noa'])
      expect(shown).toContain(words);
    const refused = await relee(['proposals', file, '--accept', better ?? '', '--by', 'Noa']);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('agent') });
    expect(await relee(['proposals', file, '--accept', better ?? '', '--by', 'Marta'])).toMatchObject({ code: 0 });
    expect(await relee(['proposals', file, '--decline', other ?? '', '--reason', 'ya está', '--by', 'Marta'])).toMatchObject({ code: 0 });
    const { library } = parseLibrary(readFileSync(file, 'utf8'), 'es');
    expect(library.replies.map(({ body }) => body)).toContain('Mejor dicho.');
    expect(library.replies.map(({ body }) => body)).not.toContain('Otra cosa.');
    expect((await host.listProposals()).map(({ state, events }) => [state, events[0]?.by, events[0]?.text])).toEqual(
      expect.arrayContaining([
        ['accepted', 'Marta', ''],
        ['declined', 'Marta', 'ya está'],
      ]),
    );
    expect((await relee(['proposals', file])).out).toMatch(/^No proposals/);
    expect(JSON.parse((await relee(['proposals', file, '--all', '--json'])).out)).toHaveLength(2);
    expect((await host.listVersions('shared', replies[1]?.id ?? '', 5))[0]).toMatchObject({ by: 'Marta' });
  } finally {
    await host.close();
  }
}, 120_000);

it.skipIf(!HAS_GIT)(
  `through a repository: \`sync\` sends a proposal as a branch, \`proposals\` decides, and its author hears of it${WITHOUT_GIT}`,
  async () => {
    const {
      bare,
      folders: [noa = '', marta = ''],
    } = team(2);
    const [hers, leads] = [join(noa, LIBRARY), join(marta, LIBRARY)];
    const base = parseLibrary(readFileSync(hers, 'utf8'), 'es').library.replies[1] ?? expect.fail('no reply');
    const host = await startNodeHost();
    try {
      await host.openLibrary(hers);
      await host.writeSettings({ agentName: 'Noa' });
      const [made] = await host.propose({ ...base, body: 'Mejor dicho.' }, base, '');
      const synced = await relee(['sync', hers, '--by', 'Noa', '--ui', 'es']);
      expect(synced, synced.err).toMatchObject({ code: 0, out: 'Propuestas enviadas, cada una en su rama: Respuesta 1\n' });
      expect(git(bare, 'branch', '--list', '--format=%(refname:short)')).toBe(`main\nrelee/proposal-${made?.id}\n`);
      expect((await relee(['sync', leads, '--by', 'Marta'])).out).toBe('Proposals that came in: Respuesta 1\n');
      expect((await relee(['proposals', leads])).out).toContain(`${made?.id}  open  change  Respuesta 1  (Noa`);
      expect((await relee(['proposals', leads, '--accept', made?.id ?? '', '--reason', 'gracias', '--by', 'Marta'])).code).toBe(0);
      expect((await relee(['sync', leads, '--by', 'Marta'])).code).toBe(0);
      expect(git(bare, 'branch', '--list', '--format=%(refname:short)')).toBe('main\n');
      expect((await relee(['sync', hers, '--by', 'Noa'])).code).toBe(0);
      expect(await host.listProposals()).toMatchObject([{ own: true, state: 'accepted', events: [{ by: 'Marta', text: 'gracias' }] }]);
      expect(readFileSync(hers, 'utf8')).toContain('Mejor dicho.');
    } finally {
      await host.close();
    }
  },
  120_000,
);
