/** FreeScout saved replies: JSON of its API module, or CSV of its table (name, text). */
import { asFields, asList, asText, isoDayOf, firstText, isJson, jsonOf, own, recordsOf, rowsOf, type Fields } from './data.js';
import { collector, FormatError, type Format, type SourceFile } from './format.js';
import { hasColumns, share } from './helpdesks.js';
import { bodyToHtml, htmlToBody, looksHtml } from './html.js';
import { fromPercentBraces, PERCENT_TONGUE } from './percent-braces.js';
import { exportWith } from './tongue.js';

function rowsIn(file: SourceFile): readonly Fields[] {
  if (isJson(file)) {
    const root = jsonOf(file),
      embedded = asFields(own(asFields(root), '_embedded'));
    return rowsOf(Object.keys(embedded).length > 0 ? embedded : root, ['saved_replies', 'savedReplies', 'data'], file.path).map(asFields);
  }
  const rows = recordsOf(file);
  if (!rows[0] || !('name' in rows[0].fields) || !('text' in rows[0].fields))
    throw new FormatError(`${file.path}: the columns "name" and "text" are expected`);
  return rows.map(({ fields }) => fields);
}

export const freescout: Format = {
  name: 'freescout',
  about: { es: 'respuestas guardadas de FreeScout (JSON o CSV)', en: 'FreeScout saved replies (JSON or CSV)' },
  folder: false,
  cannot: ['shortcut', 'tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) =>
    share(files, ['saved_replies', 'data'], (row) => 'mailbox_id' in row && 'text' in row && 'name' in row) > 0.5
      ? 0.95
      : hasColumns(files, 'name', 'text', 'mailbox_id')
        ? 0.95
        : 0,
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      const rows = rowsIn(file),
        names = new Map(rows.map((row) => [asText(own(row, 'id')), asText(own(row, 'name'))]));
      for (const row of rows) {
        const title = asText(own(row, 'name')),
          text = firstText(row, 'text', 'body'),
          warn = (problem: string): void => {
            out.warn(title, problem);
          };
        const { body, images } = looksHtml(text) ? htmlToBody(text) : { body: text, images: [] };
        for (const image of images) warn(out.say.unsupported(image));
        const attached = asList(own(row, 'attachments')).length,
          parent = names.get(firstText(row, 'parent_saved_reply_id', 'parent_id')) ?? asText(own(row, 'category'));
        if (attached > 0) warn(out.say.attachments(attached));
        out.add({
          title,
          body: fromPercentBraces(body, warn, out.say),
          ...(parent && parent !== title ? { folder: parent } : {}),
          ...isoDayOf(own(row, 'updated_at')),
        });
      }
    }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(freescout, library, PERCENT_TONGUE, lang, (items) => [
      {
        path: '',
        text: `${JSON.stringify(
          items.map(({ reply, text }, i) => ({
            id: i + 1,
            mailbox_id: 1,
            name: reply.title,
            text: bodyToHtml(text),
            ...(reply.folder ? { category: reply.folder } : {}),
            sort_order: i + 1,
          })),
          null,
          2,
        )}\n`,
      },
    ]),
};
