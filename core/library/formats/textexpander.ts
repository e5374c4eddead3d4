/** TextExpander: its CSV, and its property lists (`.textexpander`, Settings.textexpander), XML or binary. */
import { printCsv, parseCsv } from './csv.js';
import { fillNothing } from './blank-body.js';
import { asFields, asList, asText, isoDayOf, own, type Fields } from './data.js';
import { collector, FormatError, type Collector, type Format, type SourceFile } from './format.js';
import { CLIPBOARD, CURSOR, date, escapeLiquid, field, include, knownFormat, optional, unsupported, type Shift } from './neutral.js';
import { isPlist, plistOf } from './plist.js';
import { rtfToText, looksRtf } from './rtf.js';
import { argumentOf, exportWith, literalOf, type Tongue } from './tongue.js';

const DATE_CODES = 'YymdeBbAaHIMSpjkl';
/** A macro from a percent sign on; the letters of strftime only where no word goes on ("50%discount" is no date). */
const MACRO = new RegExp(
  String.raw`%(?:(fill(?:text|area|popup|part|):[^%]{0,2000})%|(fillpartend)%|(snippet):([^%]{1,120})%|(key):([a-z\d]{1,14})%|(clipboard)|(\|)|(%)|@((?:[+-]\d{1,4}[YMDWhmsd])+)|([<>^v]{1,20})|(1)?([${DATE_CODES}])(?![a-z]{2}))`,
  'gi',
);

/** `fillpopup:name=X:A:default=B:C` */
function fill(text: string): { kind: string; name: string; preset: string; options: string[] } {
  const parts = text.split(':'),
    kind = (parts.shift() ?? '').toLowerCase(),
    options: string[] = [];
  let name = '',
    preset = '';
  for (const part of parts) {
    const named = /^(name|default|width|height|optional)=(.*)$/is.exec(part);
    if (named?.[1]?.toLowerCase() === 'name') name = named[2] ?? '';
    else if (named?.[1]?.toLowerCase() === 'default') {
      preset = named[2] ?? '';
      options.push(preset);
    } else if (!named && kind === 'fill' && name === '') name = part;
    else if (!named && part !== '') options.push(part);
  }
  return { kind, name, preset, options };
}

function shiftOf(text: string): Shift {
  const out: Record<string, number> = {};
  for (const [, count, unit] of text.matchAll(/([+-]\d{1,4})([YMDWhmsd])/g)) {
    const [name, times] = (
      { Y: ['years', 1], M: ['months', 1], D: ['days', 1], d: ['days', 1], W: ['days', 7], h: ['hours', 1], m: ['minutes', 1] } as Record<
        string,
        [string, number]
      >
    )[unit ?? ''] ?? ['minutes', 0];
    out[name] = (out[name] ?? 0) + Number(count) * times;
  }
  return out;
}

export const hasTextExpander = (text: string): boolean =>
  /%(?:fill(?:text|area|popup|part)?:|snippet:[^%\n]{1,80}%|key:[a-z]+%|clipboard\b|\||@[+-]\d)/i.test(text);

interface Open {
  readonly label: string;
  readonly on: boolean;
  readonly before: string;
}

/** @param abbreviations names of the snippets that may be nested. */
export function fromTextExpander(text: string, warn: (problem: string) => void, say: Collector['say']): string {
  let out = '',
    from = 0,
    shift: Shift = {},
    format = '';
  const parts: Open[] = [];
  const flush = (): void => {
    if (format !== '') {
      if (!knownFormat(format)) warn(say.dateFormat(format));
      out += date(format, shift);
      format = '';
    }
  };
  const lost = (raw: string): void => {
    warn(say.unsupported(raw));
    out += unsupported(raw);
  };
  for (const match of text.matchAll(MACRO)) {
    const between = text.slice(from, match.index),
      code = match[13];
    // "%d/%m/%Y" is one date: what stands between its codes belongs to it.
    if (format !== '' && code && /^[\s/.,:-]{0,3}$|^\s?(?:de|del|of|at|a las)\s$/i.test(between)) format += between.replaceAll('%', '%%');
    else {
      flush();
      out += escapeLiquid(between);
    }
    from = match.index + match[0].length;
    if (code) {
      format += `%${match[12] ? '-' : ''}${code}`;
      continue;
    }
    if (match[10]) {
      shift = shiftOf(match[10]);
      continue;
    }
    flush();
    if (match[1]) {
      const { kind, name, preset, options } = fill(match[1]);
      if (kind === 'fillpart') {
        parts.push({ label: name || 'parte', on: /^(?:yes|true|1|sí|si)$/i.test(preset), before: out });
        out = '';
      } else
        out += field(
          name || 'texto',
          kind === 'fillpopup'
            ? { kind: 'choice', options, preset }
            : { ...(kind === 'fillarea' ? { kind: 'area' as const } : {}), preset },
        );
    } else if (match[2]) {
      const open = parts.pop();
      if (open) out = open.before + optional(open.label, open.on, out);
      else lost(match[0]);
    } else if (match[3]) out += include((match[4] as string).replace(/^[:;]+/, ''));
    else if (match[5]) {
      const key = (match[6] as string).toLowerCase();
      if (key === 'tab') out += '\t';
      else if (key === 'enter' || key === 'return') out += '\n';
      else lost(match[0]);
    } else if (match[7]) out += CLIPBOARD;
    else if (match[8]) out += CURSOR;
    else if (match[9]) out += '%';
    else lost(match[0]);
  }
  flush();
  out += escapeLiquid(text.slice(from));
  for (const open of parts.reverse()) out = open.before + optional(open.label, open.on, out);
  return out;
}

function readPlist(file: SourceFile, out: Collector): void {
  const root = asFields(plistOf(file)),
    snippets = asList(own(root, 'snippetsTE3') ?? own(root, 'snippetsTE2') ?? own(root, 'snippetPlists')).map(asFields);
  if (snippets.length === 0) throw new FormatError(`${file.path}: a list "snippetsTE2" is expected`);
  const single = asText(own(asFields(own(root, 'groupInfo')), 'groupName')),
    folders = new Map<string, string>();
  for (const group of asList(own(root, 'groupsTE3') ?? own(root, 'groupsTE2')).map(asFields))
    for (const id of asList(own(group, 'snippetUUIDs'))) folders.set(asText(id), asText(own(group, 'name')));
  for (const snippet of snippets) readSnippet(snippet, folders.get(asText(own(snippet, 'uuidString'))) ?? single, out);
}

function readSnippet(snippet: Fields, folder: string, out: Collector): void {
  const abbreviation = asText(own(snippet, 'abbreviation')),
    label = asText(own(snippet, 'label')),
    plain = asText(own(snippet, 'plainText')),
    title = label || abbreviation || plain.split('\n')[0]?.slice(0, 60) || '?';
  const warn = (problem: string): void => {
    out.warn(title, problem);
  };
  const kind = Number(asText(own(snippet, 'snippetType')) || 0);
  if (kind >= 2) {
    out.skip(title, out.say.script);
    return;
  }
  if (kind === 1) warn(out.say.rich);
  const changed = own(snippet, 'modificationDate'),
    day = changed instanceof Date ? changed.getTime() / 1_000 : changed;
  out.add({
    title,
    body: fromTextExpander(looksRtf(plain) ? rtfToText(plain) : plain, warn, out.say),
    ...(abbreviation ? { shortcut: abbreviation } : {}),
    ...(folder ? { folder } : {}),
    ...isoDayOf(day ?? 0),
  });
}

const NAMES: Readonly<Record<string, string>> = {
  abbreviation: 'shortcut',
  shortcut: 'shortcut',
  abreviatura: 'shortcut',
  content: 'body',
  snippet: 'body',
  text: 'body',
  contenido: 'body',
  label: 'title',
  title: 'title',
  etiqueta: 'title',
  group: 'folder',
  'snippet group': 'folder',
};

function readTable(file: SourceFile, out: Collector): void {
  const rows = parseCsv(file.text),
    heads = (rows[0]?.cells ?? []).map((cell) => NAMES[cell.trim().toLowerCase()] ?? ''),
    headed = heads.includes('body') && heads.includes('shortcut');
  const columns = headed ? heads : ['shortcut', 'body', 'title', 'folder'];
  if (rows.some(({ cells }) => cells.length < 2))
    throw new FormatError(`${file.path}: at least the columns abbreviation and content are expected`);
  for (const { cells } of headed ? rows.slice(1) : rows) {
    const row = Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']));
    readSnippet({ abbreviation: row['shortcut'], plainText: row['body'], label: row['title'] }, row['folder'] ?? '', out);
  }
}

const TONGUE: Tongue = {
  text: (text) => text.replaceAll('%', '%%'),
  cursor: '%|',
  clipboard: '%clipboard',
  include: (id) => `%snippet:${id}%`,
  field(label, hole) {
    const name = label.replace(/[%:]/g, ' '),
      preset = hole.preset ? `:default=${hole.preset.replace(/[%:]/g, ' ')}` : '';
    if (hole.kind === 'choice')
      return `%fillpopup:name=${name}${(hole.options ?? []).map((option) => `:${option === hole.preset ? 'default=' : ''}${option.replace(/[%:]/g, ' ')}`).join('')}%`;
    return `%${hole.kind === 'area' ? 'fillarea' : 'filltext'}:name=${name}${preset}%`;
  },
  optional: (label, on) => [`%fillpart:name=${label}:default=${on ? 'yes' : 'no'}%`, '%fillpartend%'],
  date(filters) {
    const format = literalOf(argumentOf(filters, 'date') ?? undefined),
      moves = filters.slice(0, -1).map((filter) => /^plus_(days|months|hours|minutes): (-?\d+)$/.exec(filter));
    const written = ({ short: '%d/%m/%Y', iso: '%Y-%m-%d', time: '%H:%M' } as Record<string, string>)[format ?? ''] ?? format;
    if (written === null || !/^(?:%[YymdeBbAaHIMSpj]|[\s/.,:-])+$/.test(written) || moves.some((move) => move === null)) return null;
    const unit: Readonly<Record<string, string>> = { days: 'D', months: 'M', hours: 'h', minutes: 'm' };
    return `${moves.length > 0 ? `%@${moves.map((move) => `${Number(move?.[2]) < 0 ? '' : '+'}${move?.[2]}${unit[move?.[1] ?? '']}`).join('')}` : ''}${written}`;
  },
};

export const textexpander: Format = {
  name: 'textexpander',
  about: {
    es: 'TextExpander: su CSV (abreviatura, contenido, etiqueta) o sus .textexpander',
    en: 'TextExpander: its CSV (abbreviation, content, label) or its .textexpander files',
  },
  folder: false,
  cannot: ['tags', 'folder', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) =>
    files.length === 1 && files[0] && isPlist(files[0])
      ? 0.9
      : files.length === 1 &&
          /^\ufeff?(?:"?abbreviation"?,|[;:/]\w+,")/i.test(files[0]?.text ?? '') &&
          hasTextExpander(files[0]?.text ?? '')
        ? 0.9
        : 0,
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      if (isPlist(file)) readPlist(file, out);
      else readTable(file, out);
    return fillNothing(out.finish(), out.say);
  },
  write: (library, lang) =>
    exportWith(textexpander, library, TONGUE, lang, (items) => [
      { path: '', text: printCsv(items.map(({ reply, text }) => [reply.shortcut ?? reply.id, text, reply.title])) },
    ]),
};
