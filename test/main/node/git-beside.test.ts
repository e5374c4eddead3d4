/** What lies beside the library goes through git with it: real hosts, a real remote. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SharedFigures } from '../../../core/host.js';
import { PRACTICE_KINDS, type PracticeCase } from '../../../core/practice/case.js';
import { git, HAS_GIT, sound, team, WITHOUT_GIT } from '../../support/git.js';
import { gitAgents, type GitAgent } from '../../support/git-agents.js';

const agent = gitAgents();

async function two(): Promise<{ readonly bare: string; readonly noa: GitAgent; readonly marta: GitAgent }> {
  const { bare } = team(1);
  const both = [];
  for (const name of ['Noa', 'Marta']) {
    const one = await agent(name);
    await one.host.openLibrary(bare);
    await one.host.writeSettings({ teamRemote: null });
    both.push(one);
  }
  return { bare, noa: both[0] as GitAgent, marta: both[1] as GitAgent };
}
async function sync(...agents: readonly GitAgent[]): Promise<void> {
  for (const { host } of agents) expect((await host.syncTeam())?.trouble).toBeNull();
}
const folderOf = async ({ host }: GitAgent): Promise<string> => dirname((await host.readSettings()).sharedLibrary ?? '');
const figures = (message?: string): SharedFigures => ({
  agent: 'Noa',
  at: '2026-11-30T10:00:00.000Z',
  entries: [
    {
      ...{ id: 'a', caseId: 'c', at: '2026-11-30T09:00:00.000Z', channel: 'email', lang: 'es', findings: {}, replies: [] },
      ...{ elapsedMs: 60_000, asks: { total: 2, answered: 1, overruled: 0 }, answers: true },
      ...(message === undefined ? {} : { message, reply: 'Hola' }),
    },
  ],
  followUps: { kept: 1, missed: 0, open: 0 },
});
const practiceCase = (over: Partial<PracticeCase>): PracticeCase => ({
  id: 'retraso',
  kind: PRACTICE_KINDS[0],
  lang: 'es',
  channel: 'email',
  title: 'Retraso',
  message: 'Hola:\n\n¿Cuándo llega?\n\nGracias,\n\nEva',
  facts: ['Sale mañana.'],
  asks: [{ text: '¿Cuándo llega?', answer: 'Llega mañana.' }],
  note: 'Decir el día.',
  model: 'Hola, Eva:\n\nLlega mañana.\n\nUn saludo,',
  now: '2026-11-30T10:00:00.000Z',
  ...over,
});

describe.skipIf(!HAS_GIT)(`what lies beside a library in git${WITHOUT_GIT}`, () => {
  it('goes to everybody and is taken away for everybody: figures, practice cases, dictionaries', async () => {
    const { bare, noa, marta } = await two();
    await noa.host.shareFigures(figures());
    await marta.host.savePracticeCase(practiceCase({}));
    const dictionaries = join(await folderOf(noa), 'dictionaries');
    mkdirSync(dictionaries);
    writeFileSync(join(dictionaries, 'gl.aff'), 'SET UTF-8\n');
    writeFileSync(join(dictionaries, 'gl.dic'), '1\nencomenda\n');
    await sync(noa, marta, noa);
    expect(await marta.host.readTeamFigures()).toMatchObject([{ agent: 'Noa', own: false, entries: [{ id: 'a' }] }]);
    expect((await noa.host.readPractice()).cases).toMatchObject([{ id: 'retraso' }]);
    expect((await marta.host.listDictionaries()).files).toMatchObject([{ name: 'gl' }]);
    await noa.host.shareFigures(null);
    await marta.host.removePracticeCase('retraso');
    rmSync(join(dictionaries, 'gl.dic'));
    rmSync(join(dictionaries, 'gl.aff'));
    await sync(noa, marta, noa);
    expect(await marta.host.readTeamFigures()).toEqual([]);
    expect((await noa.host.readPractice()).cases).toEqual([]);
    expect(readdirSync(join(await folderOf(marta), 'dictionaries'))).toEqual([]);
    // A folder that is gone whole is a mishap, no decision.
    await marta.host.savePracticeCase(practiceCase({}));
    await sync(marta, noa);
    rmSync(join(await folderOf(noa), 'practice'), { recursive: true });
    await sync(noa, marta);
    expect((await marta.host.readPractice()).cases).toHaveLength(1);
    sound(bare);
  });

  it('holds no words: figures that have some stay on the machine, whatever the policy says', async () => {
    const { bare, noa, marta } = await two();
    await noa.host.shareFigures(figures('La caja llegó rota, soy Eva Prieto'));
    await sync(noa, marta);
    expect(await marta.host.readTeamFigures()).toEqual([]);
    expect(git(bare, 'log', '-p', '--all')).not.toContain('Eva Prieto');
    await noa.host.shareFigures(figures());
    await sync(noa, marta);
    expect(await marta.host.readTeamFigures()).toHaveLength(1);
  });

  it('a practice case that two changed is merged line by line; where both changed the same line both are there', async () => {
    const { bare, noa, marta } = await two();
    await marta.host.savePracticeCase(practiceCase({}));
    await sync(marta, noa);
    await noa.host.savePracticeCase(practiceCase({ title: 'Retraso del envío' }));
    await marta.host.savePracticeCase(practiceCase({ note: 'Decir el día y el tramo.' }));
    await sync(noa, marta, noa);
    for (const one of [noa, marta])
      expect((await one.host.readPractice()).cases).toMatchObject([{ title: 'Retraso del envío', note: 'Decir el día y el tramo.' }]);
    await noa.host.savePracticeCase(practiceCase({ title: 'De Noa' }));
    await marta.host.savePracticeCase(practiceCase({ title: 'De Marta' }));
    await sync(noa, marta, noa);
    for (const one of [noa, marta]) {
      const { cases, problems } = await one.host.readPractice();
      expect(cases.map(({ title }) => title).sort()).toEqual(['De Marta', 'De Noa']);
      expect(problems).toEqual([]);
    }
    await sync(marta, noa);
    expect(readFileSync(join(await folderOf(noa), 'practice', 'retraso.yaml'), 'utf8')).toContain('De Noa');
    sound(bare);
  });
});
