/** What the documents tell people to type is there, and what they link to exists. */
import fs, { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import git from 'isomorphic-git';
import { describe, expect, it } from 'vitest';
import { freshFolder } from './support/folders.js';
import { ROOT } from './support/imports.js';

const pages = [
  'README.md',
  'README.es.md',
  'ARCHITECTURE.md',
  'snippets/README.md',
  'snippets/LEEME.md',
  'core/patterns/PATTERNS.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
];
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** Lines of shell in a page. */
const typed = (text: string) =>
  [...text.matchAll(/```sh\n([^]*?)```/g)]
    .flatMap((block) => (block[1] ?? '').split('\n'))
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter(Boolean);

/** What the tests of this page cannot run by itself, and what runs it: a file of ours, and words by which it does. */
const ELSEWHERE: readonly (readonly [command: RegExp, by: string, words: RegExp])[] = [
  [/^npm start$/, 'test/main/setup/setup.test.ts', /main\/setup\/start\.mjs/],
  [/^npm test$/, '.ci/run', /npm test/],
  [/^npm run e2e(?: -- --project electron)?$/, 'main/setup/test.mjs', /--project local\|electron/],
  [/^npm run typecheck$/, 'main/setup/test.mjs', /typescript\/bin\/tsc/],
  [/^npm run lint$/, 'main/setup/test.mjs', /oxlint\/bin\/oxlint/],
  [/^npm run format$/, 'main/setup/test.mjs', /prettier\/bin\/prettier\.cjs/],
  [/^npm run build(?: && RELEE_PICTURES=1 npx playwright test .*screenshots\.spec\.ts)?$/, 'main/setup/test.mjs', /ensureBuilt/],
  [/^npm run bench$/, 'main/setup/bench.mjs', /results\.json/],
  [/^npm run pack:check$/, 'test/main/setup/pack.test.ts', /main\/setup\/pack\/check\.mjs/],
  [/^npm run electron:install$/, 'test/main/setup/setup.test.ts', /get-electron\.mjs/],
  [/relee\.mjs measure\b/, 'test/cli/measure.test.ts', /\['measure'/],
  [/relee\.mjs check .*--reader /, 'test/cli/measure.test.ts', /'--reader'/],
];
const elsewhere = (line: string) => ELSEWHERE.find(([command]) => command.test(line));

/** A folder as a reader of the page has it: the project, and the files that the commands name. */
async function desk(): Promise<string> {
  const folder = freshFolder();
  for (const name of ['main', 'snippets', 'dist', 'core', 'resources', 'node_modules']) symlinkSync(join(ROOT, name), join(folder, name));
  const files: Readonly<Record<string, string>> = {
    'message.txt': 'Hola, ¿cuándo llega mi pedido 10482?\n\nMaría',
    'draft.txt': 'Hola, María:\n\nLlega el jueves.',
    'mensaje.txt': 'Hola, ¿cuándo llega mi pedido 10482?\n\nMaría',
    'borrador.txt': 'Hola, María:\n\nLlega el jueves.',
    'queries.jsonl': '{"id":1,"query":"retraso"}\n',
    'conversations.csv': 'message,reply\n"¿Cuándo llega?","Llega el jueves."\n',
    'sheet.csv': 'sep=;\nLo que pide;Lo que se dijo\n"¿Cuándo llega?";"Llega el jueves."\n',
    'replies.csv': 'title,body\nSaludo,Hola\n',
    'secret.txt': 'tren de la tarde\n',
    'dictionaries/ca.aff': 'SET UTF-8\n',
    'dictionaries/ca.dic': '1\nbon\n',
  };
  mkdirSync(join(folder, 'dictionaries'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'equipo'));
  writeFileSync(join(folder, 'equipo/biblioteca.yaml'), 'relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies: []\n');
  await git.init({ fs, dir: join(folder, 'equipo'), defaultBranch: 'main' });
  return folder;
}

describe.each(pages)('%s', (page) => {
  const text = read(page);
  it('names only scripts that there are', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
  it('names only commands of relee that there are', () => {
    const commands = new Set(typed(text).flatMap((line) => /main\/relee\.mjs ([a-z]+)/.exec(line)?.[1] ?? []));
    for (const command of commands) {
      const { status, stderr } = spawnSync(process.execPath, ['main/relee.mjs', command, '--help'], { cwd: ROOT, encoding: 'utf8' });
      expect(status, `${command}: ${stderr}`).toBe(0);
    }
  }, 60_000);
  it('tells only commands that do what they say', async () => {
    const folder = await desk();
    const told = typed(text).filter((line) => !elsewhere(line));
    // Nothing else is run here: it would be somebody's program, or take the machine for an hour.
    expect(told.filter((line) => !line.includes('node main/relee.mjs'))).toEqual([]);
    const failed = told.flatMap((line) => {
      const { status, stderr } = spawnSync('bash', ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, RELEE_DATA: join(folder, 'data'), RELEE_PASSPHRASE: '' },
      });
      // 1: something was found that blocks, which is what it looks for.
      return status === 0 || (status === 1 && stderr === '') ? [] : [`${line}: ${stderr}`];
    });
    expect(failed).toEqual([]);
  }, 120_000);
  it('tells nobody to fetch a program of our name from a registry', () => {
    expect(text).not.toMatch(/npx relee\b/);
  });
  it('links only to files that there are', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });
  it('names only files of ours that there are', () => {
    const files = [...text.matchAll(/`((?:core|main|renderer|test|snippets|resources|docs|\.github)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

it('what a page’s own test does not run is run where it is said to be', () => {
  for (const [command, by, words] of ELSEWHERE) expect(read(by), `${command} by ${by}`).toMatch(words);
  const told = pages.flatMap((page) => typed(read(page)));
  for (const [command] of ELSEWHERE)
    expect(
      told.some((line) => command.test(line)),
      `${command} is told nowhere`,
    ).toBe(true);
});

it('both READMEs tell the same figures', () => {
  const figures = (page: string, decimal: string): string[] =>
    [...read(page).matchAll(new RegExp(`(?<![\\d.,])0?\\${decimal}(\\d\\d)(?![\\d.,]?\\d)`, 'g'))].map((match) => match[1] ?? '');
  const english = figures('README.md', '.');
  expect(english.length).toBeGreaterThan(15);
  expect(figures('README.es.md', ',')).toEqual(english);
});
