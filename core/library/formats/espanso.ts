/** espanso match files. Its programs (shell, script) are never run: they become fields, and the report says so. */
import { parseDocument, stringify } from 'yaml';
import { placeholdersOf } from '../../template/placeholders.js';
import type { Library } from '../types.js';
import { collector, escapeLiquid, FormatError, type Format } from './format.js';

type Fields = Readonly<Record<string, unknown>>;
const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const asText = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const DAY = 86_400;

/** What stands for one of espanso's variables in a reply of ours. */
function variable(name: string, definition: Fields, warn: (problem: string) => void): string {
  const params = asFields(definition['params']), type = asText(definition['type']);
  const safe = name.replace(/[^\p{L}\p{N}_. -]/gu, ' ').trim() || 'texto';
  if (type === 'echo') return escapeLiquid(asText(params['echo']));
  if (type === 'date') {
    const offset = Number(params['offset'] ?? 0);
    if (offset % DAY !== 0) warn(`the date "${name}" counts in hours; it was made whole days`);
    return `{{ now${offset === 0 ? '' : ` | plus_days: ${Math.round(offset / DAY)}`} | date: ${JSON.stringify(asText(params['format']) || '%d/%m/%Y')} }}`;
  }
  if (type === 'shell' || type === 'script') warn(`"${name}" runs a program; it became a field to fill in`);
  else if (type !== '' && type !== 'form') warn(`"${name}" is of type ${type}; it became a field to fill in`);
  return `{{ ${safe} }}`;
}

function bodyOf(text: string, definitions: ReadonlyMap<string, Fields>, form: boolean, warn: (problem: string) => void): string {
  const cursor = text.indexOf('$|$');
  const pattern = form ? /\\\{\\?\{|\{\{ *([\w. -]{1,80}) *\}\}|\[\[ *([^\][\n]{1,80}) *\]\]/g : /\\\{\\?\{|\{\{ *([\w. -]{1,80}) *\}\}/g;
  const convert = (part: string): string => {
    let out = '', from = 0;
    for (const match of part.matchAll(pattern)) {
      out += escapeLiquid(part.slice(from, match.index));
      from = match.index + match[0].length;
      const name = (match[1] ?? match[2] ?? '').trim();
      out += name === '' ? escapeLiquid('{{') : variable(name.replace(/^form\d*\./, ''), definitions.get(name) ?? {}, warn);
    }
    return out + escapeLiquid(part.slice(from));
  };
  return cursor < 0 ? convert(text) : `${convert(text.slice(0, cursor))}{{ cursor }}${convert(text.slice(cursor + 3).replaceAll('$|$', ''))}`;
}

const definitionsOf = (list: unknown): [string, Fields][] => asList(list).map((entry) => [asText(asFields(entry)['name']), asFields(entry)]);

function readMatch(match: Fields, globals: readonly [string, Fields][], folder: string, out: ReturnType<typeof collector>): void {
  const triggers = [asText(match['trigger']), ...asList(match['triggers']).map(asText)].filter(Boolean);
  const label = asText(match['label']) || triggers[0] || asText(match['regex']) || 'espanso';
  const form = typeof match['form'] === 'string';
  const text = asText(match['replace']) || asText(match['form']) || asText(match['markdown']) || asText(match['html']).replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<[^>]{0,500}>/g, '');
  if (text === '') { out.skip(label, match['image_path'] ? 'is an image' : 'has no text'); return; }
  const warn = (problem: string): void => out.warn(label, problem);
  if (match['html']) warn('its HTML became plain text');
  if (match['regex']) warn('its trigger is a pattern and was left out');
  if (triggers.length > 1) warn(`only the first of its triggers was kept: ${triggers.join(' ')}`);
  const body = bodyOf(text, new Map([...globals, ...definitionsOf(match['vars'])]), form, warn);
  const shortcut = triggers[0]?.replace(/^[:;,./\\]+/, '') ?? '';
  const tags = asList(match['search_terms']).map(asText).filter(Boolean);
  out.add({ title: label, body, ...(shortcut ? { shortcut } : {}), ...(folder ? { folder } : {}), ...(tags.length > 0 ? { tags } : {}) });
}

export const espansoFormat: Format = {
  name: 'espanso', about: 'espanso’s match files (YAML)', folder: false,
  read(files) {
    const out = collector();
    for (const { path, text } of files) {
      const document = parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'silent' });
      if (document.errors[0]) throw new FormatError(`${path}: ${document.errors[0].message}`);
      const root = asFields(document.toJS({ maxAliasCount: 1_000 }));
      const matches = asList(root['matches']), globals = definitionsOf(root['global_vars']);
      const folder = files.length > 1 ? path.replace(/\.ya?ml$/i, '') : '';
      for (const match of matches) readMatch(asFields(match), globals, folder, out);
      for (const imported of asList(root['imports'])) out.warn(path, `imports ${asText(imported)}: import that file too`);
    }
    return out.finish();
  },
  write: writeEspanso,
};

function writeEspanso(library: Library): ReturnType<Format['write']> {
  const warnings: { item: string; problem: string }[] = [], matches: object[] = [];
  for (const reply of library.replies) {
    if (reply.body.includes('{%')) { warnings.push({ item: reply.id, problem: 'has conditions, which espanso does not know: skipped' }); continue; }
    if (reply.variants?.length) warnings.push({ item: reply.id, problem: 'its variants were left out' });
    let body = '', from = 0, fields = 0;
    for (const hole of placeholdersOf(reply.body)) {
      body += reply.body.slice(from, hole.start) + (hole.path === 'cursor' ? '$|$' : `[[${hole.path.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 60)}]]`);
      if (hole.path !== 'cursor') fields++;
      if (hole.filters.length > 0) warnings.push({ item: reply.id, problem: `the filters of ${hole.path} were left out` });
      from = hole.end;
    }
    body += reply.body.slice(from);
    matches.push({ trigger: `:${reply.shortcut ?? reply.id}`, label: reply.title, ...(reply.tags?.length ? { search_terms: reply.tags } : {}), [fields > 0 ? 'form' : 'replace']: body });
  }
  return { files: [{ path: '', text: stringify({ matches }, { lineWidth: 0 }) }], report: { read: library.replies.length, imported: matches.length, skipped: library.replies.length - matches.length, warnings } };
}
