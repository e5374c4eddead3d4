/** massCode: `db.json` of version 3, the database of version 4 and the Markdown vault of version 5. It knows no placeholders. */
import { asFields, asList, asText, isoDayOf, own, peekJson, jsonOf, yamlOf, type Fields } from './data.js';
import { collector, FormatError, type Collector, type Format, type SourceFile } from './format.js';
import { langOf } from './helpdesks.js';
import { htmlToBody, looksHtml } from './html.js';
import { escapeLiquid } from './neutral.js';
import { folderOf, isDatabase } from './source.js';
import { exportWith } from './tongue.js';
import { tablesOf, type SqliteRow } from './sqlite.js';
import type { Variant } from '../types.js';

interface Fragment {
  readonly label: string;
  readonly text: string;
}

/** The first fragment is the reply; one labelled with a language is its wording in that language; the rest is told. */
function addSnippet(
  title: string,
  fragments: readonly Fragment[],
  rest: { folder?: string; tags?: readonly string[]; archived?: boolean; favourite?: boolean; updated?: unknown },
  out: Collector,
): void {
  const bodyOf = (text: string): string => escapeLiquid(looksHtml(text) ? htmlToBody(text).body : text);
  const [first, ...others] = fragments,
    language = langOf(first?.label ?? '');
  const variants = others.flatMap((other): Variant[] => {
    const lang = langOf(other.label);
    if (lang && lang !== language && other.text.trim() !== '') return [{ language: lang, body: bodyOf(other.text) }];
    if (other.text.trim() !== '')
      out.add({ title: `${title} (${other.label})`, body: bodyOf(other.text), ...(rest.folder ? { folder: rest.folder } : {}) });
    return [];
  });
  if (rest.archived) out.warn(title, out.say.archived);
  out.add({
    title,
    body: bodyOf(first?.text ?? ''),
    ...(language ? { language } : {}),
    ...(variants.length > 0 ? { variants } : {}),
    ...(rest.folder ? { folder: rest.folder } : {}),
    ...(rest.tags?.length ? { tags: rest.tags } : {}),
    ...(rest.archived ? { archived: true } : {}),
    ...(rest.favourite ? { favourite: true } : {}),
    ...isoDayOf(rest.updated ?? 0),
  });
}

function readJson(root: Fields, out: Collector): void {
  const folders = new Map(
      asList(own(root, 'folders'))
        .map(asFields)
        .map((folder) => [asText(own(folder, 'id')), folder]),
    ),
    tags = new Map(
      asList(own(root, 'tags'))
        .map(asFields)
        .map((tag) => [asText(own(tag, 'id')), asText(own(tag, 'name'))]),
    );
  const pathOf = (id: string, depth = 0): string => {
    const folder = folders.get(id),
      parent = asText(own(folder ?? {}, 'parentId'));
    return !folder || depth > 12 ? '' : [parent ? pathOf(parent, depth + 1) : '', asText(own(folder, 'name'))].filter(Boolean).join('/');
  };
  for (const snippet of asList(own(root, 'snippets')).map(asFields)) {
    const content = own(snippet, 'content'),
      fragments = (Array.isArray(content) ? (content as unknown[]) : [content])
        .map(asFields)
        .map((part) => ({ label: asText(own(part, 'label')), text: asText(own(part, 'value')) }));
    const description = asText(own(snippet, 'description')),
      title = asText(own(snippet, 'name'));
    if (description !== '') out.warn(title, out.say.actions(`description = ${description.slice(0, 60)}`));
    addSnippet(
      title,
      fragments,
      {
        folder: pathOf(asText(own(snippet, 'folderId'))),
        tags: asList(own(snippet, 'tagsIds') ?? own(snippet, 'tags'))
          .map((id) => tags.get(asText(id)) ?? '')
          .filter(Boolean),
        archived: own(snippet, 'isDeleted') === true,
        favourite: own(snippet, 'isFavorites') === true,
        updated: own(snippet, 'updatedAt'),
      },
      out,
    );
  }
}

/** Tables of version 4's `massCode.db` (src/main/db/index.ts of massCode 4). */
const TABLES = ['folders', 'snippets', 'snippet_contents', 'tags', 'snippet_tags'] as const;
const isVersion4 = ({ bytes }: SourceFile): boolean => {
  if (bytes === undefined || !isDatabase(bytes)) return false;
  try {
    return tablesOf(bytes, ['snippet_contents']).has('snippet_contents');
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
};

/** The tables in the shape of version 3's file. */
function ofTables(tables: ReadonlyMap<string, readonly SqliteRow[]>): Fields {
  const rows = (name: (typeof TABLES)[number]): readonly SqliteRow[] => tables.get(name) ?? [];
  const grouped = (name: 'snippet_contents' | 'snippet_tags'): Map<unknown, SqliteRow[]> => {
    const out = new Map<unknown, SqliteRow[]>();
    for (const row of rows(name)) out.set(row['snippetId'], [...(out.get(row['snippetId']) ?? []), row]);
    return out;
  };
  const contents = grouped('snippet_contents'),
    tags = grouped('snippet_tags');
  return {
    folders: rows('folders'),
    tags: rows('tags'),
    snippets: rows('snippets').map((snippet) => ({
      ...snippet,
      isDeleted: snippet['isDeleted'] === 1,
      isFavorites: snippet['isFavorites'] === 1,
      tagsIds: (tags.get(snippet['id']) ?? []).map((row) => row['tagId']),
      content: contents.get(snippet['id']) ?? [],
    })),
  };
}

/** What was written last may lie in the log beside the database until massCode is closed. */
const isLog = ({ path }: SourceFile): boolean => /\.db-(?:wal|shm)$/i.test(path);

const FRONT = /^---\n([\s\S]*?)\n---\n?/;
function readNote(file: SourceFile, out: Collector): void {
  const text = file.text.replace(/\r\n?/g, '\n'),
    match = FRONT.exec(text);
  if (!match) {
    out.skip(file.path, isDatabase(file.bytes) ? out.say.database : out.say.otherKind('massCode'));
    return;
  }
  let head: Fields;
  try {
    head = asFields(yamlOf({ path: file.path, text: match[1] as string }));
  } catch (error) {
    out.skip(file.path, out.say.unreadable(error instanceof Error ? error.message : ''));
    return;
  }
  const fragments = [
    ...text.slice(match[0].length).matchAll(/^## Fragment: (.{0,2000})\n{1,99}(`{3,})[^\n]{0,20000}\n([\s\S]{0,20000}?)\n?\2\s{0,99}$/gm),
  ].map(([, label = '', , body = '']) => ({ label, text: body }));
  addSnippet(
    asText(own(head, 'name')),
    fragments,
    {
      folder: folderOf(file.path),
      archived: asText(own(head, 'isDeleted')) === '1' || asText(own(head, 'isDeleted')) === 'true',
      favourite: ['1', 'true'].includes(asText(own(head, 'isFavorites'))),
      updated: Number(asText(own(head, 'updatedAt'))) || 0,
    },
    out,
  );
  if (asList(own(head, 'tags')).length > 0) out.warn(asText(own(head, 'name')), out.say.lost('tags'));
}

const isVault = (files: readonly SourceFile[]): boolean =>
  files.some((file) => /\.md$/i.test(file.path) && /^---\r?\n/.test(file.text) && /^## Fragment: /m.test(file.text));

export const masscode: Format = {
  name: 'masscode',
  about: {
    es: 'massCode (db.json de la versión 3, massCode.db de la 4, o la carpeta de la 5)',
    en: 'massCode (db.json of version 3, massCode.db of version 4, or the folder of version 5)',
  },
  folder: false,
  cannot: ['shortcut', 'register', 'channels', 'variants'],
  detect(files) {
    const root = asFields(peekJson(files));
    return asList(own(root, 'snippets'))
      .map(asFields)
      .some((snippet) => 'content' in snippet && 'folderId' in snippet)
      ? 0.95
      : isVault(files) || files.some(isVersion4)
        ? 0.95
        : 0;
  },
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      if (/\.ya?ml$/i.test(file.path)) continue;
      if (/\.md$/i.test(file.path)) {
        readNote(file, out);
        continue;
      }
      if (isLog(file)) {
        if (file.bytes?.length ?? file.text.length) out.skip(file.path, out.say.databaseLog);
        continue;
      }
      if (file.bytes) {
        if (isVersion4(file)) readJson(ofTables(tablesOf(file.bytes, TABLES)), out);
        else out.skip(file.path, isDatabase(file.bytes) ? out.say.database : out.say.otherKind('massCode'));
        continue;
      }
      const root = asFields(jsonOf(file));
      if (!Array.isArray(own(root, 'snippets'))) throw new FormatError(`${file.path}: a list "snippets" is expected`);
      readJson(root, out);
    }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(masscode, library, {}, lang, (items) => {
      const folders = [...new Set(items.map(({ reply }) => reply.folder ?? ''))].filter(Boolean),
        tags = [...new Set(items.flatMap(({ reply }) => reply.tags ?? []))];
      return [
        {
          path: '',
          text: `${JSON.stringify(
            {
              folders: folders.map((name, i) => ({ id: `f${i + 1}`, name, parentId: null, isOpen: true })),
              tags: tags.map((name, i) => ({ id: `t${i + 1}`, name })),
              snippets: items.map(({ reply, text }, i) => ({
                id: `s${i + 1}`,
                name: reply.title,
                folderId: reply.folder ? `f${folders.indexOf(reply.folder) + 1}` : '',
                tagsIds: (reply.tags ?? []).map((tag) => `t${tags.indexOf(tag) + 1}`),
                description: '',
                isDeleted: reply.archived === true,
                isFavorites: reply.favourite === true,
                content: [{ label: reply.language ?? 'Fragment 1', language: 'plain_text', value: text }],
                ...(reply.updated ? { updatedAt: Date.parse(reply.updated) } : {}),
              })),
            },
            null,
            2,
          )}\n`,
        },
      ];
    }),
};
