import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, stringify, type Document, type Node, type Pair, type YAMLMap } from 'yaml';

type Path = readonly (string | number)[];

/**
 * Changes one value of a policy file and nothing else: comments, order, quotes and blank lines of the
 * rest stay byte for byte.
 * @param text the file; empty makes a new one.
 * @param path keys from the root, list positions as numbers.
 * @param value plain data; `undefined` takes the key (or list item) out.
 * @returns the new text. Writing the value that is already there returns `text` itself.
 * @throws Error when the text is no YAML map or the path leads through a value that is neither map nor list.
 */
export function setPolicyValue(text: string, path: Path, value: unknown): string {
  const doc = parseDocument(text, { prettyErrors: false });
  if (doc.errors.length > 0) throw new Error(`the policy file cannot be edited: ${doc.errors[0]?.message ?? ''}`);
  if (path.length === 0) throw new Error('no path');
  if (doc.contents === null && text.trim() === '') return setPolicyValue('relee: policy\nversion: 1\n', path, value);
  if (same(plain(doc.getIn(path, true)), value)) return text;
  const wanted = parseDocument(text);
  if (value === undefined) wanted.deleteIn(path);
  else wanted.setIn(path, wanted.createNode(value));
  // A splice is right for the files people write; where none is, the whole document is written anew.
  for (const spliced of splices(text, doc, path, value, wanted)) if (spliced !== null && means(spliced, wanted)) return spliced;
  return wanted.toString({ lineWidth: 0 });
}

/**
 * Puts a text into one of the policy's lists or takes it out of it; an emptied list goes with its key.
 * @returns the new text; `text` itself when it is so already.
 * @throws Error as `setPolicyValue` does.
 */
export function setListed(text: string, key: string, item: string, listed: boolean): string {
  const value = plain(parseDocument(text).getIn([key], true));
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const at = list.indexOf(item);
  if (listed && at >= 0) return text;
  if (listed) return list.length > 0 ? setPolicyValue(text, [key, list.length], item) : setPolicyValue(text, [key], [item]);
  return at < 0 ? text : setPolicyValue(text, list.length > 1 ? [key, at] : [key], undefined);
}

/** @returns how many items a list of the file has; null when the file has no such list of its own. */
export function ownLength(text: string, key: string): number | null {
  const value = plain(parseDocument(text).getIn([key], true));
  return Array.isArray(value) ? value.length : null;
}

/** The smallest change first: the value itself, then the entries around it that stand on lines of their own. */
function* splices(text: string, doc: Document, path: Path, value: unknown, wanted: Document): Generator<string | null> {
  yield splice(text, doc, path, value);
  for (let depth = path.length - 1; depth > 0; depth--) {
    const around = path.slice(0, depth);
    if (doc.getIn(around, true) !== undefined) yield replaceEntry(text, doc, around, plain(wanted.getIn(around, true)));
  }
}

function plain(node: unknown): unknown {
  return isNode(node) ? (JSON.parse(JSON.stringify(node)) as unknown) : node;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b) && (a === undefined) === (b === undefined);
}

function means(text: string, wanted: Document): boolean {
  const doc = parseDocument(text);
  return doc.errors.length === 0 && JSON.stringify(doc.toJS()) === JSON.stringify(wanted.toJS());
}

function splice(text: string, doc: Document, path: Path, value: unknown): string | null {
  const node = doc.getIn(path, true);
  if (isScalar(node) && node.range && isFlat(value)) {
    const written = scalarText(value);
    if (written.includes('\n') || text.slice(node.range[0], node.range[1]).includes('\n')) return replaceEntry(text, doc, path, value);
    return text.slice(0, node.range[0]) + written + text.slice(node.range[1]);
  }
  if (node !== undefined) return replaceEntry(text, doc, path, value);
  return value === undefined ? text : insertEntry(text, doc, path, value);
}

const isFlat = (value: unknown) => value === null || (typeof value !== 'object' && value !== undefined);
const scalarText = (value: unknown) => stringify(value, { lineWidth: 0 }).replace(/\n$/, '');

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Text of `key: value` (or `- value`), every line indented; `flow`: the value on one line. */
function entryText(key: string | number, value: unknown, indent: string, flow = false): string {
  if (flow && isCollection(value))
    return `${indent}${typeof key === 'number' ? '-' : `${scalarText(key)}:`} ${stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim()}`;
  const body = typeof key === 'number' ? stringify([value], { lineWidth: 0 }) : stringify({ [key]: value }, { lineWidth: 0 });
  return body
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join('\n');
}

/** Rewrites one `key: …` or `- …` entry that stands on lines of its own. */
function replaceEntry(text: string, doc: Document, path: Path, value: unknown): string | null {
  const span = entrySpan(text, doc, path);
  if (span === null) return null;
  const key = path[path.length - 1] as string | number;
  if (value === undefined) return text.slice(0, span.start) + text.slice(span.end);
  const old = text.slice(span.start, span.end);
  // A remark inside would be lost with the lines.
  if (isCollection(value) && /(?:^|\s)#/m.test(old)) return null;
  return text.slice(0, span.start) + entryText(key, value, span.indent, wasFlow(doc, path)) + '\n' + text.slice(span.end);
}

const isCollection = (value: unknown) => typeof value === 'object' && value !== null;

/** Whether the collection is written on one line, with something in it: so it stays. */
function wasFlow(doc: Document, path: Path): boolean {
  const node = doc.getIn(path, true);
  return (isMap(node) || isSeq(node)) && node.flow === true && node.items.length > 0;
}

/** The full lines of an entry of a block map or list, without the comment lines that follow it. */
function entrySpan(text: string, doc: Document, path: Path): { start: number; end: number; indent: string } | null {
  const parent = path.length === 1 ? doc.contents : (doc.getIn(path.slice(0, -1), true) as Node | undefined);
  const node = doc.getIn(path, true) as Node | undefined;
  if (!isNode(parent) || !isNode(node) || !node.range) return null;
  const key = path[path.length - 1];
  const pair = isMap(parent) ? pairOf(parent, key) : null;
  const from = pair && isNode(pair.key) && pair.key.range ? pair.key.range[0] : node.range[0];
  const start = lineStart(text, from);
  const lead = text.slice(start, from);
  if (!/^ *(- +)?$/.test(lead) || (pair !== null && lead.includes('-'))) return null;
  let end = node.range[1];
  while (end > from && /\s/.test(text[end - 1] as string)) end--;
  const stop = text.indexOf('\n', end);
  return { start, end: stop < 0 ? text.length : stop + 1, indent: /^ */.exec(lead)?.[0] ?? '' };
}

function pairOf(map: YAMLMap, key: unknown): Pair | null {
  return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key) ?? null;
}

/** Adds a key after the last entry of the deepest block map on the path that is already there. */
function insertEntry(text: string, doc: Document, path: Path, value: unknown): string | null {
  let depth = path.length - 1;
  while (depth > 0 && !isMap(doc.getIn(path.slice(0, depth), true))) {
    if (doc.getIn(path.slice(0, depth), true) !== undefined) return null;
    depth--;
  }
  const map = depth === 0 ? doc.contents : (doc.getIn(path.slice(0, depth), true) as Node);
  if (!isMap(map) || map.flow === true || map.items.length === 0) return null;
  const last = map.items[map.items.length - 1] as Pair;
  const lastPath = [...path.slice(0, depth), isScalar(last.key) ? (last.key.value as string) : ''];
  const span = entrySpan(text, doc, lastPath);
  if (span === null) return null;
  const rest = path.slice(depth + 1).reduceRight<unknown>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);
  const before = text.slice(0, span.end);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${entryText(path[depth] as string, rest, span.indent)}\n${text.slice(span.end)}`;
}
