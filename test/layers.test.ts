/** ARCHITECTURE's import rule and the purity of core, checked on what the files really import. */
import { builtinModules } from 'node:module';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { CALLS } from '../core/host-calls.js';
import { freeName, nodesOf, readSource, sourcesIn, type Source } from './support/imports.js';

const layer = (folder: string): Source[] => sourcesIn(folder).map(readSource);
const core = layer('core');
const main = layer('main');
const renderer = layer('renderer');
const ours = ['core/', 'main/', 'renderer/', 'test/', 'snippets/', 'resources/'];
const isOurs = (name: string) => ours.some((folder) => name.startsWith(folder));
const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name.split('/')[0] ?? '');
const breaches = (sources: readonly Source[], forbidden: (name: string, path: string) => boolean): string[] =>
  sources.flatMap(({ path, imports }) => imports.filter((name) => forbidden(name, path)).map((name) => `${path} imports ${name}`));
const program = (path: string) => !path.startsWith('main/setup/');

describe('the layers', () => {
  it('has files in every layer', () => {
    expect([core, main, renderer].map((sources) => sources.length > 10)).toEqual([true, true, true]);
  });

  it('core imports nothing of ours outside core, and neither Node, Electron, React nor the DOM', () => {
    expect(breaches(core, (name) => isOurs(name) && !name.startsWith('core/'))).toEqual([]);
    expect(breaches(core, (name) => isNode(name) || /^(electron|react|react-dom|zustand|lowdb|ws)\b|^@codemirror\//.test(name))).toEqual(
      [],
    );
  });

  it('main and renderer never import each other', () => {
    expect(
      breaches(
        main.filter(({ path }) => program(path)),
        (name) => name.startsWith('renderer/'),
      ),
    ).toEqual([]);
    expect(breaches(renderer, (name) => name.startsWith('main/'))).toEqual([]);
  });

  it('nothing that ships imports the tests', () => {
    expect(breaches([...core, ...main.filter(({ path }) => program(path)), ...renderer], (name) => name.startsWith('test/'))).toEqual([]);
  });

  it('only main/electron knows Electron, and main/node knows no shell', () => {
    expect(
      breaches(
        main.filter(({ path }) => program(path) && !path.startsWith('main/electron/')),
        (name) => name === 'electron',
      ),
    ).toEqual([]);
    expect(breaches(renderer, (name) => name === 'electron' || name.startsWith('electron-'))).toEqual([]);
    expect(
      breaches(
        main.filter(({ path }) => path.startsWith('main/node/')),
        (name) => /^main\/(electron|local|cli)\//.test(name),
      ),
    ).toEqual([]);
  });

  it('the two shells and the command do not import each other', () => {
    for (const shell of ['electron', 'local', 'cli'])
      expect(
        breaches(
          main.filter(({ path }) => path.startsWith(`main/${shell}/`)),
          (name) => /^main\/(electron|local|cli)\//.test(name) && !name.startsWith(`main/${shell}/`),
        ),
      ).toEqual([]);
  });

  it('the window reaches the machine through its bridge alone', () => {
    const outside = renderer.filter(({ path }) => !path.startsWith('renderer/bridge/'));
    const means = new Set(['WebSocket', 'sessionStorage', 'releeTransport', 'XMLHttpRequest', 'EventSource']);
    const used = outside.flatMap(({ path, program: tree }) =>
      [...nodesOf(tree)].flatMap(([node]) =>
        node.type === 'Identifier' && means.has(String(node['name'])) ? [`${path} uses ${String(node['name'])}`] : [],
      ),
    );
    expect(used).toEqual([]);
    expect(breaches(outside, (name) => isNode(name))).toEqual([]);
  });

  it('only the state calls the host; views and small parts take props and callbacks', () => {
    const calls = new Set(Object.keys(CALLS));
    const allowed = (path: string) => /^renderer\/((bridge|state)\/|[^/]+\.tsx$)/.test(path);
    const made = renderer
      .filter(({ path }) => !allowed(path))
      .flatMap(({ path, program: tree }) =>
        [...nodesOf(tree)].flatMap(([node]) => {
          const callee =
            node.type === 'CallExpression'
              ? (node['callee'] as { type: string; object?: { name?: string }; property?: { name?: string } })
              : null;
          return callee?.type === 'MemberExpression' && callee.object?.name === 'host' && calls.has(callee.property?.name ?? '')
            ? [`${path} calls host.${callee.property?.name ?? ''}`]
            : [];
        }),
      );
    expect(made).toEqual([]);
    expect(
      breaches(
        renderer.filter(({ path }) => /^renderer\/(views|ui)\//.test(path)),
        (name) => /^renderer\/(bridge|state\/effects)\//.test(name) || name === 'core/wire.js',
      ),
    ).toEqual([]);
  });

  it('our own files are imported by their built names', () => {
    expect(
      breaches(
        [...core, ...main, ...renderer],
        (name) => isOurs(name) && !/\.(js|mjs|css|json|html|svg)$/.test(name) && !/\.tsx?$/.test(name) && name.startsWith('core/'),
      ),
    ).toEqual([]);
  });
});

/** Floors of core, lowest first: a file imports from its own floor and from those below. A room is a folder, or a file without its ending. */
const FLOORS: readonly (readonly string[])[] = [
  [
    'contract',
    'localized',
    'plain-value',
    'base64',
    'hash',
    'logistic',
    'trees',
    'version-age',
    'stored-kinds',
    'ui-language',
    'updates',
    'team-sync',
  ],
  ['language/shapes'],
  ['graph', 'text', 'calendar'],
  ['language'],
  ['reading'],
  ['patterns', 'findings', 'channels'],
  ['asks', 'answers', 'entities', 'spelling', 'commitments', 'compose'],
  ['template', 'library'],
  ['policy'],
  ['checks'],
  ['given', 'check-draft', 'check-reply', 'analyse'],
  ['practice', 'audit'],
  ['library-name', 'host', 'host-calls', 'wire', 'wire-libraries', 'followups'],
];

describe('the floors of core', () => {
  const within = (path: string) => path.replace(/^core\//, '').replace(/\.[jt]s$/, '');
  /** Told by the longest room that the file lies in; −1 for none. */
  function floorOf(path: string): number {
    const name = within(path);
    const rooms = FLOORS.flatMap((names, floor) => names.map((room) => ({ room, floor })));
    const mine = rooms.filter(({ room }) => name === room || name.startsWith(`${room}/`)).sort((a, b) => b.room.length - a.room.length);
    return mine[0]?.floor ?? -1;
  }
  const importsOf = new Map(core.map(({ path, imports }) => [path, imports.filter(isOurs).map((name) => name.replace(/\.js$/, '.ts'))]));

  it('every file stands on one', () => {
    expect(core.map(({ path }) => path).filter((path) => floorOf(path) < 0)).toEqual([]);
  });

  it('no arrow runs up', () => {
    const up = [...importsOf].flatMap(([path, names]) =>
      names.filter((name) => floorOf(name) > floorOf(path)).map((name) => `${path} imports ${name}`),
    );
    expect(up.sort()).toEqual([]);
  });

  it('no files go in a circle', () => {
    expect(circlesIn(importsOf)).toEqual([]);
  });

  it('circles are seen', () => {
    const drawn = (...arrows: [string, string[]][]) => circlesIn(new Map(arrows));
    expect(drawn(['a', ['b']], ['b', ['c']], ['c', ['a']], ['d', ['a']])).toEqual(['a b c']);
    expect(drawn(['a', ['b', 'c']], ['b', ['c']], ['c', []])).toEqual([]);
  });

  it('no parameter of a reading has a language, a calendar or a policy that is taken when none is told', () => {
    const named = /^(?:lang|calendar|policy|channel|home)$/;
    const defaulted = core.flatMap(({ path, program: tree }) =>
      [...nodesOf(tree)].flatMap(([node]) => {
        const left = node['left'] as { name?: string } | undefined;
        return node.type === 'AssignmentPattern' && named.test(left?.name ?? '') ? [`${path}: ${left?.name ?? ''}`] : [];
      }),
    );
    expect(defaulted).toEqual(DEFAULTED);
  });
});

/** A message alone is read in the language that it is found to be in. */
const DEFAULTED: readonly string[] = ['core/analyse.ts: lang'];

/** @returns the files of each circle, in order, parted by blanks (Tarjan 1972). */
function circlesIn(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[] = [];
  const visit = (at: string): void => {
    number.set(at, number.size);
    low.set(at, number.get(at) as number);
    open.push(at);
    for (const to of arrows.get(at) ?? []) {
      if (!number.has(to)) visit(to);
      if (open.includes(to)) low.set(at, Math.min(low.get(at) as number, low.get(to) as number));
    }
    if (low.get(at) !== number.get(at)) return;
    const circle = open.splice(open.indexOf(at));
    if (circle.length > 1) found.push(circle.sort().join(' '));
  };
  for (const at of arrows.keys()) if (!number.has(at)) visit(at);
  return found.sort();
}

describe('core is pure', () => {
  /** Each gives another answer at another time, on another machine, or acts on the world. */
  const impure = new Set([
    'process',
    'performance',
    'crypto',
    'fetch',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'console',
    'globalThis',
    'window',
    'document',
    'navigator',
    'localStorage',
    'require',
  ]);

  it('has no clock, no randomness and touches nothing outside', () => {
    const found = core.flatMap(({ path, program: tree }) =>
      [...nodesOf(tree)].flatMap(([node, parent]) => {
        const name = freeName(node, parent);
        if (name !== null && impure.has(name) && !isDeclared(tree, name)) return [`${path} uses ${name}`];
        if (node.type === 'MemberExpression') {
          const text = `${(node['object'] as { name?: string }).name ?? ''}.${(node['property'] as { name?: string }).name ?? ''}`;
          if (['Math.random', 'Date.now'].includes(text)) return [`${path} uses ${text}`];
        }
        const clock =
          node.type === 'NewExpression' &&
          (node['callee'] as { name?: string }).name === 'Date' &&
          (node['arguments'] as unknown[]).length === 0;
        return clock ? [`${path} uses new Date()`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it('is caught when it is not', () => {
    const uses = (text: string) => [...nodesOf(readText(text))].some(([node, parent]) => impure.has(freeName(node, parent) ?? ''));
    expect(uses('export const a = process.pid;')).toBe(true);
    expect(uses('export const a = { process: 1 }.process;')).toBe(false);
  });
});

/** Whether the file itself declares the name: a parameter called `document` is no DOM. */
function isDeclared(tree: Source['program'], name: string): boolean {
  for (const [node] of nodesOf(tree)) {
    const own = node['id'] as { type?: string; name?: string } | null | undefined;
    if (['VariableDeclarator', 'FunctionDeclaration'].includes(node.type) && own?.name === name) return true;
    const params = node['params'];
    if (
      Array.isArray(params) &&
      params.some((param: { name?: string; left?: { name?: string } }) => param.name === name || param.left?.name === name)
    )
      return true;
    if (node.type === 'ImportSpecifier' && (node['local'] as { name?: string }).name === name) return true;
  }
  return false;
}

function readText(text: string): Source['program'] {
  return parseSync('a.ts', text).program as unknown as Source['program'];
}
