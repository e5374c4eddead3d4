import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');
const CODE = /\.(ts|tsx|mjs)$/;

/** Source files under a folder of the project, as paths from its root with `/`. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  readonly program: Node;
}

/** Parses a file and lists all it imports: values, types, re-exports, `import()` and `new URL(…, import.meta.url)`. */
export function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? ''}`);
  const imports = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((statement) => statement.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap(
      (entry) => /^['"](.+)['"]$/.exec(text.slice(entry.moduleRequest.start, entry.moduleRequest.end))?.[1] ?? [],
    ),
    ...[...text.matchAll(/\bimport\(['"]([^'"]+)['"]\)|new URL\(['"]([^'"]+)['"], import\.meta\.url\)/g)].flatMap(
      (match) => match[1] ?? match[2] ?? [],
    ),
  ];
  return { path, text, imports: [...new Set(imports)].map((name) => resolveFrom(path, name)), program: program as unknown as Node };
}

/** Our own files as paths from the root; packages and Node's modules as they are. */
function resolveFrom(path: string, name: string): string {
  return name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name;
}

/** Every node of a program, outermost first, with its parent. */
export function* nodesOf(node: Node, parent: Node | null = null): Generator<readonly [Node, Node | null]> {
  yield [node, parent];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child, node);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The name of an identifier that stands for itself: no property, no key, no declaration of a type. */
export function freeName(node: Node, parent: Node | null): string | null {
  if (node.type !== 'Identifier' || typeof node['name'] !== 'string') return null;
  if (parent?.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true) return null;
  if (
    (parent?.type === 'Property' ||
      parent?.type === 'PropertyDefinition' ||
      parent?.type === 'TSPropertySignature' ||
      parent?.type === 'MethodDefinition') &&
    parent['key'] === node
  )
    return null;
  return node['name'];
}
