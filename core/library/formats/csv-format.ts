/** A table with named columns: ours, and those that people make by hand. */
import type { Reply } from '../types.js';
import { FIELDS, toReply } from '../validate.js';
import { parseCsv, printCsv } from './csv.js';
import { isTrue } from './data.js';
import { collector, FormatError, type Collector, type Draft, type Format, type SourceFile } from './format.js';
import { fillNothing } from './blank-body.js';
import { fromForeign } from './foreign.js';
import { htmlToBody, looksHtml } from './html.js';

/** Names of columns that people and programs use, folded, by field. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id'],
  title: [
    'title',
    'name',
    'label',
    'titulo',
    'título',
    'nombre',
    'asunto',
    'subject',
    'description',
    'descripción',
    'tema',
    'question',
    'pregunta',
  ],
  shortcut: ['shortcut', 'abbreviation', 'short_code', 'keyword', 'trigger', 'atajo', 'abreviatura', 'código', 'codigo'],
  folder: ['folder', 'category', 'group', 'carpeta', 'categoría', 'categoria', 'grupo', 'sección', 'seccion'],
  tags: ['tags', 'keywords', 'etiquetas', 'palabras clave'],
  channels: ['channels', 'channel', 'canales', 'canal'],
  language: ['language', 'lang', 'idioma', 'locale'],
  register: ['register', 'trato'],
  body: [
    'body',
    'content',
    'text',
    'snippet',
    'reply',
    'replace',
    'message',
    'response',
    'answer',
    'template',
    'respuesta',
    'texto',
    'contenido',
    'mensaje',
    'plantilla',
    'cuerpo',
  ],
  variants: ['variants'],
  updated: ['updated'],
  archived: ['archived', 'archivada', 'retirada'],
  favourite: ['favourite', 'favorite', 'favorita'],
};

/** The field that a column or a heading of this name means; null when it is none of ours. */
export const fieldNamed = (name: string): string | null =>
  Object.entries(COLUMNS).find(([, known]) => known.includes(name.trim().toLowerCase()))?.[0] ?? null;

const list = (cell: string): string[] =>
  cell
    .split(/[;,|]/)
    .map((part) => part.trim())
    .filter(Boolean);
/** Our own export guards cells against spreadsheets with an apostrophe. */
const unguard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

function draftOf(cells: Readonly<Record<string, string>>, ours: boolean, where: string, out: Collector): Draft {
  const title = cells['title'] || cells['shortcut'] || ((cells['body'] ?? '').split('\n')[0] ?? '').slice(0, 60),
    text = cells['body'] ?? '';
  const raw: Record<string, unknown> = {
    id: 'x',
    title,
    body: ours ? text : fromForeign(looksHtml(text) ? htmlToBody(text).body : text, out, title || where),
  };
  for (const field of ['shortcut', 'folder', 'register', 'updated']) if (cells[field]) raw[field] = cells[field];
  const language = cells['language']?.slice(0, 2).toLowerCase();
  if (language) raw['language'] = language;
  for (const field of ['tags', 'channels']) if (cells[field]) raw[field] = list(cells[field]);
  for (const field of ['archived', 'favourite']) if (isTrue(cells[field])) raw[field] = true;
  if (cells['variants']) {
    try {
      raw['variants'] = JSON.parse(cells['variants']) as unknown;
    } catch {
      out.warn(title, out.say.badField('variants'));
    }
  }
  const reply = toReply(raw, 'en', (severity, message) => {
    if (severity === 'error') out.warn(title || where, message);
  });
  return { ...(reply ?? { title: '', body: '' }), id: cells['id'] || title };
}

function read(file: SourceFile, out: Collector): void {
  const rows = parseCsv(file.text, undefined, (line) => {
    out.warn(`${file.path}:${line}`, out.say.openQuote);
  });
  const names = (rows[0]?.cells ?? []).map((name) => name.trim().toLowerCase()),
    taken = new Set<string>();
  const heads = names.map((name) => {
    const field = fieldNamed(name);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  const headed = heads.includes('body'),
    ours = FIELDS.slice(0, 3).every((field, i) => names[i] === field) && names.includes('variants');
  const columns = headed ? heads : ['shortcut', 'body', 'title'];
  if (!headed && (rows.length === 0 || rows.some((row) => row.cells.length < 2)))
    throw new FormatError(`${file.path}: no column of texts; name the columns in the first row (title, body, shortcut…)`);
  if (headed)
    (rows[0]?.cells ?? []).forEach((name, i) => {
      if (heads[i] === null && name.trim()) out.warn(file.path, out.say.column(name.trim()));
    });
  for (const row of headed ? rows.slice(1) : rows) {
    const cells = Object.fromEntries(
      columns.flatMap((field, i) => (field === null ? [] : [[field, unguard(row.cells[i] ?? '').replaceAll('\r\n', '\n')]])),
    );
    out.add(draftOf(cells, ours, `line ${row.line}`, out));
  }
}

const cellOf = (reply: Reply, field: (typeof FIELDS)[number]): string => {
  const value = reply[field];
  if (value === undefined) return '';
  return typeof value === 'string'
    ? value
    : typeof value === 'boolean'
      ? String(value)
      : field === 'variants'
        ? JSON.stringify(value)
        : (value as readonly string[]).join('; ');
};

export const csvFormat: Format = {
  name: 'csv',
  about: {
    es: 'tabla con columnas con nombre: título, texto, atajo, carpeta, etiquetas…',
    en: 'a table with named columns: title, body, shortcut, folder, tags…',
  },
  folder: false,
  cannot: [],
  detect(files) {
    const [file] = files;
    if (files.length !== 1 || !file || file.bytes || /^\s*[[{<]/.test(file.text)) return 0;
    const heads = (parseCsv(file.text.slice(0, 20_000))[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
    return heads.length > 1 && heads.some((head) => COLUMNS['body']?.includes(head))
      ? 0.6
      : /\.(?:csv|tsv)$/i.test(file.path) && heads.length > 1
        ? 0.3
        : 0;
  },
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) read(file, out);
    return fillNothing(out.finish(), out.say);
  },
  write: (library) => ({
    files: [
      { path: '', text: `\ufeff${printCsv([FIELDS, ...library.replies.map((reply) => FIELDS.map((field) => cellOf(reply, field)))])}` },
    ],
    report: { read: library.replies.length, imported: library.replies.length, skipped: 0, warnings: [] },
  }),
};
