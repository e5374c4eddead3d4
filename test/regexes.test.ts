/**
 * Every regular expression of core is free of repeats that can trade characters with one another or start anew at
 * every character (scslre, as in eslint-plugin-regexp): what a stranger pastes is matched in linear time. The growth
 * tests measure the same; this needs no clock.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { nodesOf } from './support/imports.js';

interface Found {
  readonly where: string;
  readonly regex: RegExp;
}

/** Literals, and patterns put together from parts that are literal strings. */
function regexesOf(path: string): Found[] {
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  return [...nodesOf(program as never)].flatMap(([node]): Found[] => {
    const literal = node['regex'] as { readonly pattern: string; readonly flags: string } | undefined;
    return node.type === 'Literal' && literal !== undefined ? [{ where: path, regex: new RegExp(literal.pattern, literal.flags) }] : [];
  });
}

/** Those that modules put together when they are loaded. */
async function assembledIn(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  const Native = RegExp;
  let where = '';
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string, string?]) {
      const regex = new target(...args);
      if (where !== '') found.push({ where, regex });
      return regex;
    },
  });
  try {
    for (const path of paths) {
      where = path;
      await import(/* @vite-ignore */ `../${path}`);
    }
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

const sources = readdirSync('core', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => `core/${name.replaceAll('\\', '/')}`);
const slow = ({ regex }: Found): boolean =>
  /[*+]|\{\d+,\}/.test(regex.source) &&
  analyse(new RegExp(regex.source, regex.flags.replace('v', 'u')), { maxReports: 1 }).reports.length > 0;
const shown = (found: readonly Found[]): string[] =>
  found.filter(slow).map(({ where, regex }) => `${where}: ${String(regex).slice(0, 200)}`);

it('literal expressions of core have no repeats that overlap', () => {
  const found = sources.flatMap(regexesOf);
  expect(found.length).toBeGreaterThan(500);
  expect(shown(found)).toEqual([]);
}, 120_000);

it('nor have those that core puts together', async () => {
  const files = sources.filter((path) => /new RegExp\(/.test(readFileSync(path, 'utf8')));
  expect(files.length).toBeGreaterThan(3);
  const found = await assembledIn(files);
  expect(found.length).toBeGreaterThan(5);
  expect(shown(found)).toEqual([]);
}, 120_000);

it('tells one that has them', () => {
  for (const regex of [/\s+$/u, /a+a+b/, /(?:a|a)*b/, /\{\{[^}]*\}\}/, /-+x/]) expect(slow({ where: '', regex })).toBe(true);
  for (const regex of [/^\s+x/, /a{1,40}$/, /\p{L}+/gu, /"[^"]{0,80}"/]) expect(slow({ where: '', regex })).toBe(false);
});
