/** A file of past conversations as objects, a row each: CSV, JSON lines, or one JSON document with a list in it. */
import { parseCsv } from '../library/formats/csv.js';

export interface SourceRow {
  /** 1-based line of the file; of a JSON document the row's number. */
  readonly line: number;
  /** Values by the names that the file has; of nested objects by `outer.inner`. */
  readonly fields: Readonly<Record<string, string>>;
  /** The `id` of a JSON object as it was given: a number stays one. */
  readonly id?: number;
}
export interface Unreadable {
  readonly line: number;
  readonly error: string;
}
export interface SourceRows {
  /** All names met, in order. */
  readonly names: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly unreadable: readonly Unreadable[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns the rows; what is no object is told by its line. */
export function sourceRows(text: string): SourceRows {
  const trimmed = text.replace(/^\ufeff/, '').trimStart();
  if (!/^[{[]/.test(trimmed)) return csvRows(text);
  const whole = documentRows(trimmed);
  const read = whole ? { objects: whole.map((value, at) => ({ line: at + 1, value })), unreadable: [] } : jsonLines(text);
  const rows: SourceRow[] = [];
  const unreadable: Unreadable[] = [...read.unreadable];
  for (const { line, value } of read.objects) {
    if (isObject(value))
      rows.push(...flatRows(value).map((fields) => ({ line, fields, ...(typeof value['id'] === 'number' ? { id: value['id'] } : {}) })));
    else unreadable.push({ line, error: 'not a JSON object' });
  }
  return { names: [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))], rows, unreadable };
}

function csvRows(text: string): SourceRows {
  const [head, ...body] = parseCsv(text);
  const names = (head?.cells ?? []).map((name) => name.trim());
  const fieldsOf = (cells: readonly string[]) =>
    Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']).filter(([, value]) => value !== ''));
  return {
    names: names.filter((name) => name !== ''),
    rows: body.map(({ cells, line }) => ({ line, fields: fieldsOf(cells) })),
    unreadable: [],
  };
}

/** @returns the objects of a document that is one list, or holds one (`{"tickets": […]}`); null when it is lines of JSON. */
function documentRows(text: string): readonly unknown[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(value)) return value;
  // With an id of its own it is one conversation.
  const held =
    isObject(value) && value['id'] === undefined
      ? Object.entries(value).find(([name, list]) => HOLDERS.has(name) && Array.isArray(list))
      : undefined;
  return held ? (held[1] as readonly unknown[]) : [value];
}
const HOLDERS: ReadonlySet<string> = new Set(['tickets', 'conversations', 'messages', 'data', 'results', 'items', 'rows', 'exchanges']);

function jsonLines(text: string): { objects: { line: number; value: unknown }[]; unreadable: Unreadable[] } {
  const objects: { line: number; value: unknown }[] = [];
  const unreadable: Unreadable[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      objects.push({ line: at + 1, value: JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line) });
    } catch (error) {
      unreadable.push({ line: at + 1, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return { objects, unreadable };
}

/** Lists of a conversation's messages in what help desks give out (Zendesk, Intercom, Help Scout, Gorgias, Zammad). */
const THREADS: ReadonlySet<string> = new Set(['comments', 'messages', 'conversation_parts', 'threads', 'articles', 'conversations']);

/** One row, or of a conversation with its messages in it one each, told whose it is by the requester's id where nothing else does. */
function flatRows(value: Json): Readonly<Record<string, string>>[] {
  const own = flat(value);
  const thread = threadOf(value);
  if (thread === null) return [own];
  const conversation = own['ticket_id'] ?? own['id'] ?? '';
  const shared = Object.fromEntries(['channel', 'via.channel', 'language'].flatMap((name) => (own[name] ? [[name, own[name]]] : [])));
  return thread.map((message) => {
    const its = flat(message);
    const requester = own['requester_id'];
    const told = its['author.type'] ?? its['sender.type'] ?? its['sender'];
    const author =
      told === undefined && requester !== undefined && its['author_id'] !== undefined
        ? { author_type: its['author_id'] === requester ? 'customer' : 'agent' }
        : {};
    return { ...shared, ...author, ...its, conversation_id: conversation };
  });
}

function threadOf(value: Json): readonly Json[] | null {
  for (const [name, held] of Object.entries(value)) {
    if (!THREADS.has(name)) continue;
    const list = isObject(held) ? held[name] : held;
    if (Array.isArray(list) && list.some(isObject)) return list.filter(isObject);
  }
  return null;
}

/** Values that are text, numbers or yes and no, those of objects in it by `outer.inner`, one step deep. */
function flat(value: Json): Record<string, string> {
  const out: Record<string, string> = {};
  const put = (name: string, given: unknown): void => {
    if ((typeof given === 'string' && given !== '') || typeof given === 'number' || typeof given === 'boolean') out[name] = String(given);
  };
  for (const [name, given] of Object.entries(value)) {
    if (isObject(given)) for (const [inner, its] of Object.entries(given)) put(`${name}.${inner}`, its);
    else put(name, given);
  }
  return out;
}
