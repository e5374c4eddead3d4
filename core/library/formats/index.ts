/** The formats that Relee reads and writes. */
import { placeholdersOf } from '../../template/placeholders.js';
import { csvFormat, textExpanderFormat } from './csv-format.js';
import { espansoFormat } from './espanso.js';
import { collector, FormatError, slugOf, type Format } from './format.js';

export { FormatError, type Format, type FormatReport, type SourceFile } from './format.js';

/** Chatwoot's variables and ours. */
const CHATWOOT: readonly (readonly [string, string])[] = [['contact.', 'customer.'], ['conversation.id', 'case.id'], ['inbox.name', 'shop.name']];

function rename(body: string, pairs: readonly (readonly [string, string])[]): string {
  let out = '', from = 0;
  for (const hole of placeholdersOf(body)) {
    const pair = pairs.find(([theirs]) => (theirs.endsWith('.') ? hole.path.startsWith(theirs) : hole.path === theirs));
    if (pair) { out += body.slice(from, hole.start) + body.slice(hole.start, hole.end).replace(pair[0], pair[1]); from = hole.end; }
  }
  return out + body.slice(from);
}

const chatwootFormat: Format = {
  name: 'chatwoot', about: 'Chatwoot’s canned responses (JSON)', folder: false,
  read([file]) {
    let rows: unknown;
    try { rows = JSON.parse(file?.text ?? ''); } catch { throw new FormatError(`${file?.path ?? ''}: not JSON`); }
    if (!Array.isArray(rows)) throw new FormatError(`${file?.path ?? ''}: a list of canned responses is expected`);
    const out = collector();
    for (const row of rows as unknown[]) {
      const { short_code: code, content } = (row ?? {}) as { short_code?: unknown; content?: unknown };
      if (typeof code !== 'string' || typeof content !== 'string') { out.skip(String(code ?? '?'), 'has no short_code or content'); continue; }
      out.add({ title: code, shortcut: code, body: rename(content, CHATWOOT) });
    }
    return out.finish();
  },
  write: (library) => ({
    files: [{ path: '', text: `${JSON.stringify(library.replies.map((reply) => ({ short_code: reply.shortcut ?? reply.id, content: rename(reply.body, CHATWOOT.map(([theirs, ours]) => [ours, theirs] as const)) })), null, 2)}\n` }],
    report: { read: library.replies.length, imported: library.replies.length, skipped: 0, warnings: library.replies.flatMap((reply) => (reply.variants?.length ? [{ item: reply.id, problem: 'its variants were left out' }] : [])) },
  }),
};

const textFormat: Format = {
  name: 'txt', about: 'a folder of .txt and .md files: folder = category, file name = title', folder: true,
  read(files) {
    const out = collector();
    for (const { path, text } of files) {
      const match = /^(?:(.*)\/)?([^/]+)\.(txt|md)$/i.exec(path);
      if (!match) { out.skip(path, 'is no .txt or .md file'); continue; }
      out.add({ title: (match[2] as string).replaceAll('_', ' '), body: text.replaceAll('\r\n', '\n').trim(), ...(match[1] ? { folder: match[1] } : {}) });
    }
    return out.finish();
  },
  write(library) {
    const taken = new Set<string>();
    const files = library.replies.map((reply) => {
      const folder = (reply.folder ?? '').split('/').map(slugOf).filter(Boolean).join('/');
      const name = taken.has(`${folder}/${slugOf(reply.title)}`) || slugOf(reply.title) === '' ? reply.id : slugOf(reply.title);
      taken.add(`${folder}/${name}`);
      return { path: `${folder === '' ? '' : `${folder}/`}${name}.txt`, text: `${reply.body}\n` };
    });
    const warnings = library.replies.flatMap((reply) => (reply.variants?.length ? [{ item: reply.id, problem: 'its variants were left out' }] : []));
    return { files, report: { read: library.replies.length, imported: files.length, skipped: 0, warnings } };
  },
};

export const FORMATS: readonly Format[] = [csvFormat, espansoFormat, textExpanderFormat, chatwootFormat, textFormat];
