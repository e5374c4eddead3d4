/** Figures that agents share beside the library: each its own file, nothing else taken for one. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SharedFigures } from '../../../core/host.js';
import { openTeamFigures } from '../../../main/node/team-figures.js';
import { freshFolder } from '../../support/folders.js';

const figures = (agent: string): SharedFigures => ({
  agent,
  at: '2026-11-30T10:00:00.000Z',
  entries: [],
  followUps: { kept: 0, missed: 0, open: 0 },
});

it('two agents of one computer share beside each other, and each takes only its own away', async () => {
  const team = freshFolder();
  const [ana, luis] = [freshFolder(), freshFolder()].map((data) => openTeamFigures({ data, teamFolder: () => team }));
  await ana?.shareFigures(figures('Ana'));
  const both = await luis?.shareFigures(figures('Luis'));
  expect(both?.map(({ agent, own }) => [agent, own]).sort()).toEqual([
    ['Ana', false],
    ['Luis', true],
  ]);
  expect((await ana?.shareFigures(null))?.map(({ agent }) => agent)).toEqual(['Luis']);
});

it('what lies there and is none, or holds words, is left out', async () => {
  const team = freshFolder(),
    folder = join(team, 'statistics');
  mkdirSync(folder);
  const put = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  put('aaaaaaaaaaaa.json', { relee: 'statistics', version: 1, ...figures('Buena') });
  put('bbbbbbbbbbbb.json', '{"relee":"statis');
  put('cccccccccccc.json', { relee: 'statistics', version: 1, ...figures('Otra'), entries: [{ message: 'Hola' }] });
  put('notas.json', { relee: 'statistics', version: 1, ...figures('Copia') });
  const { readTeamFigures } = openTeamFigures({ data: freshFolder(), teamFolder: () => team });
  expect((await readTeamFigures()).map(({ agent }) => agent)).toEqual(['Buena']);
  expect(readdirSync(folder)).toHaveLength(4);
});

it('a folder that is not there yet shares nothing', async () => {
  const { readTeamFigures } = openTeamFigures({ data: freshFolder(), teamFolder: () => join(freshFolder(), 'none') });
  expect(await readTeamFigures()).toEqual([]);
});

it('a customer who is forgotten here goes out of what is shared from here', async () => {
  const team = freshFolder();
  const [ana, luis] = [freshFolder(), freshFolder()].map((data) => openTeamFigures({ data, teamFolder: () => team }));
  const entry = (id: string) => ({
    ...({ id, caseId: id, at: '2026-11-20T10:00:00.000Z', channel: 'email', lang: 'es', message: `Soy ${id}`, reply: 'Hola' } as const),
    ...{ asks: { total: 0, answered: 0, overruled: 0 }, findings: {}, replies: [], elapsedMs: 1, answers: true },
  });
  await ana?.shareFigures({ ...figures('Ana'), entries: [entry('rosa'), entry('pedro')] });
  await luis?.shareFigures({ ...figures('Luis'), entries: [entry('rosa')] });
  await ana?.keepShared(new Set(['pedro']));
  await freshlyOpened(team).keepShared(new Set());
  expect((await ana?.readTeamFigures())?.map(({ agent, entries }) => [agent, entries.map(({ message }) => message)]).sort()).toEqual([
    ['Ana', ['Soy pedro']],
    ['Luis', ['Soy rosa']],
  ]);
});

const freshlyOpened = (team: string) => openTeamFigures({ data: freshFolder(), teamFolder: () => team });
