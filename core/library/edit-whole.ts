/** Editing a library that is not written in block style: JSON, or YAML with flow lists. */
import { isMap, isNode, isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml';
import { YAML_OPTIONS } from './read.js';
import { sameReply } from './same.js';
import type { Reply } from './types.js';
import { FIELDS, toReply, type RawReply } from './validate.js';

/** Fields in our order, then those we do not know, as the file had them. */
export function merged(raw: RawReply, reply: Reply): Record<string, unknown> {
  const known = new Set<string>(FIELDS);
  return Object.fromEntries([
    ...FIELDS.flatMap((field) => (reply[field] === undefined ? [] : [[field, reply[field]]])),
    ...Object.entries(raw).filter(([key]) => !known.has(key)),
  ] as [string, unknown][]);
}

/**
 * @param reply null removes the reply with this id.
 * @param refuse called when the text cannot be edited safely.
 */
export function editWhole(text: string, id: string, reply: Reply | null, refuse: (reason: string) => never): string {
  const document = parseDocument(text, YAML_OPTIONS);
  if (document.errors.length > 0) refuse(`the library cannot be read: ${document.errors[0]?.message ?? ''}`);
  const list = isMap(document.contents) ? document.contents.get('replies', true) : undefined;
  if (!isSeq(list)) return refuse('the file has no list "replies"');
  const index = list.items.findIndex((node) => isMap(node) && node.get('id') === id);
  if (index < 0) return reply ? insert(text, list, reply, document) : text;
  const node = list.items[index];
  if (!isMap(node) || !node.range) return refuse('the reply cannot be found in the file');
  const raw = node.toJS(document, { maxAliasCount: 1_000 }) as RawReply;
  const old = toReply(raw, 'en', () => undefined);
  if (reply && old && sameReply(old, reply)) return text;
  if (!node.flow) return rewrite(document, index, reply && merged(raw, reply));
  if (reply)
    return (
      text.slice(0, node.range[0]) +
      flow(merged(raw, reply), text, node.range[0], text.slice(node.range[0], node.range[1]).includes('\n')) +
      text.slice(node.range[1])
    );
  return cut(text, list, index);
}

/** JSON indented like the line on which it starts. */
export function flow(value: unknown, text: string, at: number, spread: boolean): string {
  if (!spread) return JSON.stringify(value);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

function insert(text: string, list: YAMLSeq, reply: Reply, document: Document.Parsed): string {
  const last = list.items[list.items.length - 1];
  if (!list.flow || !list.range) return rewrite(document, list.items.length, merged({}, reply));
  if (!isNode(last) || !last.range)
    return `${text.slice(0, list.range[0])}[${JSON.stringify(merged({}, reply))}]${text.slice(list.range[1])}`;
  const from = last.range[0],
    before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const own = before.trim() === '';
  const printed = flow(merged({}, reply), text, from, text.slice(from, last.range[1]).includes('\n'));
  return `${text.slice(0, last.range[1])},${own ? `\n${before}` : ' '}${printed}${text.slice(last.range[1])}`;
}

/** Takes a flow entry out with one of the commas beside it. */
function cut(text: string, list: YAMLSeq, index: number): string {
  const rangeOf = (at: number): readonly [number, number] => {
    const node = list.items[at];
    return isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0];
  };
  const [start, end] = rangeOf(index);
  if (index + 1 < list.items.length) return text.slice(0, start) + text.slice(rangeOf(index + 1)[0]);
  if (index > 0) return text.slice(0, rangeOf(index - 1)[1]) + text.slice(end);
  return text.slice(0, start).trimEnd() + text.slice(end).trimStart();
}

/** The last resort, for lists that mix styles: comments stay, spacing may not. */
function rewrite(document: Document.Parsed, index: number, value: Record<string, unknown> | null): string {
  if (value) document.setIn(['replies', index], document.createNode(value));
  else document.deleteIn(['replies', index]);
  return document.toString({ lineWidth: 0 });
}
