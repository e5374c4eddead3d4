/** What core hands out: every name once, and nothing that only tests would take. */
import { describe, expect, it } from 'vitest';
import { nodesOf, readSource, sourcesIn, type Source } from './support/imports.js';

const read = (...folders: string[]): Source[] => folders.flatMap(sourcesIn).map(readSource);
const core = read('core');
const product = [...core, ...read('main', 'renderer', 'resources/recipes', 'test/fit', 'test/bench')];

interface Exported {
  readonly path: string;
  readonly name: string;
  readonly isValue: boolean;
}

type Declared = { readonly type: string; readonly id?: { readonly name?: string }; readonly declarations?: readonly Declared[] };

function exportsOf({ path, program }: Source): Exported[] {
  return [...nodesOf(program)].flatMap(([node]) => {
    if (node.type !== 'ExportNamedDeclaration' || !node['declaration']) return [];
    const declaration = node['declaration'] as Declared;
    const isValue = ['VariableDeclaration', 'FunctionDeclaration', 'ClassDeclaration'].includes(declaration.type);
    return (declaration.declarations ?? [declaration]).flatMap(({ id }) =>
      id?.name === undefined ? [] : [{ path, name: id.name, isValue }],
    );
  });
}

/** What stands in the same file of each language has the same name there. */
const ofAnyLanguage = (path: string): string => path.replace(/\/(?:es|en)\//, '/*/');

/** Data that tests examine and the product reads by other ways: what a fit was made from, the list behind a type, every pattern there is. */
const EXAMINED = ['DIGEST', 'EVENTS', 'declaredPatterns'];

describe('what core exports', () => {
  const all = core.flatMap(exportsOf);

  it('has each name once', () => {
    const places = new Map<string, Set<string>>();
    for (const { name, path } of all) places.set(name, (places.get(name) ?? new Set()).add(ofAnyLanguage(path)));
    expect([...places].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `${name}: ${[...paths].join(' ')}`)).toEqual([]);
  });

  it('is used by more than tests', () => {
    const used = new Map<string, number>();
    for (const { program } of product)
      for (const [node] of nodesOf(program))
        if (node.type === 'Identifier' || node.type === 'JSXIdentifier')
          used.set(String(node['name']), (used.get(String(node['name'])) ?? 0) + 1);
    // Once is its own declaration.
    const idle = all.filter(({ name, isValue }) => isValue && (used.get(name) ?? 0) < 2).map(({ path, name }) => `${path}: ${name}`);
    expect(idle.filter((line) => !EXAMINED.includes(line.split(': ')[1] ?? ''))).toEqual([]);
  });
});
