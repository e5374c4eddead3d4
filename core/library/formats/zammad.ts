/** Zammad text modules: the CSV of its administration, or its YAML seeds. */
import { printCsv } from './csv.js';
import { asFields, asList, asText, isoDayOf, firstText, isFalse, own, recordsOf, yamlOf, type Fields } from './data.js';
import { collector, FormatError, type Format, type SourceFile } from './format.js';
import { fromHashBraces, HASH_TONGUE } from './hash-braces.js';
import { hasColumns } from './helpdesks.js';
import { bodyToHtml, htmlToBody, looksHtml } from './html.js';
import { exportWith } from './tongue.js';

const isTable = (file: SourceFile): boolean =>
  /^\ufeff?(?:"?sep=[^\n]*\n)?[^\n]*\bname\b[^\n]*\bcontent\b/i.test(file.text) && !/^\s*-/.test(file.text);
function rowsIn(file: SourceFile): readonly Fields[] {
  if (isTable(file)) return recordsOf(file).map(({ fields }) => fields);
  const root = yamlOf(file),
    list = Array.isArray(root) ? (root as unknown[]) : asList(own(asFields(root), 'text_modules'));
  if (list.length === 0) throw new FormatError(`${file.path}: a list of text modules (name, content) is expected`);
  return list.map(asFields);
}

export const zammad: Format = {
  name: 'zammad',
  about: { es: 'módulos de texto de Zammad (CSV o YAML)', en: 'Zammad text modules (CSV or YAML)' },
  folder: false,
  cannot: ['language', 'register', 'variants', 'channels', 'favourite', 'updated'],
  detect: (files) =>
    hasColumns(files, 'name', 'content', 'keywords') || hasColumns(files, 'name', 'content', 'active', 'groups')
      ? 0.95
      : files.length === 1 &&
          /^(?:---\s{0,99}\n)?\s{0,99}- (?:id:[^\n]{0,20000}\n\s{1,99})?name:[\s\S]{0,2000}^\s{1,99}content:/m.test(files[0]?.text ?? '')
        ? 0.9
        : 0,
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      for (const row of rowsIn(file)) {
        const name = asText(own(row, 'name')).trim(),
          warn = (problem: string): void => {
            out.warn(title, problem);
          };
        // "ret - Retraso del envío": what stands before the dash is typed after `::`.
        const parts = /^([^\s-][\w.+-]{0,19})\s+[-–:]\s+(\S.*)$/u.exec(name),
          title = parts?.[2] ?? name;
        const content = asText(own(row, 'content')),
          { body, images } = looksHtml(content) ? htmlToBody(content) : { body: content, images: [] };
        for (const image of images) warn(out.say.unsupported(image));
        const tags = asText(own(row, 'keywords'))
            .split(/~~~|[;,\s]+/)
            .map((tag) => tag.trim())
            .filter(Boolean),
          groups = firstText(row, 'groups', 'group')
            .split('~~~')
            .map((group) => group.trim())
            .filter(Boolean);
        const retired = isFalse(own(row, 'active'));
        if (retired) warn(out.say.archived);
        if (groups.length > 1) warn(out.say.restricted(groups.join(', ')));
        out.add({
          title,
          body: fromHashBraces(body, warn, out.say),
          ...(parts?.[1] ? { shortcut: parts[1] } : {}),
          ...(tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
          ...(groups[0] ? { folder: groups[0].replaceAll('::', '/') } : {}),
          ...(retired ? { archived: true } : {}),
          ...isoDayOf(own(row, 'updated_at') || 0),
        });
      }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(zammad, library, HASH_TONGUE, lang, (items) => [
      {
        path: '',
        text: printCsv([
          ['id', 'name', 'keywords', 'content', 'note', 'active', 'groups'],
          ...items.map(({ reply, text }, i) => [
            String(i + 1),
            reply.shortcut ? `${reply.shortcut} - ${reply.title}` : reply.title,
            (reply.tags ?? []).map((tag) => tag.replaceAll(' ', '-')).join(' '),
            bodyToHtml(text),
            '',
            reply.archived ? 'false' : 'true',
            (reply.folder ?? '').replaceAll('/', '::'),
          ]),
        ]),
      },
    ]),
};
