/** `--dictionary`: a Hunspell dictionary of the team's, used from the command line. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCli, jsonl, lines, relee } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'relee-dictionary-'));
const put = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const dictionaries = ['es', 'en'].every((lang) =>
  existsSync(fileURLToPath(new URL(`../../resources/dictionaries/${lang}.dawg`, import.meta.url))),
);
/** Some Catalan, its plurals by rule. */
const CATALAN = 'bon dia gràcies hem enviat el seu paquet avui al matí arribarà demà comanda'.split(' ');
const CA = join(folder, 'ca');
put('ca.aff', 'SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n');
put('ca.dic', `${CATALAN.length}\n${CATALAN.map((word) => `${word}/S`).join('\n')}\n`);
/** Some Galician, in the encoding that its dictionary came in of old. */
const GL = join(folder, 'gl');
put('gl.aff', 'SET ISO8859-1\n');
put('gl.dic', Buffer.from('8\nquixera\nunha\ncamiñada\nnova\nmañá\nxa\nenviamos\npolo\n', 'latin1'));
const DRAFT = 'Hem enviat el seu paqet avui al matí.';
type Finding = { rule: string; text: string; message: string; start: number; fixes: { text?: string }[] };

beforeAll(buildCli, 120_000);

describe.skipIf(!dictionaries)('relee --dictionary', () => {
  it('check reads the sentences of its language in it, and says which dictionary lacks a word', async () => {
    const draft = `Gracias por su compra. ${DRAFT}`,
      row = jsonl({ id: 1, message: 'Hola', draft, lang: 'es' });
    const spelling = ({ out }: { out: string }) =>
      ((lines(out)[0]?.['findings'] ?? []) as Finding[]).filter(({ rule }) => rule === 'spelling');
    expect(spelling(await relee(['check', '--jsonl'], row)), 'a language that nobody knows is left alone').toEqual([]);
    const [found, ...others] = spelling(await relee(['check', '--dictionary', CA, '--jsonl'], row));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: 'paqet', start: draft.indexOf('paqet'), message: '«paqet» no está en el diccionario ca.' });
    expect(found?.fixes[0]?.text).toBe('paquet');
  });

  it('may be given again, and with either file’s name', async () => {
    const { code, out } = await relee(
      ['spell', '--lang', 'es', '--dictionary', `${CA}.dic`, '--dictionary', `${GL}.aff`, '--jsonl'],
      jsonl({ id: 1, text: `Su envio sale hoy. ${DRAFT}` }, { id: 2, text: 'Xa enviamos unha camiñada nova.' }),
    );
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([
      {
        id: 1,
        misspellings: [
          { start: 3, word: 'envio' },
          { start: 37, word: 'paqet', suggestions: expect.arrayContaining(['paquet']) as unknown },
        ],
      },
      { id: 2, misspellings: [] },
    ]);
  });

  it('lint reads a library’s replies with it', async () => {
    const library = put(
      'library.yaml',
      'relee: library\nversion: 1\nname: Botiga\nlanguage: es\nreplies:\n  - id: enviat\n    title: Enviat\n    body: Hem enviat el seu paqet avui al matí.\n',
    );
    const spelling = ({ out }: { out: string }) =>
      (JSON.parse(out) as { problems: { rule: string; text: string }[] }).problems.filter(({ rule }) => rule === 'spelling');
    expect(spelling(await relee(['lint', '--json', library]))).toEqual([]);
    expect(spelling(await relee(['lint', '--json', '--dictionary', CA, library]))).toMatchObject([{ text: 'paqet' }]);
  });

  it.each([
    [
      'a pair of which one is missing',
      () => {
        put('solo.aff', 'SET UTF-8\n');
        return 'solo';
      },
      'solo.dic: no such file',
    ],
    [
      'an encoding that nobody knows',
      () => {
        put('odd.aff', 'SET KLINGON-1\n');
        put('odd.dic', '1\nqapla\n');
        return 'odd';
      },
      'odd.aff: its encoding',
    ],
    [
      'a list without words',
      () => {
        put('none.aff', 'SET UTF-8\n');
        put('none.dic', '0\n');
        return 'none';
      },
      'none.dic: the Hunspell dictionary has no words',
    ],
  ])('%s is told in one line, and the status is 2', async (_, make, said) => {
    const { code, err } = await relee(
      ['spell', '--lang', 'es', '--dictionary', join(folder, make()), '--jsonl'],
      jsonl({ id: 1, text: 'Hola' }),
    );
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(said);
  });

  it.each(['check', 'spell', 'lint'])('%s --help tells of it', async (command) => {
    expect((await relee([command, '--help'])).out).toMatch(/--dictionary F .*Hunspell.*again/);
  });
});
