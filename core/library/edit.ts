/**
 * Changes one reply in the text of a library and leaves every other byte alone. Only that reply's
 * lines are parsed, so that the cost of a save does not grow with the cost of parsing the library.
 */
import { isMap, isScalar, isNode, parseDocument, type Pair } from 'yaml';
import { editWhole } from './edit-whole.js';
import { layoutOf, lineBreakOf, type LayoutItem, type Layout } from './layout.js';
import { printField, printLibrary, printReply } from './print.js';
import { asMapText, readItem, YAML_OPTIONS } from './read.js';
import { sameReply, sameValue } from './same.js';
import type { Reply } from './types.js';
import { FIELDS, trimBody, type ReplyField } from './validate.js';

/** The text cannot be edited without risk to what it holds; nothing was changed. */
export class LibraryEditError extends Error {
  override readonly name = 'LibraryEditError';
}

/**
 * Adds a reply, or changes the one with its id. Fields that Relee does not know, comments and the
 * wording of unchanged fields stay as they are; a reply that is already so changes no byte.
 * @throws LibraryEditError when the file has no list of replies or that reply is broken there.
 */
export function putReply(text: string, reply: Reply): string {
  if (text.trim() === '') return printLibrary({ version: 1, name: '', language: reply.language ?? 'es', replies: [reply] });
  const layout = layoutOf(text);
  if (!layout) return editWhole(text, reply.id, reply, refuse);
  const item = findItem(text, layout, reply.id);
  if (!item) return append(text, layout, asLines(text, printReply(reply, layout.dash)), lineBreakOf(text));
  return text.slice(0, item.start) + editedItem(text, layout, item, reply) + text.slice(item.end);
}

/** Line breaks as the file has them. */
const asLines = (text: string, printed: string): string => (lineBreakOf(text) === '\n' ? printed : printed.replaceAll('\n', '\r\n'));

/** @returns the entry's lines with the reply in them. @throws LibraryEditError when it is broken there. */
export function editedItem(text: string, layout: Layout, item: LayoutItem, reply: Reply): string {
  const slice = text.slice(item.start, item.end);
  const { reply: old } = readItem(slice, layout.dash, item.line, 'en');
  if (!old) return refuse(`reply "${reply.id}" is broken on line ${item.line}: mend it in the file first`);
  if (sameReply(old, reply)) return slice;
  // An entry as we print it has no comments and no fields of others: no parser needs to look where things stand.
  if (slice === printReply(old, layout.dash)) return printReply(reply, layout.dash);
  return asLines(text, editFields(slice.replaceAll('\r\n', '\n'), layout.dash, old, reply));
}

/**
 * Takes a reply out, with the blank lines after it. An unknown id changes nothing.
 * @throws LibraryEditError when the file has no list of replies.
 */
export function removeReply(text: string, id: string): string {
  if (text.trim() === '') return text;
  const layout = layoutOf(text);
  if (!layout) return editWhole(text, id, null, refuse);
  const item = findItem(text, layout, id);
  if (!item) return text;
  let end = item.end;
  for (let next = blankLineEnd(text, end); next > end; next = blankLineEnd(text, end)) end = next;
  if (layout.items.length > 1) return text.slice(0, item.start) + text.slice(end);
  const line = text.slice(layout.head, layout.body).replace('replies:', 'replies: []');
  return text.slice(0, layout.head) + line + text.slice(layout.body, item.start) + text.slice(end);
}

function refuse(reason: string): never {
  throw new LibraryEditError(reason);
}

/** @returns the end of the blank line that starts at `at`, or `at`. */
export function blankLineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline >= 0 && text.slice(at, newline).trim() === '' ? newline + 1 : at;
}

function findItem(text: string, layout: Layout, id: string): LayoutItem | null {
  const column = layout.dash + 2;
  const elsewhere: LayoutItem[] = [];
  for (const item of layout.items) {
    const at = item.start + column;
    if (!text.startsWith('id: ', at)) {
      elsewhere.push(item);
      continue;
    }
    if (text.startsWith(id, at + 4) && /^\s*(?:\s#.*)?$/.test(restOfLine(text, at + 4 + id.length))) return item;
    const first = text.charCodeAt(at + 4);
    if (first === 34 || first === 39 || first === 32) elsewhere.push(item);
  }
  for (const item of elsewhere) {
    const slice = text.slice(item.start, item.end);
    if (!slice.includes(id)) continue;
    const { reply, problems } = readItem(slice, layout.dash, item.line, 'en');
    if ((reply?.id ?? problems[0]?.reply) === id) return item;
  }
  return null;
}

function restOfLine(text: string, at: number): string {
  const newline = text.indexOf('\n', at);
  return text.slice(at, newline < 0 ? text.length : newline).trimEnd();
}

/** Puts printed entries behind the last. */
export function append(text: string, layout: Layout, printed: string, lineBreak: string): string {
  const last = layout.items[layout.items.length - 1];
  if (!last) {
    const line = text
      .slice(layout.head, layout.body)
      .replace(/\[[ \t]*\]/, '')
      .replace(/[ \t]{1,200}(\r?\n)?$/, '$1');
    const body = text.slice(layout.body);
    return text.slice(0, layout.head) + (line.endsWith('\n') ? line : line + lineBreak) + printed + body;
  }
  const before = text.slice(0, last.end);
  const gap = layout.items.length > 1 && blankLineEnd(text, (layout.items[0] as LayoutItem).end) > (layout.items[0] as LayoutItem).end;
  return `${before}${before.endsWith('\n') ? '' : lineBreak}${gap ? lineBreak : ''}${printed}${text.slice(last.end)}`;
}

interface Place {
  readonly key: number;
  readonly valueEnd: number;
  readonly end: number;
  readonly comment: string;
}

/** Rewrites the fields that differ; when that does not give the wanted reply, the whole entry is written anew. */
function editFields(slice: string, dash: number, old: Reply, wanted: Reply): string {
  const places = placesOf(slice, dash);
  const anew = (): string => printReply(wanted, dash);
  if (!places) return anew();
  const first = Math.min(...[...places.values()].map((place) => place.key));
  const indent = ' '.repeat(first);
  const edits: { start: number; end: number; text: string }[] = [];
  for (const field of FIELDS) {
    if (sameValue(old[field], field === 'body' ? trimBody(wanted.body) : wanted[field])) continue;
    const place = places.get(field),
      printed = printField(wanted, field, indent);
    if (place && printed === null) {
      if (place.key === first) return anew();
      edits.push({ start: place.key - first, end: place.end, text: '' });
    } else if (place && printed !== null)
      edits.push({ start: place.key, end: place.end, text: `${withComment(printed.slice(first), place.comment)}\n` });
    else if (printed !== null) {
      const after = predecessor(places, field);
      if (after < 0) return anew();
      edits.push({ start: after, end: after, text: `${slice.charCodeAt(after - 1) === 10 ? '' : '\n'}${printed}\n` });
    }
  }
  // Several fields added after one field keep their order: the later edit at the same place is applied first.
  const edited = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => b.edit.start - a.edit.start || b.order - a.order)
    .reduce((text, { edit }) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), slice);
  const check = readItem(edited, dash, 1, 'en').reply;
  return check && sameReply(check, wanted) ? edited : anew();
}

function withComment(printed: string, comment: string): string {
  if (comment === '') return printed;
  const newline = printed.indexOf('\n');
  return newline < 0 ? `${printed} ${comment}` : `${printed.slice(0, newline)} ${comment}${printed.slice(newline)}`;
}

/** End of the nearest earlier field's lines, in the order in which fields are written. */
function predecessor(places: ReadonlyMap<string, Place>, field: ReplyField): number {
  for (let i = FIELDS.indexOf(field) - 1; i >= 0; i--) {
    const place = places.get(FIELDS[i] as string);
    if (place) return place.end;
  }
  return -1;
}

/** Where each field stands, or null when the entry is not a plain block map. */
function placesOf(slice: string, dash: number): Map<string, Place> | null {
  const document = parseDocument(asMapText(slice, dash), YAML_OPTIONS);
  if (!isMap(document.contents) || document.contents.flow || document.errors.length > 0) return null;
  const places = new Map<string, Place>();
  for (const pair of document.contents.items) {
    const place = placeOf(slice, pair);
    if (!place || !isScalar(pair.key)) return null;
    places.set(String(pair.key.value), place);
  }
  const columns = new Set([...places.values()].map((place) => place.key - (slice.lastIndexOf('\n', place.key - 1) + 1)));
  return columns.size === 1 ? places : null;
}

function placeOf(slice: string, pair: Pair): Place | null {
  const key = isNode(pair.key) ? pair.key.range?.[0] : undefined;
  const valueEnd = isNode(pair.value) ? pair.value.range?.[1] : undefined;
  if (key === undefined || valueEnd === undefined) return null;
  const block = isScalar(pair.value) && (pair.value.type === 'BLOCK_LITERAL' || pair.value.type === 'BLOCK_FOLDED');
  const lineEnd = slice.indexOf('\n', slice.charCodeAt(valueEnd - 1) === 10 ? valueEnd - 1 : valueEnd);
  const end = lineEnd < 0 ? slice.length : lineEnd + 1;
  const header = block ? slice.slice(key, slice.indexOf('\n', key)) : slice.slice(valueEnd, end);
  const hash = block ? header.search(/\s#/) + 1 : header.indexOf('#');
  return { key, valueEnd, end, comment: (block ? hash > 0 : hash >= 0) ? header.slice(hash).trim() : '' };
}
