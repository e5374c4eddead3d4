/** What the documents tell people to type is there, and what they link to exists. */
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { freshFolder } from './support/folders.js';
import { ROOT } from './support/imports.js';

const pages = ['README.md', 'README.es.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)];
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** Lines of shell in a page. */
const typed = (text: string) =>
  [...text.matchAll(/```sh\n([^]*?)```/g)]
    .flatMap((block) => (block[1] ?? '').split('\n'))
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter(Boolean);

/** What takes minutes or a model server, which test/cli/measure.test.ts brings. */
const NEEDS_MORE = /relee\.mjs measure|--reader/;

/** A folder as a reader of the page has it: the project, and the files that the commands name. */
function desk(): string {
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
    for (const command of commands)
      expect(spawnSync(process.execPath, ['main/relee.mjs', command, '--help'], { cwd: ROOT, encoding: 'utf8' }).status, command).toBe(0);
  }, 60_000);
  it('tells only commands that do what they say', () => {
    const folder = desk();
    const told = typed(text).filter((line) => line.includes('main/relee.mjs') && !NEEDS_MORE.test(line));
    const failed = told.filter((line) => {
      const { status, stderr } = spawnSync('bash', ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, RELEE_DATA: join(folder, 'data'), RELEE_PASSPHRASE: '' },
      });
      // 1: something was found that blocks, which is what it looks for.
      return status !== 0 && !(status === 1 && stderr === '');
    });
    expect(failed).toEqual([]);
  }, 120_000);
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
