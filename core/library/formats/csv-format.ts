import type { Channel, Lang } from '../../contract.js';
import type { Register, Reply, Variant } from '../types.js';
import { FIELDS, toReply } from '../validate.js';
import { parseCsv, printCsv } from './csv.js';
import { collector, escapeLiquid, FormatError, type Draft, type Format } from './format.js';

/** Names of columns that people and programs use, folded, by field. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id'], title: ['title', 'name', 'label', 'titulo', 'título', 'nombre', 'asunto', 'description'], shortcut: ['shortcut', 'abbreviation', 'short_code', 'keyword', 'trigger', 'atajo', 'abreviatura'],
  folder: ['folder', 'category', 'group', 'carpeta', 'categoría', 'categoria', 'grupo'], tags: ['tags', 'keywords', 'etiquetas'], channels: ['channels', 'canales'], language: ['language', 'lang', 'idioma', 'locale'],
  register: ['register', 'trato'], body: ['body', 'content', 'text', 'snippet', 'reply', 'replace', 'respuesta', 'texto', 'contenido', 'mensaje'], variants: ['variants'], updated: ['updated'],
};

const list = (cell: string): string[] => cell.split(/[;,|]/).map((part) => part.trim()).filter(Boolean);
/** Our own export guards cells against spreadsheets with an apostrophe. */
const unguard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

function draftOf(cells: Readonly<Record<string, string>>, warn: (problem: string) => void, convert: (body: string) => string): Draft {
  const raw: Record<string, unknown> = { id: 'x', title: cells['title'] || cells['shortcut'] || (cells['body'] ?? '').split('\n')[0]?.slice(0, 60), body: convert(cells['body'] ?? '') };
  for (const field of ['shortcut', 'folder', 'language', 'register', 'updated']) if (cells[field]) raw[field] = cells[field];
  for (const field of ['tags', 'channels']) if (cells[field]) raw[field] = list(cells[field]);
  if (cells['variants']) { try { raw['variants'] = JSON.parse(cells['variants']) as unknown; } catch { warn('the variants cannot be read'); } }
  const reply = toReply(raw, 'en', (severity, message) => { if (severity === 'error') warn(message); });
  return { ...(reply ?? { title: '', body: '' }), id: cells['id'] || String(raw['title'] ?? '') };
}

function readCsv(text: string, path: string, convert: (body: string) => string) {
  const rows = parseCsv(text), out = collector();
  const heads = (rows[0]?.cells ?? []).map((name) => Object.entries(COLUMNS).find(([, names]) => names.includes(name.trim().toLowerCase()))?.[0] ?? null);
  const headed = heads.includes('body');
  const columns = headed ? heads : ['shortcut', 'body', 'title'];
  if (!headed && rows.some((row) => row.cells.length < 2)) throw new FormatError(`${path}: no column of texts; name the columns in the first row (title, body, shortcut…)`);
  if (headed) (rows[0]?.cells ?? []).forEach((name, i) => { if (heads[i] === null && name.trim()) out.warn(path, `the column "${name.trim()}" was left out`); });
  for (const row of headed ? rows.slice(1) : rows) {
    const cells = Object.fromEntries(columns.flatMap((field, i) => (field === null ? [] : [[field, unguard(row.cells[i] ?? '').replaceAll('\r\n', '\n')]])));
    out.add(draftOf(cells, (problem) => out.warn(`line ${row.line}`, problem), convert));
  }
  return out.finish();
}

const cellOf = (reply: Reply, field: (typeof FIELDS)[number]): string => {
  const value: string | readonly string[] | readonly Variant[] | readonly Channel[] | Lang | Register | undefined = reply[field];
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return field === 'variants' ? JSON.stringify(value) : value.join('; ');
};

export const csvFormat: Format = {
  name: 'csv', about: 'a table with named columns: title, body, shortcut, folder, tags…', folder: false,
  read: ([file]) => readCsv(file?.text ?? '', file?.path ?? '', (body) => body),
  write: (library) => ({
    files: [{ path: '', text: `\ufeff${printCsv([FIELDS, ...library.replies.map((reply) => FIELDS.map((field) => cellOf(reply, field)))])}` }],
    report: { read: library.replies.length, imported: library.replies.length, skipped: 0, warnings: [] },
  }),
};

/** TextExpander's fill-ins become fields; its macros for keys, scripts and nested snippets cannot come along. */
function fromTextExpander(text: string): string {
  return text.split(/(%(?:fill(?:text|area|popup):[^%]{1,300}%|clipboard|\||%|snippet:[^%]{1,80}%|key:[a-z]{1,12}%|Y|m|d|e|B|A|H|M(?![a-z])))/i).map((part, at) => {
    if (at % 2 === 0) return escapeLiquid(part);
    if (part === '%%') return '%';
    if (part === '%|') return '{{ cursor }}';
    const name = /name=([^:%]+)/.exec(part)?.[1]?.trim() ?? 'texto', fallback = /default=([^:%]+)/.exec(part)?.[1]?.trim();
    if (/^%fill/i.test(part)) return fallback ? `{{ ${name} | default: ${JSON.stringify(fallback.replaceAll('"', '”'))} }}` : `{{ ${name} }}`;
    if (/^%[YmdeBAHM]$/.test(part)) return `{{ now | date: "${part}" }}`;
    if (/^%key:(?:enter|return)%$/i.test(part)) return '\n';
    return `{{ ${part.replaceAll('%', '').replace(':', ' ')} }}`;
  }).join('');
}

export const textExpanderFormat: Format = {
  ...csvFormat, name: 'textexpander', about: 'TextExpander’s CSV: abbreviation, content, label',
  read: ([file]) => readCsv(file?.text ?? '', file?.path ?? '', fromTextExpander),
  write: (library) => ({
    files: [{ path: '', text: printCsv(library.replies.map((reply) => [reply.shortcut ?? reply.id, reply.body.replaceAll('%', '%%').replace(/\{\{ *cursor *\}\}/g, '%|').replace(/\{\{ *([\w. ]+?) *(?:\|[^}]*)?\}\}/g, '%filltext:name=$1%'), reply.title])) }],
    report: { read: library.replies.length, imported: library.replies.length, skipped: 0, warnings: library.replies.flatMap((reply) => [...(reply.body.includes('{%') ? [{ item: reply.id, problem: 'has conditions, which TextExpander does not know: they were written as they are' }] : []), ...(reply.variants?.length ? [{ item: reply.id, problem: 'its variants were left out' }] : [])]) },
  }),
};
