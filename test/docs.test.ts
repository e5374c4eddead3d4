/** What the documents tell people to type is there, and what they link to exists. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
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
