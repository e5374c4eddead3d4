/** Changes many replies in the text of a library in one pass; every other byte stays. One by one, ten thousand would read the file ten thousand times. */
import { isMap, isSeq, parseDocument } from 'yaml';
import { append, blankLineEnd, editedItem, LibraryEditError, putReply, removeReply } from './edit.js';
import { flow, merged } from './edit-whole.js';
import { layoutOf, lineBreakOf, type Layout, type LayoutItem } from './layout.js';
import { printReply } from './print.js';
import { readItem, YAML_OPTIONS } from './read.js';
import type { Reply } from './types.js';
import type { RawReply } from './validate.js';

/** From so many on the text is gone through once; fewer are edited one after the other. */
const MANY = 8;

/**
 * @param wanted each reply by its id as it is to be; null takes it out.
 * @throws LibraryEditError as `putReply`; then nothing of it is to be written.
 */
export function putReplies(text: string, wanted: ReadonlyMap<string, Reply | null>): string {
  if (wanted.size < MANY) return oneByOne(text, wanted);
  if (text.trim() === '') {
    const fresh = [...wanted].find(([, reply]) => reply !== null);
    if (fresh === undefined) return text;
    return putReplies(putReply(text, fresh[1] as Reply), new Map([...wanted].filter(([id]) => id !== fresh[0])));
  }
  const layout = layoutOf(text);
  return layout === null ? (inFlow(text, wanted) ?? oneByOne(text, wanted)) : inOnePass(text, layout, wanted);
}

function oneByOne(text: string, wanted: ReadonlyMap<string, Reply | null>): string {
  let out = text;
  for (const [id, reply] of wanted) out = reply === null ? removeReply(out, id) : putReply(out, reply);
  return out;
}
function inOnePass(text: string, layout: Layout, wanted: ReadonlyMap<string, Reply | null>): string {
  const items = itemsById(text, layout),
    left = layout.items.length - [...wanted].filter(([id, reply]) => reply === null && items.has(id)).length;
  // The list's last entry takes the list's own line along: that is one reply's affair.
  const last = left === 0 && items.size > 0 ? ([...wanted].find(([id, reply]) => reply === null && items.has(id))?.[0] ?? null) : null;
  let out = '',
    at = 0;
  for (const [id, item] of items) {
    const reply = id === last ? undefined : wanted.get(id);
    if (reply === undefined) continue;
    out += text.slice(at, item.start);
    at = item.end;
    if (reply !== null) out += editedItem(text, layout, item, reply);
    else for (let next = blankLineEnd(text, at); next > at; next = blankLineEnd(text, at)) at = next;
  }
  out += text.slice(at);
  const fresh = [...wanted].flatMap(([id, reply]) => (reply !== null && !items.has(id) ? [reply] : []));
  if (fresh.length > 0) out = appended(out, fresh);
  return last === null ? out : removeReply(out, last);
}

function appended(text: string, fresh: readonly Reply[]): string {
  const layout = layoutOf(text);
  if (layout === null) throw new LibraryEditError('the file has no list "replies"');
  const [one, two] = layout.items,
    lineBreak = lineBreakOf(text);
  const gap = two === undefined || one === undefined || blankLineEnd(text, one.end) > one.end ? '\n' : '';
  const printed = fresh.map((reply) => printReply(reply, layout.dash)).join(gap);
  return append(text, layout, lineBreak === '\n' ? printed : printed.replaceAll('\n', '\r\n'), lineBreak);
}

/** The entries in the file's order; of two with one id the first counts, as when reading. */
function itemsById(text: string, layout: Layout): Map<string, LayoutItem> {
  const out = new Map<string, LayoutItem>(),
    plain = /id: ([a-z\d-]{1,100})[ \t]*\r?\n/y;
  for (const item of layout.items) {
    plain.lastIndex = item.start + layout.dash + 2;
    const written = plain.exec(text)?.[1];
    const read = written === undefined ? readItem(text.slice(item.start, item.end), layout.dash, item.line, 'en') : null;
    const id = written ?? read?.reply?.id ?? read?.problems[0]?.reply;
    if (id !== undefined && !out.has(id)) out.set(id, item);
  }
  return out;
}

/** JSON, or YAML with a flow list: untouched entries keep their wording. @returns null for lists that mix styles. */
function inFlow(text: string, wanted: ReadonlyMap<string, Reply | null>): string | null {
  const document = parseDocument(text, YAML_OPTIONS),
    list = document.errors.length === 0 && isMap(document.contents) ? document.contents.get('replies', true) : undefined;
  if (!isSeq(list) || list.flow !== true || !list.range) return null;
  const left = new Map(wanted),
    entries: string[] = [];
  for (const node of list.items) {
    if (!isMap(node) || !node.range) return null;
    const id = String(node.get('id')),
      reply = left.get(id),
      written = text.slice(node.range[0], node.range[1]);
    left.delete(id);
    if (reply === undefined) entries.push(written);
    else if (reply !== null)
      entries.push(
        flow(merged(node.toJS(document, { maxAliasCount: 1_000 }) as RawReply, reply), text, node.range[0], written.includes('\n')),
      );
  }
  for (const reply of left.values()) if (reply !== null) entries.push(JSON.stringify(merged({}, reply)));
  const first = isMap(list.items[0]) && list.items[0].range ? text.slice(list.range[0] + 1, list.items[0].range[0]) : ' ';
  const gap = first.trim() === '' ? first : '\n';
  return `${text.slice(0, list.range[0])}[${gap}${entries.join(`,${gap}`)}${gap.includes('\n') ? '\n' : ''}]${text.slice(list.range[1])}`;
}
