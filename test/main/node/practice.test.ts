/** The team's own practice cases as files beside the shared library: written by hand, by Relee, and wrongly. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';

const HAND = `# Nuestros casos
relee: practice
version: 1
language: es
now: 2026-03-10T10:00:00+01:00
cases:
  - id: uno
    kind: team
    channel: email
    title: Uno
    message: ¿Cuándo llega?
    asks: [{ text: ¿Cuándo llega?, answer: Llega el jueves }]
    model: Llega el jueves 12.
  # El segundo
  - id: dos
    kind: promise
    channel: chat
    title: Dos
    message: ¿Me llaman?
    asks: [{ text: ¿Me llaman?, answer: Sí }]
    model: Sí, mañana.
  - id: roto
    kind: team
    channel: fax
    title: Roto
    message: x
    asks: []
    model: y
  - id: cita-lo-que-no-hay
    kind: team
    channel: email
    title: Mal citado
    message: ¿Cuándo llega?
    asks: [{ text: ¿Dónde está?, answer: Aquí }]
    model: Aquí.
`;

describe('practice cases in files', () => {
  it('are read from beside the shared library; what is wrong is told and costs itself alone; one is taken out of its file', async () => {
    const team = freshFolder();
    const library = join(team, 'equipo.yaml');
    writeFileSync(library, 'relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies: []\n');
    const folder = join(team, 'practice');
    mkdirSync(folder);
    writeFileSync(join(folder, 'nuestros.yaml'), HAND);
    writeFileSync(join(folder, 'otra-cosa.yaml'), 'x: [');
    writeFileSync(join(folder, 'enorme.yaml'), `# ${'x'.repeat(600_000)}`);
    writeFileSync(join(folder, 'notas.txt'), 'nada');
    const host = await startNodeHost();
    try {
      expect((await host.readPractice()).cases).toEqual([]);
      await host.openLibrary(library);
      const shelf = await host.readPractice();
      expect(shelf.folder).toBe(folder);
      expect(shelf.cases.map(({ id, lang, facts }) => [id, lang, facts])).toEqual([
        ['uno', 'es', []],
        ['dos', 'es', []],
      ]);
      expect(shelf.problems.map(({ at }) => at)).toEqual([
        'enorme.yaml',
        'nuestros.yaml: roto',
        'nuestros.yaml: cita-lo-que-no-hay',
        'otra-cosa.yaml',
      ]);
      await host.removePracticeCase('uno');
      const left = readFileSync(join(folder, 'nuestros.yaml'), 'utf8');
      expect(left).toContain('# El segundo');
      expect(left).toContain('id: roto');
      expect(left).not.toContain('id: uno');
      await host.savePracticeCase({ ...(shelf.cases[1] as (typeof shelf.cases)[number]), title: 'Dos, de nuevo' });
      expect((await host.readPractice()).cases.map(({ title }) => title)).toEqual(['Dos, de nuevo']);
      expect(readdirSync(folder).sort()).toEqual(['dos.yaml', 'enorme.yaml', 'notas.txt', 'nuestros.yaml', 'otra-cosa.yaml']);
    } finally {
      await host.close();
    }
  });
});
