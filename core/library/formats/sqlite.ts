/**
 * The rows of the tables of an SQLite 3 file (https://www.sqlite.org/fileformat2.html): enough to read what another program keeps, on any
 * thread, without its engine. Indexes, views and tables without a rowid are not read; what only a write-ahead log holds is not in the file.
 */
import { FormatError } from './format.js';

export type SqliteValue = string | number | null;
export type SqliteRow = Readonly<Record<string, SqliteValue>>;

/** Most rows of one table: more is no library. */
const MOST_ROWS = 200_000;
/** The header of the file; the first page's own header stands behind it. */
const HEAD = 100;
const [INTERIOR, LEAF] = [0x05, 0x0d];

interface Database {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly pageSize: number;
  /** A page without what extensions reserve at its end. */
  readonly usable: number;
  readonly decoder: InstanceType<typeof TextDecoder>;
  /** Bytes of rows that may still be read: no file holds more than it is long, whatever its pages point to. */
  readonly budget: { left: number };
}

const damaged = (): FormatError => new FormatError('the SQLite file is damaged or cut off');

/** @returns the columns' names in their order, of a statement as SQLite keeps it; null for what is no plain table. */
export function columnsOf(sql: string): readonly { readonly name: string; readonly isKey: boolean }[] | null {
  const open = sql.indexOf('(');
  if (!/^create\s+table\b/i.test(sql) || open < 0 || /without\s+rowid\s*$/i.test(sql)) return null;
  const parts: string[] = [];
  let depth = 0,
    from = open + 1;
  for (let i = open; i < sql.length; i++) {
    const letter = sql[i];
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    if ((letter === ',' && depth === 1) || (letter === ')' && depth === 0)) {
      parts.push(sql.slice(from, i).trim());
      from = i + 1;
    }
    if (depth === 0) break;
  }
  return parts
    .filter((part) => !/^(?:constraint|primary\s+key|foreign\s+key|unique|check)\b/i.test(part))
    .map((part) => ({
      name: /^(?:"([^"]{0,200})"|`([^`]{0,200})`|\[([^\]]{0,200})\]|(\w{1,200}))/.exec(part)?.slice(1).find(Boolean) ?? '',
      isKey: /\binteger\s+primary\s+key\b/i.test(part),
    }));
}

/**
 * @param wanted names of tables; one that is not there has no rows.
 * @throws FormatError when the file is damaged.
 */
export function tablesOf(bytes: Uint8Array, wanted: readonly string[]): ReadonlyMap<string, readonly SqliteRow[]> {
  try {
    const database = opened(bytes),
      out = new Map<string, readonly SqliteRow[]>();
    for (const [, [type, name, , root, sql]] of rowsUnder(database, 1)) {
      if (type !== 'table' || typeof name !== 'string' || !wanted.includes(name) || typeof root !== 'number') continue;
      const columns = columnsOf(String(sql));
      if (columns !== null)
        out.set(
          name,
          [...rowsUnder(database, root)].map(([id, cells]) => rowOf(columns, id, cells)),
        );
    }
    return out;
  } catch (error) {
    // Every place is told by the file itself: one outside it is damage.
    throw error instanceof RangeError ? damaged() : error;
  }
}

/** A key is kept as the row's number alone; a column that was added later is absent from older rows. */
const rowOf = (columns: NonNullable<ReturnType<typeof columnsOf>>, id: number, cells: readonly SqliteValue[]): SqliteRow =>
  Object.fromEntries(columns.map(({ name, isKey }, i) => [name, isKey ? (cells[i] ?? id) : (cells[i] ?? null)]));

function opened(bytes: Uint8Array): Database {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    size = view.getUint16(16),
    pageSize = size === 1 ? 65_536 : size,
    usable = pageSize - view.getUint8(20);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0 || usable < 480) throw damaged();
  const encoding = ['utf-8', 'utf-16le', 'utf-16be'][view.getUint32(56) - 1] ?? 'utf-8';
  return { bytes, view, pageSize, usable, decoder: new TextDecoder(encoding), budget: { left: bytes.length } };
}

/** Every row below a page, by its number, in the file's order; a page that is come to twice is damage. */
function* rowsUnder(database: Database, root: number): Generator<readonly [number, readonly SqliteValue[]]> {
  const { view, pageSize } = database,
    seen = new Set<number>(),
    waiting = [root];
  let rows = 0;
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (page < 1 || seen.has(page)) throw damaged();
    seen.add(page);
    const base = (page - 1) * pageSize,
      head = page === 1 ? base + HEAD : base,
      kind = view.getUint8(head),
      cells = view.getUint16(head + 3),
      pointers = head + (kind === INTERIOR ? 12 : 8);
    if (kind !== INTERIOR && kind !== LEAF) throw damaged();
    const at = Array.from({ length: cells }, (_none, i) => base + view.getUint16(pointers + 2 * i));
    if (kind === LEAF)
      for (const cell of at) {
        if (++rows > MOST_ROWS) throw new FormatError('the SQLite file has too many rows');
        yield rowAt(database, cell);
      }
    // The last taken is the next looked at: the right-most child comes last.
    else waiting.push(view.getUint32(head + 8), ...at.map((cell) => view.getUint32(cell)).reverse());
  }
}

/** @returns the number, and the place behind it: seven bits a byte, the ninth whole. */
function varint(view: DataView, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = view.getUint8(at + i);
    value = i === 8 ? value * 256 + byte : value * 128 + (byte & 0x7f);
    if (i === 8 || byte < 0x80) return [value, at + i + 1];
  }
  throw damaged();
}

function rowAt(database: Database, cell: number): readonly [number, readonly SqliteValue[]] {
  const { view } = database,
    [length, afterLength] = varint(view, cell),
    [id, start] = varint(view, afterLength);
  return [id, cellsIn(database, payloadAt(database, start, length))];
}

/** A row's bytes, the pages that they overflow to included. */
function payloadAt({ bytes, view, pageSize, usable, budget }: Database, start: number, length: number): Uint8Array {
  budget.left -= length;
  if (budget.left < 0) throw damaged();
  const most = usable - 35,
    least = Math.floor(((usable - 12) * 32) / 255) - 23,
    spread = least + ((length - least) % (usable - 4)),
    local = length <= most ? length : spread <= most ? spread : least;
  const out = new Uint8Array(length);
  const take = (from: number, to: number, count: number): void => {
    if (from + count > bytes.length) throw damaged();
    out.set(bytes.subarray(from, from + count), to);
  };
  take(start, 0, local);
  let next = local < length ? view.getUint32(start + local) : 0;
  for (let done = local; done < length;) {
    if (next === 0) throw damaged();
    const base = (next - 1) * pageSize,
      count = Math.min(usable - 4, length - done);
    take(base + 4, done, count);
    done += count;
    next = view.getUint32(base);
  }
  return out;
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];

/** The values of one row: their kinds stand in its head, one behind the other, then the values. */
function cellsIn({ decoder }: Database, payload: Uint8Array): readonly SqliteValue[] {
  const view = new DataView(payload.buffer),
    [head, first] = varint(view, 0),
    out: SqliteValue[] = [];
  if (head > payload.length) throw damaged();
  let at = head;
  for (let i = first; i < head;) {
    const [kind, next] = varint(view, i);
    i = next;
    const size = kind >= 12 ? Math.floor((kind - 12) / 2) : kind === 7 ? 8 : (INTEGER_BYTES[kind] ?? 0);
    if (at + size > payload.length) throw damaged();
    if (kind >= 12) out.push(kind % 2 === 1 ? decoder.decode(payload.subarray(at, at + size)) : null);
    else if (kind === 7) out.push(view.getFloat64(at));
    else out.push(kind === 8 || kind === 9 ? kind - 8 : size === 0 ? null : integer(view, at, size));
    at += size;
  }
  return out;
}

/** Big-endian, signed; what a double cannot hold exactly is no date and no number of a row. */
function integer(view: DataView, at: number, size: number): number {
  let value = view.getInt8(at);
  for (let i = 1; i < size; i++) value = value * 256 + view.getUint8(at + i);
  return value;
}
